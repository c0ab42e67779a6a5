import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js';
import type { PhraseId, Words } from '../../message/words.ts';

/** The gateway's farewells after which there is no use in trying again. */
const FINAL: Readonly<Record<number, PhraseId>> = {
  [GatewayCloseCodes.AuthenticationFailed]: 'discord-token-refused',
  [GatewayCloseCodes.InvalidShard]: 'discord-sharding',
  [GatewayCloseCodes.ShardingRequired]: 'discord-sharding',
  [GatewayCloseCodes.InvalidAPIVersion]: 'discord-version',
  [GatewayCloseCodes.InvalidIntents]: 'discord-intents',
  [GatewayCloseCodes.DisallowedIntents]: 'discord-intents',
};

/** Why the gateway hung up for good, with what helps; null when the client goes on by itself. */
export const farewell = (code: number, words: Words): string | null =>
  FINAL[code] === undefined ? null : words.say(FINAL[code], { code: String(code) });

/** Why Discord cannot be served, with what helps; null when it is not Discord's or the operator's doing. */
export function refusal(error: unknown, api: string, words: Words): string | null {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return words.say('discord-token-refused');
  }
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    if (error.status === 401) return words.say('discord-token-refused');
    return words.say('discord-api-status', { api, status: String(error.status) });
  }
  const reason = causeOf(error);
  if (reason !== null) return words.say('discord-unreachable', { api, reason });
  if (!(error instanceof Error)) return null;
  if (/sessions remaining/.test(error.message)) return words.say('discord-sessions');
  // What came back has no gateway in it.
  return error instanceof TypeError ? words.say('discord-not-discord', { api }) : null;
}

/** May it pass by itself: Discord out of reach or ill, or too many starts today? */
export function isPassing(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof HTTPError)
    return error.status >= 500 || error.status === 429;
  return causeOf(error) !== null || (error instanceof Error && /sessions remaining/.test(error.message));
}

/** The system's or undici's code of a connection that did not come about; null for any other error. */
function causeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return error.name;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = /^(?!ERR_)[A-Z][A-Z\d_]+$|^ERR_(?:TLS|SSL|INVALID_URL)/.test(code);
  return known ? code : causeOf(error.cause);
}

const hasCode = (error: unknown, code: number): boolean =>
  error instanceof DiscordAPIError && error.code === code;

/** The interaction has had its first answer already: a repeated call that got through the first time. */
export const isAnswered = (error: unknown): boolean => hasCode(error, 40_060);

/** Discord no longer knows the interaction, its message or its token: there is nobody to tell. */
export const isGone = (error: unknown): boolean =>
  hasCode(error, 10_062) || hasCode(error, 10_008) || hasCode(error, 50_027) || hasCode(error, 10_015);

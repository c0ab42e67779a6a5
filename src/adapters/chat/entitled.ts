import type { AnyCommand, Asker } from '../../command/command.ts';
import { QUOTAS, type QuotaId } from '../../command/quotas.ts';
import type { Words } from '../../message/words.ts';
import type { AppointeeBook, UseBook } from '../../ports.ts';
import type { ChatHouse } from './house.ts';

/** Ports by which a command sees or changes what belongs to a whole chat. */
const OF_THE_CHAT = new Set(['settings', 'disputes']);

/** Does it matter to this command who moderates? */
export const asksStanding = ({ audience, ports }: AnyCommand): boolean =>
  audience === 'moderators' || (ports ?? []).some((port) => OF_THE_CHAT.has(port));

/** Whoever asks, as a moderator too where an administrator of the chat has named them or a role of theirs. */
export async function entitled(house: ChatHouse, command: AnyCommand, asker: Asker): Promise<Asker> {
  const { platform, chat, user, moderator, username = null, roles = [] } = asker;
  if (moderator || chat === null || !asksStanding(command)) return asker;
  const { appointees } = (await house.ports(['appointees'])) as { readonly appointees?: AppointeeBook };
  const isNamed = await appointees?.has({ platform, id: chat }, { user, name: username, roles });
  return isNamed ? { ...asker, moderator: true } : asker;
}

const MINUTE_MS = 60_000;

/** Counts something towards what may be had in an hour; a sentence with the limit and when it is free again where that is used up. */
export async function overdrawn(
  house: ChatHouse,
  id: QuotaId | null,
  { platform, user, chat, unasked }: Pick<Asker, 'platform' | 'user' | 'chat' | 'unasked'>,
  { say, number }: Words,
): Promise<string | null> {
  if (id === null) return null;
  const { uses } = (await house.ports(['uses'])) as { readonly uses?: UseBook };
  const { user: person, chat: everybody } = QUOTAS[id];
  const now = house.now();
  const counted = unasked ? `unasked-${id}` : id;
  const full = await uses?.take(
    [
      { key: `${counted} ${platform} user ${user}`, ...person },
      ...(chat === null ? [] : [{ key: `${counted} ${platform} chat ${chat}`, ...everybody }]),
    ],
    now,
  );
  if (!full) return null;
  const whose = full.key.includes(' chat ') ? 'chat' : 'user';
  const wait = say('quota-minutes', { count: Math.max(1, Math.ceil((full.freeAt - now) / MINUTE_MS)) });
  return say(`quota-${id}-${whose}`, { limit: number(QUOTAS[id][whose].limit, null), wait });
}

import type { PhraseId } from '../../message/words.ts';
import type { Examination, Finding, Probe } from '../../ports.ts';
import { type Api, fault, fieldOf, hostOf, reach, refused, textOf, withoutToken } from '../chat/reach.ts';

/** What commands, their charts and posts need in a server; bits of `topics/permissions` in Discord's documentation. */
const PERMISSIONS: readonly (readonly [bigint, PhraseId])[] = [
  [1n << 10n, 'doctor-permission-view'],
  [1n << 11n, 'doctor-permission-send'],
  [1n << 38n, 'doctor-permission-threads'],
  [1n << 15n, 'doctor-permission-attach'],
];
const ADMINISTRATOR = 1n << 3n;

/** Privileged intents as the portal names them; application flags, the second bit is that of smaller bots. */
const CONTENT = 'Message Content Intent';
const INTENTS: readonly (readonly [number, string])[] = [
  [(1 << 12) | (1 << 13), 'Presence Intent'],
  [(1 << 14) | (1 << 15), 'Server Members Intent'],
  [(1 << 18) | (1 << 19), CONTENT],
];

const SCOPES = ['bot', 'applications.commands'];
const SHOWN_SERVERS = 5;
/** Below this share of the day's connections something starts over and over. */
const FEW_SESSIONS = 0.2;

const portalOf = (id: string): string => `https://discord.com/developers/applications/${id}`;
const inviteOf = (id: string): string => `https://discord.com/oauth2/authorize?client_id=${id}`;

/** Where it can be added, by `integration_types_config`: "0" servers, "1" people's accounts; absent means servers alone. */
function installed(application: unknown, portal: string): Finding[] {
  const types = fieldOf(application, 'integration_types_config') ?? { 0: {} };
  const server = fieldOf(types, '0');
  const user = fieldOf(types, '1');
  const settings = fieldOf(server, 'oauth2_install_params') ?? fieldOf(application, 'install_params');
  const scopes = fieldOf(settings, 'scopes');
  const missing = Array.isArray(scopes) ? SCOPES.filter((scope) => !scopes.includes(scope)) : [];
  const findings: Finding[] = [];
  if (!server) findings.push({ grade: 'warning', id: 'discord-install-server', args: { portal } });
  if (!user) findings.push({ grade: 'note', id: 'discord-install-user', args: { portal } });
  if (server && missing.length > 0) {
    findings.push({ grade: 'warning', id: 'discord-install-scope', args: { missing, portal } });
  }
  return findings.length === 0 ? [{ grade: 'fine', id: 'discord-install' }] : findings;
}

/** Intents that are on and not needed, and the one that is where messages are to be read. */
function ofIntents(flags: number, readsMessages: boolean, portal: string): Finding[] {
  const on = INTENTS.filter(([bits]) => (flags & bits) !== 0).map(([, name]) => name);
  const idle = readsMessages ? on.filter((name) => name !== CONTENT) : on;
  const content: Finding[] = !readsMessages
    ? []
    : on.includes(CONTENT)
      ? [{ grade: 'fine', id: 'discord-content' }]
      : [{ grade: 'fault', id: 'discord-content-off', args: { portal } }];
  if (idle.length > 0)
    return [...content, { grade: 'note', id: 'discord-intents', args: { intents: idle, portal } }];
  return content.length > 0 ? content : [{ grade: 'fine', id: 'discord-intents-none' }];
}

function ofApplication(application: unknown, portal: string, readsMessages: boolean): Finding[] {
  const findings: Finding[] = [];
  const endpoint = textOf(application, 'interactions_endpoint_url');
  if (endpoint !== '') {
    const args = { host: hostOf(endpoint), portal };
    findings.push({ grade: 'fault', id: 'discord-endpoint', args });
  }
  if (fieldOf(application, 'bot_require_code_grant') === true) {
    findings.push({ grade: 'fault', id: 'discord-code-grant', args: { portal } });
  }
  if (fieldOf(application, 'bot_public') === false) {
    findings.push({ grade: 'note', id: 'discord-private', args: { portal } });
  }
  findings.push(...ofIntents(Number(fieldOf(application, 'flags') ?? 0), readsMessages, portal));
  return [...findings, ...installed(application, portal)];
}

function missingIn(server: unknown): PhraseId[] {
  const text = textOf(server, 'permissions');
  if (!/^\d+$/.test(text)) return [];
  const held = BigInt(text);
  if (fieldOf(server, 'owner') === true || (held & ADMINISTRATOR) !== 0n) return [];
  return PERMISSIONS.filter(([bit]) => (held & bit) === 0n).map(([, phrase]) => phrase);
}

function ofServers(json: unknown, invite: string): Finding[] {
  const servers: readonly unknown[] = Array.isArray(json) ? json : [];
  if (servers.length === 0) return [{ grade: 'note', id: 'discord-servers-none', args: { invite } }];
  const lacking = servers
    .map((server) => ({ server: textOf(server, 'name'), permissions: missingIn(server) }))
    .filter(({ permissions }) => permissions.length > 0);
  if (lacking.length === 0) {
    const count = servers.length;
    return [{ grade: 'fine', id: 'discord-servers', args: { count, shown: String(count) } }];
  }
  const findings = lacking.slice(0, SHOWN_SERVERS).map(
    ({ server, permissions }): Finding => ({
      grade: 'warning',
      id: 'discord-permissions',
      args: { server, permissions: permissions.map((phrase) => ({ phrase })), invite },
    }),
  );
  const more = lacking.length - findings.length;
  return more === 0
    ? findings
    : [...findings, { grade: 'note', id: 'discord-permissions-more', args: { count: String(more) } }];
}

function ofSessions(json: unknown): Finding[] {
  const limit = fieldOf(json, 'session_start_limit');
  const [total, remaining] = [Number(fieldOf(limit, 'total')), Number(fieldOf(limit, 'remaining'))];
  if (!(remaining < total * FEW_SESSIONS)) return [];
  const hours = String(Math.ceil(Number(fieldOf(limit, 'reset_after') ?? 0) / 3_600_000));
  const args = { total: String(total), remaining: String(remaining), hours };
  return [{ grade: remaining === 0 ? 'fault' : 'warning', id: 'discord-sessions', args }];
}

const ofCommands = (json: unknown): Finding[] => {
  const count = Array.isArray(json) ? json.length : 0;
  return count === 0
    ? [{ grade: 'note', id: 'discord-commands-none' }]
    : [{ grade: 'fine', id: 'discord-commands', args: { count: String(count) } }];
};

const nameOf = (user: unknown): string => {
  const discriminator = textOf(user, 'discriminator');
  const name = textOf(user, 'username');
  return discriminator === '' || discriminator === '0' ? name : `${name}#${discriminator}`;
};

/**
 * Asks Discord's API, whose base comes without a version, whose bot the token is, how the application is set up, and what
 * the bot may do where it is. Reads only; without a token it finds out whether the API answers at all.
 */
export function discordProbe(options: {
  readonly token: string | undefined;
  readonly api: string;
  readonly readsMessages?: boolean;
}): Probe {
  const { token, readsMessages = false } = options;
  const api: Api = {
    platform: 'Discord',
    base: `${options.api.replace(/\/+$/, '')}/v10`,
    variables: { api: 'DISCORD_API_URL', token: 'DISCORD_TOKEN' },
    headers: {
      'user-agent': 'DiscordBot (Hashwatt, 1)',
      ...(token === undefined ? {} : { authorization: `Bot ${token}` }),
    },
    ...(token === undefined ? {} : { secret: token }),
  };

  async function examine(signal: AbortSignal): Promise<Examination> {
    if (token === undefined) return withoutToken(api, await reach(api, '/gateway', signal));
    const user = await reach(api, '/users/@me', signal);
    if ('obstacle' in user) return fault(user);
    if (user.status === 401) return refused(api, user);

    const asked = async (path: string, read: (json: unknown) => Finding[]): Promise<Finding[]> => {
      const outcome = await reach(api, path, signal);
      if ('obstacle' in outcome && outcome.obstacle.id !== 'reach-foreign') {
        return [{ grade: 'warning', ...outcome.obstacle }];
      }
      if (!('obstacle' in outcome) && outcome.status === 200) return read(outcome.json);
      const status = 'obstacle' in outcome ? (outcome.obstacle.args.status ?? '?') : outcome.status;
      return [{ grade: 'warning', id: 'discord-refused', args: { what: path, status } }];
    };
    const id = textOf(user.json, 'id');
    if (user.status !== 200 || id === '') {
      const args = { what: '/users/@me', status: user.status };
      return {
        findings: [{ grade: 'fault', id: 'discord-refused', args }],
        ahead: user.ahead,
        reached: true,
      };
    }
    let application = id;
    const [setUp, servers, sessions] = await Promise.all([
      asked('/applications/@me', (json) => {
        application = textOf(json, 'id') || id;
        return ofApplication(json, portalOf(application), readsMessages);
      }),
      asked('/users/@me/guilds', (json) => ofServers(json, inviteOf(application))),
      asked('/gateway/bot', ofSessions),
    ]);
    const commands = await asked(`/applications/${application}/commands`, ofCommands);
    const bot: Finding = { grade: 'fine', id: 'discord-bot', args: { bot: `${nameOf(user.json)} (${id})` } };
    return {
      findings: [bot, ...setUp, ...sessions, ...commands, ...servers],
      ahead: user.ahead,
      reached: true,
    };
  }
  return { part: 'discord', examine };
}

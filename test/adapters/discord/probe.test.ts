import { afterEach, describe, expect, it } from 'vitest';
import { discordProbe } from '../../../src/adapters/discord/probe.ts';
import { loadWords } from '../../../src/message/words.ts';
import { wordedFindings } from '../../../src/operator/doctor/report.ts';
import { type Api, openApi, type Route, vacantUrl } from '../chat/api.ts';

const TOKEN = 'MTA5NzUzNDIxMDk3NTM0MjEw.GaBcDe.secret-secret-secret-secret';
const ID = '109753421097534210';

const opened: Api[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((api) => api.close()));
});

/** A healthy bot: public, for servers and accounts, without privileged intents, in one server. */
const application = {
  id: ID,
  name: 'Hashwatt',
  bot_public: true,
  bot_require_code_grant: false,
  interactions_endpoint_url: null,
  flags: 1 << 23,
  integration_types_config: {
    '0': { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: '274877942784' } },
    '1': { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
  },
};

/** View, Send, Attach, Threads: bits 10, 11, 15 and 38. */
const ENOUGH = String((1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 38n));

const healthy: Readonly<Record<string, Route>> = {
  '/api/v10/gateway': { body: { url: 'wss://gateway.example' } },
  '/api/v10/users/@me': { body: { id: ID, username: 'hashwatt', discriminator: '0', bot: true } },
  '/api/v10/applications/@me': { body: application },
  '/api/v10/users/@me/guilds': { body: [{ id: '1', name: 'Miners', owner: false, permissions: ENOUGH }] },
  '/api/v10/gateway/bot': {
    body: {
      url: 'wss://x',
      shards: 1,
      session_start_limit: { total: 1000, remaining: 990, reset_after: 7_200_000 },
    },
  },
  [`/api/v10/applications/${ID}/commands`]: { body: [{ id: '7', name: 'breakeven' }] },
};

async function probed(
  routes: Readonly<Record<string, Route>>,
  token: string | null = TOKEN,
  readsMessages = false,
) {
  const api = await openApi(routes);
  opened.push(api);
  const examination = await discordProbe({
    token: token ?? undefined,
    api: `${api.url}/api/`,
    readsMessages,
  }).examine(new AbortController().signal);
  return { examination, asked: api.asked, host: new URL(api.url).host };
}

/** Everything said of it, in a language. */
async function said(
  findings: Awaited<ReturnType<typeof probed>>['examination']['findings'],
  locale: 'en' | 'de',
) {
  return wordedFindings([{ part: 'discord', findings }], await loadWords(locale));
}

const changed = (change: Readonly<Record<string, unknown>>): Readonly<Record<string, Route>> => ({
  ...healthy,
  '/api/v10/applications/@me': { body: { ...application, ...change } },
});

const servers = (...permissions: readonly string[]): Readonly<Record<string, Route>> => ({
  ...healthy,
  '/api/v10/users/@me/guilds': {
    body: permissions.map((held, i) => ({
      id: String(i),
      name: `Server ${i}`,
      owner: false,
      permissions: held,
    })),
  },
});

describe('Discord as it should be', () => {
  it('finds nothing to do, with the token only in the header', async () => {
    const { examination, asked } = await probed(healthy);
    expect(examination.findings.map(({ grade, id }) => [grade, id])).toEqual([
      ['fine', 'discord-bot'],
      ['fine', 'discord-intents-none'],
      ['fine', 'discord-install'],
      ['fine', 'discord-commands'],
      ['fine', 'discord-servers'],
    ]);
    expect(examination.reached).toBe(true);
    expect(Math.abs(examination.ahead ?? Infinity)).toBeLessThan(5_000);
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(asked.map(() => `Bot ${TOKEN}`));
    const [first] = await said(examination.findings, 'de');
    expect(first?.sentence).toBe(`Das Token gehört hashwatt (${ID}).`);
  });

  it.each([
    [1 << 18, [['fine', 'discord-content']]],
    [1 << 19, [['fine', 'discord-content']]],
    [0, [['fault', 'discord-content-off']]],
    [
      (1 << 19) | (1 << 15),
      [
        ['fine', 'discord-content'],
        ['note', 'discord-intents'],
      ],
    ],
  ])('needs the intent of message content where messages are to be read (flags %i)', async (flags, finds) => {
    const { examination } = await probed(changed({ flags }), TOKEN, true);
    const about = examination.findings.filter(({ id }) => /content|intents/.test(id));
    expect(about.map(({ grade, id }) => [grade, id])).toEqual(finds);
  });

  it('is asked nothing that needs a token without one', async () => {
    const { examination, asked } = await probed(healthy, null);
    expect(examination.findings.map(({ grade, id }) => [grade, id])).toEqual([
      ['note', 'no-token'],
      ['note', 'reach-answers'],
    ]);
    expect(asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/api/v10/gateway', undefined],
    ]);
  });
});

interface Case {
  readonly name: string;
  readonly routes: Readonly<Record<string, Route>>;
  readonly finds: readonly (readonly [grade: string, id: string])[];
  readonly en: string;
  readonly de: string;
}

const CASES: readonly Case[] = [
  {
    name: 'a wrong token (401, topics/opcodes-and-status-codes)',
    routes: { '/api/v10/users/@me': { status: 401, body: { message: '401: Unauthorized', code: 0 } } },
    finds: [['fault', 'token-refused']],
    en: 'Discord does not accept the token in DISCORD_TOKEN. What helps: Make a new token',
    de: 'Discord nimmt das Token in DISCORD_TOKEN nicht an. Was hilft: Erzeugen Sie ein neues Token',
  },
  {
    name: 'an interactions endpoint',
    routes: changed({ interactions_endpoint_url: 'https://elsewhere.example/interactions?key=1' }),
    finds: [['fault', 'discord-endpoint']],
    en: 'An interactions endpoint is set (elsewhere.example): commands go there and never come here. What helps: Empty Interactions Endpoint URL',
    de: 'gesetzt (elsewhere.example): Befehle gehen dorthin und kommen nie hier an. Was hilft: Leeren Sie „Interactions Endpoint URL“',
  },
  {
    name: 'an OAuth2 code grant',
    routes: changed({ bot_require_code_grant: true }),
    finds: [['fault', 'discord-code-grant']],
    en: 'What helps: Turn Requires OAuth2 Code Grant off',
    de: 'Was hilft: Schalten Sie „Requires OAuth2 Code Grant“',
  },
  {
    name: 'a bot that is not public',
    routes: changed({ bot_public: false }),
    finds: [['note', 'discord-private']],
    en: 'only its owner can add it. What helps: If others are to add it',
    de: 'Nur wem er gehört, kann ihn hinzufügen. Was hilft: Sollen andere',
  },
  {
    name: 'privileged intents (flags 15 and 19)',
    routes: changed({ flags: (1 << 15) | (1 << 19) }),
    finds: [['note', 'discord-intents']],
    en: 'nothing here uses: Server Members Intent, Message Content Intent. What helps: Turn them off',
    de: 'die hier nichts braucht: Server Members Intent, Message Content Intent. Was hilft: Schalten Sie',
  },
  {
    name: 'neither servers nor accounts',
    routes: changed({ integration_types_config: {} }),
    finds: [
      ['warning', 'discord-install-server'],
      ['note', 'discord-install-user'],
    ],
    en: 'It cannot be added to servers. What helps: Tick Guild Install',
    de: 'Er kann nicht zu Servern hinzugefügt werden. Was hilft: Wählen Sie „Guild Install“',
  },
  {
    name: 'an install link without its scope',
    routes: changed({
      integration_types_config: {
        '0': { oauth2_install_params: { scopes: ['bot'], permissions: '0' } },
        '1': {},
      },
    }),
    finds: [['warning', 'discord-install-scope']],
    en: 'leaves out what it needs: applications.commands. What helps: Add it',
    de: 'fehlt: applications.commands. Was hilft: Fügen Sie es',
  },
  {
    name: 'an application older than the installation settings, with scopes of its own',
    routes: changed({
      integration_types_config: undefined,
      install_params: { scopes: ['bot'], permissions: '0' },
    }),
    finds: [
      ['note', 'discord-install-user'],
      ['warning', 'discord-install-scope'],
    ],
    en: 'People cannot add it to their own accounts. What helps: Tick User Install',
    de: 'Niemand kann ihn zum eigenen Konto hinzufügen. Was hilft: Wählen Sie „User Install“',
  },
  {
    name: 'a server that withholds permissions',
    routes: servers(String(1n << 10n), ENOUGH, String(1n << 3n)),
    finds: [['warning', 'discord-permissions']],
    en: 'In “Server 0” it lacks: Send Messages, Send Messages in Threads, Attach Files. Single channels may differ. What helps: Give its role',
    de: 'Auf „Server 0“ fehlt ihm: Nachrichten senden, Nachrichten in Threads senden, Dateien anhängen.',
  },
  {
    name: 'more servers that do than are listed',
    routes: servers(...Array.from({ length: 7 }, () => '0')),
    finds: [
      ...Array.from({ length: 5 }, () => ['warning', 'discord-permissions'] as const),
      ['note', 'discord-permissions-more'],
    ],
    en: 'The same is so in 2 more of its servers.',
    de: 'Ebenso ist es auf 2 weiteren seiner Server.',
  },
  {
    name: 'no server',
    routes: servers(),
    finds: [['note', 'discord-servers-none']],
    en: `What helps: Add it with https://discord.com/oauth2/authorize?client_id=${ID}.`,
    de: `Was hilft: Fügen Sie ihn mit https://discord.com/oauth2/authorize?client_id=${ID} hinzu.`,
  },
  {
    name: 'no commands yet',
    routes: { ...healthy, [`/api/v10/applications/${ID}/commands`]: { body: [] } },
    finds: [['note', 'discord-commands-none']],
    en: 'No command is registered yet. What helps: The first "npm start"',
    de: 'Noch ist kein Befehl angemeldet. Was hilft: Das erste „npm start“',
  },
  {
    name: 'hardly a connection left today',
    routes: {
      ...healthy,
      '/api/v10/gateway/bot': {
        body: { session_start_limit: { total: 1000, remaining: 0, reset_after: 7_200_000 } },
      },
    },
    finds: [['fault', 'discord-sessions']],
    en: 'Of 1000 connections a day, 0 are left.',
    de: 'In 2 h ist die Zahl wieder voll.',
  },
  {
    name: 'a part that is refused',
    routes: {
      ...healthy,
      '/api/v10/users/@me/guilds': { status: 403, body: { message: 'Missing Access', code: 50001 } },
    },
    finds: [['warning', 'discord-refused']],
    en: 'Discord refuses to tell about /users/@me/guilds (status 403). What helps: Check that the token',
    de: 'Discord verweigert die Auskunft über /users/@me/guilds (Status 403). Was hilft: Prüfen Sie',
  },
  {
    name: 'a part that the server does not have',
    routes: { ...healthy, '/api/v10/users/@me/guilds': { status: 404, body: 'Not found' } },
    finds: [['warning', 'discord-refused']],
    en: 'Discord refuses to tell about /users/@me/guilds (status 404).',
    de: 'Discord verweigert die Auskunft über /users/@me/guilds (Status 404).',
  },
  {
    name: 'a part that breaks off',
    routes: { ...healthy, '/api/v10/gateway/bot': { body: 'cut' } },
    finds: [['warning', 'reach-broken']],
    en: 'broke (',
    de: 'brach ab (',
  },
  {
    name: 'too many questions',
    routes: {
      '/api/v10/users/@me': { status: 429, headers: { 'retry-after': '17' }, body: { retry_after: 16.4 } },
    },
    finds: [['fault', 'reach-limited']],
    en: 'Discord asks to wait 17 s',
    de: 'Discord bittet, 17 s zu warten',
  },
  {
    name: 'an error of theirs',
    routes: { '/api/v10/users/@me': { status: 503, body: 'upstream connect error' } },
    finds: [['fault', 'reach-ill']],
    en: 'Discord answers with an error of its own (status 503). What helps: Wait',
    de: 'Discord antwortet mit einem eigenen Fehler (Status 503). Was hilft: Warten Sie',
  },
  {
    name: 'a login page in its place',
    routes: { '/api/v10/users/@me': { body: '<html><title>Guest network</title></html>' } },
    finds: [['fault', 'reach-foreign']],
    en: 'is not the API of Discord (status 200). What helps: Check DISCORD_API_URL',
    de: 'ist nicht die API von Discord (Status 200). Was hilft: Prüfen Sie DISCORD_API_URL',
  },
  {
    name: 'an API that knows no such bot',
    routes: { '/api/v10/users/@me': { status: 403, body: { message: 'Forbidden' } } },
    finds: [['fault', 'discord-refused']],
    en: 'Discord refuses to tell about /users/@me (status 403).',
    de: 'Discord verweigert die Auskunft über /users/@me (Status 403).',
  },
];

describe('Discord as it may be', () => {
  it.each(CASES)('$name', async ({ routes, finds, en, de }) => {
    const { examination } = await probed(routes);
    const amiss = examination.findings.filter(({ grade }) => grade !== 'fine');
    expect(amiss.map(({ grade, id }) => [grade, id])).toEqual(finds);
    for (const [locale, expected] of [
      ['en', en],
      ['de', de],
    ] as const) {
      const words = await loadWords(locale);
      const lines = (await said(amiss, locale)).map(({ sentence, remedy }) =>
        remedy === null ? sentence : `${sentence} ${words.say('doctor-remedy', { remedy })}`,
      );
      expect(lines.join('\n')).toContain(expected);
      expect(lines.join('\n')).not.toContain(TOKEN);
    }
  });

  it('a wrong clock is measured by its Date header', async () => {
    const date = new Date(Date.now() - 120_000).toUTCString();
    const { examination } = await probed({
      ...healthy,
      '/api/v10/users/@me': { headers: { date }, body: { id: ID, username: 'hashwatt' } },
    });
    expect(examination.ahead).toBeGreaterThan(115_000);
    expect(examination.ahead).toBeLessThan(125_000);
  });

  it('a port where nobody listens', async () => {
    const api = await vacantUrl();
    const { findings, reached, ahead } = await discordProbe({ token: TOKEN, api }).examine(
      new AbortController().signal,
    );
    expect(findings.map(({ grade, id }) => [grade, id])).toEqual([['fault', 'reach-refused']]);
    expect([reached, ahead]).toEqual([false, null]);
    const [line] = await said(findings, 'en');
    expect(line?.sentence).toBe(`${new URL(api).host} does not accept connections.`);
  });

  it('a name that cannot exist (RFC 1035: a label has at most 63 letters)', async () => {
    const probe = discordProbe({ token: TOKEN, api: `http://${'a'.repeat(64)}.invalid/api` });
    const { findings } = await probe.examine(new AbortController().signal);
    expect(findings.map(({ grade, id }) => [grade, id])).toEqual([['fault', 'reach-dns']]);
  });

  it('plain http where TLS is asked for', async () => {
    const api = await openApi({});
    opened.push(api);
    const probe = discordProbe({ token: TOKEN, api: api.url.replace('http:', 'https:') });
    const { findings } = await probe.examine(new AbortController().signal);
    expect(findings.map(({ grade, id }) => [grade, id])).toEqual([['fault', 'reach-tls']]);
  });

  it('an API that does not answer before the time is over', async () => {
    const api = await openApi({ '/v10/users/@me': { body: null } });
    opened.push(api);
    const asking = new AbortController();
    const examining = discordProbe({ token: TOKEN, api: api.url }).examine(asking.signal);
    while (api.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    asking.abort(new DOMException('The time is over', 'TimeoutError'));
    const { findings, reached } = await examining;
    expect(findings.map(({ grade, id }) => [grade, id])).toEqual([['fault', 'reach-slow']]);
    expect(reached).toBe(false);
  });

  it('what it repeats of the token is blotted out', async () => {
    const { examination } = await probed({
      ...healthy,
      '/api/v10/users/@me/guilds': { body: [{ id: '1', name: `Server ${TOKEN}`, permissions: '0' }] },
    });
    expect(JSON.stringify(examination)).toContain('Server …');
    expect(JSON.stringify(examination)).not.toContain(TOKEN);
  });
});

import { describe, expect, it } from 'vitest';
import { loadWords } from '../../../src/message/words.ts';
import { configProbe, type Settings } from '../../../src/operator/doctor/config.ts';
import { wordedFindings } from '../../../src/operator/doctor/report.ts';

const DISCORD = 'MTA5NzUzNDIxMDk3NTM0MjEw.GaBcDe.secret-secret-secret-secret';
const TELEGRAM = '123456789:AAsecret-secret-secret-secret-secret';

const plain: Settings = {
  DISCORD_TOKEN: DISCORD,
  TELEGRAM_TOKEN: TELEGRAM,
  DISCORD_API_URL: 'https://discord.com/api',
  TELEGRAM_API_URL: 'https://api.telegram.org',
  TELEGRAM_WEBHOOK_URL: undefined,
  HTTP_PORT: undefined,
  EDITORIAL_CHATS: ['discord:1'],
  LOG_LEVEL: 'info',
};

interface Case {
  readonly name: string;
  readonly set?: Partial<Settings>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly finds: readonly (readonly [grade: string, id: string])[];
  /** What the English and the German sentence with its remedy must have. */
  readonly en?: string;
  readonly de?: string;
}

const CASES: readonly Case[] = [
  { name: 'nothing odd', finds: [] },
  {
    name: 'everybody’s moderators decide for all',
    set: { EDITORIAL_CHATS: undefined },
    finds: [['warning', 'config-editorial']],
    en: 'the moderators of every chat decide what is told in all of them',
    de: 'Die Moderation jedes Chats entscheidet',
  },
  {
    name: 'no token, so nobody else to decide',
    set: { DISCORD_TOKEN: undefined, TELEGRAM_TOKEN: undefined, EDITORIAL_CHATS: undefined },
    finds: [['note', 'config-no-token']],
  },
  {
    name: 'no token',
    set: { DISCORD_TOKEN: undefined, TELEGRAM_TOKEN: undefined },
    finds: [['note', 'config-no-token']],
    en: 'only the console is served. Set DISCORD_TOKEN',
    de: 'nur die Konsole bedient. Setzen Sie DISCORD_TOKEN',
  },
  {
    name: 'tokens in each other’s place',
    set: { DISCORD_TOKEN: TELEGRAM, TELEGRAM_TOKEN: DISCORD },
    finds: [
      ['fault', 'config-swapped'],
      ['fault', 'config-swapped'],
    ],
    en: 'DISCORD_TOKEN holds what looks like a token for Telegram. Put it into TELEGRAM_TOKEN.',
    de: 'TELEGRAM_TOKEN enthält, was wie ein Token für Discord aussieht. Setzen Sie es in DISCORD_TOKEN ein.',
  },
  {
    name: 'a token with a word before it',
    set: { DISCORD_TOKEN: `Bot ${DISCORD}` },
    finds: [['warning', 'config-token-form']],
    en: 'DISCORD_TOKEN does not look like a token for Discord. Copy the whole token',
    de: 'DISCORD_TOKEN sieht nicht wie ein Token für Discord aus. Kopieren Sie',
  },
  {
    name: 'any token for an API of one’s own',
    set: { DISCORD_TOKEN: 'test', DISCORD_API_URL: 'http://127.0.0.1:3000/api' },
    finds: [],
  },
  {
    name: 'silence while chats are served',
    set: { LOG_LEVEL: 'silent' },
    finds: [['warning', 'config-silent']],
    en: 'leave no trace. Use LOG_LEVEL=error.',
    de: 'hinterlassen Fehler keine Spur. Nehmen Sie LOG_LEVEL=error.',
  },
  {
    name: 'silence at the console',
    set: { LOG_LEVEL: 'silent', DISCORD_TOKEN: undefined, TELEGRAM_TOKEN: undefined },
    finds: [['note', 'config-no-token']],
  },
  {
    name: 'a version in the address of the API',
    set: { DISCORD_API_URL: 'https://discord.com/api/v10/' },
    finds: [['fault', 'config-api-path']],
    en: 'DISCORD_API_URL ends in /v10, which is added to it again. Leave /v10 out.',
    de: 'DISCORD_API_URL endet auf /v10',
  },
  {
    name: 'a token in the address of the API',
    set: { TELEGRAM_API_URL: `https://api.telegram.org/bot${TELEGRAM}` },
    finds: [['fault', 'config-api-path']],
    en: 'TELEGRAM_API_URL ends in /bot, which',
    de: 'Lassen Sie /bot weg.',
  },
  {
    name: 'plain http to a machine elsewhere',
    set: { TELEGRAM_API_URL: 'http://bots.example.org' },
    finds: [['warning', 'config-api-plain']],
    en: 'TELEGRAM_API_URL is plain http to another machine',
    de: 'TELEGRAM_API_URL ist einfaches http zu einem anderen Rechner',
  },
  ...[
    'http://telegram-bot-api:8081',
    'http://localhost:8081',
    'http://192.168.1.7:8081',
    'http://172.20.0.3',
    'http://[fd00::7]:8081',
    'http://bots.lan',
  ].map((address) => ({ name: `plain http to ${address}`, set: { TELEGRAM_API_URL: address }, finds: [] })),
  {
    name: 'plain http to a public address that begins like a private one',
    set: { TELEGRAM_API_URL: 'http://172.32.0.3' },
    finds: [['warning', 'config-api-plain']],
  },
  {
    name: 'an API without its token',
    set: { DISCORD_TOKEN: undefined, DISCORD_API_URL: 'https://emulator.example/api' },
    finds: [['note', 'config-api-idle']],
    en: 'DISCORD_API_URL is set, but DISCORD_TOKEN is not.',
    de: 'DISCORD_API_URL ist gesetzt, DISCORD_TOKEN aber nicht.',
  },
  {
    name: 'a webhook',
    set: { TELEGRAM_WEBHOOK_URL: 'https://bot.example:8443/hook', HTTP_PORT: 8080 },
    finds: [],
  },
  {
    name: 'a webhook without a port',
    set: { TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook' },
    finds: [['note', 'config-webhook-port']],
    en: 'listens on 8080. Set HTTP_PORT',
    de: 'hört der Webhook auf 8080. Setzen Sie HTTP_PORT',
  },
  {
    name: 'a webhook without a token',
    set: { TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook', TELEGRAM_TOKEN: undefined, HTTP_PORT: 8080 },
    finds: [['warning', 'config-webhook-idle']],
    en: 'TELEGRAM_WEBHOOK_URL is set, but TELEGRAM_TOKEN is not. Set TELEGRAM_TOKEN',
    de: 'TELEGRAM_WEBHOOK_URL ist gesetzt, TELEGRAM_TOKEN aber nicht. Setzen Sie TELEGRAM_TOKEN',
  },
  {
    name: 'a webhook in plain http',
    set: { TELEGRAM_WEBHOOK_URL: 'http://bot.example/hook', HTTP_PORT: 8080 },
    finds: [['fault', 'config-webhook-plain']],
    en: 'but Telegram sends to nothing else. Give an https address',
    de: 'aber Telegram sendet nirgends sonst hin. Geben Sie eine https-Adresse',
  },
  {
    name: 'a webhook in plain http for a Bot API server of one’s own',
    set: {
      TELEGRAM_WEBHOOK_URL: 'http://hashwatt:8080/hook',
      TELEGRAM_API_URL: 'http://telegram-bot-api:8081',
      HTTP_PORT: 8080,
    },
    finds: [],
  },
  {
    name: 'a webhook at a port Telegram does not send to',
    set: { TELEGRAM_WEBHOOK_URL: 'https://bot.example:8080/hook', HTTP_PORT: 8080 },
    finds: [['fault', 'config-webhook-outside']],
    en: 'names port 8080, but Telegram sends to 443, 80, 88 and 8443 only. Let one of these',
    de: 'nennt Port 8080, aber Telegram sendet nur an 443, 80, 88 und 8443. Lassen Sie',
  },
  {
    name: 'a port nobody needs',
    set: { HTTP_PORT: 8080 },
    finds: [['note', 'config-port-idle']],
    en: 'nothing listens there',
    de: 'hört dort nichts',
  },
  {
    name: 'variables of other programs',
    environment: {
      PATH: '/usr/bin',
      LANG: 'de_DE.UTF-8',
      NODE_ENV: 'production',
      HTTPS_PROXY: 'http://proxy',
    },
    finds: [],
  },
  {
    name: 'misspelt variables',
    environment: { DISCORD_TOKN: DISCORD, httpPort: '8080' },
    finds: [
      ['note', 'config-misspelt'],
      ['note', 'config-misspelt'],
    ],
    en: 'DISCORD_TOKN is set, but no such variable is read. Did you mean DISCORD_TOKEN?',
    de: 'Meinten Sie HTTP_PORT?',
  },
  {
    name: 'a variable that looks like ours',
    environment: { DISCORD_CLIENT_ID: '109753421097534210' },
    finds: [['note', 'config-unknown']],
    en: 'DISCORD_CLIENT_ID is set, but no such variable is read. Take it out',
    de: 'DISCORD_CLIENT_ID ist gesetzt, aber eine solche Variable wird nicht gelesen.',
  },
  {
    name: 'a variable that is empty',
    environment: { DISCORD_TOKN: ' ' },
    finds: [],
  },
];

describe('settings', () => {
  it.each(CASES)('$name', async ({ set, environment = {}, finds, en = '', de = '' }) => {
    const { findings } = await configProbe({ ...plain, ...set }, environment).examine(
      new AbortController().signal,
    );
    const odd = findings.filter(({ grade }) => grade !== 'fine');
    expect(odd.map(({ grade, id }) => [grade, id])).toEqual(finds);
    for (const [locale, expected] of [
      ['en', en],
      ['de', de],
    ] as const) {
      const worded = wordedFindings([{ part: 'config', findings }], await loadWords(locale));
      const said = worded.map(({ sentence, remedy }) => `${sentence} ${remedy ?? ''}`).join('\n');
      expect(said).toContain(expected);
      expect(said).not.toContain('secret');
    }
  });

  it('names what is set, and not what it is set to', async () => {
    const environment = {
      DISCORD_TOKEN_FILE: '/run/secrets/discord',
      TELEGRAM_TOKEN: TELEGRAM,
      LOG_LEVEL: '',
    };
    const { findings } = await configProbe(plain, environment).examine(new AbortController().signal);
    expect(findings).toEqual([
      { grade: 'fine', id: 'config-set', args: { names: ['TELEGRAM_TOKEN', 'DISCORD_TOKEN_FILE'] } },
    ]);
    const untouched = await configProbe(plain, {}).examine(new AbortController().signal);
    expect(untouched.findings).toEqual([{ grade: 'fine', id: 'config-default' }]);
  });
});

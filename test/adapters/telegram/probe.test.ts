import { afterEach, describe, expect, it } from 'vitest';
import { telegramProbe } from '../../../src/adapters/telegram/probe.ts';
import { loadWords } from '../../../src/message/words.ts';
import { wordedFindings } from '../../../src/operator/doctor/report.ts';
import { type Api, openApi, type Route, vacantUrl } from '../chat/api.ts';

const TOKEN = '123456789:AAsecret-secret-secret-secret-secret';
const WEBHOOK = { url: 'https://bot.example/telegram' };

const opened: Api[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((api) => api.close()));
});

const ok = (result: unknown): Route => ({ body: { ok: true, result } });

/** `User` of getMe and `WebhookInfo`, Bot API 10.1. */
const bot = {
  id: 123_456_789,
  is_bot: true,
  first_name: 'Hashwatt',
  username: 'hashwatt_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
};
const info = { url: '', has_custom_certificate: false, pending_update_count: 0 };
const menu = [{ command: 'breakeven', description: 'Break-even price' }];

type Methods = Readonly<Record<string, Route>>;
const healthy: Methods = {
  getMe: ok(bot),
  getWebhookInfo: ok(info),
  getMyCommands: ok(menu),
  'getMyCommands?language_code=de': ok(menu),
};

async function probed(methods: Methods, webhook: { url: string } | null = null) {
  const api = await openApi(
    Object.fromEntries(Object.entries(methods).map(([name, route]) => [`/bot${TOKEN}/${name}`, route])),
  );
  opened.push(api);
  return telegramProbe({ token: TOKEN, api: api.url, webhook }).examine(new AbortController().signal);
}

const marks = ({ findings }: Awaited<ReturnType<typeof probed>>) =>
  findings.map(({ grade, id }) => [grade, id]);

describe('Telegram as it should be', () => {
  it('finds nothing to do when polling', async () => {
    const examination = await probed(healthy);
    expect(marks(examination)).toEqual([
      ['fine', 'telegram-bot'],
      ['fine', 'telegram-groups'],
      ['fine', 'telegram-privacy-on'],
      ['fine', 'telegram-inline'],
      ['fine', 'telegram-polling'],
      ['fine', 'telegram-menu'],
    ]);
    expect(Math.abs(examination.ahead ?? Infinity)).toBeLessThan(5_000);
  });

  it('finds nothing to do with its webhook set', async () => {
    const examination = await probed({ ...healthy, getWebhookInfo: ok({ ...info, ...WEBHOOK }) }, WEBHOOK);
    expect(marks(examination).filter(([grade]) => grade !== 'fine')).toEqual([]);
  });

  it('without a token its address is only knocked at', async () => {
    const api = await openApi({
      '/': { status: 302, headers: { location: 'https://core.telegram.org/bots' }, body: '' },
    });
    opened.push(api);
    const probe = telegramProbe({ token: undefined, api: api.url, webhook: null });
    const examination = await probe.examine(new AbortController().signal);
    expect(marks(examination)).toEqual([
      ['note', 'no-token'],
      ['note', 'reach-answers'],
    ]);
    expect(api.asked.map(({ path }) => path)).toEqual(['/']);
  });

  it('without a token an address that is dead is no fault', async () => {
    const probe = telegramProbe({ token: undefined, api: await vacantUrl(), webhook: null });
    expect(marks(await probe.examine(new AbortController().signal))).toEqual([
      ['note', 'no-token'],
      ['note', 'reach-refused'],
    ]);
  });
});

interface Case {
  readonly name: string;
  readonly methods: Methods;
  readonly webhook?: { readonly url: string };
  readonly finds: readonly (readonly [grade: string, id: string])[];
  readonly en: string;
  readonly de: string;
}

const recently = Math.floor(Date.now() / 1000) - 600;
const undelivered = {
  ...info,
  ...WEBHOOK,
  last_error_date: recently,
  last_error_message: `Wrong response from the webhook: 502 Bad Gateway (${TOKEN})`,
};

const CASES: readonly Case[] = [
  {
    name: 'a wrong token (401)',
    methods: { getMe: { status: 401, body: { ok: false, error_code: 401, description: 'Unauthorized' } } },
    finds: [['fault', 'token-refused']],
    en: 'Telegram does not accept the token in TELEGRAM_TOKEN. What helps: Ask @BotFather',
    de: 'Telegram nimmt das Token in TELEGRAM_TOKEN nicht an. Was hilft: Fragen Sie @BotFather',
  },
  {
    name: 'a token that has not the form of one (404)',
    methods: { getMe: { status: 404, body: { ok: false, error_code: 404, description: 'Not Found' } } },
    finds: [['fault', 'token-refused']],
    en: 'What helps: Ask @BotFather for the token with /token',
    de: 'Was hilft: Fragen Sie @BotFather mit /token',
  },
  {
    name: 'not for groups, not inline, without privacy mode',
    methods: {
      ...healthy,
      getMe: ok({
        ...bot,
        can_join_groups: false,
        can_read_all_group_messages: true,
        supports_inline_queries: false,
      }),
    },
    finds: [
      ['warning', 'telegram-groups-off'],
      ['note', 'telegram-privacy-off'],
      ['warning', 'telegram-inline-off'],
    ],
    en: 'What helps: Send @BotFather /setinline',
    de: 'Was hilft: Senden Sie @BotFather /setinline',
  },
  {
    name: 'a webhook while polling is configured, and what waits behind it',
    methods: {
      ...healthy,
      getWebhookInfo: ok({ ...info, url: `https://other.example/${TOKEN}`, pending_update_count: 12 }),
    },
    finds: [
      ['warning', 'telegram-webhook-taken'],
      ['note', 'telegram-pending'],
    ],
    en: 'A webhook at other.example is set, but here the bot polls; both at once do not work. What helps: The next "npm start"',
    de: 'Nachrichten, die aufs Abholen warten: 12.',
  },
  {
    name: 'a webhook not set yet',
    methods: healthy,
    webhook: WEBHOOK,
    finds: [['note', 'telegram-webhook-unset']],
    en: 'The webhook at bot.example is not set yet. What helps: The next "npm start" sets it.',
    de: 'Der Webhook bei bot.example ist noch nicht gesetzt.',
  },
  {
    name: 'another webhook',
    methods: { ...healthy, getWebhookInfo: ok({ ...info, url: 'https://other.example/' }) },
    webhook: WEBHOOK,
    finds: [['warning', 'telegram-webhook-other']],
    en: 'The webhook leads to other.example, not to bot.example.',
    de: 'Der Webhook führt zu other.example, nicht zu bot.example.',
  },
  {
    name: 'a delivery that failed ten minutes ago',
    methods: { ...healthy, getWebhookInfo: ok(undelivered) },
    webhook: WEBHOOK,
    finds: [['fault', 'telegram-webhook-error']],
    en: 'Wrong response from the webhook: 502 Bad Gateway (…). What helps: Check that bot.example can be reached',
    de: '502 Bad Gateway (…). Was hilft: Prüfen Sie, ob bot.example von außen',
  },
  {
    name: 'a webhook that does not bring inline queries',
    methods: {
      ...healthy,
      getWebhookInfo: ok({ ...info, ...WEBHOOK, allowed_updates: ['message', 'callback_query'] }),
    },
    webhook: WEBHOOK,
    finds: [['warning', 'telegram-webhook-updates']],
    en: 'The webhook does not bring inline_query.',
    de: 'Der Webhook bringt inline_query nicht.',
  },
  {
    name: 'a menu that German readers miss',
    methods: { ...healthy, 'getMyCommands?language_code=de': ok([]) },
    finds: [['note', 'telegram-menu-none']],
    en: 'The command menu is empty. What helps: The next "npm start" fills it.',
    de: 'Das Befehlsmenü ist leer. Was hilft: Das nächste „npm start“ füllt es.',
  },
  {
    name: 'a method that is refused',
    methods: {
      ...healthy,
      getWebhookInfo: { status: 400, body: { ok: false, description: 'Bad Request: x' } },
    },
    finds: [['warning', 'telegram-refused']],
    en: 'Telegram refuses getWebhookInfo: Bad Request: x.',
    de: 'Telegram verweigert getWebhookInfo: Bad Request: x.',
  },
  {
    name: 'a bot that is refused',
    methods: { getMe: { status: 403, body: { ok: false, description: 'Forbidden' } } },
    finds: [['fault', 'telegram-refused']],
    en: 'Telegram refuses getMe: Forbidden. What helps: Check TELEGRAM_API_URL',
    de: 'Telegram verweigert getMe: Forbidden. Was hilft: Prüfen Sie TELEGRAM_API_URL',
  },
  {
    name: 'too many questions',
    methods: {
      getMe: {
        status: 429,
        body: {
          ok: false,
          description: 'Too Many Requests: retry after 33',
          parameters: { retry_after: 33 },
        },
      },
    },
    finds: [['fault', 'reach-limited']],
    en: 'Telegram asks to wait 33 s',
    de: 'Telegram bittet, 33 s zu warten',
  },
  {
    name: 'something else in its place',
    methods: { getMe: { body: 'It works!' } },
    finds: [['fault', 'reach-foreign']],
    en: 'is not the API of Telegram (status 200). What helps: Check TELEGRAM_API_URL',
    de: 'ist nicht die API von Telegram (Status 200). Was hilft: Prüfen Sie TELEGRAM_API_URL',
  },
];

describe('Telegram as it may be', () => {
  it.each(CASES)('$name', async ({ methods, webhook = null, finds, en, de }) => {
    const { findings } = await probed(methods, webhook);
    const amiss = findings.filter(({ grade }) => grade !== 'fine');
    expect(amiss.map(({ grade, id }) => [grade, id])).toEqual(finds);
    for (const [locale, expected] of [
      ['en', en],
      ['de', de],
    ] as const) {
      const words = await loadWords(locale);
      const lines = wordedFindings([{ part: 'telegram', findings: amiss }], words).map(
        ({ sentence, remedy }) =>
          remedy === null ? sentence : `${sentence} ${words.say('doctor-remedy', { remedy })}`,
      );
      expect(lines.join('\n')).toContain(expected);
      expect(lines.join('\n')).not.toContain(TOKEN);
    }
  });

  it('a delivery that failed days ago says nothing of today', async () => {
    const old = { ...undelivered, last_error_date: recently - 3 * 86_400 };
    const examination = await probed({ ...healthy, getWebhookInfo: ok(old) }, WEBHOOK);
    expect(marks(examination).filter(([grade]) => grade !== 'fine')).toEqual([]);
  });

  it('nobody there', async () => {
    const probe = telegramProbe({ token: TOKEN, api: await vacantUrl(), webhook: null });
    const examination = await probe.examine(new AbortController().signal);
    expect(marks(examination)).toEqual([['fault', 'reach-refused']]);
    expect(JSON.stringify(examination)).not.toContain(TOKEN);
  });
});

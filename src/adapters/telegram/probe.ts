import type { Examination, Finding, Probe } from '../../ports.ts';
import { type Api, fault, fieldOf, hostOf, reach, refused, textOf, withoutToken } from '../chat/reach.ts';

interface Webhook {
  readonly url: string;
}

/** What the webhook must bring; Telegram leaves none of these out unless it was told to. */
const UPDATES = ['message', 'callback_query', 'inline_query'];
const DAY_MS = 86_400_000;
/** The menu is looked for in what people get without a language of ours, and in German. */
const MENUS = ['', '?language_code=de'];

const ofBot = (bot: unknown): Finding[] => [
  { grade: 'fine', id: 'telegram-bot', args: { bot: `@${textOf(bot, 'username')}` } },
  fieldOf(bot, 'can_join_groups') === false
    ? { grade: 'warning', id: 'telegram-groups-off' }
    : { grade: 'fine', id: 'telegram-groups' },
  fieldOf(bot, 'can_read_all_group_messages') === true
    ? { grade: 'note', id: 'telegram-privacy-off' }
    : { grade: 'fine', id: 'telegram-privacy-on' },
  fieldOf(bot, 'supports_inline_queries') === true
    ? { grade: 'fine', id: 'telegram-inline' }
    : { grade: 'warning', id: 'telegram-inline-off' },
];

/** The last failure to deliver, if it is of the last day: older ones say nothing of today. */
function undelivered(info: unknown, host: string, now: number): Finding[] {
  const at = Number(fieldOf(info, 'last_error_date') ?? 0) * 1000;
  if (now - at > DAY_MS) return [];
  const args = { at: new Date(at).toISOString(), reason: textOf(info, 'last_error_message'), host };
  return [{ grade: 'fault', id: 'telegram-webhook-error', args }];
}

function ofWebhook(info: unknown, wanted: Webhook | null, now: number): Finding[] {
  const url = textOf(info, 'url');
  const got = hostOf(url);
  const waiting = Number(fieldOf(info, 'pending_update_count') ?? 0);
  const pending: Finding[] =
    waiting > 0 ? [{ grade: 'note', id: 'telegram-pending', args: { count: String(waiting) } }] : [];
  if (wanted === null) {
    const finding: Finding =
      url === ''
        ? { grade: 'fine', id: 'telegram-polling' }
        : { grade: 'warning', id: 'telegram-webhook-taken', args: { host: got } };
    return [finding, ...pending];
  }
  const host = hostOf(wanted.url);
  if (url === '') return [{ grade: 'note', id: 'telegram-webhook-unset', args: { host } }, ...pending];
  if (url !== wanted.url) {
    return [{ grade: 'warning', id: 'telegram-webhook-other', args: { got, host } }, ...pending];
  }
  const allowed = fieldOf(info, 'allowed_updates');
  const missing =
    Array.isArray(allowed) && allowed.length > 0 ? UPDATES.filter((type) => !allowed.includes(type)) : [];
  return [
    { grade: 'fine', id: 'telegram-webhook', args: { host } },
    ...(missing.length === 0
      ? []
      : [{ grade: 'warning', id: 'telegram-webhook-updates', args: { missing } } as const]),
    ...undelivered(info, host, now),
    ...pending,
  ];
}

const ofMenu = (commands: unknown): Finding[] => {
  const count = Array.isArray(commands) ? commands.length : 0;
  return count === 0
    ? [{ grade: 'note', id: 'telegram-menu-none' }]
    : [{ grade: 'fine', id: 'telegram-menu', args: { count: String(count) } }];
};

/**
 * Asks Telegram's API, whose root comes without /bot, whose bot the token is, what BotFather lets it do, and whether a
 * webhook fits how we are to be served. Reads only; without a token it finds out whether the API answers at all.
 */
export function telegramProbe(options: {
  readonly token: string | undefined;
  readonly api: string;
  readonly webhook: Webhook | null;
}): Probe {
  const { token, webhook } = options;
  const root = options.api.replace(/\/+$/, '');
  const api: Api = {
    platform: 'Telegram',
    base: token === undefined ? root : `${root}/bot${token}`,
    variables: { api: 'TELEGRAM_API_URL', token: 'TELEGRAM_TOKEN' },
    ...(token === undefined ? {} : { secret: token }),
  };
  async function examine(signal: AbortSignal): Promise<Examination> {
    if (token === undefined) return withoutToken(api, await reach(api, '/', signal));
    const bot = await reach(api, '/getMe', signal);
    if ('obstacle' in bot) return fault(bot);
    // 404 is what a token gets that has not even the form of one.
    if (bot.status === 401 || bot.status === 404) return refused(api, bot);

    const asked = async (method: string, read: (result: unknown) => Finding[]): Promise<Finding[]> => {
      const outcome = await reach(api, `/${method}`, signal);
      if ('obstacle' in outcome) return [{ grade: 'warning', ...outcome.obstacle }];
      const { json } = outcome;
      if (fieldOf(json, 'ok') === true) return read(fieldOf(json, 'result'));
      return [
        {
          grade: 'warning',
          id: 'telegram-refused',
          args: { what: method, reason: textOf(json, 'description') },
        },
      ];
    };
    const { ahead, json } = bot;
    if (fieldOf(json, 'ok') !== true) {
      const args = { what: 'getMe', reason: textOf(json, 'description') };
      return { findings: [{ grade: 'fault', id: 'telegram-refused', args }], ahead, reached: true };
    }
    const [way, ...menus] = await Promise.all([
      asked('getWebhookInfo', (info) => ofWebhook(info, webhook, Date.now())),
      ...MENUS.map((menu) => asked(`getMyCommands${menu}`, ofMenu)),
    ]);
    const menu = menus.find(([finding]) => finding?.grade !== 'fine') ?? menus[0] ?? [];
    return { findings: [...ofBot(fieldOf(json, 'result')), ...way, ...menu], ahead, reached: true };
  }
  return { part: 'telegram', examine };
}

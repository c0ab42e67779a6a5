import { parsed } from './parsed.ts';

/**
 * What Telegram accepts: Bot API 10.1 (11 June 2026), https://core.telegram.org/bots/api, at the type or method named.
 * Lengths of text are UTF-16 units, counted after entities where there are any.
 */
export const LIMITS = {
  /** sendMessage, editMessageText, InputTextMessageContent. */
  text: 4096,
  /** sendPhoto, editMessageCaption. */
  caption: 1024,
  /** Further ones are dropped without a word: https://limits.tginfo.me, "Message". */
  entities: 100,
  /** InlineKeyboardButton.callback_data, bytes of UTF-8. */
  callbackData: 64,
  /** InlineKeyboardMarkup: the API's own error REPLY_MARKUP_TOO_LONG beyond; https://limits.tginfo.me, "Bots". */
  buttons: 100,
  rowButtons: 8,
  /** Beyond what any phone shows; the documentation sets no limit. */
  label: 128,
  /** switch_inline_query and InlineQuery.query. */
  query: 256,
  copyText: 256,
  /** setMyCommands, BotCommand. */
  commands: 100,
  commandName: /^[a-z0-9_]{1,32}$/,
  commandDescription: 256,
  /** setMyDescription, setMyShortDescription, setMyName. */
  description: 512,
  shortDescription: 120,
  name: 64,
  /** answerInlineQuery: results, bytes of next_offset; InlineQueryResult: bytes of id. */
  results: 50,
  offset: 64,
  resultId: 64,
  /** InlineQueryResultsButton.start_parameter and deep links. */
  startParameter: /^[A-Za-z0-9_-]{1,64}$/,
  /** answerCallbackQuery. */
  toast: 200,
  /** ForceReply.input_field_placeholder. */
  placeholder: 64,
  /** getUpdates, setWebhook. */
  updates: 100,
  connections: 100,
  secret: /^[A-Za-z0-9_-]{1,256}$/,
  /** sendPhoto, bytes; width and height together and their ratio. */
  photo: 10 * 2 ** 20,
  photoSides: 10_000,
  photoRatio: 20,
} as const;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Uploads carry their objects as JSON in a form's field. */
const unwrapped = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};
const fieldsOf = (value: unknown): Fields => {
  const inner = unwrapped(value);
  return isFields(inner) ? inner : {};
};
const listOf = (value: unknown): readonly Fields[] => {
  const inner = unwrapped(value);
  return Array.isArray(inner) ? inner.map(fieldsOf) : [];
};

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** A finding unless `text` is a string of `min` … `max` units. */
const sized = (
  what: string,
  text: unknown,
  min: number,
  max: number,
  size = (each: string) => each.length,
) => {
  const length = typeof text === 'string' ? size(text) : -1;
  return length >= min && length <= max ? [] : [`${what}: ${length} of ${min}–${max}`];
};

const patterned = (what: string, text: unknown, pattern: RegExp): string[] =>
  typeof text === 'string' && pattern.test(text) ? [] : [`${what}: ${String(text)} is not ${pattern.source}`];

/** A text or caption with its `parse_mode`. */
function textFaults(what: string, text: unknown, mode: unknown, min: number, max: number): string[] {
  if (typeof text !== 'string') return min === 0 && text === undefined ? [] : [`${what}: missing`];
  if (mode === undefined) return sized(what, text.trim(), min, max);
  if (mode !== 'HTML') return [`parse_mode: ${String(mode)}`];
  const { text: shown, entities, faults } = parsed(text);
  return [
    ...faults.map((fault) => `${what}: ${fault}`),
    ...sized(what, shown, min, max),
    ...(entities > LIMITS.entities ? [`${what}: ${entities} entities of ${LIMITS.entities}`] : []),
  ];
}

const ACTIONS =
  'url callback_data web_app login_url switch_inline_query switch_inline_query_current_chat switch_inline_query_chosen_chat copy_text callback_game pay';

function buttonFaults(button: Fields): string[] {
  const actions = ACTIONS.split(' ').filter((name) => button[name] !== undefined);
  const { url, callback_data: data, copy_text: copy, style } = button;
  const query = button.switch_inline_query_current_chat ?? button.switch_inline_query;
  return [
    ...sized('button text', button.text, 1, LIMITS.label),
    ...(actions.length === 1 ? [] : [`button: ${actions.length} actions`]),
    ...(data === undefined ? [] : sized('callback_data', data, 1, LIMITS.callbackData, bytes)),
    ...(url === undefined ? [] : patterned('button url', url, /^https?:\/\/[^\s/]+/)),
    ...(query === undefined ? [] : sized('inline query', query, 0, LIMITS.query)),
    ...(copy === undefined ? [] : sized('copy_text', fieldsOf(copy).text, 1, LIMITS.copyText)),
    ...(style === undefined ? [] : patterned('button style', style, /^(?:danger|success|primary)$/)),
  ];
}

/** What stands under a message: buttons, or a request to answer it. */
function markupFaults(value: unknown): string[] {
  if (value === undefined) return [];
  const { inline_keyboard: keyboard, input_field_placeholder: placeholder } = fieldsOf(value);
  const hint = placeholder === undefined ? [] : sized('placeholder', placeholder, 1, LIMITS.placeholder);
  if (keyboard === undefined) return hint;
  const rows = (Array.isArray(keyboard) ? keyboard : []).map(listOf);
  const buttons = rows.flat();
  return [
    ...hint,
    ...(buttons.length > LIMITS.buttons ? [`${buttons.length} buttons of ${LIMITS.buttons}`] : []),
    ...rows
      .filter((row) => row.length > LIMITS.rowButtons || row.length === 0)
      .map((row) => `row: ${row.length} buttons of 1–${LIMITS.rowButtons}`),
    ...buttons.flatMap(buttonFaults),
  ];
}

/** Which message an edit is about: one of a chat, or one sent through inline mode. */
const targetFaults = ({ chat_id: chat, message_id: id, inline_message_id: inline }: Fields): string[] =>
  (chat !== undefined && Number.isInteger(Number(id))) !== (typeof inline === 'string' && inline !== '')
    ? []
    : ['edit: neither chat_id with message_id nor inline_message_id, or both'];

function commandsFaults(payload: Fields): string[] {
  const commands = listOf(payload.commands);
  const names = commands.map(({ command }) => command);
  const { language_code: language, scope } = payload;
  const { type = 'default', chat_id: chat } = fieldsOf(scope);
  const inChat = typeof type === 'string' && /^chat(?:_administrators|_member)?$/.test(type);
  return [
    ...(commands.length > LIMITS.commands ? [`${commands.length} commands of ${LIMITS.commands}`] : []),
    ...(new Set(names).size < names.length ? ['a command twice'] : []),
    ...commands.flatMap(({ command, description }) => [
      ...patterned('command', command, LIMITS.commandName),
      ...sized('command description', description, 1, LIMITS.commandDescription),
    ]),
    ...languageFaults(language),
    ...patterned(
      'scope',
      type,
      /^(?:default|all_(?:private_chats|group_chats|chat_administrators)|chat(?:_administrators|_member)?)$/,
    ),
    ...(inChat && chat === undefined ? ['scope: no chat_id'] : []),
  ];
}

const languageFaults = (code: unknown): string[] =>
  code === undefined || code === '' ? [] : patterned('language_code', code, /^[a-z]{2}$/);

function resultFaults({ id, title, input_message_content: content, reply_markup: markup }: Fields): string[] {
  const { message_text: text, parse_mode: mode } = fieldsOf(content);
  return [
    ...sized('result id', id, 1, LIMITS.resultId, bytes),
    ...sized('result title', title, 1, LIMITS.query),
    ...textFaults('message_text', text, mode, 1, LIMITS.text),
    ...markupFaults(markup),
  ];
}

function inlineFaults({ results, next_offset: offset, button }: Fields): string[] {
  const all = listOf(results);
  const { text, start_parameter: start } = fieldsOf(button);
  return [
    ...(all.length > LIMITS.results ? [`${all.length} results of ${LIMITS.results}`] : []),
    ...(new Set(all.map(({ id }) => id)).size < all.length ? ['a result id twice'] : []),
    ...(offset === undefined ? [] : sized('next_offset', offset, 0, LIMITS.offset, bytes)),
    ...(button === undefined ? [] : sized('results button', text, 1, LIMITS.label)),
    ...(start === undefined ? [] : patterned('start_parameter', start, LIMITS.startParameter)),
    ...all.flatMap(resultFaults),
  ];
}

/** What each method asks of its payload beside `reply_markup`. */
const CHECKS: Readonly<Record<string, (payload: Fields) => string[]>> = {
  sendMessage: ({ text, parse_mode: mode }) => textFaults('text', text, mode, 1, LIMITS.text),
  editMessageText: (payload) => [
    ...textFaults('text', payload.text, payload.parse_mode, 1, LIMITS.text),
    ...targetFaults(payload),
  ],
  editMessageReplyMarkup: targetFaults,
  editMessageCaption: (payload) => [
    ...textFaults('caption', payload.caption, payload.parse_mode, 0, LIMITS.caption),
    ...targetFaults(payload),
  ],
  sendPhoto: ({ caption, parse_mode: mode }) => textFaults('caption', caption, mode, 0, LIMITS.caption),
  answerCallbackQuery: ({ text }) => (text === undefined ? [] : sized('toast', text, 0, LIMITS.toast)),
  answerInlineQuery: inlineFaults,
  setMyCommands: commandsFaults,
  setMyDescription: ({ description = '', language_code: language }) => [
    ...sized('description', description, 0, LIMITS.description),
    ...languageFaults(language),
  ],
  setMyShortDescription: ({ short_description: short = '', language_code: language }) => [
    ...sized('short description', short, 0, LIMITS.shortDescription),
    ...languageFaults(language),
  ],
  getUpdates: ({ limit = 1 }) =>
    Number(limit) >= 1 && Number(limit) <= LIMITS.updates ? [] : [`limit: ${String(limit)}`],
  setWebhook: ({ url, secret_token: secret, max_connections: connections = 1 }) => [
    ...patterned('webhook url', url, /^https:\/\/[^\s/]+/),
    ...(secret === undefined ? [] : patterned('secret_token', secret, LIMITS.secret)),
    ...(Number(connections) >= 1 && Number(connections) <= LIMITS.connections ? [] : ['max_connections']),
  ],
};

/** What Telegram would refuse in a call, or silently do otherwise, in words; empty for a call within every limit. */
export const violations = (method: string, payload: Fields): string[] => [
  ...(CHECKS[method]?.(payload) ?? []),
  ...markupFaults(payload.reply_markup),
];

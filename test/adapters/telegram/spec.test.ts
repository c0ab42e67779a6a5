import { describe, expect, it } from 'vitest';
import { violations } from '../../../src/adapters/telegram/limits.ts';
import { strayed } from './spec.ts';

type Call = readonly [what: string, method: string, payload: Readonly<Record<string, unknown>>];

const send = (more: Readonly<Record<string, unknown>>) => ({
  chat_id: 1,
  text: 'x',
  parse_mode: 'HTML',
  ...more,
});
const buttons = (...rows: readonly (readonly object[])[]) => ({ reply_markup: { inline_keyboard: rows } });
const tap = (text: string, data = 'v0/breakeven') => ({ text, callback_data: data });
const article = (more: Readonly<Record<string, unknown>> = {}) => ({
  type: 'article',
  id: 'a',
  title: 'x',
  input_message_content: { message_text: '<b>x</b>', parse_mode: 'HTML' },
  ...more,
});
const inline = (...results: readonly object[]) => ({ inline_query_id: '1', results });
const menu = (...commands: readonly object[]) => ({ commands });
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Sources: the field's text in Bot API 10.1; what is marked * the specification as data does not say. */
const BAD: readonly Call[] = [
  ['text of 4,097 *', 'sendMessage', send({ text: 'x'.repeat(4097) })],
  ['text of 2,049 pairs *', 'sendMessage', send({ text: '😀'.repeat(2049) })],
  ['text of tags alone *', 'sendMessage', send({ text: '<b></b>' })],
  ['no text', 'sendMessage', { chat_id: 1 }],
  ['101 entities *', 'sendMessage', send({ text: '<b>x</b> '.repeat(101) })],
  ['a tag left open *', 'sendMessage', send({ text: '<b>x' })],
  ['tags crossed *', 'sendMessage', send({ text: '<b><i>x</b></i>' })],
  ['a bare sign *', 'sendMessage', send({ text: 'a < b' })],
  ['an entity of HTML, not Telegram’s *', 'sendMessage', send({ text: 'a&nbsp;b' })],
  ['a link to a person *', 'sendMessage', send({ text: '<a href="tg://user?id=1">x</a>' })],
  ['another parse_mode *', 'sendMessage', send({ parse_mode: 'Html5' })],
  ['data of 65 bytes *', 'sendMessage', send(buttons([tap('x', 'y'.repeat(65))]))],
  ['data of 33 letters of two bytes *', 'sendMessage', send(buttons([tap('x', 'ü'.repeat(33))]))],
  ['no data *', 'sendMessage', send(buttons([tap('x', '')]))],
  ['a button without words *', 'sendMessage', send(buttons([tap('')]))],
  ['a button that does nothing *', 'sendMessage', send(buttons([{ text: 'x' }]))],
  [
    'a button that does two things *',
    'sendMessage',
    send(buttons([{ ...tap('x'), url: 'https://a.example' }])),
  ],
  ['a link that runs *', 'sendMessage', send(buttons([{ text: 'x', url: 'javascript:alert(1)' }]))],
  ['9 buttons in a row *', 'sendMessage', send(buttons(many(9, (i) => tap(`${i}`))))],
  ['an empty row *', 'sendMessage', send(buttons([]))],
  ['101 buttons *', 'sendMessage', send(buttons(...many(101, (i) => [tap(`${i}`)])))],
  [
    'a placeholder of 65 *',
    'sendMessage',
    send({ reply_markup: { force_reply: true, input_field_placeholder: 'x'.repeat(65) } }),
  ],
  ['an edit of nothing *', 'editMessageText', { text: 'x' }],
  ['an edit without the message *', 'editMessageText', { chat_id: 1, text: 'x' }],
  [
    'an edit of two messages *',
    'editMessageText',
    { chat_id: 1, message_id: 2, inline_message_id: 'a', text: 'x' },
  ],
  ['an edit of buttons of nothing *', 'editMessageReplyMarkup', { reply_markup: { inline_keyboard: [] } }],
  ['a caption of 1,025 *', 'sendPhoto', { chat_id: 1, photo: 'attach://p', caption: 'x'.repeat(1025) }],
  [
    'buttons of an upload *',
    'sendPhoto',
    { chat_id: 1, photo: 'attach://p', reply_markup: JSON.stringify({ inline_keyboard: [[tap('')]] }) },
  ],
  ['a toast of 201 *', 'answerCallbackQuery', { callback_query_id: '1', text: 'x'.repeat(201) }],
  ['51 results *', 'answerInlineQuery', inline(...many(51, (i) => article({ id: `${i}` })))],
  ['a result’s id of 65 bytes *', 'answerInlineQuery', inline(article({ id: 'x'.repeat(65) }))],
  ['a result’s id twice *', 'answerInlineQuery', inline(article(), article())],
  ['a result without title *', 'answerInlineQuery', inline(article({ title: '' }))],
  [
    'a result without text *',
    'answerInlineQuery',
    inline(article({ input_message_content: { message_text: '' } })),
  ],
  ['a result with bad buttons *', 'answerInlineQuery', inline(article(buttons([tap('x', '')])))],
  ['an offset of 65 bytes *', 'answerInlineQuery', { ...inline(article()), next_offset: 'x'.repeat(65) }],
  [
    'a start parameter with a space *',
    'answerInlineQuery',
    { ...inline(article()), button: { text: 'x', start_parameter: 'a b' } },
  ],
  ['a command with a hyphen *', 'setMyCommands', menu({ command: 'gw-deficit', description: 'x' })],
  ['a command of 33 *', 'setMyCommands', menu({ command: 'x'.repeat(33), description: 'x' })],
  ['a command without words *', 'setMyCommands', menu({ command: 'x', description: '' })],
  ['a description of 257 *', 'setMyCommands', menu({ command: 'x', description: 'x'.repeat(257) })],
  ['101 commands *', 'setMyCommands', menu(...many(101, (i) => ({ command: `c${i}`, description: 'x' })))],
  ['a command twice *', 'setMyCommands', menu(...many(2, () => ({ command: 'x', description: 'x' })))],
  ['a language of three letters *', 'setMyCommands', { ...menu(), language_code: 'deu' }],
  ['a scope there is not *', 'setMyCommands', { ...menu(), scope: { type: 'everybody' } }],
  ['a chat’s scope without the chat', 'setMyCommands', { ...menu(), scope: { type: 'chat' } }],
  ['a description of the bot of 513 *', 'setMyDescription', { description: 'x'.repeat(513) }],
  ['a short one of 121 *', 'setMyShortDescription', { short_description: 'x'.repeat(121) }],
  ['101 updates at once *', 'getUpdates', { limit: 101 }],
  ['a webhook without TLS *', 'setWebhook', { url: 'http://a.example' }],
  ['a secret with a space *', 'setWebhook', { url: 'https://a.example', secret_token: 'a b' }],
  ['101 connections *', 'setWebhook', { url: 'https://a.example', max_connections: 101 }],
];

const GOOD: readonly Call[] = [
  ['text of 4,096', 'sendMessage', send({ text: 'x'.repeat(4096) })],
  ['text of 4,096 with tags and entities', 'sendMessage', send({ text: `<b>${'&lt;'.repeat(4096)}</b>` })],
  ['text without format', 'sendMessage', { chat_id: 1, text: 'a < b & c' }],
  ['100 entities', 'sendMessage', send({ text: '<b>x</b> '.repeat(100) })],
  ['an instant', 'sendMessage', send({ text: '<tg-time unix="1790726400" format="wDT">x</tg-time>' })],
  ['data of 64 bytes', 'sendMessage', send(buttons([tap('x', 'ü'.repeat(32))]))],
  [
    'a link and a query',
    'sendMessage',
    send(
      buttons([
        { text: 'x', url: 'https://t.me/x?start=q' },
        { text: 'y', switch_inline_query_current_chat: '' },
      ]),
    ),
  ],
  [
    'a prompt',
    'sendMessage',
    send({ reply_markup: { force_reply: true, selective: true, input_field_placeholder: 'x' } }),
  ],
  [
    'buttons taken away',
    'editMessageReplyMarkup',
    { chat_id: 1, message_id: 2, reply_markup: { inline_keyboard: [] } },
  ],
  ['an edit', 'editMessageText', { chat_id: 1, message_id: 2, text: 'x' }],
  ['an edit of an inline message', 'editMessageText', { inline_message_id: 'a', text: 'x' }],
  ['a picture without caption', 'sendPhoto', { chat_id: 1, photo: 'attach://p' }],
  ['a caption of 1,024', 'sendPhoto', { chat_id: 1, photo: 'attach://p', caption: 'x'.repeat(1024) }],
  ['a silent tap', 'answerCallbackQuery', { callback_query_id: '1' }],
  ['no results', 'answerInlineQuery', inline()],
  ['50 results', 'answerInlineQuery', inline(...many(50, (i) => article({ id: `${i}` })))],
  [
    'a menu',
    'setMyCommands',
    {
      ...menu({ command: 'gw_deficit', description: 'x' }),
      language_code: 'de',
      scope: { type: 'all_group_chats' },
    },
  ],
  [
    'a webhook',
    'setWebhook',
    { url: 'https://a.example/x', secret_token: 'a'.repeat(256), max_connections: 100 },
  ],
  ['a method without limits', 'getMe', {}],
];

describe('the table of limits', () => {
  it.each(BAD)('refuses %s', (_, method, payload) => {
    expect(violations(method, payload)).not.toEqual([]);
  });

  it.each(GOOD)('takes %s', (_, method, payload) => {
    expect(violations(method, payload)).toEqual([]);
    expect(strayed(method, payload)).toEqual([]);
  });
});

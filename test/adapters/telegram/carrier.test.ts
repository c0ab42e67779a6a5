import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { telegramCarrier } from '../../../src/adapters/telegram/carrier.ts';
import type { Carrier, KeptPost, Sent } from '../../../src/ports.ts';
import { openChatHouse } from '../chat/house.ts';
import { CHART, keptPost, said } from '../chat/posts.ts';
import { type BotApi, openBotApi, type Refusal, TOKEN } from './server.ts';

let server: BotApi;
let house: ReturnType<typeof openChatHouse>;
let carrier: Carrier;
beforeEach(async () => {
  server = await openBotApi();
  house = openChatHouse();
  carrier = telegramCarrier(house.house, { token: TOKEN, api: server.url });
});
afterEach(async () => {
  expect(server.wrong).toEqual([]);
  await server.close();
  await house.close();
});

const post = (more: Partial<KeptPost> = {}, channel = '-1001', topic: string | null = null): KeptPost =>
  keptPost({ platform: 'telegram', channel, chat: channel, topic }, more);

/** Sends or edits a post to its last message, as the outbox does; gives its remote ids. */
async function carryAll(about: KeptPost): Promise<readonly string[]> {
  let kept = about;
  for (;;) {
    const sent: Sent = await (kept.part < kept.remote.length ? carrier.edit(kept) : carrier.send(kept));
    if (sent.state !== 'sent') throw new Error(JSON.stringify(sent));
    kept = { ...kept, remote: sent.remote, part: kept.part + 1 };
    if (!sent.more) return kept.remote;
  }
}

const texts = (method: string): unknown[] => server.of(method).map(({ payload }) => payload.text);

describe('a post on Telegram', () => {
  it('is one message of HTML without a preview, in its topic', async () => {
    expect(await carrier.send(post({}, '-1001', '42'))).toEqual({
      state: 'sent',
      remote: ['500'],
      more: false,
    });
    const { payload } = server.of('sendMessage')[0]!;
    expect(payload).toMatchObject({
      chat_id: -1001,
      message_thread_id: 42,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
    expect(payload.text).toContain('<b>Difficulty falls</b>');
  });

  it('of several pages is several messages, and a picture of its chart', async () => {
    const message = said('Digest', 4, { chart: CHART });
    expect(await carryAll(post({ message }))).toEqual(['500', '501', 'p502']);
    expect(server.of('sendMessage')).toHaveLength(2);
    expect(server.of('sendPhoto')).toHaveLength(1);
    await carryAll(post({ message }, '7'));
    expect(house.drawn).toHaveLength(1);
  });

  it('changes message by message with its words, and takes away what is too many', async () => {
    const message = said('Two', 4);
    const remote = await carryAll(post({ message }));
    expect(remote).toEqual(['500', '501']);
    const grown = await carryAll(post({ message: said('Three', 5, { chart: CHART }), remote }));
    expect(grown).toEqual(['500', '501', '502', 'p503']);
    const again = await carryAll(post({ message: said('Four', 5, { chart: CHART }), remote: grown }));
    expect(again).toEqual(grown);
    expect(server.of('editMessageMedia')).toHaveLength(1);
    const shrunk = await carryAll(post({ message: said('One'), remote: grown }));
    expect(shrunk).toEqual(['500']);
    expect(server.of('deleteMessages').map(({ payload }) => payload.message_ids)).toEqual([[501, 502, 503]]);
    expect(texts('editMessageText').at(-1)).toContain('One');
  });

  it('has a text where its picture was, when its words need the room', async () => {
    const remote = await carryAll(post({ message: said('One', 1, { chart: CHART }) }));
    expect(remote).toEqual(['500', 'p501']);
    const changed = await carryAll(post({ message: said('Two', 4, { chart: CHART }), remote }));
    expect(changed).toEqual(['500', '502', 'p503']);
    expect(server.of('deleteMessages').map(({ payload }) => payload.message_ids)).toEqual([[501]]);
  });

  it('goes as plain text where Telegram cannot read its HTML', async () => {
    const refusal = { error_code: 400, description: "Bad Request: can't parse entities: unsupported tag" };
    server.refuse('sendMessage', refusal);
    expect(await carrier.send(post())).toMatchObject({ state: 'sent' });
    expect(texts('sendMessage')[1]).not.toContain('<');
    expect(house.faults).toHaveLength(1);
  });

  it('stands without its picture where pictures are forbidden, and says which right is missing', async () => {
    server.refuse('sendPhoto', {
      error_code: 400,
      description: 'Bad Request: not enough rights to send photos to the chat',
    });
    const kept = post({ message: said('Digest', 1, { chart: CHART }) });
    expect(await carrier.send(kept)).toEqual({ state: 'sent', remote: ['500'], more: true });
    expect(await carrier.send({ ...kept, remote: ['500'] })).toEqual({
      state: 'sent',
      remote: ['500'],
      lacks: 'photos',
    });
  });

  it('that is the same already is left as it is, and one that was deleted or is too old cannot be changed', async () => {
    const remote = await carryAll(post());
    const kept = post({ remote });
    const refuse = (description: string) =>
      server.refuse('editMessageText', { error_code: 400, description });
    refuse('Bad Request: message is not modified');
    expect(await carrier.edit(kept)).toEqual({ state: 'sent', remote });
    for (const reason of ['Bad Request: message to edit not found', "Bad Request: message can't be edited"]) {
      refuse(reason);
      expect(await carrier.edit(kept)).toEqual({ state: 'refused', reason, permission: null });
    }
  });

  it('replies to another of its place, and stands alone where that is gone', async () => {
    await carrier.send(post({ replyTo: 'p77' }));
    expect(server.of('sendMessage')[0]!.payload.reply_parameters).toEqual({
      message_id: 77,
      allow_sending_without_reply: true,
    });
  });

  it('waits for a chat that has shut the bot out, and for no single message', async () => {
    server.refuse('sendMessage', { error_code: 403, description: 'Forbidden: bot was blocked by the user' });
    expect(await carrier.send(post())).toMatchObject({ state: 'refused', permission: null, shut: true });
  });

  it('that may not be changed any more is refused, so that it can be answered instead', async () => {
    const remote = await carryAll(post());
    server.refuse('editMessageText', {
      error_code: 400,
      description: "Bad Request: message can't be edited",
    });
    expect(await carrier.edit(post({ remote }))).toMatchObject({ state: 'refused', permission: null });
  });

  it('has buttons where it answers a question', async () => {
    const question = { command: 'difficulty', given: {} };
    await carrier.send(
      post({ question, message: said('One', 1, { sources: [{ title: 's', url: null, asOf: null }] }) }),
    );
    expect(JSON.stringify(server.of('sendMessage')[0]!.payload.reply_markup)).toContain('callback_data');
  });
});

describe('what Telegram says', () => {
  // Descriptions as Telegram's servers word them; codes and parameters of https://core.telegram.org/bots/api#responseparameters.
  const refusals: readonly (readonly [string, string, Refusal, object])[] = [
    [
      'too many for a group',
      '-1001',
      {
        error_code: 429,
        description: 'Too Many Requests: retry after 43838',
        parameters: { retry_after: 43_838 },
      },
      { state: 'later', ms: 43_838_000, scope: 'place' },
    ],
    [
      'too many where one person’s chat was kept to its pace',
      '77',
      { error_code: 429, description: 'Too Many Requests: retry after 9', parameters: { retry_after: 9 } },
      { state: 'later', ms: 9_000, scope: 'platform' },
    ],
    [
      'the group has another id',
      '-5',
      {
        error_code: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
        parameters: { migrate_to_chat_id: -1005 },
      },
      { state: 'moved', channel: '-1005' },
    ],
    [
      'no right to write',
      '-1001',
      { error_code: 400, description: 'Bad Request: not enough rights to send text messages to the chat' },
      { state: 'refused', permission: 'messages' },
    ],
    [
      'a closed topic',
      '-1001',
      { error_code: 400, description: 'Bad Request: TOPIC_CLOSED' },
      { state: 'refused', permission: 'topic' },
    ],
    [
      'kicked out',
      '-1001',
      { error_code: 403, description: 'Forbidden: bot was kicked from the supergroup chat' },
      {
        state: 'refused',
        permission: 'member',
        reason: 'Forbidden: bot was kicked from the supergroup chat',
      },
    ],
    [
      'no such chat',
      '9',
      { error_code: 400, description: 'Bad Request: chat not found' },
      { state: 'refused', permission: 'member', reason: 'Bad Request: chat not found' },
    ],
    [
      'a wrong token',
      '9',
      { error_code: 401, description: 'Unauthorized' },
      { state: 'later', ms: 60_000, scope: 'platform' },
    ],
    [
      'a fault of its own',
      '9',
      { error_code: 502, description: 'Bad Gateway' },
      { state: 'uncertain', reason: 'Bad Gateway' },
    ],
    [
      'anything else that is wrong',
      '9',
      { error_code: 400, description: 'Bad Request: message thread not found' },
      { state: 'refused', permission: null },
    ],
  ];
  for (const [name, channel, refusal, expected] of refusals) {
    it(`${name} is told as it is, after one call`, async () => {
      server.refuse('sendMessage', refusal);
      expect(await carrier.send(post({}, channel))).toMatchObject(expected);
      expect(server.of('sendMessage')).toHaveLength(1);
    });
  }

  it('nothing at all leaves a doubt where the request has left, and none where it has not', async () => {
    server.refuse('sendMessage', 'cut');
    expect(await carrier.send(post())).toMatchObject({ state: 'uncertain' });
    expect(server.of('sendMessage')).toHaveLength(1);
    const nobody = telegramCarrier(house.house, { token: TOKEN, api: 'http://127.0.0.1:9' });
    expect(await nobody.send(post())).toMatchObject({ state: 'later', ms: 0, scope: 'platform' });
  });

  it('is never asked again about a message in doubt', async () => {
    expect(await carrier.recover(post())).toMatchObject({ state: 'uncertain' });
    expect(server.calls).toEqual([]);
  });
});

describe('what can be tapped under a post on Telegram', () => {
  const question = { command: 'news', given: { story: 'abcdefghjkmn' } } as const;

  it('is under the last of its messages, and says that it stands under a post', async () => {
    const actions = [{ label: 'Why nothing on the other sentences?', set: { why: true } }];
    await carryAll(post({ message: said('Two', 4, { actions }), question }));
    const [first, last] = server.of('sendMessage').map(({ payload }) => payload.reply_markup);
    expect(first).toBeUndefined();
    expect(last).toEqual({
      inline_keyboard: [[{ text: actions[0]!.label, callback_data: 'V0/news;story=abcdefghjkmn;why!true' }]],
    });
  });
});

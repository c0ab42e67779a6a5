import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openTelegram } from '../../../src/adapters/telegram/open.ts';
import { openChatHouse } from '../chat/house.ts';
import { type BotApi, openBotApi, TOKEN } from './server.ts';
import { slowCommand } from './slow.ts';
import { ADA, BERT, from, openTalk, shown } from './talk.ts';

const idOf = (update: { readonly update_id: number }): number => update.update_id;
const offsets = (server: BotApi): unknown[] => server.of('getUpdates').map(({ payload }) => payload.offset);

describe('connecting to Telegram', () => {
  it('asks who it is, takes a webhook away, and polls for what it understands', async () => {
    const talk = await openTalk();
    const poll = await talk.server.seen('getUpdates');
    expect(talk.server.calls.map(({ method }) => method).slice(0, 3)).toEqual([
      'getMe',
      'deleteWebhook',
      'getUpdates',
    ]);
    expect(poll.payload).toMatchObject({ offset: 0, timeout: 30 });
    expect(poll.payload.allowed_updates).toEqual([
      'message',
      'edited_message',
      'callback_query',
      'inline_query',
      'my_chat_member',
    ]);
    expect(talk.platform.name).toBe('Telegram');
    await talk.close();
    expect(talk.server.wrong).toEqual([]);
  });

  it.each([
    ['en', /TELEGRAM_TOKEN.*@BotFather/],
    ['de', /kennt dieses TELEGRAM_TOKEN nicht.*@BotFather/],
  ] as const)('says a wrong token in one sentence (%s)', async (locale, sentence) => {
    const server = await openBotApi();
    const { house, close } = openChatHouse({ locale });
    const opening = openTelegram(house, { token: '1:wrong', api: server.url, webhook: null });
    await expect(opening).rejects.toMatchObject({
      name: 'PlatformError',
      passing: false,
      message: expect.stringMatching(sentence),
    });
    await opening.catch((error: Error) => expect(error.message).not.toContain('1:wrong'));
    await server.close();
    await close();
  });

  it('says that Telegram cannot be reached, and where it was looked for', async () => {
    const server = await openBotApi();
    await server.close();
    const { house, close } = openChatHouse();
    const opening = openTelegram(house, { token: TOKEN, api: `${server.url}/`, webhook: null });
    await expect(opening).rejects.toMatchObject({
      name: 'PlatformError',
      passing: true,
      message: expect.stringMatching(/cannot be reached at 127\.0\.0\.1:\d+.*TELEGRAM_API_URL/),
    });
    await close();
  });

  it.each([
    ['a login page', 200, /not the API of Telegram.*TELEGRAM_API_URL.*login page/],
    ['a server in trouble', 503, /error of its own \(status 503\).*Wait/],
  ])('says that %s answers in Telegram’s place', async (_, status, sentence) => {
    const page = createServer((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
    });
    await new Promise<void>((resolve) => {
      page.listen(0, '127.0.0.1', resolve);
    });
    const { port } = page.address() as AddressInfo;
    const { house, close } = openChatHouse();
    const opening = openTelegram(house, { token: TOKEN, api: `http://127.0.0.1:${port}`, webhook: null });
    await expect(opening).rejects.toMatchObject({
      name: 'PlatformError',
      message: expect.stringMatching(sentence),
    });
    await opening.catch((error: Error) => expect(error.message).not.toContain(TOKEN));
    page.closeAllConnections();
    await new Promise((resolve) => page.close(resolve));
    await close();
  });

  it('says how long Telegram asks it to wait', async () => {
    const prepare = (server: BotApi) =>
      server.refuse('getMe', {
        error_code: 429,
        description: 'Too Many Requests',
        parameters: { retry_after: 3600 },
      });
    await expect(openTalk({}, { prepare })).rejects.toThrow(/3,600 seconds/);
  });

  it('puts its menus in place by language and scope, and only what differs', async () => {
    const talk = await openTalk();
    await talk.server.seen('setMyCommands', () => true, 7);
    const english = talk.server.menu('default') as { command: string; description: string }[];
    const german = talk.server.menu('default', 'de') as typeof english;
    expect(english.map(({ command }) => command)).toContain('gw_deficit');
    expect(german.map(({ command }) => command)).toEqual(english.map(({ command }) => command));
    expect(german[0]!.description).not.toBe(english[0]!.description);
    const again = openTelegram(talk.house, { token: TOKEN, api: talk.server.url, webhook: null });
    await talk.server.seen('getMyCommands', () => true, 15);
    await (await again).stop();
    expect(talk.server.of('setMyCommands')).toHaveLength(8);
    await talk.close();
    expect(talk.server.wrong).toEqual([]);
  });

  it('answers even where no menu can be put in place', async () => {
    const prepare = (server: BotApi) =>
      server.refuse('getMyCommands', { error_code: 400, description: 'Bad Request: no' });
    const talk = await openTalk({}, { prepare });
    expect(shown(await talk.say('/halving'))).toContain('1,050,000');
    await expect.poll(() => talk.lines.map(({ event }) => event)).toContain('telegram-menus-failed');
    await talk.close();
  });
});

describe('polling', () => {
  it('confirms what it took by the next offset, and the last by one more poll', async () => {
    const talk = await openTalk();
    const first = talk.server.update({ message: from(ADA, { text: '/halving' }) });
    talk.server.push(first);
    await talk.server.seen('getUpdates', ({ payload }) => payload.offset === idOf(first) + 1);
    await talk.server.seen('sendMessage');
    await talk.close();
    expect(offsets(talk.server).at(-1)).toBe(idOf(first) + 1);
    expect(talk.server.of('getUpdates').at(-1)!.payload).toMatchObject({ timeout: 0 });
  });

  it('answers each of a hundred updates once', async () => {
    const talk = await openTalk();
    const people = [...Array(100).keys()].map((n) => ({ ...ADA, id: 5000 + n }));
    talk.server.push(
      ...people.map((person) => talk.server.update({ message: from(person, { text: '/fees' }) })),
    );
    await talk.server.seen('sendMessage', () => true, 99);
    await talk.close();
    expect(
      talk.server
        .of('sendMessage')
        .map(({ payload }) => payload.chat_id)
        .toSorted(),
    ).toEqual(people.map(({ id }) => id));
  });

  it('answers an update once that comes twice', async () => {
    const talk = await openTalk();
    const update = talk.server.update({ message: from(ADA, { text: '/halving' }) });
    talk.server.push(update, update);
    await talk.say('/fees');
    await talk.close();
    expect(talk.server.of('sendMessage')).toHaveLength(2);
  });

  it('answers in order in a chat, and others while one is slow', async () => {
    const slow = slowCommand();
    const talk = await openTalk({ more: { slow: slow.load } });
    talk.server.push(talk.server.update({ message: from(ADA, { text: '/slow' }) }));
    await slow.asked;
    talk.server.push(talk.server.update({ message: from(ADA, { text: '/fees' }) }));
    await talk.say('/halving', BERT);
    expect(talk.server.of('sendMessage').map(({ payload }) => payload.chat_id)).toEqual([BERT.id]);
    slow.finish();
    await talk.server.seen('sendMessage', () => true, 2);
    const [, second, third] = talk.server.of('sendMessage');
    expect(shown(second!)).toContain('Slow answer');
    expect(shown(third!)).not.toContain('Slow answer');
    await talk.close();
  });

  it('goes on after a broken connection, a failing server, and a flood', async () => {
    const prepare = (server: BotApi) => {
      server.refuse('getUpdates', 'cut');
      server.refuse('getUpdates', { error_code: 502, description: 'Bad Gateway' });
      server.refuse('getUpdates', {
        error_code: 429,
        description: 'Too Many Requests',
        parameters: { retry_after: 0 },
      });
      server.refuse(
        'getUpdates',
        { error_code: 409, description: 'Conflict: terminated by other getUpdates request' },
        { times: 2 },
      );
    };
    const talk = await openTalk({}, { prepare });
    await talk.say('/halving');
    const failures = talk.lines.filter(({ event }) => event === 'telegram-polling-failed');
    expect(failures.map(({ fields }) => fields?.reason)).toEqual([
      'network',
      'fault',
      'flood',
      'conflict',
      'conflict',
    ]);
    await talk.close();
    expect(talk.faults).toEqual([]);
  });

  it.each([
    [
      'en',
      {
        error_code: 409,
        description:
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      },
      /Another program.*stop that program/,
    ],
    ['de', { error_code: 401, description: 'Unauthorized' }, /widerrufen.*@BotFather/],
  ] as const)('gives up with the remedy (%s) when %j stays', async (locale, refusal, sentence) => {
    const prepare = (server: BotApi) => server.refuse('getUpdates', refusal, { times: 1000 });
    const talk = await openTalk({ locale }, { prepare });
    await expect(talk.platform.gaveUp).resolves.toMatch(sentence);
    await talk.close();
  });

  it('answers what is under way when it stops, and takes nothing new', async () => {
    const slow = slowCommand();
    const talk = await openTalk({ more: { slow: slow.load } });
    talk.server.push(talk.server.update({ message: from(ADA, { text: '/slow' }) }));
    await slow.asked;
    const stopped = talk.platform.stop();
    talk.server.push(talk.server.update({ message: from(BERT, { text: '/halving' }) }));
    slow.finish();
    await stopped;
    expect(talk.server.of('sendMessage').map(shown)).toEqual(['Slow answer']);
    await talk.close();
  });

  it('leaves what takes too long when it stops', async () => {
    const slow = slowCommand();
    const talk = await openTalk({ more: { slow: slow.load } }, { stopMs: 1 });
    talk.server.push(talk.server.update({ message: from(ADA, { text: '/slow' }) }));
    await slow.asked;
    await talk.platform.stop();
    expect(talk.server.of('sendMessage')).toEqual([]);
    slow.finish();
    await talk.close();
  });

  it('logs a fault once and answers it calmly', async () => {
    const fault = new Error('of the test');
    const failing = { ...slowCommand().command, name: 'failing', run: () => Promise.reject(fault) };
    const talk = await openTalk({ more: { failing: async () => ({ default: failing }) } });
    const call = await talk.say('/failing');
    expect(shown(call)).toMatch(/^Something went wrong on our side/);
    expect(talk.faults).toEqual([fault]);
    await talk.close();
  });
});

describe('sending', () => {
  it('waits as long as Telegram asks it to', async () => {
    const talk = await openTalk();
    talk.server.refuse(
      'sendMessage',
      { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 0 } },
      { times: 3 },
    );
    talk.server.push(talk.server.update({ message: from(ADA, { text: '/halving' }) }));
    await talk.server.seen('sendMessage', () => true, 3);
    await talk.close();
    expect(talk.server.of('sendMessage')).toHaveLength(4);
    expect(talk.faults).toEqual([]);
  });

  it.each([
    ['a server in trouble', { error_code: 502, description: 'Bad Gateway' }],
    ['a lost connection', 'cut'],
  ] as const)('sends nothing twice after %s: it may have arrived', async (_, refusal) => {
    const talk = await openTalk();
    talk.server.refuse('sendMessage', refusal);
    talk.server.push(talk.server.update({ message: from(ADA, { text: '/halving' }) }));
    await talk.say('/fees', BERT);
    await talk.close();
    const asked = talk.server.of('sendMessage').filter(({ payload }) => payload.chat_id === ADA.id);
    expect(asked.filter((call) => shown(call).includes('Halving'))).toHaveLength(1);
    expect(talk.faults).toHaveLength(1);
  });

  it('tries an edit again that failed, and waits for no flood of hours', async () => {
    const talk = await openTalk();
    const message = from(ADA, { text: '/halving' });
    await talk.ask(message);
    const flood = { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 0 } };
    talk.server.refuse('editMessageText', flood, { times: 2 });
    talk.server.push(talk.server.update({ edited_message: { ...message, text: '/fees' } }));
    await talk.server.seen('editMessageText', () => true, 2);
    const hours = { ...flood, parameters: { retry_after: 43_838 } };
    talk.server.refuse('sendMessage', hours);
    talk.server.push(talk.server.update({ message: from(ADA, { text: '/fees' }) }));
    expect(shown(await talk.say('/halving', BERT))).toContain('1.050.000');
    await talk.close();
    expect(talk.lines).toContainEqual({
      level: 'warn',
      event: 'telegram-unheard',
      fields: { type: 'flood', seconds: 43_838 },
    });
    expect(talk.faults).toEqual([]);
  });

  it('sends plain text where a tag is not understood', async () => {
    const talk = await openTalk();
    talk.server.refuse('sendMessage', {
      error_code: 400,
      description: "Bad Request: can't parse entities: unsupported start tag",
    });
    talk.server.push(talk.server.update({ message: from(ADA, { text: '/halving' }) }));
    const call = await talk.server.seen('sendMessage', () => true, 1);
    expect(call.payload.parse_mode).toBeUndefined();
    expect(String(call.payload.text)).not.toMatch(/<\/?b>/);
    await talk.close();
    expect(talk.faults).toHaveLength(1);
  });

  it.each([
    ['who has blocked the bot', { error_code: 403, description: 'Forbidden: bot was blocked by the user' }],
    ['who is gone', { error_code: 403, description: 'Forbidden: user is deactivated' }],
    ['whose chat is gone', { error_code: 400, description: 'Bad Request: chat not found' }],
  ])('is quiet about somebody %s', async (_, refusal) => {
    const talk = await openTalk();
    talk.server.refuse('sendMessage', refusal);
    talk.server.push(talk.server.update({ message: from(ADA, { text: '/halving' }) }));
    await talk.say('/fees', BERT);
    await talk.close();
    expect(talk.faults).toEqual([]);
    expect(talk.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

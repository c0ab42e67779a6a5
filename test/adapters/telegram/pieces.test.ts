import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { Bounded } from '../../../src/adapters/chat/bounded.ts';
import { addressed, hyphened } from '../../../src/adapters/telegram/addressed.ts';
import { failureOf } from '../../../src/adapters/telegram/failure.ts';
import { openLanes } from '../../../src/adapters/telegram/lanes.ts';
import { bare } from '../../../src/adapters/telegram/post.ts';

const refused = (error_code: number, description: string, parameters = {}) =>
  new GrammyError('Call failed', { ok: false, error_code, description, parameters }, 'sendMessage', {});
const lost = (code: string) =>
  new HttpError('Network request failed', Object.assign(new Error(code), { code }));

describe('why a call to Telegram failed', () => {
  // Descriptions as Telegram's servers word them: tdlib/telegram-bot-api, td/telegram.
  it.each([
    [
      refused(400, 'Bad Request: message is not modified: specified new message content'),
      { type: 'unchanged' },
    ],
    [refused(403, 'Forbidden: bot was blocked by the user'), { type: 'gone' }],
    [refused(403, 'Forbidden: bot was kicked from the supergroup chat'), { type: 'gone' }],
    [refused(400, 'Bad Request: message to edit not found'), { type: 'gone' }],
    [refused(400, 'Bad Request: message thread not found'), { type: 'gone' }],
    [refused(400, 'Bad Request: query is too old and response timeout expired'), { type: 'gone' }],
    [
      refused(400, 'Bad Request: not enough rights to send photos to the chat'),
      { type: 'right', right: 'photos' },
    ],
    [refused(400, 'Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN'), { type: 'right', right: 'photos' }],
    [
      refused(400, 'Bad Request: not enough rights to send text messages to the chat'),
      { type: 'right', right: 'messages' },
    ],
    [refused(403, 'Forbidden: CHAT_WRITE_FORBIDDEN'), { type: 'right', right: 'messages' }],
    [refused(400, 'Bad Request: TOPIC_CLOSED'), { type: 'right', right: 'topic' }],
    [
      refused(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1002 }),
      { type: 'moved', to: -1002 },
    ],
    [refused(400, "Bad Request: can't parse entities: Unexpected end tag"), { type: 'markup' }],
    [refused(401, 'Unauthorized'), { type: 'token' }],
    [refused(404, 'Not Found'), { type: 'token' }],
    [refused(409, 'Conflict: terminated by other getUpdates request'), { type: 'conflict' }],
    [refused(429, 'Too Many Requests: retry after 7', { retry_after: 7 }), { type: 'flood', seconds: 7 }],
    [refused(502, 'Bad Gateway'), { type: 'fault' }],
    [refused(400, 'Bad Request: message text is empty'), { type: 'fault' }],
    [lost('ECONNREFUSED'), { type: 'network', sent: false }],
    [lost('ENOTFOUND'), { type: 'network', sent: false }],
    [lost('ECONNRESET'), { type: 'network', sent: true }],
    [new Error('of ours'), { type: 'fault' }],
    [null, { type: 'fault' }],
  ])('%s', (error, failure) => {
    expect(failureOf(error)).toEqual(failure);
  });
});

describe('commands in messages', () => {
  it.each([
    ['/fees', { name: 'fees', rest: '', byName: false }],
    ['/gw-deficit 78', { name: 'gw-deficit', rest: '78', byName: false }],
    ['/gw-deficit@HashwattBot 78', { name: 'gw-deficit', rest: '78', byName: true }],
    ['/check\n two  words\n', { name: 'check', rest: ' two  words\n', byName: false }],
    ['/fees@hashwattbot', { name: 'fees', rest: '', byName: true }],
    ['/fees@OtherBot 1', 'foreign'],
    ['/fees@HashwattBot2', 'foreign'],
    ['/etc/passwd', null],
    ['/', null],
    ['fees', null],
    ['see /fees', null],
    ['/fees, please', null],
  ])('%j', (text, expected) => {
    expect(addressed(text, 'HashwattBot')).toEqual(expected);
  });

  it.each([
    ['0.06 —efficiency 18', '0.06 --efficiency 18'],
    ['–json', '--json'],
    ['3–5 — or', '3–5 — or'],
    ['a—b', 'a—b'],
  ])('reads the dash in %j as a phone meant it', (rest, expected) => {
    expect(hyphened(rest)).toBe(expected);
  });
});

describe('lanes', () => {
  it('keep order within, none across, and go on after a fault', async () => {
    const done: string[] = [];
    const faults: unknown[] = [];
    const lanes = openLanes((error) => faults.push(error));
    const gate = Promise.withResolvers<void>();
    lanes.run('a', async () => {
      await gate.promise;
      done.push('a1');
      throw new Error('a1');
    });
    lanes.run('a', async () => void done.push('a2'));
    lanes.run('b', async () => void done.push('b1'));
    await Promise.resolve();
    expect(done).toEqual(['b1']);
    expect(lanes.size).toBe(1);
    gate.resolve();
    await lanes.idle();
    expect(done).toEqual(['b1', 'a1', 'a2']);
    expect(faults.map(String)).toEqual(['Error: a1']);
    expect(lanes.size).toBe(0);
  });

  it('hold nobody up while they are held up themselves', async () => {
    const held = new Set<string>();
    const lanes = openLanes(
      () => {},
      (lane) => held.has(lane),
    );
    const { signal } = new AbortController();
    const gate = Promise.withResolvers<void>();
    for (const lane of ['a', 'b']) lanes.run(lane, () => gate.promise);
    await Promise.resolve();
    expect(lanes.size).toBe(2);
    let below = false;
    const waiting = lanes.below(2, signal).then(() => {
      below = true;
    });
    await Promise.resolve();
    expect(below).toBe(false);
    held.add('a');
    await waiting;
    expect(lanes.size).toBe(1);
    await lanes.below(0, AbortSignal.abort());
    gate.resolve();
    await lanes.idle();
    expect(lanes.size).toBe(0);
  });

  it('are free for the next once somebody leaves', async () => {
    const done: string[] = [];
    const lanes = openLanes(() => {});
    const gate = Promise.withResolvers<void>();
    lanes.run('a', async (leave) => {
      leave();
      await gate.promise;
      done.push('slow');
    });
    lanes.run('a', async () => {
      done.push('quick');
      gate.resolve();
    });
    await lanes.idle();
    expect(done).toEqual(['quick', 'slow']);
  });
});

describe('what is remembered', () => {
  it('is the newest', () => {
    const map = new Bounded<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.set('a', 3);
    map.set('c', 4);
    expect([map.get('a'), map.has('b'), map.get('c')]).toEqual([3, false, 4]);
    map.delete('a');
    expect(map.has('a')).toBe(false);
  });
});

it('plain text of HTML has the letters and no tags', () => {
  expect(bare('<b>1 &lt; 2</b> &amp;lt; <a href="https://x.example/?a&amp;b">x</a>')).toBe('1 < 2 &lt; x');
});

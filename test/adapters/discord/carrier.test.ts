import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCalls } from '../../../src/adapters/discord/call.ts';
import { discordCarrier, NONCE_MS } from '../../../src/adapters/discord/carrier.ts';
import { lackingIn } from '../../../src/adapters/discord/lacking.ts';
import { snowflakeAt } from '../../../src/adapters/discord/standing.ts';
import { claim } from '../../../src/message/build.ts';
import type { Carrier, KeptPost, Sent } from '../../../src/ports.ts';
import { NOW, openChatHouse } from '../chat/house.ts';
import { CHART, keptPost, said } from '../chat/posts.ts';
import { BOT, BOT_TOKEN, type Channels, type Fault, GUILD, openChannels } from './channels.ts';

const CHANNEL = '700000000000000001';
const FORUM = '700000000000000002';
const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const THREADS = 1n << 38n;
const ATTACH = 1n << 15n;

let server: Channels;
let house: ReturnType<typeof openChatHouse>;
let carrier: Carrier;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  server = await openChannels(() => now);
  server.add(CHANNEL);
  server.add(FORUM, 15);
  house = openChatHouse({ now: () => now });
  carrier = discordCarrier(house.house, { token: BOT_TOKEN, api: server.api });
});
afterEach(async () => {
  expect(server.broken).toEqual([]);
  await server.close();
  await house.close();
});

const post = (more: Partial<KeptPost> = {}, channel = CHANNEL): KeptPost =>
  keptPost({ platform: 'discord', channel, chat: GUILD }, more);

/** Sends a post to its last message, as the outbox does; gives it as it stands then. */
async function sendAll(about: KeptPost): Promise<KeptPost> {
  let kept = about;
  for (;;) {
    const sent = await carrier.send(kept);
    if (sent.state !== 'sent') throw new Error(JSON.stringify(sent));
    kept = { ...kept, remote: sent.remote };
    if (!sent.more) return { ...kept, state: 'sent', part: 0 };
  }
}

/** Edits a post to its last message, sending what is added; gives its remote ids. */
async function editAll(about: KeptPost): Promise<readonly string[]> {
  let kept = about;
  for (;;) {
    const sent: Sent = await (kept.part < kept.remote.length ? carrier.edit(kept) : carrier.send(kept));
    if (sent.state !== 'sent') throw new Error(JSON.stringify(sent));
    kept = { ...kept, remote: sent.remote, part: kept.part + 1 };
    if (!sent.more) return kept.remote;
  }
}

describe('a post on Discord', () => {
  it('is one message that pings nobody, with a nonce of its own', async () => {
    const sent = await carrier.send(post());
    const [message] = server.channels.get(CHANNEL)!.messages;
    expect(sent).toEqual({ state: 'sent', remote: [message!.id], more: false });
    expect(message!.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
    expect(String(message!.body.nonce).length).toBeLessThanOrEqual(25);
    expect(server.texts(CHANNEL)[0]).toContain('Difficulty falls');
  });

  it('comes in as few messages as Discord takes, with a ping, taps and a picture', async () => {
    const cards = Array.from({ length: 10 }, (_, n) =>
      claim({
        verdict: 'refuted',
        word: 'refuted',
        quote: `Difficulty fell by ${n} percent. `.repeat(4),
        explanation: 'The header of block 935,424 has it otherwise. '.repeat(6),
        calculation: '125.86 T ÷ 141.67 T − 1 = −11.16 %',
        evidence: ['Bitcoin block header 935,424'],
        id: `abcd123${n}`,
      }),
    );
    const actions = [{ label: 'Why nothing on the other sentences?', set: { why: true } }];
    const question = { command: 'news', given: { story: 'abcdefghjkmn' } } as const;
    const message = { ...said('Long', 0, { actions, chart: CHART }), blocks: cards };
    const { remote } = await sendAll(post({ role: '5'.repeat(20), message, question }));
    expect(remote).toHaveLength(2);
    const texts = server.texts(CHANNEL).join(' ');
    for (let n = 0; n < 10; n++) expect(texts).toContain(`Difficulty fell by ${n} percent`);
  });

  it('has what its question offers under its last message, told to stand under a post', async () => {
    const actions = [{ label: 'Why nothing on the other sentences?', set: { why: true } }];
    const question = { command: 'news', given: { story: 'abcdefghjkmn' } } as const;
    await sendAll(post({ message: said('Long', 3, { actions }), question }));
    const taps = server.channels
      .get(CHANNEL)!
      .messages.map(({ body }) => JSON.stringify(body).match(/V0[^"]*/g));
    expect(taps.length).toBeGreaterThan(1);
    expect(taps.at(-1)).toEqual(['V0/news;story=abcdefghjkmn;why!true']);
    expect(taps.slice(0, -1).every((each) => each === null)).toBe(true);
  });

  it('pings the role that was chosen, in its first message alone', async () => {
    await sendAll(post({ role: '555', message: said('Long', 3) }));
    const { messages } = server.channels.get(CHANNEL)!;
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.map(({ body }) => body.allowed_mentions)).toEqual([
      { parse: [], roles: ['555'] },
      ...messages.slice(1).map(() => ({ parse: [] })),
    ]);
    expect(server.texts(CHANNEL).map((text) => text.includes('<@&555>'))).toEqual(
      messages.map((_, i) => i === 0),
    );
  });

  it('grows and shrinks with its words, message by message', async () => {
    const kept = await sendAll(post({ message: said('Two', 2) }));
    expect(kept.remote).toHaveLength(2);
    const grown = await editAll({ ...kept, message: said('Four', 4) });
    expect(grown.slice(0, 2)).toEqual(kept.remote);
    expect(server.texts(CHANNEL).filter((text) => text.includes('Four'))).toHaveLength(4);
    const shrunk = await editAll({ ...kept, remote: grown, message: said('One') });
    expect(shrunk).toEqual(kept.remote.slice(0, 1));
    expect(server.texts(CHANNEL)).toHaveLength(1);
    expect(server.texts(CHANNEL)[0]).toContain('One');
  });

  it('brings its chart with its last message, drawn once for all places', async () => {
    const message = said('Digest', 2, { chart: CHART });
    server.add('700000000000000009');
    await sendAll(post({ message }));
    await sendAll(post({ message }, '700000000000000009'));
    expect(server.channels.get(CHANNEL)!.messages.map(({ files }) => files.length)).toEqual([0, 1]);
    expect(house.drawn).toHaveLength(1);
  });

  const verdict = (code: 'refuted' | 'supported', word: string) =>
    claim({
      verdict: code,
      word,
      quote: 'q',
      explanation: 'e',
      calculation: null,
      evidence: [],
      id: null,
    });

  it.each([
    ['the gravest verdict’s, by its word in the language of the post', 'widerlegt', ['12']],
    ['any that everybody may set, where none fits and one is required', 'falsch', ['11']],
  ])('has a tag in a forum that requires one: %s', async (_, word, tags) => {
    const forum = server.add('40', 15);
    forum.flags = 1 << 4;
    forum.tags = [
      { id: '10', name: 'Staff', moderated: true },
      { id: '11', name: 'News', moderated: false },
      { id: '12', name: '✗ Widerlegt', moderated: false },
    ];
    const blocks = [verdict('supported', 'News'), verdict('refuted', word)];
    const made = post({ message: said('Difficulty falls', 1, { blocks }) }, '40');
    expect(await carrier.send(made)).toMatchObject({ state: 'sent' });
    const opening = server.asked.find(({ path }) => path === '/channels/40/threads');
    expect(opening?.body.applied_tags).toEqual(tags);
  });

  it('has no tag in a forum that requires none and has none that fits', async () => {
    await carrier.send(post({}, FORUM));
    const opening = server.asked.find(({ path }) => path === `/channels/${FORUM}/threads`);
    expect(opening?.body).not.toHaveProperty('applied_tags');
  });

  it('opens a thread again that was archived, and changes what stands there', async () => {
    const { type } = server.add('50', 11);
    expect(type).toBe(11);
    const kept = await sendAll(post({}, '50'));
    let archived = true;
    server.react = ({ method, path, body }) => {
      if (method === 'PATCH' && path === '/channels/50') {
        archived = body.archived === true;
        return { status: 200, body: { id: '50' } };
      }
      return archived && method === 'PATCH'
        ? { status: 400, body: { message: 'Thread is archived', code: 50_083 } }
        : null;
    };
    expect(await carrier.edit({ ...kept, message: said('Corrected') })).toMatchObject({ state: 'sent' });
    expect(server.texts('50')[0]).toContain('Corrected');
  });

  it('opens a thread in a forum, named by its title, and stays in it', async () => {
    const kept = await sendAll(post({ message: said(`A title ${'of many letters '.repeat(20)}`, 2) }, FORUM));
    const [thread] = [...server.channels].find(([, { parent }]) => parent === FORUM)!;
    expect(server.channels.get(thread)!.name.length).toBeLessThanOrEqual(100);
    expect(kept.remote.map((remote) => remote.split('/')[0])).toEqual([thread, thread]);
    await editAll({ ...kept, message: said('Corrected') });
    expect(server.texts(thread)).toHaveLength(1);
    expect(server.texts(thread)[0]).toContain('Corrected');
    // The second post knows that it is a forum.
    const before = server.asked.length;
    await carrier.send(post({ id: 'other0000000' }, FORUM));
    expect(server.asked.slice(before).map(({ path }) => path)).toEqual([`/channels/${FORUM}/threads`]);
  });

  it('that a moderator has deleted cannot be changed, which says nothing of its place', async () => {
    const kept = await sendAll(post());
    server.channels.get(CHANNEL)!.messages.length = 0;
    expect(await carrier.edit({ ...kept, message: said('New') })).toEqual({
      state: 'refused',
      reason: 'Unknown Message (10008)',
      permission: null,
    });
  });

  it('replies to another of its place, deleted or not, in the thread where that stands', async () => {
    const kept = await sendAll(post());
    await carrier.send(post({ id: 'answer000000', replyTo: kept.remote[0]! }));
    const [, answer] = server.channels.get(CHANNEL)!.messages;
    expect(answer!.body.message_reference).toEqual({
      channel_id: CHANNEL,
      message_id: kept.remote[0],
      fail_if_not_exists: false,
    });
    const inForum = await sendAll(post({}, FORUM));
    const [thread = ''] = inForum.remote[0]!.split('/');
    const sent = await carrier.send(post({ id: 'answer000001', replyTo: inForum.remote[0]! }, FORUM));
    expect(sent).toMatchObject({ state: 'sent', remote: [expect.stringMatching(`^${thread}/`)] });
    expect(server.channels.get(thread)!.messages).toHaveLength(2);
  });

  it('opens a thread of its own where the one that it replies in is closed', async () => {
    const { remote } = await sendAll(post({}, FORUM));
    const [thread = ''] = remote[0]!.split('/');
    const locked = { status: 403, body: { message: 'Thread is locked', code: 160_005 } };
    server.react = ({ method, path }) =>
      method === 'POST' && path === `/channels/${thread}/messages` ? locked : null;
    const sent = await carrier.send(post({ id: 'answer000000', replyTo: remote[0]! }, FORUM));
    expect(sent).toMatchObject({ state: 'sent', remote: [expect.not.stringMatching(`^${thread}/`)] });
  });
});

describe('what Discord says', () => {
  const failures: readonly (readonly [string, Fault, object])[] = [
    [
      'too many for the bot (topics/rate-limits)',
      {
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: 1.5, global: true },
        headers: { 'x-ratelimit-global': 'true' },
      },
      { state: 'later', ms: 1_500, scope: 'platform' },
    ],
    [
      'too many for the channel (topics/rate-limits)',
      {
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: 64.57, global: false },
        headers: { 'x-ratelimit-scope': 'user' },
      },
      { state: 'later', ms: 64_570, scope: 'place' },
    ],
    [
      'shut out by what stands before it (429 without JSON)',
      { status: 429, headers: { 'retry-after': '3600' } },
      { state: 'later', ms: 3_600_000, scope: 'platform' },
    ],
    [
      'shut out by what stands before it (403 without JSON)',
      { status: 403 },
      { state: 'later', ms: 60_000, scope: 'platform' },
    ],
    [
      'too many edits of old messages (code 30046)',
      { status: 400, body: { message: 'Maximum number of edits reached', code: 30_046 } },
      { state: 'later', ms: 0, scope: 'place' },
    ],
    [
      'a wrong token',
      { status: 401, body: { message: '401: Unauthorized', code: 0 } },
      { state: 'later', scope: 'platform' },
    ],
    ['a fault of its own', { status: 502 }, { state: 'uncertain', reason: 'status 502' }],
    [
      'no access (code 50001)',
      { status: 403, body: { message: 'Missing Access', code: 50_001 } },
      { state: 'refused', permission: 'view', reason: 'Missing Access (50001)' },
    ],
    [
      'a channel that is gone (code 10003)',
      { status: 404, body: { message: 'Unknown Channel', code: 10_003 } },
      { state: 'refused', permission: null },
    ],
    [
      'a locked thread (code 160005)',
      { status: 400, body: { message: 'Thread is locked', code: 160_005 } },
      { state: 'refused', permission: 'manage-threads' },
    ],
    [
      'a body it does not take (code 50035)',
      {
        status: 400,
        body: {
          code: 50_035,
          message: 'Invalid Form Body',
          errors: { a: { _errors: [{ message: 'Too long' }] } },
        },
      },
      { state: 'refused', reason: 'Invalid Form Body Too long (50035)', permission: null },
    ],
  ];
  for (const [name, fault, expected] of failures) {
    it(`${name} is told as it is, after one call`, async () => {
      server.react = () => fault;
      expect(await carrier.send(post())).toMatchObject(expected);
      expect(server.asked).toHaveLength(1);
    });
  }

  it('a bucket that is empty makes the place rest (X-RateLimit-Remaining, X-RateLimit-Reset-After)', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '4.998' };
    server.react = () => ({ status: 200, body: { id: '1' }, headers });
    expect(await carrier.send(post())).toEqual({ state: 'sent', remote: ['1'], more: false, restMs: 4_998 });
  });

  it('nothing at all leaves a doubt where the request has left, and none where it has not', async () => {
    server.react = () => 'cut';
    expect(await carrier.send(post())).toMatchObject({ state: 'uncertain' });
    const { api } = server;
    await server.close();
    const nobody = discordCarrier(house.house, { token: BOT_TOKEN, api });
    expect(await nobody.send(post())).toMatchObject({
      state: 'later',
      scope: 'platform',
      reason: 'ECONNREFUSED',
    });
  });

  // topics/permissions: base permissions, then overwrites of everyone, of roles, of the member.
  for (const [name, role, overwrites, thread, files, lacking] of [
    ['not to see', SEND, [], false, false, 'view'],
    ['not to write', VIEW, [], false, false, 'send'],
    ['not to write by the channel', VIEW | SEND, [{ id: GUILD, deny: String(SEND) }], false, false, 'send'],
    [
      'to write by a word to the bot',
      VIEW,
      [
        { id: GUILD, deny: String(SEND) },
        { id: BOT, allow: String(SEND) },
      ],
      false,
      false,
      null,
    ],
    ['not to write in threads', VIEW | SEND, [], true, false, 'threads'],
    ['to write in threads', VIEW | THREADS, [], true, false, null],
    ['not to attach', VIEW | SEND, [], false, true, 'attach'],
    ['everything', VIEW | SEND | ATTACH | THREADS, [], false, true, null],
    ['everything as administrator', 1n << 3n, [], false, true, null],
  ] as const) {
    it(`names what is missing to a bot that is allowed ${name}`, async () => {
      server.permissions = role;
      server.channels.get(CHANNEL)!.overwrites = overwrites;
      const channel = thread ? '700000000000000005' : CHANNEL;
      if (thread) server.add(channel, 11, CHANNEL);
      const call = openCalls({ token: BOT_TOKEN, api: server.api });
      expect(await lackingIn(call, { guild: GUILD, channel, me: BOT, files })).toBe(lacking);
    });
  }

  it('a missing permission (code 50013) is named', async () => {
    server.permissions = VIEW;
    server.react = ({ method }) =>
      method === 'POST' ? { status: 403, body: { message: 'Missing Permissions', code: 50_013 } } : null;
    expect(await carrier.send(post())).toEqual({
      state: 'refused',
      reason: 'Missing Permissions (50013)',
      permission: 'send',
    });
  });
});

describe('a message in doubt on Discord', () => {
  const onceOnly = async (about: KeptPost, later: number, fault: 'lost' | 'cut'): Promise<string> => {
    server.react = ({ method }) => (method === 'POST' ? fault : null);
    expect(await carrier.send(about)).toMatchObject({ state: 'uncertain' });
    server.react = () => null;
    now += later;
    const sent = await carrier.recover(about);
    expect(sent.state).toBe('sent');
    return sent.state === 'sent' ? sent.remote[0]! : '';
  };

  for (const fault of ['lost', 'cut'] as const) {
    for (const later of [5_000, NONCE_MS + 1, 3_600_000]) {
      it(`stands there once, ${later} ms after its answer was ${fault}`, async () => {
        const id = await onceOnly(post(), later, fault);
        const { messages } = server.channels.get(CHANNEL)!;
        expect(messages.map((each) => each.id)).toEqual([id]);
      });
    }
    it(`stands once in a forum, where there are no nonces, after its answer was ${fault}`, async () => {
      await sendAll(post({ id: 'another00000' }, FORUM));
      const id = await onceOnly(post({}, FORUM), 5_000, fault);
      const threads = [...server.channels].filter(([, { parent }]) => parent === FORUM);
      expect(threads).toHaveLength(2);
      expect(id.split('/')[0]).toBe(threads[1]![0]);
    });
  }

  it('stands once in a forum that a restart has made us forget', async () => {
    server.react = ({ path }) => (path.endsWith('/threads') ? 'lost' : null);
    expect(await carrier.send(post({}, FORUM))).toMatchObject({ state: 'uncertain' });
    server.react = () => null;
    const restarted = discordCarrier(house.house, { token: BOT_TOKEN, api: server.api });
    expect(await restarted.recover(post({}, FORUM))).toMatchObject({ state: 'sent' });
    expect([...server.channels].filter(([, { parent }]) => parent === FORUM)).toHaveLength(1);
  });

  it('is found among the messages of others, page by page', async () => {
    const { messages } = server.channels.get(CHANNEL)!;
    server.react = ({ method }) => (method === 'POST' ? 'lost' : null);
    await carrier.send(post());
    server.react = () => null;
    const [ours] = messages.splice(0);
    const from = BigInt(snowflakeAt(NOW));
    for (let n = 0n; n < 230n; n++)
      messages.push({ id: String(from + n), body: { content: 'x' }, files: [] });
    messages.splice(150, 0, { ...ours!, id: String(from + 149n) });
    messages.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
    now += 3_600_000;
    expect(await carrier.recover(post())).toMatchObject({ state: 'sent' });
    expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('stays in doubt where the channel may not be read, and waits where Discord is not there', async () => {
    now += 3_600_000;
    server.react = () => ({ status: 403, body: { message: 'Missing Access', code: 50_001 } });
    expect(await carrier.recover(post())).toEqual({ state: 'uncertain', reason: 'Missing Access (50001)' });
    server.react = () => ({ status: 503 });
    expect(await carrier.recover(post())).toMatchObject({ state: 'later', scope: 'place' });
    server.react = () => 'cut';
    expect(await carrier.recover(post())).toMatchObject({ state: 'later', scope: 'place' });
  });
});

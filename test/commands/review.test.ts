import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import review from '../../commands/review.ts';
import { ask, type Outcome } from '../../src/command/ask.ts';
import type { Asker } from '../../src/command/command.ts';
import { splitLine } from '../../src/command/line.ts';
import { optionsOf } from '../../src/command/options.ts';
import { parseLine } from '../../src/command/parse.ts';
import type { Inline, Message } from '../../src/message/message.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import type { Dispute, Named } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { feed, kept, newItem, success, told } from '../store/samples.ts';
import { desk } from './asked.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 8, 30);
const moderator: Asker = { platform: 'discord', user: '1', chat: '7', moderator: true };

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

const dispute = (changes: Partial<Dispute> = {}): Dispute => ({
  platform: 'discord',
  chat: '7',
  user: '42',
  quote: 'Difficulty fell 11.16 %.',
  verdict: 'refuted',
  claim: null,
  reason: null,
  at: NOW - HOUR,
  ...changes,
});

async function outcome(line: string, asker: Asker | null, locale: 'en' | 'de' = 'en'): Promise<Outcome> {
  const { name, rest } = splitLine(line);
  const parsed = parseLine(name, rest, optionsOf(review.options));
  return ask(review, parsed, { ...(await desk(locale)), asker }, async () => ({
    ...store,
    outbox: store.outbox(pace),
    editorial: ({ id }: { readonly id: string }) => id !== '13',
    places: {
      names: async (of: readonly Named[]) => {
        const asked = new Set(of.map((each) => JSON.stringify(each)));
        const known: Readonly<Record<string, string>> = {
          'chat 9': 'Miners',
          'user 77': '@ada',
          'user 78': '@bert',
        };
        return (named: Named) =>
          asked.has(JSON.stringify(named)) ? (known[`${named.type} ${named.id}`] ?? null) : null;
      },
    },
  }));
}

async function answer(line: string, asker: Asker | null = moderator, locale?: 'de'): Promise<Message> {
  const result = await outcome(line, asker, locale);
  if ('mistake' in result) throw new Error(result.mistake);
  return result.answer.message;
}

const lines = ({ blocks }: Message): readonly (readonly Inline[])[] =>
  blocks.flatMap((block) => (block.type === 'list' ? block.items : []));

const textOf = (line: readonly Inline[] = []): string =>
  line.map((span) => ('text' in span ? span.text : '')).join('');

describe('review', () => {
  test('is for moderators, and answers them alone', async () => {
    expect(review.audience).toBe('moderators');
    expect((await answer('review')).private).toBe(true);
  });

  test.each([
    [0, 'No open disputes', 'Keine offenen Einsprüche'],
    [1, 'One open dispute', 'Ein offener Einspruch'],
    [2, '2 open disputes', '2 offene Einsprüche'],
    [20, '20 open disputes', '20 offene Einsprüche'],
    [21, 'The oldest 20 of 21 open disputes', 'Die ältesten 20 von 21 offenen Einsprüchen'],
  ])('counts %i', async (count, en, de) => {
    for (let n = 0; n < count; n++) await store.disputes.open(dispute({ quote: `Statement ${n}` }));
    const message = await answer('review');
    expect([message.title, (await answer('review', moderator, 'de')).title]).toEqual([en, de]);
    expect(lines(message)).toHaveLength(Math.min(count, 20));
  });

  test('says of each what was said, by whom, why and when, oldest first', async () => {
    await store.disputes.open(dispute({ quote: 'Newer.', verdict: null, at: NOW - HOUR }));
    const reason = 'It was block 935,424.';
    await store.disputes.open(dispute({ reason, claim: '7k2m9qxd', at: NOW - 3 * HOUR }));
    expect(lines(await answer('review'))).toEqual([
      [
        { type: 'quote', text: 'Difficulty fell 11.16 %.' },
        {
          type: 'text',
          text: ' – we said refuted; their reason: “It was block 935,424.”; claim 7k2m9qxd; Discord user 42, ',
        },
        { type: 'time', instant: NOW - 3 * HOUR, style: 'relative' },
      ],
      [
        { type: 'quote', text: 'Newer.' },
        { type: 'text', text: ' – we gave no verdict; Discord user 42, ' },
        { type: 'time', instant: NOW - HOUR, style: 'relative' },
      ],
    ]);
  });

  test.each(['review 42', 'review user:42', 'review <@42>', 'review <@!42>'])('%s', async (line) => {
    await store.disputes.open(dispute());
    await store.disputes.open(dispute({ user: '43' }));
    const message = await answer(line);
    expect(message.title).toBe('One open dispute');
    expect(textOf(lines(message)[0])).toContain('Discord user 42,');
  });

  test('shows no other chat’s, and nothing in a private chat', async () => {
    await store.disputes.open(dispute({ chat: '8' }));
    await store.disputes.open(dispute({ chat: null }));
    expect((await answer('review')).title).toBe('No open disputes');
    expect(await outcome('review', { ...moderator, chat: null })).toEqual({
      mistake: 'Disputes are listed in the server or group they are from; this is a private chat.',
    });
  });

  test('shows whoever runs the program all of them, with where they are from', async () => {
    await store.disputes.open(dispute({ chat: '8', at: NOW - 2 * HOUR }));
    await store.disputes.open(dispute({ chat: null, platform: 'telegram' }));
    await store.disputes.open(dispute({ chat: '9', user: '43', at: NOW }));
    const message = await answer('review', null);
    expect(message.title).toBe('3 open disputes');
    expect(lines(message).map(textOf)).toEqual([
      'Difficulty fell 11.16 %. – we said refuted; chat 8; Discord user 42, ',
      'Difficulty fell 11.16 %. – we said refuted; in private; Telegram user 42, ',
      'Difficulty fell 11.16 %. – we said refuted; chat Miners; Discord user 43, ',
    ]);
  });

  test('a long text is an excerpt on one line, cut between characters', async () => {
    await store.disputes.open(
      dispute({ quote: '⛏\n'.repeat(200) + '🟠'.repeat(5000), reason: '🟠'.repeat(5000) }),
    );
    const [line] = lines(await answer('review'));
    const [quote, text] = line!.map((span) => ('text' in span ? span.text : ''));
    expect(quote).toBe(`${'⛏ '.repeat(150)}…`);
    expect(text).toContain(`“${'🟠'.repeat(300)}…”`);
  });

  test('a dispute that was looked at goes off the list, and comes back when that is taken back', async () => {
    const { id } = await store.disputes.open(dispute());
    await store.disputes.open(dispute({ quote: 'Another.', at: NOW }));
    const before = await answer('review');
    expect(before.actions.map(({ set }) => set.close)).toContain(id);
    const closed = await answer(`review close:${id}`);
    expect(textOf(lines(closed)[0])).toContain('Difficulty fell 11.16 %.');
    expect(lines(await answer('review'))).toHaveLength(1);
    expect(await store.disputes.count('7')).toBe(1);
    await answer(`review reopen:${id}`);
    expect(lines(await answer('review'))).toHaveLength(2);
  });

  test('a dispute raised again after it was looked at is open again', async () => {
    const { id } = await store.disputes.open(dispute());
    await answer(`review close:${id}`);
    await store.disputes.open(dispute({ reason: 'Still wrong.' }));
    expect(lines(await answer('review'))).toHaveLength(1);
  });

  test("another chat's dispute cannot be closed", async () => {
    const { id } = await store.disputes.open(dispute({ chat: '8' }));
    expect(await outcome(`review close:${id}`, moderator)).toMatchObject({
      mistake: expect.stringContaining(id),
    });
    expect(await store.disputes.count('8')).toBe(1);
  });
});

describe('review claim', () => {
  const ID = '7k2m9qxd';
  beforeEach(async () => {
    await store.archive.registerFeeds([feed('a')], { sample: false });
    await store.archive.keepReading('a', success(), [newItem(1)]);
    const [item] = await store.archive.pending(1);
    await store.archive.settle(item!.id, told('art1', 'Text', [kept(ID, 'refuted')]));
  });
  const cardOf = ({ blocks }: Message) =>
    blocks.flatMap((block) => (block.type === 'claim' ? [block.card] : []))[0];
  const paragraphs = ({ blocks }: Message): string[] =>
    blocks.flatMap((block) => (block.type === 'paragraph' ? [textOf(block.spans)] : []));
  const labels = ({ actions }: Message): string[] => actions.map(({ label }) => label);
  /** The line that a tap on an action asks. */
  const tapped = (message: Message, label: string, line: string): string => {
    const set = message.actions.find((action) => action.label === label)?.set ?? {};
    const given = Object.entries(set)
      .filter(([, value]) => value !== null)
      .toSorted(([a], [b]) => Number(a === 'reason') - Number(b === 'reason'));
    return [
      line,
      ...given.map(([name, value]) => `${name}:${typeof value === 'string' ? JSON.stringify(value) : value}`),
    ].join(' ');
  };
  const stands = async () => (await store.archive.claim(ID))?.claim.judged.verdict;

  test('shows the claim, who disputes it here, and what may be decided', async () => {
    await store.disputes.open(dispute({ claim: ID, reason: 'Look at the header.' }));
    await store.disputes.open(dispute({ claim: ID, chat: '8', reason: 'Elsewhere.' }));
    const message = await answer(`review claim:${ID}`);
    expect(message).toMatchObject({ title: 'Claim 7k2m9qxd for review', private: true });
    expect(cardOf(message)).toMatchObject({ id: ID, word: 'refuted' });
    expect(lines(message).map(textOf)).toEqual([expect.stringContaining('Look at the header.')]);
    expect(paragraphs(message)).toContain('Nobody has decided on it.');
    expect(labels(message)).toEqual([
      'Confirm',
      'Is supported',
      'Is misleading',
      'Is unverifiable',
      'Corrected by the outlet',
      'I am on it',
      'Mute Outlet a',
      'What waits',
    ]);
    expect((await answer('review')).actions.map(({ set }) => set.claim)).toContain(ID);
  });

  test('asks why before a verdict is overridden, then decides, and takes it back', async () => {
    const seen = await answer(`review claim:${ID}`);
    const why = await answer(tapped(seen, 'Is supported', `review claim:${ID}`));
    expect((await stands())?.verdict).toBe('refuted');
    expect(paragraphs(why)[0]).toContain(`review claim:${ID} decide:supported reason:…`);
    const done = await answer(
      tapped(why, 'The sentence was misread.', `review claim:${ID} decide:supported`),
    );
    expect(paragraphs(done)[0]).toContain('Decided: supported.');
    expect(cardOf(done)).toMatchObject({
      verdict: 'supported',
      explanation:
        'Decided by a moderator: supported; our own check had said refuted. Reason: The sentence was misread.',
      calculation: null,
    });
    expect(textOf(lines(done)[0])).toBe(
      'refuted → supported; Reason: The sentence was misread.; by Discord user 1 in chat 7, ',
    );
    const undone = await answer(tapped(done, 'Undo', `review claim:${ID}`));
    expect(cardOf(undone)?.word).toBe('refuted');
    expect((await stands())?.decided).toBeUndefined();
    expect(lines(undone)).toHaveLength(2);
    expect(labels(undone)).not.toContain('Undo');
  });

  test('the reason runs to the end of the line: what stands behind or beside it is not lost in silence', async () => {
    for (const line of ['decide:misleading reason:It is unclear decide:refuted', 'decide:misleading unclear'])
      expect(await outcome(`review claim:${ID} ${line}`, moderator)).toMatchObject({
        mistake: expect.stringContaining('end of the line'),
      });
    expect((await stands())?.verdict).toBe('refuted');
  });

  test('a tap that comes twice counts once, and one on what has changed since not at all', async () => {
    const first = await answer(`review claim:${ID}`);
    await answer(tapped(first, 'Confirm', `review claim:${ID}`));
    const again = await answer(tapped(first, 'Confirm', `review claim:${ID}`));
    expect(paragraphs(again)[0]).toBe('That was so already.');
    const other = await answer(tapped(first, 'Corrected by the outlet', `review claim:${ID}`), {
      ...moderator,
      user: '2',
    });
    expect(paragraphs(other)[0]).toMatch(/^Somebody else has decided meanwhile/);
    const undo = tapped(again, 'Undo', `review claim:${ID}`);
    await answer(undo);
    await answer(undo);
    expect((await store.decisions.history(ID)).map(({ type }) => type)).toEqual(['confirm', 'undo']);
  });

  test('a typed decision is not made again when something under its answer is tapped later', async () => {
    const line = `review claim:${ID} decide:misleading reason:"Half of it."`;
    const done = await answer(line);
    await answer(tapped(done, 'Undo', `review claim:${ID}`), { ...moderator, user: '2' });
    expect(paragraphs(await answer(line))[0]).toMatch(/^Somebody else has decided meanwhile/);
    expect((await stands())?.verdict).toBe('refuted');
    await answer(`review claim:${ID} decide:undo`);
    expect(await store.decisions.history(ID)).toHaveLength(2);
  });

  test.each([
    ['confirm', 'refuted', 'Confirmed by a moderator.'],
    ['refuted', 'refuted', 'Confirmed by a moderator.'],
    ['corrected', 'refuted', 'The outlet has corrected this since.'],
    ['unverifiable reason:"It is a forecast."', 'unverifiable', 'Reason: It is a forecast.'],
    [
      'unverifiable reason:It is a forecast: nobody knows.',
      'unverifiable',
      'Reason: It is a forecast: nobody knows.',
    ],
  ])('decide:%s', async (choice, code, said) => {
    const done = await answer(`review claim:${ID} decide:${choice}`);
    expect((await stands())?.verdict).toBe(code);
    expect(cardOf(done)?.explanation).toContain(said);
    expect(paragraphs(done)[0]).toMatch(/^Decided: /);
  });

  test('the card keeps our own grounds as long as they are those of its verdict', async () => {
    const before = cardOf(await answer(`review claim:${ID}`));
    const confirmed = cardOf(await answer(`review claim:${ID} decide:confirm`));
    expect(confirmed).toEqual({ ...before, explanation: `${before?.explanation} Confirmed by a moderator.` });
  });

  test('whoever runs the program decides at the console', async () => {
    await answer(`review claim:${ID} decide:supported reason:Misread.`, null);
    await answer(`review claim:${ID} decide:undo`, null);
    expect((await store.decisions.history(ID)).map(({ type, by }) => [type, by])).toEqual([
      ['override', { platform: 'console', user: null, chat: null }],
      ['undo', { platform: 'console', user: null, chat: null }],
    ]);
  });

  test('moderators of other chats see it and decide nothing', async () => {
    const elsewhere = { ...moderator, chat: '13' };
    const message = await answer(`review claim:${ID}`, elsewhere);
    expect(labels(message)).toEqual(['Mute Outlet a', 'What waits']);
    expect(await outcome(`review claim:${ID} decide:confirm`, elsewhere)).toMatchObject({
      mistake: expect.stringMatching(/newsroom’s own chats.* this chat is called discord:13\.$/),
    });
    expect(await store.decisions.history(ID)).toEqual([]);
  });

  test.each([
    ['review claim:zzzz', 'Expected the id of a claim that was read, but got “zzzz”.'],
    ['review decide:confirm', 'Expected claim with decide: which claim it is about, by its id.'],
  ])('%s', async (line, mistake) => {
    expect(await outcome(line, moderator)).toEqual({ mistake });
  });
});

describe('what waits beside disputes', () => {
  const ID = '7k2m9qxd';
  const other: Asker = { ...moderator, user: '2' };
  const plainMember: Asker = { ...moderator, chat: '13' };
  const LINK = 'Claim 7k2m9qxd';
  const said = ({ title, blocks }: Message): string =>
    [
      title,
      ...blocks.flatMap((block) => {
        if (block.type === 'paragraph') return [textOf(block.spans)];
        if (block.type === 'heading') return [block.text];
        return block.type === 'list' ? block.items.map(textOf) : [];
      }),
    ].join('\n');
  /** The values that a tap asks with, as a typed line. */
  const tap = (message: Message, label: string): string => {
    const action = message.actions.find((each) => each.label === label);
    if (!action) throw new Error(`No ${label} among ${message.actions.map((each) => each.label)}`);
    const given = Object.entries(action.set).filter(([, value]) => value !== null);
    return [
      'review',
      ...given.map(([name, value]) => `${name}:${typeof value === 'string' ? JSON.stringify(value) : value}`),
    ].join(' ');
  };
  const trail = async (chat: string | null = '7') =>
    (await store.acts.page(chat === null ? null : { platform: 'discord', id: chat }, 0, 50)).acts;

  beforeEach(async () => {
    await store.archive.registerFeeds([feed('a'), feed('b')], { sample: false });
    await store.archive.keepReading('a', success(NOW - HOUR), [newItem(1, {}, 'a')]);
    const [item] = await store.archive.pending(1);
    const story = told('art1', 'Text', [kept(ID, 'refuted')]);
    if (story.state !== 'told') throw new Error('not told');
    await store.archive.settle(item!.id, { ...story, at: NOW - HOUR });
  });
  const hold = (n: number) =>
    store.archive.keepReading(
      'b',
      success(NOW - HOUR),
      Array.from({ length: n }, (_, i) => ({ ...newItem(50 + i, {}, 'b'), held: 'burst' })),
    );

  test('grave claims that were posted here and nobody has decided on, until somebody does', async () => {
    expect(said(await answer('review'))).not.toContain('Refuted or misleading');
    const place = { platform: 'discord', channel: '70', topic: null, chat: '7' } as const;
    const message = { ...(await answer('review')), id: 'post' };
    await store.outbox(pace).offer([{ key: 'k', place, message, role: null, claims: [ID] }], NOW - HOUR);
    const waiting = await answer('review');
    expect(said(waiting)).toContain('Refuted or misleading, and nobody has decided\nfell by 11 percent');
    expect(said(await answer('review', plainMember))).not.toContain('Refuted or misleading');
    expect(said(await answer('review', null))).toContain('Refuted or misleading');
    const claim = await answer(tap(waiting, LINK));
    await answer(`${tap(claim, 'Confirm')} claim:${ID}`);
    expect(said(await answer('review'))).not.toContain('Refuted or misleading');
  });

  test('held items are told or put aside by a tap, never more than were seen, and putting aside is undone', async () => {
    await hold(3);
    const seen = await answer('review');
    expect(said(seen)).toContain('Outlet b (b): 3 items held back');
    await hold(5);
    expect(await outcome(tap(seen, 'Tell: b'), moderator)).toMatchObject({
      mistake: expect.stringContaining('look again'),
    });
    const dropped = await answer(tap(await answer('review'), 'Put aside: b'));
    expect(dropped.title).toBe('5 items of b are put aside');
    expect(await outcome('review held:b how:tell', other)).toMatchObject({
      mistake: expect.stringContaining('quicker'),
    });
    expect((await answer(tap(dropped, 'Undo'))).title).toBe('5 items of b are held back again');
    const done = await answer(tap(await answer('review'), 'Tell: b'));
    expect(done.title).toBe('5 items of b go on as news');
    expect(await store.archive.pending(10)).toHaveLength(5);
    expect((await trail()).map(({ type, after }) => [type, after])).toEqual([
      ['held-told', '5'],
      ['held-again', '5'],
      ['held-dropped', '5'],
    ]);
  });

  test('held items are nothing for moderators of other chats', async () => {
    await hold(2);
    expect(said(await answer('review', plainMember))).not.toContain('held back');
    expect(await outcome('review held:b how:drop', plainMember)).toMatchObject({
      mistake: expect.stringContaining('own chats'),
    });
    expect(await store.archive.held()).toHaveLength(1);
  });

  test('who takes something is seen by others, who are told; it is given up or lapses', async () => {
    const { id } = await store.disputes.open(dispute());
    const list = await answer('review');
    const taken = await answer(tap(list, 'I am on it: 1'));
    expect(taken.title).toBe('You are on it');
    const late = await answer(tap(list, 'I am on it: 1'), other);
    expect(late.title).toBe('Somebody is on it already: Discord user 1');
    expect(late.actions.map(({ label }) => label)).toEqual(['What waits']);
    expect(said(await answer('review', other))).toContain('Discord user 1 is on it');
    expect(said(await answer('review'))).toContain('you are on it');
    expect(await outcome(`review release:dispute-${id}`, other)).toMatchObject({
      mistake: expect.stringContaining('not on that'),
    });
    await answer(tap(taken, 'Not me any more'));
    expect((await answer(tap(list, 'I am on it: 1'), other)).title).toBe('You are on it');
    expect((await answer(`review close:${id}`)).title).toBe('Looked at, and off the list');
    expect(said(await answer(`review close:${id}`, other))).toContain('off the list already: Discord user 1');
  });

  test('what whoever runs the program has looked at is said to be so, in a chat too', async () => {
    const { id } = await store.disputes.open(dispute());
    await answer(`review close:${id}`, null);
    expect(said(await answer(`review close:${id}`))).toContain(
      'off the list already: whoever runs Hashwatt, ',
    );
  });

  test('moderators who may not decide on claims keep nobody off them', async () => {
    expect(await outcome(`review take:claim-${ID}`, plainMember)).toMatchObject({
      mistake: expect.stringContaining(`claim-${ID}`),
    });
  });

  test('another chat’s disputes cannot be taken', async () => {
    const { id } = await store.disputes.open(dispute({ chat: '8' }));
    for (const subject of [`dispute-${id}`, 'held-b', 'claim-zzzz', 'nonsense'])
      expect(await outcome(`review take:${subject}`, moderator)).toMatchObject({
        mistake: expect.stringContaining(subject),
      });
  });

  test('an outlet is muted from a claim, by taps: for how long, then why', async () => {
    const claim = await answer(`review claim:${ID}`);
    const until = await answer(tap(claim, 'Mute Outlet a'));
    expect(until.title).toBe('Mute Outlet a in this chat?');
    const why = await answer(tap(until, 'For a week'));
    const done = await answer(tap(why, 'Its figures are wrong too often.'));
    expect(done.title).toBe('Muted: Outlet a');
    const [mute] = await store.mutes.standing({ platform: 'discord', id: '7' }, NOW);
    expect(mute).toMatchObject({
      ...{ of: 'outlet', name: 'Outlet a', until: NOW + 7 * 24 * HOUR },
      ...{ reason: 'Its figures are wrong too often.', chat: { platform: 'discord', id: '7' } },
    });
    expect(said(await answer('review'))).toContain('One source is muted here.');
    expect((await answer('review mute:a until:ever reason:Again.')).title).toBe('Muted: a');
    expect((await answer('review mutes')).title).toBe('2 sources are muted here');
    expect((await answer(tap(done, 'Unmute'))).title).toBe('No longer muted: Outlet a');
    expect(await outcome(tap(done, 'Unmute'), moderator)).toMatchObject({
      mistake: expect.stringContaining('muted here'),
    });
    expect((await trail()).map(({ type }) => type)).toEqual(['unmuted', 'muted', 'muted']);
  });

  test('everywhere is for those who decide for every place, and the console', async () => {
    const line = 'review mute:"Outlet b" where:everywhere until:day reason:x';
    expect(await outcome(line, plainMember)).toMatchObject({ mistake: expect.stringContaining('own chats') });
    const done = await answer(line);
    expect(lines(done).map(textOf)[0]).toContain('everywhere');
    expect((await answer('review mutes', plainMember)).actions.map(({ label }) => label)).toEqual([
      'What waits',
    ]);
    expect(await outcome(tap(done, 'Unmute'), plainMember)).toMatchObject({
      mistake: expect.stringContaining('muted here'),
    });
    expect((await answer(line, null)).title).toBe('Muted already: Outlet b');
  });

  test('an outlet that we do not read is no outlet', async () => {
    expect(await outcome('review mute:nobody', moderator)).toEqual({
      mistake:
        'Expected a feed’s id or an outlet’s name that we read, such as Outlet a, Outlet b, but got “nobody”.',
    });
  });

  test('the log says who did what when, before and after, by pages, each chat its own', async () => {
    expect(said(await answer('review log'))).toContain('Nobody has done anything yet.');
    await answer(`review claim:${ID} decide:misleading reason:Half of it.`);
    for (let n = 0; n < 11; n++) {
      const { id } = await store.disputes.open(dispute({ quote: `Q${n}` }));
      await answer(`review close:${id}`, other);
    }
    const first = await answer('review show:log');
    expect(first.title).toBe('Who did what – page 1 of 2');
    const second = await answer(tap(first, 'Older'));
    expect(said(first)).toContain('Discord user 2; looked at dispute');
    expect(`${said(first)}\n${said(second)}`).toContain(
      'Discord user 1; decided on claim 7k2m9qxd; refuted → misleading; Reason: Half of it.; chat 7',
    );
    expect(lines(first)).toHaveLength(10);
    expect(lines(second)).toHaveLength(2);
    expect((await answer('review log', { ...moderator, chat: '8' })).title).toBe(
      'Who did what – page 1 of 1',
    );
    expect((await answer('review log page:2', null)).title).toBe('Who did what – page 2 of 2');
    expect(await outcome('review log page:3', moderator)).toMatchObject({
      mistake: 'Expected a page up to 2, but got 3.',
    });
  });

  test('people are called by what they are known as; the log has the id beside it, for names change hands', async () => {
    const [ada, bert] = [
      { ...moderator, user: '77' },
      { ...moderator, user: '78' },
    ];
    const { id } = await store.disputes.open(dispute({ user: '78' }));
    expect(said(await answer('review'))).toContain('Discord user @bert, ');
    await answer(`review take:dispute-${id}`, ada);
    expect((await answer(`review take:dispute-${id}`, bert)).title).toBe(
      'Somebody is on it already: Discord user @ada',
    );
    await answer(`review close:${id}`, ada);
    expect(said(await answer(`review close:${id}`, bert))).toContain(
      'off the list already: Discord user @ada, ',
    );
    await answer('review mute:b until:day reason:Off topic.', ada);
    expect(said(await answer('review mutes', bert))).toContain('Discord user @ada');
    await answer(`review claim:${ID} decide:misleading reason:Half of it.`, ada);
    expect(said(await answer(`review claim:${ID}`, bert))).toContain('by Discord user @ada in chat');
    expect(said(await answer('review log', bert))).toContain('Discord user @ada (77); decided on claim');
  });

  test('German has the words too', async () => {
    await hold(1);
    await store.disputes.open(dispute());
    expect(said(await answer('review', moderator, 'de'))).toContain(
      'Outlet b (b): eine Meldung zurückgehalten',
    );
    expect((await answer('review mute:a', moderator, 'de')).title).toBe('a in diesem Chat stumm schalten?');
  });
});

describe('posts in trouble', () => {
  const place = { platform: 'discord', channel: '70', topic: null, chat: '7' } as const;
  /** A post of which nobody knows whether the platform has taken it. */
  async function doubtful(key: string, chat = '7'): Promise<string> {
    const outbox = store.outbox(pace);
    const message = { ...(await answer('review')), id: key, title: `Post ${key}` };
    const at = { ...place, chat, channel: `7${key}` };
    await outbox.offer([{ key, place: at, message, role: null, claims: [] }], NOW);
    const { jobs } = await outbox.claim('discord', { now: NOW, until: NOW + HOUR, limit: 9 });
    await outbox.settle(
      jobs.map((job) => ({ job, sent: { state: 'uncertain', reason: 'cut off' }, at: NOW, lateMs: 0 })),
    );
    return jobs[0]!.post.id;
  }

  test('are counted in the list, listed with their state, and settled once by a tap', async () => {
    const id = await doubtful('1');
    await doubtful('2', '8');
    const list = await answer('review');
    expect(list.actions.map(({ label }) => label)).toContain('Posts in trouble');
    const posts = await answer('review posts');
    expect(posts.title).toBe('One post here is in trouble');
    expect(lines(posts).map(textOf)[0]).toContain(`${id} – uncertain: cut off – Post 1`);
    expect(posts.actions.map(({ set }) => set.settle ?? null)).toEqual(['arrived', 'again', 'lost', null]);
    const settled = await answer(`review post:${id} settle:arrived`);
    expect(settled.title).toBe(`${id} counts as arrived.`);
    expect(JSON.stringify(settled.blocks)).toContain('put right by a post of their own');
    expect((await answer(`review post:${id} settle:again`)).title).toContain('is no trouble any more');
    expect((await answer('review posts')).title).toBe('No post here is in trouble');
    expect((await answer('review posts', null)).title).toBe('One post here is in trouble');
    expect((await store.acts.page({ platform: 'discord', id: '7' }, 0, 9)).acts).toMatchObject([
      { type: 'post-arrived', before: 'uncertain', by: { user: '1' } },
    ]);
  });

  test('of another chat are none of ours', async () => {
    const id = await doubtful('1', '8');
    expect(await outcome(`review post:${id} settle:again`, moderator)).toMatchObject({
      mistake: expect.stringContaining(id),
    });
    expect(await outcome(`review post:${id}`, moderator)).toMatchObject({
      mistake: expect.stringContaining('together'),
    });
  });
});

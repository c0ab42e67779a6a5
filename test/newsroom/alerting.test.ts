import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import alertsCommand from '../../commands/alerts.ts';
import { ask } from '../../src/command/ask.ts';
import type { Asker } from '../../src/command/command.ts';
import { optionsOf } from '../../src/command/options.ts';
import { parseLine } from '../../src/command/parse.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import type { Snapshot } from '../../src/facts/snapshot.ts';
import { loadWords, type Words } from '../../src/message/words.ts';
import { alertsOf, look, raiseAlerts } from '../../src/newsroom/alerting.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import type { Alert, KeptClaim, Tiding } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { desk } from '../commands/asked.ts';
import { kept, NOON } from '../store/samples.ts';
import { logTo } from './fakes.ts';
import { PLACE, story } from './subscribed.ts';

let words: Readonly<Record<'en' | 'de', Words>>;
beforeEach(async () => {
  words = { en: await loadWords('en'), de: await loadWords('de') };
});

const alert = (on: Alert['on'], changes: Partial<Alert> = {}): Alert => ({
  id: 'a1',
  place: PLACE,
  on,
  role: null,
  locale: 'en',
  by: '1',
  since: 0,
  seen: null,
  ...changes,
});

/** Block 935,424 of 7 February 2026: difficulty fell 11.16 %. */
const BEFORE = knownAt(facts, '2026-02-06');
const AFTER = knownAt(facts, '2026-02-08');
const FALL = '935424';

describe('alerts on retargets', () => {
  test.each([
    ['each', { type: 'retarget' }, true],
    ['a large one', { type: 'difficulty', beyond: 11 }, true],
    ['none that is smaller than asked for', { type: 'difficulty', beyond: 11.2 }, false],
  ] as const)('tell %s', (_, on, told) => {
    const seen = String(BEFORE.epoch.height);
    expect(look(alert(on, { seen }), BEFORE, NOON, words.en)).toBeNull();
    const found = look(alert(on, { seen }), AFTER, NOON, words.en);
    expect(found?.seen).toBe(FALL);
    expect(found?.post?.key).toBe(told ? `alert:a1:${FALL}` : undefined);
    if (told) expect(found?.post?.message.title).toMatch(/^Difficulty −11\.16 % at block 935,424$/);
    expect(look(alert(on, { seen: FALL }), AFTER, NOON, words.en)).toBeNull();
    expect(look(alert(on), AFTER, NOON, words.en)).toEqual({ seen: FALL, post: null });
  });

  it('are worded in the language of the place', () => {
    const found = look(alert({ type: 'retarget' }, { seen: '1' }), AFTER, NOON, words.de);
    expect(found?.post?.message.title).toBe('Difficulty −11,16 % bei Block 935.424');
  });
});

describe('alerts on hashprice', () => {
  const now = Date.parse('2026-09-30T12:00:00Z');
  const priced = (usd: number, day = '2026-09-30'): Snapshot => {
    const known = knownAt(facts, '2026-09-30');
    const { month } = known;
    const priceUsd = month.priceUsd && { ...month.priceUsd, mean: usd };
    return { ...known, month: { ...month, priceUsd, asOf: { start: day, end: day } } };
  };
  const on = { type: 'hashprice', below: 30 } as const;
  const at = (usd: number, seen: string | null, day?: string) =>
    look(alert(on, { seen }), priced(usd, day), now, words.en);

  it('tell once that it has fallen, and again when it has been back', () => {
    const low = at(30_000, null);
    expect(low).toMatchObject({ seen: 'below', post: { key: 'alert:a1:2026-09-30' } });
    expect(low?.post?.message.title).toMatch(/^Hashprice at \d.* below 30/);
    expect(low?.post?.message.sources.length).toBeGreaterThan(0);
    expect(at(20_000, 'below')).toBeNull();
    expect(at(300_000, 'below')).toEqual({ seen: 'above', post: null });
    expect(at(300_000, 'above')).toBeNull();
    expect(at(30_000, 'above')?.post).not.toBeNull();
  });

  it('tell nothing by a price that is old', () => {
    expect(at(30_000, 'above', '2026-09-27')).toBeNull();
  });
});

describe('alerts on stories', () => {
  const tiding: Tiding = { item: 'i', article: 'story', feed: 'a', seenAt: NOON, at: null };
  const deal = (code: 'supported' | 'refuted'): KeptClaim => {
    const made = kept('d', code);
    return { ...made, judged: { ...made.judged, claim: { ...made.judged.claim, kind: 'deal' } } };
  };
  const tellings = (count: number) =>
    [...Array(count).keys()].map((n) => ({ feed: `f${n}`, outlet: `Outlet ${n}`, title: null, link: null }));
  const titles = (on: Alert['on'], about: Parameters<typeof story>[0], since = 0) =>
    alertsOf(story(about), tiding, [alert(on, { since })], words).map(({ key, message }) => [
      key,
      message.title,
    ]);

  it('tell a new deal, once by its key, but none that is refuted', () => {
    expect(titles({ type: 'deal' }, { claims: [deal('supported')] })).toEqual([
      ['alert:a1:story', 'New deal: Difficulty fell by 12 percent'],
    ]);
    expect(titles({ type: 'deal' }, { claims: [deal('refuted')] })).toEqual([]);
    expect(titles({ type: 'deal' }, {})).toEqual([]);
  });

  it('tell a refuted claim when enough outlets have it, to those who asked before', () => {
    const on = { type: 'refuted', outlets: 3 } as const;
    expect(titles(on, { tellings: tellings(2) })).toEqual([]);
    expect(titles(on, { tellings: tellings(3) })).toEqual([
      ['alert:a1:story', 'Refuted, and told by 3 outlets: Difficulty fell by 12 percent'],
    ]);
    expect(titles(on, { tellings: tellings(3), claims: [kept('c', 'supported')] })).toEqual([]);
    expect(titles(on, { tellings: tellings(3) }, NOON + 1)).toEqual([]);
  });
});

describe('kept alerts', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(':memory:');
  });
  afterEach(() => store.close());

  const moderator: Asker = { platform: 'telegram', user: '1', chat: '-100', moderator: true, place: PLACE };
  async function say(line: string, asker: Asker | null = moderator) {
    const parsed = parseLine('alerts', line, optionsOf(alertsCommand.options));
    const at = { ...(await desk('en', '2026-02-06')), asker };
    const outcome = await ask(alertsCommand, parsed, at, async () => ({ alerts: store.alerts }));
    return 'mistake' in outcome ? { title: outcome.mistake, actions: [] } : outcome.answer.message;
  }

  it('are raised once, though the program dies between post and mark', async () => {
    await say('on:retarget');
    const outbox = store.outbox(pace);
    const log = logTo([]);
    const clock = { now: () => NOON };
    const dying = {
      ...store.alerts,
      saw: async () => {
        throw new Error('killed');
      },
    };
    expect(await raiseAlerts({ alerts: store.alerts, outbox, clock, log }, BEFORE)).toBe(0);
    expect(await raiseAlerts({ alerts: dying, outbox, clock, log }, AFTER)).toBe(1);
    expect(await raiseAlerts({ alerts: store.alerts, outbox, clock, log }, AFTER)).toBe(0);
    const [one] = await store.alerts.list(null);
    expect(one?.seen).toBe(FALL);
    expect(await outbox.keyed(`alert:${one?.id}:${FALL}`)).toHaveLength(1);
  });

  it('are set, listed, removed and moved with their group', async () => {
    const set = await say('on:difficulty beyond:5');
    expect(set.title).toMatch(/^Alert [0-9a-f]{12} is set$/);
    await say('on:difficulty beyond:5');
    await say('on:hashprice below:40 topic:7');
    expect((await say('')).title).toBe('2 alerts');
    expect((await say('', { ...moderator, chat: '-200' })).title).toBe(
      'No alerts; “alerts on:retarget” makes one',
    );
    await store.alerts.move('telegram', '-100', '-1001');
    const [first, second] = await store.alerts.list({ platform: 'telegram', id: '-1001' });
    expect([first?.place.channel, second?.place.topic].sort()).toEqual(['-1001', '7'].sort());
    const theirs = { ...moderator, chat: '-1001' };
    expect((await say(`remove:${first?.id}`)).title).toBe(`There is no alert ${first?.id} here.`);
    expect((await say(`remove:${first?.id}`, theirs)).title).toBe(`Alert ${first?.id} is removed`);
    expect(await store.alerts.list(null)).toHaveLength(1);
  });

  it('are set in chats: the console is told where', async () => {
    expect((await say('on:deal', null)).title).toMatch(/^Alerts are brought to channels/);
  });

  test.each([
    ['on:difficulty', /^Expected beyond with on:difficulty/],
    ['on:hashprice', /^Expected below with on:hashprice/],
    ['on:retarget beyond:5', /^Expected beyond with on:difficulty, below with on:hashprice/],
    ['on:retarget role:123456', /^Roles are Discord’s/],
    ['on:retarget topic:x', /^Expected topic as the number/],
  ])('%s is a mistake', async (line, expected) => {
    expect((await say(line)).title).toMatch(expected);
    expect(await store.alerts.list(null)).toEqual([]);
  });
});

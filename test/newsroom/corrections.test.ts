import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import review from '../../commands/review.ts';
import { networkChart } from '../../src/command/charts/network.ts';
import type { Asker, Desk } from '../../src/command/command.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { loadWords } from '../../src/message/words.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import { carryCorrections, openCorrections } from '../../src/newsroom/corrections.ts';
import { type Bureau, dispatchTold, storyKey } from '../../src/newsroom/dispatch.ts';
import { dossier } from '../../src/newsroom/dossier.ts';
import { editionKey, publishEditions } from '../../src/newsroom/edition.ts';
import { startDelivery } from '../../src/newsroom/outbox.ts';
import type { Carrier, Outbox, PostPlace, Subscription } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { feed, kept, newItem, success, told } from '../store/samples.ts';
import { openDrivenClock } from './driven.ts';
import { type Logged, logTo } from './fakes.ts';
import { subscription } from './subscribed.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-27T06:00:00Z');
const DISCORD: PostPlace = { platform: 'discord', chat: '7', channel: '70', topic: null };
const TELEGRAM: PostPlace = { platform: 'telegram', chat: '-100', channel: '-100', topic: null };
const DAILY = { type: 'digest', every: 'day', minute: 8 * 60, weekday: 1 } as const;
const moderator: Asker = { platform: 'telegram', user: '42', chat: '-100', moderator: true };
const CLAIM = 'art1c1';

/** What a place shows: the text of each message by its id there, and how often it was edited. */
interface Wall {
  readonly shown: Map<string, string>;
  edits: number;
}

function carrierOf(platform: PostPlace['platform'], wall: Wall): Carrier {
  const send: Carrier['send'] = async (post) => {
    const remote = `${platform}-${wall.shown.size + 1}`;
    wall.shown.set(remote, JSON.stringify(post.message));
    return { state: 'sent', remote: [...post.remote, remote] };
  };
  return {
    platform,
    send,
    recover: send,
    async edit(post) {
      wall.edits++;
      wall.shown.set(post.remote[post.part] ?? '', JSON.stringify(post.message));
      return { state: 'sent', remote: post.remote };
    },
  };
}

let store: Store;
let outbox: Outbox;
let bureau: Bureau;
let clock: ReturnType<typeof openDrivenClock>;
let delivery: ReturnType<typeof startDelivery>;
let walls: Record<PostPlace['platform'], Wall>;
let lines: Logged[];
beforeEach(async () => {
  store = await openStore(':memory:');
  outbox = store.outbox(pace);
  clock = openDrivenClock(START);
  lines = [];
  walls = { discord: { shown: new Map(), edits: 0 }, telegram: { shown: new Map(), edits: 0 } };
  const { archive, subscriptions, dispatches, alerts } = store;
  bureau = { archive, subscriptions, dispatches, alerts, outbox, clock, log: logTo(lines) };
  await archive.registerFeeds([feed('a')], { sample: false });
  await archive.keepReading('a', success(START - HOUR), []);
  delivery = startDelivery({
    outbox,
    carriers: [carrierOf('discord', walls.discord), carrierOf('telegram', walls.telegram)],
    clock,
    log: bureau.log,
    words: () => loadWords('en'),
    sleep: clock.sleep,
    random: () => 0.5,
    idleMs: 6 * HOUR,
    heard: async () => {},
  });
});
afterEach(async () => {
  const stopped = delivery.stop();
  await clock
    .until(async () => (await Promise.race([stopped.then(() => true), false])) === true)
    .catch(() => {});
  await stopped;
  await store.close();
});

const subscribe = (changes: Partial<Subscription>): Promise<Subscription> => {
  const { id: _, trouble: __, digested: ___, ...given } = subscription({ since: START, ...changes });
  return store.subscriptions.add(given);
};

async function tell(article: string, n: number): Promise<void> {
  await store.archive.keepReading('a', success(clock.now()), [newItem(n)]);
  const [item] = await store.archive.pending(1);
  const settlement = told(article, `Text ${n}`, [kept(`${article}c1`, 'refuted')]);
  if (settlement.state !== 'told') throw new Error('not told');
  await store.archive.settle(item!.id, { ...settlement, at: clock.now() });
  await dispatchTold(bureau);
}

const decide = async (decide: string, more: object = {}, asker: Asker | null = moderator) => {
  const desk: Desk = {
    reader: { locale: 'en', timeZone: 'UTC', units: 'petahash', currency: null },
    asker,
    words: await loadWords('en'),
    facts: knownAt(facts, '2026-03-27'),
    now: clock.now(),
  };
  const books = { ...store, outbox: bureau.outbox, editorial: () => true };
  return review.run({ claim: CLAIM, decide, ...more } as Parameters<typeof review.run>[0], desk, books);
};

/** Lets the clock go on so far, with everything that becomes due on the way. */
async function pass(ms: number): Promise<void> {
  let isOver = false;
  void clock.sleep(ms).then(() => {
    isOver = true;
  });
  delivery.wake();
  await clock.until(() => isOver, ms);
}

const carry = () => carryCorrections(bureau, store.decisions);
const publish = () =>
  publishEditions(bureau, {
    facts: knownAt(facts, '2026-03-27'),
    chart: networkChart,
    corrections: openCorrections(bureau, store.decisions),
  });
const digestOf = async (date: string, { platform }: PostPlace) =>
  JSON.stringify(
    (await outbox.keyed(editionKey(date))).find(({ place }) => place.platform === platform)?.message,
  );
const all = ({ shown }: Wall): string => [...shown.values()].join('\n');

describe('a correction', () => {
  beforeEach(async () => {
    await subscribe({ place: DISCORD });
    await subscribe({ place: TELEGRAM, locale: 'de' });
    await tell('art1', 1);
    await pass(60_000);
  });

  it('made in Telegram appears in the post on Discord, and the undo takes it back', async () => {
    expect(all(walls.discord)).toContain('"refuted"');
    expect(all(walls.telegram)).toContain('widerlegt');
    await decide('supported', { reason: 'It was block 935,424.' });
    expect(await carry()).toBe(2);
    await pass(60_000);
    expect(all(walls.discord)).toContain(
      'Decided by a moderator: supported; our own check had said refuted. Reason: It was block 935,424.',
    );
    expect(all(walls.telegram)).toContain('Von der Moderation entschieden: belegt');
    expect([walls.discord, walls.telegram].map(({ shown, edits }) => [shown.size, edits])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(await carry()).toBe(0);
    const { claim, story } = (await store.archive.claim(CLAIM))!;
    const detail = JSON.stringify(dossier(claim, story, await loadWords('en')));
    expect(detail).toContain('Our own check');
    expect(detail).toContain('refuted (wrong-value)');
    await decide('undo', { version: 2 });
    expect(await carry()).toBe(2);
    await pass(60_000);
    expect(all(walls.discord)).not.toContain('moderator');
    expect(all(walls.discord)).toContain('"refuted"');
    expect([walls.discord.edits, walls.telegram.edits, walls.discord.shown.size]).toEqual([2, 2, 1]);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('reaches posts that are older than a week', async () => {
    await pass(8 * 24 * HOUR);
    await decide('misleading', { reason: 'Half of it.' });
    expect(await carry()).toBe(2);
  });

  it('reaches what was told together with others', async () => {
    const [discord] = await outbox.keyed(storyKey('art1'));
    const digest = { ...discord!.message, id: 'digest', title: 'Digest' };
    await outbox.offer(
      [{ key: editionKey('2026-03-26'), place: DISCORD, message: digest, role: null, claims: [CLAIM] }],
      clock.now(),
    );
    await pass(60_000);
    await decide('supported', { reason: 'Misread.' });
    expect(await carry()).toBe(3);
    await pass(60_000);
    expect(
      [...walls.discord.shown.values()].filter((shown) => shown.includes('Reason: Misread.')),
    ).toHaveLength(2);
  });

  it('goes on after a crash between the posts and its mark, and changes nothing twice', async () => {
    await decide('supported', { reason: 'Misread.' });
    const failing = {
      ...store.decisions,
      carried: async () => {
        throw new Error('killed');
      },
    };
    expect(await carryCorrections(bureau, failing)).toBe(2);
    expect(lines.at(-1)).toMatchObject({ event: 'correction-fault', fields: { article: 'art1' } });
    expect(await store.decisions.waiting(9)).toHaveLength(1);
    expect(await carry()).toBe(0);
    expect(await store.decisions.waiting(9)).toEqual([]);
  });
});

describe('the next digest', () => {
  const days = (n: number) => START + n * 24 * HOUR;

  beforeEach(async () => {
    await subscribe({ place: DISCORD });
    await subscribe({ place: DISCORD, delivery: DAILY });
    await subscribe({ place: TELEGRAM, delivery: DAILY });
    await tell('art1', 1);
    await pass(60_000);
    // At eight o'clock each place has the digest that tells the story as refuted.
    await pass(days(0) + 2 * HOUR - clock.now());
    await publish();
    await pass(60_000);
  });
  const nextDay = async (n: number) => {
    await pass(days(n) + 2 * HOUR - clock.now());
    return publish();
  };

  it('puts right what a place was shown, not what its digest only counted', async () => {
    for (let n = 2; n <= 10; n++) await tell(`art${n}`, n);
    expect(await nextDay(1)).toBe(2);
    await pass(60_000);
    const [digest] = await outbox.keyed(editionKey('2026-03-28'));
    const shown = digest!.message.blocks.flatMap((block) => (block.type === 'claim' ? [block.card.id] : []));
    expect(shown).toHaveLength(8);
    const counted = digest!.claims.find((id) => !shown.includes(id))!;
    const now = clock.now();
    const carriedAt = now + 1;
    const change = { id: 'x', claim: counted, article: counted.slice(0, -2), type: 'override', version: 2 };
    const decision = { ...change, at: now, carriedAt, before: 'refuted', after: 'supported' } as const;
    const told = openCorrections(bureau, {
      ...store.decisions,
      between: async () => [decision, { ...decision, claim: shown[0] }] as never,
    });
    expect((await told(TELEGRAM, now - 1, now + 2)).map(({ claim }) => claim)).toEqual([shown[0]]);
    // Its own post has shown it there.
    expect((await told(DISCORD, now - 1, now + 2)).map(({ claim }) => claim)).toEqual([counted, shown[0]]);
  });

  it('that told it before counts it as it is now', async () => {
    expect(await digestOf('2026-03-27', DISCORD)).toContain('One story with one claim: 1 refuted.');
    await decide('supported', { reason: 'Misread.' });
    await carry();
    await pass(60_000);
    expect(await digestOf('2026-03-27', DISCORD)).toContain('One story with one claim: 1 supported.');
    expect(all(walls.telegram)).toContain('One story with one claim: 1 supported.');
    expect(all(walls.discord) + all(walls.telegram)).not.toContain('1 refuted');
  });

  it('of each place that had it says so once', async () => {
    await pass(HOUR);
    await decide('supported', { reason: 'Misread.' });
    await carry();
    expect(await nextDay(1)).toBe(2);
    for (const place of [DISCORD, TELEGRAM])
      expect(await digestOf('2026-03-28', place)).toContain('was refuted, is supported');
    await pass(60_000);
    expect(await nextDay(2)).toBe(0);
  });

  it('says nothing of what was decided and taken back meanwhile', async () => {
    await decide('supported', { reason: 'Misread.' });
    await carry();
    await pass(HOUR);
    await decide('undo', { version: 2 });
    await carry();
    expect(await nextDay(1)).toBe(0);
  });

  it('says what an outlet has corrected, and nothing of what was confirmed', async () => {
    await decide('confirm');
    await carry();
    expect(await nextDay(1)).toBe(0);
    await pass(HOUR);
    await decide('corrected');
    await carry();
    expect(await nextDay(2)).toBe(2);
    expect(await digestOf('2026-03-29', DISCORD)).toContain('the outlet has corrected it');
    expect(await digestOf('2026-03-29', DISCORD)).not.toContain('was refuted');
  });

  it('says it where the claim was told, and nowhere else', async () => {
    await decide('supported', { reason: 'Misread.' });
    await carry();
    const elsewhere = { ...TELEGRAM, topic: '9' };
    const told = openCorrections(bureau, store.decisions);
    const corrections = (place: PostPlace) => told(place, START, clock.now());
    expect(await corrections(TELEGRAM)).toMatchObject([
      { claim: CLAIM, title: 'Story', before: 'refuted', after: 'supported' },
    ]);
    expect(await corrections(elsewhere)).toEqual([]);
  });
});

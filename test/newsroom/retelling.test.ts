import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import checkCommand from '../../commands/check.ts';
import claimCommand from '../../commands/claim.ts';
import whyCommand from '../../commands/why.ts';
import { render } from '../../src/adapters/console/render.ts';
import { claimKey } from '../../src/claims/key.ts';
import type { Answer, Asker, Desk } from '../../src/command/command.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { loadWords } from '../../src/message/words.ts';
import type { Item } from '../../src/news/feed.ts';
import { alertsOf } from '../../src/newsroom/alerting.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import { carryCorrections } from '../../src/newsroom/corrections.ts';
import { decideOn } from '../../src/newsroom/deciding.ts';
import { editorWith } from '../../src/newsroom/editor.ts';
import { decide, sieveOf } from '../../src/newsroom/filter.ts';
import { followDecisions } from '../../src/newsroom/following.ts';
import { tellPending } from '../../src/newsroom/pipeline.ts';
import { pollFeeds } from '../../src/newsroom/poll.ts';
import { underDecision } from '../../src/newsroom/recall.ts';
import { firstTeller, tellingLine } from '../../src/newsroom/telling.ts';
import type { Alert, Filter, Story } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { desk } from '../commands/asked.ts';
import { feed, item } from '../store/samples.ts';
import { pressWith, reading, sourceOf } from './fakes.ts';
import { OPEN, PLACE } from './subscribed.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 1, 9, 12);
const never = new AbortController().signal;

/** Block 935,424: difficulty fell 11.16 %, from 141.67 T to 125.86 T. */
const RETARGET = `Bitcoin's mining difficulty fell 11.16% to 125.86 T at block 935,424. Before that it had stood at 141.67 T.
Hashprice is down to $33.31 per PH/s a day, and the average block took 11.4 minutes.`;
const RETARGET_DE = `Bei Block 935.424 ist die Mining-Schwierigkeit von Bitcoin um 11,16 % auf 125,86 T gesunken. Zuvor lag sie
bei 141,67 T. Der Hashprice ist auf 33,31 US-Dollar je PH/s und Tag gefallen, ein Block dauerte im Mittel 11,4 Minuten.`;
const WRONG = 'Bitcoin mining difficulty fell 21% at block 935,424.';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
  await store.archive.registerFeeds([feed('a'), feed('b'), feed('c'), feed('d')], { sample: false });
});
afterEach(() => store.close());

const article = (n: number, text: string, changes: Partial<Item> = {}): Item =>
  item(n, {
    text,
    title: `Headline ${n}`,
    link: `https://${n}.example/story`,
    published: NOON - HOUR,
    ...changes,
  });

/** What each feed brings, read one after the other an hour apart. */
async function read(...rounds: Readonly<Record<string, readonly Item[]>>[]): Promise<number> {
  const time = { now: NOON };
  const editor = editorWith(() => knownAt(facts, '2026-02-09'));
  for (const round of rounds) {
    const answers = ['a', 'b', 'c', 'd'].map((id) => [id, () => reading([...(round[id] ?? [])])] as const);
    const { source } = sourceOf(Object.fromEntries(answers));
    const { press } = pressWith(store.archive, { source, time, editor });
    await pollFeeds(press, never, { leaseMs: 60_000 });
    await tellPending(press);
    time.now += HOUR;
  }
  return time.now;
}

const stories = (): Promise<Story[]> => store.archive.stories({ limit: 99, sample: false, order: 'newest' });
const told = async (): Promise<string[][]> =>
  (await stories()).map(({ tellings }) => tellings.map(({ outlet }) => outlet)).sort();

describe('one story in two languages', () => {
  it('is one card with both outlets, and who was first', async () => {
    await read(
      { a: [article(1, RETARGET)] },
      { b: [article(2, RETARGET_DE, { lang: 'de', published: NOON })] },
      { c: [article(3, RETARGET.replace('fell', 'dropped'), { published: NOON + HOUR })] },
    );
    expect(await told()).toEqual([['Outlet a', 'Outlet b', 'Outlet c']]);
    const [story] = await stories();
    expect(firstTeller(story?.tellings ?? [])).toBe('Outlet a');
    const line = story && tellingLine(story, await loadWords('de'));
    expect(line?.at(-1)).toEqual({ type: 'text', text: ' · 9. Februar 2026 · zuerst bei Outlet a' });
    expect(await store.archive.counts()).toMatchObject({ told: 1, duplicate: 2 });
  });

  it('reaches those who read the other language, or look for its words', async () => {
    await read({ a: [article(1, RETARGET)] }, { b: [article(2, RETARGET_DE, { lang: 'de' })] });
    const [story] = await stories();
    const passes = (changes: Partial<Filter>) =>
      story && decide(sieveOf({ ...OPEN, ...changes }), story).passes;
    expect(passes({ langs: ['de'] })).toBe(true);
    expect(passes({ langs: ['en'] })).toBe(true);
    expect(passes({ langs: ['es'] })).toBe(false);
    expect(passes({ query: 'gesunken' })).toBe(true);
    expect(passes({ query: 'gestiegen' })).toBe(false);
  });

  it('names nobody as the first where sight and publication disagree', async () => {
    await read(
      { a: [article(1, RETARGET)] },
      { b: [article(2, RETARGET_DE, { lang: 'de', published: NOON - 5 * HOUR })] },
    );
    const [story] = await stories();
    expect(story?.tellings).toHaveLength(2);
    expect(firstTeller(story?.tellings ?? [])).toBeNull();
  });

  it('is found in one batch, and after a restart', async () => {
    await read({ a: [article(1, RETARGET)], b: [article(2, RETARGET_DE, { lang: 'de' })] });
    expect(await told()).toHaveLength(1);
  });

  it('is not one a week later', async () => {
    await read(
      { a: [article(1, RETARGET)] },
      { b: [article(2, RETARGET_DE, { lang: 'de', published: NOON - 7 * 24 * HOUR })] },
    );
    expect(await told()).toHaveLength(2);
  });

  it('blames no outlet for what only the other has wrong', async () => {
    const faultless = article(2, RETARGET_DE, { lang: 'de' });
    await read(
      { a: [article(1, `${RETARGET} Bitcoin has a maximum supply of 25 million coins.`)] },
      { b: [faultless] },
      { c: [article(3, RETARGET.replace('Before that', 'Until then'))] },
    );
    const all = await stories();
    const faulty = all.filter(({ claims }) =>
      claims.some(({ judged }) => judged.verdict.verdict === 'refuted'),
    );
    expect(faulty).toHaveLength(1);
    expect(faulty[0]?.tellings.map(({ outlet }) => outlet)).toEqual(['Outlet a']);
    expect(await told()).toEqual([['Outlet a'], ['Outlet b', 'Outlet c']]);
  });
});

/** The same wrong claim in two stories that share nothing else. */
const spread = () =>
  read(
    { a: [article(1, `${WRONG} Riot sold 475 BTC in April 2025.`)] },
    {
      b: [
        article(2, `Miners are worried. ${WRONG} Hashprice is $33.31 per PH/s a day.`, { published: NOON }),
      ],
    },
    { c: [article(3, `Analysts doubt it will last. ${WRONG}`, { published: NOON + HOUR })] },
  );

const wrongIn = async (outlet: string) => {
  const story = (await stories()).find(({ tellings }) => tellings.some((each) => each.outlet === outlet));
  const kept = story?.claims.find(({ judged }) => judged.claim.value === 21);
  if (!story || !kept) throw new Error(`Nothing wrong in ${outlet}`);
  return { story, kept };
};

const member: Asker = { platform: 'discord', user: '5', chat: '7', moderator: false, place: PLACE };
/** An answer as one reads it, each paragraph in one line. */
const shown = async (answer: Answer | Promise<Answer>, at: Desk): Promise<string> =>
  render((await answer).message, at, { width: 4000, colour: false });
const ports = () => ({
  ...store,
  outbox: store.outbox(pace),
  recall: store.archive.recall,
  pages: { read: () => Promise.reject(new Error('no page was asked for')) },
});

describe('a claim that returns', () => {
  it('says how often it was seen, since when, and who was first', async () => {
    await spread();
    const { kept } = await wrongIn('Outlet b');
    expect(kept.seen).toMatchObject({ times: 3, stories: 3, first: 'Outlet a', since: '2026-02-09' });
    const at = await desk('en');
    const card = await shown(claimCommand.run({ id: kept.id }, at, ports()), at);
    expect(card).toContain('Seen 3 times since 9 February 2026, first in Outlet a.');
    expect(card).toMatch(
      /The same claim in other stories:[\s\S]*Outlet a: Headline 1[\s\S]*Outlet c: Headline 3/,
    );
    const other =
      kept.judged.claim.value === 21 ? (await wrongIn('Outlet a')).story.claims.at(-1) : undefined;
    expect(other?.judged.claim.value).toBe(475);
    expect(other?.seen).toBeUndefined();
  });

  it('is known when a member checks it, in another language too', async () => {
    await spread();
    const at = { ...(await desk('de', '2026-02-09')), asker: member };
    const text = 'Bei Block 935.424 ist die Mining-Schwierigkeit von Bitcoin um 21 % gefallen.';
    expect(await shown(checkCommand.run({ text }, at, ports()), at)).toContain(
      'Seit 9. Februar 2026 3-mal gesehen, zuerst bei Outlet a.',
    );
    const fresh = checkCommand.run({ text: text.replace('21', '22') }, at, ports());
    expect(await shown(fresh, at)).not.toContain('gesehen');
  });

  it('is listed by /why with the stories that told it', async () => {
    await spread();
    const at = await desk('en');
    expect(await shown(whyCommand.run({ item: 'Headline 2' }, at, ports()), at)).toMatch(
      /The same claim in other stories:[\s\S]*Outlet a: Headline 1/,
    );
  });
});

describe('a moderator’s decision', () => {
  const by = { platform: 'discord', user: '1', chat: '7' } as const;
  const rule = (story: Story, claim: string, choice: Parameters<typeof decideOn>[2], at: number) =>
    decideOn(store.decisions, { claim, article: story.id }, choice, { by, at, seen: null });
  const override = { type: 'override', to: 'misleading', reason: 'A typing error' } as const;
  const follow = async (now: number) =>
    followDecisions(
      { archive: store.archive, clock: { now: () => now } },
      store.decisions,
      await store.decisions.waiting(99),
    );
  const said = async (outlet: string) => (await wrongIn(outlet)).kept.judged.verdict;

  it('stands over the same claim in a later story and in a check, and says where it was made', async () => {
    const now = await read({ a: [article(1, WRONG)] });
    const { story, kept } = await wrongIn('Outlet a');
    await rule(story, kept.id, override, now);
    await read({}, {}, { b: [article(2, `Miners are worried. ${WRONG} Riot sold 475 BTC in April 2025.`)] });
    expect(await said('Outlet b')).toMatchObject({
      verdict: 'misleading',
      decided: { as: 'overridden', own: 'refuted', reason: 'A typing error', from: kept.id },
    });
    const at = { ...(await desk('en', '2026-02-09')), asker: member };
    expect(await shown(checkCommand.run({ text: WRONG }, at, ports()), at)).toContain(
      `Decided on claim ${kept.id}, which says the same.`,
    );
  });

  it('judges no claim of another day, value or source', async () => {
    const now = await read({ a: [article(1, WRONG)] });
    const { story, kept } = await wrongIn('Outlet a');
    await rule(story, kept.id, override, now);
    const at = { ...(await desk('en', '2026-02-09')), asker: member };
    for (const text of [
      WRONG.replace('935,424', '933,408'),
      WRONG.replace('21%', '21.5%'),
      `According to Morgan Stanley, ${WRONG}`,
      'Bitcoin mining difficulty fell 21% on 7 February 2026.',
    ]) {
      expect(await shown(checkCommand.run({ text }, at, ports()), at)).not.toContain('which says the same');
    }
  });

  it('is not carried to a claim whose subject, day or number is not sure', async () => {
    const now = await read({ a: [article(1, WRONG)] });
    const { story, kept } = await wrongIn('Outlet a');
    await rule(story, kept.id, override, now);
    const [before] = (await store.archive.recall([claimKey(kept.judged.claim, null) ?? ''])).values();
    const own = { claim: kept.judged.claim, verdict: kept.judged.verdict };
    expect(underDecision(own, before?.decided).verdict.verdict).toBe('misleading');
    for (const unsure of [
      { subject: 'inherited' as const },
      {
        when: { start: '2026-02-07', end: '2026-02-07', grain: 'day' as const, anchor: 'inherited' as const },
      },
      { readings: [{ value: 2.1, low: null, high: null, unit: '%', why: 'separator' as const }] },
    ])
      expect(underDecision({ ...own, claim: { ...own.claim, ...unsure } }, before?.decided).verdict).toEqual(
        own.verdict,
      );
  });

  it('is brought to stories told before, once, and taken back from them', async () => {
    const now = await spread();
    const { story, kept } = await wrongIn('Outlet a');
    await rule(story, kept.id, override, now);
    expect(await follow(now)).toBe(2);
    expect(await follow(now)).toBe(0);
    expect(await said('Outlet b')).toMatchObject({ verdict: 'misleading', decided: { from: kept.id } });
    await rule(story, kept.id, { type: 'undo' }, now + 1);
    expect(await follow(now)).toBe(2);
    expect((await said('Outlet c')).verdict).toBe('refuted');
    expect((await said('Outlet c')).decided).toBeUndefined();
  });

  it('is never carried to posts before it has been brought to the same claims elsewhere', async () => {
    const now = await spread();
    const { story, kept } = await wrongIn('Outlet a');
    await rule(story, kept.id, override, now);
    const { archive, subscriptions, dispatches, alerts, decisions } = store;
    const { press, lines } = pressWith(archive, { time: { now } });
    const bureau = { ...press, subscriptions, dispatches, alerts, outbox: store.outbox(pace) };
    const busy = { ...decisions, keep: () => Promise.reject(new Error('the store is busy')) };
    await carryCorrections(bureau, busy);
    expect(lines.map(({ event }) => event)).toEqual(['correction-fault']);
    expect(await decisions.waiting(9)).toHaveLength(1);
    await carryCorrections(bureau, decisions);
    expect(await said('Outlet b')).toMatchObject({ verdict: 'misleading', decided: { from: kept.id } });
    expect(await said('Outlet c')).toMatchObject({ verdict: 'misleading', decided: { from: kept.id } });
    expect(await decisions.waiting(9)).toEqual([]);
  });

  it('leaves what was decided there, and an outlet’s correction stays with the outlet', async () => {
    const now = await spread();
    const [a, b] = [await wrongIn('Outlet a'), await wrongIn('Outlet b')];
    await rule(b.story, b.kept.id, { type: 'override', to: 'unverifiable', reason: 'A quotation' }, now);
    await rule(a.story, a.kept.id, { type: 'corrected', reason: null }, now);
    await follow(now);
    expect((await said('Outlet b')).verdict).toBe('unverifiable');
    expect((await said('Outlet a')).decided?.as).toBe('corrected');
    expect((await said('Outlet c')).decided).toMatchObject({ as: 'overridden', from: b.kept.id });
  });

  it('stays with the others when its own outlet has corrected the claim since', async () => {
    const now = await spread();
    const { story, kept } = await wrongIn('Outlet a');
    await rule(story, kept.id, override, now);
    await follow(now);
    await rule(story, kept.id, { type: 'corrected', reason: 'Righted at noon' }, now + 1);
    await follow(now + 1);
    const carried = { as: 'overridden', own: 'refuted', reason: 'A typing error', from: kept.id };
    expect(await said('Outlet b')).toMatchObject({ verdict: 'misleading', decided: carried });
    const { judged } = (await wrongIn('Outlet b')).kept;
    const before = (await store.archive.recall([claimKey(judged.claim, null) ?? ''])).values().next().value;
    const { decided: _, ...own } = judged.verdict;
    const later = underDecision(
      { claim: judged.claim, verdict: { ...own, verdict: 'refuted' } },
      before?.decided,
    );
    expect(later.verdict).toMatchObject({ verdict: 'misleading', decided: { ...carried, reason: null } });
  });
});

describe('a refuted claim that spreads', () => {
  const alert: Alert = {
    id: 'a1',
    place: PLACE,
    on: { type: 'refuted', outlets: 3 },
    role: null,
    locale: 'en',
    by: '1',
    since: 0,
    seen: null,
  };

  it('rings once, when the third outlet tells it in a story of its own', async () => {
    const now = await spread();
    const words = { en: await loadWords('en'), de: await loadWords('de') };
    const { story: first } = await wrongIn('Outlet a');
    const { story: third } = await wrongIn('Outlet c');
    const rung = (story: Story, seenAt: number, on: Alert['on'] = alert.on) =>
      alertsOf(
        story,
        { item: 'i', article: story.id, feed: 'c', seenAt, at: null },
        [{ ...alert, on }],
        words,
      );
    const [post] = rung(third, now);
    expect(post?.key).toBe(`alert:a1:${first.id}`);
    expect(post?.message.title).toMatch(/^Refuted, and told by 3 outlets/);
    expect(rung(first, now)[0]?.key).toBe(post?.key);
    expect(rung(third, now, { type: 'refuted', outlets: 4 })).toEqual([]);
    expect(rung(third, now + 30 * 24 * HOUR)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../../feeds/sample.ts';
import type { VerdictCode } from '../../src/check/verdict.ts';
import type { ClaimKind } from '../../src/claims/claim.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import type { Message } from '../../src/message/message.ts';
import { loadWords } from '../../src/message/words.ts';
import { editorWith } from '../../src/newsroom/editor.ts';
import { tellPending } from '../../src/newsroom/pipeline.ts';
import { pollFeeds } from '../../src/newsroom/poll.ts';
import { startNewsroom } from '../../src/newsroom/start.ts';
import type { Archive, KeptClaim, Story } from '../../src/ports.ts';
import { readBundled } from '../../src/sources/poll.ts';
import { openArchive } from '../../src/store/open.ts';
import { pressWith, sourceOf } from './fakes.ts';

const time = { now: Date.UTC(2026, 8, 25, 12) };
const source = { read: readBundled };
const known = knownAt(facts, '2026-09-25');
const editor = editorWith(() => known);

let archive: Archive;
let digest: Message;
let stories: readonly Story[];
beforeAll(async () => {
  archive = await openArchive(':memory:');
  const { press } = pressWith(archive, { time, editor, source: sourceOf({}).source });
  const newsroom = await startNewsroom({
    press,
    feeds: [],
    sample: { feeds: sample, source },
    facts: known,
    words: await loadWords('en'),
  });
  digest = newsroom.digest;
  stories = await archive.stories({ limit: 99, sample: true, order: 'newest' });
  await newsroom.stop();
});
afterAll(() => archive.close());

/** Story by a word of its title; claim by kind, value and words; what must come of it, and what that rests on. */
const STATEMENTS: readonly (readonly [string, ClaimKind, number | null, RegExp, VerdictCode, string])[] = [
  ['idles rigs', 'difficulty-change', 11.16, /fell/, 'supported', 'block 935,424'],
  ['idles rigs', 'difficulty-level', 125.86, /125\.86/, 'supported', 'block 935,424'],
  ['idles rigs', 'hashprice', 33.31, /33\.31/, 'supported', 'Hashrate Index, February 2026'],
  ['biggest cut ever', 'difficulty-change', 21, /21%/, 'refuted', 'block 935,424: −11.16 %'],
  ['biggest cut ever', 'difficulty-level', 111.9, /111\.9/, 'refuted', 'block 935,424: 125.86 T'],
  ['biggest cut ever', 'subsidy', 3.125, /3\.125/, 'supported', 'protocol, heights 840,000–1,049,999'],
  ['Second big', 'difficulty-change', 7.76, /7\.76/, 'supported', 'block 941,472'],
  ['Louisiana', 'deal', 245, /245/, 'supported', 'registry: Hut 8, River Bend'],
  ['Louisiana', 'deal', 7e9, /7\.0/, 'supported', 'registry: Hut 8, River Bend'],
  [
    'Los Angeles',
    'deal',
    null,
    /handled by Google/,
    'refuted',
    'registry: Google guarantees, Fluidstack pays',
  ],
  ['49 gigawatts', 'power-demand', 74, /74/, 'supported', 'Morgan Stanley, as known in February 2026'],
  ['49 gigawatts', 'power-deficit', 49, /49/, 'supported', '74 − 10 − 15 GW'],
  ['June retarget', 'difficulty-change', 10.09, /10\.09/, 'supported', 'block 953,568'],
  ['June retarget', 'block-time', 15.6, /15\.6/, 'supported', 'blocks 951,552–953,567'],
  ['springt', 'difficulty-change', 14.73, /14,73/, 'supported', 'block 937,440'],
  ['springt', 'difficulty-change', 11.16, /11,16/, 'supported', 'block 935,424'],
  ['vor der Tür', 'halving-date', 2026, /2026/, 'refuted', 'protocol: block 1,050,000, 2028'],
  ['vor der Tür', 'halving-date', 840_000, /840\.000/, 'supported', 'block 840,000'],
  ['nach 2028', 'supply', 225, /225/, 'supported', 'protocol: 144 × 1.5625'],
  ['nach Ländern', 'country-share', 35.81, /35,81/, 'supported', 'Hashrate Index, third quarter of 2025'],
  ['1.075 Blöcke', 'difficulty-change', 1.31, /1,31/, 'supported', 'block 965,664'],
];

/** Stories without a false statement. */
const TRUE_STORIES = /idles rigs|Louisiana|49 gigawatts|June retarget|nach 2028|1\.075 Blöcke/;

function claimsLike(title: string, kind: ClaimKind, value: number | null, words: RegExp): KeptClaim[] {
  const story = stories.find((each) => each.article.title?.includes(title));
  return (story?.claims ?? []).filter(
    ({ judged: { claim } }) => claim.kind === kind && claim.value === value && words.test(claim.quote),
  );
}

describe('the sample feed, read and judged without a network', () => {
  it.each(STATEMENTS)('“%s”: %s %s (%s) is %s by %s', (title, kind, value, words, expected) => {
    const found = claimsLike(title, kind, value, words);
    expect(found.map(({ judged }) => judged.verdict.verdict)).toContain(expected);
    expect(new Set(found.map(({ judged }) => judged.verdict.verdict)).size).toBe(1);
  });

  it('accuses no true story', () => {
    const honest = stories.filter((story) => TRUE_STORIES.test(story.article.title ?? ''));
    expect(honest).toHaveLength(6);
    const accused = honest
      .flatMap((story) => story.claims.map(({ judged }) => judged))
      .filter(({ verdict }) => verdict.verdict === 'refuted' || verdict.verdict === 'misleading');
    expect(accused.map(({ claim }) => claim.quote)).toEqual([]);
  });

  it('drops what is about something else and tells the copy with its original', async () => {
    expect(await archive.counts()).toMatchObject({
      new: 0,
      held: 0,
      told: 12,
      duplicate: 1,
      'off-topic': 1,
      failed: 0,
    });
    expect(stories.map((story) => story.article.title)).not.toContain(
      'Gold miner lifts output at its Ghana pit',
    );
    const twice = stories.filter((story) => story.tellings.length === 2);
    expect(twice.map((story) => story.article.title?.includes('torm'))).toEqual([true]);
  });

  it('makes a digest that says why the sample is shown and tells the wrong first', () => {
    const [note] = digest.blocks;
    expect(JSON.stringify(note)).toContain('There is no feed to read. This is the bundled sample');
    const verdicts = digest.blocks.flatMap((block) => (block.type === 'claim' ? [block.card.verdict] : []));
    expect(verdicts[0]).toBe('refuted');
    expect(new Set(verdicts).has('supported')).toBe(true);
  });

  it('gives every claim an id that finds it again, with a quote that stands in the article', async () => {
    const claims = stories.flatMap((story) => story.claims.map((claim) => ({ claim, story })));
    expect(claims.length).toBeGreaterThan(30);
    for (const { claim, story } of claims) {
      expect(await archive.claim(claim.id)).toEqual({ claim, story });
      const { quote, start, end, in: where } = claim.judged.claim;
      expect((where === 'title' ? story.article.title : story.article.text)?.slice(start, end)).toBe(quote);
    }
  });

  it('read again adds nothing', async () => {
    const { press } = pressWith(archive, { time: { now: time.now + 3_600_000 }, editor, source });
    const polled = await pollFeeds(press, new AbortController().signal, { leaseMs: 0, sample: true });
    expect(polled).toEqual({ feeds: 2, failed: 0, newItems: 0 });
    expect(await tellPending(press)).toEqual({ told: 0, duplicate: 0, 'off-topic': 0, failed: 0 });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reason, VerdictCode } from '../../src/check/verdict.ts';
import type { Claim, ClaimKind } from '../../src/claims/claim.ts';
import type { Reading } from '../../src/claims/reading.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { loadWords } from '../../src/message/words.ts';
import type { Article } from '../../src/news/article.ts';
import { type Label, type Labelled, readCorpus } from '../../src/operator/eval/corpus.ts';
import { evaluate, type Report } from '../../src/operator/eval/evaluate.ts';
import { match, placesOf, sameAmount } from '../../src/operator/eval/match.ts';
import { formatReport } from '../../src/operator/eval/report.ts';
import command from '../../src/operator/eval.ts';

const jsonl = readFileSync(new URL('corpus.jsonl', import.meta.url), 'utf8');
const { texts } = readCorpus(jsonl);
const snapshot = knownAt(facts, '2026-06-30');

/** A claim as a reader would make it from a label, with what the test changes. */
function claimOf(label: Label, article: Article, change: Partial<Claim> = {}): Claim {
  const place = placesOf(change.quote ?? label.quote, article)[0]!;
  return {
    kind: label.kind as ClaimKind,
    aspect: null,
    quote: label.quote,
    ...place,
    value: label.value,
    low: label.low,
    high: label.high,
    unit: label.unit,
    direction: label.direction ?? null,
    from: null,
    hedge: null,
    precision: null,
    interval: null,
    readings: [],
    superlative: null,
    when: null,
    height: null,
    modality: 'fact',
    stance: 'asserted',
    attribution: null,
    scope: null,
    parties: [],
    place: null,
    subject: 'stated',
    because: [],
    ...change,
  };
}

const judgedAs = (claim: Claim, verdict: VerdictCode, reason: Reason = 'no-checker') => ({
  claim,
  verdict: {
    verdict,
    reason,
    explanation: { id: 'no-checker' as const, args: {} },
    computed: null,
    evidence: [],
  },
});

/** Runs `evaluate` with a reader that makes these claims of each text, and a judge that says these verdicts. */
function run(answers: (text: Labelled) => readonly (readonly [Claim, VerdictCode])[], options = {}) {
  const verdicts = new Map<Claim, VerdictCode>();
  const read = (article: Article): Reading => {
    const text = texts.find((t) => t.article.text === article.text)!;
    const given = answers(text);
    for (const [claim, verdict] of given) verdicts.set(claim, verdict);
    return { article, lang: text.lang, claims: given.map(([claim]) => claim) };
  };
  const judge = (reading: Reading) => reading.claims.map((claim) => judgedAs(claim, verdicts.get(claim)!));
  return evaluate({ texts, read, judge, facts: snapshot, ...options });
}

const right = (text: Labelled) =>
  text.labels.map((label) => [claimOf(label, text.article), label.verdict ?? 'unverifiable'] as const);

describe('a corpus', () => {
  it('is read line by line, bad lines by their number', () => {
    const read = readCorpus(`${jsonl}\n\n{"id": 3}\nnot json\n`);
    expect(read.texts).toHaveLength(5);
    expect(read.bad.map(({ line }) => line)).toEqual([8, 9]);
  });
  it('dates a text by published, else by publishedApprox', () => {
    expect(texts.map((t) => t.article.published)).toEqual([
      { start: '2026-02-09', end: '2026-02-09' },
      { start: '2026-02-21', end: '2026-02-21' },
      { start: '2024-05-02', end: '2024-05-02' },
      { start: '2025-11-20', end: '2025-11-20' },
      { start: '2026-03-01', end: '2026-03-31' },
    ]);
  });
});

describe('amounts are equal', () => {
  const label = { ...texts[0]!.labels[0]! };
  const nothing = { value: null, low: null, high: null, unit: '%' };
  it.each([
    ['as far as the label is written', { value: 8.7833 }, { value: 8.78 }, true],
    ['not beyond', { value: 8.79 }, { value: 8.78 }, false],
    ['a whole number only itself', { value: 11.4 }, { value: 11 }, false],
    ['a bound like a value', { low: 5 }, { value: 5, low: 5 }, true],
    ['a value like its bound', { value: 60_000 }, { high: 60_000 }, true],
    ['both ends of a range', { low: 15, high: 20 }, { low: 15, high: 20 }, true],
    ['not one end of it', { low: 15 }, { low: 15, high: 20 }, false],
    ['units of one dimension', { value: 1.082, unit: 'ZH/s' }, { value: 1082, unit: 'EH/s' }, true],
    ['power too', { value: 700, unit: 'MW' }, { value: 0.7, unit: 'GW' }, true],
    ['nothing counted like nothing counted', {}, {}, true],
    ['something not like nothing', { value: 1 }, {}, false],
  ])('%s', (_, claim, of, same) => {
    expect(sameAmount({ ...nothing, ...claim }, { ...label, ...nothing, ...of })).toBe(same);
  });
});

describe('matching', () => {
  const [fall] = texts as [Labelled, ...Labelled[]];
  const [change, level, inTitle] = fall.labels as [Label, Label, Label];
  const judged = (label: Label, claim: Partial<Claim> = {}) =>
    judgedAs(claimOf(label, fall.article, claim), 'supported');
  it('takes each label and each claim once', () => {
    const { pairs, spurious } = match(fall, [judged(change), judged(change), judged(level)]);
    expect(pairs.map(({ found }) => found !== null)).toEqual([true, true, false]);
    expect(spurious).toHaveLength(1);
  });
  it('wants an overlapping quote', () => {
    const elsewhere = judged(change, { start: 0, end: 3 });
    expect(match(fall, [elsewhere]).pairs[0]!.found).toBeNull();
    expect(match(fall, [judged(inTitle)]).pairs[2]!.found).not.toBeNull();
  });
  it('wants the family of the kind, not the kind', () => {
    const sibling = judged(change, { kind: 'difficulty-level' });
    expect(match(fall, [sibling]).pairs[0]!.found).toBe(sibling);
    expect(match(fall, [judged(change, { kind: 'hashrate-change' })]).pairs[0]!.found).toBeNull();
  });
});

describe('measures', () => {
  it('a perfect reading and judging', () => {
    const { all, cases, labels } = run(right);
    expect(labels).toBe(7);
    for (const key of [
      'recall',
      'precision',
      'kind',
      'unit',
      'direction',
      'accuracy',
      'coverage',
      'wrongFound',
    ] as const)
      expect([key, all[key].share]).toEqual([key, 1]);
    expect(all.recall).toMatchObject({ count: 7, of: 7 });
    expect(all.recall.low).toBeCloseTo(0.6457, 4);
    expect(all.falseRefutations).toMatchObject({ count: 0, of: 9 });
    expect(cases).toEqual([]);
  });
  it('finding nothing', () => {
    const { all, cases } = run(() => []);
    expect(all.recall).toMatchObject({ count: 0, of: 7 });
    expect(all.precision.share).toBeNull();
    expect(all.wrongFound).toMatchObject({ count: 0, of: 1 });
    expect(cases.map((c) => c.type)).toEqual(Array(7).fill('missed'));
  });
  it('abstaining counts against us where data decide, and nowhere else', () => {
    const { all, cases } = run((text) => right(text).map(([claim]) => [claim, 'unverifiable']));
    expect(all.accuracy).toMatchObject({ count: 0, of: 6 });
    expect(all.coverage).toMatchObject({ count: 0, of: 6 });
    expect(cases.map((c) => c.type)).toEqual(Array(6).fill('wrong-verdict'));
  });
  it('every refutation of what is not wrong, an optional label and a number that claims nothing among them', () => {
    const { all, cases } = run((text) => [
      ...right(text).map(([claim]) => [claim, 'refuted'] as const),
      ...text.negatives.map(
        (quote) => [claimOf(text.labels[0]!, text.article, { quote, value: 3 }), 'refuted'] as const,
      ),
    ]);
    expect(all.falseRefutations).toMatchObject({ count: 9, of: 9 });
    expect(cases.filter((c) => c.type === 'false-refutation').map((c) => c.quote)).toEqual([
      'fell 11.16%',
      'to 125.86 trillion',
      'falls 11%',
      'gained 3%',
      'je Block 3,125 BTC',
      '6,25 BTC',
      'eine Stromlücke von 44 GW',
      '15 bis 20 GW',
      'more than $60 per PH/s a day',
    ]);
    expect(all.precision).toMatchObject({ count: 7, of: 8 });
    expect(all.wrongFound.share).toBe(1);
  });
  it('wrong kinds and directions among those found', () => {
    const { all, cases } = run((text) =>
      right(text).map(([claim, verdict]) => [
        { ...claim, kind: claim.kind === 'power-capacity' ? 'power-demand' : claim.kind, direction: 'down' },
        verdict,
      ]),
    );
    expect(all.kind).toMatchObject({ count: 6, of: 7 });
    expect(all.direction).toMatchObject({ count: 1, of: 2 });
    expect(cases.map((c) => c.type)).toEqual(['wrong-direction', 'wrong-kind']);
  });
  it('by language and kind, and of some only', () => {
    const { byLang, byKind } = run(right);
    expect(Object.entries(byLang).map(([lang, s]) => [lang, s.recall.of])).toEqual([
      ['de', 3],
      ['en', 4],
    ]);
    expect(byKind['difficulty-change']!.recall.of).toBe(2);
    expect(run(right, { langs: ['de'] }).texts).toBe(2);
    expect(run(right, { kinds: ['subsidy'] }).labels).toBe(1);
  });
  it('a text whose reading fails is a fault and finds nothing', () => {
    const broken = evaluate({
      texts,
      read: () => {
        throw new Error('no reader');
      },
      judge: () => [],
      facts: snapshot,
    });
    expect(broken.faults).toHaveLength(5);
    expect(broken.all.recall).toMatchObject({ count: 0, of: 7 });
  });
});

describe('the report', () => {
  it.each(['en', 'de'] as const)('is worded in %s, cases listed when asked for', async (locale) => {
    const words = await loadWords(locale);
    const report = run((text) => right(text).map(([claim]) => [claim, 'refuted']));
    const short = formatReport(report, words, { misses: false });
    expect(short.filter((b) => b.type === 'table')).toHaveLength(3);
    expect(short.filter((b) => b.type === 'heading')).toHaveLength(1);
    const long = formatReport(
      run(() => []),
      words,
      { misses: true, bad: [{ line: 4, reason: 'x' }] },
    );
    expect(long.flatMap((b) => (b.type === 'list' ? [b.items.length] : []))).toEqual([7, 1]);
  });
});

describe('the command', () => {
  const desk = async () => ({
    reader: { locale: 'en' as const, timeZone: 'UTC', units: 'petahash' as const, currency: null },
    asker: null,
    words: await loadWords('en'),
    facts: snapshot,
    now: 0,
  });
  const path = new URL('corpus.jsonl', import.meta.url).pathname;
  const run = async (values: object) =>
    command.run({ misses: false, detect: false, ...values }, await desk(), {});
  it('reads and judges the corpus beside this test: nothing true is refuted, nothing wrong stands', async () => {
    const { document } = await run({ corpus: path });
    expect(document).toMatchObject({ texts: 5, labels: 7, faults: [], bad: [] });
    const { all } = document as unknown as Report;
    expect(all.falseRefutations.count).toBe(0);
    expect(all.wrongFound).toMatchObject({ count: 1, of: 1 });
    expect(all.recall.count).toBeGreaterThanOrEqual(6);
  });
  it('measures the project’s own texts where no file is named', async () => {
    const { document } = await run({ lang: 'it', kinds: 'difficulty-change' });
    const { byLang, bad } = document as { byLang: Record<string, unknown>; bad: readonly unknown[] };
    expect(Object.keys(byLang)).toEqual(['it']);
    expect(bad).toEqual([]);
  });

  it('leaves out the texts that are only scored where misses are listed', async () => {
    const textsOf = async (values: Record<string, unknown>) => {
      const { document } = await run({ lang: 'en', ...values });
      return (document as unknown as Report & { texts: number }).texts;
    };
    expect(await textsOf({ misses: true })).toBeLessThan(await textsOf({}));
  });

  it('says what is wrong with the question', async () => {
    const titles = await Promise.all(
      [{ corpus: 'nowhere.jsonl' }, { corpus: path, kinds: 'difficulty' }].map(async (values) => {
        const { mistake, message } = await run(values);
        expect(mistake).toBe(true);
        return message.title;
      }),
    );
    expect(titles).toEqual([
      'Expected a file to read, but there is none at "nowhere.jsonl".',
      'Expected kinds of claims such as difficulty-change, difficulty-level, hashrate-change, but got "difficulty".',
    ]);
  });
});

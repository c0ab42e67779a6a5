import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../src/check/verdict.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import type { Message } from '../../src/message/message.ts';
import { loadWords } from '../../src/message/words.ts';
import { digest } from '../../src/newsroom/digest.ts';
import { weightOf } from '../../src/newsroom/pipeline.ts';
import type { Story } from '../../src/ports.ts';
import { kept, NOON } from '../store/samples.ts';

const words = { en: await loadWords('en'), de: await loadWords('de') };
const DAY = '2026-02-10';
const known = knownAt(facts, DAY);

const stories = fc
  .array(
    fc.record({
      codes: fc.array(fc.constantFrom(...VERDICTS), { maxLength: 9 }),
      title: fc.option(fc.string({ unit: 'binary', maxLength: 40 })),
      dated: fc.boolean(),
      outlets: fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), { minLength: 1, maxLength: 8 }),
    }),
    { maxLength: 30 },
  )
  .map((made): Story[] =>
    made.map(({ codes, title, dated, outlets }, n) => {
      const claims = codes.map((code, i) => kept(`c${n}x${i}`, code));
      return {
        id: `s${n}`,
        article: { title, text: 'text', published: dated ? { start: DAY, end: DAY } : null, lang: 'en' },
        lang: 'en',
        day: DAY,
        seenAt: NOON,
        weight: weightOf(claims),
        sample: false,
        tellings: outlets.map((outlet) => ({ feed: outlet, outlet, title, link: null })),
        claims,
      };
    }),
  );

const of = (told: readonly Story[], locale: 'en' | 'de' = 'en'): Message =>
  digest({
    selection: { stories: told, as: 'new', sample: false },
    day: DAY,
    facts: known,
    words: words[locale],
  });

const cards = ({ blocks }: Message) =>
  blocks.flatMap((block) => (block.type === 'claim' ? [block.card] : []));
const GRAVITY = ['refuted', 'misleading', 'supported', 'unverifiable'];

describe('the digest', () => {
  it('says how the network stands, with its day and block: 935,424 on 7 February 2026, −11.16 %', () => {
    const message = of([]);
    const network = message.blocks.find((block) => block.type === 'fields');
    const values = network?.type === 'fields' ? network.fields.map((field) => field.value) : [];
    expect(values[0]).toContain('125.86');
    expect(values[1]).toMatch(/11\.16.*935,424.*7 February 2026/);
    expect(values[2]).toMatch(/1,050,000.*2028/);
    expect(message.sources).toMatchObject([{ asOf: '2026-02-07' }]);
    expect(message.age).toContain('7 February 2026');
  });

  it('is the same for the same input, whatever order the stories come in', () => {
    fc.assert(
      fc.property(stories, (told) => {
        expect(of(told.toReversed())).toEqual(of(told));
      }),
      { numRuns: 50 },
    );
  });

  it('shows the gravest stories first, and within a story the gravest claims, each once', () => {
    fc.assert(
      fc.property(stories, (told) => {
        const message = of(told);
        const shown = cards(message);
        expect(new Set(shown.map((card) => card.id)).size).toBe(shown.length);
        const gravest: number[] = [];
        for (const block of message.blocks) {
          if (block.type === 'heading') gravest.push(9);
          if (block.type !== 'claim') continue;
          const gravity = GRAVITY.indexOf(block.card.verdict);
          const first = gravest.at(-1) === 9;
          if (first) gravest[gravest.length - 1] = gravity;
          else expect(gravity).toBeGreaterThanOrEqual(gravest.at(-1) ?? 0);
        }
        expect(gravest).toEqual([...gravest].sort((a, b) => a - b));
      }),
      { numRuns: 50 },
    );
  });

  it('never leaves out a refuted claim while it shows another verdict of that story', () => {
    fc.assert(
      fc.property(stories, (told) => {
        const shown = new Set(cards(of(told)).map((card) => card.id));
        for (const { claims } of told) {
          const mine = claims.filter(({ id }) => shown.has(id));
          const hidden = claims.filter(
            ({ id, judged }) => !shown.has(id) && judged.verdict.verdict === 'refuted',
          );
          if (mine.some(({ judged }) => judged.verdict.verdict !== 'refuted')) expect(hidden).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('names every story or counts it, and stays within a size', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom('en' as const, 'de' as const), (told, locale) => {
        const { blocks } = of(told, locale);
        const headed = blocks.filter((block) => block.type === 'heading').length;
        const listed = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
        const more = Number(/(\d+)/.exec(listed.length > 12 ? JSON.stringify(listed.at(-1)) : '')?.[1] ?? 0);
        expect(headed + Math.min(listed.length, 12) + more).toBe(told.length);
        expect(blocks.length).toBeLessThan(70);
      }),
      { numRuns: 50 },
    );
  });
});

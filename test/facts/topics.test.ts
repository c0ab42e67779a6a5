import { describe, expect, it } from 'vitest';
import { isAbout, isAt, isIn, namesIn } from '../../src/facts/deal-search.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { periodOf } from '../../src/facts/period.ts';
import { figuresOf, TOPICS } from '../../src/facts/topics.ts';

describe('names of spans', () => {
  it.each([
    ['2026-02-09', '2026-02-09', '2026-02-09'],
    ['2026-02-01', '2026-02-28', '2026-02'],
    ['2024-02-01', '2024-02-28', '2024-02-01/2024-02-28'],
    ['2026-01-01', '2026-03-31', '2026-Q1'],
    ['2025-10-01', '2025-12-31', '2025-Q4'],
    ['2025-09-01', '2025-11-30', '2025-09-01/2025-11-30'],
    ['2024-01-01', '2024-12-31', '2024'],
    ['2024-01-01', '2025-12-31', '2024-01-01/2025-12-31'],
    ['2026-08-01', '2026-08-21', '2026-08-01/2026-08-21'],
  ])('%s to %s is %s', (start, end, name) => {
    expect(periodOf({ start, end })).toBe(name);
  });
});

describe('topics', () => {
  const sum = (list: readonly { readonly length: number }[]): number =>
    list.reduce((n, each) => n + each.length, 0);
  it('list every observation once', () => {
    const listed = TOPICS.flatMap((topic) => figuresOf(facts, topic)).map((f) => f.sources);
    for (const observation of facts.observations)
      expect(listed.filter((sources) => sources === observation.sources).length, observation.quantity).toBe(
        1,
      );
  });
  it('give each figure its source, date and date of publication', () => {
    for (const topic of TOPICS) {
      const figures = figuresOf(facts, topic);
      expect(figures.length, topic).toBeGreaterThan(3);
      for (const figure of figures) {
        expect(figure.sources.length).toBeGreaterThan(0);
        expect(figure.asOf.start <= figure.asOf.end && figure.knownFrom.length === 10).toBe(true);
      }
    }
  });
  it('are newest first', () => {
    for (const topic of TOPICS) {
      const ends = figuresOf(facts, topic).map((f) => f.asOf.end);
      expect(ends).toEqual(ends.toSorted().reverse());
    }
  });
  it('know no more than the snapshot they are asked of', () => {
    const early = knownAt(facts, '2025-01-01');
    expect(sum(TOPICS.map((t) => figuresOf(early, t)))).toBeLessThan(
      sum(TOPICS.map((t) => figuresOf(facts, t))),
    );
    expect(figuresOf(early, 'difficulty')[0]).toMatchObject({ what: 'block 876960', unit: 'T' });
  });
  it('name events in the language asked for', () => {
    const names = (locale: 'en' | 'de') => figuresOf(facts, 'events', locale).map((f) => f.what);
    expect(names('en')).toContain("China's mining ban");
    expect(names('de')).toContain('Chinas Mining-Verbot');
  });
});

describe('searching deals', () => {
  const count = (test: (deal: (typeof facts.deals)[number]) => boolean): number =>
    facts.deals.filter(test).length;
  it.each([
    ['Hut 8', 2],
    ['hut8', 2],
    ['HUT', 2],
    ['google', 6],
    ['no such company', 0],
    ['undisclosed', 0],
  ])('about %s', (name, deals) => {
    expect(count(isAbout(name))).toBe(deals);
  });
  it.each([
    ['barber lake', 2],
    ['us-la', 1],
    ['Louisiana', 1],
    ['Los Angeles', 0],
  ])('at %s', (name, deals) => {
    expect(count(isAt(name))).toBe(deals);
  });
  it.each([
    ['Norway', 'en', 2],
    ['Norwegen', 'de', 2],
    ['NO', 'de', 2],
    ['no', 'en', 2],
    ['Norwegen', 'en', 0],
  ])('in %s (%s)', (name, locale, deals) => {
    expect(count(isIn(name, locale))).toBe(deals);
  });
  it('names what there is, in order', () => {
    expect(namesIn(facts.deals, 'country')).toEqual(['ca', 'fr', 'no', 'us']);
    expect(namesIn(facts.deals, 'party')).toContain('Fluidstack');
  });
});

import { beforeAll, describe, expect, it, test } from 'vitest';
import { loadWords, type Words } from '../../src/message/words.ts';
import { decide, filterLine, reasonsOf, sieveOf } from '../../src/newsroom/filter.ts';
import type { Filter, KeptClaim } from '../../src/ports.ts';
import { kept } from '../store/samples.ts';
import { OPEN, story } from './subscribed.ts';

const ofKind = (id: string, kind: KeptClaim['judged']['claim']['kind'], code: 'refuted' | 'supported') => {
  const made = kept(id, code);
  return { ...made, judged: { ...made.judged, claim: { ...made.judged.claim, kind } } };
};

const ABOUT = story({
  lang: 'de-AT',
  tellings: [
    { feed: 'a', outlet: 'Outlet a', title: 'One', link: null },
    { feed: 'b', outlet: 'Outlet b', title: 'Two', link: null },
  ],
  claims: [ofKind('1', 'hashprice', 'refuted'), ofKind('2', 'deal', 'supported')],
});

describe('a filter', () => {
  test.each<[string, Partial<Filter>, boolean]>([
    ['lets everything through without conditions', {}, true],
    ['asks for one of its feeds', { feeds: ['c', 'b'] }, true],
    ['asks for no other', { feeds: ['c'] }, false],
    ['takes a language with or without its region', { langs: ['de'] }, true],
    ['of whichever side', { langs: ['de-CH'] }, true],
    ['and no other language', { langs: ['en'] }, false],
    ['asks for a claim of a kind', { kinds: ['deal'] }, true],
    ['and none of another', { kinds: ['subsidy'] }, false],
    ['asks for a verdict', { verdicts: ['refuted'] }, true],
    ['and none of another', { verdicts: ['misleading'] }, false],
    ['asks for both in one claim', { kinds: ['hashprice'], verdicts: ['refuted'] }, true],
    ['not in two', { kinds: ['deal'], verdicts: ['refuted'] }, false],
    ['asks a query', { query: 'difficulty -hashrate' }, true],
    ['lets nothing through by one that cannot be read', { query: '(' }, false],
    ['asks for all of it', { feeds: ['a'], langs: ['de'], kinds: ['deal'], query: 'difficulty' }, true],
    ['and for every part', { feeds: ['a'], langs: ['en'], kinds: ['deal'], query: 'difficulty' }, false],
  ])('%s', (_, changes, expected) => {
    expect(decide(sieveOf({ ...OPEN, ...changes }), ABOUT).passes).toBe(expected);
  });

  describe('explains itself', () => {
    let en: Words;
    let de: Words;
    beforeAll(async () => {
      [en, de] = await Promise.all([loadWords('en'), loadWords('de')]);
    });

    it('condition by condition, with what the story has', () => {
      const filter: Filter = {
        feeds: ['c'],
        langs: ['de'],
        kinds: ['deal'],
        verdicts: ['refuted'],
        query: 'title:difficulty -texas',
      };
      const decision = decide(sieveOf(filter), ABOUT);
      expect(reasonsOf(decision, en)).toEqual([
        '✗ feeds: wanted c; told by a, b',
        '✓ languages: wanted de; it is in de-AT',
        '✓ kinds: wanted deal; it claims hashprice, deal',
        '✗ verdicts: wanted refuted; it has supported',
        '✓ query: title:difficulty -texas',
        '· title: difficulty stands in title: »Difficulty« fell by 12 percent One Two',
        '· texas stands nowhere',
      ]);
      expect(reasonsOf(decision, de)).toHaveLength(7);
      expect(reasonsOf(decide(sieveOf(OPEN), ABOUT), en)).toEqual(['✓ no filter: everything passes']);
    });

    it('in a few words', () => {
      const filter: Filter = { ...OPEN, feeds: ['a', 'b'], verdicts: ['refuted'], query: 'texas' };
      expect(filterLine(filter, en)).toBe('from a, b; with refuted; query texas');
      expect(filterLine(filter, de)).toBe('von a, b; mit widerlegt; Suche texas');
      expect(filterLine(OPEN, en)).toBeNull();
    });
  });
});

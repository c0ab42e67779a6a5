import { beforeAll, describe, expect, test } from 'vitest';
import type { Judged, VerdictCode } from '../../src/check/verdict.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { claimCard, tally } from '../../src/message/card.ts';
import { checkedMessage } from '../../src/message/checked.ts';
import { loadWords, type Words } from '../../src/message/words.ts';
import type { Article } from '../../src/news/article.ts';

let en: Words;
let de: Words;
beforeAll(async () => {
  [en, de] = await Promise.all([loadWords('en'), loadWords('de')]);
});

const claim: Claim = {
  kind: 'subsidy',
  aspect: 'per-day',
  quote: '225 BTC a day',
  in: 'text',
  start: 0,
  end: 13,
  value: 225,
  low: null,
  high: null,
  unit: 'BTC/day',
  direction: null,
  from: null,
  hedge: null,
  precision: { written: 1, round: 1 },
  interval: { low: 224.5, high: 225.5 },
  readings: [],
  superlative: null,
  when: null,
  height: null,
  modality: 'fact',
  stance: 'asserted',
  attribution: null,
  scope: 'network',
  parties: [],
  place: null,
  subject: 'stated',
  because: [],
};

const judged = (verdict: VerdictCode): Judged => ({
  claim,
  verdict: {
    verdict,
    reason: 'rounded',
    explanation: { id: 'no-checker', args: {} },
    computed: {
      formula: '144 × subsidy',
      inputs: { subsidy_BTC: 1.5625, rule: 'consensus' },
      result: 225,
      unit: 'BTC/day',
    },
    evidence: [
      {
        title: 'Header',
        url: 'https://example.org',
        asOf: '2026-02-07',
        knownFrom: '2026-02-07',
        height: 935_424,
        value: '125.86 T',
      },
      {
        title: 'Survey',
        url: null,
        asOf: '2026-01-01/2026-03-31',
        knownFrom: '2026-04-15',
        height: null,
        value: null,
      },
      { title: 'Rule', url: null, asOf: null, knownFrom: '2009-01-03', height: null, value: null },
    ],
  },
});

const article: Article = { title: null, text: '225 BTC a day', published: null, lang: 'en' };
const checked = (parts: Partial<Parameters<typeof checkedMessage>[0]> = {}) =>
  checkedMessage({
    article,
    judged: [judged('supported')],
    words: en,
    asOf: null,
    url: null,
    example: 'check …',
    ...parts,
  });
const said = (message: ReturnType<typeof checked>): string => JSON.stringify(message.blocks);

describe('a card', () => {
  test('shows word, calculation with its inputs, and evidence with what it is about and since when known', () => {
    expect(claimCard(judged('supported'), de, 'k3x9')).toEqual({
      verdict: 'supported',
      word: 'belegt',
      quote: '225 BTC a day',
      explanation: de.explain({ id: 'no-checker', args: {} }),
      calculation: '144 × subsidy = 225 BTC/Tag (subsidy_BTC = 1,5625, rule = consensus)',
      evidence: [
        'Header: 125,86 T (Block 935.424, 7. Februar 2026) https://example.org',
        'Survey (1. Januar 2026 – 31. März 2026, bekannt seit 15. April 2026)',
        'Rule (bekannt seit 3. Januar 2009)',
      ],
      id: 'k3x9',
    });
  });

  test.each([
    ['guarantor', 'Bürge'],
    ['greenfield', 'neu gebaut'],
    ['critical-mw: 245 MW', 'IT-Leistung: 245 MW'],
    ['base-value: 7000000000 USD', 'Wert der Grundlaufzeit: 7 Mrd. $'],
    ['35.81 %', '35,81 %'],
    ['283/1075', '283/1075'],
  ])('words what a source says: %s', (value, german) => {
    const { claim, verdict } = judged('supported');
    const evidence = [{ title: 'Deal', url: null, asOf: null, knownFrom: null, height: null, value }];
    expect(claimCard({ claim, verdict: { ...verdict, evidence } }, de).evidence).toEqual([`Deal: ${german}`]);
  });

  test.each([
    [
      1,
      'Outlet',
      'Seen before, on 7 February 2026 in Outlet.',
      'Schon gesehen, am 7. Februar 2026 bei Outlet.',
    ],
    [
      3,
      'Outlet',
      'Seen 3 times since 7 February 2026, first in Outlet.',
      'Seit 7. Februar 2026 3-mal gesehen, zuerst bei Outlet.',
    ],
    [3, null, 'Seen 3 times since 7 February 2026.', 'Seit 7. Februar 2026 3-mal gesehen.'],
  ])('says how often a claim was told before: %s, first in %s', (times, first, english, german) => {
    const seen = { times, first, since: '2026-02-07' };
    expect(claimCard(judged('supported'), en, 'k3x9', seen).explanation).toMatch(new RegExp(` ${english}$`));
    expect(claimCard(judged('supported'), de, 'k3x9', seen).explanation).toMatch(new RegExp(` ${german}$`));
  });

  test('says on which claim a moderator decided', () => {
    const { claim, verdict } = judged('misleading');
    const decided = { as: 'overridden', reason: null, own: 'refuted', from: 'k3x9' } as const;
    const shown = (words: Words) => claimCard({ claim, verdict: { ...verdict, decided } }, words).explanation;
    expect(shown(en)).toMatch(/^Decided by a moderator: .* Decided on claim k3x9, which says the same\.$/);
    expect(shown(de)).toMatch(/ Entschieden bei Aussage k3x9, die dasselbe sagt\.$/);
  });

  test('has no calculation where nothing was computed', () => {
    const { verdict } = judged('unverifiable');
    expect(claimCard({ claim, verdict: { ...verdict, computed: null } }, en).calculation).toBeNull();
  });
});

test('a tally names the gravest first and leaves out what did not occur', () => {
  const codes: VerdictCode[] = ['supported', 'unverifiable', 'supported', 'refuted'];
  expect(tally(codes.map(judged), en)).toBe('1 refuted, 2 supported, 1 unverifiable');
});

describe('a checked text', () => {
  test('counts, shows its cards in the order of the text, and is silent about the rest', () => {
    const message = checked({ judged: [judged('refuted'), judged('supported')] });
    expect(message.blocks.flatMap((block) => (block.type === 'claim' ? [block.card.verdict] : []))).toEqual([
      'refuted',
      'supported',
    ]);
    expect(message.title).toBe('2 claims checked: 1 refuted, 1 supported.');
    expect(said(message)).toContain(en.say('check-silence'));
  });

  test('says so when nothing can be checked, and what would help', () => {
    const message = checked({ judged: [] });
    expect(said(message)).toContain(en.say('check-nothing'));
    expect(said(message)).toContain('check …');
  });

  test('says that no date was given, and only then', () => {
    const dated = { ...article, published: { start: '2026-02-01', end: '2026-02-28' } };
    expect(said(checked())).toContain(en.say('check-undated'));
    expect(said(checked({ article: dated }))).not.toContain(en.say('check-undated'));
    expect(said(checked({ article: dated }))).toContain('1 February 2026 – 28 February 2026');
  });

  test('names the day whose knowledge it used, the page, and the headline', () => {
    const message = checked({
      asOf: '2026-01-01',
      url: 'https://example.org/a',
      article: { ...article, title: 'Head' },
    });
    expect(message.title).toBe('Head');
    expect(said(message)).toContain('One claim checked');
    expect(said(message)).toContain('1 January 2026');
    expect(said(message)).toContain('https://example.org/a');
  });
});

import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';

/** True or undecidable sentences: never called false. */
interface True {
  readonly source: string;
  readonly published: string;
  readonly title?: string;
  readonly text: string;
}

const told: readonly True[] = [
  {
    source: 'block 937,440: 125.86 T to 144.40 T, the step named behind its noun',
    published: '2026-02-21',
    text: 'Bitcoin difficulty went from 125.86 trillion to 144.40 trillion. A leap of 18.5 trillion at once had never been seen.',
  },
  {
    source: 'block 937,440: the step without a word for it',
    published: '2026-02-22',
    text: 'With close to 18.5 T, mining difficulty has just made the greatest absolute move on record.',
  },
  {
    source: 'block 953,568: 138.96 T to 124.93 T, the step as subject',
    published: '2026-06-16',
    text: 'A fall of 14.02 trillion brought the Bitcoin difficulty down to 124.93 trillion.',
  },
  {
    source: 'blocks 935,424 and 937,440: two steps with verbs of their own',
    published: '2026-02-20',
    text: 'Bitcoin difficulty shed 15.8 trillion at the start of the month and has put on 18.5 trillion since.',
  },
  {
    source: 'block 842,688 to 844,704: 83.15 T to 84.38 T',
    published: '2024-05-24',
    text: 'The retarget added 1.23 trillion to the difficulty of Bitcoin mining, which is now 84.38 trillion.',
  },
  {
    source: 'blocks 933,408 and 937,440: 141.67 T and 144.40 T',
    published: '2026-02-20',
    text: 'Difficulty is now 2.7 trillion higher than before the storm, although it had just been cut.',
  },
  {
    source: 'block 899,136: third of 2025 behind 6.81 % and 5.61 %',
    published: '2025-05-31',
    text: 'Bitcoin difficulty rose 4.38%, the third-largest increase this year, topped by one of 6.81% and one of 5.61%.',
  },
  {
    source: 'block 856,800 against 842,688: what it is ranked behind has no date',
    published: '2024-08-16',
    text: 'The 4.19% cut in Bitcoin mining difficulty is the third-largest of 2024, after one of 5.62%.',
  },
  {
    source: 'block 552,384 and 554,400: 15.13 % and 9.56 %, the record is the comparand',
    published: '2018-12-20',
    text: 'At -9.56%, the difficulty of Bitcoin saw its second-largest decrease of 2018, behind the record decrease of 15.13%.',
  },
  {
    source: 'epochs of 2021-12 and 2023-12: 24.2 T and 72.0 T',
    published: '2024-01-03',
    text: 'Difficulty tripled from 24 to 72 trillion between 2021 and 2023.',
  },
  {
    source: 'block 439,488 and the one before: two retargets counted together',
    published: '2016-11-18',
    text: 'Over two retargets Bitcoin difficulty has gained 11.1% in total.',
  },
  {
    source: 'block 213,696: difficulty in millions is no number of coins',
    published: '2012-12-28',
    text: 'The adjustment cut the difficulty of Bitcoin by 11.6%, leaving it at 2.98 million.',
  },
  {
    source: 'block 955,584: the epoch before it ran fast; a retarget is no target',
    published: '2026-06-22',
    text: 'Since the last retarget blocks take 9 minutes 20 seconds on average, pointing to an increase in difficulty of about 7%.',
  },
  {
    source: "another coin's halving",
    published: '2024-12-01',
    text: 'The Zcash halving of November 2024 left 1.5625 ZEC per block, while Bitcoin pays 3.125 BTC.',
  },
  {
    source: 'cipher-fluidstack-barberlake-1-2025: a term beside a guarantor in other words',
    published: '2025-09-26',
    text: 'Google guarantees part of the rent, and Fluidstack takes 168 MW from Cipher at Barber Lake for ten years.',
  },
  {
    source: 'hut8-fluidstack-riverbend-2025: "rents nothing" makes nobody the tenant',
    published: '2025-12-18',
    title: 'Hut 8 and Fluidstack',
    text: 'Google rents nothing from Hut 8: Fluidstack does, 245 MW for 15 years.',
  },
  {
    source: 'bitfarms-washington-2025: it is the tenant that is denied',
    published: '2025-11-16',
    text: 'Bitfarms converts its site in Washington State, but there is no tenant for the 18 MW yet.',
  },
  {
    source: 'height 630,000 to 839,999: what was so before is not outdated',
    published: '2026-09-29',
    text: 'Before the 2024 halving the block subsidy was 6.25 BTC.',
  },
  {
    source: 'height 840,000 on 20 April 2024',
    published: '2026-09-29',
    text: 'After the halving of April 2024 miners earn a subsidy of 3.125 BTC for each block.',
  },
];

const judged = ({ text, title, published }: Omit<True, 'source'>) =>
  judge(readClaims({ title: title ?? null, text, published: span(published), lang: 'en' }), facts);

describe('a true sentence', () => {
  test.each(told)('$source', (row) => {
    const wrong = judged(row).filter(({ verdict }) => /refuted|misleading/.test(verdict.verdict));
    expect(wrong.map(({ claim, verdict }) => [claim.quote, verdict.reason])).toEqual([]);
  });
});

describe('a wrong subsidy', () => {
  test.each([
    ['refuted', 'After the halving of April 2024 miners earn 6.25 BTC for each block.'],
    ['unverifiable', 'Since the halving of April 2024 each block has brought miners 1.5625 BTC in subsidy.'],
  ])('is not supported by another era, but %s: %s', (word, text) => {
    const verdicts = judged({ text, published: '2026-09-29' }).filter(
      ({ claim }) => claim.kind === 'subsidy',
    );
    expect(verdicts.map(({ verdict }) => verdict.verdict)).toEqual([word]);
  });
});

describe('beside a wrong word', () => {
  test('the term keeps its own verdict, the first figure bears the place', () => {
    const text =
      'Hut 8 turns its bitcoin mine in Los Angeles into a 245 MW data center for Fluidstack for 15 years.';
    const verdicts = judged({ text, published: '2025-12-19' }).map(({ claim, verdict }) => [
      claim.unit,
      verdict.verdict,
    ]);
    expect(verdicts).toContainEqual(['MW', 'refuted']);
    expect(verdicts).toContainEqual(['years', 'supported']);
  });

  test('a step that was none is still refuted', () => {
    const text = 'The difficulty of Bitcoin increased by 8.18 trillion at the retarget of 27 June 2026.';
    expect(judged({ text, published: '2026-07-02' }).map(({ verdict }) => verdict.verdict)).toEqual([
      'refuted',
    ]);
  });

  test('so is a level that no epoch had', () => {
    const text = 'On 7 February 2026 the difficulty of Bitcoin fell to 119.4 trillion.';
    expect(judged({ text, published: '2026-02-09' }).map(({ verdict }) => verdict.verdict)).toEqual([
      'refuted',
    ]);
  });
});

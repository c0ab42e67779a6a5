import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { figuresOf } from '../../src/claims/figures.ts';
import { readThrough } from '../../src/claims/read.ts';
import { type Figures, sameFigures } from '../../src/news/figures.ts';
import { readCorpus } from '../../src/operator/eval/corpus.ts';

const figures = (text: string, lang: string, day = '2026-02-08', title: string | null = null): Figures =>
  figuresOf(readThrough({ title, text, published: { start: day, end: day }, lang }));

type Told = readonly [text: string, lang: string, day?: string, title?: string];
const same = (a: Told, b: Told): boolean => {
  const [one, other] = [figures(...a), figures(...b)];
  const answer = sameFigures(one, other);
  expect(sameFigures(other, one)).toBe(answer);
  return answer;
};

const RETARGET = `Bitcoin's mining difficulty fell 11.16% to 125.86 T at block 935,424. Before that it had stood at 141.67 T.
Hashprice is down to $33.31 per PH/s a day, and the average block took 11.4 minutes.`;
const RETARGET_DE = `Bei Block 935.424 ist die Mining-Schwierigkeit von Bitcoin um 11,16 % auf 125,86 T gesunken. Zuvor lag sie
bei 141,67 T. Der Hashprice ist auf 33,31 US-Dollar je PH/s und Tag gefallen, ein Block dauerte im Mittel 11,4 Minuten.`;
const DEAL = `Hut 8 has leased 245 MW at River Bend in Louisiana to Fluidstack for 15 years. The contract is worth $7.0 billion,
and with every renewal it could reach $17.7 billion.`;
const DEAL_DE = `Für 15 Jahre vermietet Hut 8 in River Bend, Louisiana, 245 MW an Fluidstack. Der Vertrag hat einen Wert von
7,0 Milliarden Dollar, mit allen Verlängerungen könnten es 17,7 Milliarden Dollar werden.`;
const MONTH = `Riot Platforms produced 463 BTC in April 2025 and sold 475 BTC for $38.8 million. At the end of the month the company
held 19,211 BTC.`;
const MONTH_DE = `Riot Platforms hat im April 2025 463 BTC gefördert und 475 BTC für 38,8 Millionen Dollar verkauft. Zum Monatsende hielt
das Unternehmen 19.211 BTC.`;
const daily = (hashprice: string, hashrate: string, day = '24 September 2026'): string =>
  `Mining report for ${day}: network difficulty stands at 125.86 T and the block subsidy is 3.125 BTC. The hashrate is
${hashrate} EH/s, hashprice ${hashprice} USD per PH/s a day. About 450 BTC are mined a day, and the average block took 10.2 minutes.`;

/** Texts of the corpora that tell one event in other words, found by reading them. */
const RETOLD = new Set([
  'fe-035 en-z28',
  'fx-005 en-z10',
  'fx-015 en-z19',
  'fx-019 de-z07',
  'fx-020 en-z28',
  'en-s12 en-z19',
  'en-s49 en-z16',
  'en-t13 en-z19',
  'en-z19 de-v14',
  'en-z28 fd-037',
  'en-z28 de-u06',
  'en-z28 de-v02',
  'fx-015 de-v14',
  'fx-020 de-v02',
  'en-u12 en-v03',
  'fd-037 de-v02',
  'en-s24 de-t20',
  'en-s26 de-t22',
  'en-t06 de-u06',
  'en-t06 fd-037',
  'en-u01 fd-017',
  'fd-037 de-u06',
  'fe-014 de-t18',
  'fe-014 fd-051',
  'fe-035 de-u06',
  'fe-035 en-t06',
  'fe-035 fd-037',
  'fe-035 fx-020',
  'fe-102 en-s21',
  'fe-109 fx-027',
  'fx-014 fd-041',
  'fx-015 en-s12',
  'fx-017 fd-021',
  'fx-020 de-u06',
  'fx-020 en-t06',
  'fx-020 fd-037',
  'fx-028 h03',
  'fy-003 h04',
  'fy-004 h07',
  'h05 fy-007',
  'h06 fy-015',
  'h09 fy-006',
]);

describe('one story', () => {
  test.each<readonly [string, Told, Told]>([
    ['a retarget, translated', [RETARGET, 'en'], [RETARGET_DE, 'de']],
    ['a retarget, a day later', [RETARGET, 'en'], [RETARGET_DE, 'de', '2026-02-09']],
    ['a deal, translated', [DEAL, 'en', '2025-12-17'], [DEAL_DE, 'de', '2025-12-18']],
    ['a month of production, translated', [MONTH, 'en', '2025-05-05'], [MONTH_DE, 'de', '2025-05-05']],
    [
      'a rewrite that leaves one figure out',
      [RETARGET, 'en'],
      [RETARGET.replace(/, and the average.*$/s, '.'), 'en'],
    ],
    [
      'a rewrite under another headline',
      [MONTH, 'en', '2025-05-05', 'Riot sells 475 BTC'],
      [MONTH_DE, 'de', '2025-05-05', 'Riot trennt sich von Bitcoin'],
    ],
    ['the same report twice', [daily('33.31', '1,012'), 'en'], [daily('33.31', '1,012'), 'en']],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(true);
  });
});

describe('two stories', () => {
  test.each<readonly [string, Told, Told]>([
    [
      'one template, the next day',
      [daily('33.31', '1,012'), 'en'],
      [daily('33.42', '1,012', '25 September 2026'), 'en'],
    ],
    [
      'one template, another day with the same figures',
      [daily('33.31', '1,012'), 'en'],
      [daily('33.31', '1,012', '25 September 2026'), 'en'],
    ],
    [
      'one template without its day, one figure moved',
      [daily('33.31', '1,012', 'today'), 'en'],
      [daily('33.31', '1,019', 'today'), 'en'],
    ],
    [
      'another company, the same figures',
      [MONTH, 'en'],
      [MONTH.replace('Riot Platforms', 'CleanSpark'), 'en'],
    ],
    [
      'one template under another date, the same figures',
      [`Our report of 24 January 2026. ${RETARGET}`, 'en'],
      [`Our report of 25 January 2026. ${RETARGET}`, 'en'],
    ],
    [
      'two companies on one event',
      [RETARGET, 'en', '2026-02-08', 'What the retarget means for Riot Platforms'],
      [RETARGET_DE, 'de', '2026-02-08', 'Was die Anpassung für CleanSpark bedeutet'],
    ],
    [
      'another company that we do not know',
      [MONTH.replace('Riot Platforms', 'Acme Mining'), 'en', '2025-05-05'],
      [MONTH.replace('Riot Platforms', 'Zenith Mining'), 'en', '2025-05-05'],
    ],
    [
      'one that we know and one that we do not',
      [MONTH, 'en', '2025-05-05'],
      [MONTH.replace('Riot Platforms', 'Zenith Mining'), 'en', '2025-05-05'],
    ],
    ['another company in another language', [DEAL, 'en'], [DEAL_DE.replace('Hut 8', 'IREN'), 'de']],
    ['another tenant', [DEAL, 'en'], [DEAL_DE.replace('Fluidstack', 'CoreWeave'), 'de']],
    ['another month, the same figures', [MONTH, 'en'], [MONTH_DE.replace('April', 'März'), 'de']],
    ['another block', [RETARGET, 'en'], [RETARGET_DE.replace('935.424', '933.408'), 'de']],
    ['another value of the first figure', [RETARGET, 'en'], [RETARGET_DE.replace('11,16', '11,61'), 'de']],
    ['the other way', [RETARGET, 'en'], [RETARGET.replace('fell 11.16%', 'rose 11.16%'), 'en']],
    [
      'too few figures',
      ['Hashprice fell to $33.31 per PH/s a day.', 'en'],
      ['Hashprice fell to $33.31 per PH/s a day.', 'en'],
    ],
    [
      'what every story has',
      [
        'The block subsidy is 3.125 BTC. Difficulty is adjusted every 2,016 blocks. The supply is capped at 21 million BTC. Miners earn 450 BTC a day. Blocks come every 10 minutes.',
        'en',
      ],
      [
        'The block subsidy is 3.125 BTC. Difficulty is adjusted every 2,016 blocks. The supply is capped at 21 million BTC. Miners earn 450 BTC a day. Blocks come every 10 minutes.',
        'en',
      ],
    ],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(false);
  });

  it('are all other texts of the corpora', () => {
    const texts = ['en-work', 'de-work'].flatMap(
      (name) => readCorpus(readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8')).texts,
    );
    const all = texts.map(({ id, article }) => ({ id, told: figuresOf(readThrough(article)) }));
    const merged = all.flatMap((a, i) =>
      all.slice(i + 1).flatMap((b) => (sameFigures(a.told, b.told) ? [`${a.id} ${b.id}`] : [])),
    );
    expect(all.length).toBeGreaterThan(200);
    expect(merged.filter((pair) => !RETOLD.has(pair))).toEqual([]);
    expect(merged.length).toBeGreaterThan(8);
  });
});

describe('the numbers of an article', () => {
  const sentences = [
    "Bitcoin's mining difficulty fell 11.16% to 125.86 T at block 935,424.",
    'The average block took 11.4 minutes in that epoch.',
    'Riot Platforms sold 475 BTC in April 2025.',
    'The average block reward of that epoch was 3.17 BTC.',
  ];
  const sorted = ({ figures: all }: Figures): string[] => all.map((each) => JSON.stringify(each)).sort();

  it('do not depend on the order of whole sentences', () => {
    const first = sorted(figures(sentences.join('\n\n'), 'en'));
    expect(first.length).toBeGreaterThan(4);
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: sentences.length }), (order) => {
        expect(sorted(figures(order.join('\n\n'), 'en'))).toEqual(first);
      }),
    );
  });

  it('do not depend on separators', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_001, max: 999_999 }),
        fc.integer({ min: 1_001, max: 9_999 }),
        fc.integer({ min: 11, max: 99 }),
        (height, eh, percent) => {
          const [thousand, rest] = [Math.floor(height / 1000), String(height % 1000).padStart(3, '0')];
          const [eHead, eRest] = [Math.floor(eh / 1000), String(eh % 1000).padStart(3, '0')];
          const at = (group: string, mark: string): string[] => [
            `${thousand}${group}${rest}`,
            `${eHead}${group}${eRest}`,
            `8${mark}${percent}`,
          ];
          const en = ([h, e, p]: string[]) =>
            `Difficulty fell ${p} % at block ${h}. The network's hashrate is ${e} EH/s.`;
          const de = ([h, e, p]: string[]) =>
            `Die Schwierigkeit fiel bei Block ${h} um ${p} %. Die Hashrate des Netzwerks beträgt ${e} EH/s.`;
          const told = sorted(figures(en(at(',', '.')), 'en'));
          expect(told.length).toBeGreaterThanOrEqual(2);
          expect(sorted(figures(en(at('\u202f', '.')), 'en'))).toEqual(told);
          expect(sorted(figures(en(at('', '.')), 'en'))).toEqual(told);
          const value = ({ figures: all }: Figures) => all.map((each) => `${each.value} ${each.unit}`).sort();
          expect(value(figures(de(at('.', ',')), 'de'))).toEqual(value(figures(en(at(',', '.')), 'en')));
        },
      ),
    );
  });
});

import type { VerdictCode } from '../../../src/check/verdict.ts';
import type { ClaimKind } from '../../../src/claims/claim.ts';

/** Where it is from, day of publication (null where the text has none), language, text, and every claim of it: kind, number, verdict. */
export type EarningsRow = readonly [
  source: string,
  published: string | null,
  lang: string,
  text: string,
  claims: readonly (readonly [ClaimKind, number, VerdictCode])[],
];

const NOVEMBER = 'months.json, November 2020: 521.7 million USD after 352.7 in October, fees 10.5 %';
const JUNE = 'months.json, June 2020: 281.6 million USD after 366.4 in May';
const POOLS = 'inner arithmetic: 521 to 778 EH/s is +49.3 %, 130 to 147 +13.1 %';
const FERN = 'months.json, 14 December 2025';
const COST = 'inner arithmetic: 70,000 / 87,000 is −19.5 %';

/** What miners earned, what a coin cost them and whose hashrate it was: true ones, and wrong ones beside them. */
export const earnings: readonly EarningsRow[] = [
  [
    NOVEMBER,
    '2020-12-02',
    'en',
    'In November bitcoin miners made an estimated $522 million, 48% more than in the month before. Fees slipped from 12.2% of revenue in October to 11%, which is $54.9 million.',
    [
      ['revenue', 522e6, 'supported'],
      ['revenue', 48, 'supported'],
      ['fee-share', 11, 'supported'],
      ['revenue', 54.9e6, 'supported'],
    ],
  ],
  [
    NOVEMBER,
    '2020-12-02',
    'de',
    'Im November nahmen die Bitcoin-Miner geschätzt 522 Millionen Dollar ein, 48 % mehr als im Oktober.',
    [
      ['revenue', 522e6, 'supported'],
      ['revenue', 48, 'supported'],
    ],
  ],
  [
    NOVEMBER,
    '2020-12-02',
    'en',
    'In November bitcoin miners made an estimated $822 million.',
    [['revenue', 822e6, 'refuted']],
  ],
  [
    NOVEMBER,
    null,
    'en',
    'Miners earned $522 million. Fees came to 11% of revenue, or $54.9 million.',
    [
      ['revenue', 522e6, 'unverifiable'],
      ['fee-share', 11, 'supported'],
      ['revenue', 54.9e6, 'supported'],
    ],
  ],
  [
    JUNE,
    '2020-07-02',
    'en',
    'Bitcoin miners generated an estimated $281 million in June, a three-month low and 23% below the $366 million of May.',
    [
      ['revenue', 281e6, 'supported'],
      ['revenue', 23, 'supported'],
    ],
  ],
  [
    JUNE,
    '2020-07-02',
    'en',
    'Bitcoin miners generated an estimated $281 million in June, 43% below the $366 million of May.',
    [
      ['revenue', 281e6, 'supported'],
      ['revenue', 43, 'refuted'],
    ],
  ],
  [
    'months.json: March 2021 brought 1.75 billion USD',
    '2024-01-05',
    'en',
    'Bitcoin miners collected $1.51 billion in December 2023, the highest monthly revenue ever recorded.',
    [['revenue', 1.51e9, 'refuted']],
  ],
  [
    'months.json: no month had brought 1.7 billion USD before March 2021',
    '2021-04-02',
    'en',
    'Bitcoin miners collected $1.75 billion in March 2021, the highest monthly revenue ever recorded.',
    [['revenue', 1.75e9, 'supported']],
  ],
  [
    FERN,
    '2025-12-16',
    'en',
    'Over the week miners took in 3,168 BTC, or about $287 million, of which only 18 BTC were fees.',
    [
      ['revenue', 3168, 'unverifiable'],
      ['revenue', 287e6, 'supported'],
      ['revenue', 18, 'unverifiable'],
    ],
  ],
  [
    'one block, subsidy and fees',
    '2025-12-16',
    'en',
    'The miner who found the block took in 3.146 BTC, including 0.021 BTC in fees.',
    [
      ['revenue', 3.146, 'supported'],
      ['revenue', 0.021, 'supported'],
    ],
  ],
  [
    'subsidy 6.25 and fees; the share is the solo miner’s',
    '2023-01-20',
    'de',
    'Von den 6,359 BTC aus Belohnung und Gebühren gingen 98 % an ihn.',
    [['revenue', 6.359, 'supported']],
  ],
  [
    POOLS,
    '2025-01-04',
    'en',
    'AntPool went from 130 EH/s to 147 EH/s, whereas the network average rose 49%, from 521 EH/s to 778 EH/s.',
    [
      ['hashrate-level', 147, 'unverifiable'],
      ['hashrate-change', 49, 'supported'],
      ['hashrate-level', 778, 'supported'],
    ],
  ],
  [
    POOLS,
    '2025-01-04',
    'de',
    'AntPool wuchs von 130 EH/s auf 147 EH/s, während das Netzwerk im Schnitt um 69 % zulegte, von 521 EH/s auf 778 EH/s.',
    [
      ['hashrate-level', 147, 'unverifiable'],
      ['hashrate-change', 69, 'refuted'],
      ['hashrate-level', 778, 'supported'],
    ],
  ],
  [
    POOLS,
    '2025-01-04',
    'es',
    'AntPool creció de 130 EH/s a 147 EH/s, mientras que la media de la red subió un 49 %, de 521 EH/s a 778 EH/s.',
    [
      ['hashrate-level', 147, 'unverifiable'],
      ['hashrate-change', 49, 'supported'],
      ['hashrate-level', 778, 'supported'],
    ],
  ],
  [
    'a company’s total is none of the network',
    '2025-01-04',
    'en',
    'MARA added 5 EH/s, while its total rose to 60 EH/s.',
    [
      ['hashrate-change', 5, 'unverifiable'],
      ['hashrate-level', 60, 'unverifiable'],
    ],
  ],
  [
    COST,
    '2026-02-06',
    'en',
    'Bitcoin trades at $70,000, roughly 20% below the average production cost of $87,000.',
    [
      ['price-level', 70_000, 'supported'],
      ['production-cost', 20, 'supported'],
      ['production-cost', 87_000, 'supported'],
    ],
  ],
  [
    COST,
    '2026-02-06',
    'de',
    'Bitcoin notiert bei 70.000 Dollar, rund 40 % unter den Produktionskosten von 87.000 Dollar.',
    [
      ['price-level', 70_000, 'supported'],
      ['production-cost', 40, 'refuted'],
      ['production-cost', 87_000, 'supported'],
    ],
  ],
  [
    'CoinShares: 55,950 USD for the third quarter of 2024; the thousands are missing',
    '2024-11-06',
    'de',
    'CoinShares beziffert die Kosten für einen Bitcoin auf 55 Dollar.',
    [['production-cost', 55, 'refuted']],
  ],
  [
    'the 31 % are the price’s (124,500 to 86,000)',
    '2026-02-27',
    'en',
    'CoinShares puts the cash cost at $79,995 per BTC in the fourth quarter of 2025, when bitcoin fell 31% from $124,500 to $86,000.',
    [
      ['production-cost', 79_995, 'supported'],
      ['price-change', 31, 'supported'],
      ['price-level', 86_000, 'supported'],
    ],
  ],
  [
    'months.json, December 2025',
    '2025-12-18',
    'pt',
    'O preço do hash, em dólares, recuou de 38,60 para 36,75 por PH/s por dia.',
    [['hashprice', 36.75, 'supported']],
  ],
  [
    'country-shares.json, August 2021',
    '2021-10-13',
    'en',
    'Canada has 9.55% of the hashrate. Mining in mainland China has effectively dropped to zero.',
    [
      ['country-share', 9.55, 'supported'],
      ['country-share', 0, 'supported'],
    ],
  ],
  [
    'where shares are traded is not where miners mine',
    '2025-10-20',
    'en',
    'The U.S.-listed miners account for about 38% of the network.',
    [['pool-share', 38, 'unverifiable']],
  ],
  [
    'observations.json: Foundry and AntPool, summer 2025',
    '2025-09-10',
    'de',
    'Nach Daten des Hashrate Index hält Foundry USA 33,6% der Hashrate, AntPool 17,9%.',
    [
      ['pool-share', 33.6, 'supported'],
      ['pool-share', 17.9, 'supported'],
    ],
  ],
  [
    'by how much it falls short is no level',
    '2024-10-07',
    'en',
    'The hashrate is 5 EH/s short of its all-time high of 700 EH/s.',
    [['hashrate-level', 700, 'supported']],
  ],
  [
    '70 TH/s of 600 EH/s are 0.0000117 %',
    null,
    'en',
    'With just 70 TH/s a solo miner solved a block. As the network exceeded 600 EH/s, that was about 0.000012% of all computing power.',
    [
      ['hashrate-level', 70, 'unverifiable'],
      ['hashrate-level', 600, 'unverifiable'],
      ['pool-share', 0.000012, 'supported'],
    ],
  ],
  [
    'observations.json: Foundry, January 2026, 328 to 139 EH/s',
    '2026-02-04',
    'en',
    "The network's hashrate sank to 825 EH/s. At Foundry USA, the largest pool, the loss came to nearly 60%.",
    [
      ['hashrate-level', 825, 'supported'],
      ['hashrate-change', 60, 'supported'],
    ],
  ],
  [
    'months.json, July 2021',
    '2021-07-03',
    'tr',
    "Bitcoin fiyatı 35.000 dolara indi, ardından 37.000'e çıktı.",
    [
      ['price-level', 35_000, 'supported'],
      ['price-level', 37_000, 'supported'],
    ],
  ],
  [
    'months.json, November 2025: 43 USD per petahash, not terahash',
    '2025-11-04',
    'zh',
    '算力价格为每太赫每日43.34美元。',
    [['hashprice', 43.34, 'refuted']],
  ],
  [
    'months.json, November 2025',
    '2025-11-04',
    'zh',
    '算力价格为每拍赫每日43.34美元。',
    [['hashprice', 43.34, 'supported']],
  ],
  [
    'epochs.json: block 944,306 is of April 2026',
    null,
    'en',
    'A solo miner solved block 944,306 on November 28, 2024, earning 3.128 BTC.',
    [['revenue', 3.128, 'refuted']],
  ],
  [
    'epochs.json: block 944,306 is of April 2026',
    null,
    'en',
    'A solo miner solved block 944,306 on April 9, 2026, earning 3.128 BTC including fees.',
    [['revenue', 3.128, 'unverifiable']],
  ],
  [
    'months.json, October 2025: 996 to 1,151 EH/s',
    '2025-11-25',
    'en',
    'In October the network ran at 855.7 EH/s.',
    [['hashrate-level', 855.7, 'refuted']],
  ],
  [
    'months.json, October 2025: 996 to 1,151 EH/s; one day strays',
    '2025-11-25',
    'en',
    'In October the hashrate briefly fell to 900 EH/s.',
    [['hashrate-level', 900, 'supported']],
  ],
  [
    'all miners are the network',
    '2025-08-14',
    'fr',
    'TeraWulf dispose de 5,5 EH/s, quand l’ensemble des mineurs de Bitcoin développe plus de 900 EH/s.',
    [
      ['hashrate-level', 5.5, 'unverifiable'],
      ['hashrate-level', 900, 'supported'],
    ],
  ],
  [
    'JPMorgan: by 5 to 1,030 EH/s in October 2025; nothing falls from 5 to 1,030',
    '2025-10-17',
    'de',
    'Die Hashrate sank im Oktober leicht von 5 EH/s auf 1.030 EH/s.',
    [['hashrate-level', 1030, 'refuted']],
  ],
  [
    'JPMorgan: by 5 to 1,030 EH/s in October 2025',
    '2025-10-17',
    'de',
    'Die Hashrate sank im Oktober leicht um 5 EH/s auf 1.030 EH/s.',
    [
      ['hashrate-change', 5, 'unverifiable'],
      ['hashrate-level', 1030, 'supported'],
    ],
  ],
  [
    'months.json: some 5 EH/s in 2017',
    '2025-10-17',
    'en',
    "The network's hash rate grew from 5 EH/s in 2017 to 1,030 EH/s.",
    [['hashrate-level', 1030, 'supported']],
  ],
  [
    'a share’s price is no cost',
    '2025-11-06',
    'de',
    'Bei CleanSpark stiegen die Kosten für Bitcoin, die Aktie kostete 15 Dollar.',
    [],
  ],
  [
    'two prices before the distance leave it open',
    '2026-02-06',
    'en',
    'Bitcoin trades at $70,000, up from $60,000 and roughly 20% below the average production cost of $87,000.',
    [
      ['price-level', 70_000, 'supported'],
      ['production-cost', 20, 'unverifiable'],
      ['production-cost', 87_000, 'supported'],
    ],
  ],
];

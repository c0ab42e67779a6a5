import type { VerdictCode } from '../../../src/check/verdict.ts';
import type { ClaimKind } from '../../../src/claims/claim.ts';

/** News of miners' contracts, accounts, machines and power, right and wrong side by side: every claim and its verdict. */
export const REPORTED: readonly (readonly [
  source: string,
  published: string | null,
  lang: string,
  text: string,
  expected: readonly (readonly [ClaimKind, number, VerdictCode])[],
])[] = [
  [
    'deals.json: Barber Lake, 10 years for 3 billion; two extensions of 5 years, 7 billion',
    '2025-09-27',
    'en',
    'Fluidstack took 168 MW from Cipher Mining for $3 billion, which could grow to $7 billion over 20 years.',
    [
      ['deal', 168, 'supported'],
      ['deal', 3e9, 'supported'],
      ['deal', 7e9, 'supported'],
      ['deal', 20, 'unverifiable'],
    ],
  ],
  [
    'deals.json: Barber Lake, 10 years',
    '2025-09-27',
    'en',
    "Cipher Mining's deal with Fluidstack brings in $3 billion over 20 years.",
    [
      ['deal', 3e9, 'supported'],
      ['deal', 20, 'refuted'],
    ],
  ],
  [
    'deals.json: Barber Lake, 3 billion, 7 with its extensions',
    '2025-09-27',
    'de',
    'Cipher Mining und Fluidstack einigten sich auf 3 Milliarden Dollar; der Vertrag kann über 20 Jahre auf 7 Milliarden wachsen.',
    [
      ['deal', 3e9, 'supported'],
      ['deal', 20, 'unverifiable'],
      ['deal', 7e9, 'supported'],
    ],
  ],
  [
    'deals.json: the contract with Amazon runs 15 years, those with Fluidstack 10',
    '2025-11-05',
    'de',
    'Cipher Mining überlässt Amazon Web Services 300 MW für 10 Jahre und 5,5 Milliarden Dollar.',
    [
      ['deal', 300, 'supported'],
      ['deal', 10, 'refuted'],
      ['deal', 5.5e9, 'supported'],
    ],
  ],
  [
    'deals.json: Google stands behind the leases at Lake Mariner',
    '2025-08-20',
    'de',
    'Amazon bürgt nun für 3,2 Milliarden Dollar der Mieten bei TeraWulf.',
    [['deal', 3.2e9, 'refuted']],
  ],
  [
    'deals.json: Google stands behind the leases at Lake Mariner',
    '2025-08-20',
    'de',
    'Google bürgt nun für 3,2 Milliarden Dollar der Mieten bei TeraWulf.',
    [['deal', 3.2e9, 'supported']],
  ],
  [
    'deals.json: HIVE, 320 MW for 3.5 billion Canadian dollars',
    '2026-05-20',
    'en',
    'HIVE Digital plans a CAD $3.5 billion, 320-megawatt AI campus near Toronto.',
    [
      ['deal', 3.5e9, 'supported'],
      ['deal', 320, 'supported'],
    ],
  ],
  [
    'deals.json: HIVE, 320 MW for 3.5 billion Canadian dollars',
    '2026-05-20',
    'de',
    'HIVE plant nahe Toronto einen KI-Campus mit 320 MW für 3,5 Milliarden US-Dollar.',
    [
      ['deal', 320, 'supported'],
      ['deal', 3.5e9, 'refuted'],
    ],
  ],
  [
    'deals.json: HIVE, 3.5 billion Canadian dollars, 2.55 billion of the United States',
    '2026-05-20',
    'fr',
    "HIVE prévoit près de Toronto un campus d'IA de 320 MW pour 3,5 milliards de dollars canadiens, environ 2,55 milliards de dollars américains.",
    [
      ['deal', 320, 'supported'],
      ['deal', 3.5e9, 'supported'],
      ['deal', 2.55e9, 'supported'],
    ],
  ],
  [
    'deals.json: Bitfarms, 18 MW in Washington for 128 million',
    '2025-11-16',
    'es',
    'Bitfarms reconvertirá su centro de 18 MW en Washington por 128 millones de dólares.',
    [
      ['deal', 128e6, 'supported'],
      ['power-capacity', 18, 'supported'],
    ],
  ],
  [
    'observations.json: Riot sold 475 BTC of April 2025 and mined 463',
    '2025-05-06',
    'en',
    'Riot Platforms let some of its coins go. The company mined 463 BTC in April and sold 475 BTC.',
    [
      ['company-production', 463, 'supported'],
      ['stock-or-treasury', 475, 'supported'],
    ],
  ],
  [
    'a company’s revenue is not that of all miners',
    '2025-09-27',
    'de',
    'Cipher Mining vermietet Fluidstack 168 MW. Im zweiten Quartal 2025 lag der Umsatz bei 44 Millionen Dollar.',
    [
      ['deal', 168, 'supported'],
      ['revenue', 44e6, 'unverifiable'],
    ],
  ],
  [
    'observations.json: Cambridge, gas 38.2 %, coal 8.9 % of the mix',
    null,
    'en',
    'Gas now makes up 38.2% of the energy use of Bitcoin mining, while coal consumption is down to 8.9%.',
    [
      ['energy-use', 38.2, 'supported'],
      ['energy-use', 8.9, 'supported'],
    ],
  ],
  [
    'observations.json: Cambridge, gas 38.2 %, coal 8.9 % of the mix',
    '2025-05-02',
    'de',
    'Laut Cambridge steht Kohle für 38,2 % des Energieverbrauchs beim Bitcoin-Mining, Erdgas für 8,9 %.',
    [
      ['energy-use', 38.2, 'refuted'],
      ['energy-use', 8.9, 'refuted'],
    ],
  ],
  [
    'observations.json: Cambridge, sustainable 52.4 %, 37.6 % in 2022',
    '2025-05-02',
    'en',
    'According to Cambridge, 54.2% of mining energy is sustainable, after 37.6% in 2022.',
    [['energy-use', 54.2, 'refuted']],
  ],
  [
    'observations.json: Bernstein, 27 GW planned, over 90 billion in contracts for 3.7 GW',
    '2026-05-21',
    'es',
    'Bernstein estima que los mineros cotizados controlan más de 27 GW de potencia planificada y han firmado contratos de IA por más de 90.000 millones de dólares que cubren 3,7 GW.',
    [
      ['power-capacity', 27, 'supported'],
      ['deal', 9e10, 'supported'],
      ['deal', 3.7, 'supported'],
    ],
  ],
  [
    'power-forecasts.json: 44 GW in the note of 12 November 2025',
    '2025-11-15',
    'fr',
    'Morgan Stanley voit un déficit de 54 GW pour les centres de données américains en 2028.',
    [['power-deficit', 54, 'refuted']],
  ],
  [
    'power-forecasts.json: 44 GW are 44 billion watts',
    null,
    'en',
    'Morgan Stanley sees a US power gap of 44 GW (440 billion watts) by 2028.',
    [
      ['power-deficit', 44, 'supported'],
      ['power-deficit', 440, 'refuted'],
    ],
  ],
  [
    'consensus: one retarget moves difficulty by a factor of 4 at most',
    '2026-02-09',
    'en',
    'A single adjustment can raise difficulty by at most 300% and lower it by at most 75%.',
    [
      ['difficulty-change', 300, 'supported'],
      ['difficulty-change', 75, 'supported'],
    ],
  ],
  [
    'consensus: one retarget moves difficulty by a factor of 4 at most',
    '2026-02-09',
    'de',
    'Eine Anpassung der Schwierigkeit ist auf höchstens plus 300 Prozent und minus 75 Prozent begrenzt.',
    [
      ['difficulty-change', 300, 'supported'],
      ['difficulty-change', 75, 'supported'],
    ],
  ],
  [
    'epochs.json: −11.16 % on 7 February 2026',
    '2026-02-08',
    'en',
    'Difficulty fell 75% on Saturday.',
    [['difficulty-change', 75, 'refuted']],
  ],
  [
    'machines.json: T21, 190 TH/s: 35,888 of them 6.8 EH/s',
    null,
    'en',
    'Bitfarms ordered 35,888 T21s, good for 8.6 EH/s.',
    [['hashrate-level', 8.6, 'refuted']],
  ],
  [
    'machines.json: T21, 190 TH/s: 35,888 of them 6.8 EH/s',
    null,
    'de',
    'Bitfarms hat 35.888 T21 bestellt, zusammen 6,8 EH/s.',
    [['hashrate-level', 6.8, 'supported']],
  ],
  [
    'machines.json: S23 Hyd 3U, 1,160 TH/s',
    null,
    'en',
    'The Antminer S23 Hydro 3U tops 1,000 TH/s.',
    [['hashrate-level', 1000, 'supported']],
  ],
  [
    'observations.json: MacroMicro, 101,000 USD on 19 January 2026',
    '2026-01-20',
    'tr',
    'MacroMicro verilerine göre bir Bitcoin madencilik maliyeti yaklaşık 101.000 dolar, fiyat ise 93.000 dolar.',
    [
      ['production-cost', 101000, 'supported'],
      ['price-level', 93000, 'supported'],
    ],
  ],
  [
    'deals.json: River Bend, 454 million a year, 6.9 billion in all',
    '2025-12-19',
    'en',
    'Hut 8 stands to earn $454 million a year under the River Bend lease, $6.9 billion in all.',
    [
      ['deal', 454e6, 'supported'],
      ['deal', 6.9e9, 'supported'],
    ],
  ],
  [
    'observations.json: Riot held 19,211 BTC at the end of April 2025',
    null,
    'en',
    'Riot retains 19,211 BTC.',
    [['stock-or-treasury', 19211, 'supported']],
  ],
];

/** What no table decides, or what is right in words that lead astray: never called false. */
export const NEVER_FALSE: readonly (readonly [published: string | null, lang: string, text: string])[] = [
  [
    '2025-09-27',
    'en',
    'Cipher Mining lets 168 MW to Fluidstack. Its second-quarter revenue was $44 million and adjusted earnings came to $30 million when the deal was announced.',
  ],
  [
    '2026-01-18',
    'en',
    'Riot has signed a lease with AMD. Its working capital is $170 million, its unrestricted cash reserve $330.7 million.',
  ],
  [
    '2025-08-30',
    'en',
    'CoreWeave takes another 150 MW from Applied Digital, which already operates a 180 MW data center in Ellendale.',
  ],
  [
    '2025-08-30',
    'de',
    'CoreWeave mietet weitere 150 MW von Applied Digital. Das Unternehmen betreibt dort bereits ein Rechenzentrum mit 180 MW.',
  ],
  [
    '2026-05-09',
    'en',
    'Nvidia pays IREN $3.4 billion for capacity at Childress. The flagship will be the 2-gigawatt campus at Sweetwater.',
  ],
  [null, 'en', 'The Antminer S19 XP Hyd reaches 255 TH/s, the Whatsminer M53S++ 320 TH/s at 22 J/TH.'],
  [null, 'de', 'Der Antminer S19 XP Hydro kommt auf 257 TH/s bei 20,8 J/TH.'],
  ['2022-10-25', 'en', 'The supply of bitcoin in the hands of long-term holders is at a high of 78%.'],
  ['2022-10-25', 'en', 'At 78% the supply has never been so illiquid.'],
  ['2026-05-20', 'en', 'The 320 MW campus of HIVE near Toronto is to cost $3.5 billion (CAD).'],
  ['2026-05-20', 'en', 'HIVE, a Canadian miner, will build a 320 MW campus for $3.5 billion CAD.'],
  [null, 'en', 'Marathon expects about 66% of its hash rate to come from S19 XPs.'],
  [
    '2024-06-19',
    'en',
    'CleanSpark bought five bitcoin mines in Georgia with 60 MW for $25.8 million in cash.',
  ],
  ['2025-11-05', 'zh', 'Cipher Mining与亚马逊云科技签署15年租约,将在2026年分两期交付300兆瓦。'],
  ['2025-11-16', 'en', 'Morgan Stanley sees 44 GW missing by 2028; a rival bank speaks of 54 GW.'],
  ['2025-11-16', 'de', 'Die Lücke wuchs laut Morgan Stanley um 8 auf 44 GW (44 Milliarden Watt).'],
  ['2023-12-02', 'en', 'Bitfarms ordered 35,888 T21s and so lifts its hashrate from 6.5 to 8.6 EH/s.'],
  ['2025-10-02', 'en', 'Two S21 together reach 400 TH/s.'],
  ['2025-01-02', 'en', 'The SEALMINER A2 Pro Hyd comes to 500 TH/s, the air version to 255 TH/s.'],
  ['2025-08-20', 'en', 'Google, not Amazon, stands behind $3.2 billion of the leases with TeraWulf.'],
  [
    '2025-05-02',
    'en',
    'Cambridge counts 52.4% sustainable energy, after 37.6% in 2022; a council of miners says 54.5%.',
  ],
  [
    '2025-11-22',
    'en',
    'Cipher has contracts with Fluidstack for 207 MW over 10 years and with AWS for 300 MW over 15.',
  ],
  [
    '2026-05-20',
    'de',
    'HIVE plant bei Toronto 320 MW; die 3,5 Milliarden Dollar (kanadisch) zahlen Partner.',
  ],
];

import { describe, expect, it } from 'vitest';
import { readDated } from '../../src/check/dateline.ts';
import { judge } from '../../src/check/judge.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';

type Told = readonly [kind: string, value: number | null, verdict: string];
type Row = readonly [published: string | null, lang: string, text: string, told: readonly Told[]];

/** deals.json: Cipher with Fluidstack 3.0 and with Amazon 5.5 billion; TeraWulf with Fluidstack 200, 160 and 168 MW; Hut 8 245 and 352 MW. */
const TOTALS: readonly Row[] = [
  [
    '2025-11-05',
    'en',
    'Cipher Mining signed with Amazon Web Services for $5.5 billion. Including the Fluidstack contract, that brings its AI contracts to about $8.5 billion.',
    [
      ['deal', 5.5e9, 'supported'],
      ['deal', 8.5e9, 'supported'],
    ],
  ],
  [
    null,
    'de',
    'Cipher Mining vermietet für 5,5 Milliarden Dollar an Amazon Web Services. Zusammen mit dem Vertrag mit Fluidstack summieren sich die KI-Verträge auf 8,5 Milliarden Dollar.',
    [
      ['deal', 5.5e9, 'supported'],
      ['deal', 8.5e9, 'supported'],
    ],
  ],
  [
    null,
    'es',
    'TeraWulf alquiló 360 MW a Fluidstack en agosto y en noviembre informó de más de 520 MW de carga de TI contratada.',
    [
      ['deal', 360, 'supported'],
      ['deal', 520, 'supported'],
    ],
  ],
  [
    null,
    'en',
    'TeraWulf now has 820 MW of critical IT load under contract with Fluidstack.',
    [['deal', 820, 'unverifiable']],
  ],
];

/** deals.json: Barber Lake 500 MW, Brazoria County 300 and 600 MW, NC-1 99 and 200 MW, Colchis 1 GW. */
const SITES: readonly Row[] = [
  [
    null,
    'en',
    "Cipher's Barber Lake site can grow to 500 MW; Fluidstack has leased 168 MW of it for ten years.",
    [
      ['power-capacity', 500, 'supported'],
      ['deal', 168, 'supported'],
      ['deal', 10, 'supported'],
    ],
  ],
  [
    null,
    'de',
    'Der Standort Barber Lake von Cipher Mining lässt sich auf 500 MW ausbauen.',
    [['power-capacity', 500, 'supported']],
  ],
  [
    null,
    'fr',
    'Le site de Barber Lake de Cipher Mining peut être étendu à 500 MW.',
    [['power-capacity', 500, 'supported']],
  ],
  [
    null,
    'es',
    'CleanSpark podrá ampliar su emplazamiento de Brazoria County a 600 MW.',
    [['power-capacity', 600, 'supported']],
  ],
  [
    null,
    'tr',
    "Cipher Mining'in Barber Lake sahası 500 MW'a genişletilebilir.",
    [['power-capacity', 500, 'supported']],
  ],
  [
    null,
    'en',
    'WhiteFiber plans to develop 99 MW at NC-1 at first and 200 MW later.',
    [
      ['power-capacity', 99, 'supported'],
      ['power-capacity', 200, 'supported'],
    ],
  ],
  [
    null,
    'en',
    "Cipher's Barber Lake site can be expanded to 800 MW.",
    [['power-capacity', 800, 'unverifiable']],
  ],
  [null, 'en', 'TeraWulf aims to contract 250 to 500 MW of HPC load a year.', [['deal', null, 'supported']]],
];

/** deals.json: Google's warrants, 5.4 % of Cipher, 8 % of TeraWulf with the first guarantee and about 14 % with the second. */
const WARRANTS: readonly Row[] = [
  [
    null,
    'de',
    'Google sichert Verpflichtungen von Fluidstack über 1,4 Milliarden Dollar ab und erhält Optionsscheine auf rund 24 Millionen Aktien von Cipher Mining, etwa 5,4 % des Unternehmens.',
    [
      ['deal', 1.4e9, 'supported'],
      ['stock-or-treasury', 5.4, 'supported'],
    ],
  ],
  [
    null,
    'de',
    'Google sichert Verpflichtungen von Fluidstack über 1,4 Milliarden Dollar ab und erhält Optionsscheine auf rund 24 Millionen Aktien von Cipher Mining, etwa 15,4 % des Unternehmens.',
    [
      ['deal', 1.4e9, 'supported'],
      ['stock-or-treasury', 15.4, 'refuted'],
    ],
  ],
  [
    '2025-08-19',
    'en',
    'Google adds $1.4 billion to its backstop for the leases of TeraWulf with Fluidstack, now $3.2 billion in total, and will end up with roughly 8% of the miner through warrants.',
    [
      ['deal', 1.4e9, 'supported'],
      ['deal', 3.2e9, 'supported'],
      ['stock-or-treasury', 8, 'refuted'],
    ],
  ],
  [
    '2025-08-19',
    'en',
    'Google adds $1.4 billion to its backstop for the leases of TeraWulf with Fluidstack, now $3.2 billion in total, and will end up with roughly 14% of the miner through warrants.',
    [
      ['deal', 1.4e9, 'supported'],
      ['deal', 3.2e9, 'supported'],
      ['stock-or-treasury', 14, 'supported'],
    ],
  ],
  [
    '2025-08-15',
    'fr',
    'Google garantit 1,8 milliard de dollars du contrat de TeraWulf avec Fluidstack et reçoit des bons de souscription pour environ 8 % du capital.',
    [
      ['deal', 1.8e9, 'supported'],
      ['stock-or-treasury', 8, 'supported'],
    ],
  ],
];

/** deals.json: Google is the guarantor, it puts nothing in; Nvidia may buy 30 million shares at 70 dollars; Amazon leases for 15 years. */
const PARTS: readonly Row[] = [
  ['2025-08-14', 'en', 'Google invests $3.7 billion in TeraWulf.', [['deal', 3.7e9, 'refuted']]],
  [
    '2025-08-14',
    'fr',
    'Google investit 3,7 milliards de dollars dans TeraWulf.',
    [['deal', 3.7e9, 'refuted']],
  ],
  [
    '2025-11-10',
    'de',
    'Google investiert 1,3 Milliarden Dollar in das Projekt von TeraWulf und Fluidstack in Abernathy.',
    [['deal', 1.3e9, 'refuted']],
  ],
  [
    '2025-11-10',
    'es',
    'Google invierte 1.300 millones de dólares en el proyecto de TeraWulf y Fluidstack en Abernathy.',
    [['deal', 1.3e9, 'refuted']],
  ],
  [
    '2025-11-10',
    'es',
    'Google aporta 1.300 millones de dólares en respaldo de arrendamiento al proyecto de TeraWulf y Fluidstack en Abernathy.',
    [['deal', 1.3e9, 'supported']],
  ],
  [
    '2026-05-08',
    'de',
    'Nvidia darf binnen fünf Jahren bis zu 30 Millionen IREN-Aktien zu je 70 Dollar kaufen, also für höchstens 2,1 Milliarden Dollar.',
    [['deal', 2.1e9, 'supported']],
  ],
  [
    '2025-11-03',
    'fr',
    'Cipher Mining loue de son côté sur 10 ans à Amazon Web Services, un bail évalué à 5,5 milliards de dollars.',
    [
      ['deal', 10, 'refuted'],
      ['deal', 5.5e9, 'supported'],
    ],
  ],
  [
    '2025-11-03',
    'fr',
    'Cipher Mining loue de son côté sur 15 ans à Amazon Web Services, un bail évalué à 5,5 milliards de dollars.',
    [
      ['deal', 15, 'supported'],
      ['deal', 5.5e9, 'supported'],
    ],
  ],
  [
    '2026-05-10',
    'en',
    'Hut 8 signed a lease for 352 MW at Beacon Point with a tenant that was not named and $9.8 billion in base-term value.',
    [
      ['deal', 352, 'supported'],
      ['deal', 9.8e9, 'supported'],
    ],
  ],
];

/** observations.json: Riot in April 2025, 463 BTC mined, 475 sold for 38.8 million dollars, 19,211 held. */
const COINS: readonly Row[] = [
  [
    '2025-05-06',
    'en',
    'Riot Platforms sold 475 Bitcoin in April for $38.8 million: the 463 it mined that month plus a dozen more. It has 19,211 BTC left. Output was 13% lower than the month before.',
    [
      ['stock-or-treasury', 475, 'supported'],
      ['stock-or-treasury', 38.8e6, 'supported'],
      ['company-production', 463, 'supported'],
      ['stock-or-treasury', 19211, 'supported'],
      ['company-production', 13, 'unverifiable'],
    ],
  ],
  [
    '2025-05-06',
    'fr',
    'Riot a vendu 475 bitcoins en avril pour 38,8 millions de dollars, et il lui en reste 19 211.',
    [
      ['stock-or-treasury', 475, 'supported'],
      ['stock-or-treasury', 38.8e6, 'supported'],
      ['stock-or-treasury', 19211, 'supported'],
    ],
  ],
  [
    '2025-05-06',
    'es',
    'Riot vendió 475 bitcoins en abril por 38,8 millones de dólares. Le quedan 19.211 BTC.',
    [
      ['stock-or-treasury', 475, 'supported'],
      ['stock-or-treasury', 38.8e6, 'supported'],
      ['stock-or-treasury', 19211, 'supported'],
    ],
  ],
  [
    '2025-09-08',
    'en',
    'In August Riot mined 477 BTC. CleanSpark went from 478 to 657 BTC, a 37.5% rise.',
    [
      ['company-production', 477, 'unverifiable'],
      ['company-production', 657, 'unverifiable'],
      ['company-production', 37.5, 'supported'],
    ],
  ],
  [
    '2025-09-08',
    'it',
    'Ad agosto Riot Platforms ha minato 477 BTC e ne ha venduti 450 incassando 51,8 miliardi di dollari.',
    [
      ['company-production', 477, 'unverifiable'],
      ['stock-or-treasury', 450, 'unverifiable'],
      ['stock-or-treasury', 51.8e9, 'refuted'],
    ],
  ],
];

/** observations.json, CCAF of April 2025: gas 38.2 % and coal 8.9 % of the mix. */
const MIX_ORDER: readonly Row[] = [
  [
    '2025-04-29',
    'de',
    'Laut Cambridge hat Erdgas Kohle mit 38,2 Prozent als wichtigste Quelle abgelöst, Kohle fiel auf 8,9 Prozent.',
    [
      ['energy-use', 38.2, 'supported'],
      ['energy-use', 8.9, 'supported'],
    ],
  ],
  [
    '2025-04-29',
    'en',
    'According to Cambridge, natural gas has displaced coal with 38.2% as the largest source.',
    [['energy-use', 38.2, 'supported']],
  ],
  [
    '2025-04-29',
    'en',
    'According to Cambridge, coal has displaced natural gas with 38.2% as the largest source.',
    [['energy-use', 38.2, 'unverifiable']],
  ],
  [
    '2025-04-29',
    'es',
    'Según Cambridge, el gas natural ha desplazado al carbón con un 38,2 % como principal fuente.',
    [['energy-use', 38.2, 'supported']],
  ],
];

/** power-forecasts.json: 36 GW are missing in December 2024, 45 in September 2025, 44 in November 2025. */
const former = (year: string, gap: number, verdict: string): Row => [
  '2025-11-12',
  'en',
  `Morgan Stanley sees US data centers needing 69 GW by 2028, with 10 GW under construction and 15 GW from the grid, leaving a deficit of 44 GW; in ${year} it had forecast ${gap} GW.`,
  [
    ['power-demand', 69, 'supported'],
    ['power-capacity', 10, 'supported'],
    ['power-capacity', 15, 'supported'],
    ['power-deficit', 44, 'supported'],
    ['power-deficit', gap, verdict],
  ],
];
const FORMER: readonly Row[] = [
  former('December 2024', 36, 'supported'),
  former('September', 45, 'supported'),
  former('December 2024', 46, 'refuted'),
];

/** Coins that are no company's, and things that are no coins. */
const NEIGHBOURS: readonly Row[] = [
  [
    '2025-05-06',
    'en',
    'Riot sold 475 BTC in April and owns 12 substations in Texas.',
    [['stock-or-treasury', 475, 'supported']],
  ],
  [
    '2025-05-06',
    'de',
    'Riot verkaufte im April 475 BTC, 12 blieben vom Vormonat.',
    [['stock-or-treasury', 475, 'supported']],
  ],
  [
    null,
    'en',
    'Hut 8 plans to develop 1 GW and has contracted 245 MW at River Bend to Fluidstack.',
    [
      ['power-capacity', 1, 'supported'],
      ['deal', 245, 'supported'],
    ],
  ],
  [
    '2025-09-26',
    'en',
    'Google gets warrants for 24 million Cipher shares, roughly 5% of the company, for backing Fluidstack.',
    [['stock-or-treasury', 5, 'supported']],
  ],
  [
    '2025-08-15',
    'en',
    "Fluidstack's contract with TeraWulf is worth $3.7 billion; Google, which invests in AI start-ups, guarantees $1.8 billion.",
    [
      ['deal', 3.7e9, 'supported'],
      ['deal', 1.8e9, 'supported'],
    ],
  ],
];

function judged(text: string, lang: string, published: string | null): readonly string[] {
  const article = { title: null, text, published: published === null ? null : span(published), lang };
  return judge(readDated(article, facts).reading, facts).map(({ claim, verdict }) =>
    String([claim.kind, claim.value, verdict.verdict]),
  );
}

describe('companies, their contracts and their coins', () => {
  it.each([...TOTALS, ...SITES, ...WARRANTS, ...PARTS, ...COINS, ...MIX_ORDER, ...FORMER, ...NEIGHBOURS])(
    '%s (%s): %s',
    (published, lang, text, told) => {
      expect(judged(text, lang, published).toSorted()).toEqual(told.map(String).toSorted());
    },
  );
});

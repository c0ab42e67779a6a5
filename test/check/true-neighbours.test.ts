import { expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';

/** True or undecidable sentences right beside what is wrong: where the truth stands, the day of publication, the text. */
const neighbours: readonly (readonly [source: string, published: string, text: string])[] = [
  [
    'machines.json: another variant of the same series',
    '2025-10-01',
    'The S21 XP makes 270 TH/s at 13.5 J/TH; the hydro version 473 TH/s at 12 J/TH.',
  ],
  [
    'machines.json: another variant of the same series',
    '2025-10-01',
    "L'Antminer S21 délivre 200 TH/s pour 17,5 J/TH, le modèle Pro 234 TH/s pour 15 J/TH.",
  ],
  [
    'machines.json: letters of two scripts without a space',
    '2025-10-01',
    'S21 Pro算力234 TH/s,能效15 J/TH;S21为200 TH/s、17.5 J/TH。',
  ],
  [
    'a model that is in no table',
    '2025-10-01',
    'Der S19 verbrauchte 34 J/TH, der S19 XP 21,5 J/TH, der S9 fast 100 J/TH.',
  ],
  [
    'Cambridge report of April 2025: parts of the 52.4 %',
    '2025-10-01',
    '52.4% is sustainable, Cambridge says: 42.6% renewable and 9.8% nuclear.',
  ],
  [
    'Cambridge report of April 2025: parts of the 52.4 %',
    '2025-10-01',
    'Según Cambridge, el 52,4 % de la energía es sostenible: 42,6 % renovable y 9,8 % nuclear.',
  ],
  [
    'a live index has another number each day',
    '2025-10-01',
    'Bitcoin uses 204 TWh a year, Digiconomist estimates; Cambridge says 211 TWh now.',
  ],
  [
    'block 935,424: −11.16 %, told right after a correction',
    '2026-02-10',
    'An earlier version of this article said Bitcoin mining difficulty fell 12 % on 7 February. It fell 11.16 %.',
  ],
  ['block 955,584: +7.15 %', '2026-07-03', "This week's retarget of 7.15% undid most of the 10% cut."],
  ['block 955,584: +7.15 %', '2026-07-03', "%7,15'lik ayarlama %10'luk düşüşün çoğunu geri aldı."],
  ['months.json: below 1 %', '2025-12-31', 'Las comisiones no llegan al 1 % de los ingresos de los mineros.'],
  [
    'deals.json: the guarantor pays where the tenant does not',
    '2025-12-20',
    'Hut 8 will receive $7 billion from Fluidstack; Google will cover the payments should the tenant fail.',
  ],
  [
    'deals.json: the guarantor pays where the tenant does not',
    '2025-12-18',
    'Fällt Fluidstack aus, zahlt Google die Miete an Hut 8.',
  ],
  [
    'deals.json: other sites of the operator',
    '2025-11-05',
    'IREN, which also runs sites in British Columbia, got $9.7 billion from Microsoft.',
  ],
  [
    'deals.json: other sites of the operator',
    '2025-12-18',
    'Hut 8 signed a $7 billion lease with Fluidstack after closing its mine in Alberta.',
  ],
  [
    'deals.json: other sites of the operator',
    '2026-01-17',
    'Riot leases 25 MW to AMD while expanding its data center in Kentucky.',
  ],
  [
    'deals.json: other sites of the operator',
    '2025-09-26',
    'Cipher leases 168 MW to Fluidstack; its mine in Odessa, Texas has 207 MW.',
  ],
  [
    'deals.json: 133 and 260 MW of three tranches',
    '2025-05-16',
    'Galaxy: CoreWeave took the second option, so that 393 MW are committed.',
  ],
  [
    'a site of its own with a round power',
    '2026-02-10',
    "IREN's Sweetwater has 2 GW; Childress 750 MW; the Oklahoma site 1.6 GW.",
  ],
  [
    'deals.json: all that the operator has let',
    '2026-02-10',
    'TeraWulf has 522 MW under contract, 162 MW of it at Abernathy.',
  ],
  [
    'deals.json: 25 MW, of which a part comes first',
    '2026-01-17',
    'Riot and AMD start with 5 MW in January 2026 and reach 25 MW in May.',
  ],
  [
    'deals.json: a contract with somebody the registry does not have',
    '2026-02-10',
    "Amazon's deal is worth $5.5 billion for Cipher; Amazon's deal with OpenAI is worth $38 billion over seven years.",
  ],
  ...[
    'IREN delivers the first 50 MW to Microsoft in the second quarter.',
    'Applied Digital brought the first 100 MW for CoreWeave into operation at Ellendale.',
    'Riot delivered 5 MW to AMD in January.',
    'Applied Digital built 50 MW of the 100 MW building for CoreWeave in October.',
  ].map((text) => ['deals.json: what is built of a contract', '2026-02-10', text] as const),
  [
    'deals.json: two sums that go two ways',
    '2026-01-17',
    'Riot paid $96 million for land, AMD pays Riot $311 million.',
  ],
];

test.each(neighbours)('%s (%s): %s', (_, published, text) => {
  const reading = readClaims({ title: null, text, published: span(published), lang: null });
  const wrong = judge(reading, facts).filter(({ verdict }) => verdict.verdict === 'refuted');
  expect(wrong.map(({ claim, verdict }) => [claim.quote, verdict.reason])).toEqual([]);
});

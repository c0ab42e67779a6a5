import { describe, expect, it } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';

/** Sentences on contracts, from the words to the verdicts of their claims: value or aspect, verdict, reason. */
interface Told {
  readonly source: string;
  readonly published: string;
  readonly en?: string;
  readonly de?: string;
  readonly expected: readonly (readonly [number | string, string, string?])[];
}

const told: readonly Told[] = [
  {
    source: 'Hut 8 and Fluidstack, 17 December 2025: 15 years',
    published: '2025-12-19',
    en: 'Hut 8 leases 245 MW to Fluidstack for five years.',
    de: 'Hut 8 vermietet 245 MW für fünf Jahre an Fluidstack.',
    expected: [
      [245, 'supported'],
      [5, 'refuted', 'wrong-value'],
    ],
  },
  {
    source: 'Hut 8, Beacon Point: 15 years, tenant unnamed',
    published: '2026-05-08',
    en: "Hut 8's lease at Beacon Point runs for 20 years.",
    de: 'Der Vertrag von Hut 8 für Beacon Point gilt über 20 Jahre.',
    expected: [[20, 'refuted', 'wrong-value']],
  },
  {
    source: 'Hut 8 and Fluidstack: $7.0bn, $17.7bn with all options',
    published: '2025-12-19',
    en: 'The lease of Hut 8 with Fluidstack is worth $17.7 billion.',
    de: 'Der Vertrag von Hut 8 mit Fluidstack ist 17,7 Milliarden Dollar wert.',
    expected: [[17.7e9, 'misleading', 'wrong-base']],
  },
  {
    source: 'Hut 8 and Fluidstack: factor ten, digits turned round',
    published: '2025-12-19',
    en: "Hut 8's lease with Fluidstack is worth $70 billion. Hut 8 leases 254 MW to Fluidstack.",
    expected: [
      [70e9, 'refuted', 'wrong-value'],
      [254, 'refuted', 'wrong-value'],
    ],
  },
  {
    source: 'Cipher, Barber Lake: Google guarantees 1.4bn and puts nothing in',
    published: '2025-09-27',
    en: 'Google has invested $1.4 billion in Cipher Mining.',
    de: 'Google investiert 1,4 Milliarden Dollar in Cipher Mining.',
    expected: [[1.4e9, 'refuted', 'wrong-role']],
  },
  {
    source: 'Cipher, Barber Lake: the guarantee told as what it is',
    published: '2025-09-27',
    en: "Google guarantees $1.4 billion of Fluidstack's obligations to Cipher.",
    de: 'Google verbürgt sich bei Cipher für 1,4 Milliarden Dollar von Fluidstack.',
    expected: [[1.4e9, 'supported']],
  },
  {
    source: 'Riot, Rockdale: 89.8m is what the refit costs',
    published: '2026-01-17',
    en: 'The contract with AMD brings Riot $89.8 million.',
    de: 'Der Vertrag mit AMD bringt Riot 89,8 Millionen Dollar ein.',
    expected: [[89.8e6, 'misleading', 'wrong-base']],
  },
  {
    source: 'Riot, Rockdale: the refit',
    published: '2026-01-17',
    en: 'Riot will pay $89.8 million for the refit of its halls for AMD.',
    de: 'Der Umbau für AMD kostet Riot 89,8 Millionen Dollar.',
    expected: [[89.8e6, 'supported']],
  },
  {
    source: 'Core Scientific: the merger with CoreWeave voted down on 30 October 2025',
    published: '2025-11-10',
    en: 'CoreWeave completed its $9 billion takeover of Core Scientific.',
    de: 'Die Übernahme von Core Scientific durch CoreWeave für 9 Milliarden Dollar ist abgeschlossen.',
    expected: [[9e9, 'refuted', 'wrong-value']],
  },
  {
    source: 'Core Scientific: the vote as it was',
    published: '2025-11-10',
    en: 'Shareholders of Core Scientific rejected the $9 billion takeover by CoreWeave.',
    de: 'Die Aktionäre von Core Scientific lehnten die 9 Milliarden Dollar schwere Übernahme durch CoreWeave ab.',
    expected: [[9e9, 'supported']],
  },
  {
    source: 'Core Scientific: before the vote',
    published: '2025-07-20',
    en: 'CoreWeave has agreed to take over Core Scientific for $9 billion.',
    expected: [[9e9, 'supported']],
  },
  {
    source: 'River Bend lies in Louisiana and is built anew; the number stands',
    published: '2025-12-19',
    en: 'Hut 8 turns its bitcoin mine in Los Angeles into a 245 MW data center for Fluidstack.',
    expected: [[245, 'refuted', 'wrong-place']],
  },
  {
    source: 'River Bend: no number in the sentence, the telling words each',
    published: '2025-12-19',
    en: 'Hut 8 and Fluidstack are converting a mining facility in Los Angeles into an AI campus.',
    de: 'Hut 8 baut mit Fluidstack eine Mining-Anlage in Los Angeles zum KI-Campus um.',
    expected: [
      ['origin', 'refuted', 'wrong-origin'],
      ['place', 'refuted', 'wrong-place'],
    ],
  },
  {
    source: 'a contract in a place is about its site: River Bend lies in Louisiana',
    published: '2026-01-10',
    en: 'Hut 8 partners with Fluidstack on a $7 bn deal in Los Angeles.',
    de: 'Hut 8 und Fluidstack haben einen Deal in Los Angeles über 7 Milliarden Dollar geschlossen.',
    expected: [[7e9, 'refuted', 'wrong-place']],
  },
  {
    source: 'the same in the right state',
    published: '2026-01-10',
    en: 'Hut 8 partners with Fluidstack on a $7 bn deal in Louisiana.',
    de: 'Hut 8 und Fluidstack haben einen Vertrag in Louisiana über 7 Milliarden Dollar geschlossen.',
    expected: [[7e9, 'supported']],
  },
  {
    source: 'a house elsewhere is no site',
    published: '2025-12-19',
    en: 'Hut 8, headquartered in Los Angeles, leases 245 MW to Fluidstack.',
    expected: [[245, 'supported']],
  },
  {
    source: 'River Bend: Google is the guarantor, Anthropic the end customer',
    published: '2025-12-19',
    en: 'Google leases 245 MW from Hut 8. Anthropic leases 245 MW from Hut 8 as well, Fluidstack leases 330 MW of IT capacity from Hut 8.',
    expected: [
      [245, 'refuted', 'wrong-role'],
      [330, 'misleading', 'wrong-base'],
    ],
  },
  {
    source: 'Bitdeer lets, it does not rent (Tydal)',
    published: '2026-06-30',
    en: 'Bitdeer is taking space in a 180 MW AI data center in Tydal, Norway.',
    expected: [[180, 'refuted', 'wrong-role']],
  },
  {
    source: 'a customer of Google is not Google',
    published: '2025-12-19',
    en: 'Hut 8 leases 245 MW to Fluidstack, a customer of Google.',
    expected: [[245, 'supported']],
  },
  {
    source: 'a mining site of the operator that is not the contract',
    published: '2026-01-20',
    en: 'AMD leases 25 MW from Riot at Rockdale. Riot converts a mining site in Corsicana too.',
    expected: [
      [25, 'supported'],
      ['origin', 'supported'],
      ['place', 'unverifiable'],
    ],
  },
  {
    source: 'sums of a company and of the sector are not the contract',
    published: '2025-12-19',
    en: 'Hut 8 runs 1,020 MW across 19 sites and signed a lease with Fluidstack. The lease is a long one, as Hut 8 has been mining for eight years.',
    de: 'Hut 8 verfügt über 1.020 MW an 19 Standorten und hat mit Fluidstack einen Vertrag geschlossen.',
    expected: [[1020, 'unverifiable']],
  },
];

const judged = (lang: 'en' | 'de', text: string, published: string) =>
  judge(readClaims({ title: null, text, published: span(published), lang }), facts).map(
    ({ claim, verdict }) =>
      [claim.value ?? claim.aspect, verdict.verdict, verdict.reason] as [number | string, string, string],
  );

describe('contracts', () => {
  const rows = told.flatMap(({ source, published, expected, en, de }) =>
    (
      [
        ['en', en],
        ['de', de],
      ] as const
    ).flatMap(([lang, text]) => (text === undefined ? [] : [{ source, lang, published, text, expected }])),
  );
  it.each(rows)('$source ($lang)', ({ lang, text, published, expected }) => {
    const found = judged(lang, text, published);
    expect(found.map((one, i) => one.slice(0, expected[i]?.length ?? 2))).toEqual(expected);
  });
});

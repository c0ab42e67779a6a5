import { z } from 'zod';
import { nameOf } from '../src/claims/lexicon/names.ts';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, command, type Desk } from '../src/command/command.ts';
import { nearest } from '../src/command/nearest.ts';
import { countryOffers, nameOffers } from '../src/command/offers.ts';
import { offering, whole, word } from '../src/command/options.ts';
import { isAbout, isAt, isIn, namesIn } from '../src/facts/deal-search.ts';
import type { Deal, Observation } from '../src/facts/fact.ts';
import { periodOf } from '../src/facts/period.ts';
import { usdPerMwYear } from '../src/facts/registry.ts';
import { fields, heading, list, message, paragraph, table } from '../src/message/build.ts';
import type { Block } from '../src/message/message.ts';
import type { PhraseId, Words } from '../src/message/words.ts';

/** So many deals are told in full; more become lines of a table. */
const IN_FULL = 2;

const options = z.strictObject({
  party: offering(word(100), ({ facts }) => nameOffers(namesIn(facts.deals, 'party'))).optional(),
  site: offering(word(100), ({ facts }) => nameOffers(namesIn(facts.deals, 'site'))).optional(),
  country: offering(word(60), (desk) => countryOffers(namesIn(desk.facts.deals, 'country'), desk)).optional(),
  count: whole(null, { min: 1, max: 500 }).default(12),
});

const say = (value: number | null, unit: string, words: Words): string | null =>
  value === null ? null : words.number(value, unit);

const partiesOf = ({ parties }: Deal, words: Words): string =>
  parties
    .map((party) => `${worded('party', party.name, words)} (${words.say(`deal-role-${party.role}`)})`)
    .join(', ');

/** A phrase for an id of the table, or the id as it stands. */
function worded(group: 'figure' | 'party' | 'status', id: string, words: Words): string {
  const phrase = `deal-${group}-${id.replaceAll(/[, ]+/g, '-')}`;
  return words.has(phrase) ? words.say(phrase) : id;
}

const caution = ({ confidence, memoryFields, evidence }: Deal, words: Words): string =>
  [
    evidence === false ? words.say('facts-not-evidence') : null,
    confidence ? words.say(`facts-confidence-${confidence}`) : null,
    memoryFields ? words.say('deals-memory', { fields: memoryFields.join(', ') }) : null,
  ]
    .filter((mark) => mark !== null)
    .join('; ');

function inFull(deal: Deal, words: Words): readonly Block[] {
  const rows: readonly (readonly [PhraseId, string | null])[] = [
    ['deals-announced', periodOf(deal.announced).replace('/', ' – ')],
    ['deals-kind', words.say(`deal-kind-${deal.kind}`)],
    ['deals-status', worded('status', deal.status, words)],
    ['deals-parties', deal.parties.length === 0 ? null : partiesOf(deal, words)],
    ['deals-site', [deal.site, deal.region].filter((part) => part !== null).join(', ') || null],
    ['deals-origin', deal.origin && words.say(`deal-origin-${deal.origin}`)],
    ['deals-critical', say(deal.criticalMw, 'MW', words)],
    ['deals-gross', say(deal.grossMw, 'MW', words)],
    ['deals-base', say(deal.baseValueUsd, 'USD', words)],
    ['deals-total', say(deal.totalValueUsd, 'USD', words)],
    ['deals-term', say(deal.termYears, 'years', words)],
    ['deals-rate', say(usdPerMwYear(deal), 'USD/MW-year', words)],
    [
      'deals-other',
      deal.otherFigures
        .map((f) => `${worded('figure', f.what, words)}: ${words.number(f.value, f.unit)}`)
        .join('; ') || null,
    ],
    ['deals-known-from', deal.knownFrom],
    ['facts-caution', caution(deal, words) || null],
    ['deals-note', deal.note === undefined ? null : words.say('facts-note', { note: deal.note })],
  ];
  return [heading(deal.operatorName), fields(rows.map(([id, value]) => [words.say(id), value] as const))];
}

const head = [
  'deals-announced',
  'deals-parties',
  'deals-site',
  'deals-power',
  'deals-base',
  'deals-term',
  'deals-rate',
] as const;

const lines = (deals: readonly Deal[], words: Words): Block =>
  table(
    head.map((id) => words.say(id)),
    deals.map((deal) => [
      periodOf(deal.announced).replace('/', ' – '),
      [
        deal.operatorName,
        ...deal.parties.slice(0, 2).map((party) => worded('party', party.name, words)),
      ].join(' – '),
      deal.site ?? deal.region ?? '–',
      [say(deal.criticalMw, 'MW', words) ?? '–', say(deal.grossMw, 'MW', words) ?? '–'].join(' / '),
      say(deal.baseValueUsd, 'USD', words) ?? words.say(`deal-kind-${deal.kind}`),
      say(deal.termYears, 'years', words) ?? '–',
      say(usdPerMwYear(deal), 'USD', words) ?? '–',
    ]),
    0,
  );

const totals = (observations: readonly Observation[]): readonly Observation[] =>
  observations.filter((o) => o.quantity.startsWith('sector-'));

const sector = (observations: readonly Observation[], words: Words): readonly Block[] => [
  heading(words.say('deals-sector'), 1),
  list(
    totals(observations).map((o) => {
      const value = words.number(o.value ?? o.low ?? 0, o.unit === 'deals' ? null : o.unit);
      const id = o.quantity as 'sector-deals' | 'sector-power' | 'sector-power-planned' | 'sector-deal-count';
      return words.say(`deals-${id}`, {
        value,
        provider: nameOf(o.definition) ?? words.say('figure-press'),
        day: periodOf(o.asOf),
        source: o.sources[0]!.title,
      });
    }),
    1,
  ),
];

const numbersOf = (deals: readonly Deal[], { observations }: Desk['facts']) => ({
  count: deals.length,
  deals: deals.map((deal) => ({ ...deal, usd_per_mw_year: usdPerMwYear(deal) })),
  sector: totals(observations),
});

export default command({
  name: 'deals',
  options,
  example: 'deals hut 8',
  run({ party, site, country, count }, desk): Answer {
    const { words, facts } = desk;
    const wanted = [
      ['party', party, party === undefined ? null : isAbout(party)],
      ['site', site, site === undefined ? null : isAt(site)],
      ['country', country, country === undefined ? null : isIn(country, words.locale)],
    ] as const;
    for (const [option, got, test] of wanted) {
      if (!test || got === undefined || facts.deals.some(test)) continue;
      const near = nearest(got, namesIn(facts.deals, option));
      const hint =
        near === null
          ? words.say('deals-names', { names: namesIn(facts.deals, option).join(', ') })
          : words.say('did-you-mean', { nearest: near });
      return mistaken(desk, `${words.say('deals-none-of', { option, got })} ${hint}`);
    }
    const deals = facts.deals.filter((deal) => wanted.every(([, , test]) => !test || test(deal)));
    const full = deals.length <= IN_FULL;
    const sources = full
      ? deals.flatMap((deal) =>
          deal.sources.map(({ title, url }) => ({ title, url, asOf: periodOf(deal.asOf) })),
        )
      : [];
    const newest = deals.at(-1)?.asOf.end ?? null;
    const asOf = newest !== null && newest > facts.at ? facts.at : newest;
    return {
      message: message({
        id: 'deals',
        words,
        title: words.say('deals-title', { count: deals.length, all: facts.deals.length }),
        blocks: [
          ...(full
            ? deals.flatMap((deal) => inFull(deal, words))
            : [lines(deals.toReversed().slice(0, count), words)]),
          ...(deals.length === 0 ? [paragraph(words.say('deals-none'))] : []),
          ...(full
            ? []
            : [
                ...(deals.length > count
                  ? [paragraph(words.say('facts-more', { shown: count, all: deals.length }), 2)]
                  : []),
                ...sector(facts.observations, words),
                paragraph(words.say('deals-usage', { example: 'deals cipher site:"black pearl"' }), 2),
              ]),
        ],
        sources,
        asOf,
      }),
      figures: {
        inputs: { party: party ?? null, site: site ?? null, country: country ?? null, count },
        numbers: numbersOf(deals, facts),
        asOf,
        sources: deals.flatMap((deal) =>
          deal.sources.map(({ title, url }) => ({ title, url, asOf: deal.asOf.end })),
        ),
      },
    };
  },
});

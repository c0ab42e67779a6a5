import type { Span } from '../core/days.ts';
import { EPOCH_SOURCE, sourcesOf } from './epochs.ts';
import type { Facts } from './fact.ts';
import {
  exactly,
  type Figure,
  figuresOfMonth,
  figuresOfVintage,
  knownOf,
  nothing,
  termed,
} from './figure.ts';

/** Everything there is to ask for, in the order it is listed. */
export const TOPICS = [
  'difficulty',
  'halvings',
  'hashrate',
  'price',
  'hashprice',
  'fees',
  'production-cost',
  'energy',
  'power-gap',
  'ai-power',
  'open-interest',
  'country-shares',
  'pools',
  'machines',
  'companies',
  'events',
  'people',
  'sayings',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The quantities of observations that a topic gathers. */
const QUANTITIES: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  hashrate: ['hashrate', 'hashrate-offline', 'hashrate-growth'],
  price: ['price'],
  hashprice: ['hashprice', 'breakeven'],
  fees: ['fees', 'fee-share', 'revenue'],
  'production-cost': ['production-cost', 'loss-per-btc'],
  energy: ['energy', 'energy-per-transaction'],
  'ai-power': [
    'revenue-per-mw-year',
    'capex-per-mw',
    'capex-per-gw',
    'equity-value-per-watt',
    'sector-deals',
    'sector-power',
    'sector-power-planned',
    'sector-deal-count',
    'funding-gap',
    'takeover-offer',
  ],
  'open-interest': ['open-interest'],
  pools: ['pool-share'],
  companies: ['treasury', 'company-production', 'profit'],
};

const onDay = (day: string): Span => ({ start: day, end: day });

const observations = (facts: Facts, topic: Topic): readonly Figure[] =>
  facts.observations
    .filter((o) => QUANTITIES[topic]?.includes(o.quantity))
    .map((o) => ({
      ...knownOf(o),
      ...termed(
        ...[QUANTITIES[topic]?.length === 1 ? undefined : o.quantity, o.definition, o.aspect].filter(
          (part) => part !== undefined,
        ),
      ),
      subject: o.subject,
      value: o.value,
      low: o.low,
      high: o.high,
      unit: o.unit,
    }));

const TABLES: Readonly<Record<Topic, (facts: Facts, locale: 'en' | 'de') => readonly Figure[]>> = {
  difficulty: ({ epochs }) =>
    epochs.map((epoch) => ({
      ...termed('block', String(epoch.height)),
      ...exactly(epoch.difficulty / 1e12, 'T'),
      asOf: onDay(epoch.day),
      knownFrom: epoch.day,
      sources: sourcesOf(epoch),
    })),
  halvings: ({ halvings }) =>
    halvings
      .filter((halving) => halving.day !== null)
      .map(({ number, height, day }) => ({
        what: `halving-${number}`,
        terms: ['halving', String(number)],
        ...exactly(height, 'block'),
        asOf: onDay(day!),
        knownFrom: day!,
        sources: [EPOCH_SOURCE],
      })),
  hashrate: (facts) => [
    ...facts.months.flatMap((m) => figuresOfMonth(m, 'hashrate')),
    ...observations(facts, 'hashrate'),
  ],
  price: (facts) => [
    ...facts.months.flatMap((m) => figuresOfMonth(m, 'price')),
    ...observations(facts, 'price'),
  ],
  hashprice: (facts) => observations(facts, 'hashprice'),
  fees: (facts) => [
    ...facts.months.flatMap((m) => figuresOfMonth(m, 'fees')),
    ...observations(facts, 'fees'),
  ],
  'production-cost': (facts) => observations(facts, 'production-cost'),
  energy: (facts) => observations(facts, 'energy'),
  'power-gap': ({ powerForecasts }) => powerForecasts.flatMap(figuresOfVintage),
  'ai-power': (facts) => observations(facts, 'ai-power'),
  'open-interest': (facts) => observations(facts, 'open-interest'),
  'country-shares': ({ countryShares }) =>
    countryShares.flatMap((share) =>
      Object.entries(share.pct).map(([country, pct]) => ({
        ...knownOf(share),
        ...termed(share.provider, share.basis),
        ...exactly(pct, '%'),
        subject: country,
      })),
    ),
  pools: (facts) => [
    ...observations(facts, 'pools'),
    ...facts.pools.flatMap((window) =>
      window.top.map(({ pool, blocks }) => ({
        ...knownOf(window),
        ...termed('blocks', window.window),
        ...exactly((blocks / window.blocks) * 100, '%'),
        subject: pool,
      })),
    ),
  ],
  machines: ({ machines }) =>
    machines.map((m) => ({
      ...knownOf(m),
      what: `${m.maker} ${m.model}, ${m.powerW} W`,
      ...exactly(m.efficiency, 'J/TH'),
      ...(m.releasedFromMemory ? { fromMemory: true } : {}),
    })),
  companies: (facts) => observations(facts, 'companies'),
  events: ({ events }, locale) =>
    events.map((event) => ({
      ...nothing,
      what: event.name[locale],
      asOf: event.span,
      knownFrom: event.span.start,
      sources: event.sources,
      ...(event.note === undefined ? {} : { note: event.note }),
    })),
  people: ({ people }) =>
    people.map((person) => ({
      ...knownOf(person),
      ...nothing,
      what: `${person.name}: ${person.roles.map((role) => role.role).join(', ')}`,
      subject: person.roles[0]?.organisation ?? null,
    })),
  sayings: ({ sayings }) =>
    sayings.map((saying) => ({
      ...knownOf(saying),
      what: saying.gist,
      subject: saying.speaker,
      value: saying.value,
      low: saying.low ?? null,
      high: saying.high ?? null,
      unit: saying.unit,
    })),
};

/** The figures of a topic, newest first; among equals in the order of their table. Events are named in `locale`. */
export const figuresOf = (facts: Facts, topic: Topic, locale: 'en' | 'de' = 'en'): readonly Figure[] =>
  TABLES[topic](facts, locale).toSorted((a, b) =>
    a.asOf.end === b.asOf.end ? 0 : a.asOf.end < b.asOf.end ? 1 : -1,
  );

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { daysBetween } from '../../src/core/days.ts';
import { facts } from '../../src/facts/open.ts';

const day = z.iso.date();
const span = z.strictObject({ start: day, end: day }).refine((s) => s.start <= s.end, 'start after end');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const source = z.strictObject({
  title: z.string().min(2),
  url: z.url().nullable(),
  seenVia: z.string().optional(),
  evidence: z.literal(false).optional(),
});
const known = {
  asOf: span,
  knownFrom: day,
  sources: z.array(source).min(1),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
  fromMemory: z.boolean().optional(),
  evidence: z.literal(false).optional(),
  note: z.string().max(240).optional(),
};
const positive = z.number().positive();
const range = z.tuple([positive, positive]).refine(([low, high]) => low <= high);
const triple = z.strictObject({ low: z.number(), mean: z.number(), high: z.number() });
const iso = /^[a-z]{2}$/;
const figure = z.strictObject({ what: id, value: positive, unit: z.string() });

const schemas = {
  months: z.strictObject({
    ...known,
    month: z.string().regex(/^\d{4}-\d{2}$/),
    priceUsd: triple.nullable(),
    hashrateEhs: triple.nullable(),
    feesBtcPerBlock: z.number().min(0).nullable(),
    feeSharePct: z.number().min(0).max(100).nullable(),
    blocks: z.int(),
    days: z.int().max(31),
  }),
  halvings: z.strictObject({ number: z.int(), height: z.int(), day: day.nullable() }),
  powerForecasts: z.strictObject({
    ...known,
    forecaster: id,
    demandGw: positive.nullable(),
    underConstructionGw: positive.nullable(),
    gridAccessGw: positive.nullable(),
    gapGw: positive,
    dateFromMemory: z.literal(true).optional(),
    netGw: range.nullable(),
    netPct: positive.nullable(),
    optionsGw: z
      .record(z.enum(['gas-turbines', 'fuel-cells', 'nuclear-sited', 'bitcoin-sites']), range)
      .or(z.strictObject({})),
    sitesGw: z.strictObject({
      operating: positive.optional(),
      underConstruction: positive.optional(),
      interconnected: positive.optional(),
    }),
  }),
  countryShares: z.strictObject({
    ...known,
    provider: id,
    basis: z.enum(['world', 'survey', 'pool-location']),
    pct: z.record(z.string().regex(iso), z.number().min(0).max(100)),
    ehs: z.record(z.string().regex(iso), positive),
  }),
  observations: z.strictObject({
    ...known,
    quantity: id,
    definition: id,
    aspect: id.optional(),
    value: positive.nullable(),
    low: positive.nullable(),
    high: positive.nullable(),
    unit: z.string(),
    subject: id.nullable(),
  }),
  machines: z.strictObject({
    ...known,
    maker: z.string(),
    model: z.string(),
    cooling: z.enum(['air', 'hydro', 'immersion']),
    hashrateThs: positive,
    powerW: positive,
    efficiency: positive,
    released: z.string().nullable(),
    releasedFromMemory: z.literal(true).optional(),
    announced: z.boolean(),
  }),
  events: z.strictObject({
    id,
    name: z.strictObject({ en: z.string(), de: z.string() }),
    span,
    sources: z.array(source).min(1),
    note: z.string().optional(),
  }),
  people: z.strictObject({
    ...known,
    id,
    name: z.string(),
    roles: z
      .array(z.strictObject({ organisation: id, role: z.string(), from: day.optional(), to: day.optional() }))
      .min(1),
  }),
  sayings: z.strictObject({
    ...known,
    speaker: id,
    kind: id,
    value: positive,
    low: positive.nullable(),
    high: positive.nullable(),
    unit: z.string(),
    gist: z.string(),
  }),
  deals: z.strictObject({
    ...known,
    id,
    announced: span,
    kind: z.enum([
      'lease',
      'gpu-cloud',
      'acquisition',
      'joint-venture',
      'land-and-power',
      'own-build',
      'site',
      'conversion-capex',
    ]),
    status: z.string(),
    origin: z.enum(['greenfield', 'conversion']).nullable(),
    operator: id,
    operatorName: z.string(),
    ticker: z.string().nullable(),
    parties: z.array(
      z.strictObject({
        id,
        name: z.string(),
        role: z.enum([
          'tenant',
          'end-customer',
          'guarantor',
          'customer',
          'supplier',
          'lender',
          'utility',
          'contractor',
          'partner',
          'seller',
          'target',
        ]),
      }),
    ),
    site: z.string().nullable(),
    region: z.string().nullable(),
    places: z.array(id),
    criticalMw: positive.nullable(),
    grossMw: positive.nullable(),
    baseValueUsd: positive.nullable(),
    totalValueUsd: positive.nullable(),
    termYears: positive.nullable(),
    otherFigures: z.array(figure),
    memoryFields: z.array(z.string()).min(1).optional(),
  }),
  pools: z.strictObject({
    ...known,
    window: z.string(),
    blocks: z.int().positive(),
    pools: z.int().positive(),
    top: z.array(z.strictObject({ pool: id, name: z.string(), blocks: z.int().positive() })).min(1),
    unknownSharePct: z.number().min(0).max(100).nullable(),
  }),
} as const;

describe('every row of every table has the fields its type promises', () => {
  for (const [name, schema] of Object.entries(schemas))
    it(name, () => {
      const rows = facts[name as keyof typeof schemas] as readonly unknown[];
      expect(rows.length).toBeGreaterThan(4 - Number(name === 'pools'));
      for (const row of rows) {
        const result = schema.safeParse(row);
        expect(
          result.success,
          `${JSON.stringify(row).slice(0, 160)} ${result.error && z.prettifyError(result.error)}`,
        ).toBe(true);
      }
    });
});

describe('what rows say about themselves', () => {
  const rows = [
    ...facts.observations,
    ...facts.powerForecasts,
    ...facts.countryShares,
    ...facts.sayings,
    ...facts.deals,
  ];

  it('is known no earlier than a quarter before the end of what it is about', () => {
    for (const row of [...rows, ...facts.months]) {
      const lead = daysBetween(row.knownFrom, row.asOf.end);
      expect(lead, JSON.stringify(row).slice(0, 120)).toBeLessThanOrEqual(366);
    }
  });
  it('names a page or says that it is from memory', () => {
    for (const row of rows) {
      const seen = row.sources.some(
        (s) => s.url !== null || s.seenVia !== undefined || s.title !== 'no page seen',
      );
      expect(seen || row.fromMemory === true, JSON.stringify(row).slice(0, 120)).toBe(true);
    }
  });
  it('marks what rests on an examined article alone, and only that', () => {
    for (const row of rows) {
      const alone = row.sources.every((s) => s.evidence === false);
      expect(row.evidence === false, JSON.stringify(row).slice(0, 120)).toBe(alone);
    }
    expect(rows.filter((row) => row.evidence === false)).toHaveLength(2);
  });
  it('gives a value or a bound', () => {
    for (const o of facts.observations)
      expect(o.value ?? o.low ?? o.high, `${o.quantity} ${o.definition}`).not.toBeNull();
  });
  it('keeps ids apart', () => {
    for (const list of [facts.deals, facts.events, facts.people])
      expect(new Set(list.map((row) => row.id)).size).toBe(list.length);
  });
  it('is oldest first', () => {
    const lists = [facts.observations, facts.deals, facts.powerForecasts].map((l) =>
      l.map((row) => row.asOf.end),
    );
    for (const ends of lists) expect(ends).toEqual(ends.toSorted());
  });
});

describe('machines', () => {
  it('have the efficiency their power and hashrate give', () => {
    for (const m of facts.machines) expect(m.efficiency * m.hashrateThs).toBeCloseTo(m.powerW, 6);
    const efficiencies = facts.machines.map((m) => m.efficiency);
    expect(Math.min(...efficiencies)).toBeGreaterThan(9);
    expect(Math.max(...efficiencies)).toBeLessThan(100);
  });
});

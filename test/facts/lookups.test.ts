import { describe, expect, it } from 'vitest';
import { monthOf, monthsIn } from '../../src/facts/months.ts';
import {
  distance,
  isEvidence,
  machinesNamed,
  observed,
  sharesOf,
  vintagesBy,
} from '../../src/facts/observed.ts';
import { facts } from '../../src/facts/open.ts';
import { sayingsOf, usdPerMwYear } from '../../src/facts/registry.ts';

const on = (day: string) => ({ start: day, end: day });

describe('months', () => {
  it('are found by a day', () => {
    expect(monthOf(facts.months, '2026-02-12')?.month).toBe('2026-02');
    expect(monthOf(facts.months, '2009-01-03')?.month).toBe('2009-01');
    expect(monthOf(facts.months, '2008-12-31')).toBeUndefined();
    expect(monthOf(facts.months, '2026-09-01')).toBeUndefined();
    for (const m of facts.months) expect(monthOf(facts.months, m.asOf.end)).toBe(m);
  });
  it('are found by a span', () => {
    expect(monthsIn(facts.months, { start: '2026-01-31', end: '2026-03-01' }).map((m) => m.month)).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
  });
  it('say that the last one is partial', () => {
    expect(facts.months.at(-1)).toMatchObject({
      month: '2026-08',
      asOf: { end: '2026-08-21' },
      note: expect.any(String),
    });
  });
});

describe('observations', () => {
  it('are nearest first, by definition and subject', () => {
    const near = observed(facts.observations, { quantity: 'open-interest', unit: 'USD' }, on('2026-02-12'));
    expect(near.map((o) => [o.value, o.away])).toEqual([
      [34e9, 1],
      [50e9, 3],
      [44.22e9, 12],
    ]);
    expect(near.filter(isEvidence).map((o) => o.value)).toEqual([34e9, 44.22e9]);
    const riot = observed(
      facts.observations,
      { quantity: 'production-cost', subject: 'riot' },
      on('2025-03-31'),
    );
    expect(riot.map((o) => o.value)).toEqual([43_808]);
  });
  it('answer an aspect', () => {
    const gas = observed(facts.observations, { quantity: 'energy', aspect: 'gas' }, on('2024-06-01'));
    expect(gas.map((o) => o.value)).toEqual([38.2]);
  });
  it('measure the days between spans', () => {
    expect(distance(on('2026-02-01'), on('2026-02-05'))).toBe(4);
    expect(distance(on('2026-02-05'), on('2026-02-01'))).toBe(4);
    expect(distance({ start: '2026-01-01', end: '2026-03-31' }, on('2026-02-01'))).toBe(0);
  });
});

describe('vintages of Morgan Stanley', () => {
  it('newest first by a day', () => {
    expect(vintagesBy(facts.powerForecasts, '2025-11-30', 'morgan-stanley').map((v) => v.gapGw)).toEqual([
      47, 44, 45, 36,
    ]);
    expect(vintagesBy(facts.powerForecasts, '2025-11-30', 'bernstein')).toEqual([]);
  });
  it('leave the gap that their inputs leave, to the rounding', () => {
    for (const v of facts.powerForecasts)
      if (v.demandGw !== null && v.underConstructionGw !== null && v.gridAccessGw !== null)
        expect(Math.abs(v.demandGw - v.underConstructionGw - v.gridAccessGw - v.gapGw)).toBeLessThanOrEqual(
          1,
        );
  });
});

describe('country shares', () => {
  it('nearest first, a survey apart from the world', () => {
    const us = sharesOf(facts.countryShares, 'us', on('2025-06-15'), { basis: 'world' });
    expect(us[0]).toMatchObject({ provider: 'hashrate-index', pct: { us: 36.025 } });
    expect(
      sharesOf(facts.countryShares, 'us', on('2025-06-15'), { basis: 'survey' }).map((s) => s.pct.us),
    ).toEqual([75.4]);
    expect(sharesOf(facts.countryShares, 'is', on('2025-06-15'))).toEqual([]);
  });
});

describe('machines', () => {
  it('by name, case and spaces aside', () => {
    expect(machinesNamed(facts.machines, 'antminer s21 200t').map((m) => m.efficiency)).toEqual([17.5]);
    expect(machinesNamed(facts.machines, 'M60S++').map((m) => m.powerW)).toEqual([3600]);
    expect(machinesNamed(facts.machines, ' ')).toEqual([]);
  });
});

describe('deals', () => {
  it('River Bend (17 December 2025): who does what, where, for how much', () => {
    const deal = facts.deals.find(({ id }) => id === 'hut8-fluidstack-riverbend-2025')!;
    expect(deal).toMatchObject({
      origin: 'greenfield',
      criticalMw: 245,
      baseValueUsd: 7e9,
      totalValueUsd: 17.7e9,
      termYears: 15,
    });
    expect(deal.places).toEqual(['river-bend', 'west-feliciana', 'us-la', 'us']);
    expect(deal.places).not.toContain('los-angeles');
    expect(deal.operator).toBe('hut-8');
    const roles = Object.fromEntries(deal.parties.map(({ id, role }) => [id, role]));
    expect(roles).toMatchObject({ fluidstack: 'tenant', anthropic: 'end-customer', google: 'guarantor' });
    expect(usdPerMwYear(deal)).toBeCloseTo(1_904_762, 0);
  });
  it('leases of IT power lie between 1.2 and 2.3 million a megawatt and year, but for the one flagged', () => {
    const rates = facts.deals
      .filter((d) => d.kind === 'lease')
      .map((d) => [d.id, usdPerMwYear(d)] as const)
      .filter((pair): pair is readonly [string, number] => pair[1] !== null);
    const outside = rates.filter(([, rate]) => rate < 1.2e6 || rate > 2.3e6);
    expect(outside).toEqual([['hyperscaledata-neocloud-michigan-2026', 6e6]]);
    expect(rates.length).toBeGreaterThan(12);
  });
  it('cover no more gross than the ratio of gross to critical allows', () => {
    for (const d of facts.deals)
      if (d.kind === 'lease' && d.criticalMw !== null && d.grossMw !== null)
        expect(d.grossMw / d.criticalMw).toBeGreaterThan(1.2);
  });
  it('mark what no source shows', () => {
    const marked = facts.deals.filter((d) => d.fromMemory).map((d) => d.id);
    expect(marked).toEqual(['terawulf-core42-2024', 'corescientific-coreweave-denton-2025']);
  });
});

describe('sayings', () => {
  it('of a person are found by the house, and the reverse', () => {
    const growth = { speaker: 'fred-thiel', value: 50, low: 50, unit: '%/year' };
    expect(sayingsOf(facts.sayings, facts.people, 'fred-thiel', 'growth-needed')).toEqual([
      expect.objectContaining(growth),
    ]);
    expect(sayingsOf(facts.sayings, facts.people, 'mara', 'growth-needed')).toEqual([
      expect.objectContaining(growth),
    ]);
    expect(sayingsOf(facts.sayings, facts.people, 'jason-les')).toEqual([]);
  });
});

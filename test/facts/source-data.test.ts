import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { facts } from '../../src/facts/open.ts';

const folder = new URL('../../../shared/data/', import.meta.url);
const rowsOf = (name: string): Record<string, string>[] => {
  const [head, ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  const keys = head!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [keys[i], cell])));
};
const number = (text: string | undefined): number | null => (text ? Number(text) : null);

if (existsSync(folder))
  describe('the tables equal the data they were derived from', () => {
    it('every retarget', () => {
      const rows = rowsOf('retargets.csv');
      expect(rows).toHaveLength(facts.epochs.length);
      for (const [i, row] of rows.entries()) {
        const epoch = facts.epochs[i]!;
        expect([epoch.height, epoch.nBits, epoch.day]).toEqual([
          Number(row.height),
          Number.parseInt(row.bits!, 16),
          row.date_utc,
        ]);
        expect(epoch.difficulty / Number(row.difficulty)).toBeCloseTo(1, 12);
        if (row.change_pct) expect(epoch.changePct).toBeCloseTo(Number(row.change_pct), 5);
        if (row.timestamp) expect(epoch.time).toBe(Number(row.timestamp));
      }
    });
    it('every first and last time', () => {
      for (const row of rowsOf('period_times.csv')) {
        const epoch = facts.epochs[Number(row.period)]!;
        expect([epoch.firstTime, epoch.lastTime]).toEqual([number(row.first_time), number(row.last_time)]);
      }
    });
    it('every month', () => {
      const rows = rowsOf('monthly.csv');
      expect(rows).toHaveLength(facts.months.length);
      for (const [i, row] of rows.entries()) {
        const month = facts.months[i]!;
        expect([month.month, month.blocks, month.days]).toEqual([
          row.month,
          Number(row.blocks),
          Number(row.days),
        ]);
        const price = [row.price_low_usd, row.price_mean_usd, row.price_high_usd].map(number);
        expect(month.priceUsd ? Object.values(month.priceUsd) : [null, null, null]).toEqual(price);
        const hashrate = [row.hashrate7d_low_ehs, row.hashrate7d_mean_ehs, row.hashrate7d_high_ehs].map(
          number,
        );
        if (month.hashrateEhs) expect(Object.values(month.hashrateEhs)).toEqual(hashrate);
        else expect(hashrate[0] || 0).toBe(0);
        expect([month.feesBtcPerBlock, month.feeSharePct]).toEqual([
          number(row.fees_btc_per_block),
          number(row.fee_share_pct),
        ]);
      }
    });
    it('the forty largest falls', () => {
      const falls = facts.epochs
        .filter((e) => (e.changePct ?? 0) < 0)
        .toSorted((a, b) => a.changePct! - b.changePct!);
      const heights = rowsOf('largest_drops.csv').map((row) => Number(row.height));
      expect(falls.slice(0, 40).map((e) => e.height)).toEqual(heights);
    });
    it('every deal has its value, power and term', () => {
      const { deals } = JSON.parse(readFileSync(new URL('deals.json', folder), 'utf8')) as {
        deals: Record<string, unknown>[];
      };
      expect(deals).toHaveLength(facts.deals.length);
      for (const raw of deals) {
        const deal = facts.deals.find((d) => d.id === raw.id)!;
        expect([
          deal.criticalMw,
          deal.grossMw,
          deal.baseValueUsd,
          deal.totalValueUsd,
          deal.termYears,
          deal.confidence,
        ]).toEqual([
          raw.critical_it_mw,
          raw.gross_mw,
          raw.contract_value_usd,
          raw.total_value_with_options_usd,
          raw.term_years,
          raw.confidence,
        ]);
      }
    });
  });
else
  it('is left out where the source data is missing', () => {
    process.stdout.write('Left out: no source data beside the project to compare the tables with.\n');
    expect(facts.epochs.length).toBeGreaterThan(0);
  });

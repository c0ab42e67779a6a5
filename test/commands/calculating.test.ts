import { describe, expect, test } from 'vitest';
import { answerTo, numbersOf } from './asked.ts';

const near = (value: number, digits = 2): unknown => expect.closeTo(value, digits);

/** Each row: the line, what `--json` must hold, and where the figures are from. */
const ROWS: readonly [line: string, numbers: Readonly<Record<string, unknown>>, source: string][] = [
  [
    'breakeven 0.05 efficiency:18 hashprice:33.31',
    {
      hashprice_usd_ph_day: 33.31,
      break_even_power_price_usd_kwh: near(0.0771, 4),
      break_even_hashprice_usd_ph_day: 21.6,
    },
    'hashprice of 7 February 2026: 33.31 ÷ (24 · 18)',
  ],
  [
    'breakeven hashprice:33.31 efficiency:30',
    { break_even_power_price_usd_kwh: near(0.0463, 4) },
    '33.31 ÷ (24 · 30)',
  ],
  [
    'breakeven 0.05 efficiency:20 hashrate:900 fees:0 btc_price:66000',
    {
      power_cost_per_btc_usd: 48_000,
      break_even_btc_price_usd: 48_000,
      hashprice_usd_ph_day: 33,
      break_even_hashprice_usd_ph_day: 24,
      break_even_power_price_usd_kwh: 0.06875,
    },
    '900 EH/s at 20 J/TH is 18 GW: 21.6 m USD a day for 450 BTC',
  ],
  [
    'breakeven 0.05 efficiency:20 hashrate:900 fees:0 btc_price:66000 pool_fee:2 overhead:10 uptime:90',
    {
      power_cost_per_btc_usd: near(52_800),
      break_even_btc_price_usd: near(52_800 / 0.98),
      profit_usd_ph_day: near((33 * 0.98 - 26.4) * 0.9),
    },
    'fee on revenue, overhead on energy, uptime on both',
  ],
  [
    'breakeven 0.06 machine:"S19 XP 141T" hashprice:39.7',
    { break_even_power_price_usd_kwh: near(0.0775, 4) },
    '3,010 W ÷ 141 TH/s = 21.35 J/TH',
  ],
  [
    'gw-deficit demand:74 under_construction:10 grid:15 bitcoin_low:10 bitcoin_high:15',
    {
      deficit_gw: 49,
      remaining_low_gw: 34,
      remaining_high_gw: 39,
      closed_low_pct: near(20.41),
      closed_high_pct: near(30.61),
      net_low_gw: -9,
      net_high_gw: 14,
    },
    'Morgan Stanley, early 2026, with the options of November 2025 (35–58 GW)',
  ],
  ['gw-deficit', { deficit_gw: 49, net_low_gw: -9, net_high_gw: 14 }, 'the newest vintage'],
  ['gw-deficit vintage:2025-11', { deficit_gw: 44 }, 'Morgan Stanley, 12 November 2025: 69 − 10 − 15'],
  [
    'gw-deficit vintage:2025-10',
    { deficit_gw: 44 },
    'Morgan Stanley, 21 September 2025: 65 − 6 − 15, printed 45',
  ],
  [
    'halving',
    {
      halving: 5,
      height: 1_050_000,
      subsidy_before_btc: 3.125,
      subsidy_after_btc: 1.5625,
      per_day_before_btc: 450,
      per_day_after_btc: 225,
      expected_date: expect.stringMatching(/^2028-04-/),
    },
    'protocol; from block 965,664 of 5 September 2026',
  ],
  [
    'halving 4',
    { height: 840_000, subsidy_after_btc: 3.125, expected_date: '2024-04-20', blocks_left: 0 },
    'block 840,000',
  ],
  [
    'halving 33',
    { height: 6_930_000, subsidy_before_btc: 1e-8, subsidy_after_btc: 0 },
    'the last subsidy is at 6,929,999',
  ],
  [
    'difficulty height:935424',
    {
      difficulty: 125864590119494.27,
      height: 935_424,
      change_pct: near(-11.1553, 4),
      rank: 10,
      rank_then: 10,
      largest_since: { height: 689_472, date: '2021-07-03', change_pct: near(-27.9427, 4) },
      interval_min: near(11.2556, 4),
    },
    'headers 933,408 and 935,424',
  ],
  ['difficulty height:935429', { height: 935_424, rank: 10 }, 'five blocks into the epoch'],
  ['difficulty date:2021-07-04', { height: 689_472, rank: 1, largest_since: null }, 'header 689,472'],
  [
    'difficulty height:149184',
    { rank: 7, rank_then: 1, change_pct: near(-13.0903, 4) },
    'header 149,184, October 2011',
  ],
  ['difficulty height:953568', { rank: 11, change_pct: near(-10.0914, 4) }, 'header 953,568'],
  [
    'difficulty height:68544',
    { change_pct: near(300, 3), interval_min: near(2.5, 6), rank: 1 },
    'header 68,544: the clamp',
  ],
  ['difficulty height:0', { difficulty: 1, change_pct: null, rank: null, interval_min: null }, 'genesis'],
  ['difficulty height:2016', { change_pct: 0, rank: null, interval_min: 10 }, 'header 2,016'],
  [
    'difficulty blocks:2015 hours:292.8741666',
    { next_change_pct: near(14.726, 2), next_low_pct: near(14.726, 2), next_high_pct: near(14.726, 2) },
    'headers 935,424 and 937,439: 1,054,347 s',
  ],
  [
    'hashrate difficulty:125.86459 blocks:144 hours:24',
    { hashrate_ehs: near(900.97), low_ehs: near(759.83), high_ehs: near(1060.73), noise: true },
    'D · 2^32 ÷ 600; Garwood band of 144 (SciPy 1.17): 121.4417 to 169.5337',
  ],
  [
    'hashrate difficulty:125864590119494 blocks:144 hours:24',
    { hashrate_ehs: near(900.97) },
    'the bare number of a node',
  ],
  [
    'hashrate difficulty:125.86 blocks:100 hours:24',
    { noise: false, change_pct: near(-30.56) },
    'Poisson, 100 where 144 are due',
  ],
  ['hashrate difficulty:125.86 blocks:127 hours:24', { noise: true }, 'Poisson, 127 where 144 are due'],
  [
    'hashprice btc_price:66000 hashrate:900 fees:0',
    { hashprice_usd_ph_day: 33, sat_th_day: 50, fee_share_pct: 0, revenue_usd_day: 29_700_000 },
    '450 · 66,000 ÷ 900,000',
  ],
  [
    'fees 0.036',
    { fee_share_pct: near(1.1389, 4), fees_needed_btc_block: near(1.5985, 6), fees_factor: near(44.4, 1) },
    'mean fees of 2025: 0.036 BTC',
  ],
  ['growth', { growth_needed_pct: near(18.92) }, '2^(1/4) − 1'],
  ['growth 20', { growth_needed_pct: near(42.7) }, '(2 · 1.2^4)^(1/4) − 1'],
  ['growth 26', { growth_needed_pct: near(49.84) }, '(2 · 1.26^4)^(1/4) − 1'],
  [
    'growth 62 years:4',
    { growth_needed_pct: near(92.65), factor: near(13.775, 2) },
    '(2 · 1.62^4)^(1/4) − 1',
  ],
  [
    'shares us share:37.5 convert:50',
    { share_pct: near(23.0769, 4), network_change_pct: -18.75, interval_min: near(12.3077, 4) },
    '37.5 · 0.5 ÷ (1 − 0.375 · 0.5)',
  ],
  [
    'shares us share:37.5 convert:50 relocate:100',
    { share_pct: 18.75, network_change_pct: 0 },
    'all of it moves abroad',
  ],
  ['shares Russland share:16.4 convert:0', { share_pct: 16.4, network_change_pct: 0 }, 'nothing converts'],
  [
    'pools blocks:283 of:1075',
    { share_pct: near(26.3256, 4), low_pct: near(23.78, 1), high_pct: near(29.04, 1) },
    'mempool.space, week to 24 September 2026',
  ],
  [
    'pools',
    { share_pct: near(26.3256, 4), concentration_hhi: near(1417, 0) },
    'mempool.space, week to 24 September 2026',
  ],
  [
    'pools pool:antpol window:1y',
    { share_pct: near(17.925, 3) },
    'mempool.space, year to 24 September 2026: 9,381 of 52,335',
  ],
  [
    'pools blocks:250 of:4320 earlier_blocks:216 earlier_of:4320',
    { noise: true, change_points: near(0.787, 3) },
    'two-proportion test',
  ],
  [
    'convert 33 efficiency:20',
    {
      mining_usd_mw_year: 602_250,
      mining_net_usd_mw_year: 164_250,
      ai_median_usd_mw_year: near(1.853e6, -4),
    },
    '50 PH/s · 33 · 365; the leases in the registry',
  ],
  [
    'machine "S21 200T" hashprice:40 power_price:0.06 cost:2960',
    {
      profit_usd_day: near(2.96, 6),
      payback_days: near(1000, 6),
      efficiency_j_th: 17.5,
      break_even_power_price_usd_kwh: near(0.095238, 6),
    },
    '200 TH/s, 3,500 W',
  ],
  ['machine M60S', { hashrate_ths: 184, power_w: 3404 }, 'the shortest name that fits'],
  ['machine S9 hashprice:30 cost:100', { payback_days: null }, '98 J/TH never pays back'],
  [
    'solo 1000 network:900',
    { one_in_blocks: 900_000, expected_days: 6250, per_year_pct: near(5.673, 3) },
    '1 PH/s in 900 EH/s',
  ],
];

describe('calculating commands', () => {
  test.each(ROWS)('%s', async (line, numbers, _source) => {
    expect(await numbersOf(line)).toMatchObject(numbers);
  });

  test('equilibrium: more hashrate presses hashprice, then the dearest leave until theirs covers their power', async () => {
    const numbers = (await numbersOf(
      'equilibrium 200 efficiency:12 power_price:0.03 btc_price:66000 hashrate:900 fees:0 fleet:"50/15/0.04 50/30/0.04"',
    )) as Record<string, number>;
    expect(numbers).toMatchObject({
      hashprice_usd_ph_day_before: 33,
      hashrate_ehs_before: 900,
      margin_pct_before: near((1 - (14.4 + 28.8) / 2 / 33) * 100),
      hashprice_usd_ph_day_impact: 27,
      hashrate_ehs_impact: 1100,
      hashprice_usd_ph_day_after: 28.8,
      hashrate_ehs_after: near(29_700_000 / 28.8 / 1000, 6),
    });
    expect(numbers.margin_pct_impact!).toBeLessThan(numbers.margin_pct_before!);
  });

  test('a given value goes before the default; a default names its day, a given one does not age', async () => {
    const known = await answerTo('hashprice');
    expect(known.figures!.asOf).toBe('2026-06-30');
    expect(known.figures!.sources.length).toBeGreaterThan(0);
    const given = await answerTo('shares us share:40 convert:10 relocate:0');
    expect(given.figures).toMatchObject({ inputs: { share: 40, convert: 10 }, asOf: null, sources: [] });
  });

  test('what was known then: before February 2026 the newest forecast leaves 44 GW', async () => {
    expect(await numbersOf('gw-deficit', '2025-12-01')).toMatchObject({ deficit_gw: 44 });
    expect(await numbersOf('difficulty', '2026-02-10')).toMatchObject({ height: 935_424 });
  });
});

import type { Chart } from '../../src/message/chart.ts';
import type { Locale } from '../../src/message/words.ts';
import { answerTo } from '../commands/asked.ts';

/** A line to ask, and the main number its chart has to name in words, in English and in German. */
export const QUESTIONS: readonly (readonly [line: string, en: string, de: string])[] = [
  ['breakeven 0.06 efficiency:18', '0.075 USD/kWh', '0,075 USD/kWh'],
  ['gw-deficit demand:74 under_construction:10 grid:15', '49 GW', '49 GW'],
  ['difficulty height:935424', '−11.16 %', '−11,16 %'],
  ['difficulty', '127.45 T', '127,45 T'],
  ['hashrate blocks:127 hours:24', '805 EH/s', '805 EH/s'],
  ['halving', '1.5625 BTC/block', '1,5625 BTC/Block'],
  ['fees 0.036', '1.14 %', '1,14 %'],
  ['shares us share:37.5 convert:50', '23.08 %', '23,08 %'],
  ['equilibrium 200 efficiency:13 power_price:0.04', '28.8 USD/PH/day', '28,8 USD/PH/Tag'],
  ['convert 33 efficiency:20', '$602,250', '602.250 $'],
];

/** Questions at the ends of what may be asked. */
export const EXTREMES: readonly string[] = [
  'breakeven 1000',
  'breakeven 0',
  'breakeven 0.00001 efficiency:0.001',
  'breakeven 0.05 hashprice:1000000000',
  'breakeven 0.05 hashprice:0.000001',
  'breakeven 0.06 pool_fee:99 overhead:1000 uptime:1',
  'gw-deficit demand:0',
  'gw-deficit demand:1000000',
  'gw-deficit demand:20 under_construction:10 grid:15',
  'gw-deficit demand:0 under_construction:0 grid:0 bitcoin_low:0 bitcoin_high:0',
  'gw-deficit vintage:2025-12',
  'difficulty height:0',
  'difficulty height:2016',
  'difficulty height:64000',
  'difficulty date:2013-06-01',
  'difficulty date:2021-07-03',
  'hashrate blocks:0 hours:1',
  'hashrate blocks:1000000 hours:1',
  'hashrate difficulty:0.000000000001',
  'halving 1',
  'halving 4',
  'halving 20',
  'halving 33',
  'fees 0',
  'fees 1000000',
  'shares us share:0',
  'shares us share:100 convert:100',
  'shares ru',
  'equilibrium 0.0001',
  'equilibrium 1000000',
  'equilibrium 200 power_price:1000',
  'equilibrium 10 fleet:100/20/0',
  'convert 0.0001',
  'convert 33 power_price:1000',
  'convert 33 power_price:0',
];

/** The chart a line is answered with. */
export async function chartOf(line: string, locale: Locale): Promise<Chart> {
  const { chart } = (await answerTo(line, locale)).message;
  if (!chart) throw new Error(`${line} is answered without a chart`);
  return chart;
}

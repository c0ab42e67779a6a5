import type { Band } from '../../core/poisson.ts';
import { formatRange } from '../../core/units.ts';
import { nameAxis, valueAxis } from '../../message/axis.ts';
import type { Bar } from '../../message/chart.ts';
import type { Desk } from '../command.ts';
import type { Drawn } from '../inputs.ts';

/** What a megawatt earns in a year, in USD: mining before and after power, AI leases from lowest to highest. */
export function convertChart(
  { words }: Desk,
  asked: { mining: number; net: number; ai: Band & { median: number }; gross: Band },
): Drawn {
  const { say, number, locale } = words;
  const { mining, net, ai, gross } = asked;
  const usd = (value: number): string => number(value, 'USD');
  const range = ({ low, high }: Band): string => formatRange({ low, high, unit: 'USD', locale });
  const span = ({ low, high }: Band) => ({ from: 0, to: low, ...(low < high ? { low, high } : {}) });
  const rows: readonly (readonly [string, Omit<Bar, 'at'>])[] = [
    [say('label-mining_mw'), { from: 0, to: mining, label: usd(mining) }],
    [say('label-mining_net_mw'), { from: 0, to: net, label: usd(net) }],
    [
      say('label-ai_it_mw'),
      {
        ...span(ai),
        middle: ai.median,
        tone: 'good',
        label: say('charts-median', { value: usd(ai.median) }),
      },
    ],
    [say('charts-ai_gross'), { ...span(gross), tone: 'good', label: range(gross) }],
  ];
  const bars = rows.map(([, bar], at): Bar => ({ at, ...bar }));
  return {
    title: say('charts-convert-title', { mining: usd(mining), ai: usd(ai.median) }),
    alt: say('charts-convert-alt', {
      mining: usd(mining),
      net: usd(net),
      low: usd(ai.low),
      high: usd(ai.high),
      median: usd(ai.median),
    }),
    x: valueAxis(words, {
      label: say('charts-mw_year'),
      unit: null,
      each: 'USD',
      values: bars.flatMap(({ from, to, high = to }) => [from, to, high]),
    }),
    y: nameAxis(rows.map(([name]) => name)),
    series: [{ type: 'bars', name: '', tone: 'plain', bars }],
    marks: [],
  };
}

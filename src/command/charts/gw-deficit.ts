import type { PowerGap } from '../../core/gap.ts';
import type { Band } from '../../core/poisson.ts';
import { formatRange } from '../../core/units.ts';
import { nameAxis, valueAxis } from '../../message/axis.ts';
import type { Bar, Tone } from '../../message/chart.ts';
import type { Desk } from '../command.ts';
import type { Drawn } from '../inputs.ts';

type Ends = Omit<Bar, 'at'>;

const reach = (low: number, high: number): Pick<Bar, 'low' | 'high'> => (low < high ? { low, high } : {});

/** A level: solid from 0 to where it surely is. */
const level = ({ low, high }: Band): Ends => ({
  from: 0,
  to: low > 0 ? low : Math.min(high, 0),
  ...reach(low, high),
});

/** A step from one level down to the next: solid where both surely leave it between them. */
const step = (before: Band, after: Band): Ends => ({
  from: Math.max(before.low, after.high),
  to: after.high,
  ...(before.low < before.high || after.low < after.high ? reach(after.low, before.high) : {}),
});

const sure = (value: number): Band => ({ low: value, high: value });

/**
 * From demand down to what is left, step by step, in GW: solid where a step surely goes, hatched where it may. `others`
 * is what all options but Bitcoin sites bring together.
 */
export function gwDeficitChart(
  { words }: Desk,
  gap: PowerGap & {
    demand: number;
    underConstruction: number;
    grid: number;
    bitcoin: Band;
    others: Band;
  },
): Drawn {
  const { say, number, locale } = words;
  const { demand, underConstruction, grid, bitcoin, others, deficit, remaining, net } = gap;
  const range = ({ low, high }: Band): string => formatRange({ low, high, unit: 'GW', locale });
  const less = (band: Band): string => (band.high === 0 ? range(band) : `− ${range(band)}`);
  const built = sure(demand - underConstruction);
  const short = sure(deficit);
  const rows: readonly (readonly [name: string, tone: Tone, ends: Ends, label: string])[] = [
    [say('label-demand'), 'plain', level(sure(demand)), range(sure(demand))],
    [say('label-under_construction'), 'faint', step(sure(demand), built), less(sure(underConstruction))],
    [say('label-grid'), 'faint', step(built, short), less(sure(grid))],
    [say('label-deficit'), 'bad', level(short), range(short)],
    [say('power-bitcoin-sites'), 'good', step(short, remaining), less(bitcoin)],
    [say('label-remaining'), 'bad', level(remaining), range(remaining)],
    [say('charts-gw-other'), 'good', step(remaining, net), less(others)],
    [say('label-net'), 'bad', level(net), range(net)],
  ];
  const bars = rows.map(([, tone, ends, label], at): Bar => ({ at, tone, ...ends, label }));
  return {
    alt: say('charts-gw-alt', {
      demand: number(demand, 'GW'),
      construction: number(underConstruction, 'GW'),
      grid: number(grid, 'GW'),
      deficit: number(deficit, 'GW'),
      bitcoin: range(bitcoin),
      remaining: range(remaining),
      net: range(net),
    }),
    x: valueAxis(words, {
      label: say('charts-power'),
      unit: null,
      values: bars.flatMap(({ from, to, low = from, high = to }) => [from, to, low, high]),
    }),
    y: nameAxis(rows.map(([name]) => name)),
    series: [{ type: 'bars', name: '', tone: 'plain', bars }],
    marks: [],
  };
}

import { hashrateOfDifficulty } from '../../core/hashrate.ts';
import type { Band } from '../../core/poisson.ts';
import { EXAHASH, formatRange } from '../../core/units.ts';
import { sourcesOf } from '../../facts/epochs.ts';
import { dayAxis, valueAxis } from '../../message/axis.ts';
import type { Desk } from '../command.ts';
import type { Drawn } from '../inputs.ts';
import { endOf, middleOf, stepsOf } from './history.ts';

/** Months and epochs shown: two years. */
const MONTHS = 24;
const EPOCHS = 52;

/**
 * The network's hashrate in EH/s over two years: what difficulty stands for, the lows and highs of each month, and what
 * the blocks asked about make, with its band.
 */
export function hashrateChart(
  { words, facts }: Desk,
  asked: Band & { hashrate: number; blocks: string; hours: string },
): Drawn {
  const { say, number, locale } = words;
  const { hashrate, low, high, blocks, hours } = asked;
  const until = endOf(facts.at);
  const steps = stepsOf(
    facts.epochs.slice(-EPOCHS),
    ({ difficulty }) => hashrateOfDifficulty(difficulty) / EXAHASH,
    until,
  );
  const months = facts.months.slice(-MONTHS).flatMap((month) => {
    const x = middleOf(month);
    const range = month.hashrateEhs;
    return range && x >= steps[0]![0] ? [{ x, range, month }] : [];
  });
  const band = months.map(({ x, range }) => [x, range.low, range.high] as const);
  const estimate = number(hashrate, 'EH/s');
  const from = steps[0]![0];
  return {
    title: say('charts-hashrate-title', { hashrate: estimate }),
    alt: say('charts-hashrate-alt', {
      from: words.day(facts.epochs.at(-EPOCHS)?.day ?? facts.epochs[0]!.day),
      first: number(steps[0]![1], 'EH/s'),
      last: number(steps.at(-1)![1], 'EH/s'),
      blocks,
      hours,
      hashrate: estimate,
      band: formatRange({ low, high, unit: 'EH/s', locale }),
    }),
    x: { ...dayAxis(words, { from, to: until }), to: until + (until - from) * 0.04 },
    y: valueAxis(words, {
      label: say('label-hashrate'),
      unit: 'EH/s',
      values: [0, ...steps.map(([, y]) => y), ...band.flatMap((point) => [point[1], point[2]]), low, high],
    }),
    series: [
      ...(band.length > 1
        ? [{ type: 'band', name: say('charts-month_range'), tone: 'faint', points: band } as const]
        : []),
      { type: 'line', name: say('charts-implied'), tone: 'plain', stepped: true, points: steps },
    ],
    marks: [
      {
        type: 'point',
        x: until,
        y: hashrate,
        low,
        high,
        label: say('charts-measured', { hashrate: estimate }),
      },
    ],
    sources: [
      ...sourcesOf(facts.epoch).map(({ title }) => ({ title, asOf: facts.epoch.day })),
      ...(months.at(-1)?.month.sources ?? []).map(({ title }) => ({
        title,
        asOf: months.at(-1)!.month.asOf.end,
      })),
    ],
  };
}

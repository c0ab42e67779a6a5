import { instantOf } from '../../core/days.ts';
import { dayAxis, valueAxis } from '../../message/axis.ts';
import type { Desk } from '../command.ts';
import type { Drawn } from '../inputs.ts';
import { endOf, middleOf } from './history.ts';

/** Months shown: three years. */
const MONTHS = 36;

/** Share of fees in the block reward month by month, in %, and the share asked about as a line across. */
export function feesChart({ words, facts }: Desk, asked: { sharePct: number; given: boolean }): Drawn | null {
  const { say, number } = words;
  const { sharePct, given } = asked;
  const months = facts.months.filter((month) => month.feeSharePct !== null).slice(-MONTHS);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const bars = months.map((month) => ({ at: middleOf(month), from: 0, to: month.feeSharePct ?? 0 }));
  const top = bars.reduce((a, b) => (b.to > a.to ? b : a));
  const peak = months[bars.indexOf(top)]!;
  const share = number(sharePct, '%');
  const name = (day: string): string => words.day(day).replace(/^\d+\.?\s+/, '');
  const highest = say('charts-fees-highest', { month: name(peak.asOf.start), share: number(top.to, '%') });
  return {
    title: say('charts-fees-title', { share }),
    alt: say('charts-fees-alt', {
      from: name(first.asOf.start),
      to: name(last.asOf.start),
      highest,
      share,
    }),
    x: dayAxis(words, { from: instantOf(first.asOf.start), to: endOf(last.asOf.end) }),
    y: valueAxis(words, {
      label: say('charts-fees'),
      unit: null,
      values: [0, sharePct, ...bars.map(({ to }) => to)],
    }),
    series: [{ type: 'bars', name: '', tone: 'plain', bars }],
    marks: [
      { type: 'y', at: sharePct, label: say(given ? 'charts-fees-asked' : 'charts-fees-latest', { share }) },
      { type: 'point', x: top.at, y: top.to, label: highest },
    ],
    sources: last.sources.map(({ title }) => ({ title, asOf: last.asOf.end })),
  };
}

import { dayOf, instantOf } from '../../core/days.ts';
import { BLOCK_SECONDS } from '../../core/epoch.ts';
import { halvingHeight, halvingsAt, LAST_SUBSIDY_HEIGHT, subsidyAfter } from '../../core/subsidy.ts';
import { instantOfEpoch, sourcesOf } from '../../facts/epochs.ts';
import { dayAxis } from '../../message/axis.ts';
import type { Axis } from '../../message/chart.ts';
import type { Desk } from '../command.ts';
import type { Drawn } from '../inputs.ts';

/** Subsidies shown before the halving and after it. */
const [BEFORE, AFTER] = [4, 2];
const LAST = halvingsAt(LAST_SUBSIDY_HEIGHT) + 1;

/** The subsidy as steps over the years, each half of the one before; past dates as they were, others at ten minutes a block. */
export function halvingChart({ words, facts }: Desk, asked: { halving: number }): Drawn {
  const { say, number } = words;
  const { halving } = asked;
  const { epoch, epochs } = facts;
  const instantAt = (n: number): number => {
    if (n === 0) return instantOfEpoch(epochs[0]!);
    const height = halvingHeight(n);
    const day = facts.halvings.find((each) => each.height === height)?.day;
    if (height <= epoch.height && day) return instantOf(day);
    return instantOfEpoch(epoch) + (height - epoch.height) * BLOCK_SECONDS * 1000;
  };
  const first = Math.max(0, halving - BEFORE);
  const last = Math.min(LAST, halving + AFTER);
  const eras = Array.from({ length: last - first }, (_, i) => first + i).filter((n) => subsidyAfter(n) > 0);
  const end = instantAt(last);
  const steps = eras.map((n) => [instantAt(n), subsidyAfter(n)] as const);
  const least = steps.at(-1)![1];
  const y: Axis = {
    label: say('charts-subsidy'),
    scale: 'log',
    from: least / 1.6,
    to: steps[0]![1] * 1.6,
    ticks: steps.map(([, subsidy]) => ({ at: subsidy, label: number(subsidy, null, 8) })),
  };
  const [before, after] = [subsidyAfter(halving - 1), subsidyAfter(halving)];
  const at = instantAt(halving);
  const day = words.day(dayOf(at));
  const drop = after > 0 ? after : before;
  return {
    alt: say('charts-halving-alt', {
      n: number(halving, null),
      day,
      before: number(before, 'BTC/block'),
      after: number(after, 'BTC/block'),
      from: dayOf(steps[0]![0]).slice(0, 4),
      to: dayOf(end).slice(0, 4),
    }),
    x: dayAxis(words, { from: steps[0]![0], to: end }),
    y,
    series: [
      { type: 'line', name: '', tone: 'plain', stepped: true, points: [...steps, [end, least] as const] },
    ],
    sources: sourcesOf(epoch).map(({ title }) => ({ title, asOf: epoch.day })),
    marks: [
      { type: 'point', x: at, y: drop, label: say('charts-halving', { n: number(halving, null), day }) },
      ...(halvingHeight(halving) > epoch.height && halving <= halvingsAt(epoch.height) + AFTER
        ? [{ type: 'x', at: instantOf(facts.at), label: say('charts-today') } as const]
        : []),
    ],
  };
}

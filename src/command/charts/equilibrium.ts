import type { NetworkState } from '../../core/equilibrium.ts';
import { EXAHASH } from '../../core/units.ts';
import { figure } from '../../message/amount.ts';
import { amounts, valueAxis } from '../../message/axis.ts';
import type { Desk } from '../command.ts';
import type { Drawn } from '../inputs.ts';

/** Points along the axis of added hashrate. */
const POINTS = 40;

/** The network before some hashrate (H/s) joins, right after, and after exits. */
interface States {
  readonly before: NetworkState;
  readonly impact: NetworkState;
  readonly after: NetworkState;
}

/** Hashprice over added hashrate, at once and after exits; the addition asked for (EH/s) is marked on both. */
export function equilibriumChart(
  { words, reader }: Desk,
  asked: { addEhs: number; statesAt: (added: number) => States },
): Drawn {
  const { say, number } = words;
  const { addEhs, statesAt } = asked;
  const price = amounts('USD/PH/day', reader);
  const here = statesAt(addEhs * EXAHASH);
  const x = valueAxis(words, { label: say('label-add'), unit: 'EH/s', values: [0, 1.6 * addEhs] });
  const steps = Array.from({ length: POINTS }, (_, i) => ((i + 1) / POINTS) * x.to);
  const all = [...steps, addEhs]
    .sort((a, b) => a - b)
    .map((ehs) => ({ ehs, states: statesAt(ehs * EXAHASH) }));
  const start = [0, price.of(here.before.hashprice)] as const;
  const line = (of: (states: States) => NetworkState) => [
    start,
    ...all.map(({ ehs, states }) => [ehs, price.of(of(states).hashprice)] as const),
  ];
  const [after, impact] = [line((states) => states.after), line((states) => states.impact)];
  const named = (state: NetworkState): string =>
    figure({ value: state.hashprice, unit: 'USD/PH/day' }, words, reader);
  return {
    title: say('charts-equilibrium-title', { add: number(addEhs, 'EH/s'), after: named(here.after) }),
    alt: say('charts-equilibrium-alt', {
      add: number(addEhs, 'EH/s'),
      before: named(here.before),
      impact: named(here.impact),
      after: named(here.after),
    }),
    x,
    y: valueAxis(words, {
      label: say('label-hashprice'),
      unit: price.unit,
      values: [...after, ...impact].map(([, y]) => y),
    }),
    series: [
      { type: 'line', name: say('state-after'), tone: 'good', stepped: false, points: after },
      { type: 'line', name: say('state-impact'), tone: 'bad', stepped: false, points: impact },
    ],
    marks: [
      { type: 'point', x: 0, y: start[1], label: named(here.before) },
      { type: 'point', x: addEhs, y: price.of(here.after.hashprice), label: named(here.after) },
      { type: 'point', x: addEhs, y: price.of(here.impact.hashprice), label: named(here.impact) },
    ],
  };
}

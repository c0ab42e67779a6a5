import { type Day, dayOf } from '../core/days.ts';
import { EPOCH_BLOCKS, retargetHeightOf } from '../core/epoch.ts';
import { projectRetarget } from '../core/projection.ts';
import type { Current, Progress } from './current.ts';
import type { Epoch, Facts } from './fact.ts';
import type { Heard } from './heard.ts';
import { inOrder } from './informants.ts';
import { liveFeeRates, liveFees, livePrice, liveRate, liveTip } from './live.ts';
import { continued, reportedRetargets } from './retold.ts';
import { heardWindows } from './windows.ts';

type Begun = Pick<Epoch, 'height' | 'time'>;

/** Progress of the epoch the tip lies in; null where no tip was heard, or that epoch's first header is not known or only just found. */
function progressOf(tip: Current['tip'], epochs: readonly Begun[]): Progress | null {
  if (!tip) return null;
  const first = retargetHeightOf(tip.value);
  const epoch = epochs.findLast(({ height }) => height === first);
  if (!epoch || epoch.time === null) return null;
  const [blocks, seconds] = [tip.value - first, tip.time - epoch.time];
  if (blocks >= EPOCH_BLOCKS || seconds <= 0) return null;
  const next = projectRetarget({ intervals: blocks, seconds });
  return next && { height: tip.value, blocks, seconds, next, live: tip.live };
}

function currentOf(epochs: readonly Epoch[], heard: readonly Heard[]): Current {
  const tip = liveTip(heard);
  const reported = reportedRetargets(epochs, heard);
  return {
    tip,
    progress: progressOf(tip, [...epochs, ...reported]),
    price: livePrice(heard),
    fees: liveFees(heard),
    feeRates: liveFeeRates(heard),
    reported,
    priceIn: (code) => livePrice(heard, code),
    rate: (code) => liveRate(heard, code),
  };
}

/**
 * Facts, and what running sources said. Retargets told surely enough (`continued`) follow on those known as if they had
 * been, windows of pools stand beside them; everything else is `current`, which is shown and judges nothing.
 */
export function withHeard(facts: Facts, answers: readonly Heard[]): Facts {
  const heard = inOrder(answers);
  const epochs = continued(facts.epochs, heard);
  const windows = heardWindows(heard);
  const own: Pick<Facts, 'epochs' | 'pools' | 'currentOn'> = {
    epochs,
    get pools() {
      return [...facts.pools, ...windows];
    },
    currentOn: (day: Day) =>
      currentOf(
        epochs.filter((epoch) => epoch.day <= day),
        heard.filter(({ knownFrom }) => dayOf(knownFrom) <= day),
      ),
  };
  return new Proxy(facts, {
    get: (all, name) => Reflect.get(Object.hasOwn(own, name) ? own : all, name),
  });
}

import type { Direction, Superlative } from '../claims/claim.ts';
import { oncePer } from '../claims/once.ts';
import { addDays, type Day, daysBetween, type Span } from '../core/days.ts';
import type { Epoch } from '../facts/fact.ts';
import type { Context } from './context.ts';
import { before } from './difficulty/retargets.ts';
import type { Explanation } from './explanation.ts';
import { amount, atHeight, onDay, say } from './finding.ts';
import { tells } from './telling.ts';
import type { Reason, VerdictCode } from './verdict.ts';

/** What became of "the largest since X": its verdict, and the sentence that names the runner-up. */
export interface SuperlativeFinding {
  readonly verdict: VerdictCode;
  readonly reason: Reason;
  readonly explanation: Explanation;
  /** The step that is named: the last larger one, or the one that stands in the way. */
  readonly other: Epoch | null;
}

/** A series that can be ranked: each entry with its day and the size that counts. */
interface Entry {
  readonly epoch: Epoch;
  readonly size: number;
}

type Series = 'relative' | 'absolute';

const signedSize = (epoch: Epoch, series: Series, context: Context): number | null => {
  if (epoch.changePct === null) return null;
  if (series === 'relative') return epoch.changePct;
  const earlier = before(epoch, context.facts);
  return earlier ? (epoch.difficulty - earlier.difficulty) / 1e12 : null;
};

/** All retargets of one direction with their size in one series, oldest first. */
function changesOf(direction: Direction, series: Series, context: Context): readonly Entry[] {
  const known = changesKnown(context.facts.epochs);
  const key = `${direction} ${series}` as const;
  let changes = known.get(key);
  if (!changes) {
    const sign = direction === 'up' ? 1 : -1;
    changes = context.facts.epochs.flatMap((epoch) => {
      const size = signedSize(epoch, series, context);
      return size !== null && size * sign > 0 ? [{ epoch, size: size * sign }] : [];
    });
    known.set(key, changes);
  }
  return changes;
}

const changesKnown = oncePer((_: readonly Epoch[]) => new Map<`${Direction} ${Series}`, readonly Entry[]>());

/** All levels in T, oldest first. */
export const levelsOf = ({ facts }: Context): readonly Entry[] => levelsIn(facts.epochs);

const levelsIn = oncePer((epochs: readonly Epoch[]): readonly Entry[] =>
  epochs.map((epoch) => ({ epoch, size: epoch.difficulty / 1e12 })),
);

const inSpan = ({ start, end }: Span, { day }: Epoch): boolean => day >= start && day <= end;

/** Is the entry of this epoch what the superlative says it is, in one series? */
export function judgeInSeries(
  said: Superlative,
  epoch: Epoch,
  entries: readonly Entry[],
  published: Span | null,
): SuperlativeFinding | null {
  const at = entries.findIndex((entry) => entry.epoch.height === epoch.height);
  const own = entries[at];
  if (!own) return null;
  const beats = (entry: Entry): boolean =>
    entry !== own &&
    (said.first === true || (said.extreme === 'max' ? entry.size > own.size : entry.size < own.size));
  const larger = entries.slice(0, at).filter(beats);
  const last = larger.at(-1)?.epoch ?? null;
  const { window } = said;
  const verdict = (right: boolean, other: Epoch | null, understated = false): SuperlativeFinding => ({
    verdict: right ? 'supported' : 'refuted',
    reason: right ? (understated ? 'understated' : 'exact') : 'false-superlative',
    explanation: naming(right, understated, other, epoch, larger.length + 1),
    other,
  });
  if (window.type === 'since') {
    const begins = window.weak ? weakStart(window.span.end, epoch, published) : window.span.end;
    const within = larger.filter((entry) => entry.epoch.day > addDays(begins, entry.epoch.dayTolerance));
    if (within.length > said.rank - 1) return verdict(false, within.at(-1)?.epoch ?? null);
    const inside = larger.some((entry) => entry.epoch.day >= addDays(window.span.start, -1));
    return verdict(true, last, !inside && !window.weak && said.rank === 1);
  }
  if (window.type === 'within' && !inSpan(window.span, epoch)) return null;
  const until = published?.end ?? '9999-12-31';
  const pool =
    window.type === 'within' ? entries.filter((entry) => inSpan(window.span, entry.epoch)) : entries;
  const then = pool.filter((entry) => beats(entry) && entry.epoch.height < epoch.height);
  const known = pool.filter((entry) => beats(entry) && entry.epoch.day <= until);
  const right = then.length === said.rank - 1 || known.length === said.rank - 1;
  const judged = verdict(right, then.at(-1)?.epoch ?? last);
  const close = said.rank > CLOSE_RANK && Math.abs(then.length + 1 - said.rank) === 1;
  return right || !close ? judged : { ...judged, verdict: 'misleading', reason: 'near-miss' };
}

/** From this rank on, one place off may be another way of counting the earliest epochs. */
const CLOSE_RANK = 4;

/** "In more than a year" counts back from the step itself, which a coarse publication date only brackets. */
function weakStart(end: Day, epoch: Epoch, published: Span | null): Day {
  if (!published) return end;
  const counted = addDays(epoch.day, -Math.max(0, daysBetween(end, published.start)));
  return counted > end ? counted : end;
}

function naming(
  right: boolean,
  understated: boolean,
  other: Epoch | null,
  epoch: Epoch,
  rank: number,
): Explanation {
  const shown = other ?? epoch;
  const args = {
    change: amount(shown.changePct ?? 0, '%', 2),
    level: amount(shown.difficulty / 1e12, 'T', 2),
    height: atHeight(shown.height),
    day: onDay(shown.day),
    rank: amount(rank, null, 0),
    own: amount(epoch.changePct ?? 0, '%', 2),
    at: atHeight(epoch.height),
  };
  if (!right) return say('superlative-beaten', args);
  if (!other) return say('superlative-ever', args);
  return say(understated ? 'superlative-understated' : 'superlative-runner-up', args);
}

/** "Up ten percent to the highest difficulty ever": where the level is the record, the words may speak of it. */
const isOfTheLevel = (said: Superlative, epoch: Epoch, context: Context): boolean =>
  said.extreme === 'max' &&
  (epoch.changePct ?? 0) > 0 &&
  tells(said.quote, context, 'high') &&
  judgeInSeries(said, epoch, levelsOf(context), context.published)?.verdict === 'supported';

/** "The largest since 2021 after February's", "bar that of June": the ranks that are left by leaving one or two out. */
const BEHIND = [2, 3] as const;
const leavesOut = ({ rank, quote }: Superlative, context: Context): boolean =>
  rank === 1 && tells(quote, context, 'left-out');

/**
 * Judges a superlative about a retarget. Percentages and absolute steps are different series: where the text gives a
 * percentage and only the absolute step bears it out, it misleads, and the explanation says so.
 */
export function judgeChangeSuperlative(
  said: Superlative,
  epoch: Epoch,
  context: Context,
  unit: string | null = '%',
): SuperlativeFinding | null {
  if (epoch.changePct === null || epoch.changePct === 0) return null;
  const direction: Direction = epoch.changePct > 0 ? 'up' : 'down';
  const inRank = (rank: number, series: Series): SuperlativeFinding | null =>
    judgeInSeries({ ...said, rank }, epoch, changesOf(direction, series, context), context.published);
  const judged = (series: Series): SuperlativeFinding | null => {
    const plain = inRank(said.rank, series);
    if (plain?.verdict !== 'refuted' || !leavesOut(said, context)) return plain;
    return BEHIND.map((rank) => inRank(rank, series)).find((one) => one?.verdict === 'supported') ?? plain;
  };
  if (said.series !== null || unit === 'T') return judged(said.series ?? 'absolute');
  const relative = judged('relative');
  if (relative?.verdict === 'supported') return relative;
  const absolute = judged('absolute');
  if (relative !== null && absolute?.verdict !== 'supported' && isOfTheLevel(said, epoch, context))
    return null;
  if (absolute?.verdict !== 'supported' || relative === null) return relative;
  return {
    verdict: 'misleading',
    reason: 'wrong-base',
    explanation: say('superlative-absolute-only', relative.explanation.args),
    other: relative.other,
  };
}

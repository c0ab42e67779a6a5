import type { Epoch } from './fact.ts';
import { lastLarger, type Retarget, rankOf, retargetAt } from './retargets.ts';

/** How a retarget stands among those of its sign. */
export interface Standing {
  readonly retarget: Retarget;
  /** Among all of its sign that are known, and among those up to it; null where difficulty did not change. */
  readonly rank: number | null;
  readonly rankThen: number | null;
  /** The latest earlier one of its sign that was larger; null for a record. */
  readonly larger: Retarget | null;
}

/** The standing of the retarget an epoch begins with; null for genesis. */
export function standingOf(epochs: readonly Epoch[], { height }: Epoch): Standing | null {
  const retarget = retargetAt(epochs, height);
  if (!retarget) return null;
  const own = retarget.changePct;
  if (own === 0) return { retarget, rank: null, rankThen: null, larger: null };
  const larger = epochs.filter(({ changePct }) =>
    own < 0 ? (changePct ?? 0) < own : (changePct ?? 0) > own,
  );
  return {
    retarget,
    rank: larger.length + 1,
    rankThen: rankOf(epochs, retarget),
    larger: lastLarger(epochs, retarget) ?? null,
  };
}

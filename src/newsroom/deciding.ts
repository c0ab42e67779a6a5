import type { Decided, Verdict, VerdictCode } from '../check/verdict.ts';
import type { Decider, DecisionBook, DecisionType, KeptClaim, KeptDecision, NewDecision } from '../ports.ts';

/** What a moderator wants to be said of a claim. */
export type Choice =
  | { readonly type: 'confirm'; readonly reason: string | null }
  | { readonly type: 'override'; readonly to: VerdictCode; readonly reason: string }
  /** The outlet has corrected what it said. */
  | { readonly type: 'corrected'; readonly reason: string | null }
  | { readonly type: 'undo' };

/** Decides for a claim, and why where it changed nothing: it was so already, there is nothing to undo, somebody was quicker. */
export type Came =
  | { readonly decision: KeptDecision; readonly verdict: Verdict }
  | { readonly not: 'same' | 'nothing' | 'overtaken' };

/** How a moderator's word is kept; one that agrees with our own check confirms it. */
function decidedOf(verdict: Verdict, choice: Exclude<Choice, { type: 'undo' }>): Verdict {
  const { decided } = verdict;
  const own = decided?.own ?? verdict.verdict;
  const made = (code: VerdictCode, as: Decided['as'], reason: string | null): Verdict => ({
    ...verdict,
    verdict: code,
    decided: { as, reason, own },
  });
  switch (choice.type) {
    case 'override':
      return made(choice.to, choice.to === own ? 'confirmed' : 'overridden', choice.reason);
    default: {
      const as = choice.type === 'confirm' ? 'confirmed' : 'corrected';
      return made(verdict.verdict, as, choice.reason ?? decided?.reason ?? null);
    }
  }
}

const isSame = (a: Verdict, b: Verdict): boolean =>
  a.verdict === b.verdict && JSON.stringify(a.decided) === JSON.stringify(b.decided);

/** The last decision of a moderator that nobody has taken back; null when there is none. */
export function standing(history: readonly KeptDecision[]): KeptDecision | null {
  const undone = new Set(history.map(({ undoes }) => undoes));
  const decisions = history.filter(({ type, id }) => type !== 'undo' && type !== 'recheck' && !undone.has(id));
  return decisions.at(-1) ?? null;
}

/** Decides on a kept claim of an article; the posts that carry it follow by `carryCorrections`. */
export async function decideOn(
  book: DecisionBook,
  { claim: { id }, article }: { readonly claim: KeptClaim; readonly article: string },
  choice: Choice,
  by: Decider,
  at: number,
): Promise<Came> {
  const versions = await book.versions(id);
  const newest = versions.at(-1);
  if (!newest) return { not: 'nothing' };
  const undone = choice.type === 'undo' ? standing(await book.history(id)) : null;
  // A decision stands on the verdict before it.
  const before = versions.find(({ version }) => version === (undone?.version ?? 0) - 1);
  if (choice.type === 'undo' && (!undone || !before)) return { not: 'nothing' };
  const verdict = choice.type === 'undo' ? before!.verdict : decidedOf(newest.verdict, choice);
  if (choice.type !== 'undo' && isSame(newest.verdict, verdict)) return { not: 'same' };
  const decision = await book.keep({
    claim: id,
    article,
    type: choice.type as DecisionType,
    by,
    at,
    before: newest.verdict.verdict,
    after: verdict.verdict,
    reason: choice.type === 'undo' ? null : choice.reason,
    version: newest.version + 1,
    undoes: undone?.id ?? null,
    verdict,
  } satisfies NewDecision);
  return decision === null ? { not: 'overtaken' } : { decision, verdict };
}

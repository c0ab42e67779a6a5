import type { Decided, Verdict, VerdictCode } from '../check/verdict.ts';
import type { Decider, DecisionBook, KeptDecision } from '../ports.ts';

/** What a moderator wants to be said of a claim. */
export type Choice =
  | { readonly type: 'confirm'; readonly reason: string | null }
  | { readonly type: 'override'; readonly to: VerdictCode; readonly reason: string }
  /** The outlet has corrected what it said. */
  | { readonly type: 'corrected'; readonly reason: string | null }
  | { readonly type: 'undo' };

/** What a choice came to; `not` where it changed nothing: it was so already, there is nothing to undo, somebody was quicker. */
export type Came = { readonly decision: KeptDecision } | { readonly not: 'same' | 'nothing' | 'overtaken' };

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
  const decisions = history.filter(
    ({ type, id }) => type !== 'undo' && type !== 'recheck' && !undone.has(id),
  );
  return decisions.at(-1) ?? null;
}

const isSaid = (history: readonly KeptDecision[], choice: Choice, by: Decider): boolean =>
  history.some(
    ({ type, after, reason, by: { platform, user } }) =>
      type === choice.type &&
      (choice.type !== 'override' || (after === choice.to && reason === choice.reason)) &&
      platform === by.platform &&
      user === by.user,
  );

/**
 * Decides on a kept claim of an article; the posts that carry it follow by `carryCorrections`. `seen` is the version of the
 * verdict that the person had before them: on any later one it is not applied, so that a tap that comes twice counts once.
 * Without it, in a chat, a person's word that is there already is not said again.
 */
export async function decideOn(
  book: DecisionBook,
  { claim, article }: { readonly claim: string; readonly article: string },
  choice: Choice,
  { by, at, seen }: { readonly by: Decider; readonly at: number; readonly seen: number | null },
): Promise<Came> {
  const [versions, history] = await Promise.all([book.versions(claim), book.history(claim)]);
  const newest = versions.at(-1);
  if (!newest) return { not: 'nothing' };
  const repeats = isSaid(history.slice(-1), choice, by);
  if (seen !== null && newest.version !== seen) return { not: repeats ? 'same' : 'overtaken' };
  if (seen === null && by.user !== null && isSaid(history, choice, by))
    return { not: repeats ? 'same' : 'overtaken' };
  const undone = choice.type === 'undo' ? standing(history) : null;
  // A decision stands on the verdict before it.
  const before = versions.find(({ version }) => version === (undone?.version ?? 0) - 1);
  if (choice.type === 'undo' && !before) return { not: 'nothing' };
  const verdict = choice.type === 'undo' ? (before ?? newest).verdict : decidedOf(newest.verdict, choice);
  if (choice.type !== 'undo' && isSame(newest.verdict, verdict)) return { not: 'same' };
  const decision = await book.keep({
    claim,
    article,
    type: choice.type,
    by,
    at,
    before: newest.verdict.verdict,
    after: verdict.verdict,
    reason: choice.type === 'undo' ? null : choice.reason,
    version: newest.version + 1,
    undoes: undone?.id ?? null,
    verdict,
  });
  return decision === null ? { not: 'overtaken' } : { decision };
}

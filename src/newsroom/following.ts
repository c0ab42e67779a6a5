import type { Verdict } from '../check/verdict.ts';
import type {
  Archive,
  Clock,
  DecisionBook,
  KeptClaim,
  KeptDecision,
  NewDecision,
  Retelling,
} from '../ports.ts';
import { ownOf, underDecision } from './recall.ts';

/** Tellings of one claim that follow. */
const TELLINGS = 2_000;

/** A verdict as our own check gave it. */
function undecided(verdict: Verdict): Verdict {
  const { decided: _, ...own } = verdict;
  return { ...own, verdict: ownOf(verdict) };
}

/** What a decision makes of the same claim in another story; null when nothing: it has a decision of its own, or is so already. */
async function followed(
  decision: KeptDecision,
  decided: KeptClaim,
  { claim, story }: Retelling,
  { archive, book, at }: { readonly archive: Archive; readonly book: DecisionBook; readonly at: number },
): Promise<NewDecision | null> {
  const [newest, found] = [(await book.versions(claim)).at(-1), await archive.claim(claim)];
  if (!newest || !found) return null;
  const before = newest.verdict;
  if (before.decided && before.decided.from === undefined) return null;
  const standing = decided.judged.verdict.decided;
  const stands = standing !== undefined;
  // That an outlet has corrected itself is said of that outlet alone.
  if (standing?.as === 'corrected') return null;
  if (!stands && before.decided?.from !== decided.id) return null;
  const own = { claim: found.claim.judged.claim, verdict: undecided(before) };
  const { verdict } = stands ? underDecision(own, decided) : own;
  if (JSON.stringify(verdict) === JSON.stringify(before)) return null;
  return {
    claim,
    article: story,
    type: 'recheck',
    by: decision.by,
    at,
    before: before.verdict,
    after: verdict.verdict,
    reason: decision.reason,
    version: newest.version + 1,
    undoes: null,
    verdict,
  };
}

/**
 * Brings what moderators decided, or took back, to the same claims in other stories, before posts are brought to it; gives
 * how many verdicts changed, each a decision that waits to be carried in its turn. What a moderator decided there stays, and
 * so does what is said of one outlet's correction.
 */
export async function followDecisions(
  { archive, clock }: { readonly archive: Archive; readonly clock: Clock },
  book: DecisionBook,
  decisions: readonly KeptDecision[],
): Promise<number> {
  let changed = 0;
  for (const decision of decisions) {
    const decided = decision.type === 'recheck' ? null : await archive.claim(decision.claim);
    if (decided === null) continue;
    const tellings = await archive.elsewhere(decision.claim, TELLINGS);
    const others = new Map(tellings.map((telling) => [telling.claim, telling]));
    for (const other of others.values()) {
      const made = await followed(decision, decided.claim, other, { archive, book, at: clock.now() });
      if (made !== null && (await book.keep(made)) !== null) changed++;
    }
  }
  return changed;
}

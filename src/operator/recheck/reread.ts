import type { Judged, Verdict, VerdictCode } from '../../check/verdict.ts';
import type { Claim } from '../../claims/claim.ts';
import type { KeptClaim, Story } from '../../ports.ts';

/** A kept claim whose verdict is another one by today's rules and facts. */
export interface Change {
  readonly claim: string;
  readonly article: string;
  readonly quote: string;
  readonly before: VerdictCode;
  readonly after: Verdict;
  /** As it is read today; null where it is not read any more. */
  readonly reading: Claim | null;
}

/** What is said where a sentence is no claim any more: what was decided of it cannot stand. */
const WITHDRAWN: Verdict = {
  verdict: 'unverifiable',
  reason: 'no-checker',
  explanation: { id: 'withdrawn', args: {} },
  computed: null,
  evidence: [],
};

const isSame = (a: Claim, b: Claim): boolean =>
  a.kind === b.kind && a.aspect === b.aspect && a.in === b.in && a.start === b.start && a.end === b.end;

const overlaps = (a: Claim, b: Claim): boolean =>
  a.kind === b.kind && a.in === b.in && a.start < b.end && b.start < a.end;

/** Each kept claim with what it is read as today: the same words first, then words that overlap, each only once. */
function paired(kept: readonly KeptClaim[], today: readonly Judged[]): Map<KeptClaim, Judged> {
  const pairs = new Map<KeptClaim, Judged>();
  const free = new Set(today);
  for (const fits of [isSame, overlaps])
    for (const each of kept) {
      if (pairs.has(each)) continue;
      const found = [...free].find(({ claim }) => fits(each.judged.claim, claim));
      if (found === undefined) continue;
      pairs.set(each, found);
      free.delete(found);
    }
  return pairs;
}

/**
 * What changes in a story that is read and judged anew; `decided` counts the claims that would change and stay, since a
 * moderator has decided on them. What is read for the first time is no change.
 */
export function reread(
  story: Story,
  today: readonly Judged[],
): { readonly changes: readonly Change[]; readonly decided: number } {
  const pairs = paired(story.claims, today);
  const changes: Change[] = [];
  let decided = 0;
  for (const kept of story.claims) {
    const { claim, verdict } = kept.judged;
    const now = pairs.get(kept) ?? null;
    const after = now?.verdict ?? WITHDRAWN;
    if (after.verdict === (verdict.decided?.own ?? verdict.verdict)) continue;
    if (verdict.decided) {
      decided++;
      continue;
    }
    changes.push({
      claim: kept.id,
      article: story.id,
      quote: claim.quote,
      before: verdict.verdict,
      after,
      reading: now?.claim ?? null,
    });
  }
  return { changes, decided };
}

import { readDated } from '../../check/dateline.ts';
import { judge } from '../../check/judge.ts';
import type { Evidence, Verdict } from '../../check/verdict.ts';
import type { Facts } from '../../facts/fact.ts';
import type { KeptClaim, Story } from '../../ports.ts';

/** What a stored verdict comes to when it is worked out again from what is stored of it. */
export interface Replayed {
  readonly before: string;
  readonly after: string;
  readonly verdict: Verdict;
  readonly same: boolean;
  /** Facts that it rested on and that say something else now, or that it rests on only then or only now. */
  readonly facts: readonly FactChange[];
}

export interface FactChange {
  readonly fact: string;
  readonly was: string | null;
  readonly is: string | null;
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, each]) => each !== undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, each]) => [key, sorted(each)]),
        )
      : value;

/** A verdict's bytes: JSON with its keys in order, our own check's word where a moderator gave another. */
export function bytesOf({ decided, ...verdict }: Verdict): string {
  return JSON.stringify(sorted({ ...verdict, verdict: decided?.own ?? verdict.verdict }));
}

const factOf = ({ title, asOf, height }: Evidence): string =>
  [title, height ?? asOf].filter((part) => part !== null).join(', ');

function factChanges(before: readonly Evidence[], after: readonly Evidence[]): FactChange[] {
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [factOf(row), row.value])));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
    .map((fact) => ({ fact, was: was?.get(fact) ?? null, is: is?.get(fact) ?? null }))
    .filter((change) => change.was !== change.is);
}

/**
 * Works a kept claim's verdict out again: the claims of its article as they were read and kept, judged by the facts given.
 * Null where the claim is not one of the story's.
 */
export function replay(kept: KeptClaim, { article, lang, claims }: Story, facts: Facts): Replayed | null {
  const place = ({ judged: { claim } }: KeptClaim): number => (claim.in === 'title' ? 0 : 1);
  const inOrder = claims.toSorted(
    (a, b) => place(a) - place(b) || a.judged.claim.start - b.judged.claim.start,
  );
  const { dateline = null } = readDated(article, facts).reading;
  const judged = judge({ article, lang, dateline, claims: inOrder.map((each) => each.judged.claim) }, facts);
  const verdict = judged[inOrder.findIndex(({ id }) => id === kept.id)]?.verdict;
  if (!verdict) return null;
  const [before, after] = [bytesOf(kept.judged.verdict), bytesOf(verdict)];
  return {
    before,
    after,
    verdict,
    same: before === after,
    facts: factChanges(kept.judged.verdict.evidence, verdict.evidence),
  };
}

import type { Claim, Superlative } from '../../claims/claim.ts';
import type { Span } from '../../core/days.ts';
import type { Month } from '../../facts/fact.ts';
import type { Context } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';
import { knownRange } from '../months.ts';

/** A day has 144 blocks, so a one-day estimate scatters by 1 ÷ √144 around the seven-day mean. */
export const DAY_NOISE = 1 / 12;

/** "Mempool.space saw 1.025 ZH/s on April 5": a named site's figure of one day or weekend is told because it strays, at most twice as far. */
export function noiseOf({ attribution, when, superlative }: Claim): number {
  const brief =
    when !== null && when.anchor !== 'inherited' && (when.grain === 'day' || when.grain === 'week');
  return brief && attribution !== null && superlative === null ? 2 * DAY_NOISE : DAY_NOISE;
}

/** Seven-day means of earlier months must go this far beyond a value before no window explains a record. */
const BEATEN = 2 * DAY_NOISE;

/** The months before a claim's own days that its superlative looks back on. */
function lookedBackOn({ window }: Superlative, span: Span, months: readonly Month[]): readonly Month[] {
  const earlier = months.filter(({ asOf }) => asOf.end < span.start);
  if (window.type === 'ever') return earlier;
  if (window.type === 'since') return earlier.filter(({ asOf }) => asOf.start > window.span.end);
  return earlier.filter(({ asOf }) => asOf.start >= window.span.start && asOf.end <= window.span.end);
}

/** Is it decided by the months looked back on? Null where short windows may explain it either way. */
function decide(said: Superlative, value: number, months: readonly Month[]): boolean | null {
  const range = knownRange(months, (month) => month.hashrateEhs);
  if (!range) return null;
  if (said.extreme === 'max') {
    if (value >= range.high) return true;
    return value < range.high * (1 - BEATEN) ? false : null;
  }
  if (value <= range.low) return true;
  return value > range.low * (1 + BEATEN) ? false : null;
}

/** Adds a record or a low told of a hashrate: months decide it where they are far enough apart, else it stays open. */
export function withRecord(claim: Claim, finding: Finding, span: Span, context: Context): Finding {
  const said = claim.superlative;
  const value = claim.value ?? claim.low ?? claim.high;
  if (!said || finding.verdict !== 'supported' || value === null) return finding;
  const months = lookedBackOn(said, span, context.facts.months);
  const right = said.rank === 1 ? decide(said, value, months) : null;
  const parts = (superlative: Finding['verdict']) => ({ parts: { number: finding.verdict, superlative } });
  if (right === true) return { ...finding, ...parts('supported') };
  const bound = claim.value === null || claim.hedge !== null;
  if (right === null || bound || claim.scope !== 'network')
    return { ...finding, verdict: 'unverifiable', reason: 'no-source', ...parts('unverifiable') };
  const range = knownRange(months, (month) => month.hashrateEhs);
  const beyond = said.extreme === 'max' ? (range?.high ?? value) : (range?.low ?? value);
  return find('refuted', 'false-superlative', say('hashrate-beyond', { beyond: amount(beyond, 'EH/s', 0) }), {
    evidence: finding.evidence,
    ...parts('refuted'),
  });
}

import type { Claim } from '../../claims/claim.ts';
import { isInPlainWatts } from '../../claims/quantity/plain-watts.ts';
import { type Context, neighbours, numberOf, textOf } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';

/** Letters between a figure and the same said in another unit, in brackets and in watts as such. */
const APART = { enclosed: 4, inWatts: 32 };
/** How near the quotient of the two lies to a power of ten. */
const TEN = 0.005;

/** "44 GW (440 billion watts)", "44 GW, or 440 billion watts": a figure said again, with its decimal point moved. */
export function judgeRestated(claim: Claim, context: Context): Finding | null {
  const at = numberOf(claim);
  const { value, unit, kind, stance } = claim;
  if (!at || value === null || value <= 0 || stance !== 'asserted') return null;
  const text = textOf(claim, context);
  const inWatts = isInPlainWatts(text.slice(at.start, at.end));
  const closes = /^\s?[)）]/u.test(text.slice(at.end));
  if (!closes && !inWatts) return null;
  const [other] = neighbours(claim, context).filter((one) => {
    const of = numberOf(one);
    if (!of || one.kind !== kind || one.unit !== unit || of.end > at.start) return false;
    const gap = text.slice(of.end, at.start);
    if (inWatts && !isInPlainWatts(text.slice(of.start, of.end)) && gap.length <= APART.inWatts)
      return !/[;；。]|\.\s\p{Lu}/u.test(gap);
    return closes && gap.length <= APART.enclosed && /^\s?[(（]/u.test(gap);
  });
  const said = other?.value ?? other?.high ?? other?.low;
  if (!other || !said) return null;
  const off = Math.log10(value / said);
  if (Math.abs(off) < 0.5 || Math.abs(off - Math.round(off)) > TEN) return null;
  return find(
    'refuted',
    'inconsistent',
    say('inner-restated', { told: amount(said, unit), again: amount(value, unit) }),
    { settledBy: 'registry' },
  );
}

import type { Claim } from '../claims/claim.ts';
import { lexiconOf } from '../claims/lexicon/index.ts';
import type { Lexicon } from '../claims/lexicon/lexicon.ts';
import { oncePer } from '../claims/once.ts';
import { fold } from '../claims/text/tokens.ts';
import { type Context, neighbours, numberOf, textOf } from './context.ts';
import type { Finding } from './finding.ts';

/** Letters behind a number in which its own time may stand. */
const BEHIND = 34;
const PERIODS = ['week', 'month', 'quarter', 'year'] as const;
const REASONS: readonly Finding['reason'][] = ['wrong-value', 'out-of-range', 'near-miss'];
const UNSPACED = /\p{Script=Han}/u;

/** Do words name a month, a season, or weeks, months or years? */
function namesTime(words: string, { reading }: Context): boolean {
  const text = ` ${fold(words).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return timesOf(lexiconOf(reading.lang)).some((name) => text.includes(name));
}

/** Months, seasons and periods as they stand among words. */
const timesOf = oncePer(({ time }: Lexicon): readonly string[] =>
  [
    ...time.months.flat(),
    ...Object.values(time.seasons).flat(),
    ...time.fortnight,
    ...PERIODS.flatMap((period) => time.periods[period] ?? []),
  ].map((name) => {
    const word = fold(name);
    if (UNSPACED.test(word)) return word;
    return word.endsWith('*') ? ` ${word.slice(0, -1)}` : ` ${word} `;
  }),
);

/**
 * "68,000 in February 2026, and 120,000 the autumn before": behind the number that the date belongs to, the next one has words of
 * a time of its own, which the date is not.
 */
export function hasUnreadTime(claim: Claim, { reason }: Finding, context: Context): boolean {
  const date = claim.because.find(({ slot }) => slot === 'when');
  const number = numberOf(claim);
  if (!date || !number || !REASONS.includes(reason)) return false;
  const before = neighbours(claim, context).flatMap((other) => {
    const at = other.kind === claim.kind && other.unit === claim.unit ? numberOf(other) : null;
    return at && at.end <= number.start ? [at.end] : [];
  });
  const last = Math.max(...before);
  // A date between the two is the second one's own, but for one that stands right behind the first.
  if (before.length === 0 || date.start > number.start || date.start > last + RIGHT_BEHIND) return false;
  const text = textOf(claim, context);
  const behind = text.slice(number.end, number.end + BEHIND).split(/[.,;:\d，；。]/)[0] ?? '';
  return namesTime(`${text.slice(Math.max(last, date.end), number.start)} ${behind}`, context);
}
const RIGHT_BEHIND = 2;

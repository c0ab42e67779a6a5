import type { Claim } from '../claims/claim.ts';
import { addDays, type Span } from '../core/days.ts';
import type { Epoch, Facts } from '../facts/fact.ts';
import { type Context, sentenceOf } from './context.ts';
import { type Finding, find, undecided } from './finding.ts';
import { retargetGrounds } from './retarget-grounds.ts';
import { tryAll } from './retarget-match.ts';
import { after, daysOff, retargetsIn, undatedRetargets } from './retargets.ts';
import { mentions } from './telling-words.ts';
import { SINCE, STATE } from './time-words.ts';

/** From this size on, in %, a retarget is told again months later, and for about so many days. */
const NOTABLE = { pct: 7, days: 200 };

/** May an undated number be a notable retarget of the last months, told in looking back? */
export function isRemembered(claim: Claim, context: Context): boolean {
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  const { published, facts } = context;
  if (!published || said < NOTABLE.pct || claim.unit === 'T') return false;
  const past = { start: addDays(published.start, -NOTABLE.days), end: published.end };
  return tryAll(claim, retargetsIn(past, facts), context)[0]?.match.verdict === 'supported';
}

/** Digits fine enough to tell one retarget from all others of two years. */
const TELLING = 0.1;

/** The retarget that fits though the stated date is another: a recent one, or, by its digits, the only one in years. */
function elsewhere(claim: Claim, context: Context): Epoch | null {
  const recent = tryAll(claim, undatedRetargets(context), context)[0];
  if (recent?.match.verdict === 'supported') return recent.epoch;
  const { when } = claim;
  if (!when || (claim.precision?.written ?? 1) > TELLING || claim.value === null) return null;
  const years = { start: addDays(when.start, -400), end: addDays(when.end, 400) };
  const fits = tryAll(claim, retargetsIn(years, context.facts), context).filter(
    ({ match, off }) => match.verdict === 'supported' && off <= (claim.precision?.written ?? 1) / 2,
  );
  return fits.length === 1 ? (fits[0]?.epoch ?? null) : null;
}

/** A wrong day is wrong, a wrong month or year misleads. */
export const verdictOfDate = ({ when }: Claim): 'refuted' | 'misleading' =>
  when?.grain === 'day' ? 'refuted' : 'misleading';

/** Does a stated span lie in the days on which an epoch was in force, where "as of" may be meant? */
export function isWhileInForce(span: Span, epoch: Epoch, facts: Facts): boolean {
  const next = after(epoch, facts);
  return span.end >= epoch.day && (next === undefined || span.start <= addDays(next.day, 2));
}

/** A day on which nothing changed, told with the number of another day's retarget: wrong, unless it looks back or means "as of". */
export function offDate(claim: Claim, context: Context): Finding | null {
  const { when, value, hedge, precision } = claim;
  if (when?.anchor !== 'explicit' || when.grain !== 'day' || value === null || hedge !== null) return null;
  if ((precision?.written ?? 1) > TELLING || mentions(sentenceOf(claim, context), SINCE)) return null;
  const epoch = elsewhere(claim, context);
  if (!epoch || isWhileInForce(when, epoch, context.facts)) return null;
  return daysOff(when, epoch.day) > 3 + epoch.dayTolerance ? wrongDate(claim, context) : null;
}

/** The right number on another date than the stated one. */
export function wrongDate(claim: Claim, context: Context): Finding | null {
  const epoch = elsewhere(claim, context);
  if (!epoch || !claim.when) return null;
  const grounds = retargetGrounds(epoch, context);
  const state =
    isWhileInForce(claim.when, epoch, context.facts) && mentions(sentenceOf(claim, context), STATE);
  if (state) return undecided('no-date', grounds.explanation, grounds);
  const parts = { number: 'supported', date: 'refuted' } as const;
  return find(verdictOfDate(claim), 'wrong-date', grounds.explanation, { ...grounds, parts });
}

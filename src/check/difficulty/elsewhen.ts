import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import type { Lexicon } from '../../claims/lexicon/lexicon.ts';
import { oncePer } from '../../claims/once.ts';
import { fold } from '../../claims/text/tokens.ts';
import { addDays, type Span } from '../../core/days.ts';
import type { Epoch, Facts } from '../../facts/fact.ts';
import { type Context, neighbours, numberOf, oncePerClaim, sentenceOf, textOf } from '../context.ts';
import { type Finding, find, undecided } from '../finding.ts';
import { tells } from '../telling.ts';
import { isEdgeOfTime } from './day-beside.ts';
import { retargetGrounds } from './retarget-grounds.ts';
import { isOneOf, matchOf, tryAll } from './retarget-match.ts';
import { after, daysOff, type Meant, retargetsIn, SAME_DAY, teraOf, undatedRetargets } from './retargets.ts';

/** From this size on, in %, a retarget is told again months later, and for about so many days. */
const NOTABLE = { pct: 7, days: 200 };

/** May an undated number be a notable retarget of the last months, told in looking back? */
export function isRemembered(claim: Claim, context: Context): boolean {
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  const { published, facts } = context;
  if (!published || said < NOTABLE.pct || claim.unit === 'T') return false;
  const past = { start: addDays(published.start, -NOTABLE.days), end: published.end };
  return isOneOf(claim, retargetsIn(past, facts), context);
}

/** "The sharpest since the 27.94 % of July 2021": the number of the retarget that the window begins with. */
function isOfWindow(claim: Claim, context: Context): boolean {
  const { window } = claim.superlative ?? {};
  if (!window || window.type === 'ever') return false;
  return isOneOf(claim, retargetsIn(window.span, context.facts), context);
}

/** Digits fine enough to tell one retarget from all others of two years. */
const TELLING = 0.1;

/** Days around a date that its sentence gives to another change, in which this one may have been. */
const BESIDE_DAYS = 100;

/** "Fell 28 % on 3 July, after 5 % and 16 % in the adjustments before": the date, or the block, is the first one's. */
export function isDateOfAnother(claim: Claim, meant: Meant, context: Context): boolean {
  const { when, height } = claim;
  const [own] = meant.epochs;
  const span = when ?? (meant.by === 'height' && own ? { start: own.day, end: own.day } : null);
  if (!span) return false;
  const isSame = (other: Claim): boolean =>
    when === null ? other.height === height : other.when?.start === when.start && other.when.end === when.end;
  const owner = neighbours(claim, context).find(
    (other) => other.kind === claim.kind && isSame(other) && isOneOf(other, meant.epochs, context),
  );
  if (owner === undefined) return false;
  const fine = when !== null && (claim.precision?.written ?? 1) <= 0.1;
  const around = fine ? context.facts.epochs : retargetsIn(span, context.facts, BESIDE_DAYS);
  return isOneOf(claim, around, context);
}

/** "Back then it was 7.56 %": at some time in a span that the words leave open. */
export const isSometime = (claim: Claim, context: Context): boolean =>
  claim.when !== null &&
  claim.when.grain === 'span' &&
  claim.when.anchor === 'inherited' &&
  (claim.precision?.written ?? 1) <= TELLING &&
  isOneOf(claim, retargetsIn(claim.when, context.facts), context);

/** The retarget that fits though the stated date is another: a recent one, or, by its digits, the only one in years. */
const elsewhere = oncePerClaim((claim: Claim, context: Context): Epoch | null => {
  const recent = tryAll(claim, undatedRetargets(context), context)[0];
  if (recent?.match.verdict === 'supported') return recent.epoch;
  const { when } = claim;
  if (!when || (claim.precision?.written ?? 1) > TELLING || claim.value === null) return null;
  const years = { start: addDays(when.start, -400), end: addDays(when.end, 400) };
  const fits = tryAll(claim, retargetsIn(years, context.facts), context).filter(
    ({ match, off }) => match.verdict === 'supported' && off <= (claim.precision?.written ?? 1) / 2,
  );
  return fits.length === 1 ? (fits[0]?.epoch ?? null) : null;
});

/** A wrong day is wrong, a wrong month or year misleads. */
export const verdictOfDate = ({ when }: Claim): 'refuted' | 'misleading' =>
  when?.grain === 'day' ? 'refuted' : 'misleading';

/** Does a stated span lie in the days on which an epoch was in force, where "as of" may be meant? */
export function isWhileInForce(span: Span, epoch: Epoch, facts: Facts): boolean {
  const next = after(epoch, facts);
  return span.end >= epoch.day && (next === undefined || span.start <= addDays(next.day, 2));
}

/**
 * "On 19 June 2026 difficulty fell by 10.09 %", told of the 14th: a verb of the past makes the day the event's own. The day of
 * publication may be the report's.
 */
export function isToldAsEvent(claim: Claim, context: Context): boolean {
  const { when, because, hedge, precision, superlative, modality } = claim;
  const sentence = sentenceOf(claim, context);
  const verb = because.find(({ slot }) => slot === 'direction');
  if (!when || !verb || hedge !== null || superlative !== null || modality !== 'fact') return false;
  if ((precision?.written ?? 1) > DAY_TELLING || claim.attribution?.quoted) return false;
  if (context.published && daysOff(when, context.published.end) <= SAME_DAY) return false;
  const told = fold(textOf(claim, context).slice(verb.start, verb.end));
  const { happened } = lexiconOf(context.reading.lang).claim.terms;
  const isPast = happened.some((word) =>
    word.endsWith('*') ? told.startsWith(word.slice(0, -1)) : word === told || word.endsWith(` ${told}`),
  );
  return isPast && !tells(sentence, context, 'state', 'counted-from', 'several-steps');
}

/** A day on which nothing changed, told with the number of another day's retarget: wrong, unless it looks back or means "as of". */
export function offDate(claim: Claim, context: Context): Finding | null {
  const { when, value, hedge, precision } = claim;
  if (when?.anchor !== 'explicit' || when.grain !== 'day' || value === null || hedge !== null) return null;
  if ((precision?.written ?? 1) > TELLING || tells(sentenceOf(claim, context), context, 'counted-from'))
    return null;
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
    isWhileInForce(claim.when, epoch, context.facts) && tells(sentenceOf(claim, context), context, 'state');
  if (state) return undecided('no-date', grounds.explanation, grounds);
  const parts = { number: 'supported', date: 'refuted' } as const;
  return find(verdictOfDate(claim), 'wrong-date', grounds.explanation, { ...grounds, parts });
}

/** Characters between a change and its day, in either order. */
const BESIDE_ITS_DAY = 32;
/** Percent so fine that they tell one retarget from those around it. */
const DAY_TELLING = 0.01;

/** "A 1.95 % reduction on November 17": a day of the calendar right beside a change whose digits name another day's retarget, before which it lies. */
export function isOnWrongDay(claim: Claim, epoch: Epoch, context: Context): boolean {
  const { when, because, hedge, precision, modality, superlative } = claim;
  const [number, date] = ['value', 'when'].map((slot) => because.find((one) => one.slot === slot));
  if (!number || !date || when?.grain !== 'day' || when.anchor !== 'relative') return false;
  if (hedge !== null || modality !== 'fact' || (precision?.written ?? 1) > DAY_TELLING) return false;
  const text = textOf(claim, context);
  const told = text.slice(date.start, date.end);
  const between = text.slice(Math.min(number.end, date.end), Math.max(number.start, date.start));
  const cameAbout = tells(between, context, 'set-on');
  if (superlative !== null && !cameAbout) return false;
  const plain = cameAbout ? between.replace(/^, /, ' ') : between;
  const isBeside = between.length <= BESIDE_ITS_DAY && !/[\p{Nd},;:.]\s|\p{Nd}/u.test(plain);
  return (
    isBeside &&
    /\p{Nd}/u.test(told) &&
    /\p{L}{3}/u.test(told) &&
    daysOff(when, epoch.day) > 3 + epoch.dayTolerance &&
    !isWhileInForce(when, epoch, context.facts) &&
    !isEdgeOfTime(date, number, text, context) &&
    !tells(sentenceOf(claim, context), context, 'counted-from')
  );
}

/** "The biggest cut, 11.16 %, came on 7 March": the one retarget of these digits, on a day of the calendar that is another's. */
export function onAnotherDay(claim: Claim, context: Context): Finding | null {
  const { when, hedge, precision } = claim;
  if (when?.grain !== 'day' || when.anchor !== 'relative') return null;
  if (hedge !== null || (precision?.written ?? 1) > DAY_TELLING) return null;
  const epoch = elsewhere(claim, context);
  return epoch && isOnWrongDay(claim, epoch, context) ? wrongDate(claim, context) : null;
}

/** Days before publication in which what a change is ranked or measured against may have been. */
const BESIDE_PAST_DAYS = 800;

/** Characters behind a percentage in which it is held against another time. */
const AGAINST = { base: 26, time: 60 };

/** "7.3 % higher than in June 2025", "7,3 Prozent höher als Mitte Juni": counted from then up to now, no retarget of then. */
export function isAgainstThen(claim: Claim, context: Context): boolean {
  const value = numberOf(claim);
  if (!value || claim.unit !== '%') return false;
  const behind = textOf(claim, context).slice(value.end, value.end + AGAINST.time);
  const [clause = ''] = behind.replace(/^\s*[%％]/u, '').split(/[;:.!?]\s/u);
  const base = clause.slice(0, AGAINST.base);
  if (!tells(` ${base} `, context, 'base')) return false;
  if (/\p{Nd}/u.test(base.replace(/(?:19|20)?\d*$|(?:19|20)\d\d/u, ''))) return false;
  if (/(?:19|20)\d\d/.test(clause)) return true;
  const words = ` ${fold(clause).replace(/[^\p{L}\p{Nd}]+/gu, ' ')} `;
  return monthsOf(lexiconOf(context.reading.lang)).some((month) => words.includes(month));
}

/** The names of months as they stand among words: on their own, but for those of a script that sets no spaces. */
const monthsOf = oncePer(({ time }: Lexicon): readonly string[] =>
  time.months
    .flat()
    .filter((month) => month.length > 3)
    .map(fold)
    .map((month) => (/\p{Script=Han}/u.test(month) ? month : ` ${month} `)),
);

/** "The second largest, after one of 5.61 %", "2.7 T above January": told against another retarget, or another time. */
export function isCompared(claim: Claim, { epochs }: Meant, context: Context): boolean {
  const { published, facts } = context;
  const sentence = sentenceOf(claim, context);
  if (isAgainstThen(claim, context)) return true;
  if (!published || claim.when?.anchor === 'explicit') return false;
  if (claim.unit === 'T') {
    const past = retargetsIn(
      { start: addDays(published.start, -BESIDE_PAST_DAYS), end: published.end },
      facts,
    );
    return (
      tells(sentence, context, 'compared') &&
      [...epochs, ...undatedRetargets(context)].some((now) =>
        past.some((then) => matchOf(claim, teraOf(now) - teraOf(then))?.verdict === 'supported'),
      )
    );
  }
  const at = sentence.indexOf(claim.quote);
  const before = sentence.slice(0, at + claim.quote.length);
  const ranked = neighbours(claim, context).some(
    ({ kind, superlative }) => kind === claim.kind && superlative !== null,
  );
  if (!ranked || at < 0 || !tells(before, context, 'compared')) return false;
  const past = { start: addDays(published.start, -BESIDE_PAST_DAYS), end: published.end };
  return isOneOf(claim, retargetsIn(past, facts), context);
}

/** "Over two retargets", "four weeks ago": more than one step may be counted in it. */
export const isTogether = (claim: Claim, context: Context): boolean =>
  tells(sentenceOf(claim, context), context, 'several-steps');

/** Characters behind a percentage in which it is said to be counted from a record, a high or another level. */
const COUNTED = 40;

/** "70 % below the record": counted from some level, of whatever it is said; no single retarget. */
function isCountedFromLevel(claim: Claim, context: Context): boolean {
  const value = numberOf(claim);
  if (!value || claim.superlative) return false;
  const behind = textOf(claim, context).slice(value.end, value.end + COUNTED);
  return (
    !/\p{Nd}/u.test(behind) &&
    tells(behind, context, 'compared', 'counted-from') &&
    tells(behind, context, 'looks-back', 'peak')
  );
}

/** Is the change one between two other times than retargets, or of a time that only a window or a record names? */
export const isOfOtherTime = (claim: Claim, context: Context): boolean =>
  isSometime(claim, context) || isOfWindow(claim, context) || isCountedFromLevel(claim, context);

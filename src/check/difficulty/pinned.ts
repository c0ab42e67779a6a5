import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { Epoch, Facts } from '../../facts/fact.ts';
import { agree, digitsOf, reachOf } from '../agreement.ts';
import { type Context, neighbours, numberOf, textOf } from '../context.ts';
import { slipOf } from '../slip.ts';
import { matchOf, type Tried, tryAll } from './retarget-match.ts';
import { epochsWithin, retargetsIn, SAME_DAY, teraOf } from './retargets.ts';

/** Digits by which a level is told from all others. */
const LEVEL_DIGITS = 4;
/** Digits by which a percentage with a slip in it is known again. */
export const CHANGE_DIGITS = 3;
/** Characters between a percentage and the level it is told with. */
const BESIDE = 64;
/** Days back in which a percentage that fits another retarget may be that one's. */
const OTHERS_DAYS = 400;
/** Steps back from which a percentage up to the level may be counted. */
const COUNTED_STEPS = 26;

/** Told plainly as a fact: neither blurred nor denied, asked, foretold or quoted. */
export const isPlain = ({ hedge, stance, modality, attribution }: Claim): boolean =>
  hedge === null && stance === 'asserted' && modality === 'fact' && attribution?.quoted !== true;

/** Significant digits of a claim's value as written. */
/** Has a level digits that tell it from all others? */
export const hasTellingDigits = (level: Claim): boolean =>
  level.unit === 'T' && digitsOf(level) >= LEVEL_DIGITS;

/** Characters between the numbers of two claims; nothing where one of them has none. */
function gapOf(a: Claim, b: Claim): number | null {
  const [one, other] = [numberOf(a), numberOf(b)];
  if (!one || !other || a.in !== b.in) return null;
  return Math.max(one.start, other.start) - Math.min(one.end, other.end);
}

/** The epoch whose exact level stands right beside a claim, nearer than any other of its kind: it is what is told of, whatever the date. */
export function epochOfLevel(claim: Claim, context: Context): Epoch | null {
  const { published, facts } = context;
  const levels = neighbours(claim, context).flatMap((level) => {
    const gap = level.kind === 'difficulty-level' ? gapOf(claim, level) : null;
    return gap !== null && gap <= BESIDE && level.value !== null ? [{ level, gap }] : [];
  });
  if (levels.length === 0) return null;
  const [nearest] = levels.toSorted((a, b) => a.gap - b.gap);
  if (!nearest) return null;
  const { level, gap } = nearest;
  if (!isPlain(level) || !hasTellingDigits(level)) return null;
  const rivals = neighbours(level, context).some(
    (other) =>
      other !== claim &&
      other.kind === claim.kind &&
      other.unit === claim.unit &&
      (gapOf(other, level) ?? gap) < gap,
  );
  const fits = epochsWithin([reachOf(level)], facts).filter(
    (epoch) =>
      (published === null || epoch.day <= addDays(published.end, SAME_DAY)) &&
      agree(level, teraOf(epoch))?.verdict === 'supported',
  );
  return !rivals && fits.length === 1 ? (fits[0] ?? null) : null;
}

/** The retarget of the very day that a claim names. */
function epochOfDay({ when }: Claim, { facts }: Context): Epoch | null {
  if (when?.grain !== 'day' || when.anchor === 'inherited') return null;
  const on = retargetsIn(when, facts, SAME_DAY);
  return on.length === 1 ? (on[0] ?? null) : null;
}

/** "By 27.94 % to 14.36 T": without a date the level beside it names the retarget, where the change is that one's. */
export function besideItsLevel(claim: Claim, context: Context): Tried | null {
  if (claim.when?.anchor === 'explicit') return null;
  const levels = neighbours(claim, context).filter(
    ({ kind, unit, value }) => kind === 'difficulty-level' && unit === 'T' && value !== null,
  );
  const epochs = epochsWithin(levels.map(reachOf), context.facts).filter((epoch) =>
    levels.some((level) => agree(level, teraOf(epoch))?.verdict === 'supported'),
  );
  const [best] = tryAll(claim, epochs, context);
  return best?.match.verdict === 'supported' ? best : null;
}

/** Digits of a percentage that has two of them swapped, where only a month says which retarget it was. */
const MONTH_DIGITS = 4;

/** The retargets of the month that a claim names. */
const epochsOfMonth = (claim: Claim, { facts }: Context): readonly Epoch[] =>
  claim.when?.grain === 'month' && digitsOf(claim) >= MONTH_DIGITS ? retargetsIn(claim.when, facts) : [];

/** Does a percentage fit another retarget of the year before, or the whole way from one of its levels? */
function isOfAnother(claim: Claim, epoch: Epoch, { facts }: Context): boolean {
  const written = claim.precision?.written ?? 1;
  const fits = (pct: number): boolean =>
    Math.abs(Math.abs(pct) - (claim.value ?? 0)) <= written && matchOf(claim, pct)?.verdict === 'supported';
  const before = retargetsIn({ start: addDays(epoch.day, -OTHERS_DAYS), end: epoch.day }, facts);
  if (before.some((other) => other !== epoch && fits(other.changePct ?? 0))) return true;
  const at = facts.epochs.indexOf(epoch);
  return facts.epochs
    .slice(Math.max(0, at - COUNTED_STEPS), Math.max(0, at - 1))
    .some((first) => fits((epoch.difficulty / first.difficulty - 1) * 100));
}

export const PERCENTAGE = /\d\s?(?:%|％|\p{L}*(?:pro|per|por|pour)[\s-]?(?:z|c)ent|процент)|[%％]\s?\d/iu;

/** "The retarget of 7.15 % undid most of the 10 % cut": the word of the direction stands with another percentage. */
export function isDirectionOfAnother(claim: Claim, context: Context): boolean {
  const [value, word] = ['value', 'direction'].map((of) => claim.because.find(({ slot }) => slot === of));
  if (!value || !word) return false;
  const [first, last] = value.start < word.start ? [value, word] : [word, value];
  return PERCENTAGE.test(textOf(claim, context).slice(first.end, last.start));
}

/**
 * "Up 6.43 % to 142.34 T" for 4.63: the percentage of the retarget that an exact level or day names, with its digits swapped, one of
 * them wrong or its sign turned, where it is that of no other step or stretch. Null for all else.
 */
export function slippedChange(claim: Claim, context: Context): Tried | null {
  const { value, unit, from, precision, direction } = claim;
  if (value === null || unit !== '%' || from !== null || !isPlain(claim)) return null;
  if (digitsOf(claim) < CHANGE_DIGITS) return null;
  const named = [epochOfLevel(claim, context), epochOfDay(claim, context)];
  for (const epoch of [...named, ...epochsOfMonth(claim, context)]) {
    if (!epoch || epoch.changePct === null) continue;
    const decimals = Math.max(0, Math.round(-Math.log10(precision?.written ?? 1)));
    const known = Number(Math.abs(epoch.changePct).toFixed(decimals));
    const turned = direction !== null && (direction === 'up') !== epoch.changePct > 0;
    const kind = slipOf(value, known);
    const slip = turned ? value === known : named.includes(epoch) ? kind !== null : kind === 'swapped';
    if (turned && !named.includes(epoch)) continue;
    const isNear = matchOf(claim, epoch.changePct)?.verdict !== 'refuted';
    if (!slip || isNear || isOfAnother(claim, epoch, context)) continue;
    if (turned && isDirectionOfAnother(claim, context)) continue;
    const reason = turned ? 'wrong-direction' : 'wrong-value';
    return { epoch, match: { verdict: 'refuted', reason }, off: Math.abs(value - known) };
  }
  return null;
}

/** "47.46 T after a rise of 7.56 %" for 46.84: the level of the retarget that an exact percentage beside it names, with a slip in its digits. */
export function slippedLevel(claim: Claim, epochs: readonly Epoch[], context: Context): Epoch | null {
  const { value, from, precision } = claim;
  if (value === null || from !== null || !isPlain(claim) || digitsOf(claim) < LEVEL_DIGITS) return null;
  const beside = neighbours(claim, context).filter(
    (change) =>
      change.kind === 'difficulty-change' &&
      change.unit === '%' &&
      isPlain(change) &&
      digitsOf(change) >= CHANGE_DIGITS &&
      (gapOf(claim, change) ?? BESIDE + 1) <= BESIDE,
  );
  const decimals = Math.max(0, Math.round(-Math.log10(precision?.written ?? 1)));
  const named = epochs.filter(
    ({ changePct }) =>
      changePct !== null && beside.some((change) => matchOf(change, changePct)?.verdict === 'supported'),
  );
  const [epoch, ...more] = named;
  if (!epoch || more.length > 0) return null;
  return slipOf(value, Number(teraOf(epoch).toFixed(decimals))) !== null ? epoch : null;
}

/** Without a date: the epochs that had a level to the last of its digits. */
export function epochsOfDigits(claim: Claim, { facts }: Context): readonly Epoch[] {
  const { value, precision } = claim;
  const written = precision?.written ?? 1;
  if (value === null || digitsOf(claim) < LEVEL_DIGITS) return [];
  return epochsWithin([{ low: value - written / 2, high: value + written / 2 }], facts);
}

/** Retargets before this one were of another age, and are told with their year. */
const OWN_AGE = '2016-01-01';
export const sinceOwnAge = ({ epochs }: Facts): readonly Epoch[] =>
  epochs.filter(({ day }) => day >= OWN_AGE);

/**
 * "It fell by 7.48 % on Sunday", of an article without a date: the retarget of the exact level beside it where it fits that one
 * closely, else the one that had this change to its last digit.
 */
export function retargetOfDigits(claim: Claim, context: Context): Tried | null {
  const beside = context.published === null && isPlain(claim) ? epochOfLevel(claim, context) : null;
  const close = beside?.changePct ? matchOf(claim, beside.changePct) : null;
  if (beside && close && close.verdict !== 'refuted') return { epoch: beside, match: close, off: 0 };
  return onlyOne(claim, context);
}

function onlyOne(claim: Claim, { facts, published }: Context): Tried | null {
  const { value, unit, precision, direction } = claim;
  if (published !== null || value === null || unit !== '%' || !isPlain(claim)) return null;
  const written = precision?.written ?? 1;
  if (digitsOf(claim) < CHANGE_DIGITS) return null;
  const own = sinceOwnAge(facts).filter(
    ({ changePct }) =>
      changePct !== null &&
      (direction === null || (direction === 'up') === changePct > 0) &&
      Math.abs(Math.abs(changePct) - value) <= written / 2,
  );
  const [epoch] = own;
  const match = epoch && own.length === 1 ? matchOf(claim, epoch.changePct ?? 0) : null;
  return epoch && match?.verdict === 'supported' ? { epoch, match, off: 0 } : null;
}

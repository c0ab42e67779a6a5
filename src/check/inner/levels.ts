import type { Claim } from '../../claims/claim.ts';
import { oncePerWord } from '../../claims/once.ts';
import type { Written } from '../../core/precision.ts';
import { agree, writtenOf } from '../agreement.ts';
import { type Context, inParagraph, neighbours, sentenceOf, textOf } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';
import { tells } from '../telling.ts';
import { BESIDE, isAppended, mayBeMore } from './appended.ts';
import { isCountedFrom, isOutcome } from './counted.ts';
import { isBlurred, isRoundedToTens } from './rounded.ts';
import { isOffCost } from './under-cost.ts';

/** What a level can be read as at least, whatever its digits say: a share of itself. */
const READ = { plain: 0.005, hedged: 0.025 };

/** Kinds that state the same quantity as a level and as a change of it. */
const familyOf = oncePerWord((kind): string => /^(?:difficulty|hashrate|price)(?=-)/.exec(kind)?.[0] ?? kind);

const saidOf = ({ value, low, high }: Claim): number | null =>
  value ?? (low === null || high === null ? (low ?? high) : null);

const isChange = (claim: Claim): boolean =>
  claim.unit === '%' &&
  !isOffCost(claim) &&
  claim.from === null &&
  saidOf(claim) !== null &&
  (claim.kind.endsWith('-change') || claim.aspect === 'relative-change' || !claim.kind.endsWith('-share'));

/** "Up 600 % this year, in a 52-week range from 5.12 to 75.73": two prices of a share need not be those of its change. */
const isRange = ({ kind, aspect }: Claim): boolean => kind === 'stock-or-treasury' && aspect === 'stock';

const isStep = (claim: Claim): boolean =>
  claim.from !== null &&
  !isRange(claim) &&
  claim.value !== null &&
  claim.from > 0 &&
  (claim.unit !== '%' || claim.kind === 'country-share');

const sameSubject = (a: Claim, b: Claim): boolean =>
  familyOf(a.kind) === familyOf(b.kind) && a.place?.id === b.place?.id && a.scope === b.scope;

/** The change in % that "from A to B" allows, by the digits of both. */
function impliedChange(step: Claim): { low: number; high: number; exact: number } | null {
  const { from, value } = step;
  if (from === null || value === null || from <= 0) return null;
  const share = step.hedge ? READ.hedged : READ.plain;
  const half = (n: number, { written }: Pick<Written, 'written'>): number =>
    Math.max(written / 2, step.hedge ? n * share : 0);
  const a = half(from, writtenOf(from));
  const b = half(value, step.precision ?? writtenOf(value));
  return {
    low: ((value - b) / (from + a) - 1) * 100,
    high: ((value + b) / Math.max(from - a, from * 0.5) - 1) * 100,
    exact: (value / from - 1) * 100,
  };
}

/** The one level with both ends that stands in a change's sentence; null where there are several or none. */
export function stepBeside(change: Claim, context: Context): Claim | null {
  if (!isChange(change)) return null;
  const beside = neighbours(change, context).filter((other) => sameSubject(other, change));
  const steps = beside.filter(isStep);
  const changes = beside.filter(isChange);
  const [step] = steps;
  if (beside.length === 0) return stepBefore(change, context);
  return step && steps.length === 1 && changes.length === 0 ? step : null;
}

/** Letters of a sentence that has nothing but a percentage and the word for it: "A drop of 53 %." */
const BARE = 32;

/** "That is a loss of 58 %": the levels of the sentence before, where the change gives neither a day nor a thing of its own. */
function stepBefore(change: Claim, context: Context): Claim | null {
  const sentence = sentenceOf(change, context);
  if (change.when?.anchor === 'explicit' || change.superlative !== null) return null;
  const bare = change.subject !== 'stated' && sentence.trim().length <= BARE;
  if (!(bare || tells(sentence, context, 'that')) || tells(sentence, context, 'other-base')) return null;
  const last = inParagraph(change, context).findLast((other) => other.end <= change.start);
  return last && isStep(last) && sameSubject(last, change) ? last : null;
}

/** A percentage read from a word alone ("half") may be no percentage. */
const HAS_DIGIT = /\p{Nd}|[一二三四五六七八九]成/u;

/** Does a stated percentage follow from the levels of its own sentence? Null where there are no such levels. */
export function judgeStep(change: Claim, step: Claim): Finding | null {
  const implied = impliedChange(step);
  if (!implied || saidOf(change) === null) return null;
  const down = implied.exact < 0;
  const [near, far] = down ? [-implied.high, -implied.low] : [implied.low, implied.high];
  const turned =
    change.direction !== null && (change.direction === 'down') !== down && Math.abs(implied.exact) > 0.05;
  const match = agree(change, { low: near, high: far });
  if (!match) return null;
  const explanation = say('inner-change', {
    from: amount(step.from ?? 0, step.unit),
    to: amount(step.value ?? 0, step.unit),
    change: amount(implied.exact, '%', 2),
  });
  const computed = {
    formula: 'change = (to / from - 1) * 100',
    inputs: { from: step.from ?? 0, to: step.value ?? 0 },
    result: Number(implied.exact.toFixed(2)),
    unit: '%',
  };
  if (match.verdict === 'supported' && !turned)
    return find('supported', 'consistent', explanation, { computed });
  if (!turned && isBlurred(change, near, far))
    return find('supported', 'consistent', explanation, { computed });
  if (match.verdict === 'misleading' && !turned)
    return find('misleading', 'near-miss', explanation, { computed });
  if (!turned && isRoundedToTens(change, near, far)) return null;
  return HAS_DIGIT.test(change.quote) ? find('refuted', 'inconsistent', explanation, { computed }) : null;
}

const isLevel = (claim: Claim): boolean =>
  claim.unit !== '%' &&
  !claim.kind.endsWith('-change') &&
  claim.from === null &&
  saidOf(claim) !== null &&
  claim.stance === 'asserted';

/** Characters between a level and the percentage that is concluded from it. */
const NEAR = 60;

/** "…, so the increase came to 34 %", "das Plus beträgt also 34 %": worked out from the only two levels told so far, neither of them blurred. */
function isConcluded(change: Claim, [a, b]: readonly Claim[], context: Context): boolean {
  if (!a || !b || change.in !== b.in || b.end > change.start || change.start - b.end > NEAR) return false;
  const blurred = [a, b].some(({ hedge }) => hedge !== null && hedge !== 'up-to');
  const told = inParagraph(change, context).filter(
    (other) => other.end <= change.start && sameSubject(other, change),
  );
  const words = textOf(change, context).slice(b.end, change.end);
  return (
    !blurred &&
    told.length === 2 &&
    tells(words, context, 'concludes') &&
    !tells(words, context, 'other-base')
  );
}

/** Is it the only change of its subject in its sentence? */
const isAlone = (change: Claim, context: Context): boolean =>
  neighbours(change, context).every((other) => !isChange(other) || !sameSubject(other, change));

/** "At 993, below 1,000 again, … high of 1,157, down 24 %": the sum of no two of the levels told before it in its sentence. */
function judgeAmong(change: Claim, own: readonly Claim[], context: Context): Finding | null {
  const plain = own.every(({ unit, hedge }) => unit === own[0]?.unit && hedge === null);
  if (own.length < 3 || !plain || !isAppended(change, own.slice(-2), isAlone(change, context), context))
    return null;
  const values = own.map((level) => saidOf(level) ?? 0).toSorted((a, b) => a - b);
  const base = own.at(-1);
  if (!base) return null;
  const found = values.flatMap((least, i) =>
    values.slice(i + 1).map((most) => {
      const [from, value] = change.direction === 'down' ? [most, least] : [least, most];
      const off = Math.abs((saidOf(change) ?? 0) - Math.abs(value / from - 1) * 100);
      return { off, most, least, inner: judgeStep(change, { ...base, from, value, precision: null }) };
    }),
  );
  const right = found.find(({ inner }) => inner?.verdict === 'supported');
  if (right) return right.inner;
  const whole = found.find(({ least, most }) => least === values[0] && most === values.at(-1));
  return whole?.inner && found.every(({ off }) => off > BESIDE.points) ? told(whole.inner) : null;
}

/** "It fell to 993. That is 4 % less than the 1,157 of October": the level just told, where the sentence has only the base. */
function beforeBase(
  change: Claim,
  own: readonly Claim[],
  levels: readonly Claim[],
  context: Context,
): Claim | null {
  const [base, ...more] = own;
  if (!base || more.length > 0 || base.hedge !== null || !isCountedFrom(change, base, context)) return null;
  const told = levels.filter((level) => level !== base && level.end <= change.start);
  const last = told.at(-1);
  return last && told.length === 1 && last.unit === base.unit && last.hedge === null ? last : null;
}

/** Both ends are told with it: what it is about needs no carrying over. */
const told = (inner: Finding): Finding => ({
  ...inner,
  parts: { number: inner.verdict, from: 'supported' },
});

/** Is one of the levels what it counts from, and the other what it came to? */
const isOfBoth = (change: Claim, [a, b]: readonly Claim[], context: Context): boolean =>
  a !== undefined &&
  b !== undefined &&
  [
    [a, b],
    [b, a],
  ].some(
    ([base, other]) =>
      base !== undefined &&
      other !== undefined &&
      isCountedFrom(change, base, context) &&
      isOutcome(change, other, base, context),
  );

/** The last two levels of a change's subject in one unit that are told before it. */
function lastTwo(change: Claim, claims: readonly Claim[]): readonly Claim[] {
  const found: Claim[] = [];
  for (let i = claims.length - 1; i >= 0 && found.length < 2; i--) {
    const level = claims[i]!;
    if (level.end > change.end || !isLevel(level) || !sameSubject(level, change)) continue;
    if (found[0] === undefined || level.unit === found[0].unit) found.unshift(level);
  }
  return found;
}

/**
 * Does a percentage follow from two levels told one by one? They bear it out wherever they stand in its paragraph before
 * it; they speak against it only where the words count it from one of them.
 */
export function judgePair(change: Claim, context: Context): Finding | null {
  if (!isChange(change) || change.direction === null) return null;
  const of = (claims: readonly Claim[]): Claim[] =>
    claims.filter((other) => sameSubject(other, change) && isLevel(other));
  const own = of(neighbours(change, context));
  const before = own.length === 1 ? beforeBase(change, own, of(inParagraph(change, context)), context) : null;
  if (before) {
    const [value, base] = [saidOf(before) ?? 0, saidOf(own[0] ?? before) ?? 0];
    const fits = change.direction === 'down' ? value < base : value > base;
    const inner = fits ? judgeStep(change, { ...before, from: base, value, precision: null }) : null;
    const then = tells(sentenceOf(change, context), context, 'past', 'later');
    return inner && !then ? told(inner) : inner?.verdict === 'refuted' ? null : inner;
  }
  const among = judgeAmong(change, own, context);
  if (among) return among;
  const pair = own.length === 2 ? own : lastTwo(change, inParagraph(change, context));
  const [a, b] = pair;
  if (!a || !b || a.unit !== b.unit) return null;
  const values = [saidOf(a) ?? 0, saidOf(b) ?? 0];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [from, value] = change.direction === 'down' ? [most, least] : [least, most];
  const counted =
    (own.length === 2 && own.some((level) => isCountedFrom(change, level, context))) ||
    isConcluded(change, pair, context);
  const appended = own.length === 2 && isAppended(change, own, isAlone(change, context), context);
  const hedge = counted ? null : (a.hedge ?? b.hedge);
  const inner = judgeStep(change, { ...b, from, value, precision: null, hedge });
  if (inner?.verdict !== 'supported' && mayBeMore(change, pair)) return null;
  if (inner?.verdict === 'misleading' && counted && !isOfBoth(change, pair, context)) return null;
  if (inner !== null && counted) return isOfBoth(change, pair, context) ? told(inner) : inner;
  if (inner?.verdict !== 'refuted') return inner;
  const off = Math.abs((saidOf(change) ?? 0) - Math.abs(value / from - 1) * 100);
  return appended && off > BESIDE.points ? inner : null;
}

import { addDays } from '../../core/days.ts';
import type { When } from '../claim.ts';
import type { DateMention } from '../dates/mention.ts';
import { costOf, type Draft, has, leastCostOf, near, type Sight, termsIn } from '../sight.ts';
import type { Ranked } from '../superlatives/read.ts';
import { peakBefore, referencesIn } from '../superlatives/reference.ts';
import { clauseAt, distance, type Passage, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';
import { asAwaited, endOf } from './awaited.ts';
import { isRightBehind } from './compared.ts';
import { hasOwnDay } from './day-of-month.ts';
import { BEGINNING, earlierThan, isOfRecordBefore, isOfStepBack, ofThen } from './earlier.ts';
import { isOfFormer } from './former.ts';
import { countedFrom } from './led-by-from.ts';
import { turnOfYear } from './turn-of-year.ts';

const REACH = { date: 30, saying: 3, compared: 5, bracketed: 5, span: 40 };
/** A comma (with its own weight) right before a date: the date opens its part of the sentence. */
const OPENS = 4;

const asWhen = (date: DateMention, anchor: When['anchor']): When | null =>
  date.span && { ...date.span, grain: date.grain, anchor };

/** "From 2028 on": what holds from a day to come. */
const isAhead = ({ passage: { published } }: Sight, { span }: DateMention): boolean =>
  span !== null && published !== null && span.start > published.end;

/** "After February's 11.16 % cut": right before the number, the date is the number's own. */
const isPossessive = ({ passage, quantity }: Sight, date: DateMention): boolean =>
  date.end <= quantity.start && distance(passage, date.end, quantity.start) <= 1;

/** "Said on 9 February 2026 that difficulty had fallen …": the day of the saying tells only that it was not later. */
function isOfSaying({ passage, scene, quantity }: Sight, date: DateMention): boolean {
  if (date.start >= quantity.end) return false;
  const inLonger = (m: Piece): boolean =>
    scene.mentions.some((other) => touches(other, m) && other.end - other.start > m.end - m.start);
  return termsIn(scene, ['say', 'project', 'cite']).some(
    (m) =>
      !inLonger(m) &&
      ((m.start >= date.end && m.end <= quantity.start) ||
        (m.end <= date.start && distance(passage, m.end, date.start) <= REACH.saying)),
  );
}

/** "Sank on Saturday by 11 % to 125.86 T – 19 % below its record": the day went with the numbers between. */
const isTold = ({ scene, quantity }: Sight, { end }: Piece): boolean =>
  scene.quantities.some((q) => !DATELESS.includes(q.dimension) && q.start >= end && q.end <= quantity.start);

/** What takes no date with it; the day of a block is the day of what happened there. */
const DATELESS: readonly Sight['quantity']['dimension'][] = ['year', 'rank', 'height', 'duration'];

/** What begins a statement of its own behind a date. */
const ANEW = termSet(['up', 'down', 'reach', 'difficulty', 'hashrate', 'hashprice', 'price', 'subsidy']);

/** "After a drop of 7.5 % in June the difficulty fell by 11 %": the date went with the number before it. */
function isTaken({ passage, scene, quantity }: Sight, date: DateMention): boolean {
  if (date.end > quantity.start) return false;
  if (hasOwnDay({ passage, scene, quantity })) return true;
  const owned = scene.quantities.some(
    (q) =>
      !DATELESS.includes(q.dimension) &&
      q.end <= date.start &&
      !scene.breaks.some(
        (b) =>
          b.start >= q.end &&
          b.start <= date.start &&
          (b.strength >= 2 || distance(passage, b.start, date.start) <= OPENS),
      ),
  );
  return owned && termsIn(scene, ANEW).some((m) => m.start >= date.end && m.end <= quantity.start);
}

/** "No adjustment since July 2021 was steeper": a window to compare in, not the span of a change. */
const isCompared = ({ passage, scene }: Sight, since: Piece): boolean =>
  termsIn(scene, ['negation', 'never', 'no-negation']).some((m) =>
    m.end <= since.start
      ? distance(passage, m.end, since.start) <= REACH.compared
      : distance(passage, since.end, m.start) <= REACH.compared,
  );

/** "较去年10月": what only begins like "than last year" leads a date in, and the change is counted from there. */
const datedBy = ({ dates }: Sight['scene'], { start, end }: Piece): DateMention | undefined =>
  dates.find((d) => d.start >= start && d.start < end && d.end > end);

/** A change since a date, over a year, or over a span named elsewhere: from there to the day of publication. */
function spanOfChange(sight: Sight, ranked: readonly Ranked[]): { when: When; by: Piece } | null {
  const { scene, passage } = sight;
  const end = passage.published?.end;
  if (!end) return null;
  const to = (start: string, anchor: When['anchor'], by: Piece) => ({
    when: { start, end, grain: 'span', anchor } as const,
    by,
  });
  const near = (piece: Piece): boolean =>
    costOf(sight, piece) <= REACH.span && !ranked.some((r) => touches(r, piece));
  const since = scene.dates.find(
    (d) =>
      (d.kind === 'since' || countedFrom(passage, scene).includes(d)) &&
      d.span !== null &&
      d.span.start <= end &&
      near(d) &&
      !isCompared(sight, d),
  );
  const year = termsIn(scene, ['over-year']).find(near);
  if (since && !(year && touches(since, year))) return to(since.span!.start, 'relative', since);
  const longer = year && datedBy(scene, year);
  if (longer?.span) return to(longer.span.start, 'relative', longer);
  if (year) return to(addDays(passage.published?.start ?? end, -365), 'inherited', year);
  const span = termsIn(scene, ['over-span']).find(near) ?? referencesIn(passage, scene).find(near);
  return span ? to(BEGINNING, 'inherited', span) : null;
}

/** "Since April, when it had been pulled back to 42.94 T": the clause tells what was then. */
const isThen = ({ scene, quantity }: Sight, date: DateMention): boolean =>
  (date.kind === 'since' || date.kind === 'at') &&
  termsIn(scene, ['at-which']).some(
    (m) => m.start >= date.end && m.start - date.end <= 2 && m.end <= quantity.start,
  );

/** "By Monday it had recovered": told as past, the last such day and not the next. */
function asTold(sight: Sight, date: DateMention): DateMention {
  const { scene, quantity, passage } = sight;
  const then = ofThen(sight, date);
  if (then) return then;
  const month = endOf(sight, date);
  if (month) return { ...date, span: month };
  const awaited = asAwaited(sight, date);
  if (awaited) return awaited;
  const { published } = passage;
  if (!date.back || !date.span || !published || date.span.end <= published.end) return date;
  if (date.span.start < published.end && date.kind === 'until') return date;
  const clause = clauseAt(scene, quantity.start, 2);
  const inside = (m: Piece): boolean => m.start >= clause.start && m.end <= clause.end;
  const ahead = termsIn(scene, ['forecast', 'possible', 'goal', 'condition', 'project']).some(inside);
  return !ahead && termsIn(scene, ['happened']).some(inside) ? { ...date, span: date.back } : date;
}

/** "So stark war sie zuletzt im Juli 2021 gesunken": then it went as far, not now. */
const isLastTime = ({ passage, scene, quantity }: Sight, date: DateMention): boolean =>
  termsIn(scene, ['last-time']).some(
    (m) => m.end <= date.start && distance(passage, m.end, date.start) <= REACH.compared,
  ) &&
  termsIn(scene, ['this-much']).some((m) => m.end <= date.start) &&
  !(date.end <= quantity.start && distance(passage, date.end, quantity.start) <= REACH.bracketed);

/** "Cut by 12.6 % on 7 February, more than ever since 2021": a day before what is only compared with. */
const isOwnDay = ({ quantity }: Sight, { kind, grain, end, start }: DateMention): boolean =>
  kind === 'at' && grain === 'day' && (end <= quantity.start || start >= quantity.end);

/** "A year ago it was 9 % lower": the level of then beside that of now, no change within that year. */
const isThenBeside = (sight: Sight, { anchor, grain, start }: DateMention): boolean =>
  anchor === 'relative' &&
  grain === 'year' &&
  start < sight.quantity.start &&
  near(sight, ['step-more'], 2) !== null &&
  termsIn(sight.scene, ['happened', 'reach', 'again']).length > 0;

const UNDATED = { when: null, by: null } as const;
/** Words that tell of a time without a date. */
const TIMED = termSet(['over-year', 'over-span', 'reference', 'earlier']);

/** When it was or will be: the nearest date of the sentence that belongs to nothing else, and the words of it. */
export function occasionOf(
  sight: Sight,
  ranked: readonly Ranked[],
  change: boolean,
  fromAt: Draft['fromAt'] = undefined,
): { readonly when: When | null; readonly by: Piece | null } {
  const { scene, quantity } = sight;
  if (scene.dates.length === 0 && !has(scene, TIMED)) return UNDATED;
  let best: { date: DateMention; cost: number } | null = null;
  const peak = peakBefore(sight);
  for (const date of scene.dates) {
    const least = leastCostOf(sight, date);
    if (!date.span || least > REACH.date || least >= (best?.cost ?? Infinity)) continue;
    const relation = date.kind === 'since' || date.kind === 'after' || date.kind === 'before';
    const ahead = date.kind === 'after' && isAhead(sight, date);
    const then = isThen(sight, date);
    const own = ahead || isPossessive(sight, date) || then;
    if ((relation && !own) || isOfFormer(sight, date, fromAt)) continue;
    if (
      (!then && ranked.some((r) => touches(r, date))) ||
      (!then && isTaken(sight, date)) ||
      isLastTime(sight, date) ||
      (change && (isThenBeside(sight, date) || countedFrom(sight.passage, scene).includes(date)))
    )
      continue;
    if (peak && date.end <= peak.start && distance(sight.passage, date.end, peak.start) > 1) continue;
    if (isOfStepBack(sight, date)) continue;
    const another = scene.quantities.some(
      (q) =>
        q !== quantity && !DATELESS.includes(q.dimension) && q.start >= quantity.end && q.end <= date.start,
    );
    const cost = costOf(sight, date) + (another ? REACH.date : 0);
    if (cost <= REACH.date && cost < (best?.cost ?? Infinity)) best = { date, cost };
  }
  const span = change ? spanOfChange(sight, ranked) : null;
  const behind =
    span !== null &&
    best !== null &&
    isOwnDay(sight, best.date) &&
    span.by.start >= quantity.end &&
    !(isTold(sight, best.date) && isRightBehind(sight, span.by));
  if (span && !behind && !(best && isOfRecordBefore(sight, span.by, best.date))) return span;
  if (!best) return earlierThan(sight) ?? UNDATED;
  // "79,995 dollars in the fourth quarter, when the price hovers around 70,000": perhaps then, perhaps now.
  const doubtful = isOfSaying(sight, best.date) || (isThen(sight, best.date) && isTaken(sight, best.date));
  const anchor = doubtful ? 'inherited' : best.date.anchor;
  const turn = turnOfYear(sight, best.date);
  return { when: turn ?? asWhen(asTold(sight, best.date), anchor), by: turn ? null : best.date };
}

const compareDays = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** The latest day that the sentence before tells of, for what is carried over from there: earlier ones it only compares with. */
export function inheritedOccasion({
  passage,
  scene,
}: {
  passage: Passage;
  scene: Sight['scene'];
}): When | null {
  const earlier = passage.scenes[scene.index - 1];
  if (!earlier || earlier.paragraph !== scene.paragraph) return null;
  const dates = earlier.dates.filter((d) => d.span && (d.kind === 'at' || d.kind === 'between'));
  const end = passage.published?.end;
  const told = end === undefined ? [] : dates.filter(({ span }) => span && span.start <= end);
  const date = told.toSorted((a, b) => compareDays(a.span?.end, b.span?.end)).at(-1) ?? dates.at(-1);
  return date ? asWhen(date, 'inherited') : null;
}

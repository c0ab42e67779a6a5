import type { Claim } from '../../claims/claim.ts';
import { addDays, daysBetween, overlaps, type Span, spanOf } from '../../core/days.ts';
import { HALVING_BLOCKS, halvingHeight } from '../../core/subsidy.ts';
import type { Facts } from '../../facts/fact.ts';
import { agree, asWritten } from '../agreement.ts';
import { type Checker, type Context, sentenceOf } from '../context.ts';
import { amount, atHeight, type Finding, find, onDay, say, undecided } from '../finding.ts';
import { tells } from '../telling.ts';
import type { Computed } from '../verdict.ts';
import { yearsIn } from '../years.ts';
import { halvingSpan } from './eras.ts';
import { keepsBound } from './halving-bound.ts';
import { halvingNamed } from './halving-named.ts';

/** After this one nothing is left to halve. */
const LAST_HALVING = 33;
/** Years in which a halving was or can be. */
const YEARS = { first: 2009, last: 2200 };

const isYear = (year: number): boolean => Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last;

/** Halvings that texts may speak of, with the days each can have been or be. */
const halvingSpans = (facts: Facts): readonly { number: number; span: Span }[] =>
  Array.from({ length: LAST_HALVING }, (_, i) => ({ number: i + 1, span: halvingSpan(i + 1, facts) }));

/** Share of the days still to go, and days at least, by which an estimate made before a halving may be off. */
const ESTIMATE = { share: 0.08, days: 5 };

/** For a halving that was still to come when the article appeared: days an honest estimate could name. */
function estimated(number: number, span: Span, { published, facts }: Context): Span {
  if (!facts.halvings.some((halving) => halving.number === number && halving.day !== null)) return span;
  const ahead = published ? daysBetween(published.end, span.start) : 0;
  if (ahead <= 0) return span;
  const slack = Math.max(ESTIMATE.days, Math.round(ahead * ESTIMATE.share));
  return { start: addDays(span.start, -slack), end: addDays(span.end, slack) };
}

function grounds(number: number, context: Context) {
  const { facts } = context;
  const day = facts.halvings.find((halving) => halving.number === number)?.day ?? null;
  const tip = facts.epochs.at(-1);
  const args = { halving: amount(number, null, 0), height: atHeight(halvingHeight(number)) };
  const span = halvingSpan(number, facts);
  const computed: Computed = day
    ? {
        formula: 'height = 210,000 * halving',
        inputs: { halving: number },
        result: halvingHeight(number),
        unit: 'block',
      }
    : {
        formula: 'date = day of newest header + (height - newest height) * 10 min',
        inputs: {
          height: halvingHeight(number),
          newest_height: tip?.height ?? 0,
          newest_day: tip?.day ?? '',
        },
        result: `${span.start}–${span.end}`,
        unit: null,
      };
  return {
    explanation: day
      ? say('halving-day', { ...args, day: onDay(day) })
      : say('halving-projected', { ...args, start: onDay(span.start), end: onDay(span.end) }),
    computed,
    evidence: [
      {
        title: 'Bitcoin consensus rules: halving',
        url: null,
        asOf: day,
        knownFrom: '2009-01-03',
        height: halvingHeight(number),
        value: day,
      },
    ],
    settledBy: 'protocol' as const,
  };
}

/** The halving whose days lie nearest to a span. */
function nearestTo(span: Span, facts: Facts): number {
  const off = (other: Span): number => Math.abs(Date.parse(other.start) - Date.parse(span.start));
  return halvingSpans(facts).reduce((best, h) => (off(h.span) < off(best.span) ? h : best)).number;
}

function judgeHeight(claim: Claim, height: number, context: Context): Finding {
  const number = Math.max(1, Math.round(height / HALVING_BLOCKS));
  if (number > LAST_HALVING) return undecided('vague', say('vague'));
  const match = agree(claim.hedge === null ? asWritten(claim) : claim, halvingHeight(number));
  const named = match?.verdict === 'supported' ? halvingNamed(claim, context) : null;
  if (named !== null && named !== number)
    return find(
      'refuted',
      'wrong-height',
      say('halving-height', { said: atHeight(height), height: atHeight(halvingHeight(named)) }),
      grounds(named, context),
    );
  if (match?.verdict === 'supported')
    return find('supported', match.reason, grounds(number, context).explanation, grounds(number, context));
  return find(
    'refuted',
    'wrong-height',
    say('halving-height', { said: atHeight(height), height: atHeight(halvingHeight(number)) }),
    grounds(number, context),
  );
}

/** The number of the first halving that lay wholly ahead when it was published. */
const nextAfter = ({ facts, published }: Context): number | null =>
  (published && halvingSpans(facts).find(({ span }) => span.start > published.end)?.number) || null;

/**
 * "The next halving comes in 2032", written before that of 2028: the year of a later one is told as that of the next, and the
 * article names the right year nowhere.
 */
function isTakenForNext(claim: Claim, number: number, context: Context): boolean {
  const next = nextAfter(context);
  if (next === null || number <= next || claim.unit !== 'year' || claim.stance !== 'asserted') return false;
  const { start, end } = halvingSpan(next, context.facts);
  const { title, text } = context.reading.article;
  const named = [start, end].some((day) => `${title ?? ''} ${text}`.includes(day.slice(0, 4)));
  const years = yearsIn(sentenceOf(claim, context));
  return !named && years.length === 1 && tells(sentenceOf(claim, context), context, 'coming-one');
}

/** Judges the year, date or height of a halving: protocol for those to come, headers for those past. */
export const checkHalvingDate: Checker = (claim, context) => {
  const { value, when } = claim;
  if (claim.unit === 'block')
    return value === null ? undecided('vague', say('vague')) : judgeHeight(claim, value, context);
  const year = value ?? claim.low ?? claim.high;
  if ((claim.unit !== null && claim.unit !== 'year') || (year !== null && !isYear(year)))
    return undecided('vague', say('vague'));
  const said =
    when &&
    when.grain !== 'year' &&
    when.grain !== 'span' &&
    (year === null || when.start.startsWith(String(year)))
      ? when
      : year === null
        ? null
        : spanOf(year);
  if (!said) return undecided('vague', say('vague'));
  const spans = halvingSpans(context.facts);
  const fits = spans.find(({ number, span }) => overlaps(said, estimated(number, span, context), 1));
  if (fits && isTakenForNext(claim, fits.number, context)) {
    const real = grounds(nextAfter(context) ?? fits.number, context);
    return find('refuted', 'wrong-date', real.explanation, { ...real, parts: { date: 'refuted' } });
  }
  if (fits)
    return find(
      'supported',
      claim.hedge ? 'approximate' : 'exact',
      grounds(fits.number, context).explanation,
      grounds(fits.number, context),
    );
  const next = spans.find(({ span }) => span.end >= (context.published?.end ?? span.start));
  if (next && year !== null && keepsBound(claim, year, next.span, context))
    return undecided('vague', grounds(next.number, context).explanation, grounds(next.number, context));
  const number = nearestTo(said, context.facts);
  const real = grounds(number, context);
  const sameYear = year !== null && spans.some(({ span }) => overlaps(spanOf(year), span));
  if (sameYear && when && when.anchor !== 'explicit') return undecided('vague', real.explanation, real);
  if (
    claim.hedge === 'about' &&
    year !== null &&
    spans.some(({ span }) => overlaps({ start: `${year - 1}-01-01`, end: `${year + 1}-12-31` }, span))
  )
    return find('misleading', 'near-miss', real.explanation, real);
  return find('refuted', 'wrong-date', real.explanation, { ...real, parts: { date: 'refuted' } });
};

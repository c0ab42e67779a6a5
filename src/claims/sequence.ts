import type { Claim, When } from './claim.ts';
import type { Composed } from './compose.ts';
import { agoSpan } from './dates/calendar.ts';
import type { DateMention } from './dates/mention.ts';
import { costOf, type Sight, termsIn } from './sight.ts';
import { isOfFromNumber } from './slots/earlier.ts';
import { touches } from './text/passage.ts';

const REACH = 30;
/** Claims back that time may be counted from. */
const NEARBY = 8;

const isDay = (date: DateMention): boolean => date.span !== null && date.kind === 'at' && !date.hinge;

/** A day from which "five weeks earlier" is counted: of a date before it in the sentence, or of the claim told last. */
function baseOf({ passage, scene }: Sight, hinge: DateMention, earlier: readonly Composed[]): Claim['when'] {
  const dated = scene.dates.findLast((d) => d.end <= hinge.start && d.span !== null && d.kind === 'at');
  if (dated?.span) return { ...dated.span, grain: dated.grain, anchor: dated.anchor };
  const told = earlier
    .slice(-NEARBY)
    .findLast(
      ({ sight, claim }) =>
        sight.scene.paragraph === scene.paragraph &&
        scene.index - sight.scene.index <= 2 &&
        claim.when !== null &&
        claim.when.grain !== 'span',
    );
  if (told?.claim.when) return told.claim.when;
  const before = [1, 2]
    .map((back) => passage.scenes[scene.index - back])
    .find((other) => other?.paragraph === scene.paragraph && other.dates.some(isDay));
  const date = before?.dates.findLast(isDay);
  return date?.span ? { ...date.span, grain: date.grain, anchor: date.anchor } : null;
}

/** The same day some years on: a month, quarter or year a year before another is the same one of that year. */
const inYear = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace(/-02-29$/, '-02-28');

/**
 * "Two weeks later", "a year earlier": time counted from what was told last. Gives the claim that time; where nothing
 * was told, "earlier" stays counted from publication.
 */
export function inSequence(one: Composed, earlier: readonly Composed[]): Composed {
  const { sight, claim } = one;
  if (sight.scene.dates.length === 0) return one;
  const hinge = sight.scene.dates.find((d) => d.hinge && costOf(sight, d) <= REACH);
  if (!hinge?.hinge || (sight.quantity.from !== null && isOfFromNumber(sight, hinge))) return one;
  // "35 % more than a year earlier": the year that a change is counted over
  if (claim.unit === '%' && termsIn(sight.scene, ['over-year']).some((m) => touches(m, hinge))) return one;
  const taken = sight.scene.dates.some(
    (d) => d !== hinge && d.span !== null && costOf(sight, d) < costOf(sight, hinge),
  );
  if (taken) return one;
  const base = baseOf(sight, hinge, earlier);
  const led = earlier.at(-1)?.sight.scene;
  const told = led !== undefined && led.paragraph === sight.scene.paragraph;
  if (!base) return told ? { ...one, claim: { ...claim, subject: 'inherited-across-paragraph' } } : one;
  const { period, count } = hinge.hinge;
  const same = period === 'year' && ['month', 'quarter', 'year'].includes(base.grain);
  const ago = (day: string) =>
    same ? { start: inYear(day, count), end: inYear(day, count) } : agoSpan(period, -count, day);
  const [first, last] = [ago(base.start), ago(base.end)];
  const when: When = {
    start: first.start,
    end: last.end,
    grain: same ? base.grain : hinge.grain,
    anchor: base.anchor === 'inherited' ? 'inherited' : 'relative',
  };
  const because = [
    ...claim.because.filter(({ slot }) => slot !== 'when'),
    { slot: 'when', rule: 'counted from what was told last', start: hinge.start, end: hinge.end },
  ];
  const subject = claim.subject === 'inherited-across-paragraph' ? 'inherited' : claim.subject;
  return { ...one, claim: { ...claim, when, subject, because } };
}

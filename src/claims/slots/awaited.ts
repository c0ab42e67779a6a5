import { daysBetween } from '../../core/days.ts';
import type { DateMention } from '../dates/mention.ts';
import type { Term } from '../lexicon/claim-words.ts';
import { type Sight, termsIn } from '../sight.ts';
import { clauseAt } from '../text/passage.ts';

/** "Should rise on 20 February", told of what is to come: the next such day, where it is nearer than the last; else null. */
export function asAwaited(
  { scene, quantity, passage: { published } }: Sight,
  date: DateMention,
): DateMention | null {
  if (!date.on || !date.span || !published || date.on.start <= published.end) return null;
  const [since, until] = [
    daysBetween(date.span.end, published.start),
    daysBetween(published.end, date.on.start),
  ];
  const { start, end } = clauseAt(scene, quantity.start, 2);
  const told = (terms: readonly Term[]): boolean =>
    termsIn(scene, terms).some((m) => m.start >= start && m.end <= end);
  const soon = until <= SOON.until && since >= SOON.since && !told(['happened']);
  return until < since && (soon || told(['forecast', 'project'])) && !told(['past-forecast'])
    ? { ...date, span: date.on }
    : null;
}

/** Days to a day that is near at hand, where the last such day is most of a year back. */
const SOON = { until: 14, since: 330 };

/** "In April it mined 463 and held 19,211 at the end of the month": of the month that the sentence named before. */
export function endOf({ scene, passage: { published } }: Sight, date: DateMention): DateMention['span'] {
  if (!date.span || !published || date.anchor !== 'relative' || date.span.start <= published.end) return null;
  const { span } = date;
  const named = scene.dates.findLast(
    (d) => d.end <= date.start && d.grain === 'month' && d.span !== null,
  )?.span;
  return named && span.end.slice(0, 7) === published.end.slice(0, 7) && named.end < published.start
    ? named
    : null;
}

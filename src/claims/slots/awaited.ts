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
  return until < since && told(['forecast', 'project']) && !told(['past-forecast'])
    ? { ...date, span: date.on }
    : null;
}

import { addDays, type Span } from '../../core/days.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Passage } from '../text/passage.ts';
import { fold, type Piece } from '../text/tokens.ts';

const DAYS: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30.44, years: 365.25 };

/** "In almost a year" may be as little of it as this. */
export const NEARLY = 0.9;

/** Does a piece of text hold a word for "almost"? */
export const isNearly = ({ text, lexicon }: Passage, { start, end }: Piece): boolean => {
  const words = ` ${fold(text.slice(start, end)).trim()} `;
  return lexicon.quantity.hedges.some(
    ({ hedge, words: all }) => hedge === 'nearly' && all.some((word) => words.includes(` ${word} `)),
  );
};

/** Days before publication, as the end of a window's opening span. */
export function daysBefore(published: Span, quantity: Quantity): Span | null {
  const per = DAYS[quantity.unit ?? ''];
  const value = quantity.value ?? quantity.low ?? quantity.high;
  if (!per || value === null) return null;
  const short = quantity.hedge === 'nearly' ? NEARLY : 1;
  const day = addDays(published.start, -Math.round(value * per * short));
  return { start: day, end: day };
}

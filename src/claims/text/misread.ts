import type { Mention } from './mentions.ts';
import type { Passage } from './passage.ts';
import type { Piece } from './tokens.ts';

/** "IT capacity" is not "it". */
const isAcronym = (written: string): boolean => /^\p{Lu}{2,}$/u.test(written);

/** "As late as May": a capital inside a sentence of the text is the month, not the verb. */
const isMonth = ({ in: where, text }: Pick<Passage, 'in' | 'text'>, { start, end }: Piece): boolean =>
  where === 'text' &&
  /^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) &&
  /\p{Ll},?[ \u00a0]$/u.test(text.slice(Math.max(0, start - 12), start));

/** Is a word another one of the same letters: "May" the month, of a date or alone, or "IT"? */
export function isMisread(
  mention: Mention,
  passage: Pick<Passage, 'in' | 'text'>,
  isInDate: (offset: number) => boolean,
): boolean {
  if (mention.type !== 'term') return false;
  if (mention.term === 'possible') return isInDate(mention.start) || isMonth(passage, mention);
  if (mention.term !== 'this-one') return false;
  return isInDate(mention.start) || isAcronym(passage.text.slice(mention.start, mention.end));
}

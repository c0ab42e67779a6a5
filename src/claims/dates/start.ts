import type { Lexicon } from '../lexicon/lexicon.ts';
import { glued } from '../quantity/compound.ts';
import type { PhraseBook } from '../text/phrase.ts';
import { fold, isApostrophe, type Token, wordsOf } from '../text/tokens.ts';
import type { TimeVocabulary } from './vocabulary.ts';

/** What a token can begin, as bits: a date of the calendar, a part of one, a span counted in days or weeks, a word for a day, a preposition. */
export const START = { calendar: 1, part: 2, span: 4, day: 8, lead: 16 } as const;
const ANY = START.calendar | START.part | START.span | START.day | START.lead;

type Books = Omit<TimeVocabulary, 'starts' | 'mayCount'>;

/** Can a count of days or weeks begin with a word: a number in letters, what stands for one, a fortnight? */
export function countsOf({ lexicon, fortnight }: Books): TimeVocabulary['mayCount'] {
  const { indefinite, cardinals, multipliers } = lexicon.quantity;
  const words = new Set([...indefinite, ...Object.keys(cardinals), ...Object.keys(multipliers)]);
  return wordsOf(lexicon).once(
    (word): boolean => words.has(word) || fortnight.begins(word) || glued(word, lexicon) !== undefined,
  );
}

/** For a time vocabulary, what a token can begin; a number may be a day, a year or a count. */
export function startsOf(t: Books, mayCount: TimeVocabulary['mayCount']): TimeVocabulary['starts'] {
  const compact = compactQuarters(t.lexicon);
  const any = (word: string, ...books: readonly PhraseBook<unknown>[]): boolean =>
    books.some((book) => book.begins(word));
  const starts = wordsOf(t.lexicon).once((word): number => {
    const calendar =
      compact.test(word) || any(word, t.months, t.quarters, t.turns, t.fixed, t.seasons, t.periods);
    const span = any(word, t.past, t.agoBefore, t.coming) || mayCount({ norm: word, word: null });
    return (
      (calendar ? START.calendar : 0) |
      (any(word, t.parts) ? START.part : 0) |
      (span ? START.span : 0) |
      (any(word, t.days, t.weekdays, t.recently) ? START.day : 0) |
      (any(word, t.opens, t.prepositions) ? START.lead : 0)
    );
  });
  return (token: Token) => {
    if (token.kind === 'number')
      return token.word === null ? ANY : starts(token) | START.calendar | START.span;
    return isApostrophe(token) ? starts(token) | START.calendar : starts(token);
  };
}

/** "Q3", "H1", "T2". */
const compactQuarters = ({ time }: Lexicon): RegExp =>
  new RegExp(`^(?:h|${time.quarter.symbols.map(fold).join('|')})[1-4]$`, 'u');

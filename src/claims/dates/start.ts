import type { Lexicon } from '../lexicon/lexicon.ts';
import { glued } from '../quantity/compound.ts';
import type { PhraseBook } from '../text/phrase.ts';
import { fold, isApostrophe, isDigits, type Token, wordsOf } from '../text/tokens.ts';
import type { TimeVocabulary } from './vocabulary.ts';

/** What a token can begin, as bits: a date of the calendar, a part of one, a span counted in days or weeks, a word for a day, a preposition. */
export const START = { calendar: 1, part: 2, span: 4, day: 8, lead: 16 } as const;
const ANY = START.calendar | START.part | START.span | START.day | START.lead;

type Books = Omit<TimeVocabulary, 'starts' | 'mayDate' | 'mayCount'>;

/** Can a count of days or weeks begin with a word: a number in letters, what stands for one, a fortnight? */
export function countsOf({ lexicon, fortnight }: Books): TimeVocabulary['mayCount'] {
  const { indefinite, cardinals, multipliers } = lexicon.quantity;
  const words = new Set([...indefinite, ...Object.keys(cardinals), ...Object.keys(multipliers)]);
  return wordsOf(lexicon).once(
    (word): boolean => words.has(word) || fortnight.begins(word) || glued(word, lexicon) !== undefined,
  );
}

const begins = (word: string, ...books: readonly PhraseBook<unknown>[]): boolean =>
  books.some((book) => book.begins(word));

/** For a time vocabulary, what the words of a token can begin. */
function phrasesOf(t: Books, mayCount: TimeVocabulary['mayCount']): (token: Token) => number {
  const compact = compactQuarters(t.lexicon);
  return wordsOf(t.lexicon).once((word): number => {
    const calendar =
      compact.test(word) || begins(word, t.months, t.quarters, t.turns, t.fixed, t.seasons, t.periods);
    const span = begins(word, t.past, t.agoBefore, t.coming) || mayCount({ norm: word, word: null });
    return (
      (calendar ? START.calendar : 0) |
      (begins(word, t.parts) ? START.part : 0) |
      (span ? START.span : 0) |
      (begins(word, t.days, t.weekdays, t.recently) ? START.day : 0) |
      (begins(word, t.opens, t.prepositions) ? START.lead : 0)
    );
  });
}

/** Can a date go on behind a number of one to three digits with this: a month, a period, a mark, an ending, a joint? */
function behindDigits(t: Books): (token: Token) => boolean {
  return wordsOf(t.lexicon).once(
    (word): boolean =>
      MARKS.has(word) ||
      QUARTER_BEHIND.test(word) ||
      begins(word, t.months, t.periods, t.of, t.daySuffixes, t.range),
  );
}
const MARKS: ReadonlySet<string> = new Set(['.', '-', '/']);
/** "3Q", "1H24". */
const QUARTER_BEHIND = /^[qh](?:\d\d)?$/;

/** For a time vocabulary, what a token can begin; a number may be a day, a year or a count. */
export function startsOf(
  t: Books,
  mayCount: TimeVocabulary['mayCount'],
): Pick<TimeVocabulary, 'starts' | 'mayDate'> {
  const phrases = phrasesOf(t, mayCount);
  const goesOn = behindDigits(t);
  return {
    starts(token) {
      if (token.kind === 'number')
        return token.word === null ? ANY : phrases(token) | START.calendar | START.span;
      return isApostrophe(token) ? phrases(token) | START.calendar : phrases(token);
    },
    mayDate(number, next) {
      if (isDigits(number, 4, 4) || FULL.test(number.text)) return next?.text !== '%';
      if (!isDigits(number, 1, 3) && !SHORT.test(number.text)) return false;
      return next !== undefined && next.kind !== 'number' && (goesOn(next) || phrases(number) !== 0);
    },
  };
}

/** A date in one ("7.2.2026", "07.02"). */
const FULL = /^\d{1,2}\.\d{1,2}\.\d{2,4}$/;
const SHORT = /^\d{1,2}\.\d{2}$/;

/** "Q3", "H1", "T2". */
const compactQuarters = ({ time }: Lexicon): RegExp =>
  new RegExp(`^(?:h|${time.quarter.symbols.map(fold).join('|')})[1-4]$`, 'u');

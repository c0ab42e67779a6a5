import type { Lexicon } from '../lexicon/lexicon.ts';
import { glued } from '../quantity/compound.ts';
import type { PhraseBook } from '../text/phrase.ts';
import { fold, isApostrophe, type Token, wordsOf } from '../text/tokens.ts';
import type { TimeVocabulary } from './vocabulary.ts';

/**
 * What a token can begin, as bits: a month or the ordinal of a quarter, another date of the calendar, a part of one, a
 * span counted in days or weeks, a word for a day, a preposition; `digits` by themselves are a day, a year or a count.
 */
export const START = { month: 1, calendar: 2, part: 4, span: 8, day: 16, lead: 32, digits: 64 } as const;
const ANY = START.month | START.calendar | START.part | START.span | START.day | START.lead | START.digits;

/** What can stand behind one or two digits of a date, as bits: the way to their month, what they count, the way to the day that ends a range. */
export const BEHIND = { month: 1, period: 2, range: 4 } as const;

/** Longer numbers are in no phrases. */
const SHORT = 3;

type Books = Omit<TimeVocabulary, 'starts' | 'follows' | 'mayCount' | 'goesOn'>;

const any = (word: string, ...books: readonly PhraseBook<unknown>[]): boolean =>
  books.some((book) => book.begins(word));

/** For a time vocabulary, what a token can be behind a number; "3Q24" counts as a period, and a comma leads to no month. */
export const followsOf = (t: Books): TimeVocabulary['follows'] =>
  wordsOf(t.lexicon).once(
    (word): number =>
      (word !== ',' && any(word, t.months, t.of, t.daySuffixes) ? BEHIND.month : 0) |
      (/^[qh]/.test(word) || any(word, t.periods) ? BEHIND.period : 0) |
      (word === '.' || any(word, t.range) ? BEHIND.range : 0),
  );

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
  const starts = wordsOf(t.lexicon).once((word): number => {
    const calendar = compact.test(word) || any(word, t.turns, t.fixed, t.seasons, t.periods);
    const span = any(word, t.past, t.agoBefore, t.coming) || mayCount({ norm: word, word: null });
    return (
      (any(word, t.months, t.quarters) ? START.month : 0) |
      (calendar ? START.calendar : 0) |
      (any(word, t.parts) ? START.part : 0) |
      (span ? START.span : 0) |
      (any(word, t.days, t.weekdays, t.recently) ? START.day : 0) |
      (any(word, t.opens, t.prepositions) ? START.lead : 0)
    );
  });
  return (token: Token) => {
    if (token.kind === 'number') return token.text.length > SHORT ? ANY : starts(token) | START.digits;
    return isApostrophe(token) ? starts(token) | START.calendar : starts(token);
  };
}

/** "Q3", "H1", "T2". */
const compactQuarters = ({ time }: Lexicon): RegExp =>
  new RegExp(`^(?:h|${time.quarter.symbols.map(fold).join('|')})[1-4]$`, 'u');

/** What a word does at the start of a date. */
interface Begun {
  /** It is one by itself, or counts. */
  readonly alone: boolean;
  /** It leads one in. */
  readonly leads: boolean;
  /** It is an article that stands for one of what is counted. */
  readonly one: boolean;
  /** Which words may follow it in the phrases that it begins. */
  readonly behind: readonly ((next: string) => boolean)[];
}

/** For a time vocabulary, whether a date can begin with a word where that token follows: "the", "of" and "a" begin other things far more often. */
export function goesOnOf(
  t: Books,
  starts: TimeVocabulary['starts'],
  mayCount: TimeVocabulary['mayCount'],
): TimeVocabulary['goesOn'] {
  const { lexicon, turns, fixed, seasons, periods, past, agoBefore, coming, fortnight } = t;
  const elements = [turns, fixed, seasons, periods, past, agoBefore, coming, t.months, t.quarters, t.parts];
  const wholes: readonly PhraseBook<unknown>[] = [...elements, t.days, t.weekdays, t.recently];
  const leads: readonly PhraseBook<unknown>[] = [t.opens, t.prepositions];
  const { indefinite, cardinals, multipliers } = lexicon.quantity;
  const counts = new Set([...Object.keys(cardinals), ...Object.keys(multipliers)]);
  const compact = compactQuarters(lexicon);
  const isOne = (word: string): boolean =>
    indefinite.includes(word) &&
    !counts.has(word) &&
    !fortnight.begins(word) &&
    glued(word, lexicon) === undefined;
  const begun = wordsOf(lexicon).once((word): Begun => {
    const one = isOne(word);
    return {
      alone:
        compact.test(word) ||
        wholes.some((book) => book.holds(word)) ||
        (!one && mayCount({ norm: word, word: null })),
      leads: leads.some((book) => book.holds(word)),
      one,
      behind: [...wholes, ...leads].flatMap((book) => book.behind(word) ?? []),
    };
  });
  const isArticle = wordsOf(lexicon).once((word): boolean => t.of.begins(word));
  const isCounted = wordsOf(lexicon).once((word): boolean => word === '-' || any(word, periods, fortnight));
  return (token, next) => {
    if (next.kind === 'number') return true;
    const { alone, leads, one, behind } = begun(token);
    if (alone || (leads && (starts(next) !== 0 || isArticle(next))) || (one && isCounted(next))) return true;
    for (const follows of behind) if (follows(next.norm)) return true;
    return false;
  };
}

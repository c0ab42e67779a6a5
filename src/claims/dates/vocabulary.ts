import type { Lexicon, Period, Phrases } from '../lexicon/lexicon.ts';
import { oncePer } from '../once.ts';
import { type PhraseBook, pairs, phraseBook } from '../text/phrase.ts';
import { fold, type Token, wordsOf } from '../text/tokens.ts';
import type { PartOf, Season } from './shape.ts';
import { countsOf, followsOf, goesOnOf, startsOf } from './start.ts';

export type Preposition = 'since' | 'until' | 'after' | 'before' | 'in';

/** The time words of a lexicon, ready to look up. */
export interface TimeVocabulary {
  readonly lexicon: Lexicon;
  /** The lexicon's own lists. */
  readonly time: Lexicon['time'];
  readonly quantity: Lexicon['quantity'];
  readonly months: PhraseBook<number>;
  readonly doubtfulMonths: ReadonlySet<string>;
  readonly weekdays: PhraseBook<number>;
  readonly seasons: PhraseBook<Season>;
  readonly periods: PhraseBook<Period>;
  readonly days: PhraseBook<number>;
  readonly turns: PhraseBook<'this' | 'last' | 'next'>;
  readonly fixed: PhraseBook<Lexicon['time']['fixed'][number]>;
  readonly recently: PhraseBook<true>;
  readonly parts: PhraseBook<PartOf>;
  readonly partsAfter: PhraseBook<PartOf>;
  readonly postpositions: PhraseBook<Exclude<Preposition, 'in'>>;
  readonly agoBefore: PhraseBook<true>;
  readonly agoAfter: PhraseBook<true>;
  readonly hinges: PhraseBook<'back' | 'on'>;
  readonly bareHinges: PhraseBook<'back' | 'on'>;
  readonly fortnight: PhraseBook<true>;
  readonly past: PhraseBook<true>;
  readonly coming: PhraseBook<true>;
  readonly prepositions: PhraseBook<Preposition>;
  readonly opens: PhraseBook<number>;
  readonly middles: PhraseBook<number>;
  readonly range: PhraseBook<true>;
  readonly of: PhraseBook<true>;
  readonly quarters: PhraseBook<number>;
  readonly yearSuffixes: PhraseBook<true>;
  readonly daySuffixes: PhraseBook<true>;
  /** What a token can begin, as bits of START; 0 where it is nothing to a date. */
  readonly starts: (token: Token) => number;
  /** What a token can be behind one or two digits, as bits of BEHIND. */
  readonly follows: (token: Token) => number;
  /** Can a date begin with this word where that token follows it? */
  readonly goesOn: (token: Token, next: Token) => boolean;
  /** Can a count of days or weeks begin with this word? */
  readonly mayCount: (token: Pick<Token, 'norm' | 'word'>) => boolean;
}

/** The time vocabulary of a lexicon, built once for each. */
export const timeVocabularyOf = oncePer(build);

const records = <K extends string>(table: Readonly<Record<K, Phrases>>): [string, K][] =>
  (Object.keys(table) as K[]).flatMap((key) => pairs(table[key], key));

function build(lexicon: Lexicon): TimeVocabulary {
  const t = lexicon.time;
  const { inflections, uninflected } = lexicon.quantity;
  const language = { inflections, uninflected, words: wordsOf(lexicon) };
  const book = <T>(entries: Iterable<readonly [string, T]>): PhraseBook<T> => phraseBook(entries, language);
  const flags = (words: Phrases): PhraseBook<true> => book(pairs(words, true as const));
  const vocabulary = {
    lexicon,
    time: t,
    quantity: lexicon.quantity,
    months: book(t.months.flatMap((words, i) => pairs(words, i + 1))),
    doubtfulMonths: new Set(t.doubtfulMonths.map(fold)),
    weekdays: book(t.weekdays.flatMap((words, i) => pairs(words, i))),
    seasons: book(records(t.seasons)),
    periods: book(records(t.periods)),
    days: book(t.days.flatMap((d) => pairs(d.words, d.offset))),
    turns: book(records({ this: t.this, last: t.last, next: t.next })),
    fixed: book(t.fixed.flatMap((f) => pairs(f.words, f))),
    recently: flags(t.recently),
    parts: book(records(t.parts)),
    partsAfter: book(t.partsAfter ? records(t.partsAfter) : []),
    postpositions: book(t.postpositions ? records(t.postpositions) : []),
    agoBefore: flags(t.ago.before),
    agoAfter: flags(t.ago.after),
    hinges: book(records({ back: t.hinges.back, on: t.hinges.on })),
    bareHinges: book(records({ back: t.bareHinges.back, on: t.bareHinges.on })),
    fortnight: flags(t.fortnight),
    past: flags(t.past),
    coming: flags(t.coming),
    prepositions: book(
      records({ since: t.since, until: t.until, after: t.after, before: t.before, in: t.in }),
    ),
    opens: book(t.between.flatMap((b, i) => pairs(b.open, i))),
    middles: book(t.between.flatMap((b, i) => pairs(b.middle, i))),
    range: flags(t.range),
    of: flags(t.of),
    quarters: book(Object.entries(t.quarter.ordinals)),
    yearSuffixes: flags(t.yearSuffixes),
    daySuffixes: flags(t.daySuffixes),
  };
  const mayCount = countsOf(vocabulary);
  const starts = startsOf(vocabulary, mayCount);
  const goesOn = goesOnOf(vocabulary, starts, mayCount);
  return { ...vocabulary, starts, goesOn, follows: followsOf(vocabulary), mayCount };
}

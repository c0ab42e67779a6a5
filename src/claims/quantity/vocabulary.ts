import type { CurrencyWord, HedgeWords, Lexicon, Phrases, ScaleWords, UnitWord } from '../lexicon/lexicon.ts';
import { oncePer } from '../once.ts';
import { type PhraseBook, pairs, phraseBook } from '../text/phrase.ts';
import { fold, type Token, wordsOf } from '../text/tokens.ts';
import { besideOf } from './beside.ts';
import { CURRENCY_SYMBOLS, SYMBOLS } from './units.ts';

/** A unit or a currency, as one word of the text may be either. */
export type UnitTerm =
  | { readonly atom: UnitWord; readonly currency: null }
  | { readonly atom: null; readonly currency: CurrencyWord };

/** Which pair of the lexicon a "between" or "from" belongs to. */
export interface Opening {
  readonly type: 'between' | 'from';
  readonly index: number;
}
/** A rate in one phrase ("daily"). */
export type Rate = Lexicon['quantity']['rates'][number];

/** What the words of a lexicon mean where, ready to look up. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  /** The lexicon's own lists. */
  readonly quantity: Lexicon['quantity'];
  readonly units: PhraseBook<UnitTerm>;
  readonly scales: PhraseBook<ScaleWords>;
  readonly vague: PhraseBook<{ readonly low: number; readonly high: number }>;
  readonly fractions: PhraseBook<{ readonly value: number; readonly alone?: true }>;
  readonly hedges: PhraseBook<HedgeWords>;
  /** Those that stand behind a number or inside of it. */
  readonly behindHedges: PhraseBook<true>;
  readonly fillers: PhraseBook<true>;
  readonly adjectives: PhraseBook<true>;
  readonly unitOf: PhraseBook<true>;
  readonly per: PhraseBook<true>;
  readonly perAnd: PhraseBook<true>;
  readonly rates: PhraseBook<Rate>;
  readonly openings: PhraseBook<Opening>;
  readonly middles: PhraseBook<Opening>;
  /** The middles of "from A to B", and those of "between A and B": one word may be both. */
  readonly changeMiddles: PhraseBook<Opening>;
  readonly spanMiddles: PhraseBook<Opening>;
  readonly rangeMiddle: PhraseBook<true>;
  readonly previous: PhraseBook<'surely' | 'if-dated'>;
  readonly previously: PhraseBook<true>;
  readonly factorVerbs: PhraseBook<number>;
  readonly andHalf: PhraseBook<true>;
  readonly oddsMiddle: PhraseBook<true>;
  readonly oddsAgainst: PhraseBook<true>;
  readonly timesMore: PhraseBook<true>;
  readonly times: PhraseBook<'times' | 'fold'>;
  readonly height: PhraseBook<true>;
  readonly heightAfter: PhraseBook<true>;
  readonly rank: PhraseBook<true>;
  readonly clock: PhraseBook<true>;
  readonly naming: PhraseBook<true>;
  readonly percentBefore: PhraseBook<true>;
  readonly ago: PhraseBook<true>;
  readonly indefinite: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  /** Words that begin another clause behind a comma ("while"). */
  readonly joints: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  /** Matches the start of every number in letters. */
  readonly startsNumber: (token: Pick<Token, 'norm' | 'word'>) => boolean;
  /** Signs and codes that stand before an amount. */
  readonly prefixCurrencies: PhraseBook<UnitTerm>;
  readonly ratesBefore: PhraseBook<Rate>;
  /** What a token can be beside a number, as bits of BESIDE. */
  readonly beside: (token: Pick<Token, 'norm' | 'word'>) => number;
  /** What may begin with a word, as bits. */
  readonly opens: (token: Pick<Token, 'norm' | 'word'>) => number;
}

/** What a word can begin, as bits: a number in letters, a verb that is a number, what leads a number in. */
export const OPENS = { numeral: 1, verb: 2, lead: 4 } as const;

const openingsOf = (v: Omit<Vocabulary, 'opens' | 'beside'>): Vocabulary['opens'] =>
  wordsOf(v.lexicon).once((word): number => {
    const numeral =
      v.vague.begins(word) || v.indefinite.has(word) || v.startsNumber({ norm: word, word: null });
    const lead = v.percentBefore.begins(word) || v.ratesBefore.begins(word);
    return (
      (numeral ? OPENS.numeral : 0) | (v.factorVerbs.begins(word) ? OPENS.verb : 0) | (lead ? OPENS.lead : 0)
    );
  });

/** The vocabulary of a lexicon, built once for each. */
export const vocabularyOf = oncePer(build);

function* unitTerms(lexicon: Lexicon): Generator<[string, UnitTerm]> {
  const { units, currencies } = lexicon.quantity;
  for (const atom of Object.keys(SYMBOLS) as UnitWord[])
    for (const word of [...SYMBOLS[atom], ...units[atom]]) yield [word, { atom, currency: null }];
  for (const currency of Object.keys(CURRENCY_SYMBOLS) as CurrencyWord[])
    for (const word of [...CURRENCY_SYMBOLS[currency], ...currencies[currency]])
      yield [word, { atom: null, currency }];
}

/** Does a word begin with one of these? */
function startOf(words: Phrases, lexicon: Lexicon): Vocabulary['startsNumber'] {
  const starts = words.map(fold);
  return wordsOf(lexicon).once((word) => starts.some((start) => word.startsWith(start)));
}

function* prefixTerms(): Generator<[string, UnitTerm]> {
  for (const currency of Object.keys(CURRENCY_SYMBOLS) as CurrencyWord[])
    for (const word of CURRENCY_SYMBOLS[currency]) yield [word, { atom: null, currency }];
  yield ['₿', { atom: 'BTC', currency: null }];
}

function build(lexicon: Lexicon): Vocabulary {
  const q = lexicon.quantity;
  const words = wordsOf(lexicon);
  const language = { inflections: q.inflections, uninflected: q.uninflected, words };
  const book = <T>(entries: Iterable<readonly [string, T]>): PhraseBook<T> => phraseBook(entries, language);
  const flags = (words: Phrases): PhraseBook<true> => book(pairs(words, true as const));
  const opened = (side: 'open' | 'middle'): [string, Opening][] => [
    ...q.between.flatMap((b, index) => pairs(b[side], { type: 'between' as const, index })),
    ...q.fromTo.flatMap((f, index) => pairs(f[side], { type: 'from' as const, index })),
  ];
  const vocabulary = {
    lexicon,
    quantity: q,
    units: book(unitTerms(lexicon)),
    scales: book(q.scales.flatMap((s) => pairs(s.words, s))),
    vague: book(q.vague.flatMap((v) => pairs(v.words, v))),
    fractions: book(q.fractions.flatMap((f) => pairs(f.words, f))),
    hedges: book(q.hedges.flatMap((h) => pairs(h.words, h))),
    behindHedges: flags(q.hedges.flatMap((h) => (h.position === 'pre' ? [] : h.words))),
    fillers: flags(q.fillers),
    adjectives: flags(q.adjectives),
    unitOf: flags(q.unitOf),
    per: flags(q.per),
    perAnd: flags(q.perAnd),
    rates: book(q.rates.flatMap((r) => pairs(r.words, r))),
    openings: book(opened('open')),
    middles: book(opened('middle')),
    changeMiddles: book(opened('middle').filter(([, { type }]) => type === 'from')),
    spanMiddles: book(opened('middle').filter(([, { type }]) => type === 'between')),
    rangeMiddle: flags(q.rangeMiddle),
    previous: book([
      ...pairs(q.previous, 'surely' as const),
      ...pairs(q.previousIfDated, 'if-dated' as const),
    ]),
    previously: flags(q.previously),
    factorVerbs: book(q.factorVerbs.flatMap((f) => pairs(f.words, f.factor))),
    andHalf: flags(q.andHalf),
    oddsMiddle: flags(q.oddsMiddle),
    oddsAgainst: flags(q.oddsAgainst),
    timesMore: flags(q.timesMore),
    times: book([...pairs(q.times, 'times' as const), ...pairs(q.fold, 'fold' as const)]),
    height: flags(q.height),
    heightAfter: flags(q.heightAfter),
    rank: flags(q.rank),
    clock: flags(q.clock),
    naming: flags(q.naming),
    percentBefore: flags(q.percentBefore),
    ago: flags([...lexicon.time.ago.after, ...q.previously]),
    indefinite: new Set(q.indefinite.map(fold)),
    months: new Set(lexicon.time.months.flat().map(fold)),
    startsNumber: startOf(
      [
        ...[q.cardinals, q.multipliers, q.ordinals].flatMap((table) => Object.keys(table)),
        ...q.fractions.flatMap((f) => f.words),
      ],
      lexicon,
    ),
    functionWords: new Set(lexicon.functionWords.map(fold)),
    joints: new Set(lexicon.claim.terms.joint.map(fold)),
    abbreviations: new Set(lexicon.abbreviations.map(fold)),
    prefixCurrencies: phraseBook(prefixTerms(), { words }),
    ratesBefore: book(q.rates.filter((r) => r.before).flatMap((r) => pairs(r.words, r))),
  };
  return { ...vocabulary, opens: openingsOf(vocabulary), beside: besideOf(vocabulary) };
}

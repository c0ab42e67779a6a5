import { generalWordsOf } from '../../lexicon/general/index.ts';
import type { GeneralWords } from '../../lexicon/general/words.ts';
import type { Lexicon, Phrases } from '../../lexicon/lexicon.ts';
import { oncePer } from '../../once.ts';
import { type PhraseBook, pairs, phraseBook } from '../../text/phrase.ts';
import { fold, type Token } from '../../text/tokens.ts';
import { CURRENCY_SYMBOLS, SYMBOLS } from '../units.ts';
import { type Vocabulary, vocabularyOf } from '../vocabulary.ts';

/** Signs and codes that stand before an amount, in capitals as they are written. */
const SIGNS = [
  ...[
    '$',
    '£',
    '€',
    '¥',
    '₹',
    '₽',
    '₩',
    '₺',
    '₿',
    '₪',
    '₫',
    '₱',
    '₦',
    '฿',
    '＄',
    'US$',
    '$US',
    'A$',
    '$A',
    'AU$',
    'C$',
    '$C',
    'CA$',
  ],
  ...[
    'NZ$',
    '$NZ',
    'HK$',
    'S$',
    'R$',
    'NT$',
    'Y=',
    'Y',
    'RM',
    'Rs',
    'Rs.',
    'Rp',
    'PS',
    'NIS',
    'Fr.',
    'SFr',
    'Ksh',
    'Tk',
    'kr',
    'ETH',
    'BTC',
  ],
];

/** ISO 4217 codes of currencies that news tell prices in. */
const CODES =
  'USD EUR GBP JPY CHF CNY RMB INR AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF RON BGN ZAR BRL MXN ARS CLP COP PEN KRW TWD THB MYR IDR PHP VND PKR BDT LKR RUB UAH KZT TRY ILS AED SAR QAR KWD OMR BHD EGP MAD NGN KES GHS'.split(
    ' ',
  );

/** A number glued to one of these is cut from it before anything is read ("USD10m"). */
export const GLUED_SIGN = new RegExp(
  `(?<![\\p{L}\\d])(?:US|AU|CA|(?<=\\$)[ACS]|NZ|HK|Y|RM|PS|Rs|Rp|NIS|${CODES.join('|')})(?=\\d)|` +
    '(?<![\\p{L}\\d])\\p{Lu}\\p{L}{0,2}(?=\\d[\\d.,]*(?:bn|tn|m| (?:million|billion|trillion))(?!\\p{L}))',
  'gu',
);

/** One token book for each list a general reader looks words up in. */
export interface GeneralVocabulary {
  readonly v: Vocabulary;
  readonly words: GeneralWords;
  readonly signs: PhraseBook<string>;
  /** Units that stand behind a number; true for currencies. */
  readonly measures: PhraseBook<boolean>;
  readonly outOf: PhraseBook<true>;
  readonly or: PhraseBook<true>;
  readonly naming: PhraseBook<true>;
  readonly codes: PhraseBook<true>;
  readonly about: PhraseBook<true>;
  readonly countedBy: PhraseBook<true>;
  readonly stops: ReadonlySet<string>;
  readonly sets: {
    readonly minus: ReadonlySet<string>;
    readonly several: ReadonlySet<string>;
    readonly suffixes: ReadonlySet<string>;
    readonly pointing: ReadonlySet<string>;
    readonly oneIdioms: ReadonlySet<string>;
    readonly oneMore: ReadonlySet<string>;
    readonly one: ReadonlySet<string>;
    readonly pronounAfter: ReadonlySet<string>;
    readonly streets: ReadonlySet<string>;
    readonly joined: ReadonlySet<string>;
    readonly contest: ReadonlySet<string>;
    readonly up: ReadonlySet<string>;
    readonly down: ReadonlySet<string>;
    readonly plurals: ReadonlySet<string> | null;
  };
}

const NO_MEASURE = new Set([
  'd',
  'usc',
  'try',
  'eh',
  'machine',
  'machines',
  'miners',
  'servers',
  'block',
  'blocks',
  'units',
]);

function* measuresOf(lexicon: Lexicon, words: GeneralWords): Generator<[string, boolean]> {
  const { units, currencies } = lexicon.quantity;
  const groups: [Readonly<Record<string, Phrases>>, boolean][] = [
    [SYMBOLS, false],
    [units, false],
    [CURRENCY_SYMBOLS, true],
    [currencies, true],
  ];
  for (const word of words.measures) yield [word, false];
  for (const word of words.currencies) yield [word, true];
  for (const [table, isCurrency] of groups)
    for (const word of Object.values(table).flat()) if (!NO_MEASURE.has(word)) yield [word, isCurrency];
}

/** The words of a lexicon for any topic, built once for each. */
export const generalVocabularyOf = oncePer((lexicon: Lexicon): GeneralVocabulary => {
  const words = generalWordsOf(lexicon.lang);
  const { inflections, uninflected } = lexicon.quantity;
  const flags = (list: Phrases): PhraseBook<true> => phraseBook(pairs(list, true as const));
  const set = (list: Phrases): ReadonlySet<string> => new Set(list.map(fold));
  return {
    v: vocabularyOf(lexicon),
    words,
    signs: phraseBook([...SIGNS, ...CODES].map((sign) => [sign, sign])),
    measures: phraseBook(measuresOf(lexicon, words), { inflections, uninflected }),
    outOf: flags(words.outOf),
    or: flags(words.or),
    naming: flags(words.naming),
    codes: flags(words.codes),
    about: flags(words.about),
    countedBy: flags(words.countedBy),
    stops: set([...lexicon.functionWords, ...words.stops, ...lexicon.time.weekdays.flat()]),
    sets: {
      minus: set(words.minus),
      several: set(words.several),
      suffixes: set(words.suffixes),
      pointing: set(words.pointing),
      oneIdioms: set(words.oneIdioms),
      oneMore: set(words.oneMore),
      one: set(words.one),
      pronounAfter: set(words.pronounAfter),
      streets: set(words.streets),
      joined: set(words.joined),
      contest: set(words.contest),
      up: set(words.up),
      down: set(words.down),
      plurals: words.plurals && set(words.plurals),
    },
  };
});

/** A text in tokens with its general words; `dated` tells tokens of dates, `skip` those of addresses. */
export interface GeneralScene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly g: GeneralVocabulary;
  readonly decimal: '.' | ',';
  readonly dated: (token: number) => boolean;
  readonly skip: (token: number) => boolean;
}

/** Digits in the shape of a year. */
export const YEAR = /^(?:1[5-9]\d\d|20\d\d|21[0-4]\d)$/;
/** A word in capitals, or with one. */
export const CAPITAL = /^\p{Lu}/u;

/** Does a sentence start at a token? */
export const startsSentence = (tokens: readonly Token[], at: number): boolean =>
  at <= 0 || /^[.!?:;"“„\n]$/.test(tokens[at - 1]!.text);

import type { Hedge } from '../claim.ts';
import type { ClaimWords } from './claim-words.ts';
import type { TellingWords } from './telling-words.ts';

/** Words or phrases of one meaning, in lower case; a phrase is matched token by token, spaces free. */
export type Phrases = readonly string[];

/** Units whose words differ between languages; symbols (`MW`, `EH/s`, `%`) are the same everywhere and stand in quantity/units.ts. */
export type UnitWord =
  | 'percent'
  | 'percentage-point'
  | 'basis-point'
  | 'hash'
  | 'MH'
  | 'GH'
  | 'TH'
  | 'PH'
  | 'EH'
  | 'ZH'
  | 'W'
  | 'kW'
  | 'MW'
  | 'GW'
  | 'TW'
  | 'kWh'
  | 'MWh'
  | 'GWh'
  | 'TWh'
  | 'J'
  | 'BTC'
  | 'sat'
  | 'block'
  | 'machine'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'tCO2'
  | 'MtCO2';

export type CurrencyWord =
  | 'USD'
  | 'US-cent'
  | 'EUR'
  | 'EUR-cent'
  | 'GBP'
  | 'CAD'
  | 'AUD'
  | 'CNY'
  | 'JPY'
  | 'RUB'
  | 'TRY'
  | 'BRL'
  | 'KZT';

/** Where a hedge stands: before its number, after it, or between number and scale ("50多亿"). */
export type HedgePosition = 'pre' | 'post' | 'infix';

export interface HedgeWords {
  readonly hedge: Hedge;
  readonly position: HedgePosition;
  readonly words: Phrases;
  /** Also means "during" or "about a subject": no bound before spans of days and longer ("over 15 years"). */
  readonly preposition?: true;
}

export interface ScaleWords {
  readonly factor: number;
  readonly words: Phrases;
  /** What the same word means to a careless translator (German "Billion" for 10^9). */
  readonly other?: number;
  /** Only right behind the digits or behind a currency's number ("$45m", "300k"). */
  readonly attached?: true;
  /** Only as a capital ("125.86 T"). */
  readonly upper?: true;
}

export interface QuantityWords {
  /** Decimal mark where the number itself does not decide. */
  readonly decimal: '.' | ',';
  /** "33. Halving": a dot behind digits makes an ordinal. */
  readonly ordinalDot: boolean;
  /** "11th": letters behind digits that make an ordinal. */
  readonly ordinalSuffixes: Phrases;
  /** Endings that may follow any term ("trilyondan", "EH/s'e"), longest first. */
  readonly inflections: Phrases;
  /** Words that only look like others with an ending ("dünya", no "dün"). */
  readonly uninflected?: Phrases;
  /** A number word and its unit may be one word ("пятилетний"). */
  readonly compounds?: true;
  /** Before a number, make it an ordinal (第10大). */
  readonly ordinalPrefixes?: Phrases;
  /** "one", "twelve", "ninety", … below 100, and further irregular ones. */
  readonly cardinals: Readonly<Record<string, number>>;
  /** Spelled factors inside number words: "hundred", "thousand". */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Number words are written in one word, units before tens, joined by this ("fünfundzwanzig"); null where they are not. */
  readonly glue: string | null;
  /** Joins number words written apart ("one hundred and five"). */
  readonly numeralAnd: Phrases;
  /** Joins tens and units written apart ("treinta y cinco", "vingt et un"). */
  readonly tensAnd?: Phrases;
  /** Reads as 1 before a scale, a fraction or a big unit only ("a million", "ein Drittel"). */
  readonly indefinite: Phrases;
  /** Added to the number before it: "eineinhalb", "two and a half". */
  readonly andHalf: Phrases;
  readonly fractions: readonly { readonly value: number; readonly words: Phrases; readonly alone?: true }[];
  /** After these an English-style "a third" is a share, not an ordinal ("of"). */
  readonly fractionOf: Phrases;
  /** Stems or words ("tenth", "zehnt"). */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Endings of ordinals and superlatives ("e", "er"); empty where the table holds whole words. */
  readonly ordinalEndings: Phrases;
  /** Superlatives that an ordinal may be written together with ("zehntgrößte"). */
  readonly superlatives: Phrases;
  readonly scales: readonly ScaleWords[];
  /** "dozens", "hundreds": low and high of what they may mean; may stand before a scale ("tens of billions"). */
  readonly vague: readonly { readonly low: number; readonly high: number; readonly words: Phrases }[];
  readonly hedges: readonly HedgeWords[];
  /** What may stand between a hedge, or "from", and its number ("um", "a", "the", "somewhere"). */
  readonly fillers: Phrases;
  /** May stand between a number and its unit ("450 new BTC", "500 weitere MW"). */
  readonly adjectives: Phrases;
  /** Words that govern a preposition hedge ("berichtet über 50 Firmen", "Vertrag über 7 Milliarden"), also as ends of compounds. */
  readonly governing: Phrases;
  readonly between: readonly { readonly open: Phrases; readonly middle: Phrases }[];
  /** "10 to 15 GW", "10 bis 15 GW". */
  readonly rangeMiddle: Phrases;
  /** "from A to B": opening and middle. */
  readonly fromTo: readonly { readonly open: Phrases; readonly middle: Phrases }[];
  /** Languages that say "from A to B" by endings ("884'ten 1.030'a"): those of A and of B; null elsewhere. */
  readonly fromToEndings: { readonly from: Phrases; readonly to: Phrases; readonly of: Phrases } | null;
  /** Behind B, before the earlier value A: "up from", "compared with", "statt", "nach". */
  readonly previous: Phrases;
  /** Of those, what stands behind the earlier value ("6,25 yerine 3,125 BTC"). */
  readonly insteadBehind?: Phrases;
  /** Behind or before A, makes a weaker word ("nach", "against") surely the earlier value: "before", "zuvor". */
  readonly previously: Phrases;
  /** Needs `previously` or an earlier date by it: "after", "nach". */
  readonly previousIfDated: Phrases;
  readonly units: Readonly<Record<UnitWord, Phrases>>;
  readonly currencies: Readonly<Record<CurrencyWord, Phrases>>;
  /** Between a scale and its unit ("millones de dólares", "billions of dollars"). */
  readonly unitOf: Phrases;
  /** Words for percent that stand before the number ("yüzde 11"). */
  readonly percentBefore: Phrases;
  /** "per", "a", "je", "pro": before a denominator. */
  readonly per: Phrases;
  /** Between two denominators ("pro Petahash und Tag"). */
  readonly perAnd: Phrases;
  /** "a day", "am Tag", "täglich", "daily": denominators in one phrase, behind or before the number. */
  readonly rates: readonly {
    readonly per: 'second' | 'day' | 'week' | 'month' | 'year' | 'block' | 'kWh' | 'MWh' | 'TH' | 'PH' | 'EH' | 'MW';
    readonly words: Phrases;
    readonly before?: true;
  }[];
  /** "halved", "doubled": the verb is the number. */
  readonly factorVerbs: readonly { readonly factor: number; readonly words: Phrases }[];
  /** "times", "mal", "x", "-fold", "-fach". */
  readonly times: Phrases;
  readonly fold: Phrases;
  /** "three times more" is 3 or 4 times: the words that make it so. */
  readonly timesMore: Phrases;
  /** "block 935,424", "Blockhöhe 935.424". */
  readonly height: Phrases;
  /** The same behind the number ("937.440 blok yüksekliği"). */
  readonly heightAfter: Phrases;
  /** "no.", "place", "Platz", "Rang": before a rank. */
  readonly rank: Phrases;
  /** "1 in 2,800", "1 zu 2.800". */
  readonly oddsMiddle: Phrases;
  /** "2,800 to 1". */
  readonly oddsAgainst: Phrases;
  /** Behind or before a time of day: "a.m.", "Uhr". */
  readonly clock: Phrases;
  /** Before a number that only names: "phase", "chapter", "version", "nr". */
  readonly naming: Phrases;
}

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade';

export interface TimeWords {
  /** January … December, short forms too. */
  readonly months: readonly Phrases[];
  /** Names of months are capitalised. */
  readonly capitalMonths: boolean;
  /** Months that are also plain words ("may", "march"): only with a day, a year or a preposition by them. */
  readonly doubtfulMonths: Phrases;
  /** Monday … Sunday. */
  readonly weekdays: readonly Phrases[];
  readonly seasons: Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', Phrases>>;
  readonly periods: Readonly<Record<Period, Phrases>>;
  /** Days from publication. */
  readonly days: readonly { readonly offset: number; readonly words: Phrases }[];
  readonly this: Phrases;
  readonly last: Phrases;
  readonly next: Phrases;
  /** "last year" in one word: "vorjahr", "this week" → "diesewoche"; offset in periods. */
  readonly fixed: readonly { readonly period: Period; readonly offset: number; readonly words: Phrases }[];
  readonly recently: Phrases;
  readonly parts: Readonly<Record<'early' | 'mid' | 'late', Phrases>>;
  /** "vor drei Tagen" (before), "three days ago" (after). */
  readonly ago: { readonly before: Phrases; readonly after: Phrases };
  /** Behind a length of time, counted from what was told last: "earlier", "später". */
  readonly hinges: Readonly<Record<'back' | 'on', Phrases>>;
  /** The same where nothing follows: "a week before, …". */
  readonly bareHinges: Readonly<Record<'back' | 'on', Phrases>>;
  /** Two weeks in one word. */
  readonly fortnight: Phrases;
  /** "over the past two weeks", "in den letzten zwei Wochen". */
  readonly past: Phrases;
  /** "within four years", "in the next two weeks". */
  readonly coming: Phrases;
  readonly since: Phrases;
  readonly until: Phrases;
  readonly after: Phrases;
  readonly before: Phrases;
  readonly in: Phrases;
  readonly between: readonly { readonly open: Phrases; readonly middle: Phrases }[];
  readonly range: Phrases;
  /** "of": between day and month, or month and year ("3rd of July", "июля 2021 года"). */
  readonly of: Phrases;
  readonly quarter: { readonly ordinals: Readonly<Record<string, number>>; readonly symbols: Phrases };
  /** Order in 07/02/2026. */
  readonly slashed: 'dmy' | 'mdy' | 'ymd';
  /** The year stands before month, quarter or season ("2021'in temmuz ayı", 2026年2月). */
  readonly yearFirst?: true;
  /** The same as `parts`, behind their period (2025年底, "2027 başında"). */
  readonly partsAfter?: Readonly<Record<'early' | 'mid' | 'late', Phrases>>;
  /** What other languages say before a date, behind it ("2021'den beri", 以来). */
  readonly postpositions?: Readonly<Record<'since' | 'until' | 'after' | 'before', Phrases>>;
  /** Written behind a year ("2021 года", "2021年"). */
  readonly yearSuffixes: Phrases;
  readonly daySuffixes: Phrases;
}

/** All the words of one language. */
export interface Lexicon {
  /** ISO 639-1. */
  readonly lang: string;
  readonly name: string;
  /** The most frequent small words: they tell the language of a text and the start of a sentence. */
  readonly functionWords: Phrases;
  /** Letters that tell it from its neighbours ("ığş"). */
  readonly letters?: string;
  /** Abbreviations whose dot ends no sentence, without the last dot ("z.b", "inc"). */
  readonly abbreviations: Phrases;
  readonly quantity: QuantityWords;
  readonly time: TimeWords;
  readonly claim: ClaimWords;
  readonly telling: TellingWords;
}

import type { Phrases } from '../lexicon.ts';

/** What a language says around numbers on any topic, beside what its lexicon has for mining. */
export interface GeneralWords {
  /** Units of measure and counted nouns that a number may be glued to ("640bhp"), beside those of the lexicon. */
  readonly measures: Phrases;
  /** Words for currencies behind a number, beside those of the lexicon. */
  readonly currencies: Phrases;
  /** Before a number, make it negative. */
  readonly minus: Phrases;
  /** "dozens", "millions": one to ten of what they name. */
  readonly vague: Readonly<Record<string, number>>;
  /** Words that multiply the number before them, beside the scales of the lexicon ("dozen", "lakh"). */
  readonly scales: Readonly<Record<string, number>>;
  /** Behind a hyphen or a number, before its unit ("20-plus years"). */
  readonly suffixes: Phrases;
  /** Before a number without a noun, point at persons or things told before ("the other two"). */
  readonly pointing: Phrases;
  /** Behind "one" and a hyphen, where nothing is counted ("one-off"). */
  readonly oneIdioms: Phrases;
  /** May stand between "one" and its noun though they end other phrases ("one last chance"). */
  readonly oneMore: Phrases;
  /** Before "hundred" or "dozen", leave open how many ("several"). */
  readonly several: Phrases;
  /** Words for 1 that are pronouns too, and before which words ("no", "this") they are nothing else. */
  readonly one: Phrases;
  readonly pronounAfter: Phrases;
  /** Between the two numbers of a share ("one in three"). */
  readonly outOf: Phrases;
  /** Between two numbers either of which may hold ("three or four"). */
  readonly or: Phrases;
  /** Before a number that only names, in small letters ("category", "channel"). */
  readonly naming: Phrases;
  /** Behind a number that is part of an address ("Road"). */
  readonly streets: Phrases;
  /** Behind a number of that many digits that only names ("ZIP code"). */
  readonly codes: Phrases;
  /** Words that a hyphen may join to a number without making a name ("sub-7", "minus-5"). */
  readonly joined: Phrases;
  /** Words of contests: two numbers with a dash behind or before them are a score. */
  readonly contest: Phrases;
  /** Verbs and adverbs right before an amount of change. */
  readonly up: Phrases;
  readonly down: Phrases;
  /** Hedges beside those of the lexicon: before a number about its size. */
  readonly about: Phrases;
  /** Words at which a phrase of nouns ends, beside the function words. */
  readonly stops: Phrases;
  /** Plurals that their ending does not show; null where nouns are capitals. */
  readonly plurals: Phrases | null;
  /** What an amount may be counted by behind an article ("a day", "an ounce"). */
  readonly countedBy: Phrases;
}

import { de } from './de.ts';
import { en } from './en.ts';
import type { GeneralWords } from './words.ts';

/** For languages without words of their own here: their lexicon's numbers and units are read all the same. */
const NONE: GeneralWords = {
  measures: [],
  currencies: [],
  minus: [],
  vague: {},
  scales: {},
  suffixes: [],
  pointing: [],
  oneIdioms: [],
  oneMore: [],
  several: [],
  one: [],
  pronounAfter: [],
  outOf: [],
  or: [],
  naming: [],
  streets: [],
  codes: [],
  joined: [],
  contest: [],
  up: [],
  down: [],
  about: [],
  stops: [],
  plurals: null,
  countedBy: [],
};

const WORDS: Readonly<Record<string, GeneralWords>> = { en, de };

/** The general words of a language (ISO 639-1); empty lists where there are none. */
export const generalWordsOf = (lang: string): GeneralWords =>
  Object.hasOwn(WORDS, lang) ? WORDS[lang]! : NONE;

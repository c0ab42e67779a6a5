import { de } from './de.ts';
import { en } from './en.ts';
import type { Lexicon } from './lexicon.ts';

/** Every language that is read; the first is the one for texts that no language's words tell. */
export const LEXICONS: readonly Lexicon[] = [en, de];

/** The lexicon of a language that is read; the first one for others. */
export const lexiconOf = (lang: string): Lexicon =>
  LEXICONS.find((lexicon) => lexicon.lang === lang) ?? LEXICONS[0]!;

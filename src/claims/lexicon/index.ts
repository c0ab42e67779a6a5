import { de } from './de.ts';
import { en } from './en.ts';
import type { Lexicon } from './lexicon.ts';

/** Every language that is read; the first is the one for texts that no language's words tell. */
export const LEXICONS: readonly Lexicon[] = [en, de];

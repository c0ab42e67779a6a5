import { createRequire } from 'node:module';
import type { Lexicon } from './lexicon.ts';
import * as marks from './marks.ts';

const open = createRequire(import.meta.url);

/** A language by its marks; its words are read from their file when they are first asked for. */
function shelved(own: marks.Marks): Lexicon {
  let words: Lexicon | null = null;
  const opened = (): Lexicon => {
    words ??= (open(`./${own.lang}.ts`) as Readonly<Record<string, Lexicon>>)[own.lang]!;
    return words;
  };
  return {
    ...own,
    get abbreviations() {
      return opened().abbreviations;
    },
    get quantity() {
      return opened().quantity;
    },
    get time() {
      return opened().time;
    },
    get claim() {
      return opened().claim;
    },
    get telling() {
      return opened().telling;
    },
  };
}

/** Every language that is read; the first is the one for texts that no language's words tell. */
export const LEXICONS: readonly Lexicon[] = [
  marks.en,
  marks.de,
  marks.es,
  marks.fr,
  marks.it,
  marks.pt,
  marks.ru,
  marks.tr,
  marks.zh,
].map(shelved);

/** The lexicon of a language that is read; the first one for others. */
export const lexiconOf = (lang: string): Lexicon => BY_LANG.get(lang) ?? LEXICONS[0]!;

const BY_LANG: ReadonlyMap<string, Lexicon> = new Map(LEXICONS.map((lexicon) => [lexicon.lang, lexicon]));

import type { Lexicon } from './lexicon/lexicon.ts';
import type { Telling } from './lexicon/telling-words.ts';
import { oncePer } from './once.ts';
import { fold } from './text/tokens.ts';

/** A text as stems are looked for in it, and what it is known to tell. */
interface Heard {
  readonly folded: string;
  readonly answers: Map<Telling, boolean>;
}

/** Texts kept: a sentence is asked many things in a row. */
const KEPT = 512;

const heardIn = oncePer((_: Lexicon) => new Map<string, Heard>());

/** What was asked last, which is mostly what is asked next. */
let last: { readonly text: string; readonly lexicon: Lexicon; readonly heard: Heard } | null = null;

function hear(text: string, lexicon: Lexicon): Heard {
  if (last?.text === text && last.lexicon === lexicon) return last.heard;
  const all = heardIn(lexicon);
  let heard = all.get(text);
  if (!heard) {
    if (all.size >= KEPT) all.clear();
    heard = { folded: ` ${fold(text)} `, answers: new Map() };
    all.set(text, heard);
  }
  last = { text, lexicon, heard };
  return heard;
}

/** Does a text hold one of a language's stems for any of these? */
export function tellsAny(text: string, lexicon: Lexicon, tellings: readonly Telling[]): boolean {
  const { folded, answers } = hear(text, lexicon);
  for (const telling of tellings) {
    let told = answers.get(telling);
    if (told === undefined) {
      told = lexicon.telling[telling]?.some((stem) => folded.includes(stem)) ?? false;
      answers.set(telling, told);
    }
    if (told) return true;
  }
  return false;
}

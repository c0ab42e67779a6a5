import { oncePerWord } from '../once.ts';

/** The form under which words are compared: composed and lower case (Turkish dotted İ as i). */
export function fold(words: string): string {
  for (let i = 0; i < words.length; i++) if (!isFolded(words.charCodeAt(i))) return foldAny(words);
  return words;
}

/** Characters whose lower case is all there is to fold. */
const PLAIN = /^[\t\n\r -~]+$/;

function foldAny(words: string): string {
  if (PLAIN.test(words)) return words.toLowerCase();
  return words.includes(' ') ? composed(words) : composedWord(words);
}

const composed = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replaceAll('\u2019', "'")
    .replaceAll('−', '-');

const composedWord = oncePerWord(composed);

/** What folding does to a character of the basic plane, filled in as they are met. */
const MET = { unknown: 0, folded: 1, other: 2 } as const;
const met = new Uint8Array(0x10000);

/** Marks, which what stands before them is composed with, halves of characters, and the letters that Korean syllables are composed of. */
const COMPOSED = /[\p{M}\p{Cs}\u1100-\u11ff]/u;

/** Does a character stay as it is, whatever stands beside it? */
function isFolded(unit: number): boolean {
  const known = met[unit]!;
  if (known !== MET.unknown) return known === MET.folded;
  const char = String.fromCharCode(unit);
  const folded = !COMPOSED.test(char) && composed(char) === char;
  met[unit] = folded ? MET.folded : MET.other;
  return folded;
}

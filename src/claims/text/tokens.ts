import type { Lexicon } from '../lexicon/lexicon.ts';
import { NAMES } from '../lexicon/names.ts';
import { PLACES } from '../lexicon/places.ts';
import { oncePer } from '../once.ts';
import { fold } from './fold.ts';
import { type Word, Words } from './word.ts';

export { fold };

/** A piece of a text; offsets are UTF-16. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A word (letters, then letters and digits), a number with its separators ("1,234.5"), or one symbol. */
export interface Token extends Piece {
  readonly kind: 'word' | 'number' | 'symbol';
  readonly text: string;
  /** Lower case, composed: what is looked up. */
  readonly norm: string;
  /** What its language's books know of it; null for all but short numbers, and where no language was named. */
  readonly word: Word | null;
  /** Does it touch the token before it? */
  readonly glued: boolean;
}

const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IDEOGRAPH_AHEAD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
const LETTER = /^[\p{L}\p{M}]/u;
const NUMERAL = /^\p{N}/u;
const SPACE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;

/** What a character is to the cutting of words; a decimal digit is `digit` in ASCII only. */
const CLASS = { unknown: 0, space: 1, digit: 2, letter: 3, numeral: 4, ideograph: 5, symbol: 6 } as const;

const classify = (char: string, code: number): number => {
  if (isDigit(code)) return CLASS.digit;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return CLASS.letter;
  if (code > 32 && code < 127) return CLASS.symbol;
  if (SPACE.test(char)) return CLASS.space;
  if (IDEOGRAPH.test(char)) return CLASS.ideograph;
  if (LETTER.test(char)) return CLASS.letter;
  return NUMERAL.test(char) ? CLASS.numeral : CLASS.symbol;
};

/** Classes of the basic plane, filled in as its characters are met. */
const classes = new Uint8Array(0x10000);

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = classes[unit]!;
  if (known !== CLASS.unknown) return known;
  const code = text.codePointAt(at)!;
  const found = classify(String.fromCodePoint(code), code);
  if (!isSurrogate(unit)) classes[unit] = found;
  return found;
}

const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

const widthAt = (text: string, at: number): 1 | 2 =>
  isSurrogate(text.charCodeAt(at)) && text.codePointAt(at)! > 0xffff ? 2 : 1;

/** Is it one of 0 to 9? */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const SEPARATORS = new Set(".,'’\u00a0\u202f\u2009٫٬");
const isSeparator = (char: string): boolean => SEPARATORS.has(char);

const digitsFrom = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
};

/** Does "1 082" go on at this plain space? Only after one to three digits, with groups of exactly three. */
function spacedGroup(text: string, end: number, groupStart: number): boolean {
  if (text[end] !== ' ' || end - groupStart > 3) return false;
  return digitsFrom(text, end + 1) === end + 4;
}

function numberEnd(text: string, start: number): number {
  let end = digitsFrom(text, start);
  let groupStart = start;
  let spaced = false;
  for (;;) {
    const separator = text[end] ?? '';
    const next = digitsFrom(text, end + 1);
    if (separator !== '' && next > end + 1 && isSeparator(separator)) {
      if (/\s/.test(separator) && (next - end !== 4 || end - groupStart > 3)) return end;
      groupStart = end + 1;
      end = next;
    } else if ((spaced || groupStart === start) && spacedGroup(text, end, groupStart)) {
      groupStart = end + 1;
      end += 4;
      spaced = true;
    } else return end;
  }
}

/** The last words of names that end in digits ("Hut 8", "Polaris Forge 2"), with those digits. */
let numbered: ReadonlyMap<string, readonly string[]> | null = null;

function readNumbered(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const { names } of [...NAMES, ...PLACES])
    for (const name of names) {
      const [, word, digits] = /(\p{L}+) (\d+)$/u.exec(name) ?? [];
      if (word && digits) table.set(fold(word), [...(table.get(fold(word)) ?? []), digits]);
    }
  return table;
}

/** "Hut 8 391 MW": the digits of a name never join the number behind it. */
function ownNumberEnd(text: string, start: number, before: Token | undefined): number {
  const end = numberEnd(text, start);
  const first = digitsFrom(text, start);
  if (first === end || before?.kind !== 'word' || !/\s/.test(text[first] ?? '')) return end;
  numbered ??= readNumbered();
  return numbered.get(before.norm)?.includes(text.slice(start, first)) ? first : end;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const kind = classAt(text, end);
    if (kind !== CLASS.letter && kind !== CLASS.numeral && kind !== CLASS.digit) break;
    end += widthAt(text, end);
  }
  return end;
}

/** "u$s37.7": the last letter of a currency's sign, with the digits right behind it. */
const endsSign = (text: string, at: number) => text[at - 1] === '$' && /^s\d/i.test(text.slice(at, at + 2));

/** Numbers of so few digits come again as words do. */
const SHORT = 2;

/** The words of a language, to cut its texts into. */
export const wordsOf = oncePer((_: Lexicon) => new Words(fold));

/** The words, numbers and symbols of a text in order, at most so many; any string will do, lone surrogates are symbols. */
export function tokenize(text: string, words: Words | null = null, most = Infinity): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let glued = false;
  while (at < text.length && tokens.length < most) {
    const start = at;
    const first = classAt(text, at);
    if (first === CLASS.space) {
      at++;
      glued = false;
      continue;
    }
    if (first === CLASS.digit) at = ownNumberEnd(text, at, tokens.at(-1));
    else if (first === CLASS.letter) at = endsSign(text, at) ? at + 1 : wordEnd(text, at);
    else at += widthAt(text, at);
    const kind =
      first === CLASS.digit
        ? 'number'
        : first === CLASS.letter || first === CLASS.ideograph
          ? 'word'
          : 'symbol';
    if (words === null || (kind === 'number' && at - start > SHORT)) {
      const raw = text.slice(start, at);
      const norm = kind === 'number' ? raw : fold(raw);
      tokens.push({ kind, start, end: at, text: raw, norm, word: null, glued });
    } else {
      const word = words.between(text, start, at);
      tokens.push({ kind, start, end: at, text: word.text, norm: word.norm, word, glued });
    }
    glued = true;
  }
  return tokens;
}

/** The same with every ideograph apart, as words of other scripts are. */
export const spaced = (text: string): string =>
  IDEOGRAPH_AHEAD.test(text) ? ` ${text.replace(/\p{Script=Han}/gu, ' $& ')} `.replace(/ +/g, ' ') : text;

/** Is this token a number of digits alone, from so many to so many of them? */
export function isDigits({ kind, text }: Token, least: number, most: number): boolean {
  if (kind !== 'number' || text.length < least || text.length > most) return false;
  for (let i = 1; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** Is it an apostrophe? */
export const isApostrophe = ({ text }: Token): boolean => text === "'" || text === '’' || text === '‘';

/** Is this token one ideograph? */
export const isIdeograph = ({ kind, text }: Token): boolean =>
  kind === 'word' && classAt(text, 0) === CLASS.ideograph;

/** Letters without case or marks to fold. */
const LOWER = /^[a-z]+(?: [a-z]+)*$/;
/** Words of letters that are written apart, one space between. */
const PLAIN_WORDS = /^[\p{Script=Latin}\p{Script=Cyrillic}]+(?: [\p{Script=Latin}\p{Script=Cyrillic}]+)*$/u;

/** The tokens of a lexicon's phrase as they are looked up: what `tokenize` gives, by a short way for plain words. */
export function normsOf(phrase: string): readonly string[] {
  if (LOWER.test(phrase)) return phrase.split(' ');
  return PLAIN_WORDS.test(phrase) ? phrase.split(' ').map(fold) : tokenize(phrase).map((token) => token.norm);
}

/** The paragraphs of a text: lines that hold anything but space. */
export function paragraphsOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const piece = trimmed(text, start, end);
    if (piece.end > piece.start) pieces.push(piece);
    start = end + 1;
  }
  return pieces;
}

/** The piece between two offsets without the space around it. */
export function trimmed(text: string, start: number, end: number): Piece {
  let [from, to] = [start, end];
  while (from < to && classAt(text, from) === CLASS.space) from++;
  while (to > from && classAt(text, to - 1) === CLASS.space) to--;
  return { start: from, end: to };
}

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
  /** Does it touch the token before it? */
  readonly glued: boolean;
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/uy;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/uy;
const IDEOGRAPH_AHEAD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
const PLAIN = /^[!-~]+$/;
const SPACE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSeparator = (char: string): boolean => ".,'’\u00a0\u202f\u2009٫٬".includes(char);

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
    if (separator !== '' && isSeparator(separator) && next > end + 1) {
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

function wordEnd(text: string, start: number): number {
  IDEOGRAPH.lastIndex = start;
  if (IDEOGRAPH.test(text)) return IDEOGRAPH.lastIndex;
  WORD.lastIndex = start;
  if (!WORD.test(text)) return start;
  const end = WORD.lastIndex;
  const mixed = text.slice(start, end).search(IDEOGRAPH_AHEAD);
  return mixed > 0 ? start + mixed : end;
}

/** The words, numbers and symbols of a text in order; any string will do, lone surrogates are symbols. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let touching = false;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (SPACE.test(text[at]!)) {
      at++;
      touching = false;
      continue;
    }
    let kind: Token['kind'] = 'symbol';
    let end = at;
    if (isDigit(code)) {
      kind = 'number';
      end = numberEnd(text, at);
    } else {
      end = wordEnd(text, at);
      if (end > at) kind = 'word';
      else end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
    }
    const raw = text.slice(at, end);
    tokens.push({
      kind,
      start: at,
      end,
      text: raw,
      norm: kind === 'number' ? raw : fold(raw),
      glued: touching,
    });
    at = end;
    touching = true;
  }
  return tokens;
}

/** The form under which words are compared: composed and lower case (Turkish dotted İ as i). */
export const fold = (word: string): string => (PLAIN.test(word) ? word.toLowerCase() : foldAny(word));

const foldAny = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replaceAll('\u2019', "'")
    .replaceAll('−', '-');

/** The same with every ideograph apart, as words of other scripts are. */
export const spaced = (text: string): string =>
  IDEOGRAPH_AHEAD.test(text) ? ` ${text.replace(/\p{Script=Han}/gu, ' $& ')} `.replace(/ +/g, ' ') : text;

/** Is this token one ideograph? */
export const isIdeograph = ({ text }: Token): boolean => IDEOGRAPH_AHEAD.test(text);

/** Lower-case words of letters that are written apart, one space between. */
const PLAIN_WORDS = /^[\p{Script=Latin}\p{Script=Cyrillic}]+(?: [\p{Script=Latin}\p{Script=Cyrillic}]+)*$/u;

/** The tokens of a lexicon's phrase as they are looked up: what `tokenize` gives, by a short way for plain words. */
export const normsOf = (phrase: string): string[] =>
  PLAIN_WORDS.test(phrase) ? foldAny(phrase).split(' ') : tokenize(phrase).map((token) => token.norm);

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
  while (from < to && SPACE.test(text[from]!)) from++;
  while (to > from && SPACE.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** A text to look for words in, and where each of its UTF-16 units stood in the text as it was. */
export interface Folded {
  /** As it was, but composed and with plain spaces. */
  readonly plain: string;
  /** Without case, accents and invisible characters, every run of white space one space. */
  readonly folded: string;
  /** Offset in `plain` for each unit of `folded`, and its length at the end. */
  readonly offsets: readonly number[];
}

/** Letters that decompose into nothing plainer, as people type them without a keyboard that has them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '\u2010': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
};

/** Scripts whose marks are accents; elsewhere a mark is part of the letter. */
const ACCENTED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

function foldedLetter(letter: string): string {
  const apart = letter.normalize('NFKD').toLowerCase();
  const bare = ACCENTED.test(apart) ? apart.replaceAll(/\p{M}+/gu, '') : apart.normalize('NFKC');
  return [...bare].map((each) => PLAIN[each] ?? each).join('');
}

const ASCII = /^[\x20-\x7e]$/;

/** Folds a text for looking in it; takes time in proportion to its length. */
export function fold(text: string): Folded {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[^\S\n]/g, ' ');
  const offsets: number[] = [];
  let folded = '';
  let at = 0;
  let accented = false;
  for (const letter of plain) {
    const start = at;
    at += letter.length;
    if (/\s/.test(letter)) {
      accented = false;
      if (folded === '' || folded.endsWith(' ')) continue;
      folded += ' ';
      offsets.push(start);
      continue;
    }
    if (INVISIBLE.test(letter) || (accented && /^\p{M}$/u.test(letter))) continue;
    const bare = ASCII.test(letter) ? letter.toLowerCase() : foldedLetter(letter);
    accented = ACCENTED.test(bare);
    for (let i = 0; i < bare.length; i++) offsets.push(start);
    folded += bare;
  }
  offsets.push(plain.length);
  return { plain, folded, offsets };
}

/** Scripts that write without spaces, where every place may end a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Do two neighbouring letters belong to one word, or to one number (11.16)? */
function isInside(text: string, at: number): boolean {
  const before = codePointBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  if (LETTER.test(before) && LETTER.test(after)) return !UNSPACED.test(before) && !UNSPACED.test(after);
  return (
    (/[.,]/.test(after) && /^\d[.,]\d/.test(text.slice(at - 1, at + 2))) ||
    (/[.,]/.test(before) && /^\d[.,]\d/.test(text.slice(at - 2, at + 1)))
  );
}

function codePointBefore(text: string, at: number): string {
  const low = text.slice(Math.max(0, at - 1), at);
  return /[\udc00-\udfff]/.test(low) ? text.slice(Math.max(0, at - 2), at) : low || ' ';
}

/**
 * The first place where `term` (folded) stands in `text` (folded) as whole words, or with `prefix` as the beginning of
 * one; null where it does not.
 */
export function placeOf(text: string, term: string, prefix: boolean): readonly [number, number] | null {
  for (let start = text.indexOf(term); start >= 0; start = text.indexOf(term, start + 1)) {
    const end = start + term.length;
    if (start > 0 && isInside(text, start)) continue;
    if (!prefix && end < text.length && isInside(text, end)) continue;
    return [start, end];
  }
  return null;
}

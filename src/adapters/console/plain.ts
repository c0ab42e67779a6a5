import { columns } from '../../message/plain.ts';

/** JSON whose text a terminal cannot act on: what `plain` drops is written as `\uXXXX`, so that nothing is lost. */
export const json = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replaceAll(
    /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Cuts a word that no line can hold. */
function pieces(word: string, width: number): string[] {
  const cut: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (columns(piece + letter) > width) {
      cut.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...cut, piece];
}

/**
 * Breaks text at spaces into lines of at most `width` columns; longer words are cut, but for addresses,
 * which are for copying.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    for (const piece of columns(word) <= width || /^<?https?:\/\//.test(word)
      ? [word]
      : pieces(word, width)) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (columns(longer) <= width || line === '') line = longer;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return [...lines, line];
}

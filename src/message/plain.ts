const [ESC, CSI, BELL] = [0x1b, 0x9b, 0x07].map((code) => String.fromCharCode(code));

/** Terminal commands: cursor and colour, titles and links, the rest. */
const ESCAPES = new RegExp(
  [
    `(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]?`,
    `${ESC}[\\]PX^_][^${BELL}${ESC}]*(?:${BELL}|${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]?`,
  ].join('|'),
  'g',
);
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Letters, digits and signs of one column each that no terminal acts on; most of what is shown is only these. */
const SIMPLE =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2190-\u22ff\u2500-\u25ff\u2713\u2717]*$/;

/**
 * Text from outside as one harmless line: no escape sequences, control or direction characters, no line breaks,
 * no stacks of accents, no lone surrogates.
 */
export const plain = (text: string): string =>
  SIMPLE.test(text) ? text.replaceAll(/ {2,}/g, ' ').trim() : defused(text);

const defused = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(ESCAPES, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim();

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns a line takes where every letter is equally wide: wide letters two, marks none. */
export function columns(line: string): number {
  if (SIMPLE.test(line)) return line.length;
  let sum = 0;
  for (const letter of line) sum += /\p{M}|\p{Cf}/u.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return sum;
}

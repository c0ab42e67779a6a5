import { plain } from '../message/plain.ts';
import { type Weight, widthOf } from './font.ts';

/** Text from outside as one harmless line without what XML cannot hold. */
export const legible = (text: string): string => plain(text).replaceAll(/[\ufffe\uffff]/g, '');

/** A number stays with its unit. */
const UNIT = /(?<=\d|\b(?:Mio|Mrd|Bio)\.) (?=[%$]|\p{L}+\/\p{L}|\p{Lu}{1,3}\b|(?:Mio|Mrd|Bio)\.)/gu;

/** So do the parts of a day. */
const DAY = /\b(\d{1,2}\.?) (\p{L}+) (?=\d{4}\b)/gu;

/** Cuts a line to a width in pixels, with an ellipsis; a number goes whole. */
export function cut(text: string, width: number, size: number, weight: Weight = 'normal'): string {
  if (widthOf(text, size, weight) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`, size, weight) > width) letters.pop();
  const kept = letters.join('');
  const whole = /[\d.,]/.test([...text][letters.length] ?? '') ? kept.replace(/[\d.,]+$/, '') : kept;
  return `${whole.trimEnd()}…`;
}

/** Breaks text at spaces into at most `most` lines of a width in pixels; what is left over is cut. */
export function lines(
  text: string,
  width: number,
  size: number,
  most: number,
  weight: Weight = 'normal',
): string[] {
  const broken: string[] = [];
  let line = '';
  for (const word of legible(text)
    .replaceAll(UNIT, '\u00a0')
    .replaceAll(DAY, '$1\u00a0$2\u00a0')
    .split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size, weight) <= width) line = longer;
    else {
      broken.push(line);
      line = word;
    }
  }
  broken.push(line);
  const kept = broken.slice(0, most);
  if (broken.length > most) kept[most - 1] = broken.slice(most - 1).join(' ');
  return kept.map((each) => cut(each, width, size, weight));
}

/** Width of the widest of some lines. */
export const widest = (texts: readonly string[], size: number, weight: Weight = 'normal'): number =>
  Math.max(0, ...texts.map((text) => widthOf(text, size, weight)));

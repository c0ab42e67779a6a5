import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Weights of DejaVu Sans Condensed that a chart is written in. */
export type Weight = 'normal' | 'bold';

const FILES: Readonly<Record<Weight, string>> = {
  normal: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
};

const pathOf = (weight: Weight): string =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${FILES[weight]}`));

/** Name of the family and the files that hold it: the only fonts a picture is drawn with. */
export const FAMILY = 'DejaVu Sans Condensed';
export const fontFiles = (): string[] => [pathOf('normal'), pathOf('bold')];

/** Width of a letter by its code point, as a share of the type size. */
type Advances = (codePoint: number) => number;

/** Reads advance widths from a TrueType file (tables head, hhea, hmtx, and cmap in format 4). */
function advancesOf(path: string): Advances {
  const file = readFileSync(path);
  const tables = new Map<string, number>();
  for (let i = 0; i < file.readUInt16BE(4); i++)
    tables.set(file.toString('latin1', 12 + 16 * i, 16 + 16 * i), file.readUInt32BE(20 + 16 * i));
  const table = (tag: string): number => tables.get(tag) ?? 0;
  const unitsPerEm = file.readUInt16BE(table('head') + 18);
  const metrics = file.readUInt16BE(table('hhea') + 34);
  const cmap = table('cmap');
  const map = Array.from({ length: file.readUInt16BE(cmap + 2) }, (_, i) =>
    file.readUInt32BE(cmap + 8 + 8 * i),
  )
    .map((offset) => cmap + offset)
    .find((start) => file.readUInt16BE(start) === 4);
  if (map === undefined) throw new Error(`Expected ${path} to map letters in format 4, but it does not.`);
  const count = file.readUInt16BE(map + 6) / 2;
  const [ends, starts] = [map + 14, map + 16 + 2 * count];
  const glyphOf = (codePoint: number): number => {
    for (let i = 0; i < count; i++) {
      if (file.readUInt16BE(ends + 2 * i) < codePoint) continue;
      const start = file.readUInt16BE(starts + 2 * i);
      if (start > codePoint) return 0;
      const delta = file.readUInt16BE(starts + 2 * (count + i));
      const place = starts + 2 * (2 * count + i);
      const range = file.readUInt16BE(place);
      const glyph = range === 0 ? codePoint : file.readUInt16BE(place + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) % 0x10000;
    }
    return 0;
  };
  const seen = new Map<number, number>();
  return (codePoint) => {
    let width = seen.get(codePoint);
    if (width === undefined) {
      const glyph = codePoint > 0xffff ? 0 : glyphOf(codePoint);
      width = file.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
      seen.set(codePoint, width);
    }
    return width;
  };
}

const loaded = new Map<Weight, Advances>();

/** Width in pixels of one line of text at a type size, by the font's own measures. */
export function widthOf(text: string, size: number, weight: Weight = 'normal'): number {
  let advances = loaded.get(weight);
  if (!advances) {
    advances = advancesOf(pathOf(weight));
    loaded.set(weight, advances);
  }
  let sum = 0;
  for (const letter of text) sum += advances(letter.codePointAt(0) ?? 0);
  return sum * size;
}

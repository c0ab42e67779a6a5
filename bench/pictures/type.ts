import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { FAMILY, widthOf } from '../../src/chart/font.ts';

/** How letters look. */
export interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mono: boolean;
}

export const PLAIN: Face = { bold: false, italic: false, mono: false };

/** What a stretch of text is to its reader; a colour in the end. */
export type Tone = 'text' | 'dim' | 'link' | 'strong' | 'time';

/** A stretch of text in one face and tone. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly tone: Tone;
}

/** A line as its platform means it, before it is wrapped; one without runs is blank. */
export interface Line {
  readonly runs: readonly Run[];
  readonly kind: 'body' | 'title' | 'small' | 'quote' | 'item' | 'code';
}

const MONO = 'DejaVu Sans Mono';
/** Advance of every letter of the monospaced font, as a share of the type size. */
const MONO_ADVANCE = 1233 / 2048;

const FILES = [
  'DejaVuSansCondensed',
  'DejaVuSansCondensed-Bold',
  'DejaVuSansCondensed-Oblique',
  'DejaVuSansCondensed-BoldOblique',
  'DejaVuSansMono',
  'DejaVuSansMono-Bold',
].map((name) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));

/** Width in pixels; the slanted letters of a face are as wide as the upright ones. */
export const widthIn = (text: string, size: number, { bold, mono }: Face): number =>
  mono ? [...text].length * MONO_ADVANCE * size : widthOf(text, size, bold ? 'bold' : 'normal');

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** One stretch of text, its baseline at `y`. */
export function written(
  text: string,
  x: number,
  y: number,
  size: number,
  face: Face,
  colour: string,
): string {
  const weight = face.bold ? ' font-weight="bold"' : '';
  const style = face.italic ? ' font-style="italic"' : '';
  const family = face.mono ? MONO : FAMILY;
  return `<text x="${x.toFixed(2)}" y="${y.toFixed(2)}" xml:space="preserve" font-family="${family}" font-size="${size}"${weight}${style} fill="${colour}">${xml(text)}</text>`;
}

/** A box with round corners. */
export const rounded = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  stroke?: string,
): string =>
  `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" rx="${radius}" fill="${fill}"${stroke === undefined ? '' : ` stroke="${stroke}"`}/>`;

/** An SVG as pixels, `zoom` times as large, written with the fonts that come along and no others. */
export const pixelsOf = (svg: string, zoom: number) =>
  new Resvg(svg, {
    font: { fontFiles: FILES, loadSystemFonts: false, defaultFontFamily: FAMILY },
    fitTo: { mode: 'zoom', value: zoom },
  }).render();

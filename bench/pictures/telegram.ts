import type { InlineKeyboardMarkup } from 'grammy/types';
import { cut } from '../../src/chart/text.ts';
import { htmlLines } from './html.ts';
import { type Look, laid } from './layout.ts';
import { type Line, PLAIN, rounded, widthIn, written } from './type.ts';

const WIDTH = 400;
const MARGIN = 10;
const PAD = 11;
const GROUND = '#d3dfe8';
const BUTTON = { height: 36, gap: 4, size: 14.5, ground: '#6f8ba3', text: '#ffffff' };
/** Width a message may take. */
const WIDEST = 372;

const LOOK: Look = {
  tones: { text: '#12161b', strong: '#12161b', dim: '#5d6b78', link: '#1867b7', time: '#12161b' },
  sizes: { body: 15.5, title: 15.5, small: 12.5, quote: 14.5, item: 15.5, code: 13.5 },
  code: '#eef2f6',
  edge: '#dde4ea',
  bar: '#4a90d9',
};

/** What somebody sent, with what Telegram says above it. */
export interface Sent {
  readonly above: string | null;
  readonly text: string;
}

const line = (text: string, kind: Line['kind'], tone: 'text' | 'dim'): Line => ({
  kind,
  runs: [{ text, face: PLAIN, tone }],
});

/** Lines in a bubble as wide as they need, between `least` and `most`, at the left or the right edge. */
function bubble(
  lines: readonly Line[],
  y: number,
  { side, fill, least, most }: { side: 'left' | 'right'; fill: string; least: number; most: number },
) {
  const room = most - 2 * PAD;
  const width = Math.max(least, Math.min(most, laid(lines, 0, 0, room, LOOK).width + 2 * PAD + 1));
  const x = side === 'left' ? MARGIN : WIDTH - MARGIN - width;
  const inside = laid(lines, x + PAD, y + PAD - 2, room, LOOK);
  const height = inside.height + 2 * PAD - 3;
  return { svg: rounded(x, y, width, height, 14, fill) + inside.svg, height, width };
}

/** Rows of buttons of the same width, as wide as the bubble over them; a label too long ends in "…". */
function keyboardSvg({ inline_keyboard: rows }: InlineKeyboardMarkup, y: number, width: number) {
  let [svg, top] = ['', y];
  for (const row of rows) {
    const wide = (width - BUTTON.gap * (row.length - 1)) / row.length;
    for (const [i, { text }] of row.entries()) {
      const x = MARGIN + i * (wide + BUTTON.gap);
      const label = cut(text, wide - 12, BUTTON.size, 'bold');
      const face = { ...PLAIN, bold: true };
      const inside = widthIn(label, BUTTON.size, face);
      const base = top + BUTTON.height / 2 + BUTTON.size * 0.36;
      svg += rounded(x, top, wide, BUTTON.height, 9, BUTTON.ground);
      svg += written(label, x + (wide - inside) / 2, base, BUTTON.size, face, BUTTON.text);
    }
    top += BUTTON.height + BUTTON.gap;
  }
  return { svg, height: top - y };
}

/** A message as Telegram shows it in light on a phone, under what it answers, as SVG. Throws Error for what is not drawn. */
export function telegramSvg(
  sent: Sent,
  { text, reply_markup: markup }: { readonly text: string; readonly reply_markup: InlineKeyboardMarkup },
): string {
  const said = [
    ...(sent.above === null ? [] : [line(sent.above, 'small', 'dim')]),
    line(sent.text, 'body', 'text'),
  ];
  const question = bubble(said, MARGIN, { side: 'right', fill: '#e2f6cf', least: 0, most: WIDEST - 44 });
  const top = MARGIN + question.height + 8;
  const least = markup.inline_keyboard.length === 0 ? 0 : WIDEST;
  const answer = bubble(htmlLines(text), top, { side: 'left', fill: '#ffffff', least, most: WIDEST });
  const under = top + answer.height + BUTTON.gap + 1;
  const keys = keyboardSvg(markup, under, answer.width);
  const height = Math.ceil(under + keys.height - BUTTON.gap + MARGIN);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"><rect width="${WIDTH}" height="${height}" fill="${GROUND}"/>${question.svg}${answer.svg}${keys.svg}</svg>`;
}

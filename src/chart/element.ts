import { FAMILY } from './font.ts';
import { LEADING } from './theme.ts';

/** A shape or text as ECharts' graphics have it. */
export type Element = Record<string, unknown>;

/** Lines of text from a place; with `align` right they end there. */
export const words = (
  text: readonly string[],
  at: { x: number; y: number },
  style: { size: number; fill: string; bold?: boolean; align?: 'left' | 'right' },
): Element => ({
  type: 'text',
  silent: true,
  z: 20,
  x: at.x,
  y: at.y,
  style: {
    text: text.join('\n'),
    fill: style.fill,
    fontSize: style.size,
    fontFamily: FAMILY,
    fontWeight: style.bold ? 'bold' : 'normal',
    lineHeight: style.size * LEADING,
    align: style.align ?? 'left',
    verticalAlign: 'top',
  },
});

/** A straight line between two places. */
export const stroke = (
  from: readonly [number, number],
  to: readonly [number, number],
  style: Element,
  z = 8,
): Element => ({
  type: 'line',
  silent: true,
  z,
  shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
  style,
});

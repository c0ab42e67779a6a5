import { columns } from '../../message/plain.ts';
import { wrap } from './plain.ts';

const NUMBER = /^[−+-]?[$€]?\d[\d.,’ ]*(?:\s?[%\p{L}$€/·²-]+)*$/u;
const GAP = 2;

/** Text filled with spaces up to `width` columns, on its right or, for numbers, on its left. */
export const padded = (text: string, width: number, right = false): string => {
  const space = ' '.repeat(Math.max(0, width - columns(text)));
  return right ? space + text : text + space;
};

/** No column goes below this, whatever the width. */
const LEAST = 10;

/** Narrows the widest column until the table fits: down to its longest word while that is enough, then through words. */
function fitted(natural: readonly number[], words: readonly number[], width: number): number[] {
  const widths = [...natural];
  const room = width - GAP * (widths.length - 1);
  for (const floors of [words.map((word) => Math.max(LEAST, word)), words.map(() => LEAST)]) {
    while (widths.reduce((a, b) => a + b, 0) > room) {
      const loose = widths.map((each, i) => (each > floors[i]! ? each : 0));
      const widest = Math.max(...loose);
      if (widest === 0) break;
      widths[loose.indexOf(widest)]!--;
    }
  }
  return widths;
}

/** A table as aligned lines: columns of numbers to the right, long cells wrapped inside their column. */
export function tableLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const count = Math.max(head.length, ...rows.map((row) => row.length));
  const cell = (row: readonly string[], i: number): string => row[i] ?? '';
  const indices = Array.from({ length: count }, (_, i) => i);
  const all = [head, ...rows];
  const longest = (parts: readonly string[]): number => Math.max(1, ...parts.map(columns));
  const widths = fitted(
    indices.map((i) => longest(all.map((row) => cell(row, i)))),
    indices.map((i) => longest(all.flatMap((row) => cell(row, i).split(' ')))),
    width,
  );
  const right = indices.map((i) => rows.every((row) => cell(row, i) === '' || NUMBER.test(cell(row, i))));
  const lay = (row: readonly string[]): string[] => {
    const cells = indices.map((i) => wrap(cell(row, i), widths[i]!));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, j) =>
      indices
        .map((i) => padded(cells[i]![j] ?? '', widths[i]!, right[i]!))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  };
  return [...lay(head), widths.map((each) => '─'.repeat(each)).join(' '.repeat(GAP)), ...rows.flatMap(lay)];
}

import { columns, wrap } from './plain.ts';

const NUMBER = /^[−+-]?[$€]?\d[\d.,’ ]*(?:\s?[%\p{L}$€/·²-]+)*$/u;
const GAP = 2;

/** Text filled with spaces up to `width` columns, on its right or, for numbers, on its left. */
export const padded = (text: string, width: number, right = false): string => {
  const space = ' '.repeat(Math.max(0, width - columns(text)));
  return right ? space + text : text + space;
};

/** Narrows the widest column until the table fits; no column goes below ten. */
function fitted(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const room = width - GAP * (widths.length - 1);
  while (widths.reduce((a, b) => a + b, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= 10) break;
    widths[widest]!--;
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
  const widths = fitted(
    indices.map((i) => Math.max(1, ...all.map((row) => columns(cell(row, i))))),
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

import { columns } from '../../message/plain.ts';
import { wrap } from '../console/plain.ts';
import { padded } from '../console/table.ts';

/** Columns of equally wide letters that a phone shows without breaking the line. */
export const PHONE_COLUMNS = 34;

const GAP = ' ';
const NUMBER = /^[−+-]?[$€]?\d[\d.,’–… ]*(?:\s?[%\p{L}$€/·²-]+)*$/u;

/**
 * A table as aligned lines for a phone, numbers to the right; heads may take several lines, cells one. Null when it is
 * wider than `width` columns, or has no second column to align. Cells are harmless lines.
 */
export function aligned(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width = PHONE_COLUMNS,
): string[] | null {
  const indices = head.map((_, i) => i);
  const cell = (row: readonly string[], i: number): string => row[i] ?? '';
  const widths = indices.map((i) =>
    Math.max(...head[i]!.split(' ').map(columns), ...rows.map((row) => columns(cell(row, i)))),
  );
  const room = width - GAP.length * (head.length - 1);
  if (head.length < 2 || widths.reduce((sum, each) => sum + each, 0) > room) return null;
  // What is left over goes to the heads that would break.
  for (let left = room - widths.reduce((sum, each) => sum + each, 0); left > 0; left -= 1) {
    const tight = indices.find((i) => columns(head[i]!) > widths[i]!);
    if (tight === undefined) break;
    widths[tight]! += 1;
  }
  const right = indices.map(
    (i) => i > 0 && rows.every((row) => /^–?$/.test(cell(row, i)) || NUMBER.test(cell(row, i))),
  );
  const lay = (cells: readonly string[]): string =>
    indices
      .map((i) => padded(cells[i] ?? '', widths[i]!, right[i]!))
      .join(GAP)
      .trimEnd();
  const heads = indices.map((i) => wrap(head[i]!, widths[i]!));
  const height = Math.max(...heads.map((lines) => lines.length));
  return [
    ...Array.from({ length: height }, (_, j) => lay(heads.map((lines) => lines[j] ?? ''))),
    widths.map((each) => '─'.repeat(each)).join(GAP),
    ...rows.map(lay),
  ];
}

import { type Block, type Inline, strong, text } from '../../message/message.ts';
import { columns } from '../../message/plain.ts';
import { tableLines } from '../console/table.ts';
import { literal } from './escape.ts';

/** Columns of monospaced text that a phone held upright shows in one line. */
const WIDTH = 42;

type Table = Extract<Block, { type: 'table' }>;

/** A table as aligned lines, its cells wrapped where a phone would break them. */
const linesOf = ({ head, rows }: Table): readonly string[] =>
  tableLines(
    head.map(literal),
    rows.map((row) => row.map(literal)),
    WIDTH,
  );

/** Does a phone show the table with hardly a wrapped cell? */
function isNarrow(table: Table): boolean {
  const lines = linesOf(table);
  const rows = table.rows.length;
  return lines.length <= 2 + rows + Math.ceil(rows / 4) && lines.every((line) => columns(line) <= WIDTH);
}

/** A row as an item: its first cell, then what the other columns say, each with its name. */
function item(head: readonly string[], [first = '', ...rest]: readonly string[]): readonly Inline[] {
  const said = rest.flatMap((cell, i) =>
    cell.trim() === '' || cell.trim() === '–' ? [] : [`${head[i + 1] ? `${head[i + 1]}: ` : ''}${cell}`],
  );
  return said.length === 0 ? [strong(first)] : [strong(first), text(` – ${said.join(' · ')}`)];
}

/** The block as a phone can show it: a table too wide becomes a list, an item for each row. */
export const phoneWide = (block: Block): Block => {
  if (block.type !== 'table' || isNarrow(block)) return block;
  const { head, rows, rank, detail } = block;
  return { type: 'list', rank, ...(detail && { detail }), items: rows.map((row) => item(head, row)) };
};

/** A table as a code block. */
export const codeBlock = (table: Table): string => `\`\`\`\n${linesOf(table).join('\n')}\n\`\`\``;

import { cut, rowsAtMost } from './cut.ts';
import type { Fits } from './fit.ts';
import type { Block } from './message.ts';

const MORE = '…';

/** The block with a sign that it went on. */
function ellipsis(block: Block): Block {
  switch (block.type) {
    case 'table':
      return { ...block, rows: [...block.rows, [MORE, ...block.head.slice(1).map(() => '')]] };
    case 'list':
      return { ...block, items: [...block.items, [{ type: 'text', text: MORE }]] };
    case 'fields':
      return { ...block, fields: [...block.fields, { name: MORE, value: MORE }] };
    case 'heading':
      return { ...block, text: `${block.text.trimEnd()}${MORE}` };
    case 'paragraph':
      return { ...block, spans: [...block.spans, { type: 'text', text: MORE }] };
    case 'claim': {
      const { quote, explanation, calculation, evidence } = block.card;
      const card =
        evidence.length > 0
          ? { evidence: [...evidence, MORE] }
          : calculation !== null
            ? { calculation: `${calculation} ${MORE}` }
            : explanation !== ''
              ? { explanation: `${explanation} ${MORE}` }
              : { quote: `${quote} ${MORE}` };
      return { ...block, card: { ...block.card, ...card } };
    }
  }
}

/** The most of 1 … `top` that holds, 0 when not even 1 does. */
function most(top: number, holds: (n: number) => boolean): number {
  let [low, high] = [0, top + 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

const rowCount = (block: Block): number => {
  if (block.type === 'table') return block.rows.length;
  if (block.type === 'list') return block.items.length;
  return block.type === 'fields' ? block.fields.length : 0;
};

/** Places of the blocks in the order in which they go: highest rank first, of the same rank the last first; never rank 0. */
const orderOfGoing = (blocks: readonly Block[]): number[] =>
  blocks
    .map(({ rank }, at) => ({ rank, at }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || b.at - a.at)
    .map(({ at }) => at);

/** The blocks whose places are not gone, without headings that lost all that followed them. */
function without(blocks: readonly Block[], gone: ReadonlySet<number>): Block[] {
  const kept = blocks.flatMap((block, at) => (gone.has(at) ? [] : [{ block, at }]));
  return kept
    .filter(({ block, at }, i) => {
      if (block.type !== 'heading' || (blocks[at + 1]?.type ?? 'heading') === 'heading') return true;
      return (kept[i + 1]?.block.type ?? 'heading') !== 'heading';
    })
    .map(({ block }) => block);
}

/**
 * As much of the blocks as fits one page: whole blocks go by rank (the highest first, the last first), then rows and
 * items from the end, then the ends of texts; "…" stands where something was cut. Empty when nothing fits.
 */
export function shorten(blocks: readonly Block[], fits: Fits): Block[] {
  if (fits(blocks)) return [...blocks];
  const order = orderOfGoing(blocks);
  const goneAfter = (count: number): ReadonlySet<number> => new Set(order.slice(0, count));
  const spared = most(order.length, (n) => fits(without(blocks, goneAfter(order.length - n))));
  const count = order.length - spared;
  const kept = without(blocks, goneAfter(count));
  if (!fits(kept)) return trimmedAll(kept, fits);
  const last = order[count - 1]!;
  const others = goneAfter(count - 1);
  const trimmed = trim(blocks[last]!, (block) => fits(without(blocks.with(last, block), others)));
  return trimmed ? without(blocks.with(last, trimmed), others) : kept;
}

/** The block with as many rows as fit, null when it has none or not one fits. */
function trim(block: Block, fits: (block: Block) => boolean): Block | null {
  const rows = most(rowCount(block) - 1, (n) => fits(ellipsis(rowsAtMost(block, n)!)));
  return rows === 0 ? null : ellipsis(rowsAtMost(block, rows)!);
}

function trimmedAll(blocks: readonly Block[], fits: Fits): Block[] {
  let kept = [...blocks];
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    const block = kept[i]!;
    if (rowCount(block) < 2) continue;
    const trimmed = trim(block, (each) => fits(kept.with(i, each)));
    if (trimmed) return kept.with(i, trimmed);
    kept = kept.with(i, ellipsis(rowsAtMost(block, 1)!));
  }
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    const before = kept.slice(0, i);
    const short = cut(kept[i]!, 'fine', (first) => fits([...before, ellipsis(first)]));
    if (short) return [...before, ellipsis(short.first)];
    const signed: Block[] = [
      ...before,
      { type: 'paragraph', rank: 0, spans: [{ type: 'text', text: MORE }] },
    ];
    if (fits(signed)) return signed;
    kept = before;
  }
  return [];
}

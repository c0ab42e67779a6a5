import type { Block, Inline } from './message.ts';

/** A paragraph of one span in the place of a block. */
export const textBlock = (span: Inline, { rank, detail }: Block): Block => ({
  rank,
  ...(detail && { detail }),
  type: 'paragraph',
  spans: [span],
});

/** A list in the place of a block. */
export const listBlock = (items: readonly (readonly Inline[])[], { rank, detail }: Block): Block => ({
  rank,
  ...(detail && { detail }),
  type: 'list',
  items,
});

const plainLink = (span: Inline): Inline =>
  span.type === 'link'
    ? { type: 'text', text: span.text === span.url ? span.url : `${span.text} (${span.url})` }
    : span;

/** The same in a plainer form that can be cut anywhere; null when there is none. */
export function loosened(block: Block): Block[] | null {
  switch (block.type) {
    case 'claim': {
      const { word, quote, explanation, calculation, evidence } = block.card;
      const texts = [explanation, calculation ?? '', ...evidence].filter((each) => each !== '');
      const head: Inline[] = [
        { type: 'strong', text: word },
        { type: 'text', text: ' ' },
        { type: 'quote', text: quote },
      ];
      const { rank } = block;
      return [
        { type: 'paragraph', rank, spans: head },
        ...texts.map((text) => textBlock({ type: 'text', text }, block)),
      ];
    }
    case 'fields':
      return [
        listBlock(
          block.fields.map(({ name, value }) => [
            { type: 'strong', text: name },
            { type: 'text', text: `: ${value}` },
          ]),
          block,
        ),
      ];
    case 'table':
      return [
        listBlock(
          [block.head, ...block.rows].map((row) => [{ type: 'text', text: row.join(' · ') }]),
          block,
        ),
      ];
    case 'paragraph':
      return block.spans.some(({ type }) => type === 'link')
        ? [{ ...block, spans: block.spans.map(plainLink) }]
        : null;
    case 'list':
      return block.items.flat().some(({ type }) => type === 'link')
        ? [{ ...block, items: block.items.map((item) => item.map(plainLink)) }]
        : null;
    case 'heading':
      return null;
  }
}

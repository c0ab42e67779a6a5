import type { Chart } from '../../message/chart.ts';
import { paginate, shorten } from '../../message/fit.ts';
import type { Block, Inline, Message } from '../../message/message.ts';
import { blockNodes, isBlank, type Reading, sourceItem } from './blocks.ts';
import { BREAK, bold, html, italic, joined, type Node, text } from './html.ts';
import { LIMITS } from './limits.ts';
import { parsed } from './parsed.ts';

/** Longer titles stand as a text of their own, on the first page only. */
const TITLE = 240;

const spans = (rank: number, ...inside: readonly Inline[]): Block => ({
  type: 'paragraph',
  rank,
  spans: inside,
});

/** Several claims are numbered as their buttons are. */
function numbered(blocks: readonly Block[], { words }: Reading): readonly Block[] {
  if (blocks.filter(({ type }) => type === 'claim').length < 2) return blocks;
  let n = 0;
  return blocks.map((block) => {
    if (block.type !== 'claim') return block;
    n += 1;
    const word = `${block.card.word} · ${words.say('chat-claim', { n: String(n) })}`;
    return { ...block, card: { ...block.card, word } };
  });
}

/** A message as blocks alone, and how pages of them are written. */
function sheet(message: Message, reading: Reading, limit: number) {
  const { title, sources, age } = message;
  const short = title.length <= Math.min(TITLE, limit / 4);
  const head = short && !isBlank(title) ? [[bold(text(title))]] : [];
  const ageBlock = age === null ? null : spans(1, { type: 'text', text: age });
  const blocks: readonly Block[] = [
    ...(short ? [] : [spans(0, { type: 'strong', text: title })]),
    ...numbered(message.blocks, reading),
    ...(sources.length === 0
      ? []
      : [
          { type: 'heading', rank: 3, text: reading.words.say('sources') } as const,
          { type: 'list', rank: 3, items: sources.map(sourceItem) } as const,
        ]),
    ...(ageBlock ? [ageBlock] : []),
  ];
  const nodesOf = (block: Block): Node[] => {
    const nodes = blockNodes(block, reading);
    return block === ageBlock ? [italic(...nodes)] : nodes;
  };
  /** A heading stands close to what it is over. */
  const written = (page: readonly Block[]): string => {
    const shown = page
      .map((block) => ({ type: block.type, nodes: nodesOf(block) }))
      .filter(({ nodes }) => nodes.length > 0);
    const parts = shown.flatMap(({ nodes }, i): Node[] => {
      const before = shown[i - 1];
      return before ? [BREAK, ...(before.type === 'heading' ? [] : [BREAK]), ...nodes] : nodes;
    });
    return html(joined([...head, parts], [BREAK, BREAK]));
  };
  return { blocks, written };
}

/** Telegram refuses a text without letters. */
const EMPTY = '–';

const within =
  (limit: number) =>
  (page: string): boolean => {
    const { text: shown, entities } = parsed(page);
    return shown.length <= limit && entities <= LIMITS.entities;
  };

/**
 * A message as HTML for `parse_mode: 'HTML'`, page by page, at least one: each of at most `limit` UTF-16 units after
 * entities. A short title is on every page, sources and age are on the last.
 */
export function lay(message: Message, reading: Reading, limit: number = LIMITS.text): readonly string[] {
  const { blocks, written } = sheet(message, reading, limit);
  const fits = within(limit);
  const tried = new Map<readonly Block[], string>();
  const pages = paginate(blocks, (page) => {
    const html = written(page);
    if (page === blocks) tried.set(page, html);
    return fits(html);
  });
  return pages.map((page) => (tried.get(page) ?? written(page)) || EMPTY);
}

/** As much of a message as a caption holds: the least weighty parts are left out, and "…" says so. */
export function caption(message: Message, reading: Reading, limit: number = LIMITS.caption): string {
  const { blocks, written } = sheet(message, reading, limit);
  const fits = within(limit);
  return written(shorten(blocks, (page) => fits(written(page)))) || EMPTY;
}

/** What stands under a chart: its title, what it shows for those who cannot see it, where its numbers are from. */
export function chartCaption({ title, alt, source }: Chart, reading: Reading): string {
  const blocks = [spans(0, { type: 'text', text: alt }), spans(1, { type: 'text', text: source })];
  return caption(
    {
      id: 'chart',
      version: 1,
      locale: reading.words.locale,
      title,
      blocks,
      sources: [],
      age: null,
      private: false,
      chart: null,
      actions: [],
    },
    reading,
  );
}

import { type APIComponentInContainer, ComponentType } from 'discord.js';
import { type Block, type Inline, link, type Message, type SourceLine, text } from '../../message/message.ts';
import { shownHost, webAddress } from '../../message/web.ts';
import type { Words } from '../../message/words.ts';
import { blockText } from './text.ts';

/** What stands in a container beside pictures and controls. */
export type Part = Extract<
  APIComponentInContainer,
  { type: ComponentType.TextDisplay | ComponentType.Separator }
>;

export const display = (content: string): Part => ({ type: ComponentType.TextDisplay, content });
const separator: Part = { type: ComponentType.Separator, divider: true, spacing: 1 };

/** Claims by themselves, everything else together. */
export function partsOf(blocks: readonly Block[], words: Words): Part[] {
  const parts: Part[] = [];
  let run = '';
  const close = (): void => {
    if (run !== '') parts.push(display(run));
    run = '';
  };
  for (const [i, block] of blocks.entries()) {
    const content = blockText(block, words).trim();
    if (content === '') continue;
    if (block.type !== 'claim') {
      run += run === '' ? content : `${blocks[i - 1]?.type === 'heading' ? '\n' : '\n\n'}${content}`;
      continue;
    }
    close();
    parts.push(display(content));
  }
  close();
  return parts;
}

/** The same with a line between each two parts, as far as so many components allow it. */
export const ruled = (parts: readonly Part[], most: number): Part[] =>
  parts.length * 2 - 1 > most
    ? [...parts]
    : parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part]));

export const textOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + ('content' in part ? part.content.length : 0), 0);

function sourceItem({ title, url, asOf }: SourceLine): readonly Inline[] {
  const address = url === null ? null : webAddress(url);
  const day = asOf === null ? '' : ` (${asOf})`;
  if (url === null || address === null) return [text(`${title}${day}`)];
  return [link(title, url), text(`${day} · ${shownHost(address)}`)];
}

export const sourceBlocks = ({ sources }: Message, words: Words): readonly Block[] =>
  sources.length === 0
    ? []
    : [
        { type: 'heading', rank: 1, text: words.say('sources') },
        { type: 'list', rank: 1, items: sources.map(sourceItem) },
      ];

/** Where there are several claims, each says which it is: its control is named by it. */
export function numbered(blocks: readonly Block[], words: Words): readonly Block[] {
  const several = blocks.filter(({ type }) => type === 'claim').length > 1;
  let n = 0;
  return blocks.map((block) => {
    if (!several || block.type !== 'claim') return block;
    n += 1;
    const word = `${block.card.word} · ${words.say('chat-claim', { n: String(n) })}`;
    return { ...block, card: { ...block.card, word } };
  });
}

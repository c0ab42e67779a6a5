import { MARKS } from '../../message/marks.ts';
import { type Block, type ClaimCard, type Field, type Inline, strong } from '../../message/message.ts';
import type { Words } from '../../message/words.ts';
import { escaped, escapeSpan, flush, markdownLink } from './escape.ts';
import { codeBlock } from './table.ts';

const TIMES = { date: 'D', 'date-time': 'f', relative: 'R' } as const;

/** Bold, with the spaces at its ends outside. */
function bold(text: string): string {
  const inner = escaped(text);
  return inner === '' ? escapeSpan(text) : escapeSpan(text).replace(inner, () => `**${inner}**`);
}

function span(each: Inline, words: Words): string {
  switch (each.type) {
    case 'text':
      return escapeSpan(each.text);
    case 'strong':
      return bold(each.text);
    case 'quote':
      return escapeSpan(words.say('quoted', { text: each.text }));
    case 'link':
      return markdownLink(each.text, each.url);
    case 'time':
      return `<t:${Math.floor(each.instant / 1000)}:${TIMES[each.style]}>`;
  }
}

/** Neighbours in bold are one: `**a****b**` would not be. */
function joined(spans: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const each of spans) {
    const before = all.at(-1);
    if (before?.type === 'strong' && each.type === 'strong') all.pop();
    all.push(before?.type === 'strong' && each.type === 'strong' ? strong(before.text + each.text) : each);
  }
  return all;
}

const line = (spans: readonly Inline[], words: Words): string =>
  joined(spans)
    .map((each) => span(each, words))
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

const field = ({ name, value }: Field): string => `${bold(`${name.trim()}:`)} ${escaped(value)}`.trim();

/** A line that ends in an address, with the address as a link. */
function cited(text: string): string {
  const [, before = text, url] = /^(.*?)\s*(https?:\/\/\S+)$/.exec(text) ?? [];
  return url === undefined ? escaped(text) : `${escaped(before)} ${markdownLink(url, url)}`.trim();
}

/** A judged claim: its verdict as mark and word, what was said, why, the arithmetic, the evidence. */
export function cardText(card: ClaimCard, words: Words): string {
  const { verdict, word, quote, explanation, calculation, evidence, id } = card;
  const lines = [
    `**${MARKS[verdict]} ${escaped(word)}**${id === null ? '' : ` · ${escaped(id)}`}`,
    quote === '' ? '' : `> ${escaped(words.say('quoted', { text: quote }))}`,
    flush(escaped(explanation)),
    calculation === null ? '' : `${bold(`${words.say('calculation')}:`)} ${escaped(calculation)}`,
    ...evidence.map((each) => `-# ${escaped(words.say('evidence'))}: ${cited(each)}`),
  ];
  return lines.filter((each) => each !== '').join('\n');
}

/** A block as Discord markdown; empty when it says nothing. */
export function blockText(block: Block, words: Words): string {
  switch (block.type) {
    case 'heading':
      return bold(block.text);
    case 'paragraph':
      return flush(line(block.spans, words));
    case 'fields':
      return block.fields.map(field).join('\n');
    case 'list':
      return block.items
        .map((item) => line(item, words))
        .filter((item) => item !== '')
        .map((item) => `- ${flush(item)}`)
        .join('\n');
    case 'table':
      return codeBlock(block);
    case 'claim':
      return cardText(block.card, words);
  }
}

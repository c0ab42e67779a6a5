import type { Desk } from '../../command/command.ts';
import { MARKS } from '../../message/marks.ts';
import type { Block, ClaimCard, Inline, SourceLine } from '../../message/message.ts';
import { plain } from '../../message/plain.ts';
import { BREAK, bold, folded, italic, joined, labelOf, type Node, siteOf, text } from './html.ts';
import { aligned } from './table.ts';

/** Whom something is written for. */
export type Reading = Pick<Desk, 'words' | 'reader'>;

/** Read out as words too: a mark never stands alone. */

function instantText(
  at: number,
  style: 'date' | 'date-time' | 'relative',
  { words, reader }: Reading,
): string {
  const locale = words.locale === 'en' ? 'en-GB' : words.locale;
  const clock = style === 'date' ? {} : ({ timeStyle: 'short' } as const);
  const { timeZone } = reader;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...clock, timeZone }).format(at);
}

function spanNode(span: Inline, reading: Reading): Node {
  switch (span.type) {
    case 'text':
      return text(span.text);
    case 'strong':
      return bold(text(span.text));
    case 'quote':
      return text(reading.words.say('quoted', { text: plain(span.text) }));
    case 'link':
      return { type: 'link', text: span.text, url: span.url };
    case 'time': {
      const shown = instantText(span.instant, span.style, reading);
      // A day is the same day for everybody.
      if (span.style === 'date') return text(shown);
      return {
        type: 'time',
        text: shown,
        instant: span.instant,
        format: span.style === 'relative' ? 'r' : 'Dt',
      };
    }
  }
}

export const isBlank = (value: string): boolean => plain(value) === '';

const isEmpty = (span: Inline): boolean =>
  span.type !== 'time' && isBlank(span.text) && (span.type !== 'link' || siteOf(span.url) === null);

/** The spans of a line; none where nothing would be seen. */
const line = (spans: readonly Inline[], reading: Reading): Node[] =>
  spans.every(isEmpty) ? [] : spans.map((span) => spanNode(span, reading));

const lines = (parts: readonly (readonly Node[])[]): Node[] => joined(parts, [BREAK]);

/** "Name: value", the name bold. */
function pair(name: string, value: string): Node[] {
  const [named, said] = [
    isBlank(name) ? [] : [bold(text(`${plain(name)}:`))],
    isBlank(value) ? [] : [text(value)],
  ];
  return joined([named, said], [text(' ')]);
}

/** A table too wide for a phone, row by row as "name: value", the first pair as a heading. */
function groups(head: readonly string[], rows: readonly (readonly string[])[]): Node[] {
  const named = (value: string, i: number): string => (head[i] ? `${head[i]}: ${value}` : value);
  const groupOf = (row: readonly string[]): Node[] => {
    const [first = '', ...rest] = row.map((value, i) => (/^–?$/.test(value) ? '' : named(value, i)));
    const told = rest.filter((each) => each !== '');
    return lines([
      first === '' ? [] : [bold(text(first))],
      told.length === 0 ? [] : [text(told.join(' · '))],
    ]);
  };
  return lines(rows.map(groupOf));
}

function tableNodes(head: readonly string[], rows: readonly (readonly string[])[]): Node[] {
  const [names, cells] = [head.map(plain), rows.map((row) => row.map(plain))];
  const drawn = aligned(names, cells);
  return drawn ? [{ type: 'pre', lines: drawn }] : groups(names, cells);
}

/** A line of evidence; the address of our own source at its end becomes a link named after its site. */
function evidenceNodes(evidence: string, { words }: Reading): Node[] {
  const [, said = evidence, url = null] = /^(.*\S)\s(https?:\/\/\S+)$/s.exec(evidence) ?? [];
  return [
    text(`${words.say('evidence')}: ${plain(said)}`),
    ...(url === null ? [] : [text(' '), { type: 'link', text: '', url } as const]),
  ];
}

function cardNodes(card: ClaimCard, reading: Reading): Node[] {
  const { words } = reading;
  const id = card.id === null ? [] : [text(' '), { type: 'code', text: card.id } as const];
  const grounds = [
    ...(card.calculation === null ? [] : [[text(`${words.say('calculation')}: ${plain(card.calculation)}`)]]),
    ...card.evidence.map((each) => evidenceNodes(each, reading)),
  ];
  return lines([
    [bold(text(`${MARKS[card.verdict]} ${plain(card.word)}`)), ...id],
    isBlank(card.quote) ? [] : [italic(text(words.say('quoted', { text: plain(card.quote) })))],
    isBlank(card.explanation) ? [] : [text(card.explanation)],
    grounds.length === 0 ? [] : [folded(lines(grounds))],
  ]);
}

const bulleted = (item: readonly Node[]): Node[] => (item.length === 0 ? [] : [text('• '), ...item]);

/** What a block looks like in a chat; nothing for one without letters. */
export function blockNodes(block: Block, reading: Reading): Node[] {
  switch (block.type) {
    case 'heading':
      return isBlank(block.text) ? [] : [bold(text(block.text))];
    case 'paragraph':
      return line(block.spans, reading);
    case 'fields':
      return lines(block.fields.map(({ name, value }) => pair(name, value)));
    case 'list':
      return lines(block.items.map((item) => bulleted(line(item, reading))));
    case 'table':
      return tableNodes(block.head, block.rows);
    case 'claim':
      return cardNodes(block.card, reading);
  }
}

/** A source: linked, with the day it is about and the site it leads to. */
export function sourceItem({ title, url, asOf }: SourceLine): Inline[] {
  const site = url === null ? null : siteOf(url);
  const named = url !== null && labelOf(title, url).endsWith(`(${site})`);
  const about = [asOf, named ? null : site].filter((each) => each !== null).join(', ');
  const linked: Inline = url === null ? { type: 'text', text: title } : { type: 'link', text: title, url };
  return about === '' ? [linked] : [linked, { type: 'text', text: ` (${about})` }];
}

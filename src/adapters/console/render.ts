import type { Desk } from '../../command/command.ts';
import { MARKS } from '../../message/marks.ts';
import type { Block, ClaimCard, Inline, Message, SourceLine } from '../../message/message.ts';
import { columns, plain } from '../../message/plain.ts';
import type { Words } from '../../message/words.ts';
import { wrap } from './plain.ts';
import { sketch } from './sketch.ts';
import { padded, tableLines } from './table.ts';

interface Paper {
  /** Columns a line may take. */
  readonly width: number;
  readonly colour: boolean;
  /** IANA name, for instants. */
  readonly timeZone: string;
}

const COLOURS = { supported: 32, misleading: 33, refuted: 31, unverifiable: 36 } as const;

const bold = (text: string, { colour }: Paper): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);

function instant(at: number, style: string, words: Words, { timeZone }: Paper): string {
  const clock = style === 'date' ? {} : ({ timeStyle: 'short' } as const);
  const locale = words.locale === 'en' ? 'en-GB' : words.locale;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...clock, timeZone }).format(at);
}

function inline(span: Inline, words: Words, paper: Paper): string {
  switch (span.type) {
    case 'text':
    case 'strong':
      return span.text;
    case 'quote':
      return words.say('quoted', { text: span.text });
    case 'link':
      return span.text === span.url ? span.url : `${span.text} <${span.url}>`;
    case 'time':
      return instant(span.instant, span.style, words, paper);
  }
}

const line = (spans: readonly Inline[], words: Words, paper: Paper): string =>
  plain(spans.map((span) => inline(span, words, paper)).join(''));

const indented = (text: string, width: number, indent: string, first = indent): string[] =>
  wrap(text, width - columns(indent)).map((each, i) => (i === 0 ? first : indent) + each);

function fieldLines(fields: readonly { name: string; value: string }[], { width }: Paper): string[] {
  const pairs = fields.map(({ name, value }) => [plain(name), plain(value)] as const);
  const widest = Math.min(36, Math.max(0, ...pairs.map(([name]) => columns(name))));
  return pairs.flatMap(([name, value]) => {
    const names = wrap(name, Math.max(1, widest));
    const values = wrap(value, Math.max(20, width - widest - 4));
    return Array.from({ length: Math.max(names.length, values.length) }, (_, i) =>
      `  ${padded(names[i] ?? '', widest)}  ${values[i] ?? ''}`.trimEnd(),
    );
  });
}

function cardLines(card: ClaimCard, words: Words, paper: Paper): string[] {
  const { verdict } = card;
  const word = plain(card.word);
  const code = `${MARKS[verdict]} ${verdict}${word === verdict ? '' : ` · ${word}`}`;
  const head = paper.colour ? `\u001b[${COLOURS[verdict]}m${code}\u001b[39m` : code;
  const body = [
    words.say('quoted', { text: plain(card.quote) }),
    plain(card.explanation),
    ...(card.calculation === null ? [] : [`${words.say('calculation')}: ${plain(card.calculation)}`]),
    ...card.evidence.map((each) => `${words.say('evidence')}: ${plain(each)}`),
  ];
  return [
    card.id === null ? head : `${head}  [${plain(card.id)}]`,
    ...body.flatMap((each) => indented(each, paper.width, '  ')),
  ];
}

function blockLines(block: Block, words: Words, paper: Paper): string[] {
  switch (block.type) {
    case 'heading':
      return wrap(plain(block.text), paper.width).map((each) => bold(each, paper));
    case 'paragraph':
      return wrap(line(block.spans, words, paper), paper.width);
    case 'fields':
      return fieldLines(block.fields, paper);
    case 'list':
      return block.items.flatMap((item) => indented(line(item, words, paper), paper.width, '    ', '  • '));
    case 'table':
      return tableLines(
        block.head.map(plain),
        block.rows.map((row) => row.map(plain)),
        paper.width,
      );
    case 'claim':
      return cardLines(block.card, words, paper);
  }
}

const sourceLine = ({ title, url, asOf }: SourceLine): string =>
  plain([title, asOf === null ? '' : `(${asOf})`, url ?? ''].filter((each) => each !== '').join(' '));

/** A message as text for a terminal, ending in a line break; everything in it is made harmless first. */
export function render(
  message: Message,
  { words, reader }: Pick<Desk, 'words' | 'reader'>,
  { width, colour }: Pick<Paper, 'width' | 'colour'>,
): string {
  const paper: Paper = { width, colour, timeZone: reader.timeZone };
  const parts = [
    wrap(plain(message.title), paper.width).map((each) => bold(each, paper)),
    ...message.blocks.map((block) => blockLines(block, words, paper)),
  ];
  const drawn = message.chart === null ? [] : sketch(message.chart, paper.width);
  if (drawn.length > 0) parts.push([...drawn]);
  if (message.sources.length > 0) {
    const listed = message.sources.flatMap((source) =>
      indented(sourceLine(source), paper.width, '    ', '  • '),
    );
    parts.push([`${words.say('sources')}:`, ...listed]);
  }
  if (message.age !== null) parts.push(wrap(plain(message.age), paper.width));
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

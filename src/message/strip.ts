import { listBlock, textBlock } from './loosen.ts';
import type { Block, Inline } from './message.ts';

/** One text of a block; `whole` ones are never cut, `name` ones never cut or left alone. */
interface Piece {
  readonly text: string;
  readonly whole?: boolean;
  readonly name?: boolean;
}

/** Stands for what has no letters of its own. */
const OBJECT = '\uFFFC';
const GAP = '\n';

/** A block's texts end to end, and where it may be cut: all positions are UTF-16 offsets in `text`. */
export interface Strip {
  readonly text: string;
  /** What stands between the pieces of a row, empty where they are one text. */
  readonly gap: string;
  /** For each row the offsets of its pieces. */
  readonly rows: readonly (readonly { readonly start: number; readonly end: number }[])[];
  /** Where rows end. */
  readonly ends: readonly number[];
  /** What no cut may fall into: names of fields, and what stands before the first letter of a row. */
  readonly names: readonly (readonly [start: number, end: number])[];
  /** What a cut falls into only when it is longer than a page by itself. */
  readonly whole: readonly (readonly [start: number, end: number])[];
}

const spanPiece = (span: Inline): Piece =>
  span.type === 'time' ? { text: OBJECT } : { text: span.text, whole: span.type === 'link' };

function rowsOf(block: Block): readonly (readonly Piece[])[] {
  switch (block.type) {
    case 'paragraph':
      return [block.spans.map(spanPiece)];
    case 'heading':
      return [[{ text: block.text }]];
    case 'list':
      return block.items.map((item) => item.map(spanPiece));
    case 'fields':
      return block.fields.map(({ name, value }) => [{ text: name, name: true }, { text: value }]);
    case 'table':
      return block.rows.map((row) => row.map((text) => ({ text })));
    case 'claim': {
      const { quote, explanation, calculation, evidence } = block.card;
      return [quote, explanation, calculation ?? '', ...evidence].map((text) => [{ text }]);
    }
  }
}

/** Numbers with their separators, signs and percent, dates and times; addresses. */
const WHOLE =
  /https?:\/\/[^\s<>]+|[-−+~≈±<>≤≥$€£]?\d+(?:[.,:/'’–-]\d+|[ \u00a0\u202f\u2009]\d{3}(?!\d))*(?:[ \u00a0\u202f\u2009]?[%‰°])?/gu;

/** A block's texts end to end. */
export function stripOf(block: Block): Strip {
  const gap = block.type === 'table' || block.type === 'fields' ? GAP : '';
  const lines: string[] = [];
  let begin = 0;
  const ends: number[] = [];
  const names: [number, number][] = [];
  const whole: [number, number][] = [];
  const rows = rowsOf(block).map((row) => {
    let line = '';
    const placed = row.map((piece, i) => {
      if (i > 0) line += gap;
      const start = begin + line.length;
      line += piece.text;
      const end = begin + line.length;
      if (piece.name) names.push([start, end + 2]);
      if (piece.whole) whole.push([start, end]);
      return { start, end };
    });
    line += GAP;
    const end = begin + line.length;
    const first = line.search(/[^\n]/);
    if (first !== 0) names.push([begin, first < 0 ? end : begin + first + 1]);
    lines.push(line);
    ends.push(end);
    begin = end;
    return placed;
  });
  const text = lines.join('');
  for (const match of text.matchAll(WHOLE)) whole.push([match.index, match.index + match[0].length]);
  return { text, gap, rows, ends, names, whole };
}

const part = (text: string, start: number, from: number, to: number): string =>
  text.slice(Math.max(0, from - start), Math.max(0, to - start));

const cutSpan = (span: Inline, start: number, from: number, to: number): Inline[] => {
  if (span.type === 'time') return start >= from && start < to ? [span] : [];
  const text = part(span.text, start, from, to);
  return text === '' ? [] : [{ ...span, text }];
};

/** What of a claim's texts stands between two offsets: the card itself where it starts, plain blocks where it goes on. */
function cutClaim(block: Extract<Block, { type: 'claim' }>, strip: Strip, from: number, to: number): Block[] {
  const { card } = block;
  const [quote = '', explanation = '', calculation = '', ...evidence] = strip.rows.map(
    ([piece]) => piece && strip.text.slice(Math.max(piece.start, from), Math.min(piece.end, to)),
  );
  const found = evidence.filter((each) => each !== undefined && each !== '') as string[];
  if (from === 0) {
    const worked = calculation === '' ? null : calculation;
    return [{ ...block, card: { ...card, quote, explanation, calculation: worked, evidence: found } }];
  }
  const spans: Inline[] = [
    { type: 'quote', text: quote },
    { type: 'text', text: explanation },
    { type: 'text', text: calculation },
  ];
  return [
    ...spans.filter((span) => 'text' in span && span.text !== '').map((span) => textBlock(span, block)),
    ...(found.length === 0
      ? []
      : [
          listBlock(
            found.map((text) => [{ type: 'text', text }]),
            block,
          ),
        ]),
  ];
}

/** What of a block stands between two offsets of its strip. */
export function sliceOf(block: Block, strip: Strip, from: number, to: number): Block[] {
  const starts = [0, ...strip.ends];
  const rows = strip.rows.flatMap((pieces, i) =>
    starts[i]! < to && strip.ends[i]! > from ? [{ i, pieces }] : [],
  );
  const cell = (text: string, start: number): string => part(text, start, from, to);
  switch (block.type) {
    case 'claim':
      return cutClaim(block, strip, from, to);
    case 'heading':
      return [{ ...block, text: cell(block.text, 0) }];
    case 'paragraph':
      return [
        {
          ...block,
          spans: block.spans.flatMap((span, i) => cutSpan(span, strip.rows[0]![i]!.start, from, to)),
        },
      ];
    case 'list':
      return [
        {
          ...block,
          items: rows.map(({ i, pieces }) =>
            block.items[i]!.flatMap((span, at) => cutSpan(span, pieces[at]!.start, from, to)),
          ),
        },
      ];
    case 'fields':
      return [
        {
          ...block,
          fields: rows.map(({ i, pieces }) => ({
            name: block.fields[i]!.name,
            value: cell(block.fields[i]!.value, pieces[1]!.start),
          })),
        },
      ];
    case 'table':
      return [
        {
          ...block,
          rows: rows.map(({ i, pieces }) =>
            block.rows[i]!.map((text, column) => cell(text, pieces[column]!.start)),
          ),
        },
      ];
  }
}

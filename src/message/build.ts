import type { Chart } from './chart.ts';
import {
  type Action,
  type Block,
  type ClaimCard,
  type Inline,
  type Message,
  type SourceLine,
  text,
} from './message.ts';
import type { Words } from './words.ts';

const inline = (span: Inline | string): Inline => (typeof span === 'string' ? text(span) : span);

/** `rank` says when a block goes first for want of space: 0 never, the highest first. */
export const paragraph = (spans: Inline | string | readonly (Inline | string)[], rank = 0): Block => ({
  type: 'paragraph',
  rank,
  spans: (Array.isArray(spans) ? spans : [spans]).map(inline),
});

export const heading = (value: string, rank = 0): Block => ({ type: 'heading', rank, text: value });

/** Name and value, line by line; pairs whose value is null are left out. */
export const fields = (pairs: readonly (readonly [string, string | null])[], rank = 0): Block => ({
  type: 'fields',
  rank,
  fields: pairs.flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
});

export const table = (head: readonly string[], rows: readonly (readonly string[])[], rank = 1): Block => ({
  type: 'table',
  rank,
  head,
  rows,
});

export const list = (
  items: readonly (Inline | string | readonly (Inline | string)[])[],
  rank = 1,
): Block => ({
  type: 'list',
  rank,
  items: items.map((item) => (Array.isArray(item) ? item : [item]).map(inline)),
});

export const claim = (card: ClaimCard, rank = 0): Block => ({ type: 'claim', rank, card });

/** The same block as a detail: in a chat it is shown when the reader asks for the calculation. */
export const detail = (block: Block): Block => ({ ...block, detail: 'calculation' });

/** The arithmetic as one line, marked as such: `(74 − 10 − 15) GW = 49 GW`. */
export const calculation = (words: Words, formula: string, rank = 1): Block =>
  detail(paragraph([{ type: 'strong', text: `${words.say('calculation')}: ` }, formula], rank));

/**
 * A message in the reader's language; `asOf` is the day its figures are about, null when none ages. With `mixed` they are
 * about several days, and it is the oldest of them.
 */
export function message(parts: {
  readonly id: string;
  readonly words: Words;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sources?: readonly SourceLine[];
  readonly asOf?: string | null;
  readonly mixed?: boolean;
  readonly version?: number;
  readonly private?: boolean;
  readonly chart?: Chart | null;
  readonly actions?: readonly Action[];
}): Message {
  const { words, asOf = null } = parts;
  return {
    id: parts.id,
    version: parts.version ?? 1,
    locale: words.locale,
    title: parts.title,
    blocks: parts.blocks,
    sources: parts.sources ?? [],
    age: asOf === null ? null : words.say(parts.mixed ? 'age-oldest' : 'age', { day: words.day(asOf) }),
    private: parts.private ?? false,
    chart: parts.chart ?? null,
    actions: parts.actions ?? [],
  };
}

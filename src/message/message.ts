import type { VerdictCode } from '../check/verdict.ts';
import type { Chart } from './chart.ts';

/** What stands inside a line. Text is plain: adapters escape it, nothing in it can format, link or ping. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly text: string }
  | { readonly type: 'quote'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string }
  | { readonly type: 'time'; readonly instant: number; readonly style: 'date' | 'date-time' | 'relative' };

/**
 * `rank` says which blocks go first when space is short: the highest first, 0 never. In a chat a block that is a
 * `detail` is shown when the reader asks for it; where there is room for everything it stands in its place.
 */
export type Block = {
  readonly rank: number;
  readonly detail?: 'calculation';
  readonly counted?: Counted;
} & (
  | { readonly type: 'paragraph'; readonly spans: readonly Inline[] }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'fields'; readonly fields: readonly Field[] }
  | {
      readonly type: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'claim'; readonly card: ClaimCard }
);

/** What a line counts: the verdicts of claims, by their ids. */
export interface Counted {
  readonly line: 'digest-counts' | 'story-more';
  /** How many stories the claims are of, where the line says so. */
  readonly stories?: number;
  readonly verdicts: readonly (readonly [string, VerdictCode])[];
}

export interface Field {
  readonly name: string;
  readonly value: string;
}

/** A judged claim ready to be shown: the code's mark, the word for it, the sentence, the arithmetic. */
export interface ClaimCard {
  readonly verdict: VerdictCode;
  /** The verdict in the reader's language. */
  readonly word: string;
  readonly quote: string;
  readonly explanation: string;
  /** "formula = result" with the inputs, null when nothing was computed. */
  readonly calculation: string | null;
  readonly evidence: readonly string[];
  /** Short id that `/claim` takes, null when the claim is not kept. */
  readonly id: string | null;
}

export interface SourceLine {
  readonly title: string;
  readonly url: string | null;
  /** What the figure is about, as a day, month or quarter. */
  readonly asOf: string | null;
}

/** What a reader may do next, by one tap: the same question again with other values (null takes one away). */
export interface Action {
  readonly label: string;
  readonly set: Readonly<Record<string, string | number | boolean | null>>;
}

/** Worded for one reader, with nothing of a platform in it; every adapter knows how to show one. */
export interface Message {
  /** Stable identity, so that a post can be edited later; `version` grows with each change. */
  readonly id: string;
  readonly version: number;
  readonly locale: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sources: readonly SourceLine[];
  /** "Data to …": how old the answer is, in the reader's words; null when nothing ages. */
  readonly age: string | null;
  /** Shown only to the person who asked. */
  readonly private: boolean;
  /** Where looking beats reading. */
  readonly chart: Chart | null;
  readonly actions: readonly Action[];
}

export const text = (value: string): Inline => ({ type: 'text', text: value });
export const strong = (value: string): Inline => ({ type: 'strong', text: value });
export const quote = (value: string): Inline => ({ type: 'quote', text: value });
export const link = (value: string, url: string): Inline => ({ type: 'link', text: value, url });

/**
 * One sentence for people, as an id and its arguments; `message/phrases/<lang>` holds the words.
 * Numbers are given with the unit they are shown in, so that each language formats them its own way.
 */
export type ExplanationArgument =
  | { readonly type: 'number'; readonly value: number; readonly unit: string | null; readonly digits?: number }
  | { readonly type: 'day'; readonly value: string }
  | { readonly type: 'height'; readonly value: number }
  | { readonly type: 'text'; readonly value: string };

/** The sentences there are; every language has words for each, or it does not compile. */
export const EXPLANATIONS = ['no-checker'] as const;
export type ExplanationId = (typeof EXPLANATIONS)[number];

export interface Explanation {
  readonly id: ExplanationId;
  readonly args: Readonly<Record<string, ExplanationArgument>>;
}

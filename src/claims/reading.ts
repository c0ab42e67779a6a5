import type { Span } from '../core/days.ts';
import type { Article } from '../news/article.ts';
import type { Figures } from '../news/figures.ts';
import type { Claim } from './claim.ts';

/** What was read in an article: its language and its claims in the order of the text. */
export interface Reading {
  readonly article: Article;
  readonly lang: string;
  readonly claims: readonly Claim[];
  /** The days that an article without a publication date is news of, by its own figures. */
  readonly dateline?: Span | null;
  /** By what it is known in other words, where articles are compared. */
  readonly figures?: Figures;
}

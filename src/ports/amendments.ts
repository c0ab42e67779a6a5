import type { Judged } from '../check/verdict.ts';
import type { Article } from '../news/article.ts';
import type { Figures } from '../news/figures.ts';
import type { KeptClaim, Revision } from './archive.ts';

/** A claim as it is read and judged now. */
export interface AmendedClaim {
  readonly id: string;
  readonly judged: Judged;
}

/** What an article becomes when its outlet changes what it says. */
export interface Amendment {
  readonly article: string;
  readonly content: Article;
  readonly lang: string;
  readonly weight: number;
  readonly figures?: Figures;
  /** When the outlet was seen to have changed it (ms since 1970). */
  readonly at: number;
  /** Claims that are read for the first time, and those that were kept, as they are now. */
  readonly claims: readonly KeptClaim[];
  readonly changed: readonly AmendedClaim[];
  /** The ids of the claims that the text has, in its order. */
  readonly order: readonly string[];
}

/** What is remembered of articles whose outlets change them. */
export interface Amending {
  /** Items that changed and whose story has not followed yet, the oldest change first. */
  unfollowed(limit: number): Promise<Revision[]>;
  /** The story has followed this version of an item, or has no need to. */
  followed(item: string, version: number): Promise<void>;
  /** Keeps what an article says now with its claims, all of it or nothing; a verdict that changes waits to be carried. */
  amend(amendment: Amendment): Promise<void>;
}

import type { Article } from '../news/article.ts';
import type { Feed, Item } from '../news/feed.ts';

/** What a server gave last time, to be sent back so that it may answer "unchanged". */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Why a source gave nothing: a code for machines, which people's words are found by, and what exactly was wrong. */
export interface Failure {
  readonly code: string;
  readonly reason: string;
  /** Seconds after which the server asks to be tried again. */
  readonly retryAfter?: number;
}

export interface FeedReading {
  readonly status: 'new' | 'unchanged' | 'failed';
  /** Empty unless `new`. */
  readonly items: readonly Item[];
  readonly validators: Validators;
  /** Given when `failed`. */
  readonly failure: Failure | null;
}

/** Reads one feed. Never rejects for what a server does: that is a `failed` reading; keeps to the signal. */
export interface FeedSource {
  read(feed: Feed, validators: Validators, signal: AbortSignal): Promise<FeedReading>;
}

/** Reads the article behind an address that a person gave. Never rejects for what a server does. */
export interface PageSource {
  read(url: string): Promise<{ readonly article: Article } | { readonly failure: Failure }>;
}

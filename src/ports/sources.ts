import type { Article } from '../news/article.ts';
import type { Feed, Item } from '../news/feed.ts';

/** What a server gave last time, to be sent back so that it may answer "unchanged". */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** A hash of the document as it was read, for servers that never answer "unchanged". */
  readonly hash?: string | null;
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

/** The feeds that are to be read, as the operator's list or our own has them; rejects with a sentence when it cannot be had. */
export type FeedList = () => Promise<readonly Feed[]>;

/** Reads a feed that somebody names, by its address or as a file of this machine, the way it is read every day. */
export interface FeedTrial {
  read(
    source: string,
  ): Promise<
    { readonly title: string | null; readonly items: readonly Item[] } | { readonly failure: Failure }
  >;
}

/** Reads the article behind an address that a person gave. Never rejects for what a server does. */
export interface PageSource {
  read(url: string): Promise<{ readonly article: Article } | { readonly failure: Failure }>;
}

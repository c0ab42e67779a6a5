import type { Span } from '../core/days.ts';

/** A text as it was published; what the newsroom adds (feed, link, outlet) stands beside it, never inside it. */
export interface Article {
  readonly title: string | null;
  readonly text: string;
  /** When it was published; null when nobody knows. A year or a month is a span. */
  readonly published: Span | null;
  /** ISO 639-1, when the feed or the person said so. */
  readonly lang: string | null;
}

import type { Item } from '../news/feed.ts';

/** A feed document read: its own title and language, and its entries in their order. */
export interface FeedText {
  readonly title: string | null;
  readonly lang: string | null;
  readonly items: readonly Item[];
}

/** Characters; what is longer than any headline, article or address is cut. */
export const LONGEST = { line: 1_000, body: 200_000, address: 4_000 } as const;

/** `de-AT`, `DE_de` and `german` are `de`, `de` and nothing. */
export const languageOf = (value: string | null): string | null =>
  /^([a-z]{2})(?:[-_][a-z0-9_-]*)?$/i.exec(value ?? '')?.[1]?.toLowerCase() ?? null;

/** An absolute http(s) address, resolved against the feed's own; anything else is null. */
export function linkOf(value: string | null, base: string): string | null {
  const url = value === null ? null : URL.parse(value, base);
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : null;
}

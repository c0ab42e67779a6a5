import type { ColumnType } from 'kysely';

/** ms since 1970. */
type Instant = number;
/** 0 or 1. */
type Flag = number;
/** JSON as text. */
type Json = string;

export type ItemState = 'new' | 'held' | 'dropped' | 'told' | 'duplicate' | 'off-topic' | 'failed';

export interface FeedRow {
  id: string;
  definition: Json;
  sample: Flag;
  active: Flag;
  etag: string | null;
  last_modified: string | null;
  failures: number;
  failure: Json | null;
  checked_at: Instant | null;
  succeeded_at: Instant | null;
  due_at: Instant;
  leased_until: Instant;
  /** Of the document read last. */
  hash: string | null;
}

export interface ItemRow {
  /** Hash of its feed and of what tells it from that feed's other items. */
  id: string;
  feed: string;
  guid: string | null;
  url: string | null;
  print: string | null;
  state: ItemState;
  reason: string | null;
  article: string | null;
  /** Not told to anybody as news: there from the first, or too old when it came. */
  baseline: Flag;
  published_at: Instant | null;
  seen_at: Instant;
  content: Json;
  /** Of the words it came with; null where they were not yet looked at. */
  digest: string | null;
  /** How it came; null for those from before this was told apart. */
  arrival: string | null;
  version: ColumnType<number, number | undefined>;
  changed_at: Instant | null;
  /** When a moderator told it or put it aside, after it was held back. */
  let_go_at: ColumnType<number | null, number | null | undefined>;
  /** The version that its story tells. */
  followed: ColumnType<number, number | undefined>;
  /** It has been brought to its places. */
  dispatched: ColumnType<Flag, Flag | undefined>;
}

/** What an item said in a version that is no longer its newest. */
export interface RevisionRow {
  item: string;
  version: number;
  replaced_at: Instant;
  content: Json;
}

/** A host that failed last. */
export interface HostRow {
  host: string;
  failures: number;
  rests_until: Instant;
  failure: Json;
}

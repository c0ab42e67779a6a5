import type { ColumnType } from 'kysely';
import type { BucketRow, LaneRow, PostClaimRow, PostRow, WordingRow } from './schema/outbox.ts';

/** ms since 1970. */
type Instant = number;
/** 0 or 1. */
type Flag = number;
/** JSON as text. */
type Json = string;

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

export type ItemState = 'new' | 'held' | 'dropped' | 'told' | 'duplicate' | 'off-topic' | 'failed';

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

export interface ArticleRow {
  id: string;
  lang: string;
  day: string;
  weight: number;
  sample: Flag;
  seen_at: Instant;
  /** Title and text in lower case. */
  words: string;
  content: Json;
}

export interface ClaimRow {
  id: string;
  article: string;
  position: number;
  kind: string;
  /** The code of the newest verdict. */
  verdict: string;
  content: Json;
}

export interface VerdictRow {
  claim: string;
  version: number;
  verdict: string;
  reason: string;
  judged_at: Instant;
  content: Json;
}

export interface MessageRow {
  id: string;
  version: number;
  kept_at: Instant;
  content: Json;
}

/** What an owner chose; null where they left it open. */
export interface SettingsRow {
  platform: string;
  type: string;
  owner: string;
  locale: string | null;
  time_zone: string | null;
  units: string | null;
  currency: string | null;
  /** Units of the currency per USD; null without one. */
  per_usd: number | null;
  private_answers: Flag | null;
  charts: string | null;
  theme: string | null;
}

export interface DisputeRow {
  id: string;
  /** Hash of who disputes what where: one dispute each. */
  mark: string;
  platform: string;
  /** Null in a private chat. */
  chat: string | null;
  user: string;
  opened_at: Instant;
  content: Json;
  closed_at: Instant | null;
  /** The platform's id of the moderator. */
  closed_by: string | null;
}

export interface QuestionRow {
  /** Hash of the question. */
  id: string;
  kept_at: Instant;
  content: Json;
}

export interface SubscriptionRow {
  id: string;
  platform: string;
  /** The server or group. */
  chat: string;
  channel: string;
  topic: string | null;
  since: Instant;
  removed_at: Instant | null;
  content: Json;
}

export interface DispatchRow {
  item: string;
  at: Instant;
}

/** One answer of a running source of chain or market. */
export interface ObservationRow {
  /** Hash of all but the times it was heard. */
  id: string;
  source: string;
  host: string;
  what: string;
  subject: string;
  as_of: Instant;
  known_from: Instant;
  heard_at: Instant;
  value: Json;
}

export interface AlertRow {
  id: string;
  platform: string;
  chat: string;
  channel: string;
  topic: string | null;
  since: Instant;
  seen: string | null;
  content: Json;
}

/** A change of a claim's verdict: who, when, what, before and after. */
export interface DecisionRow {
  id: string;
  /** Grows with each change. */
  position: number;
  claim: string;
  article: string;
  type: string;
  platform: string;
  user: string | null;
  chat: string | null;
  at: Instant;
  before: string;
  after: string;
  reason: string | null;
  /** The version of the verdict that it made. */
  version: number;
  /** The decision it takes back. */
  undoes: string | null;
  /** When the posts of its story were brought to it; null before. */
  carried_at: Instant | null;
}

export interface Schema {
  feeds: FeedRow;
  items: ItemRow;
  articles: ArticleRow;
  claims: ClaimRow;
  verdicts: VerdictRow;
  messages: MessageRow;
  settings: SettingsRow;
  disputes: DisputeRow;
  decisions: DecisionRow;
  questions: QuestionRow;
  subscriptions: SubscriptionRow;
  dispatches: DispatchRow;
  alerts: AlertRow;
  observations: ObservationRow;
  revisions: RevisionRow;
  hosts: HostRow;
  posts: PostRow;
  post_claims: PostClaimRow;
  wordings: WordingRow;
  lanes: LaneRow;
  buckets: BucketRow;
}

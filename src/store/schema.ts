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
}

export type ItemState = 'new' | 'told' | 'duplicate' | 'off-topic' | 'failed';

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
  baseline: Flag;
  published_at: Instant | null;
  seen_at: Instant;
  content: Json;
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
}

export interface QuestionRow {
  /** Hash of the question. */
  id: string;
  kept_at: Instant;
  content: Json;
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
  questions: QuestionRow;
}

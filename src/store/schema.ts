import type { FeedRow, HostRow, ItemRow, RevisionRow } from './schema/feeds.ts';
import type { ActRow, AppointeeRow, MuteRow, TakingRow, UseRow, WatchRow } from './schema/moderation.ts';
import type { BucketRow, LaneRow, PostClaimRow, PostRow, ShutPlaceRow, WordingRow } from './schema/outbox.ts';

export type { FeedRow, HostRow, ItemRow, RevisionRow } from './schema/feeds.ts';

/** ms since 1970. */
type Instant = number;
/** 0 or 1. */
type Flag = number;
/** JSON as text. */
type Json = string;

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
  /** Its numbers, by which it is known in another language; null for those from before they were kept. */
  figures: Json | null;
  /** When its outlet last changed what it says. */
  revised_at: Instant | null;
}

export interface ClaimRow {
  id: string;
  article: string;
  position: number;
  kind: string;
  /** The code of the newest verdict. */
  verdict: string;
  content: Json;
  /** The same for claims that say the same; null where that is not known. */
  key: string | null;
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

/** What people call something of a platform. */
export interface NameRow {
  /** Platform, type and the platform's id. */
  id: string;
  name: string;
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
  names: NameRow;
  shut_places: ShutPlaceRow;
  takings: TakingRow;
  mutes: MuteRow;
  acts: ActRow;
  appointees: AppointeeRow;
  watches: WatchRow;
  uses: UseRow;
}

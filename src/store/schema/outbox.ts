/** ms since 1970. */
type Instant = number;
/** 0 or 1. */
type Flag = number;
/** JSON as text. */
type Json = string;

export interface PostRow {
  /** Hash of place and key. */
  id: string;
  /** Grows with each post. */
  position: number;
  key: string;
  platform: string;
  channel: string;
  topic: string | null;
  chat: string;
  /** What posts go one after the other in: platform and channel. */
  lane: string;
  /** Lane and topic. */
  place: string;
  role: string | null;
  question: Json | null;
  claims: Json;
  state: string;
  /** What it is to say, what the pass under way began with, and what stands there whole. */
  wording: string;
  begun: string | null;
  stands: string | null;
  /** Never told together with others. */
  alone: Flag;
  part: number;
  /** How many messages stand, and their ids. */
  remotes: number;
  remote: Json;
  attempts: number;
  reason: string | null;
  permission: string | null;
  merged_into: string | null;
  tried_at: Instant | null;
  /** Null when nothing is to be done. */
  due_at: Instant | null;
  leased_until: Instant;
  offered_at: Instant;
  sent_at: Instant | null;
  /** Since when it waits for its place to take posts again; null where it does not. */
  waits_since: Instant | null;
  /** When a person put it aside for good. */
  closed_at: Instant | null;
  /** The wording that another post told, since what stands could not be changed. */
  answered: string | null;
  /** The message at the same place that it replies to. */
  reply_to: string | null;
  /** Which process has it, as it calls itself; null where none does. */
  owner: string | null;
}

/** A place that refuses posts, or that takes them again and has not been told yet what it missed. */
export interface ShutPlaceRow {
  place: string;
  lane: string;
  platform: string;
  channel: string;
  topic: string | null;
  chat: string;
  /** Of what waits for it. */
  locale: string;
  permission: string | null;
  reason: string;
  since: Instant;
  /** How often it has refused in a row, and when it is tried again. */
  tries: number;
  probe_at: Instant;
  /** Posts given up since. */
  missed: number;
  opened_at: Instant | null;
}

export interface PostClaimRow {
  claim: string;
  post: string;
}

export interface WordingRow {
  /** Hash of the content. */
  id: string;
  content: Json;
}

export interface LaneRow {
  id: string;
  platform: string;
  /** Null when nothing waits in it. */
  next_at: Instant | null;
}

export interface BucketRow {
  id: string;
  /** From when on it is as good as none. */
  idle_at: Instant;
  content: Json;
}

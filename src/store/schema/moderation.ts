/** Somebody is on something that waits. */
export interface TakingRow {
  subject: string;
  platform: string;
  user: string | null;
  chat: string | null;
  at: number;
  until: number;
}

/** A source that is not told, in a chat or, with both null, in none. */
export interface MuteRow {
  id: string;
  of: string;
  name: string;
  platform: string | null;
  chat: string | null;
  by_platform: string;
  by_user: string | null;
  by_chat: string | null;
  reason: string | null;
  since: number;
  until: number | null;
  lifted_at: number | null;
}

/** Something a moderator did beside deciding on a claim. */
export interface ActRow {
  /** Grows with each. */
  position: number;
  type: string;
  platform: string;
  user: string | null;
  chat: string | null;
  at: number;
  subject: string;
  before: string | null;
  after: string | null;
  reason: string | null;
}

export interface AppointeeRow {
  platform: string;
  chat: string;
  as: string;
  id: string;
  label: string;
}

/** A channel or topic where links are checked; without a topic it is the empty text. */
export interface WatchRow {
  platform: string;
  chat: string;
  channel: string;
  topic: string;
}

/** When something was used lately: instants as JSON, the earliest first. */
export interface UseRow {
  key: string;
  times: string;
  until: number;
}

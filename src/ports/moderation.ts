import type { Decider } from './decisions.ts';
import type { ChatId, PostPlace } from './posting.ts';

/** Somebody is on something that waits: `dispute-<id>`, `claim-<id>`, `held-<feed>`. */
export interface Taking {
  readonly subject: string;
  readonly by: Decider;
  /** ms since 1970. */
  readonly at: number;
  /** When it lapses by itself. */
  readonly until: number;
}

/** Who is on what. Of two who take the same at the same time one gets it. */
export interface TakingBook {
  /** Takes what is free, or is the taker's already; otherwise gives who has it. */
  take(
    subject: string,
    by: Decider,
    at: number,
    until: number,
  ): Promise<{ readonly taking: Taking; readonly won: boolean }>;
  /** False when somebody else has it, or nobody. */
  release(subject: string, by: Decider, at: number): Promise<boolean>;
  /** Those of these that have not lapsed, by subject. */
  of(subjects: readonly string[], now: number): Promise<ReadonlyMap<string, Taking>>;
}

/** What is silenced: one feed by its id, or all feeds of an outlet by its name. */
export interface MutedSource {
  readonly of: 'feed' | 'outlet';
  readonly name: string;
}

/** A source is read, and what it brings is not told: in one chat, or nowhere. */
export interface Mute extends MutedSource {
  readonly id: string;
  /** Null: in no chat at all. */
  readonly chat: ChatId | null;
  readonly by: Decider;
  readonly reason: string | null;
  /** ms since 1970. */
  readonly since: number;
  /** Null: until somebody lifts it. */
  readonly until: number | null;
  readonly liftedAt: number | null;
}

/** Muted sources, those that are muted no more among them, for what came meanwhile is never told. */
export interface MuteBook {
  /** The mute as it stands; `added` false where the source is muted there already. */
  add(mute: Omit<Mute, 'id' | 'liftedAt'>): Promise<{ readonly mute: Mute; readonly added: boolean }>;
  /** Null when there is none of that id in force that this chat may lift (null: any). */
  lift(id: string, chat: ChatId | null, everywhere: boolean, by: Decider, at: number): Promise<Mute | null>;
  /** In force: of a chat and everywhere, or all; the newest first. */
  standing(chat: ChatId | null, now: number): Promise<Mute[]>;
  /** All that were in force at some time after `from`. */
  since(from: number): Promise<Mute[]>;
}

/** What a moderator or administrator did beside deciding on a claim. */
export type ActType =
  | 'dispute-closed'
  | 'dispute-reopened'
  | 'taken'
  | 'released'
  | 'held-told'
  | 'held-dropped'
  | 'held-again'
  | 'muted'
  | 'unmuted'
  | 'appointed'
  | 'dismissed'
  | 'links-on'
  | 'links-off'
  | 'post-arrived'
  | 'post-again'
  | 'post-lost'
  | 'settings';

export interface Act {
  readonly type: ActType | 'decision';
  readonly by: Decider;
  /** ms since 1970. */
  readonly at: number;
  /** What it was done to, in a few words. */
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

/** The audit trail of everything moderators do, decisions on claims included. */
export interface ActBook {
  note(act: Act & { readonly type: ActType }): Promise<void>;
  /** Done in a chat (null: everywhere), the newest first, from the `from`th on. */
  page(
    chat: ChatId | null,
    from: number,
    limit: number,
  ): Promise<{ readonly acts: readonly Act[]; readonly count: number }>;
}

/** Who an administrator has named: a role of Discord, or a person by id or, until they first ask, by name. */
export interface Appointee {
  readonly chat: ChatId;
  readonly as: 'role' | 'user' | 'name';
  /** The platform's id; of a name the name in lower case, without @. */
  readonly id: string;
  /** As it is shown. */
  readonly label: string;
}

/** Who may moderate a chat beside those whom the platform itself says may. */
export interface AppointeeBook {
  add(appointee: Appointee, by: Decider, at: number): Promise<boolean>;
  remove(appointee: Appointee, by: Decider, at: number): Promise<boolean>;
  list(chat: ChatId): Promise<readonly Appointee[]>;
  /** A name stands for whoever bears it when they first ask, and from then on for that person alone. */
  has(
    chat: ChatId,
    person: { readonly user: string; readonly name: string | null; readonly roles: readonly string[] },
  ): Promise<boolean>;
}

/** Channels and topics where links that people post are checked. */
export interface WatchBook {
  set(place: PostPlace, on: boolean, by: Decider, at: number): Promise<void>;
  /** Quick enough to be asked of every message. */
  has(place: PostPlace): Promise<boolean>;
}

/** How often something was used lately. */
export interface UseBook {
  /**
   * Counts a use under every key if none of them has its fill of `limit` within `windowMs`; otherwise counts nothing and gives
   * the key that is full and when it is free again.
   */
  take(
    rates: readonly { readonly key: string; readonly limit: number; readonly windowMs: number }[],
    at: number,
  ): Promise<{ readonly key: string; readonly freeAt: number } | null>;
}

/** A claim found refuted or misleading that no moderator has decided on. */
export interface Undecided {
  readonly claim: string;
  readonly article: string;
  readonly quote: string;
  readonly verdict: 'refuted' | 'misleading';
  readonly outlet: string | null;
  readonly seenAt: number;
}

/** What waits for moderators beside disputes. */
export interface WaitingBook {
  /** Claims seen after `from`, carried by posts of the chat (null: all), the newest first. */
  undecided(chat: ChatId | null, from: number, limit: number): Promise<Undecided[]>;
}

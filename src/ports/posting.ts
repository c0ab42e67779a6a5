import type { VerdictCode } from '../check/verdict.ts';
import type { Message } from '../message/message.ts';
import type { Locale } from '../message/words.ts';

/** Where posts go: a channel, thread or forum of Discord, a chat or topic of Telegram. */
export interface PostPlace {
  readonly platform: 'discord' | 'telegram';
  /** The platform's id of what is written into. */
  readonly channel: string;
  /** Telegram's topic within it. */
  readonly topic: string | null;
  /** The server or group that it belongs to, whose settings and moderators count. */
  readonly chat: string;
}

/** Something to be said at a place, once: the same `key` at the same place is the same post. */
export interface Post {
  readonly key: string;
  readonly place: PostPlace;
  readonly message: Message;
  /** The only role that may be pinged, as a moderator chose it. */
  readonly role: string | null;
  /** Kept claims it carries, so that a correction finds it. */
  readonly claims: readonly string[];
}

/** What became of a post. `uncertain`: the platform may or may not have taken it, and it is never sent again blindly. */
export type PostState = 'waiting' | 'sending' | 'sent' | 'uncertain' | 'refused' | 'merged';

export interface KeptPost extends Post {
  readonly id: string;
  readonly state: PostState;
  readonly attempts: number;
  /** The platform's ids of the messages it stands in, in order; empty until sent. */
  readonly remote: readonly string[];
  /** In words, of the last refusal or doubt. */
  readonly reason: string | null;
  /** ms since 1970. */
  readonly offeredAt: number;
  readonly sentAt: number | null;
}

/** What a platform made of a post. */
export type Sent =
  | { readonly state: 'sent'; readonly remote: readonly string[] }
  /** Not taken, and to be tried again: `scope` says whether the whole bot or this place has to wait. */
  | {
      readonly state: 'later';
      readonly ms: number;
      readonly scope: 'platform' | 'place';
      readonly reason: string;
    }
  | { readonly state: 'uncertain'; readonly reason: string }
  /** Will never be taken: `permission` names the right that is missing, where it is one. */
  | { readonly state: 'refused'; readonly reason: string; readonly permission: string | null }
  /** The group has got another id. */
  | { readonly state: 'moved'; readonly channel: string };

/** Takes posts to one platform. Never rejects. */
export interface Carrier {
  readonly platform: PostPlace['platform'];
  send(post: KeptPost): Promise<Sent>;
  /** Brings what stands there to `post.message`. */
  edit(post: KeptPost): Promise<Sent>;
}

/** Every post as a row before it is sent. Whatever a call has accepted survives a crash at any instruction after it. */
export interface Outbox {
  /** Keeps those not known by key and place; gives how many were new. */
  offer(posts: readonly Post[], at: number): Promise<number>;
  /** The message a post carries from now on: what waits is sent so, what stands is edited. */
  revise(id: string, message: Message, at: number): Promise<void>;
  /** Takes posts and edits that are due for this process until `until`, the oldest of each place first. */
  claim(
    now: number,
    until: number,
    limit: number,
  ): Promise<{ readonly post: KeptPost; readonly does: 'send' | 'edit' }[]>;
  settle(id: string, sent: Sent, at: number): Promise<void>;
  /** Posts that carry a claim, sent or to be sent. */
  carrying(claim: string): Promise<KeptPost[]>;
  /** Those that need a person: uncertain and refused ones, newest first; `chat` null for all. */
  troubled(chat: string | null, limit: number): Promise<KeptPost[]>;
  /** A person has looked: an uncertain post was taken after all, or is to be sent once more. */
  resolve(id: string, as: 'sent' | 'again', at: number): Promise<void>;
  counts(): Promise<Readonly<Record<PostState, number>>>;
}

/** What a subscription lets through, all of it optional: everything that is given must hold. */
export interface Filter {
  readonly feeds: readonly string[];
  readonly langs: readonly string[];
  readonly kinds: readonly string[];
  readonly verdicts: readonly VerdictCode[];
  /** As a person wrote it: words, phrases in quotes, AND OR NOT, parentheses, `title:`, `/pattern/`. */
  readonly query: string | null;
}

/** What a place gets. */
export interface Subscription {
  readonly id: string;
  readonly place: PostPlace;
  readonly filter: Filter;
  readonly delivery:
    | { readonly type: 'at-once' }
    | {
        readonly type: 'digest';
        readonly every: 'day' | 'week' /** Minutes after midnight, local. */;
        readonly minute: number /** 1 Monday … 7 Sunday; for weeks. */;
        readonly weekday: number;
      };
  /** Verdicts that ping a role. */
  readonly ping: { readonly role: string; readonly verdicts: readonly VerdictCode[] } | null;
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
  readonly paused: boolean;
  readonly by: string;
  /** ms since 1970. */
  readonly since: number;
  /** Why its last post was refused, in a code with its permission; null when all is well. */
  readonly trouble: {
    readonly permission: string | null;
    readonly reason: string;
    readonly at: number;
  } | null;
}

export interface SubscriptionBook {
  add(subscription: Omit<Subscription, 'id' | 'trouble'>): Promise<Subscription>;
  change(id: string, changes: Partial<Omit<Subscription, 'id'>>): Promise<Subscription | null>;
  /** Gone, but kept for an undo. */
  remove(id: string, at: number): Promise<void>;
  restore(id: string): Promise<Subscription | null>;
  /** Of one chat, or all. */
  list(
    chat: { readonly platform: PostPlace['platform']; readonly id: string } | null,
  ): Promise<Subscription[]>;
  /** A group has got another id. */
  move(platform: PostPlace['platform'], from: string, to: string): Promise<void>;
}

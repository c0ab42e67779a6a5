import type { VerdictCode } from '../check/verdict.ts';
import type { Question } from '../command/question.ts';
import type { Day } from '../core/days.ts';
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
  /** What it answers, so that buttons under it can ask on; without one it has none. */
  readonly question?: Question | null;
  /** The message of ours at the same place (as `remote` names it) that it replies to, if that still stands. */
  readonly replyTo?: string | null;
}

/** What became of a post. `uncertain`: the platform may or may not have taken it, and it is never sent again blindly. */
export type PostState = 'waiting' | 'sending' | 'sent' | 'uncertain' | 'refused' | 'merged';

export interface KeptPost extends Post {
  readonly id: string;
  readonly state: PostState;
  readonly attempts: number;
  /** The platform's ids of the messages it stands in, in order; empty until sent. */
  readonly remote: readonly string[];
  /** Which of its messages is next, from 0. */
  readonly part: number;
  /** When the message was first tried whose fate is not known yet; null when there is none. */
  readonly triedAt: number | null;
  /** The post that says it together with others of its place. */
  readonly mergedInto: string | null;
  /** In words, of the last refusal or doubt. */
  readonly reason: string | null;
  /** The right that was missing at the last refusal, where it was one. */
  readonly permission: string | null;
  /** ms since 1970. */
  readonly offeredAt: number;
  readonly sentAt: number | null;
  /** Since when it waits for its place to take posts again; null where it does not. */
  readonly waitsSince?: number | null;
}

/** What a platform made of a post. */
export type Sent =
  | {
      readonly state: 'sent';
      readonly remote: readonly string[];
      /** The post has further messages to be sent or changed. */
      readonly more?: boolean;
      /** For so long the place takes nothing more of the kind, as the platform says. */
      readonly restMs?: number;
      /** The right without which a picture of it was left out. */
      readonly lacks?: string;
    }
  /** Not taken, and to be tried again: `scope` says whether the whole bot or this place has to wait. */
  | {
      readonly state: 'later';
      /** 0 when the platform does not say how long. */
      readonly ms: number;
      readonly scope: 'platform' | 'place';
      readonly reason: string;
    }
  /** `againMs`: after so long it is looked into once more by itself. */
  | { readonly state: 'uncertain'; readonly reason: string; readonly againMs?: number }
  /**
   * Not taken: `permission` names the right that is missing, where it is one. With one, or where the place is `shut` to us
   * otherwise, the post waits for the place; else it will never be taken.
   */
  | {
      readonly state: 'refused';
      readonly reason: string;
      readonly permission: string | null;
      readonly shut?: boolean;
    }
  /** The group has got another id. */
  | { readonly state: 'moved'; readonly channel: string };

/** Takes posts to one platform, one message of a post at a time (`post.part`). Never rejects. */
export interface Carrier {
  readonly platform: PostPlace['platform'];
  /** Adds the next message to those of `post.remote`. */
  send(post: KeptPost): Promise<Sent>;
  /** Brings the message that stands at `post.part` to `post.message`, and takes those away that it needs no more. */
  edit(post: KeptPost): Promise<Sent>;
  /** Sees to it that a message in doubt stands there once: `uncertain` where nobody can say. */
  recover(post: KeptPost): Promise<Sent>;
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
  /** The last local date it was looked through for a digest, and when (ms since 1970); null before the first. */
  readonly digested: { readonly date: Day; readonly at: number } | null;
}

export interface ChatId {
  readonly platform: PostPlace['platform'];
  /** The platform's id of a server or group. */
  readonly id: string;
}

export interface SubscriptionBook {
  add(subscription: Omit<Subscription, 'id' | 'trouble' | 'digested'>): Promise<Subscription>;
  change(id: string, changes: Partial<Omit<Subscription, 'id'>>): Promise<Subscription | null>;
  /** They were looked through for the digests of these local dates, all together or not at all. */
  digested(marks: readonly { readonly id: string; readonly date: Day; readonly at: number }[]): Promise<void>;
  /** Gone, but kept for an undo, which only its own chat may ask for. */
  remove(id: string, at: number): Promise<void>;
  restore(id: string, chat: ChatId | null): Promise<Subscription | null>;
  /** Of one chat, or all. */
  list(chat: ChatId | null): Promise<Subscription[]>;
  /** A group has got another id. */
  move(platform: PostPlace['platform'], from: string, to: string): Promise<void>;
}

/** An item that told a story, or told it again. */
export interface Tiding {
  readonly item: string;
  /** The article it told, or that was told before. */
  readonly article: string;
  readonly feed: string;
  readonly seenAt: number;
  /** When it was brought to the places that want it; null before. */
  readonly at: number | null;
}

/** How far an item has come. */
export interface ItemTrace {
  readonly item: string;
  readonly feed: string;
  readonly outlet: string;
  readonly title: string | null;
  readonly link: string | null;
  readonly seenAt: number;
  /** It was there when its feed was first read. */
  readonly baseline: boolean;
  /** It was older than news may be when it came. */
  readonly late: boolean;
  readonly sample: boolean;
  /** What became of it, by the store's word for it. */
  readonly state: string;
  readonly reason: string | null;
  readonly article: string | null;
  /** When it was brought to the places that want it; null when not. */
  readonly dispatchedAt: number | null;
}

/** Which items have been brought to the places that want them; never those of a baseline or of the sample. */
export interface DispatchBook {
  /** Those that told something and wait, the oldest first. */
  waiting(limit: number): Promise<Tiding[]>;
  /** They are where they belong. */
  done(items: readonly string[], at: number): Promise<void>;
  /** Those that were done after `from` and up to `to`. */
  between(from: number, to: number): Promise<Tiding[]>;
  /** All of these articles. */
  of(articles: readonly string[]): Promise<Tiding[]>;
  /** Items by their address, guid, id, article's id or words in them, the newest first. */
  trace(mark: string, limit: number): Promise<ItemTrace[]>;
}

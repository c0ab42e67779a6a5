import type { Judged, VerdictCode } from '../check/verdict.ts';
import type { Day } from '../core/days.ts';
import type { Message } from '../message/message.ts';
import type { Article } from '../news/article.ts';
import type { Feed, Item } from '../news/feed.ts';
import type { Figures } from '../news/figures.ts';
import type { Identity } from '../news/identity.ts';
import type { Amending } from './amendments.ts';
import type { Decider } from './decisions.ts';
import type { Remembering, Seen } from './recall.ts';
import type { Failure, Validators } from './sources.ts';

/** A feed with what polling it came to. All times are ms since 1970. */
export interface FeedHealth {
  readonly feed: Feed;
  /** The bundled sample, read when nothing else can be. */
  readonly sample: boolean;
  readonly validators: Validators;
  /** In a row; 0 after a success. */
  readonly failures: number;
  readonly failure: Failure | null;
  readonly checkedAt: number | null;
  readonly succeededAt: number | null;
  readonly dueAt: number;
}

export interface FeedState extends FeedHealth {
  readonly items: number;
  /** Items held back since too many came at once. */
  readonly held: number;
}

/** A host that failed last: how often in a row, what was wrong, and until when none of its feeds is asked. */
export interface HostState {
  readonly host: string;
  readonly failures: number;
  readonly restsUntil: number;
  readonly failure: Failure;
}

/** What a poll came to, as it is to be remembered. */
export interface PollOutcome {
  readonly at: number;
  readonly validators: Validators;
  readonly failures: number;
  readonly failure: Failure | null;
  readonly dueAt: number;
}

/** How an item came: as news, when its feed was first read, or later than news may be. */
export type Arrival = 'fresh' | 'baseline' | 'late';

export interface NewItem {
  readonly item: Item;
  readonly identity: Identity;
  /** By whether its feed was read before, when not given. */
  readonly arrival?: Arrival;
  /** Of its feed's words, so that a change is seen. */
  readonly digest?: string;
  /** Why it waits for a moderator, when it does. */
  readonly held?: string;
}

/** By what a kept item is recognised when its feed tells it again. */
export interface KeptMark extends Identity {
  readonly id: string;
  readonly digest: string | null;
  readonly seenAt: number;
  readonly changedAt: number | null;
  readonly version: number;
  readonly arrival: Arrival | null;
}

/** What a kept item says now. Without `item` only its digest is noted, which it had none of before. */
export interface ChangedItem {
  readonly id: string;
  readonly digest: string;
  readonly item?: Item;
  readonly identity?: Identity;
}

/** An item that says something else than it did: as it is now, and the article it told before; `version` counts from 1. */
export interface Revision {
  readonly kept: KeptItem;
  readonly article: string | null;
  readonly version: number;
  readonly at: number;
}

/** What one visit to a feed came to and brought. */
export interface KeptReading {
  readonly feed: string;
  readonly outcome: PollOutcome;
  readonly items: readonly NewItem[];
}

/** Items of one feed that wait for a moderator, the newest titles among them. */
export interface HeldItems {
  readonly feed: Feed;
  readonly count: number;
  /** When the first of them came. */
  readonly since: number;
  readonly titles: readonly string[];
}

/** An item as it was accepted. `baseline`: it is no news, for it was there when its feed was first read, or came too late. */
export interface KeptItem extends NewItem {
  readonly id: string;
  readonly feed: Feed;
  readonly seenAt: number;
  readonly baseline: boolean;
}

/** A text seen before, as `news/fingerprint.ts` prints it, and the article it told. */
export interface KeptText {
  readonly article: string;
  readonly text: string;
  readonly seenAt: number;
}

export interface KeptClaim {
  readonly id: string;
  readonly judged: Judged;
  /** Not given where only its own story has it. */
  readonly seen?: Seen;
}

/** What became of an item. */
export type Settlement =
  | { readonly state: 'off-topic' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'duplicate'; readonly article: string }
  | {
      readonly state: 'told';
      readonly article: Article;
      readonly articleId: string;
      readonly lang: string;
      readonly day: Day;
      readonly weight: number;
      readonly claims: readonly KeptClaim[];
      readonly at: number;
      /** By what it is known in other words. */
      readonly figures?: Figures;
    };

/** Where a story was told. */
export interface Telling {
  readonly feed: string;
  readonly outlet: string;
  readonly title: string | null;
  readonly link: string | null;
  /** When we saw it, and when its feed says it was published; ms since 1970. */
  readonly seenAt?: number;
  readonly published?: number | null;
  /** Its words, where it told the story in another language. */
  readonly otherwise?: { readonly lang: string; readonly text: string };
}

/** One article with its claims, and everywhere it was told, first teller first. */
export interface Story {
  readonly id: string;
  readonly article: Article;
  readonly lang: string;
  /** Day of publication where known, else of first sight. */
  readonly day: Day;
  readonly seenAt: number;
  readonly weight: number;
  readonly sample: boolean;
  /** When its outlet last changed what it says (ms since 1970); null, or not given, when it never did. */
  readonly revisedAt?: number | null;
  readonly tellings: readonly Telling[];
  readonly claims: readonly KeptClaim[];
}

export interface StoryQuery {
  readonly limit: number;
  /** Only these articles. */
  readonly ids?: readonly string[];
  readonly sample: boolean;
  /** Words or parts of words, each of which title or text must have, whatever their case. */
  readonly word?: string;
  readonly verdict?: VerdictCode;
  readonly feed?: string;
  readonly day?: Day;
  /** ms since 1970. */
  readonly seenSince?: number;
  readonly order: 'newest' | 'weight';
}

/** What is remembered. Whatever a call has accepted survives a crash at any instruction after it. */
export interface Archive extends Remembering, Amending {
  /** Makes these the feeds that are read; others keep their stories and are no longer due. */
  registerFeeds(feeds: readonly Feed[], options: { readonly sample: boolean }): Promise<void>;
  feeds(): Promise<FeedState[]>;
  /** Takes due feeds for this process until `until`; `retry` takes failing ones before they are due. */
  leaseFeeds(
    now: number,
    until: number,
    options?: { readonly retry?: boolean; readonly sample?: boolean },
  ): Promise<FeedHealth[]>;
  /** Gives leased feeds back as they were. */
  releaseFeeds(feeds: readonly string[]): Promise<void>;
  /** Feeds that answered and had nothing else to tell than before, their validators as they were; by when they are due. */
  keepUnchanged(byDueAt: ReadonlyMap<number, readonly string[]>, at: number): Promise<void>;
  /** Hosts that failed last; all others are well. */
  hosts(): Promise<HostState[]>;
  /** Notes how hosts are; null: well again. */
  keepHosts(states: ReadonlyMap<string, HostState | null>): Promise<void>;
  /** What a feed's items are recognised by, the newest first. */
  marks(feed: string, limit: number): Promise<KeptMark[]>;
  /** Keeps what items say now beside what they said, together or not at all. */
  keepChanges(changes: readonly ChangedItem[], at: number): Promise<void>;
  /** Items that changed after `from` and up to `to`, the oldest change first. */
  revised(from: number, to: number): Promise<Revision[]>;
  held(): Promise<HeldItems[]>;
  /** Lets a feed's held items go on as news, or puts them aside; gives how many. `as` is who did it, for the audit trail. */
  letGo(
    feed: string,
    how: 'tell' | 'drop',
    as?: { readonly by: Decider; readonly at: number },
  ): Promise<number>;
  /** Holds those again that were put aside at that instant; gives how many. */
  holdAgain(
    feed: string,
    dropped: number,
    as: { readonly by: Decider; readonly at: number },
  ): Promise<number>;
  /** Keeps the outcome, the validators and the items not yet known, together or not at all; gives how many were new. */
  keepReading(feed: string, outcome: PollOutcome, items: readonly NewItem[]): Promise<number>;
  /** The same for several feeds, together or not at all. */
  keepReadings(readings: readonly KeptReading[]): Promise<number>;
  /** Items accepted and not yet settled, newest publication first. */
  pending(limit: number): Promise<KeptItem[]>;
  /** The article that an item with this guid or address has told. */
  articleKnownAs(identity: Identity): Promise<string | null>;
  /** Texts that have told an article, newest first. */
  recentTexts(limit: number): Promise<KeptText[]>;
  /** Which of these claim ids are taken by another article. */
  takenClaims(ids: readonly string[], article: string): Promise<string[]>;
  /** False when another process had settled it. */
  settle(item: string, settlement: Settlement): Promise<boolean>;
  stories(query: StoryQuery): Promise<Story[]>;
  /** Items by what became of them; `new` are those still to be read. */
  counts(): Promise<Readonly<Record<'new' | 'held' | 'dropped' | Settlement['state'], number>>>;
  /** By its id, or by a beginning of it that only one claim has. */
  claim(id: string): Promise<{ readonly claim: KeptClaim; readonly story: Story } | null>;
  keepMessage(message: Message, at: number): Promise<void>;
  message(id: string): Promise<Message | null>;
  close(): Promise<void>;
}

import type { Message } from '../message/message.ts';
import type { Due, Outcome } from './delivery.ts';
import type { ChatId, KeptPost, Post, PostPlace, PostState } from './posting.ts';

/** A place that takes posts again, and how many it was not given since `since`, which was too long ago by then. */
export interface Reopened {
  readonly place: PostPlace;
  readonly locale: string;
  readonly missed: number;
  /** ms since 1970. */
  readonly since: number;
}

/** A post that stands with other words than it should, since the platform would not change it. */
export interface Unchanged {
  readonly post: KeptPost;
  /** What its place was told last: what stands there, or what another post said of it since. */
  readonly said: Message;
}

/** Every post as a row before it is sent. Whatever a call has accepted survives a crash at any instruction after it. */
export interface Outbox {
  /** Keeps those not known by key and place; gives how many were new. */
  offer(posts: readonly Post[], at: number): Promise<number>;
  /** The message a post carries from now on: what waits is sent so, what stands is edited. */
  revise(id: string, message: Message, at: number): Promise<void>;
  /**
   * Takes what is due at a platform for this process until `until`, the oldest of each place first, and with it the
   * tokens that its pace asks for. What `came` of earlier jobs is kept before; all of it together or not at all.
   */
  claim(
    platform: PostPlace['platform'],
    terms: { readonly now: number; readonly until: number; readonly limit: number },
    came?: readonly Outcome[],
  ): Promise<Due>;
  /** What came of jobs, together or not at all. */
  settle(outcomes: readonly Outcome[]): Promise<void>;
  /** Makes waiting posts of one place one message; those that have left by now stay out of it. */
  gather(ids: readonly string[], message: Message, at: number): Promise<void>;
  /** Posts with this key, at whatever place, sent or to be sent. */
  keyed(key: string): Promise<KeptPost[]>;
  /** Posts that carry a claim, sent or to be sent. */
  carrying(claim: string): Promise<KeptPost[]>;
  /** Those that need a person: uncertain and refused ones, newest first; `chat` null for all. */
  troubled(chat: string | null, limit: number): Promise<KeptPost[]>;
  /**
   * A person has looked: an uncertain or refused post was taken after all, is to be sent once more, or was not taken and is
   * to be left so. False where it is no trouble any more.
   */
  resolve(id: string, as: 'sent' | 'again' | 'lost', at: number): Promise<boolean>;
  /** By its id, or by a beginning of it that only one post has. */
  post(id: string): Promise<KeptPost | null>;
  /** Posts on their way, and those whose change is, the oldest first. */
  onTheirWay(limit: number): Promise<KeptPost[]>;
  /** A chat may take posts again, or has got another right: what waits for its places is tried at once. */
  knock(chat: ChatId, at: number): Promise<void>;
  /** Nobody at a place wants news any more: what was not begun of stories and digests is not sent; gives how many. */
  forgo(place: PostPlace, at: number): Promise<number>;
  /** Places that take posts again and have missed some, until they are told. */
  reopened(): Promise<Reopened[]>;
  /** A place has been told, or its notice offered. */
  welcomed(place: PostPlace): Promise<void>;
  /** Posts that stand unchanged though they were to be changed, and were not answered yet, the oldest first. */
  unchanged(limit: number): Promise<Unchanged[]>;
  /** Another post tells what this one should say. */
  answered(id: string): Promise<void>;
  /** Takes leases over from processes that are surely dead; gives how many. What was under way is looked into. */
  takeOver(isDead: (owner: string) => boolean, at: number): Promise<number>;
  counts(): Promise<Readonly<Record<PostState, number>>>;
}

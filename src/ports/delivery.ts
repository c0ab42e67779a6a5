import type { KeptPost, PostPlace, Sent } from './posting.ts';

/** Puts up the next message of a post, changes one that stands, or makes sure of one nobody knows the fate of. */
export type Does = 'send' | 'edit' | 'recover';

/** At most `limit` in `windowMs`, wherever that window begins; `even`: spread over it, rather than all at once. */
export interface Rate {
  readonly limit: number;
  readonly windowMs: number;
  readonly even: boolean;
}

/** What has been taken from a rate. All times are ms since 1970. */
export interface Bucket {
  /** When each token that is out comes back, the earliest first. */
  readonly back: readonly number[];
  /** Before this nothing is taken, so that tokens go evenly. */
  readonly next: number;
  /** The platform has asked for quiet until then. */
  readonly restsUntil: number;
}

/** A bucket that a job takes a token from; without a rate it only rests when it is told to. */
export interface Draw {
  readonly bucket: string;
  readonly rate: Rate | null;
}

/** How fast a platform may be written to. Pure: buckets go in and come out. */
export interface Pace {
  /** The bucket of all that goes to a platform. */
  whole(platform: PostPlace['platform']): Draw;
  /** The buckets of a place that a job takes from beside that; the first rests when the place is to wait. */
  draws(place: PostPlace, does: Does): readonly Draw[];
  /** The earliest time at which there is a token. */
  freeAt(draw: Draw, bucket: Bucket | null): number;
  take(draw: Draw, bucket: Bucket | null, now: number): Bucket;
  /** The answer is there: the token taken at `taken` comes back a window and `ms` later, when the platform may have counted it. */
  giveBack(draw: Draw, bucket: Bucket, taken: number, ms: number): Bucket;
  rest(bucket: Bucket | null, until: number): Bucket;
  /** So many waiting posts of one place become one message. */
  crowd(bucket: Bucket | null, now: number): number;
  /** ms until a place that has refused so many times in a row is tried again. */
  probeMs(tries: number): number;
  /** ms for which a new post, and a change of one that stands, wait for a place that refuses. */
  readonly waitsMs: { readonly send: number; readonly edit: number };
}

/** Something to be done at a platform now; its tokens have been taken. */
export interface Job {
  readonly post: KeptPost;
  readonly does: Does;
  /** Names the lease: what comes later is no longer this job's to say. */
  readonly until: number;
  readonly claimedAt: number;
}

export interface Due {
  readonly jobs: readonly Job[];
  /** Waiting posts that are to become one message first, the oldest first. */
  readonly crowds: readonly (readonly KeptPost[])[];
  /** When there will be something to do again, as far as is known; null when nothing waits. */
  readonly nextAt: number | null;
}

export interface Outcome {
  readonly job: Job;
  readonly sent: Sent;
  readonly at: number;
  /** By how many ms the platform may have counted the job later than others. */
  readonly lateMs: number;
}

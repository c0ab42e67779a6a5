import type { Heard, InformantId, What } from '../facts/heard.ts';
import type { Failure } from './sources.ts';

export type { Header, Heard, HeardValues, InformantId, What } from '../facts/heard.ts';

/** How one source does with one kind of question. All times are ms since 1970. */
export interface LiveState {
  readonly source: InformantId;
  readonly host: string;
  readonly what: What;
  /** In a row; 0 after a success. */
  readonly failures: number;
  readonly failure: Failure | null;
  readonly succeededAt: number | null;
  readonly dueAt: number;
}

/** What a round of asking came to. */
export interface LiveRound {
  readonly asked: number;
  /** Answers that say something not heard before. */
  readonly fresh: readonly Heard[];
  /** Questions of this round that got no answer. */
  readonly failed: readonly LiveState[];
}

/** Asks running sources of chain and market what is due, and keeps what they say. */
export interface LiveDesk {
  /** One round. Never rejects; keeps to the signal. A round under way is not joined by another. */
  refresh(now: number, signal: AbortSignal): Promise<LiveRound>;
  /** What each source said last, as far as it is in memory: all that is kept, once a round has been made. */
  heard(): readonly Heard[];
  states(): readonly LiveState[];
}

/** What running sources said, kept. */
export interface ObservationBook {
  /** Keeps answers together; one that says what its source said before only counts as heard again. Gives those that are new. */
  keep(answers: readonly Heard[]): Promise<readonly Heard[]>;
  /** What each source had said last by an instant, in the week before it; of retargets every one. */
  known(at: number): Promise<readonly Heard[]>;
  /** Of what was first heard before an instant (ms) keeps the last answer of each day, and every retarget; gives how many went. */
  thin(before: number): Promise<number>;
  /** Every answer about one thing first heard within a stretch of time (ms), oldest first, the newest `limit` of them. */
  history(query: {
    readonly what: What;
    readonly source?: InformantId;
    readonly subject?: string;
    readonly from: number;
    readonly until: number;
    readonly limit: number;
  }): Promise<readonly Heard[]>;
}

import type { Archive } from './ports/archive.ts';
import type { DisputeBook, Draughtsman, QuestionBook, SettingsBook } from './ports/chat.ts';
import type { Clock, Log } from './ports/clock.ts';
import type { Probe } from './ports/doctor.ts';
import type { Progress } from './ports/progress.ts';
import type { FeedSource, PageSource } from './ports/sources.ts';

export type * from './ports/archive.ts';
export type * from './ports/chat.ts';
export type * from './ports/clock.ts';
export type * from './ports/doctor.ts';
export type * from './ports/posting.ts';
export type * from './ports/progress.ts';
export type * from './ports/sources.ts';

/** Everything the inside may ask for; a command names those it needs. */
export interface Ports {
  readonly clock: Clock;
  readonly log: Log;
  readonly feedSource: FeedSource;
  readonly pages: PageSource;
  readonly archive: Archive;
  readonly settings: SettingsBook;
  readonly disputes: DisputeBook;
  readonly questions: QuestionBook;
  readonly draughtsman: Draughtsman;
  readonly probes: readonly Probe[];
  readonly progress: Progress;
}

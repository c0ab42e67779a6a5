import type { AlertBook } from './ports/alerts.ts';
import type { Archive } from './ports/archive.ts';
import type { DisputeBook, Draughtsman, QuestionBook, SettingsBook } from './ports/chat.ts';
import type { Clock, Log } from './ports/clock.ts';
import type { DecisionBook, Editorial } from './ports/decisions.ts';
import type { Probe } from './ports/doctor.ts';
import type { LiveDesk, ObservationBook } from './ports/live.ts';
import type {
  ActBook,
  AppointeeBook,
  MuteBook,
  TakingBook,
  UseBook,
  WaitingBook,
  WatchBook,
} from './ports/moderation.ts';
import type { Outbox } from './ports/outbox.ts';
import type { NameBook, Places } from './ports/places.ts';
import type { DispatchBook, SubscriptionBook } from './ports/posting.ts';
import type { Progress } from './ports/progress.ts';
import type { Recall } from './ports/recall.ts';
import type { FeedList, FeedSource, FeedTrial, PageSource } from './ports/sources.ts';

export type * from './ports/alerts.ts';
export type * from './ports/amendments.ts';
export type * from './ports/archive.ts';
export type * from './ports/chat.ts';
export type * from './ports/clock.ts';
export type * from './ports/decisions.ts';
export type * from './ports/delivery.ts';
export type * from './ports/doctor.ts';
export type * from './ports/live.ts';
export type * from './ports/moderation.ts';
export type * from './ports/outbox.ts';
export type * from './ports/places.ts';
export type * from './ports/posting.ts';
export type * from './ports/progress.ts';
export type * from './ports/recall.ts';
export type * from './ports/sources.ts';

/** Everything the inside may ask for; a command names those it needs. */
export interface Ports {
  readonly clock: Clock;
  readonly log: Log;
  readonly feedSource: FeedSource;
  readonly feedTrial: FeedTrial;
  readonly feeds: FeedList;
  readonly pages: PageSource;
  readonly archive: Archive;
  readonly recall: Recall;
  readonly settings: SettingsBook;
  readonly disputes: DisputeBook;
  readonly decisions: DecisionBook;
  readonly editorial: Editorial;
  readonly questions: QuestionBook;
  readonly subscriptions: SubscriptionBook;
  readonly dispatches: DispatchBook;
  readonly alerts: AlertBook;
  readonly outbox: Outbox;
  readonly observations: ObservationBook;
  readonly live: LiveDesk;
  readonly takings: TakingBook;
  readonly mutes: MuteBook;
  readonly acts: ActBook;
  readonly appointees: AppointeeBook;
  readonly watches: WatchBook;
  readonly uses: UseBook;
  readonly waiting: WaitingBook;
  readonly draughtsman: Draughtsman;
  readonly probes: readonly Probe[];
  readonly progress: Progress;
  readonly names: NameBook;
  readonly places: Places;
}

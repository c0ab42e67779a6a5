import { Kysely } from 'kysely';
import type {
  ActBook,
  AlertBook,
  AppointeeBook,
  Archive,
  DecisionBook,
  DispatchBook,
  DisputeBook,
  MuteBook,
  NameBook,
  ObservationBook,
  Outbox,
  Pace,
  QuestionBook,
  SettingsBook,
  SubscriptionBook,
  TakingBook,
  UseBook,
  WaitingBook,
  WatchBook,
} from '../ports.ts';
import { actBook } from './acts.ts';
import { alertBook } from './alerts.ts';
import { amendmentCalls } from './amendments.ts';
import { appointeeBook } from './appointees.ts';
import { decisionBook } from './decisions.ts';
import { dispatchBook } from './dispatches.ts';
import { disputeBook } from './disputes.ts';
import { engineOf, reasonOf, StoreError } from './engine.ts';
import { feedCalls } from './feeds.ts';
import { hostCalls } from './hosts.ts';
import { itemCalls } from './items.ts';
import { messageCalls } from './messages.ts';
import { migrate } from './migrations.ts';
import { muteBook } from './mutes.ts';
import { nameBook } from './names.ts';
import { observationBook } from './observations.ts';
import { outboxOf } from './outbox.ts';
import { questionBook } from './questions.ts';
import { recallCalls } from './recall.ts';
import { revisionCalls } from './revisions.ts';
import type { Schema } from './schema.ts';
import { storyCalls } from './search.ts';
import { settingsBook } from './settings.ts';
import { subscriptionBook } from './subscriptions.ts';
import { takingBook } from './takings.ts';
import { waitingBook } from './undecided.ts';
import { useBook } from './uses.ts';
import { watchBook } from './watches.ts';

/** All that is remembered, in one database. */
export interface Store {
  readonly archive: Archive;
  readonly settings: SettingsBook;
  readonly disputes: DisputeBook;
  readonly decisions: DecisionBook;
  readonly questions: QuestionBook;
  readonly subscriptions: SubscriptionBook;
  readonly dispatches: DispatchBook;
  readonly alerts: AlertBook;
  readonly observations: ObservationBook;
  readonly names: NameBook;
  readonly takings: TakingBook;
  readonly mutes: MuteBook;
  readonly acts: ActBook;
  readonly appointees: AppointeeBook;
  readonly watches: WatchBook;
  readonly uses: UseBook;
  readonly waiting: WaitingBook;
  /** Emptied no faster than `pace` says; `owner` is what this process is called in its leases. */
  readonly outbox: (pace: Pace, owner?: string) => Outbox;
  close(): Promise<void>;
}

/**
 * Opens what `DATABASE_URL` names, brings its schema up to date and gives what is kept in it. Throws StoreError, a sentence
 * for the person who started us; the start ends with it.
 */
export async function openStore(databaseUrl: string): Promise<Store> {
  const engine = engineOf(databaseUrl);
  const db = new Kysely<Schema>({ dialect: engine.dialect });
  try {
    await migrate(db, engine);
    engine.opened();
  } catch (cause) {
    await db.destroy();
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`The database ${databaseUrl} could not be made ready: ${reasonOf(cause)}.`, {
      cause,
    });
  }
  const close = () => db.destroy();
  const [appointees, watches] = [appointeeBook(db), watchBook(db)];
  return {
    archive: {
      ...feedCalls(db),
      ...hostCalls(db),
      ...revisionCalls(db),
      ...amendmentCalls(db),
      ...itemCalls(db),
      ...storyCalls(db),
      ...recallCalls(db),
      ...messageCalls(db),
      close,
    },
    settings: settingsBook(db, undefined, () => {
      appointees.forget();
      watches.forget();
    }),
    disputes: disputeBook(db),
    decisions: decisionBook(db),
    questions: questionBook(db),
    subscriptions: subscriptionBook(db),
    dispatches: dispatchBook(db),
    alerts: alertBook(db),
    observations: observationBook(db),
    names: nameBook(db),
    takings: takingBook(db),
    mutes: muteBook(db),
    acts: actBook(db),
    appointees,
    watches,
    uses: useBook(db),
    waiting: waitingBook(db),
    outbox: (pace, owner) => outboxOf(db, pace, owner),
    close,
  };
}

/** The archive alone, where nothing else of the store is asked for; closing it closes the store. */
export const openArchive = async (databaseUrl: string): Promise<Archive> =>
  (await openStore(databaseUrl)).archive;

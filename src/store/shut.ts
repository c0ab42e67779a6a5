import { type Kysely, type Selectable, sql } from 'kysely';
import type { Does, Outbox, Pace, PostPlace, Sent } from '../ports.ts';
import { wakeLane } from './lanes.ts';
import { placeOf, type Row, type Wordings } from './posts.ts';
import type { ShutPlaceRow } from './schema/outbox.ts';
import type { Schema } from './schema.ts';

type Db = Kysely<Schema>;
export type ShutPlace = Selectable<ShutPlaceRow>;
type Refused = Extract<Sent, { state: 'refused' }>;

/** Rights that only posts with a picture need. */
const PICTURE = new Set(['attach', 'photos']);
/** So often a post is refused before others try its place, and before it, not the place, is what is refused. */
const TRIES = 4;
/** What is said of a post that its place would not take in time. */
const TOO_LATE = 'its place would not take it for too long';

/** Does a place refuse, rather than the platform a single post? */
export const isShut = (sent: Sent): sent is Refused =>
  sent.state === 'refused' && (sent.permission !== null || sent.shut === true);

/**
 * Does a post that its place refuses wait for it? Not where it has waited already and the place, open to others (`shut` is
 * false), refuses it all the same.
 */
export const waitsAgain = (row: Row, shut: boolean): boolean =>
  shut || row.waits_since === null || (row.state !== 'sent' && row.attempts < TRIES);

/** Is a post kept out by what shuts a place? Without the right to send pictures words are still taken. */
export const keepsOut = (
  { permission }: Pick<ShutPlaceRow, 'permission'>,
  { alone }: Pick<Row, 'alone'>,
): boolean => permission === null || !PICTURE.has(permission) || alone === 1;

/** Those of the places that refuse at the time. */
export async function shutAmong(db: Db, places: readonly string[]): Promise<Map<string, ShutPlace>> {
  if (places.length === 0) return new Map();
  const rows = await db
    .selectFrom('shut_places')
    .selectAll()
    .where('place', 'in', places)
    .where('opened_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.place, row]));
}

const waitingFor = (db: Db, place: string) =>
  db.selectFrom('posts').selectAll().where('place', '=', place).where('waits_since', 'is not', null);

/** Ends the wait of posts that are no news any more by `at`, and of changes nobody expects. */
async function giveUp(db: Db, shut: ShutPlace, at: number, { waitsMs }: Pace): Promise<void> {
  const late = { waits_since: null, due_at: null };
  const idle = db
    .updateTable('posts')
    .where('place', '=', shut.place)
    .where('waits_since', 'is not', null)
    .where('leased_until', '=', 0);
  const { numUpdatedRows } = await idle
    .where('state', '=', 'refused')
    // What puts another post right is wanted as long as a change of that one.
    .where(({ and, eb, or }) =>
      or([
        and([eb('reply_to', 'is', null), eb('offered_at', '<', at - waitsMs.send)]),
        eb('offered_at', '<', at - waitsMs.edit),
      ]),
    )
    .set({ ...late, reason: TOO_LATE })
    .executeTakeFirst();
  await idle
    .where('state', '=', 'sent')
    .where('waits_since', '<', at - waitsMs.edit)
    .set(late)
    .execute();
  if (numUpdatedRows === 0n) return;
  await db
    .updateTable('shut_places')
    .set({ missed: sql<number>`missed + ${Number(numUpdatedRows)}` })
    .where('place', '=', shut.place)
    .execute();
}

/** Sees to it that one of the posts that wait for a shut place tries it again when its time has come. */
export async function probe(db: Db, place: string, at: number, pace: Pace): Promise<void> {
  const shut = (await shutAmong(db, [place])).get(place);
  if (!shut) return;
  const when = Math.max(shut.probe_at, at);
  const under = await waitingFor(db, place).where('due_at', 'is not', null).limit(1).executeTakeFirst();
  if (under) return;
  await giveUp(db, shut, when, pace);
  // Where both wait they take turns: a place may take changes and no posts.
  const [first, second] =
    shut.tries % 2 === 1 ? (['refused', 'sent'] as const) : (['sent', 'refused'] as const);
  const oldest = (state: string) =>
    waitingFor(db, place)
      .where('state', '=', state)
      .orderBy(sql`attempts / ${sql.lit(TRIES)}`)
      .orderBy('position')
      .limit(1)
      .executeTakeFirst();
  const head = (await oldest(first)) ?? (await oldest(second));
  if (!head) return;
  await db.updateTable('posts').set({ due_at: when }).where('id', '=', head.id).execute();
  await wakeLane(db, head, when);
}

/** A place has refused a post: it and all that waits there wait until the place takes posts again. */
export async function shutPlace(
  db: Db,
  wordings: Wordings,
  row: Row,
  { permission, reason }: Refused,
  at: number,
  pace: Pace,
): Promise<void> {
  const before = await db
    .selectFrom('shut_places')
    .selectAll()
    .where('place', '=', row.place)
    .executeTakeFirst();
  const tries = before && before.opened_at === null ? before.tries + 1 : 1;
  const state = { permission, reason, tries, probe_at: at + pace.probeMs(tries - 1), opened_at: null };
  if (before) await db.updateTable('shut_places').set(state).where('place', '=', row.place).execute();
  else {
    const { place, lane, platform, channel, topic, chat } = row;
    const { locale } = await wordings.find(db, row.wording);
    await db
      .insertInto('shut_places')
      .values({ place, lane, platform, channel, topic, chat, locale, since: at, missed: 0, ...state })
      .execute();
  }
  let others = db
    .updateTable('posts')
    .set({
      state: 'refused',
      due_at: null,
      waits_since: sql<number>`coalesce(waits_since, ${at})`,
      permission,
      reason,
    })
    .where('place', '=', row.place)
    .where('state', '=', 'waiting')
    .where('tried_at', 'is', null)
    .where('due_at', 'is not', null)
    .where('leased_until', '<=', at);
  if (permission !== null && PICTURE.has(permission)) others = others.where('alone', '=', 1);
  await others.execute();
}

/** A place has taken a post, or a change of one: what waited for that goes out, what waited too long is counted. */
export async function openPlace(db: Db, row: Row, does: Does, at: number, pace: Pace): Promise<void> {
  const shut = (await shutAmong(db, [row.place])).get(row.place);
  if (!shut || does === 'recover' || (does === 'send' && !keepsOut(shut, row))) return;
  await giveUp(db, shut, at, pace);
  const going = { due_at: at, permission: null, reason: null };
  const freed = (state: string, set: Partial<Row>) =>
    db
      .updateTable('posts')
      .set(set)
      .where('place', '=', row.place)
      .where('waits_since', 'is not', null)
      .where('state', '=', state)
      .execute();
  // They keep the mark: what is refused again and again, though the place is open, has waited in vain.
  await freed('sent', { ...going, part: 0 });
  if (does === 'edit') {
    const left = await waitingFor(db, row.place).where('state', '=', 'refused').limit(1).executeTakeFirst();
    if (left || shut.missed > 0) return;
  }
  await freed('refused', { ...going, state: 'waiting' });
  await wakeLane(db, row, at);
  await db
    .updateTable('shut_places')
    .set({ opened_at: at, tries: 0 })
    .where('place', '=', row.place)
    .execute();
  await db.deleteFrom('shut_places').where('place', '=', row.place).where('missed', '=', 0).execute();
}

/** One post of a shut place is not waited for any more: it counts as missed. */
export const missed = (db: Db, place: string) =>
  db
    .updateTable('shut_places')
    .set({ missed: sql<number>`missed + 1` })
    .where('place', '=', place)
    .where('opened_at', 'is', null)
    .execute();

/** The outbox's calls about places that refuse. */
export const shutCalls = (db: Db): Pick<Outbox, 'knock' | 'reopened' | 'welcomed'> => ({
  knock: ({ platform, id }, at) =>
    db.transaction().execute(async (trx) => {
      const shut = await trx
        .selectFrom('shut_places')
        .selectAll()
        .where('platform', '=', platform)
        .where(({ eb, or }) => or([eb('chat', '=', id), eb('channel', '=', id)]))
        .where('opened_at', 'is', null)
        .execute();
      for (const { place, lane } of shut) {
        await trx
          .updateTable('shut_places')
          .set({ probe_at: at, tries: 1 })
          .where('place', '=', place)
          .execute();
        await trx
          .updateTable('posts')
          .set({ due_at: at })
          .where('place', '=', place)
          .where('waits_since', 'is not', null)
          .where('due_at', '>', at)
          .execute();
        await wakeLane(trx, { lane, platform }, at);
      }
    }),

  async reopened() {
    const rows = await db
      .selectFrom('shut_places')
      .selectAll()
      .where('opened_at', 'is not', null)
      .where('missed', '>', 0)
      .orderBy('opened_at')
      .execute();
    return rows.map(({ platform, channel, topic, chat, locale, missed: count, since }) => ({
      place: { platform: platform as PostPlace['platform'], channel, topic, chat },
      locale,
      missed: count,
      since,
    }));
  },

  async welcomed(place) {
    await db
      .deleteFrom('shut_places')
      .where('place', '=', placeOf(place))
      .where('opened_at', 'is not', null)
      .execute();
  },
});

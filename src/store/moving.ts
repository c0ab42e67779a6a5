import type { Kysely } from 'kysely';
import { wakeLane } from './lanes.ts';
import { laneOf, placeOf, type Row } from './posts.ts';
import type { Schema } from './schema.ts';

const at = (row: Pick<Row, 'platform' | 'topic'>, channel: string) => {
  const place = { platform: row.platform as 'telegram', channel, topic: row.topic };
  return { lane: laneOf(place), place: placeOf(place) };
};

/** What a channel had refused it has missed under its new id. */
async function openMoved(
  db: Kysely<Schema>,
  { platform, channel: before }: Pick<Row, 'platform' | 'channel'>,
  channel: string,
  now: number,
): Promise<void> {
  const lane = laneOf({ platform: platform as 'telegram', channel: before });
  const shut = await db.selectFrom('shut_places').selectAll().where('lane', '=', lane).execute();
  for (const row of shut) {
    await db.deleteFrom('shut_places').where('place', '=', row.place).execute();
    const there = { ...at(row, channel), channel, chat: row.chat === before ? channel : row.chat };
    if (row.missed > 0)
      await db
        .insertInto('shut_places')
        .values({ ...row, ...there, opened_at: now })
        .onConflict((oc) => oc.doNothing())
        .execute();
  }
}

/**
 * Takes the posts of a channel along to its new id, `moved` ready to be sent there; one that the new channel has already
 * is told by that one.
 */
export async function moveChannel(
  db: Kysely<Schema>,
  moved: Pick<Row, 'id' | 'platform' | 'channel'>,
  channel: string,
  now: number,
): Promise<void> {
  const rows = await db
    .selectFrom('posts')
    .selectAll()
    .where('lane', '=', laneOf({ platform: moved.platform as 'telegram', channel: moved.channel }))
    .execute();
  for (const row of rows) {
    const there = at(row, channel);
    const other = await db
      .selectFrom('posts')
      .select('id')
      .where('key', '=', row.key)
      .where('place', '=', there.place)
      .executeTakeFirst();
    const told = { state: 'merged', merged_into: other?.id ?? null, due_at: null, leased_until: 0 };
    const going = {
      ...there,
      channel,
      chat: row.chat === moved.channel ? channel : row.chat,
      ...(row.id === moved.id
        ? {
            state: row.state === 'sending' ? 'waiting' : row.state,
            tried_at: null,
            due_at: now,
            leased_until: 0,
          }
        : {}),
      // The new channel has refused nothing yet.
      ...(row.waits_since === null
        ? {}
        : {
            waits_since: null,
            due_at: now,
            ...(row.state === 'sent' ? { part: 0 } : { state: 'waiting' }),
          }),
    };
    await db
      .updateTable('posts')
      .set(other ? told : going)
      .where('id', '=', row.id)
      .execute();
  }
  await openMoved(db, moved, channel, now);
  await wakeLane(db, { ...at({ ...rows[0]! }, channel), platform: moved.platform }, now);
}

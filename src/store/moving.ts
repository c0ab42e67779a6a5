import type { Kysely } from 'kysely';
import { wakeLane } from './lanes.ts';
import { laneOf, placeOf, type Row } from './posts.ts';
import type { Schema } from './schema.ts';

const at = (row: Row, channel: string) => {
  const place = { platform: row.platform as 'telegram', channel, topic: row.topic };
  return { lane: laneOf(place), place: placeOf(place) };
};

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
    };
    await db
      .updateTable('posts')
      .set(other ? told : going)
      .where('id', '=', row.id)
      .execute();
  }
  await wakeLane(db, { ...at({ ...rows[0]! }, channel), platform: moved.platform }, now);
}

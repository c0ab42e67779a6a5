import { type Kysely, sql } from 'kysely';
import type { Pace } from '../ports.ts';
import type { Buckets } from './buckets.ts';
import { doesOf, type Row } from './posts.ts';
import type { Schema } from './schema.ts';

/**
 * The oldest post of a lane with which something is to be done, whenever; one that waits for its place, and a change that
 * was put off, hold up the others of their lane only when their time has come.
 */
async function headOf(db: Kysely<Schema>, lane: string, now: number): Promise<Row | undefined> {
  const due = db.selectFrom('posts').selectAll().where('lane', '=', lane).where('due_at', 'is not', null);
  const head = await due
    .where(({ and, eb, or }) =>
      or([and([eb('waits_since', 'is', null), eb('state', '!=', 'sent')]), eb('due_at', '<=', now)]),
    )
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return head ?? due.orderBy('due_at').limit(1).executeTakeFirst();
}

export const drawsOf = (row: Row, pace: Pace) =>
  pace.draws(
    {
      platform: row.platform as 'discord' | 'telegram',
      channel: row.channel,
      topic: row.topic,
      chat: row.chat,
    },
    doesOf(row),
  );

/** When a post can go as far as its place is concerned: it is due, nobody has it, and there are tokens. */
const readyAt = async (row: Row, buckets: Buckets, pace: Pace): Promise<number> =>
  Math.ceil(Math.max(row.due_at ?? 0, row.leased_until, await buckets.freeAt(drawsOf(row, pace))));

/** When a lane whose head is ready then is next to be looked at: before, where the time of another comes before. */
async function lookAt(db: Kysely<Schema>, lane: string, now: number, ready: number): Promise<number> {
  if (ready <= now) return ready;
  const { sooner } = await db
    .selectFrom('posts')
    .select(({ fn }) => fn.min('due_at').as('sooner'))
    .where('lane', '=', lane)
    .where('due_at', '>', now)
    .where('due_at', '<', ready)
    .executeTakeFirstOrThrow();
  return Number(sooner ?? ready);
}

/** The head of a lane, where it can go now; else the lane is to be looked at again when it can. */
export async function readyHead(
  db: Kysely<Schema>,
  lane: string,
  now: number,
  { buckets, pace }: { readonly buckets: Buckets; readonly pace: Pace },
): Promise<Row | null> {
  const head = await headOf(db, lane, now);
  const ready = head ? await readyAt(head, buckets, pace) : null;
  if (head && ready !== null && ready <= now) return head;
  const next_at = ready === null ? null : await lookAt(db, lane, now, ready);
  await db.updateTable('lanes').set({ next_at }).where('id', '=', lane).execute();
  return null;
}

/** Sets when a lane is next to be looked at. */
export async function relane(
  db: Kysely<Schema>,
  lane: string,
  now: number,
  { buckets, pace }: { readonly buckets: Buckets; readonly pace: Pace },
): Promise<void> {
  const head = await headOf(db, lane, now);
  const next_at = head ? await lookAt(db, lane, now, await readyAt(head, buckets, pace)) : null;
  await db.updateTable('lanes').set({ next_at }).where('id', '=', lane).execute();
}

/** Has a lane looked at from `at` on, or before if it is already. */
export async function wakeLane(
  db: Kysely<Schema>,
  { lane, platform }: Pick<Row, 'lane' | 'platform'>,
  at: number,
): Promise<void> {
  await db
    .insertInto('lanes')
    .values({ id: lane, platform, next_at: at })
    .onConflict((oc) =>
      oc.column('id').doUpdateSet({
        next_at: sql<number>`case when lanes.next_at is null or lanes.next_at > ${at} then ${at} else lanes.next_at end`,
      }),
    )
    .execute();
}

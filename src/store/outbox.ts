import type { Insertable, Kysely } from 'kysely';
import { gathered } from '../message/gather.ts';
import type { Message } from '../message/message.ts';
import type { KeptPost, Outbox, Pace, Post, PostState } from '../ports.ts';
import { deliveryCalls } from './delivery.ts';
import { deskCalls } from './desk.ts';
import { forgoCalls } from './forgone.ts';
import { wakeLane } from './lanes.ts';
import { leaseCalls } from './leases.ts';
import { idOf, keptOf, laneOf, openWordings, placeOf, type Row } from './posts.ts';
import type { PostRow } from './schema/outbox.ts';
import type { Schema } from './schema.ts';
import { keepsOut, probe, type ShutPlace, shutAmong, shutCalls } from './shut.ts';

/** Posts accepted in one step; whoever dies between two offers all of them again. */
const BATCH = 500;

const STATES: readonly PostState[] = ['waiting', 'sending', 'sent', 'uncertain', 'refused', 'merged'];

const rowOf = (
  post: Post,
  at: number,
  more: Pick<PostRow, 'position' | 'wording' | 'alone'>,
): Insertable<PostRow> => ({
  id: idOf(post.place, post.key),
  key: post.key,
  platform: post.place.platform,
  channel: post.place.channel,
  topic: post.place.topic,
  chat: post.place.chat,
  lane: laneOf(post.place),
  place: placeOf(post.place),
  role: post.role,
  question: post.question ? JSON.stringify(post.question) : null,
  claims: JSON.stringify(post.claims),
  state: 'waiting',
  part: 0,
  remotes: 0,
  remote: '[]',
  attempts: 0,
  due_at: at,
  leased_until: 0,
  offered_at: at,
  reply_to: post.replyTo ?? null,
  ...more,
});

/** A post for a place that refuses at the time waits until it takes posts again. */
const behind = ({ permission, reason }: ShutPlace, at: number) => ({
  state: 'refused',
  due_at: null,
  waits_since: at,
  permission,
  reason,
});

/** Breath for whoever else waits: the database is synchronous underneath. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const postOf = (db: Kysely<Schema>, id: string): Promise<Row | undefined> =>
  db.selectFrom('posts').selectAll().where('id', '=', id).executeTakeFirst();

/** The outbox over the database, emptied no faster than `pace` says; `owner` is what this process is called in its leases. */
export function outboxOf(db: Kysely<Schema>, pace: Pace, owner: string | null = null): Outbox {
  const wordings = openWordings();

  const kept = async (rows: readonly Row[]): Promise<KeptPost[]> => {
    const posts: KeptPost[] = [];
    for (const row of rows) posts.push(keptOf(row, await wordings.find(db, row.wording)));
    return posts;
  };

  const lastPosition = async (trx: Kysely<Schema>): Promise<number> => {
    const last = await trx
      .selectFrom('posts')
      .select(({ fn }) => fn.max('position').as('position'))
      .executeTakeFirst();
    return Number(last?.position ?? 0);
  };

  async function insert(trx: Kysely<Schema>, posts: readonly Post[], at: number): Promise<number> {
    const known = new Map<Message, string>();
    let position = await lastPosition(trx);
    let added = 0;
    const shut = await shutAmong(trx, [...new Set(posts.map(({ place }) => placeOf(place)))]);
    for (const post of posts) {
      const wording = known.get(post.message) ?? (await wordings.keep(trx, post.message));
      known.set(post.message, wording);
      const alone = post.message.chart === null && typeof post.replyTo !== 'string' ? 0 : 1;
      const made = rowOf(post, at, { position: position + 1, wording, alone });
      const closed = shut.get(made.place);
      const waits = closed !== undefined && keepsOut(closed, { alone });
      const row = waits ? { ...made, ...behind(closed, at) } : made;
      const { numInsertedOrUpdatedRows = 0n } = await trx
        .insertInto('posts')
        .values(row)
        .onConflict((oc) => oc.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) continue;
      position++;
      added++;
      if (waits) await probe(trx, row.place, at, pace);
      else await wakeLane(trx, row, at);
      for (const claim of new Set(post.claims))
        await trx.insertInto('post_claims').values({ claim, post: row.id }).execute();
    }
    return added;
  }

  /** The posts that a gathered one tells, in their order. */
  const membersOf = (trx: Kysely<Schema>, id: string): Promise<Row[]> =>
    trx.selectFrom('posts').selectAll().where('merged_into', '=', id).orderBy('position').execute();

  async function revise(trx: Kysely<Schema>, id: string, message: Message, at: number): Promise<void> {
    const row = await postOf(trx, id);
    const wording = await wordings.keep(trx, message);
    if (!row || row.wording === wording) return;
    const again = row.state === 'sent' && row.due_at === null && row.remotes > 0 && row.stands !== wording;
    await trx
      .updateTable('posts')
      .set({ wording, ...(again ? { part: 0, due_at: at } : {}) })
      .where('id', '=', id)
      .execute();
    if (again) await wakeLane(trx, row, at);
    if (row.state !== 'merged' || row.merged_into === null) return;
    const whole = await postOf(trx, row.merged_into);
    if (!whole) return;
    const before = await wordings.find(trx, whole.wording);
    const messages: Message[] = [];
    for (const each of await membersOf(trx, whole.id)) messages.push(await wordings.find(trx, each.wording));
    const { id: same, version } = before;
    await revise(trx, whole.id, { ...gathered(before.title, messages), id: same, version: version + 1 }, at);
  }

  async function gather(trx: Kysely<Schema>, ids: readonly string[], message: Message, at: number) {
    const rows = await trx
      .selectFrom('posts')
      .selectAll()
      .where('id', 'in', ids)
      .where('state', '=', 'waiting')
      .where('tried_at', 'is', null)
      .where('remotes', '=', 0)
      .orderBy('position')
      .execute();
    const [first] = rows;
    if (!first || rows.length < ids.length || rows.some(({ place }) => place !== first.place)) return;
    const post: Post = {
      ...keptOf(first, message),
      key: `gathered:${rows.at(-1)!.id}`,
      role: rows.find(({ role }) => role !== null)?.role ?? null,
      claims: [],
      question: null,
    };
    const wording = await wordings.keep(trx, message);
    const { position } = first;
    const row = rowOf(post, rows.at(-1)!.offered_at, { position, wording, alone: 1 });
    await trx.insertInto('posts').values(row).execute();
    await trx
      .updateTable('posts')
      .set({ state: 'merged', merged_into: row.id, due_at: null, waits_since: null })
      .where('id', 'in', ids)
      .execute();
    await wakeLane(trx, row, at);
  }

  return {
    ...deliveryCalls(db, wordings, { pace, owner }),
    ...shutCalls(db),
    ...forgoCalls(db),
    ...deskCalls(db, wordings),
    ...leaseCalls(db),

    async offer(posts, at) {
      let added = 0;
      for (let from = 0; from < posts.length; from += BATCH) {
        if (from > 0) await breath();
        const batch = posts.slice(from, from + BATCH);
        added += await db.transaction().execute((trx) => insert(trx, batch, at));
      }
      return added;
    },

    revise: (id, message, at) => db.transaction().execute((trx) => revise(trx, id, message, at)),

    gather: (ids, message, at) => db.transaction().execute((trx) => gather(trx, ids, message, at)),

    keyed: async (key) =>
      kept(await db.selectFrom('posts').selectAll().where('key', '=', key).orderBy('position').execute()),

    carrying: async (claim) =>
      kept(
        await db
          .selectFrom('posts')
          .innerJoin('post_claims', 'post_claims.post', 'posts.id')
          .selectAll('posts')
          .where('post_claims.claim', '=', claim)
          .orderBy('posts.position')
          .execute(),
      ),

    async counts() {
      const rows = await db
        .selectFrom('posts')
        .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
        .groupBy('state')
        .execute();
      const found = new Map(rows.map(({ state, count }) => [state, Number(count)]));
      return Object.fromEntries(STATES.map((state) => [state, found.get(state) ?? 0])) as Record<
        PostState,
        number
      >;
    },
  };
}

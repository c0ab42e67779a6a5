import type { Kysely } from 'kysely';
import type { KeptPost, Outbox } from '../ports.ts';
import { wakeLane } from './lanes.ts';
import { keptOf, type Row, type Wordings } from './posts.ts';
import type { Schema } from './schema.ts';

type DeskCalls = Pick<Outbox, 'troubled' | 'resolve' | 'post' | 'onTheirWay' | 'unchanged' | 'answered'>;

/** Ids are shown whole or by a beginning of so many characters. */
const SHORTEST = 4;

/** Has a post of this row come to a state that a person may end? */
const isTrouble = ({ state, due_at, waits_since, closed_at }: Row): boolean =>
  (state === 'uncertain' || state === 'refused') &&
  closed_at === null &&
  (due_at === null || waits_since !== null);

/** What a person's word, or its absence, makes of posts: the outbox's calls for whoever looks after it. */
export function deskCalls(db: Kysely<Schema>, wordings: Wordings): DeskCalls {
  const kept = async (rows: readonly Row[]): Promise<KeptPost[]> => {
    const posts: KeptPost[] = [];
    for (const row of rows) posts.push(keptOf(row, await wordings.find(db, row.wording)));
    return posts;
  };
  return {
    async troubled(chat, limit) {
      let found = db
        .selectFrom('posts')
        .selectAll()
        .where('state', 'in', ['uncertain', 'refused'])
        .where('closed_at', 'is', null)
        .where(({ eb, or }) => or([eb('due_at', 'is', null), eb('waits_since', 'is not', null)]))
        .orderBy('offered_at', 'desc')
        .orderBy('position', 'desc')
        .limit(limit);
      if (chat !== null) found = found.where('chat', '=', chat);
      return kept(await found.execute());
    },

    resolve: (id, as, at) =>
      db.transaction().execute(async (trx) => {
        const row = await trx.selectFrom('posts').selectAll().where('id', '=', id).executeTakeFirst();
        if (!row || !isTrouble(row)) return false;
        const known = {
          tried_at: null,
          attempts: 0,
          reason: null,
          permission: null,
          waits_since: null,
          due_at: null,
        };
        // What stands there has no id that we know: it cannot be changed, and says what it said when it was tried.
        const unknown = { part: 0, remotes: 0, remote: '[]', stands: row.begun ?? row.wording };
        const change = {
          sent: { ...known, ...unknown, state: 'sent', sent_at: row.sent_at ?? at },
          again: { ...known, state: 'waiting', part: row.remotes, due_at: at, offered_at: at },
          lost: { ...known, state: 'refused', reason: row.reason, closed_at: at },
        }[as];
        await trx.updateTable('posts').set(change).where('id', '=', id).execute();
        if (as === 'again') await wakeLane(trx, row, at);
        return true;
      }),

    async post(id) {
      if (id.length < SHORTEST) return null;
      const rows = await db
        .selectFrom('posts')
        .selectAll()
        .where('id', '>=', id)
        .where('id', '<', `${id}\u{10ffff}`)
        .limit(2)
        .execute();
      const found = rows.find((row) => row.id === id) ?? (rows.length === 1 ? rows[0] : undefined);
      return found ? keptOf(found, await wordings.find(db, found.wording)) : null;
    },

    onTheirWay: async (limit) =>
      kept(
        await db
          .selectFrom('posts')
          .selectAll()
          .where('due_at', 'is not', null)
          .where('state', '!=', 'refused')
          .orderBy('position')
          .limit(limit)
          .execute(),
      ),

    async unchanged(limit) {
      const rows = await db
        .selectFrom('posts')
        .selectAll()
        .where('state', '!=', 'merged')
        .where('due_at', 'is', null)
        .where('waits_since', 'is', null)
        .where('stands', 'is not', null)
        .whereRef('stands', '!=', 'wording')
        .where(({ eb, or, ref }) => or([eb('answered', 'is', null), eb('answered', '!=', ref('wording'))]))
        .orderBy('position')
        .limit(limit)
        .execute();
      const found = [];
      for (const row of rows)
        found.push({
          post: keptOf(row, await wordings.find(db, row.wording)),
          said: await wordings.find(db, row.answered ?? row.stands ?? row.wording),
        });
      return found;
    },

    async answered(id) {
      await db
        .updateTable('posts')
        .set(({ ref }) => ({ answered: ref('wording') }))
        .where('id', '=', id)
        .execute();
    },
  };
}

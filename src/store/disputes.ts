import { hash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Dispute, DisputeBook, KeptDispute, Owner } from '../ports.ts';
import { noteAct } from './acts.ts';
import type { DisputeRow, Schema } from './schema.ts';

/** What is kept as JSON: all that no query asks by, every code unit as it was. */
type Content = Pick<Dispute, 'quote' | 'verdict' | 'claim' | 'reason'>;

const ID_LENGTH = 12;

const contentOf = (json: string): Content => JSON.parse(json) as Content;
const textOf = ({ quote, verdict, claim, reason }: Content): string =>
  JSON.stringify({ quote, verdict, claim, reason });

const markOf = ({ platform, chat, user }: Pick<Dispute, 'platform' | 'chat' | 'user'>, quote: string) =>
  hash('sha256', JSON.stringify([platform, chat, user, quote]));

/** Both of one dispute: what was said last, and the last reason that was given. */
const merged = (older: Content, newer: Content): Content => ({
  ...newer,
  claim: newer.claim ?? older.claim,
  reason: newer.reason ?? older.reason,
});

const keptOf = (row: Selectable<DisputeRow>): KeptDispute => ({
  id: row.id,
  platform: row.platform as Dispute['platform'],
  chat: row.chat,
  user: row.user,
  at: row.opened_at,
  ...contentOf(row.content),
  ...(row.closed_at === null || row.closed_by === null
    ? {}
    : { closed: { by: row.closed_by, at: row.closed_at } }),
});

const markedAs = (db: Kysely<Schema>, mark: string) =>
  db.selectFrom('disputes').selectAll().where('mark', '=', mark).executeTakeFirst();

/** Takes the disputes of a group along to its new id; one that the new group has already is one with it. */
export async function moveDisputes(db: Kysely<Schema>, from: Owner, to: Owner): Promise<void> {
  const rows = await db
    .selectFrom('disputes')
    .selectAll()
    .where('platform', '=', from.platform)
    .where('chat', '=', from.id)
    .execute();
  for (const row of rows) {
    const content = contentOf(row.content);
    const place = { platform: to.platform, chat: to.id };
    const mark = markOf({ ...place, user: row.user }, content.quote);
    const other = await markedAs(db, mark);
    if (!other) {
      await db
        .updateTable('disputes')
        .set({ ...place, mark })
        .where('id', '=', row.id)
        .execute();
      continue;
    }
    const both = merged(content, contentOf(other.content));
    const opened_at = Math.min(row.opened_at, other.opened_at);
    await db
      .updateTable('disputes')
      .set({ content: textOf(both), opened_at })
      .where('id', '=', other.id)
      .execute();
    await db.deleteFrom('disputes').where('id', '=', row.id).execute();
  }
}

/** Those nobody has looked at. */
const open = (db: Kysely<Schema>) => db.selectFrom('disputes').where('closed_at', 'is', null);

/** What people dispute; whatever `open` has given back survives a crash. */
export const disputeBook = (db: Kysely<Schema>): DisputeBook => ({
  open: (dispute) =>
    db.transaction().execute(async (trx) => {
      const { platform, chat, user } = dispute;
      const mark = markOf(dispute, dispute.quote);
      const before = await markedAs(trx, mark);
      if (!before) {
        const row = {
          id: hash('sha256', `${mark} ${dispute.at}`).slice(0, ID_LENGTH),
          mark,
          platform,
          chat,
          user,
          opened_at: dispute.at,
          content: textOf(dispute),
          closed_at: null,
          closed_by: null,
        };
        await trx.insertInto('disputes').values(row).execute();
        return keptOf(row);
      }
      const content = textOf(merged(contentOf(before.content), dispute));
      const reopened = { content, closed_at: null, closed_by: null };
      await trx.updateTable('disputes').set(reopened).where('id', '=', before.id).execute();
      return keptOf({ ...before, content });
    }),

  async list({ chat, user, limit }) {
    let found = open(db).selectAll().orderBy('opened_at').orderBy('id').limit(limit);
    if (chat !== null) found = found.where('chat', '=', chat);
    if (user !== undefined) found = found.where('user', '=', user);
    return (await found.execute()).map(keptOf);
  },

  async count(chat) {
    let counted = open(db).select(({ fn }) => fn.countAll<number>().as('count'));
    if (chat !== null) counted = counted.where('chat', '=', chat);
    return Number((await counted.executeTakeFirstOrThrow()).count);
  },

  close: (id, chat, by, at, as) =>
    db.transaction().execute(async (trx) => {
      let found = trx.selectFrom('disputes').selectAll().where('id', '=', id);
      if (chat !== null) found = found.where('chat', '=', chat);
      const row = await found.executeTakeFirst();
      if (!row) return null;
      if ((row.closed_at === null) === (by === null)) return keptOf(row);
      const closed = { closed_at: by === null ? null : at, closed_by: by };
      await trx.updateTable('disputes').set(closed).where('id', '=', id).execute();
      const type = by === null ? 'dispute-reopened' : 'dispute-closed';
      if (as)
        await noteAct(trx, { type, by: as, at, subject: id, before: row.closed_by, after: by, reason: null });
      return keptOf({ ...row, ...closed });
    }),
});

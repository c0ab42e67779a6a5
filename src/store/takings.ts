import type { Kysely, Selectable } from 'kysely';
import type { Decider, Taking, TakingBook } from '../ports.ts';
import { noteAct } from './acts.ts';
import type { TakingRow } from './schema/moderation.ts';
import type { Schema } from './schema.ts';

const takingOf = (row: Selectable<TakingRow>): Taking => ({
  subject: row.subject,
  by: { platform: row.platform as Decider['platform'], user: row.user, chat: row.chat },
  at: row.at,
  until: row.until,
});

const isSame = (a: Decider, b: Decider): boolean => a.platform === b.platform && a.user === b.user;

const find = async (db: Kysely<Schema>, subject: string): Promise<Taking | null> => {
  const row = await db.selectFrom('takings').selectAll().where('subject', '=', subject).executeTakeFirst();
  return row ? takingOf(row) : null;
};

const act = (type: 'taken' | 'released', subject: string, by: Decider, at: number) =>
  ({ type, by, at, subject, before: null, after: null, reason: null }) as const;

/** Who is on what, over the database: writers come one after the other, so that of two the first has it. */
export const takingBook = (db: Kysely<Schema>): TakingBook => ({
  take: (subject, by, at, until) =>
    db.transaction().execute(async (trx) => {
      const held = await find(trx, subject);
      const isHeld = held !== null && held.until > at;
      if (isHeld && !isSame(held.by, by)) return { taking: held, won: false };
      const row = { ...by, at: isHeld ? held.at : at, until };
      await trx
        .insertInto('takings')
        .values({ subject, ...row })
        .onConflict((oc) => oc.column('subject').doUpdateSet(row))
        .execute();
      if (!isHeld) await noteAct(trx, act('taken', subject, by, at));
      return { taking: { subject, by, at: row.at, until }, won: true };
    }),

  release: (subject, by, at) =>
    db.transaction().execute(async (trx) => {
      const held = await find(trx, subject);
      if (held === null || held.until <= at || !isSame(held.by, by)) return false;
      await trx.deleteFrom('takings').where('subject', '=', subject).execute();
      await noteAct(trx, act('released', subject, by, at));
      return true;
    }),

  async of(subjects, now) {
    if (subjects.length === 0) return new Map();
    const rows = await db
      .selectFrom('takings')
      .selectAll()
      .where('subject', 'in', subjects)
      .where('until', '>', now)
      .execute();
    return new Map(rows.map((row) => [row.subject, takingOf(row)]));
  },
});

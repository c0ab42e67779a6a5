import { hash } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Heard, ObservationBook } from '../ports.ts';
import type { ObservationRow, Schema } from './schema.ts';

const DAY_MS = 86_400_000;

/** Answers older than this are no longer current, ms; retargets stay. */
const CURRENT_MS = 7 * DAY_MS;

const heardOf = (row: Selectable<ObservationRow>): Heard =>
  ({
    source: row.source,
    host: row.host,
    what: row.what,
    subject: row.subject,
    value: JSON.parse(row.value) as Heard['value'],
    asOf: row.as_of,
    knownFrom: row.known_from,
    heardAt: row.heard_at,
  }) as Heard;

/** The same answer of the same source about the same instant is one row. */
const idOf = ({ source, host, what, subject, asOf }: Heard, value: string): string =>
  hash('sha256', JSON.stringify([source, host, what, subject, asOf, value])).slice(0, 24);

async function keepOne(db: Kysely<Schema>, heard: Heard): Promise<boolean> {
  const value = JSON.stringify(heard.value);
  const id = idOf(heard, value);
  const { numUpdatedRows } = await db
    .updateTable('observations')
    .set({
      heard_at: sql<number>`case when heard_at > ${heard.heardAt} then heard_at else ${heard.heardAt} end`,
    })
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return false;
  const { source, host, what, subject } = heard;
  await db
    .insertInto('observations')
    .values({
      id,
      source,
      host,
      what,
      subject,
      as_of: heard.asOf,
      known_from: heard.knownFrom,
      heard_at: heard.heardAt,
      value,
    })
    .execute();
  return true;
}

/** What running sources said; whatever `keep` has given back survives a crash. */
export const observationBook = (db: Kysely<Schema>): ObservationBook => ({
  keep: (answers) =>
    db.transaction().execute(async (trx) => {
      const fresh: Heard[] = [];
      for (const heard of answers) if (await keepOne(trx, heard)) fresh.push(heard);
      return fresh;
    }),

  async known(at) {
    const rows = await db
      .selectFrom('observations')
      .selectAll()
      .where('known_from', '<=', at)
      .where((eb) => eb.or([eb('heard_at', '>', at - CURRENT_MS), eb('what', '=', 'retarget')]))
      .orderBy('what')
      .orderBy('subject')
      .orderBy('source')
      .orderBy('host')
      // An answer heard on beyond the instant counts as heard until then.
      .orderBy(sql`case when heard_at > ${at} then ${at} else heard_at end`, 'desc')
      .orderBy('known_from', 'desc')
      .orderBy('id')
      .execute();
    const newest = new Map<string, Heard>();
    for (const row of rows) {
      const key = JSON.stringify([row.what, row.subject, row.source, row.host]);
      if (!newest.has(key)) newest.set(key, heardOf(row));
    }
    return [...newest.values()];
  },

  async thin(before) {
    const { numDeletedRows } = await db
      .deleteFrom('observations')
      .where('what', '!=', 'retarget')
      .where('known_from', '<', before)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('observations as later')
            .select('later.id')
            .whereRef('later.what', '=', 'observations.what')
            .whereRef('later.subject', '=', 'observations.subject')
            .whereRef('later.source', '=', 'observations.source')
            .whereRef('later.host', '=', 'observations.host')
            .whereRef('later.known_from', '>=', 'observations.known_from')
            .where(
              sql<boolean>`later.known_from < (observations.known_from / ${sql.lit(DAY_MS)} + 1) * ${sql.lit(DAY_MS)}`,
            )
            .where(sql<boolean>`(later.known_from, later.id) > (observations.known_from, observations.id)`),
        ),
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  },

  async history({ what, source, subject, from, until, limit }) {
    let found = db
      .selectFrom('observations')
      .selectAll()
      .where('what', '=', what)
      .where('known_from', '>=', from)
      .where('known_from', '<=', until);
    if (source !== undefined) found = found.where('source', '=', source);
    if (subject !== undefined) found = found.where('subject', '=', subject);
    const rows = await found.orderBy('known_from', 'desc').orderBy('id').limit(limit).execute();
    return rows.map(heardOf).toReversed();
  },
});

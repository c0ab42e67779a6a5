import type { Kysely } from 'kysely';
import type { UseBook } from '../ports.ts';
import type { Schema } from './schema.ts';

/** How often something was used lately, over the database: a restart forgives nobody. */
export const useBook = (db: Kysely<Schema>): UseBook => ({
  take: (rates, at) =>
    db.transaction().execute(async (trx) => {
      await trx.deleteFrom('uses').where('until', '<=', at).execute();
      const counted: { key: string; times: number[]; until: number }[] = [];
      for (const { key, limit, windowMs } of rates) {
        const row = await trx.selectFrom('uses').select('times').where('key', '=', key).executeTakeFirst();
        const all = row ? (JSON.parse(row.times) as number[]) : [];
        // A clock that was set back makes nobody wait longer than the window.
        const times = all.map((time) => Math.min(time, at)).filter((time) => time > at - windowMs);
        if (times.length >= limit) return { key, freeAt: (times[times.length - limit] ?? at) + windowMs };
        counted.push({ key, times: [...times, at], until: at + windowMs });
      }
      for (const { key, times, until } of counted) {
        const row = { times: JSON.stringify(times), until };
        await trx
          .insertInto('uses')
          .values({ key, ...row })
          .onConflict((oc) => oc.column('key').doUpdateSet(row))
          .execute();
      }
      return null;
    }),
});

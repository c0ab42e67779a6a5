import type { Kysely } from 'kysely';
import type { Archive } from '../ports.ts';
import { failureOf } from './rows.ts';
import type { Schema } from './schema.ts';

type HostCalls = Pick<Archive, 'hosts' | 'keepHosts'>;

/** The archive's calls about hosts that failed; one that is well has no row. */
export const hostCalls = (db: Kysely<Schema>): HostCalls => ({
  async hosts() {
    const rows = await db.selectFrom('hosts').selectAll().orderBy('host').execute();
    return rows.map(({ host, failures, rests_until: restsUntil, failure }) => ({
      host,
      failures,
      restsUntil,
      failure: failureOf(failure),
    }));
  },

  async keepHosts(states) {
    if (states.size === 0) return;
    await db.transaction().execute(async (trx) => {
      for (const [host, state] of states) {
        if (state === null) {
          await trx.deleteFrom('hosts').where('host', '=', host).execute();
          continue;
        }
        const row = {
          failures: state.failures,
          rests_until: state.restsUntil,
          failure: JSON.stringify(state.failure),
        };
        await trx
          .insertInto('hosts')
          .values({ host, ...row })
          .onConflict((oc) => oc.column('host').doUpdateSet(row))
          .execute();
      }
    });
  },
});

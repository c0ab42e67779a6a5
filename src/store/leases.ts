import type { Kysely } from 'kysely';
import type { Outbox } from '../ports.ts';
import { wakeLane } from './lanes.ts';
import type { Schema } from './schema.ts';

/** The outbox's call about leases that nobody will give back. */
export const leaseCalls = (db: Kysely<Schema>): Pick<Outbox, 'takeOver'> => ({
  takeOver: (isDead, at) =>
    db.transaction().execute(async (trx) => {
      const held = await trx
        .selectFrom('posts')
        .select(['id', 'lane', 'platform', 'owner'])
        .where('leased_until', '>', at)
        .where('owner', 'is not', null)
        .execute();
      const dead = new Set([...new Set(held.map(({ owner }) => owner ?? ''))].filter(isDead));
      const left = held.filter(({ owner }) => dead.has(owner ?? ''));
      for (const { id, lane, platform } of left) {
        // What it was about to send has its `tried_at`: it is looked into, never sent again blindly.
        await trx.updateTable('posts').set({ leased_until: 0, owner: null }).where('id', '=', id).execute();
        await wakeLane(trx, { lane, platform }, at);
      }
      return left.length;
    }),
});

import type { Kysely } from 'kysely';
import type { Outbox } from '../ports.ts';
import { placeOf } from './posts.ts';
import type { Schema } from './schema.ts';

/** What is said of news that nobody wanted any more when its place would have taken it. */
const UNWANTED = 'nobody here wanted it any more';

/** The outbox's call about places that nobody wants news in any more. */
export const forgoCalls = (db: Kysely<Schema>): Pick<Outbox, 'forgo'> => ({
  async forgo(place, at) {
    const { numUpdatedRows } = await db
      .updateTable('posts')
      .set({ state: 'refused', due_at: null, waits_since: null, closed_at: at, reason: UNWANTED })
      .where('place', '=', placeOf(place))
      .where('remotes', '=', 0)
      .where('leased_until', '=', 0)
      .where(({ eb, and, or }) =>
        or([
          and([eb('state', '=', 'waiting'), eb('tried_at', 'is', null)]),
          and([eb('state', '=', 'refused'), eb('waits_since', 'is not', null)]),
        ]),
      )
      .where(({ eb, or }) => or([eb('key', 'like', 'story:%'), eb('key', 'like', 'digest:%')]))
      .executeTakeFirst();
    return Number(numUpdatedRows);
  },
});

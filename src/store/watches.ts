import type { Kysely } from 'kysely';
import type { PostPlace, WatchBook } from '../ports.ts';
import { noteAct } from './acts.ts';
import type { Schema } from './schema.ts';

const keyOf = ({ platform, channel, topic }: PostPlace): string => `${platform} ${channel} ${topic ?? ''}`;

/** Where links are checked, over the database and in memory: every message of a chat asks. */
export function watchBook(db: Kysely<Schema>): WatchBook & { forget(): void } {
  let known: Promise<Set<string>> | null = null;
  const forget = (): void => {
    known = null;
  };
  async function read(): Promise<Set<string>> {
    const rows = await db.selectFrom('watches').selectAll().execute();
    return new Set(rows.map((row) => `${row.platform} ${row.channel} ${row.topic}`));
  }
  return {
    forget,

    async has(place) {
      known ??= read();
      known.catch(forget);
      return (await known).has(keyOf(place));
    },

    async set(place, on, by, at) {
      const { platform, chat, channel } = place;
      const topic = place.topic ?? '';
      await db.transaction().execute(async (trx) => {
        const changed = on
          ? (
              await trx
                .insertInto('watches')
                .values({ platform, chat, channel, topic })
                .onConflict((oc) => oc.doNothing())
                .executeTakeFirst()
            ).numInsertedOrUpdatedRows
          : (
              await trx
                .deleteFrom('watches')
                .where('platform', '=', platform)
                .where('channel', '=', channel)
                .where('topic', '=', topic)
                .executeTakeFirst()
            ).numDeletedRows;
        if (Number(changed ?? 0) === 0) return;
        const subject = topic === '' ? channel : `${channel} ${topic}`;
        const type = on ? 'links-on' : 'links-off';
        await noteAct(trx, { type, by, at, subject, before: null, after: null, reason: null });
      });
      forget();
    },
  };
}

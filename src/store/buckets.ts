import type { Kysely } from 'kysely';
import type { Bucket, Draw, Pace } from '../ports.ts';
import type { Schema } from './schema.ts';

/** The buckets of one transaction: read when asked for, written at its end. */
export interface Buckets {
  find(draw: Draw): Promise<Bucket | null>;
  put(draw: Draw, bucket: Bucket): void;
  /** When all of these have a token. */
  freeAt(draws: readonly Draw[]): Promise<number>;
  write(): Promise<void>;
}

const idleAt = ({ back, next, restsUntil }: Bucket): number =>
  Math.ceil(Math.max(back.at(-1) ?? 0, next, restsUntil));

export function openBuckets(db: Kysely<Schema>, pace: Pace): Buckets {
  const read = new Map<string, Bucket | null>();
  const changed = new Set<string>();
  const buckets: Buckets = {
    async find({ bucket: id }) {
      const known = read.get(id);
      if (known !== undefined) return known;
      const row = await db.selectFrom('buckets').select('content').where('id', '=', id).executeTakeFirst();
      const bucket = row ? (JSON.parse(row.content) as Bucket) : null;
      read.set(id, bucket);
      return bucket;
    },
    put({ bucket: id }, bucket) {
      if (read.get(id) === bucket) return;
      read.set(id, bucket);
      changed.add(id);
    },
    async freeAt(draws) {
      let at = 0;
      for (const draw of draws) at = Math.max(at, pace.freeAt(draw, await buckets.find(draw)));
      return at;
    },
    async write() {
      for (const id of changed) {
        const bucket = read.get(id)!;
        const values = { idle_at: idleAt(bucket), content: JSON.stringify(bucket) };
        await db
          .insertInto('buckets')
          .values({ id, ...values })
          .onConflict((oc) => oc.column('id').doUpdateSet(values))
          .execute();
      }
    },
  };
  return buckets;
}

/** Forgets buckets that have been full for an hour. */
export const forgetIdle = (db: Kysely<Schema>, now: number) =>
  db
    .deleteFrom('buckets')
    .where('idle_at', '<', now - 3_600_000)
    .execute();

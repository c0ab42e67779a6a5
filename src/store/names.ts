import type { Kysely } from 'kysely';
import type { NameBook, Named } from '../ports.ts';
import type { Schema } from './schema.ts';

/** Names that are remembered without asking the database. */
const REMEMBERED = 5_000;

const keyOf = ({ platform, type, id }: Named): string => `${platform} ${type} ${id}`;

/** Names over the database; what is learned again is written only when it has changed. */
export function nameBook(db: Kysely<Schema>): NameBook {
  const lately = new Map<string, string>();
  const remember = (key: string, name: string): void => {
    if (lately.size >= REMEMBERED) lately.clear();
    lately.set(key, name);
  };
  return {
    async find(named) {
      const id = keyOf(named);
      const row = await db.selectFrom('names').select('name').where('id', '=', id).executeTakeFirst();
      return row?.name ?? null;
    },
    async learn(named, name) {
      const id = keyOf(named);
      if (lately.get(id) === name || name.trim() === '') return;
      await db
        .insertInto('names')
        .values({ id, name })
        .onConflict((oc) => oc.column('id').doUpdateSet({ name }))
        .execute();
      remember(id, name);
    },
  };
}

import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { QuestionBook } from '../ports.ts';
import type { Schema } from './schema.ts';

type Question = Parameters<QuestionBook['keep']>[0];

const ID_LENGTH = 12;
/** Beyond this many, those not asked again for the longest time are forgotten. */
const KEPT = 20_000;

/** One text for one question, whatever the order its values came in. JSON keeps every code unit as it was. */
const contentOf = ({ command, given }: Question): string =>
  JSON.stringify({
    command,
    given: Object.fromEntries(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))),
  });

async function forgetOldest(db: Kysely<Schema>, kept: number): Promise<void> {
  const last = await db
    .selectFrom('questions')
    .select('kept_at')
    .orderBy('kept_at', 'desc')
    .limit(1)
    .offset(kept - 1)
    .executeTakeFirst();
  if (last) await db.deleteFrom('questions').where('kept_at', '<', last.kept_at).execute();
}

/** Questions by a hash of what they ask; the newest `kept` of them. */
export const questionBook = (db: Kysely<Schema>, kept = KEPT): QuestionBook => ({
  async keep(question, at) {
    const content = contentOf(question);
    const id = hash('sha256', content, 'base64url').slice(0, ID_LENGTH);
    await db
      .insertInto('questions')
      .values({ id, kept_at: at, content })
      .onConflict((oc) => oc.column('id').doUpdateSet({ kept_at: at }))
      .execute();
    await forgetOldest(db, kept);
    return id;
  },

  async find(id) {
    const row = await db.selectFrom('questions').select('content').where('id', '=', id).executeTakeFirst();
    return row ? (JSON.parse(row.content) as Question) : null;
  },
});

import { sql, type Transaction } from 'kysely';
import { claimKey } from '../../claims/key.ts';
import { articleOf, claimOf } from '../rows.ts';
import type { Schema } from '../schema.ts';

const BATCH = 500;

/** By what claims are recognised when they return, for those that are kept too, and articles told in other words. */
export async function createRetellings(db: Transaction<Schema>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('articles').addColumn('figures', 'text').execute();
  await schema.alterTable('claims').addColumn('key', 'text').execute();
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('claims')
      .innerJoin('articles', 'articles.id', 'claims.article')
      .select(['claims.id', 'claims.content as claim', 'articles.content as article'])
      .where('claims.id', '>', after)
      .orderBy('claims.id')
      .limit(BATCH)
      .execute();
    for (const { id, claim, article } of rows) {
      const key = claimKey(claimOf(claim), articleOf(article).published);
      if (key !== null) await sql`update claims set key = ${key} where id = ${id}`.execute(db);
    }
    const last = rows.at(-1);
    if (rows.length < BATCH || !last) break;
    after = last.id;
  }
  await schema.createIndex('claims_key').on('claims').column('key').execute();
}

import type { Kysely } from 'kysely';
import type { Claim } from '../claims/claim.ts';
import type { Undecided, WaitingBook } from '../ports.ts';
import { feedOf } from './rows.ts';
import type { Schema } from './schema.ts';

/** What waits for moderators, over the database. */
export const waitingBook = (db: Kysely<Schema>): WaitingBook => ({
  async undecided(chat, from, limit) {
    let found = db
      .selectFrom('claims')
      .innerJoin('articles', 'articles.id', 'claims.article')
      .select(['claims.id', 'claims.article', 'claims.verdict', 'claims.content', 'articles.seen_at'])
      .where('articles.sample', '=', 0)
      .where('articles.seen_at', '>', from)
      .where('claims.verdict', 'in', ['refuted', 'misleading'])
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('decisions')
              .select('decisions.id')
              .whereRef('decisions.claim', '=', 'claims.id')
              .where('decisions.type', '!=', 'recheck'),
          ),
        ),
      )
      .orderBy('articles.seen_at', 'desc')
      .orderBy('claims.id')
      .limit(limit);
    if (chat !== null)
      found = found.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('post_claims')
            .innerJoin('posts', 'posts.id', 'post_claims.post')
            .select('posts.id')
            .whereRef('post_claims.claim', '=', 'claims.id')
            .where('posts.platform', '=', chat.platform)
            .where('posts.chat', '=', chat.id),
        ),
      );
    const rows = await found.execute();
    const outlets = new Map<string, string>();
    for (const { article } of rows) {
      if (outlets.has(article)) continue;
      const first = await db
        .selectFrom('items')
        .innerJoin('feeds', 'feeds.id', 'items.feed')
        .select('feeds.definition')
        .where('items.article', '=', article)
        .orderBy('items.seen_at')
        .executeTakeFirst();
      if (first) outlets.set(article, feedOf(first.definition).outlet);
    }
    return rows.map(
      (row): Undecided => ({
        claim: row.id,
        article: row.article,
        quote: (JSON.parse(row.content) as Claim).quote,
        verdict: row.verdict as Undecided['verdict'],
        outlet: outlets.get(row.article) ?? null,
        seenAt: row.seen_at,
      }),
    );
  },
});

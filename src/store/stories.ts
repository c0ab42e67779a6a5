import type { Kysely, Selectable } from 'kysely';
import type { KeptClaim, Settlement, Story, Telling } from '../ports.ts';
import { articleOf, claimOf, feedOf, itemOf, verdictOf } from './rows.ts';
import type { ArticleRow, Schema } from './schema.ts';

type Told = Extract<Settlement, { state: 'told' }>;

/** Keeps an article with its claims and their first verdicts, as the item's story. */
export async function insertStory(db: Kysely<Schema>, item: string, told: Told): Promise<void> {
  const { sample } = await db
    .selectFrom('items')
    .innerJoin('feeds', 'feeds.id', 'items.feed')
    .select('feeds.sample')
    .where('items.id', '=', item)
    .executeTakeFirstOrThrow();
  const { article } = told;
  await db
    .insertInto('articles')
    .values({
      id: told.articleId,
      lang: told.lang,
      day: told.day,
      weight: told.weight,
      sample,
      seen_at: told.at,
      words: `${article.title ?? ''}\n${article.text}`.toLowerCase(),
      content: JSON.stringify(article),
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
  for (const [position, { id, judged }] of told.claims.entries()) {
    const { verdict, reason } = judged.verdict;
    await db
      .insertInto('claims')
      .values({
        id,
        article: told.articleId,
        position,
        kind: judged.claim.kind,
        verdict,
        content: JSON.stringify(judged.claim),
      })
      .onConflict((oc) => oc.doNothing())
      .execute();
    await db
      .insertInto('verdicts')
      .values({
        claim: id,
        version: 1,
        verdict,
        reason,
        judged_at: told.at,
        content: JSON.stringify(judged.verdict),
      })
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
}

async function tellingsOf(db: Kysely<Schema>, articles: readonly string[]): Promise<Map<string, Telling[]>> {
  const rows = await db
    .selectFrom('items')
    .innerJoin('feeds', 'feeds.id', 'items.feed')
    .select(['items.article', 'items.feed', 'items.content', 'feeds.definition'])
    .where('items.article', 'in', articles)
    .orderBy('items.seen_at')
    .orderBy('items.state', 'desc')
    .orderBy('items.id')
    .execute();
  const tellings = new Map<string, Telling[]>();
  for (const { article, feed, content, definition } of rows) {
    const item = itemOf(content);
    const telling = { feed, outlet: feedOf(definition).outlet, title: item.title, link: item.link };
    tellings.set(article ?? '', [...(tellings.get(article ?? '') ?? []), telling]);
  }
  return tellings;
}

async function claimsOf(db: Kysely<Schema>, articles: readonly string[]): Promise<Map<string, KeptClaim[]>> {
  const rows = await db
    .selectFrom('claims')
    .innerJoin('verdicts', 'verdicts.claim', 'claims.id')
    .select(['claims.id', 'claims.article', 'claims.content as claim', 'verdicts.content as verdict'])
    .where('claims.article', 'in', articles)
    .where(({ eb, selectFrom }) =>
      eb(
        'verdicts.version',
        '=',
        selectFrom('verdicts as newest')
          .select(({ fn }) => fn.max('newest.version').as('version'))
          .whereRef('newest.claim', '=', 'claims.id'),
      ),
    )
    .orderBy('claims.position')
    .execute();
  const claims = new Map<string, KeptClaim[]>();
  for (const { id, article, claim, verdict } of rows) {
    const judged = { claim: claimOf(claim), verdict: verdictOf(verdict) };
    claims.set(article, [...(claims.get(article) ?? []), { id, judged }]);
  }
  return claims;
}

/** Stories whole, in the order of their rows. */
export async function storiesOf(
  db: Kysely<Schema>,
  rows: readonly Selectable<ArticleRow>[],
): Promise<Story[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const [tellings, claims] = [await tellingsOf(db, ids), await claimsOf(db, ids)];
  return rows.map((row) => ({
    id: row.id,
    article: articleOf(row.content),
    lang: row.lang,
    day: row.day,
    seenAt: row.seen_at,
    weight: row.weight,
    sample: row.sample === 1,
    tellings: tellings.get(row.id) ?? [],
    claims: claims.get(row.id) ?? [],
  }));
}

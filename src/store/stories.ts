import type { Kysely, Selectable } from 'kysely';
import { claimKey } from '../claims/key.ts';
import type { KeptClaim, Settlement, Story, Telling } from '../ports.ts';
import { seenOf } from './recall.ts';
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
      figures: told.figures === undefined ? null : JSON.stringify(told.figures),
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
  await insertClaims(db, told);
}

/** Keeps claims of an article that has been kept, with their first verdicts. */
export async function insertClaims(
  db: Kysely<Schema>,
  { articleId, article, claims, at }: Pick<Told, 'articleId' | 'article' | 'claims' | 'at'>,
): Promise<void> {
  for (const [position, { id, judged }] of claims.entries()) {
    const { verdict, reason } = judged.verdict;
    await db
      .insertInto('claims')
      .values({
        id,
        article: articleId,
        position,
        kind: judged.claim.kind,
        verdict,
        content: JSON.stringify(judged.claim),
        key: claimKey(judged.claim, article.published),
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
        judged_at: at,
        content: JSON.stringify(judged.verdict),
      })
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
}

const primary = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';

/** The language of each article, and everything that told it. */
async function tellingsOf(
  db: Kysely<Schema>,
  langs: ReadonlyMap<string, string>,
): Promise<Map<string, Telling[]>> {
  const rows = await db
    .selectFrom('items')
    .innerJoin('feeds', 'feeds.id', 'items.feed')
    .select(['items.article', 'items.feed', 'items.content', 'items.seen_at', 'feeds.definition'])
    .where('items.article', 'in', [...langs.keys()])
    .orderBy('items.seen_at')
    .orderBy('items.state', 'desc')
    .orderBy('items.id')
    .execute();
  const tellings = new Map<string, Telling[]>();
  for (const { article, feed, content, seen_at: seenAt, definition } of rows) {
    const item = itemOf(content);
    const { title, link, published, text } = item;
    const { outlet, lang: usual } = feedOf(definition);
    const lang = primary(item.lang ?? usual ?? '');
    const isOther = lang !== '' && lang !== primary(langs.get(article ?? '') ?? '');
    const otherwise = isOther ? { otherwise: { lang, text } } : {};
    const telling = { feed, outlet, title, link, seenAt, published, ...otherwise };
    tellings.set(article ?? '', [...(tellings.get(article ?? '') ?? []), telling]);
  }
  return tellings;
}

async function claimsOf(db: Kysely<Schema>, articles: readonly string[]): Promise<Map<string, KeptClaim[]>> {
  const rows = await db
    .selectFrom('claims')
    .innerJoin('verdicts', 'verdicts.claim', 'claims.id')
    .select([
      'claims.id',
      'claims.article',
      'claims.key',
      'claims.content as claim',
      'verdicts.content as verdict',
    ])
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
  const seen = await seenOf(
    db,
    rows.flatMap(({ key }) => key ?? []),
  );
  const claims = new Map<string, KeptClaim[]>();
  for (const { id, article, key, claim, verdict } of rows) {
    const judged = { claim: claimOf(claim), verdict: verdictOf(verdict) };
    const told = seen.get(key ?? '');
    const kept = { id, judged, ...(told && told.stories > 1 ? { seen: told } : {}) };
    claims.set(article, [...(claims.get(article) ?? []), kept]);
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
  const [tellings, claims] = [
    await tellingsOf(db, new Map(rows.map(({ id, lang }) => [id, lang]))),
    await claimsOf(db, ids),
  ];
  return rows.map((row) => ({
    id: row.id,
    article: articleOf(row.content),
    lang: row.lang,
    day: row.day,
    seenAt: row.seen_at,
    weight: row.weight,
    sample: row.sample === 1,
    revisedAt: row.revised_at,
    tellings: tellings.get(row.id) ?? [],
    claims: claims.get(row.id) ?? [],
  }));
}

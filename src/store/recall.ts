import { type Kysely, sql } from 'kysely';
import type { Judged, VerdictCode } from '../check/verdict.ts';
import type { Figures } from '../news/figures.ts';
import type { KeptClaim, Remembering, Seen } from '../ports.ts';
import { claimOf, feedOf, itemOf, verdictOf } from './rows.ts';
import type { Schema } from './schema.ts';

/** Keys asked for at once. */
const BATCH = 400;

const inBatches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) => all.slice(i * BATCH, (i + 1) * BATCH));

/** Everything that told claims with these keys, by key and feed. */
const tellings = (db: Kysely<Schema>, keys: readonly string[]) =>
  db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.id', 'claims.article')
    .innerJoin('items', 'items.article', 'articles.id')
    .innerJoin('feeds', 'feeds.id', 'items.feed')
    .select(['claims.key', 'feeds.definition'])
    .select(({ fn }) => [
      fn.count<number>('items.id').distinct().as('times'),
      fn.min('items.seen_at').as('first_at'),
      fn.max('items.seen_at').as('last_at'),
      fn.min('items.published_at').as('published_at'),
    ])
    .where('claims.key', 'in', keys)
    .where('articles.sample', '=', 0)
    .groupBy(['claims.key', 'items.feed', 'feeds.definition'])
    .execute();

/** How many stories have claims with these keys, and which was kept first: instants are compared as text, being of one length. */
const storiesWith = (db: Kysely<Schema>, keys: readonly string[]) =>
  db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.id', 'claims.article')
    .select('claims.key')
    .select(({ fn }) => [
      fn.count<number>('articles.id').distinct().as('stories'),
      sql<string>`min(cast(articles.seen_at as text) || ' ' || articles.id)`.as('first'),
    ])
    .where('claims.key', 'in', keys)
    .where('articles.sample', '=', 0)
    .groupBy('claims.key')
    .execute();

type Told = Awaited<ReturnType<typeof tellings>>;

/** Who told it first by first sight and, of those who say when they published, by that too. */
function firstOf(rows: Told): string | null {
  const seen = Math.min(...rows.map(({ first_at }) => Number(first_at)));
  const published = Math.min(
    ...rows.map(({ published_at }) => Number(published_at ?? Number.POSITIVE_INFINITY)),
  );
  const first = rows.filter(
    ({ first_at, published_at }) =>
      Number(first_at) === seen &&
      (published_at === null ? rows.length === 1 : Number(published_at) === published),
  );
  const outlets = new Set(first.map(({ definition }) => feedOf(definition).outlet));
  return outlets.size === 1 ? ([...outlets][0] ?? null) : null;
}

/** How often claims with these keys were told; a key that nothing has is missing. */
export async function seenOf(db: Kysely<Schema>, keys: readonly string[]): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (const batch of inBatches([...new Set(keys)])) {
    const [told, kept] = [await tellings(db, batch), await storiesWith(db, batch)];
    const [byKey, stories] = [
      Map.groupBy(told, ({ key }) => key),
      new Map(kept.map((each) => [each.key, each])),
    ];
    for (const key of batch) {
      const [rows, of] = [byKey.get(key) ?? [], stories.get(key)];
      if (rows.length === 0 || !of) continue;
      const firstAt = Math.min(...rows.map(({ first_at }) => Number(first_at)));
      const lasts = Map.groupBy(rows, ({ definition }) => feedOf(definition).outlet);
      seen.set(key, {
        times: rows.reduce((sum, { times }) => sum + Number(times), 0),
        stories: Number(of.stories),
        since: new Date(firstAt).toISOString().slice(0, 10),
        first: firstOf(rows),
        story: of.first.slice(of.first.indexOf(' ') + 1),
        outlets: [...lasts].map(([outlet, all]) => ({
          outlet,
          lastAt: Math.max(...all.map(({ last_at }) => Number(last_at))),
        })),
      });
    }
  }
  return seen;
}

/** The newest verdict of each claim, with the claim. */
const standing = (db: Kysely<Schema>) =>
  db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.id', 'claims.article')
    .innerJoin('verdicts', 'verdicts.claim', 'claims.id')
    .where(({ eb, selectFrom }) =>
      eb(
        'verdicts.version',
        '=',
        selectFrom('verdicts as newest')
          .select(({ fn }) => fn.max('newest.version').as('version'))
          .whereRef('newest.claim', '=', 'claims.id'),
      ),
    );

/** What a moderator decided last of claims with these keys; nothing that was itself carried over, or is about one outlet. */
async function decidedOf(db: Kysely<Schema>, keys: readonly string[]): Promise<Map<string, KeptClaim>> {
  const decided = new Map<string, KeptClaim>();
  for (const batch of inBatches(keys)) {
    const rows = await standing(db)
      .select(['claims.id', 'claims.key', 'claims.content as claim', 'verdicts.content as verdict'])
      .where('claims.key', 'in', batch)
      .where('articles.sample', '=', 0)
      .where('verdicts.version', '>', 1)
      .orderBy('verdicts.judged_at')
      .orderBy('claims.id')
      .execute();
    for (const { id, key, claim, verdict: content } of rows) {
      const verdict = verdictOf(content);
      if (key === null || verdict.decided === undefined) continue;
      const { as, from, own } = verdict.decided;
      if (from !== undefined || (as === 'corrected' && own === verdict.verdict)) continue;
      decided.set(key, { id, judged: { claim: claimOf(claim), verdict } });
    }
  }
  return decided;
}

/** The archive's calls about what was told before in other words. */
export const recallCalls = (db: Kysely<Schema>): Remembering => ({
  async figuresOf(day) {
    const articles = await db
      .selectFrom('articles')
      .select(['id', 'figures'])
      .where('day', '=', day)
      .where('sample', '=', 0)
      .where('figures', 'is not', null)
      .orderBy('seen_at')
      .orderBy('id')
      .execute();
    const claims = new Map<string, Judged[]>();
    if (articles.length > 0) {
      const rows = await standing(db)
        .select(['claims.article', 'claims.content as claim', 'verdicts.content as verdict'])
        .where('articles.day', '=', day)
        .where('articles.sample', '=', 0)
        .execute();
      for (const { article, claim, verdict } of rows)
        claims.set(article, [
          ...(claims.get(article) ?? []),
          { claim: claimOf(claim), verdict: verdictOf(verdict) },
        ]);
    }
    return articles.map(({ id, figures }) => ({
      article: id,
      figures: JSON.parse(figures ?? '') as Figures,
      claims: claims.get(id) ?? [],
    }));
  },

  async recall(keys) {
    const [seen, decided] = [await seenOf(db, keys), await decidedOf(db, keys)];
    return new Map([...seen].map(([key, told]) => [key, { ...told, decided: decided.get(key) ?? null }]));
  },

  async elsewhere(claim, limit) {
    const own = await db
      .selectFrom('claims')
      .select(['key', 'article'])
      .where('id', '=', claim)
      .executeTakeFirst();
    if (!own?.key) return [];
    const rows = await db
      .selectFrom('claims')
      .innerJoin('articles', 'articles.id', 'claims.article')
      .innerJoin('items', 'items.article', 'articles.id')
      .innerJoin('feeds', 'feeds.id', 'items.feed')
      .select(['claims.id', 'claims.verdict', 'articles.day', 'items.feed', 'items.content', 'items.seen_at'])
      .select(['feeds.definition', 'claims.article'])
      .where('claims.key', '=', own.key)
      .where('claims.article', '!=', own.article)
      .where('articles.sample', '=', 0)
      .orderBy('items.seen_at')
      .orderBy('items.id')
      .limit(limit)
      .execute();
    return rows.map(({ id, article, verdict, day, feed, content, seen_at: seenAt, definition }) => {
      const { title, link, published } = itemOf(content);
      const { outlet } = feedOf(definition);
      return {
        claim: id,
        story: article,
        verdict: verdict as VerdictCode,
        day,
        feed,
        outlet,
        title,
        link,
        seenAt,
        published,
      };
    });
  },
});

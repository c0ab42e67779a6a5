import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { Archive, StoryQuery } from '../ports.ts';
import type { ArticleRow, Schema } from './schema.ts';
import { storiesOf } from './stories.ts';

type ArticleQuery = SelectQueryBuilder<Schema, 'articles', Selectable<ArticleRow>>;

function matching(db: Kysely<Schema>, query: StoryQuery): ArticleQuery {
  let found: ArticleQuery = db
    .selectFrom('articles')
    .selectAll()
    .where('sample', '=', query.sample ? 1 : 0);
  const { ids, word, verdict, feed, day, seenSince } = query;
  if (ids !== undefined) found = found.where('id', 'in', ids);
  for (const part of word?.toLowerCase().split(/\s+/).filter(Boolean) ?? []) {
    const pattern = `%${part.replace(/[\\%_]/g, '\\$&')}%`;
    found = found.where(sql<boolean>`words like ${pattern} escape '\\'`);
  }
  if (day !== undefined) found = found.where('day', '=', day);
  if (seenSince !== undefined) found = found.where('seen_at', '>=', seenSince);
  if (verdict !== undefined)
    found = found.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('claims')
          .select('claims.id')
          .whereRef('claims.article', '=', 'articles.id')
          .where('verdict', '=', verdict),
      ),
    );
  if (feed !== undefined)
    found = found.where('id', 'in', ({ selectFrom }) =>
      selectFrom('items').select('items.article').where('feed', '=', feed).where('article', 'is not', null),
    );
  return query.order === 'weight'
    ? found.orderBy('weight', 'desc').orderBy('day', 'desc')
    : found.orderBy('day', 'desc');
}

type StoryCalls = Pick<Archive, 'stories' | 'claim' | 'takenClaims' | 'counts'>;

/** The archive's calls about stories and their claims. */
export const storyCalls = (db: Kysely<Schema>): StoryCalls => ({
  async stories(query) {
    const rows = await matching(db, query)
      .orderBy('seen_at', 'desc')
      .orderBy('id')
      .limit(query.limit)
      .execute();
    return storiesOf(db, rows);
  },

  async claim(id) {
    if (!/^[0-9a-z]{3,}$/.test(id)) return null;
    const found = await db
      .selectFrom('claims')
      .select(['id', 'article'])
      .where('id', '>=', id)
      .where('id', '<', `${id}\u{10ffff}`)
      .limit(2)
      .execute();
    const only = found.find((row) => row.id === id) ?? (found.length === 1 ? found[0] : undefined);
    if (only === undefined) return null;
    const rows = await db.selectFrom('articles').selectAll().where('id', '=', only.article).execute();
    const [story] = await storiesOf(db, rows);
    const claim = story?.claims.find((kept) => kept.id === only.id);
    return story && claim ? { claim, story } : null;
  },

  async takenClaims(ids, article) {
    if (ids.length === 0) return [];
    const rows = await db
      .selectFrom('claims')
      .select('id')
      .where('id', 'in', ids)
      .where('article', '!=', article)
      .execute();
    return rows.map((row) => row.id);
  },

  async counts() {
    const counts = { new: 0, held: 0, dropped: 0, told: 0, duplicate: 0, 'off-topic': 0, failed: 0 };
    const states = await db
      .selectFrom('items')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute();
    for (const { state, count } of states) counts[state] = Number(count);
    return counts;
  },
});

import type { Kysely, Transaction } from 'kysely';
import { claimKey } from '../claims/key.ts';
import type { AmendedClaim, Amendment, Archive } from '../ports.ts';
import { keepDecision } from './decisions.ts';
import { keptOf } from './items.ts';
import { verdictOf } from './rows.ts';
import type { Schema } from './schema.ts';
import { insertClaims } from './stories.ts';

type AmendmentCalls = Pick<Archive, 'unfollowed' | 'followed' | 'amend'>;

/** Positions of claims that the text no longer has: after those it has. */
const LAST = 10_000;

/** Brings one claim to what it reads and is judged now; one that a moderator has decided on meanwhile stays. */
async function change(
  trx: Transaction<Schema>,
  { article, content, at }: Amendment,
  { id, judged: { claim, verdict } }: AmendedClaim,
): Promise<void> {
  const newest = await trx
    .selectFrom('verdicts')
    .select(['version', 'content'])
    .where('claim', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const before = verdictOf(newest.content);
  if (before.decided !== undefined && before.decided.from === undefined) return;
  const version = newest.version + 1;
  if (before.verdict !== verdict.verdict) {
    await keepDecision(trx, {
      claim: id,
      article,
      type: 'recheck',
      by: { platform: 'console', user: null, chat: null },
      at,
      before: before.verdict,
      after: verdict.verdict,
      reason: null,
      version,
      undoes: null,
      verdict,
      reading: claim,
    });
    return;
  }
  const written = JSON.stringify(verdict);
  if (written !== newest.content)
    await trx
      .insertInto('verdicts')
      .values({
        claim: id,
        version,
        verdict: verdict.verdict,
        reason: verdict.reason,
        judged_at: at,
        content: written,
      })
      .execute();
  await trx
    .updateTable('claims')
    .set({ content: JSON.stringify(claim), key: claimKey(claim, content.published) })
    .where('id', '=', id)
    .execute();
}

async function amend(trx: Transaction<Schema>, amendment: Amendment): Promise<void> {
  const { article, content, lang, weight, figures, at, claims, changed, order } = amendment;
  await trx
    .updateTable('articles')
    .set({
      lang,
      weight,
      words: `${content.title ?? ''}\n${content.text}`.toLowerCase(),
      content: JSON.stringify(content),
      revised_at: at,
      ...(figures === undefined ? {} : { figures: JSON.stringify(figures) }),
    })
    .where('id', '=', article)
    .execute();
  for (const each of changed) await change(trx, amendment, each);
  await insertClaims(trx, { articleId: article, article: content, claims, at });
  await trx.updateTable('claims').set({ position: LAST }).where('article', '=', article).execute();
  for (const [position, id] of order.entries())
    await trx.updateTable('claims').set({ position }).where('id', '=', id).execute();
}

/** The archive's calls about what outlets change in articles that were told. */
export const amendmentCalls = (db: Kysely<Schema>): AmendmentCalls => ({
  async unfollowed(limit) {
    const rows = await db
      .selectFrom('items')
      .innerJoin('feeds', 'feeds.id', 'items.feed')
      .selectAll('items')
      .select('feeds.definition')
      .whereRef('items.version', '>', 'items.followed')
      .orderBy('items.changed_at')
      .orderBy('items.id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      kept: keptOf(row),
      article: row.article,
      version: row.version,
      at: row.changed_at ?? 0,
    }));
  },

  async followed(item, version) {
    await db
      .updateTable('items')
      .set({ followed: version })
      .where('id', '=', item)
      .where('followed', '<', version)
      .execute();
  },

  amend: (amendment) => db.transaction().execute((trx) => amend(trx, amendment)),
});

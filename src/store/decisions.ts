import { hash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { VerdictCode } from '../check/verdict.ts';
import type { Claim } from '../claims/claim.ts';
import { claimKey } from '../claims/key.ts';
import type { Decider, DecisionBook, DecisionType, KeptDecision, NewDecision } from '../ports.ts';
import { articleOf, verdictOf } from './rows.ts';
import type { DecisionRow, Schema } from './schema.ts';

const ID_LENGTH = 12;

const keptOf = (row: Selectable<DecisionRow>): KeptDecision => ({
  id: row.id,
  claim: row.claim,
  article: row.article,
  type: row.type as DecisionType,
  by: { platform: row.platform as Decider['platform'], user: row.user, chat: row.chat },
  at: row.at,
  before: row.before as VerdictCode,
  after: row.after as VerdictCode,
  // Any code unit as it came: a reason is kept as JSON.
  reason: row.reason === null ? null : (JSON.parse(row.reason) as string),
  version: row.version,
  undoes: row.undoes,
  carriedAt: row.carried_at,
});

/** The number after the last of a table's column; 1 in an empty one. */
async function nextOf(db: Kysely<Schema>): Promise<number> {
  const last = await db
    .selectFrom('decisions')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst();
  return Number(last?.position ?? 0) + 1;
}

/** By what a claim of this article is recognised elsewhere. */
async function keyIn(db: Kysely<Schema>, article: string, claim: Claim): Promise<string | null> {
  const { content } = await db
    .selectFrom('articles')
    .select('content')
    .where('id', '=', article)
    .executeTakeFirstOrThrow();
  return claimKey(claim, articleOf(content).published);
}

/** Keeps a decision and the verdict it makes; null when the claim has a verdict of that version already. */
export async function keepDecision(trx: Kysely<Schema>, decision: NewDecision): Promise<KeptDecision | null> {
  const { claim, article, type, by, at, before, after, reason, version, undoes, verdict, reading } = decision;
  const newest = await trx
    .selectFrom('verdicts')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('claim', '=', claim)
    .executeTakeFirst();
  if (Number(newest?.version ?? 0) + 1 !== version) return null;
  await trx
    .insertInto('verdicts')
    .values({
      claim,
      version,
      verdict: verdict.verdict,
      reason: verdict.reason,
      judged_at: at,
      content: JSON.stringify(verdict),
    })
    .execute();
  await trx
    .updateTable('claims')
    .set({
      verdict: verdict.verdict,
      ...(reading === undefined
        ? {}
        : { content: JSON.stringify(reading), key: await keyIn(trx, article, reading) }),
    })
    .where('id', '=', claim)
    .execute();
  const row = {
    id: hash('sha256', JSON.stringify([claim, version])).slice(0, ID_LENGTH),
    position: await nextOf(trx),
    claim,
    article,
    type,
    ...by,
    at,
    before,
    after,
    reason: reason === null ? null : JSON.stringify(reason),
    version,
    undoes,
    carried_at: null,
  };
  await trx.insertInto('decisions').values(row).execute();
  return keptOf(row);
}

const inOrder = (db: Kysely<Schema>) => db.selectFrom('decisions').selectAll().orderBy('position');

/** The audit trail of verdicts, kept beside the verdicts it changes. */
export const decisionBook = (db: Kysely<Schema>): DecisionBook => ({
  keep: (decision) => db.transaction().execute((trx) => keepDecision(trx, decision)),

  history: async (claim) => (await inOrder(db).where('claim', '=', claim).execute()).map(keptOf),

  async versions(claim) {
    const rows = await db
      .selectFrom('verdicts')
      .selectAll()
      .where('claim', '=', claim)
      .orderBy('version')
      .execute();
    return rows.map(({ version, content, judged_at: at }) => ({ version, verdict: verdictOf(content), at }));
  },

  waiting: async (limit) =>
    (await inOrder(db).where('carried_at', 'is', null).limit(limit).execute()).map(keptOf),

  carried: (ids, { id, weight }, at) =>
    db.transaction().execute(async (trx) => {
      await trx.updateTable('articles').set({ weight }).where('id', '=', id).execute();
      await trx.updateTable('decisions').set({ carried_at: at }).where('id', 'in', ids).execute();
    }),

  between: async (from, to) =>
    (await inOrder(db).where('carried_at', '>', from).where('carried_at', '<=', to).execute()).map(keptOf),

  async articles(after, limit) {
    const rows = await db
      .selectFrom('articles')
      .select('id')
      .where('sample', '=', 0)
      .where('id', '>', after ?? '')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  },
});

import type { Kysely, Selectable } from 'kysely';
import type { VerdictCode } from '../check/verdict.ts';
import type { Act, ActBook, ActType, ChatId, Decider } from '../ports.ts';
import type { ActRow } from './schema/moderation.ts';
import type { DecisionRow, Schema } from './schema.ts';

/** Keeps what somebody did, together with what it did where `db` is a transaction. */
export async function noteAct(db: Kysely<Schema>, act: Act & { readonly type: ActType }): Promise<void> {
  const { by, ...rest } = act;
  const last = await db
    .selectFrom('acts')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst();
  await db
    .insertInto('acts')
    .values({ position: Number(last?.position ?? 0) + 1, ...rest, ...by })
    .execute();
}

const byOf = (row: { platform: string; user: string | null; chat: string | null }): Decider => ({
  platform: row.platform as Decider['platform'],
  user: row.user,
  chat: row.chat,
});

const actOf = (row: Selectable<ActRow>): Act => ({
  type: row.type as ActType,
  by: byOf(row),
  at: row.at,
  subject: row.subject,
  before: row.before,
  after: row.after,
  reason: row.reason,
});

const decisionOf = (row: Selectable<DecisionRow>): Act => ({
  type: 'decision',
  by: byOf(row),
  at: row.at,
  subject: row.claim,
  before: row.before as VerdictCode,
  after: row.after as VerdictCode,
  reason: row.reason === null ? null : (JSON.parse(row.reason) as string),
});

/** What was done in a chat; null: everywhere. */
const done = (db: Kysely<Schema>, table: 'acts' | 'decisions', chat: ChatId | null) => {
  const all = db.selectFrom(table);
  return chat === null ? all : all.where('platform', '=', chat.platform).where('chat', '=', chat.id);
};

async function countOf(db: Kysely<Schema>, table: 'acts' | 'decisions', chat: ChatId | null) {
  const counted = done(db, table, chat).select(({ fn }) => fn.countAll<number>().as('count'));
  return Number((await counted.executeTakeFirstOrThrow()).count);
}

/** The audit trail over the database: decisions lie where they always did, the rest beside them. */
export const actBook = (db: Kysely<Schema>): ActBook => ({
  note: (act) => db.transaction().execute((trx) => noteAct(trx, act)),

  async page(chat, from, limit) {
    const newest = <T extends 'acts' | 'decisions'>(table: T) =>
      done(db, table, chat)
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('position', 'desc')
        .limit(from + limit)
        .execute();
    const acts = (await newest('acts')) as Selectable<ActRow>[];
    const decisions = (await newest('decisions')) as Selectable<DecisionRow>[];
    const all = [...acts.map(actOf), ...decisions.map(decisionOf)].toSorted((a, b) => b.at - a.at);
    const count = (await countOf(db, 'acts', chat)) + (await countOf(db, 'decisions', chat));
    return { acts: all.slice(from, from + limit), count };
  },
});

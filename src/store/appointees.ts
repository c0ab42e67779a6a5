import type { Kysely } from 'kysely';
import type { Appointee, AppointeeBook, ChatId, Decider } from '../ports.ts';
import { noteAct } from './acts.ts';
import type { Schema } from './schema.ts';

const keyOf = ({ platform, id }: ChatId): string => `${platform} ${id}`;

const at = (db: Kysely<Schema>, chat: ChatId) =>
  db.selectFrom('appointees').selectAll().where('platform', '=', chat.platform).where('chat', '=', chat.id);

const named = (db: Kysely<Schema>, { chat, as, id }: Appointee) =>
  db
    .deleteFrom('appointees')
    .where('platform', '=', chat.platform)
    .where('chat', '=', chat.id)
    .where('as', '=', as)
    .where('id', '=', id);

async function insert(db: Kysely<Schema>, { chat, as, id, label }: Appointee): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('appointees')
    .values({ platform: chat.platform, chat: chat.id, as, id, label })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

const note = (
  trx: Kysely<Schema>,
  type: 'appointed' | 'dismissed',
  { as, label, id }: Appointee,
  { by, at }: { readonly by: Decider; readonly at: number },
): Promise<void> =>
  noteAct(trx, { type, by, at, subject: `${as} ${label} (${id})`, before: null, after: null, reason: null });

/** Who may moderate a chat, over the database; those of all chats stay in memory once asked for. */
export function appointeeBook(db: Kysely<Schema>): AppointeeBook & { forget(): void } {
  let known: Promise<Map<string, Appointee[]>> | null = null;
  async function read(): Promise<Map<string, Appointee[]>> {
    const rows = await db.selectFrom('appointees').selectAll().orderBy('label').execute();
    const all = rows.map(
      (row): Appointee => ({
        chat: { platform: row.platform as ChatId['platform'], id: row.chat },
        as: row.as as Appointee['as'],
        id: row.id,
        label: row.label,
      }),
    );
    return Map.groupBy(all, ({ chat }) => keyOf(chat));
  }
  const forget = (): void => {
    known = null;
  };
  async function of(chat: ChatId): Promise<readonly Appointee[]> {
    known ??= read();
    known.catch(forget);
    return (await known).get(keyOf(chat)) ?? [];
  }
  const changing = async (change: (trx: Kysely<Schema>) => Promise<boolean>): Promise<boolean> => {
    try {
      return await db.transaction().execute(change);
    } finally {
      forget();
    }
  };
  return {
    forget,
    list: of,

    add: (appointee, by, now) =>
      changing(async (trx) => {
        if (!(await insert(trx, appointee))) return false;
        await note(trx, 'appointed', appointee, { by, at: now });
        return true;
      }),

    remove: (appointee, by, now) =>
      changing(async (trx) => {
        const { numDeletedRows } = await named(trx, appointee).executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await note(trx, 'dismissed', appointee, { by, at: now });
        return true;
      }),

    async has(chat, { user, name, roles }) {
      const ours = await of(chat);
      if (ours.some(({ as, id }) => (as === 'user' && id === user) || (as === 'role' && roles.includes(id))))
        return true;
      const byName = ours.find(({ as, id }) => as === 'name' && id === name?.toLowerCase());
      if (!byName) return false;
      // Two who bear the name one after the other: only the first of them was meant.
      return changing(async (trx) => {
        const mark = await at(trx, chat)
          .where('as', '=', 'name')
          .where('id', '=', byName.id)
          .executeTakeFirst();
        if (!mark) return false;
        await named(trx, byName).execute();
        await insert(trx, { ...byName, as: 'user', id: user });
        return true;
      });
    },
  };
}

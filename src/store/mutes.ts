import { hash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { ChatId, Decider, Mute, MuteBook } from '../ports.ts';
import { noteAct } from './acts.ts';
import type { MuteRow } from './schema/moderation.ts';
import type { Schema } from './schema.ts';

const ID_LENGTH = 8;

const muteOf = (row: Selectable<MuteRow>): Mute => ({
  id: row.id,
  of: row.of as Mute['of'],
  name: row.name,
  chat:
    row.platform === null || row.chat === null
      ? null
      : { platform: row.platform as ChatId['platform'], id: row.chat },
  by: { platform: row.by_platform as Decider['platform'], user: row.by_user, chat: row.by_chat },
  reason: row.reason,
  since: row.since,
  until: row.until,
  liftedAt: row.lifted_at,
});

const rowOf = ({ id, of, name, chat, by, reason, since, until, liftedAt }: Mute): MuteRow => ({
  id,
  of,
  name,
  platform: chat?.platform ?? null,
  chat: chat?.id ?? null,
  by_platform: by.platform,
  by_user: by.user,
  by_chat: by.chat,
  reason,
  since,
  until,
  lifted_at: liftedAt,
});

const inForce = (db: Kysely<Schema>, now: number) =>
  db
    .selectFrom('mutes')
    .selectAll()
    .where('lifted_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]));

/** Of one chat alone; null: everywhere. */
const within = (mutes: readonly Mute[], chat: ChatId | null): Mute[] =>
  mutes.filter((mute) => mute.chat?.platform === chat?.platform && mute.chat?.id === chat?.id);

const subjectOf = ({ of, name, chat }: Mute): string =>
  `${of} ${name}, ${chat === null ? 'everywhere' : `chat ${chat.id}`}`;

const untilOf = ({ until }: Mute): string | null => (until === null ? null : new Date(until).toISOString());

/** Muted sources over the database. */
export const muteBook = (db: Kysely<Schema>): MuteBook => ({
  add: (given) =>
    db.transaction().execute(async (trx) => {
      const rows = await inForce(trx, given.since)
        .where('of', '=', given.of)
        .where('name', '=', given.name)
        .execute();
      const [standing] = within(rows.map(muteOf), given.chat);
      if (standing) return { mute: standing, added: false };
      const id = hash('sha256', JSON.stringify(given)).slice(0, ID_LENGTH);
      const mute: Mute = { ...given, id, liftedAt: null };
      await trx
        .insertInto('mutes')
        .values(rowOf(mute))
        .onConflict((oc) => oc.column('id').doUpdateSet({ lifted_at: null }))
        .execute();
      const subject = subjectOf(mute);
      const { by, since: at, reason } = mute;
      await noteAct(trx, { type: 'muted', by, at, subject, before: null, after: untilOf(mute), reason });
      return { mute, added: true };
    }),

  lift: (id, chat, everywhere, by, at) =>
    db.transaction().execute(async (trx) => {
      const row = await inForce(trx, at).where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      const mute = muteOf(row);
      const isOurs = chat === null || within([mute], chat).length > 0;
      if (!isOurs && !(everywhere && mute.chat === null)) return null;
      await trx.updateTable('mutes').set({ lifted_at: at }).where('id', '=', id).execute();
      const subject = subjectOf(mute);
      await noteAct(trx, {
        type: 'unmuted',
        by,
        at,
        subject,
        before: untilOf(mute),
        after: null,
        reason: null,
      });
      return { ...mute, liftedAt: at };
    }),

  async standing(chat, now) {
    const mutes = (await inForce(db, now).orderBy('since', 'desc').orderBy('id').execute()).map(muteOf);
    return chat === null ? mutes : [...within(mutes, chat), ...within(mutes, null)];
  },

  async since(from) {
    const rows = await db
      .selectFrom('mutes')
      .selectAll()
      .where((eb) => eb.or([eb('lifted_at', 'is', null), eb('lifted_at', '>', from)]))
      .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', from)]))
      .execute();
    return rows.map(muteOf);
  },
});

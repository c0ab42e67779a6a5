import type { Kysely } from 'kysely';
import type { Owner } from '../ports.ts';
import type { Schema } from './schema.ts';

/** Takes what moderators of a group have muted, done, named and watched along to its new id; what is there already stays. */
export async function moveModeration(db: Kysely<Schema>, from: Owner, to: Owner): Promise<void> {
  const { platform } = from;
  for (const table of ['mutes', 'acts', 'takings'] as const)
    await db
      .updateTable(table)
      .set({ chat: to.id })
      .where('platform', '=', platform)
      .where('chat', '=', from.id)
      .execute();
  const of = async (table: 'appointees' | 'watches') =>
    db.selectFrom(table).selectAll().where('platform', '=', platform).where('chat', '=', from.id).execute();
  const appointees = (await of('appointees')) as {
    platform: string;
    as: string;
    id: string;
    label: string;
  }[];
  for (const row of appointees)
    await db
      .insertInto('appointees')
      .values({ ...row, chat: to.id })
      .onConflict((oc) => oc.doNothing())
      .execute();
  const watches = (await of('watches')) as { platform: string; channel: string; topic: string }[];
  for (const row of watches)
    await db
      .insertInto('watches')
      .values({ ...row, chat: to.id, channel: row.channel === from.id ? to.id : row.channel })
      .onConflict((oc) => oc.doNothing())
      .execute();
  for (const table of ['appointees', 'watches'] as const)
    await db.deleteFrom(table).where('platform', '=', platform).where('chat', '=', from.id).execute();
}

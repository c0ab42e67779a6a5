import type { Kysely, Selectable } from 'kysely';
import type { Owner, Settings, SettingsBook } from '../ports.ts';
import { moveDisputes } from './disputes.ts';
import { moveModeration } from './migrated.ts';
import type { Schema, SettingsRow } from './schema.ts';

type Chosen = Omit<SettingsRow, 'platform' | 'type' | 'owner'>;

/** Owners whose settings are remembered in memory, those without any too. */
const CACHED = 10_000;

const NOTHING: Settings = {
  locale: null,
  timeZone: null,
  units: null,
  currency: null,
  privateAnswers: null,
  charts: null,
  theme: null,
};

const settingsOf = (row: Selectable<SettingsRow>): Settings => ({
  locale: row.locale as Settings['locale'],
  timeZone: row.time_zone,
  units: row.units as Settings['units'],
  currency: row.currency === null ? null : { code: row.currency, perUsd: row.per_usd },
  privateAnswers: row.private_answers === null ? null : row.private_answers === 1,
  charts: row.charts as Settings['charts'],
  theme: row.theme as Settings['theme'],
});

/** The columns of what is named, and no others. */
function columnsOf(changes: Partial<Settings>): Partial<Chosen> {
  const { locale, timeZone, units, currency, privateAnswers, charts, theme } = changes;
  return {
    ...(locale !== undefined && { locale }),
    ...(timeZone !== undefined && { time_zone: timeZone }),
    ...(units !== undefined && { units }),
    ...(currency !== undefined && { currency: currency?.code ?? null, per_usd: currency?.perUsd ?? null }),
    ...(privateAnswers !== undefined && {
      private_answers: privateAnswers === null ? null : Number(privateAnswers),
    }),
    ...(charts !== undefined && { charts }),
    ...(theme !== undefined && { theme }),
  };
}

async function read(db: Kysely<Schema>, { platform, type, id }: Owner): Promise<Settings> {
  const row = await db
    .selectFrom('settings')
    .selectAll()
    .where('platform', '=', platform)
    .where('type', '=', type)
    .where('owner', '=', id)
    .executeTakeFirst();
  return row ? settingsOf(row) : NOTHING;
}

async function write(db: Kysely<Schema>, owner: Owner, changes: Partial<Settings>): Promise<Settings> {
  const columns = columnsOf(changes);
  if (Object.keys(columns).length === 0) return read(db, owner);
  const { platform, type, id } = owner;
  const row = await db
    .insertInto('settings')
    .values({ platform, type, owner: id, ...columns })
    .onConflict((oc) => oc.columns(['platform', 'type', 'owner']).doUpdateSet(columns))
    .returningAll()
    .executeTakeFirstOrThrow();
  return settingsOf(row);
}

const remove = (db: Kysely<Schema>, { platform, type, id }: Owner) =>
  db
    .deleteFrom('settings')
    .where('platform', '=', platform)
    .where('type', '=', type)
    .where('owner', '=', id)
    .execute();

/** What the first chose, and what the second chose where the first left it open. */
const before = (first: Settings, second: Settings): Settings => ({
  locale: first.locale ?? second.locale,
  timeZone: first.timeZone ?? second.timeZone,
  units: first.units ?? second.units,
  currency: first.currency ?? second.currency,
  privateAnswers: first.privateAnswers ?? second.privateAnswers,
  charts: first.charts ?? second.charts,
  theme: first.theme ?? second.theme,
});

/** As the file keeps it, where an id has no lone surrogates and no NUL. */
const keyOf = ({ platform, type, id }: Owner): string =>
  `${platform} ${type} ${id.toWellFormed().replaceAll('\0', '\uFFFD')}`;

/** Everybody's settings by owner, unless more than `most` people and chats have any: then null. */
async function readAll(db: Kysely<Schema>, most: number): Promise<Map<string, Settings> | null> {
  const rows = await db
    .selectFrom('settings')
    .selectAll()
    .limit(most + 1)
    .execute();
  if (rows.length > most) return null;
  return new Map(
    rows.map((row) => [
      keyOf({ platform: row.platform as Owner['platform'], type: row.type as Owner['type'], id: row.owner }),
      settingsOf(row),
    ]),
  );
}

/**
 * Settings over the database, everybody's in memory while they are few (`cached`), later those asked for lately: most
 * people never choose anything, and to know that must cost no query. Memory follows the file, so that it never says more
 * than the file; another process's changes it does not see. `moved` is told when a chat's keepings went to another id.
 */
export function settingsBook(
  db: Kysely<Schema>,
  cached = CACHED,
  moved: () => void = () => {},
): SettingsBook {
  let everybody: Promise<Map<string, Settings> | null> | null = null;
  const lately = new Map<string, Promise<Settings>>();

  function ofLately(owner: Owner): Promise<Settings> {
    const key = keyOf(owner);
    const known = lately.get(key) ?? read(db, owner);
    lately.delete(key);
    lately.set(key, known);
    const [oldest] = lately.keys();
    if (lately.size > cached && oldest !== undefined) lately.delete(oldest);
    known.catch(() => lately.delete(key));
    return known;
  }

  /** Takes over what the file says now; null: nothing. */
  async function learn(owner: Owner, settings: Settings | null): Promise<void> {
    lately.delete(keyOf(owner));
    const all = await everybody;
    if (settings === null) all?.delete(keyOf(owner));
    else all?.set(keyOf(owner), settings);
    if (all && all.size > cached) everybody = Promise.resolve(null);
  }

  return {
    async of(owner) {
      everybody ??= readAll(db, cached).catch(() => {
        everybody = null;
        return null;
      });
      const all = await everybody;
      return all ? (all.get(keyOf(owner)) ?? NOTHING) : ofLately(owner);
    },

    async change(owner, changes) {
      const settings = await write(db, owner, changes);
      await learn(owner, settings);
      return settings;
    },

    async move(from, to) {
      if (keyOf(from) === keyOf(to)) return;
      const settings = await db.transaction().execute(async (trx) => {
        const both = await write(trx, to, before(await read(trx, to), await read(trx, from)));
        await remove(trx, from);
        if (from.type === 'chat') {
          await moveDisputes(trx, from, to);
          await moveModeration(trx, from, to);
        }
        return both;
      });
      await learn(from, null);
      await learn(to, settings);
      moved();
    },
  };
}

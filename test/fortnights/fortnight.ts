import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open.ts';
import { openChance } from './chance.ts';
import { openNewsstand } from './newsstand.ts';
import { DAY, HOUR, MINUTE, type Outlet } from './outlets.ts';
import { DISCORD_TOKEN, openPlatforms, type Platforms, type Stood, TELEGRAM_TOKEN } from './platforms.ts';
import type { Doubt, Order, Reply, Start } from './program.ts';
import { type Plan, planOf, type Restart, type Season, type Size } from './season.ts';
import type { Tale } from './tales.ts';

/** A decision that was made, and on what. */
export interface Decided {
  readonly at: number;
  readonly by: 'discord' | 'telegram';
  readonly tale: Tale;
  readonly claim: string;
  /** A word that stands in its reason alone. */
  readonly mark: string;
}

/** What the store came to hold of an outlet. */
export interface Accepted {
  readonly items: number;
  readonly baseline: number;
  readonly held: number;
  readonly told: number;
  readonly duplicates: number;
}

/** Everything that can be seen of a fortnight from outside, and what the store says of the feeds. */
export interface Lived {
  readonly plan: Plan;
  readonly platforms: Pick<Platforms, 'stood' | 'refusals'>;
  readonly decided: readonly Decided[];
  readonly accepted: ReadonlyMap<string, Accepted>;
  readonly restarts: readonly { readonly how: Restart['how']; readonly from: number; readonly to: number }[];
  /** Posts in doubt that a person looked after, by what they found. */
  readonly doubts: readonly { readonly doubt: Doubt; readonly as: 'sent' | 'again' }[];
  readonly asked: number;
  readonly faults: readonly string[];
  readonly realMs: number;
}

/** Files in memory, where there are such: a fortnight of commits would wait for the disk. */
const MEMORY = '/dev/shm';

const PROGRAM = fileURLToPath(new URL('./program.ts', import.meta.url));

/** What the program may take for one order before it counts as hanging, in real time. */
const HANGING_MS = 90_000;
/** Messages or readings under way at a kill. */
const IN_THE_MIDDLE = { 'killed while posting': 2, 'killed while reading': 3 } as const;
/** How long we wait for a message to kill at. */
const ARMED_MS = 8 * HOUR;

const opml = (outlets: readonly Outlet[]): string =>
  `<?xml version="1.0"?><opml version="2.0"><body>${outlets
    .map(
      ({ name, host, lang }) => `<outline text="${name}" xmlUrl="http://${host}/feed" language="${lang}"/>`,
    )
    .join('')}</body></opml>`;

async function subscribe(database: string, { chats }: Plan): Promise<void> {
  const store = await openStore(database);
  for (const { place, zone, locale, wishes } of chats)
    for (const { filter, delivery, since } of wishes)
      await store.subscriptions.add({
        place,
        filter,
        delivery,
        ping: null,
        locale,
        timeZone: zone,
        paused: false,
        by: '7',
        since,
      });
  await store.close();
}

/** The program in a process of its own. */
async function launch(start: Start, cache: string, faults: string[]) {
  const child: ChildProcess = fork(PROGRAM, [JSON.stringify(start)], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    execPath: process.execPath,
    execArgv: [],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    faults.push(...text.split('\n').filter((line) => line !== '' && !/Warning/.test(line)));
  });
  const next = (): Promise<Reply | null> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => over(() => reject(new Error('The program hangs.'))), HANGING_MS);
      const over = (end: () => void): void => {
        clearTimeout(late);
        child.off('message', said);
        child.off('exit', gone);
        end();
      };
      const said = (reply: Reply | { readonly failed: string }): void =>
        over(() => ('failed' in reply ? reject(new Error(reply.failed)) : resolve(reply)));
      const gone = (): void => over(() => resolve(null));
      child.once('message', said);
      child.once('exit', gone);
    });
  if ((await next()) === null) throw new Error(`The program does not start: ${faults.join('\n')}`);
  return {
    /** Null when it was killed over it. */
    ask(order: Order): Promise<Reply | null> {
      const reply = next();
      child.send(order);
      return reply;
    },
    kill: () => child.kill('SIGKILL'),
    gone: () => (child.exitCode !== null || child.signalCode !== null ? null : once(child, 'exit')),
  };
}

/** What the items of each outlet came to, by the store's own words. */
function acceptedIn(database: string): Map<string, Accepted> {
  const db = new DatabaseSync(database, { readOnly: true });
  const rows = db
    .prepare(
      `select feed, count(*) as items, sum(baseline) as baseline,
        sum(state = 'held' or state = 'dropped') as held,
        sum(state = 'told' and not baseline) as told, sum(state = 'duplicate' and not baseline) as duplicates
        from items group by feed`,
    )
    .all() as unknown as (Accepted & { readonly feed: string })[];
  db.close();
  return new Map(rows.map(({ feed, ...rest }) => [feed, rest]));
}

const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);

const isAt = (place: Doubt['place'], each: Stood): boolean =>
  each.platform === place.platform && each.channel === place.channel && each.topic === place.topic;

/** Does what the message in doubt says stand in its chat? What a person would see there. */
function seen({ place, title, stands, offeredAt }: Doubt, stood: readonly Stood[]): boolean {
  const there = stood.filter(
    (each) => isAt(place, each) && each.at >= offeredAt - MINUTE && each.said[0]!.text.includes(title),
  );
  return there.length > stands;
}

/** Lives through a season from its first minute to its last. */
export async function liveThrough(season: Season, size: Size, tell: (line: string) => void): Promise<Lived> {
  const began = performance.now();
  const plan = planOf(season, size);
  const chance = openChance(plan.start % 2 ** 31);
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), `hashwatt-${season}-`));
  const database = join(folder, 'newsroom.db');
  const feeds = join(folder, 'feeds.opml');
  writeFileSync(feeds, opml(plan.outlets));
  let at = plan.start;
  const newsstand = await openNewsstand(plan.outlets, () => at);
  const platforms = await openPlatforms(plan.chats, () => at);
  const faults: string[] = [];
  const restarts: { how: Restart['how']; from: number; to: number }[] = [];
  const decided: Decided[] = [];
  const doubts: { doubt: Doubt; as: 'sent' | 'again' }[] = [];
  await subscribe(database, plan);
  const begin = () =>
    launch(
      {
        season,
        size: size.name,
        at,
        database,
        feeds,
        newsPort: newsstand.port,
        discord: platforms.discord,
        telegram: platforms.telegram,
        tokens: { discord: DISCORD_TOKEN, telegram: TELEGRAM_TOKEN },
      },
      join(tmpdir(), 'node-compile-cache'),
      faults,
    );
  let program = await begin();

  const disarm = (): void => {
    newsstand.heard = null;
    platforms.heard = null;
  };
  const arm = (how: Exclude<Restart['how'], 'orderly'>): void => {
    let left: number = IN_THE_MIDDLE[how];
    const count = (): void => {
      if (--left > 0) return;
      disarm();
      program.kill();
    };
    if (how === 'killed while posting') platforms.heard = count;
    else newsstand.heard = count;
  };
  async function resume({ how, goneMs }: Restart): Promise<void> {
    const from = at;
    await program.gone();
    disarm();
    at += Math.floor(goneMs / size.stepMs) * size.stepMs;
    program = await begin();
    restarts.push({ how, from, to: at });
    tell(`${iso(at)} ${how}`);
  }

  /** A person looks after what is in doubt. */
  async function lookAfter(): Promise<void> {
    const reply = await program.ask({ do: 'doubts' });
    if (reply?.done !== 'doubts') return;
    for (const doubt of reply.doubts) {
      const as = seen(doubt, platforms.stood) ? 'sent' : 'again';
      doubts.push({ doubt, as });
      await program.ask({ do: 'resolve', id: doubt.id, as });
    }
  }

  /** A moderator overrides what is said of a wrong figure that chats of both platforms have read. */
  async function decree(by: 'discord' | 'telegram', n: number): Promise<void> {
    const told = plan.outlets
      .flatMap(({ issues }) => issues)
      .filter((issue) => issue.tale.truth === 'refuted' && issue.amended === null && !issue.flood)
      .filter((issue) => issue.at > at - 30 * HOUR && issue.at < at - HOUR)
      .map(({ tale }) => tale);
    const read = told
      .filter(({ code }) => !decided.some(({ tale }) => tale.code === code))
      .map((tale) => {
        const where = platforms.stood.filter(({ said }) => said[0]!.text.includes(tale.code));
        return { tale, both: new Set(where.map(({ platform }) => platform)).size, where: where.length };
      });
    const [widest] = read.toSorted((a, b) => b.both - a.both || b.where - a.where);
    if (!widest || widest.where === 0) return;
    const mark = `mark${n}${chance.whole(1000, 9999)}`;
    const chat = plan.chats.find(({ place }) => place.platform === by)!.place.chat;
    const asker = { platform: by, user: '77', chat, moderator: true };
    const order = {
      do: 'decide',
      code: widest.tale.code,
      to: 'supported',
      reason: `We asked, ${mark}`,
      asker,
    } as const;
    const reply = await program.ask(order);
    const claim = reply?.done === 'decide' ? (reply.said ?? '') : '';
    decided.push({ at, by, tale: widest.tale, claim, mark });
  }

  const waiting = [...plan.restarts];
  const decrees = [...plan.decrees];
  let armed: Restart | null = null;
  try {
    while (at < plan.end) {
      at += size.stepMs;
      if (armed === null && waiting[0] && waiting[0].at <= at) {
        const restart = waiting.shift()!;
        if (restart.how === 'orderly') {
          await program.ask({ do: 'stop' });
          await resume(restart);
          continue;
        }
        armed = restart;
        arm(restart.how);
      }
      const reply = await program.ask({ do: 'minute', at });
      if (reply === null) {
        if (armed === null) throw new Error(`The program died by itself:\n${faults.slice(-20).join('\n')}`);
        await resume(armed);
        armed = null;
        continue;
      }
      if (armed !== null && at - armed.at > ARMED_MS) {
        disarm();
        throw new Error('Nothing came to kill the program at.');
      }
      if (decrees[0] && decrees[0].at <= at) await decree(decrees.shift()!.by, decided.length);
      if (at % (6 * HOUR) === 30 * MINUTE) await lookAfter();
      if (at % DAY === 0) tell(iso(at));
    }
    await lookAfter();
    await program.ask({ do: 'minute', at: at + size.stepMs });
    await program.ask({ do: 'stop' });
    await program.gone();
    return {
      plan,
      platforms,
      decided,
      accepted: acceptedIn(database),
      restarts,
      doubts,
      asked: newsstand.asked,
      faults,
      realMs: performance.now() - began,
    };
  } finally {
    program.kill();
    await newsstand.close();
    await platforms.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

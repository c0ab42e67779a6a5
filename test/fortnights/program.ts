import { buildConnector } from 'undici';
import type { Asker, Catalogue } from '../../src/command/command.ts';
import { readConfig } from '../../src/config.ts';
import type { Archive, FeedSource, LiveDesk, Log, Outbox, PageSource, PostPlace } from '../../src/ports.ts';
import { openHttp } from '../../src/sources/http.ts';
import { readFeed } from '../../src/sources/poll.ts';
import { openDesks } from '../../src/wiring/desk.ts';
import { openNewsroom } from '../../src/wiring/newsroom.ts';
import { openChatHouse } from '../../src/wiring/platforms.ts';
import { type Opened, openPorts } from '../../src/wiring/ports.ts';
import { openPosting } from '../../src/wiring/posting.ts';
import { openMinutes } from './minutes.ts';
import { MINUTE, outageAt } from './outlets.ts';
import { planOf, type Season, SIZES } from './season.ts';

/** What the program is started with. */
export interface Start {
  readonly season: Season;
  readonly size: keyof typeof SIZES;
  readonly at: number;
  readonly database: string;
  readonly feeds: string;
  readonly newsPort: number;
  readonly discord: string;
  readonly telegram: string;
  readonly tokens: { readonly discord: string; readonly telegram: string };
}

/** A post nobody knows the fate of. */
export interface Doubt {
  readonly id: string;
  readonly place: PostPlace;
  readonly title: string;
  readonly stands: number;
  readonly offeredAt: number;
}

/** What the program is asked to do. */
export type Order =
  | { readonly do: 'minute'; readonly at: number }
  | {
      readonly do: 'decide';
      readonly code: string;
      readonly to: string;
      readonly reason: string;
      readonly asker: Asker;
    }
  | { readonly do: 'doubts' }
  | { readonly do: 'resolve'; readonly id: string; readonly as: 'sent' | 'again' }
  | { readonly do: 'stop' };

export type Reply =
  | { readonly done: 'ready' | 'minute' | 'decide' | 'resolve' | 'stop'; readonly said?: string }
  | { readonly done: 'doubts'; readonly doubts: readonly Doubt[] };

/** Nobody waits long for a server on loopback. */
const PATIENCE = { connect: 1_000, headers: 1_200, idle: 1_200, total: 4_000 };

/** The smallest PNG there is: what a chart looks like is tested elsewhere. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const code = (name: string): Error => Object.assign(new Error(name), { code: name });

/** The whole service but for its ears: what it reads, tells, keeps and posts, on a clock that is driven from outside. */
export async function openProgram(start: Start, log: Log) {
  const plan = planOf(start.season, SIZES[start.size]);
  const byHost = new Map(plan.outlets.map((outlet) => [outlet.host, outlet]));
  const { stepMs } = SIZES[start.size];
  const minutes = openMinutes(start.at, 2);
  const read = readConfig(
    {
      DISCORD_TOKEN: start.tokens.discord,
      TELEGRAM_TOKEN: start.tokens.telegram,
      DISCORD_API_URL: `${start.discord}/api`,
      TELEGRAM_API_URL: start.telegram,
      DATABASE_URL: start.database,
      FEEDS: start.feeds,
    },
    () => '',
  );
  if ('mistake' in read) throw new Error(read.mistake);
  const { config } = read;
  const real = openPorts(config, '0.0.0', { log, clock: minutes, catalogue: {} });

  const toStand = buildConnector({ timeout: PATIENCE.connect });
  const outage = (host: string) => {
    const outlet = byHost.get(host);
    return outlet ? outageAt(outlet, minutes.now()) : null;
  };
  const http = openHttp({
    userAgent: 'fortnight',
    limits: PATIENCE,
    lookup: async (host) => {
      if (outage(host) === 'no-host') throw code('ENOTFOUND');
      return [{ address: '93.184.215.14', family: 4 }];
    },
    dial: () => (target, done) => {
      if (outage(target.hostname) === 'refused') done(code('ECONNREFUSED'), null);
      else toStand({ ...target, hostname: '127.0.0.1', port: String(start.newsPort) }, done);
    },
  });
  const feedSource: FeedSource = {
    read: (feed, validators, signal) => readFeed(feed, validators, http, signal),
  };
  const pages: PageSource = { read: async () => ({ failure: { code: 'address', reason: 'no pages here' } }) };
  let heardOn = '';
  const live: LiveDesk = {
    /** Nothing is heard, but each day is looked at anew. */
    async refresh(now) {
      const day = new Date(now).toISOString().slice(0, 10);
      const asked = day === heardOn ? 0 : 1;
      heardOn = day;
      return { asked, fresh: [], failed: [] };
    },
    heard: () => [],
    states: () => [],
  };
  const outbox = await real.port<Outbox>('outbox');
  const counted: Outbox = {
    ...outbox,
    async claim(platform, terms, came = []) {
      const due = await outbox.claim(platform, terms, came);
      minutes.busy(due.jobs.length - came.length);
      return due;
    },
    async settle(outcomes) {
      await outbox.settle(outcomes);
      minutes.busy(-outcomes.length);
    },
  };
  const draughtsman = { draw: async () => ({ png: PNG, width: 1, height: 1 }) };
  const own: Readonly<Record<string, unknown>> = {
    http,
    feedSource,
    pages,
    live,
    outbox: counted,
    draughtsman,
  };
  const port = async <T>(name: string): Promise<T> => (name in own ? (own[name] as T) : real.port<T>(name));
  const opened: Opened = {
    port,
    ports: async (names) =>
      Object.fromEntries(await Promise.all(names.map(async (name) => [name, await port(name)] as const))),
    close: async () => {
      await http.close();
      await real.close();
    },
  };

  const desks = openDesks(minutes);
  const fault = (error: unknown): null => {
    log.error('fault', { cause: error instanceof Error ? error.stack : String(error) });
    return null;
  };
  const catalogue: Catalogue = {};
  const house = await openChatHouse(config, { opened, desk: desks.desk, catalogue, fault });
  const posting = await openPosting(config, house, opened, {
    sleep: minutes.sleep,
    random: () => 0.5,
    idleMs: 60 * MINUTE,
  });
  const reader = { locale: 'en', timeZone: 'UTC', units: 'petahash', currency: null } as const;
  let tick = async (): Promise<unknown> => undefined;
  const newsroom = await openNewsroom({
    config,
    desk: await desks.desk(reader, null),
    desks,
    opened,
    posting,
    everyMinute(work) {
      tick = work;
      return { stop: () => undefined };
    },
  });
  await minutes.settle(start.at + stepMs);

  /** A moderator decides on the claim of a story, by the command. */
  async function decide({
    code: word,
    to,
    reason,
    asker,
  }: Extract<Order, { do: 'decide' }>): Promise<string> {
    const archive = await port<Archive>('archive');
    const [story] = await archive.stories({ word, limit: 1, order: 'newest', sample: false });
    const claim = story?.claims[0]?.id;
    if (claim === undefined) throw new Error(`No story ${word}`);
    const { default: review } = await import('../../commands/review.ts');
    const named = (review.ports ?? []) as readonly string[];
    const ports = (await opened.ports(named)) as unknown as Parameters<typeof review.run>[2];
    const desk = await desks.desk(reader, asker);
    const options = review.options.parse({ claim, decide: to, reason });
    const answer = await review.run(options, desk, ports);
    if (answer.mistake) throw new Error(JSON.stringify(answer.message.blocks));
    return claim;
  }

  return async (order: Order): Promise<Reply> => {
    switch (order.do) {
      case 'minute':
        minutes.set(order.at);
        await tick();
        await minutes.settle(order.at + stepMs);
        return { done: 'minute' };
      case 'decide':
        return { done: 'decide', said: await decide(order) };
      case 'doubts': {
        const posts = await outbox.troubled(null, 1_000);
        const doubts = posts
          .filter(({ state }) => state === 'uncertain')
          .map(({ id, place, message, remote, offeredAt }) => ({
            id,
            place,
            title: message.title,
            stands: remote.length,
            offeredAt,
          }));
        return { done: 'doubts', doubts };
      }
      case 'resolve':
        await outbox.resolve(order.id, order.as, minutes.now());
        return { done: 'resolve' };
      case 'stop':
        await newsroom.stop();
        await opened.close();
        return { done: 'stop' };
    }
  };
}

/** Warnings and errors on the error stream, one JSON line each. */
function openLines(): Log {
  const silent = (): void => {};
  const say =
    (level: string): Log['error'] =>
    (event, fields = {}) => {
      process.stderr.write(`${JSON.stringify({ level, event, ...fields })}\n`);
    };
  return { debug: silent, info: silent, warn: silent, error: say('error') };
}

if (process.argv[1]?.endsWith('program.ts') && process.send) {
  const send = (message: unknown): void => {
    process.send?.(message);
  };
  const start = JSON.parse(process.argv[2] ?? '{}') as Start;
  const obey = await openProgram(start, openLines());
  process.on('message', (order: Order) => {
    obey(order).then(
      (reply) => {
        send(reply);
        if (order.do === 'stop') process.disconnect?.();
      },
      (error: unknown) => send({ failed: error instanceof Error ? error.stack : String(error) }),
    );
  });
  send({ done: 'ready' });
}

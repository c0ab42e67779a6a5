import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Agent, request } from 'undici';
import type { Feed } from '../src/news/feed.ts';
import { pollFeeds } from '../src/newsroom/poll.ts';
import type { Press } from '../src/newsroom/press.ts';
import { PERIOD_MS } from '../src/newsroom/schedule.ts';
import type { Log } from '../src/ports.ts';
import { openHttp, userAgent } from '../src/sources/http.ts';
import { readFeed } from '../src/sources/poll.ts';
import { openArchive } from '../src/store/open.ts';

const FEEDS = 1_000;
const ROUNDS = 50;
const WARM = 5;
/** As many as the poller has under way at the same time. */
const AT_ONCE = 32;
const EVERY = 10;

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function memory(): { heap: number; rss: number } {
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20 };
}

/** Milliseconds of CPU, our threads' and the kernel's on our behalf, and of the wall clock. */
async function cost(work: () => Promise<void>): Promise<{ cpu: number; wall: number }> {
  const [before, start] = [process.cpuUsage(), process.hrtime.bigint()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: Number(process.hrtime.bigint() - start) / 1e6 };
}

async function openSite(): Promise<{ hosts: string[]; kill: () => void }> {
  const server = spawn(process.execPath, [fileURLToPath(new URL('feeds/server.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const hosts = String(line)
    .trim()
    .split(' ')
    .map((port) => `127.0.0.1:${port}`);
  return { hosts, kill: () => server.kill() };
}

const feedAt = (n: number, hosts: readonly string[]): Feed => ({
  id: `feed-${n}`,
  url: `http://${hosts[Math.floor((n * hosts.length) / FEEDS)]}/feed/${n}`,
  outlet: `Outlet ${n}`,
  lang: 'en',
  what: 'a feed of the bench',
  homepage: null,
  source: 'bench',
});

/** Conditional requests with undici and nothing else, their bodies read and thrown away. */
function openBare(feeds: readonly Feed[]) {
  const dispatcher = new Agent({ connections: 8 });
  const etags = new Map<string, string>();
  return {
    async round() {
      const waiting = feeds.values();
      const worker = async (): Promise<void> => {
        for (const { url } of waiting) {
          const etag = etags.get(url);
          const headers = { 'user-agent': userAgent('bench', null), ...(etag && { 'if-none-match': etag }) };
          const answer = await request(url, { dispatcher, headers });
          await answer.body.text();
          if (typeof answer.headers.etag === 'string') etags.set(url, answer.headers.etag);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    },
    close: () => dispatcher.close(),
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

/** The poller over a thousand feeds, nearly all unchanged, against the same requests made bare, round by round in turn. */
export async function run(): Promise<void> {
  const { hosts, kill } = await openSite();
  const folder = mkdtempSync(join(tmpdir(), 'hashwatt-bench-'));
  const archive = await openArchive(join(folder, 'bench.db'));
  const http = openHttp({ userAgent: userAgent('bench', null), allow: hosts });
  const feeds = Array.from({ length: FEEDS }, (_, n) => feedAt(n, hosts));
  await archive.registerFeeds(feeds, { sample: false });
  let now = Date.UTC(2026, 10, 22, 12);
  const press: Press = {
    archive,
    source: { read: (feed, validators, signal) => readFeed(feed, validators, http, signal) },
    editor: {
      isAbout: () => false,
      read: (article) => ({ article, lang: 'en', claims: [] }),
      judge: () => [],
    },
    clock: { now: () => now },
    log: silent,
  };
  const bare = openBare(feeds);
  const ours: { cpu: number; wall: number }[] = [];
  const theirs: { cpu: number; wall: number }[] = [];
  const held: { round: number; heap: number; rss: number }[] = [];
  let items = 0;
  for (let round = -WARM; round <= ROUNDS; round++) {
    now += 2 * PERIOD_MS;
    const begin = async (): Promise<void> => {
      await (await request(`http://${hosts[0]}/round/${round + WARM}`)).body.dump();
    };
    await begin();
    const mine = await cost(async () => {
      const polled = await pollFeeds(press, new AbortController().signal, { leaseMs: 60_000 });
      if (polled.feeds !== FEEDS || polled.failed > 0) throw new Error(`polled ${JSON.stringify(polled)}`);
      if (round > 0) items += polled.newItems;
    });
    await begin();
    const plain = await cost(() => bare.round());
    if (round > 0) {
      ours.push(mine);
      theirs.push(plain);
    }
    if (round >= 0 && round % EVERY === 0) held.push({ round, ...memory() });
  }
  const of = (runs: typeof ours, what: 'cpu' | 'wall'): number => median(runs.map((each) => each[what]));
  const ratio = median(ours.map(({ cpu }, i) => cpu / (theirs[i]?.cpu ?? Number.NaN)));
  const row = (name: string, runs: typeof ours): string =>
    `  ${name.padEnd(24)}${of(runs, 'cpu').toFixed(0).padStart(8)} ms CPU${of(runs, 'wall').toFixed(0).padStart(8)} ms wall\n`;
  process.stdout.write(
    `${FEEDS} feeds on ${hosts.length} hosts, ${ROUNDS} rounds, ${items} new items, Node ${process.version}; medians of a round\n`,
  );
  process.stdout.write(row('the poller', ours) + row('bare undici requests', theirs));
  process.stdout.write(`  CPU, round by round: ${ratio.toFixed(2)} ×\n`);
  for (const { round, heap, rss } of held) {
    process.stdout.write(
      `  after round ${String(round).padStart(2)}: heap ${heap.toFixed(1)} MB, resident ${rss.toFixed(0)} MB\n`,
    );
  }
  await bare.close();
  await http.close();
  await archive.close();
  kill();
  rmSync(folder, { recursive: true });
}

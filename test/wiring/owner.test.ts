import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { pace } from '../../src/newsroom/buckets.ts';
import { openStore } from '../../src/store/open.ts';
import { isSurelyDead, thisProcess } from '../../src/wiring/owner.ts';
import { message } from '../store/samples.ts';

const HOLDER = fileURLToPath(new URL('./holder.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-owner-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a process that takes posts and holds them; gives it with what it took. */
async function hold(path: string, limit: number) {
  const child = spawn(process.execPath, [HOLDER, path, String(limit)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    said += chunk;
    if (said.includes('holding')) break;
  }
  return { child, took: said.split('\n').slice(0, -2) };
}

const post = (platform: 'discord' | 'telegram', channel: string) => ({
  key: 'story:1',
  place: { platform, channel, topic: null, chat: channel },
  message: message('story', 1, 'Story'),
  role: null,
  claims: [],
});

it('takes over at once what a killed process had in hand, to look into it, and nothing of a living one', async () => {
  const path = join(folder, 'held.db');
  const store = await openStore(path);
  const outbox = store.outbox(pace, thisProcess());
  const offered = ['1', '2'].flatMap((n) => [post('discord', n), post('telegram', n)]);
  await outbox.offer(offered, Date.now());
  const dying = await hold(path, 1);
  const living = await hold(path, 9);
  expect([dying.took, living.took]).toEqual([
    ['discord 1', 'telegram 1'],
    ['discord 2', 'telegram 2'],
  ]);
  expect(await outbox.takeOver(isSurelyDead, Date.now())).toBe(0);
  const died = once(dying.child, 'close');
  dying.child.kill('SIGKILL');
  await died;
  expect(await outbox.takeOver(isSurelyDead, Date.now())).toBe(2);
  const now = Date.now() + 5_000;
  const jobs = [];
  for (const platform of ['discord', 'telegram'] as const)
    jobs.push(...(await outbox.claim(platform, { now, until: now + 90_000, limit: 9 })).jobs);
  expect(jobs.map(({ post: { place }, does }) => [place.platform, place.channel, does])).toEqual([
    ['discord', '1', 'recover'],
    ['telegram', '1', 'recover'],
  ]);
  await store.close();
});

describe('a process', () => {
  const changed = (change: object) => JSON.stringify({ ...JSON.parse(thisProcess()), ...change });
  // Far beyond the greatest id that Linux gives.
  const nobody = { pid: 2 ** 30 };

  it.each<readonly [string, string, boolean]>([
    ['that runs is not dead', thisProcess(), false],
    ['of this host whose id nobody has is dead', changed(nobody), true],
    [
      'of this host before it was started anew is dead',
      changed({ boot: 'before' }),
      process.platform === 'linux',
    ],
    ['whose id somebody else has by now is dead', changed({ began: '1' }), process.platform === 'linux'],
    ['of another host may live', changed({ ...nobody, host: 'elsewhere' }), false],
    ['of another container may live', changed({ ...nobody, space: 'pid:[1]' }), false],
    ['that nobody can read is left alone', 'somebody', false],
    ['without an id is left alone', changed({ pid: 0 }), false],
  ])('%s', (_, name, dead) => {
    expect(isSurelyDead(name)).toBe(dead);
  });
});

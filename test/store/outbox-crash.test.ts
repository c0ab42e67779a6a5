import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { pace } from '../../src/newsroom/buckets.ts';
import { openStore } from '../../src/store/open.ts';
import { CHATS } from './poster.ts';

const POSTER = fileURLToPath(new URL('./poster.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-outbox-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the poster, kills it with -9 once it has said so many lines; gives what it said. */
async function deliver(path: string, speed: number, began: number, enough: number): Promise<string[]> {
  const child = spawn(process.execPath, [POSTER, path, String(began), String(speed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (said.split('\n').length > enough) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return said.split('\n').slice(0, -1);
}

it('an outbox killed again and again posts nothing twice and loses nothing; what is in doubt it shows', async () => {
  const path = join(folder, 'posts.db');
  const began = Date.now();
  const lines: string[] = [];
  for (const enough of [3, 40, 90, Number.POSITIVE_INFINITY])
    lines.push(...(await deliver(path, 100, began, enough)));
  const took = lines.filter((line) => line.startsWith('took'));
  expect(new Set(took).size).toBe(took.length);

  const store = await openStore(path);
  const outbox = store.outbox(pace);
  const doubts = await outbox.troubled(null, 999);
  const counts = await outbox.counts();
  await store.close();
  expect(counts).toMatchObject({ waiting: 0, sending: 0, refused: 0 });
  expect(counts.sent + counts.uncertain).toBe(2 * CHATS);
  const told = new Set([...lines.map((line) => line.replace(/^\w+ /, ''))]);
  const shown = new Set(doubts.map(({ place }) => `${place.platform} ${place.channel}`));
  const all = ['discord', 'telegram'].flatMap((platform) =>
    Array.from({ length: CHATS }, (_, n) => `${platform} ${n}`),
  );
  expect(all.filter((each) => !told.has(each) && !shown.has(each))).toEqual([]);
  // On Discord a doubt is ended by the nonce, on Telegram by nobody: no more of them than were under way at three kills.
  expect(doubts.filter(({ place }) => place.platform === 'discord')).toEqual([]);
  expect(doubts.length).toBeLessThan(3 * 30);
});

it('two processes on one file share the posts between them', async () => {
  const path = join(folder, 'shared.db');
  const began = Date.now();
  await (await openStore(path)).close();
  const lines = (
    await Promise.all([1, 2].map(() => deliver(path, 20, began, Number.POSITIVE_INFINITY)))
  ).flat();
  expect(lines.toSorted()).toEqual(
    ['discord', 'telegram']
      .flatMap((platform) => Array.from({ length: CHATS }, (_, n) => `took ${platform} ${n}`))
      .toSorted(),
  );
});

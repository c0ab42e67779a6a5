import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { slash } from './asking.ts';
import { talk, textOf } from './bot.ts';
import { openServer, TOKEN } from './server.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The program as its operator starts it, with a loopback Discord and nothing to read. */
async function start(token: string) {
  const discord = await openServer();
  closing.push(discord.close);
  const folder = mkdtempSync(join(tmpdir(), 'hashwatt-discord-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  const { host } = new URL(discord.api);
  const feeds = join(folder, 'feeds.txt');
  writeFileSync(feeds, `http://${host}/feed\n`);
  const child = spawn(process.execPath, ['src/start.js', 'start'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH ?? '',
      DATABASE_URL: join(folder, 'hashwatt.db'),
      DISCORD_TOKEN: token,
      DISCORD_API_URL: discord.api,
      FEEDS: feeds,
      FETCH_ALLOW: host,
    },
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  closing.push(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.err += String(chunk);
  });
  return { discord, child, ended, said };
}

it('npm start answers on Discord, chart and all, until it is told to stop', { timeout: 30_000 }, async () => {
  const { discord, child, ended, said } = await start(TOKEN);
  await expect.poll(() => said.out, { timeout: 20_000 }).toContain('Discord is connected.');
  const { first, edit } = talk(discord, slash('breakeven', { power_price: 0.06 }));
  expect(textOf(await first())).toMatch(/^### Mining at/);
  const [chart] = (await edit()).files;
  expect(chart?.data.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(discord.broken).toEqual([]);
  expect(said.err).not.toContain(TOKEN);
  expect(said.err).not.toContain('"event":"fault"');
});

it('a wrong token ends it with one sentence', { timeout: 30_000 }, async () => {
  const { ended, said } = await start('wrong');
  expect(await ended).toBe(1);
  expect(said.out).toMatch(/^Discord refused the token: .*DISCORD_TOKEN.*\n$/);
});

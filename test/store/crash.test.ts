import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openArchive, openStore } from '../../src/store/open.ts';
import { groupOf, quoteOf, supergroupOf } from './keeper.ts';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
const KEEPER = fileURLToPath(new URL('./keeper.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const child = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
const writer = (...args: readonly string[]): ChildProcess => child(WRITER, ...args);

/** What a child has said, up to `enough` lines and then `kill -9`, or to its end. */
async function linesOf(child: ChildProcess, enough = Number.POSITIVE_INFINITY): Promise<string[]> {
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (said.split('\n').length > enough) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return said.split('\n').slice(0, -1);
}

const integrity = (path: string): unknown => {
  const database = new DatabaseSync(path);
  const answers = [
    database.prepare('pragma integrity_check').all(),
    database.prepare('pragma foreign_key_check').all(),
  ];
  database.close();
  return answers;
};

describe('a crash', () => {
  it('by kill -9 during writes, four times over, loses nothing that was accepted', async () => {
    const path = join(folder, 'killed.db');
    const accepted: string[] = [];
    for (const [round, enough] of [5, 13, 34, 60].entries())
      accepted.push(...(await linesOf(writer(path, 'a', String(round * 1000)), enough)));
    expect(accepted.length).toBeGreaterThan(100);
    expect(integrity(path)).toEqual([[{ integrity_check: 'ok' }], []]);

    const archive = await openArchive(path);
    const stories = await archive.stories({ limit: 1000, sample: false, order: 'newest' });
    const pending = await archive.pending(1000);
    await archive.close();
    const items = new Set([
      ...pending.map((item) => `item a-${item.item.guid?.slice(5)}`),
      ...stories.map((story) => `item a-${story.id.slice(7)}`),
    ]);
    const told = new Set(stories.map((story) => `story ${story.id}`));
    expect(accepted.filter((line) => !items.has(line) && !told.has(line))).toEqual([]);
    expect(stories.filter((story) => story.claims.length !== 1)).toEqual([]);
    expect(pending.length).toBeLessThanOrEqual(1);
  });

  it('by kill -9 while chats are written to loses no setting, dispute, move or question', async () => {
    const path = join(folder, 'chats.db');
    const accepted: string[] = [];
    for (const [round, enough] of [3, 14, 41].entries())
      accepted.push(...(await linesOf(child(KEEPER, path, String((round + 1) * 1000)), enough)));
    expect(accepted.length).toBeGreaterThan(50);
    expect(integrity(path)).toEqual([[{ integrity_check: 'ok' }], []]);

    const { settings, disputes, questions, close } = await openStore(path);
    const all = await disputes.list({ chat: null, limit: 1000 });
    const lost: string[] = [];
    for (const line of accepted) {
      const [what, n = '', id = ''] = line.split(' ');
      const [here, there] = [await settings.of(groupOf(n)), await settings.of(supergroupOf(n))];
      const places = all.filter(({ quote }) => quote === quoteOf(n)).map(({ chat }) => chat);
      const moved = there.locale === 'de' && there.units === 'terahash' && here.locale === null;
      const found = {
        settings: moved || (here.locale === 'de' && here.units === 'terahash' && there.locale === null),
        dispute: places.length === 1 && places[0] === (moved ? supergroupOf(n) : groupOf(n)).id,
        moved: moved && places[0] === supergroupOf(n).id,
        question: (await questions.find(id))?.given.text === quoteOf(n),
      }[what ?? ''];
      if (found !== true) lost.push(line);
    }
    await close();
    expect(lost).toEqual([]);
  });

  it('of none: four processes open one new file together, write side by side, and share the feeds out', async () => {
    const path = join(folder, 'together.db');
    const said = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => linesOf(writer(path, name, '0', '20'))),
    );
    const untouched = said.flat().filter((line) => /leased [w-z]/.test(line));
    expect(untouched.sort()).toEqual(['leased w', 'leased x', 'leased y', 'leased z']);
    expect(integrity(path)).toEqual([[{ integrity_check: 'ok' }], []]);
    const archive = await openArchive(path);
    expect((await archive.feeds()).map((state) => state.items)).toEqual([20, 20, 20, 20, 0, 0, 0, 0]);
    await archive.close();
  });
});

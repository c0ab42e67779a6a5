import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openArchive } from '../../src/store/open.ts';

const TELLER = fileURLToPath(new URL('./teller.ts', import.meta.url));

/** Runs the teller, kills it with -9 once it has said so many lines; gives what it said. */
async function tell(database: string, enough: number): Promise<string[]> {
  const child = spawn(process.execPath, [TELLER, database], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (said.split('\n').length > enough) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return said.split('\n').slice(0, -1);
}

it('a newsroom killed again and again tells every story exactly once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hashwatt-teller-'));
  const path = join(folder, 'news.db');
  let settled = 0;
  for (const enough of [1, 4, Number.POSITIVE_INFINITY])
    settled += (await tell(path, enough)).filter((line) => line === 'settled').length;
  const archive = await openArchive(path);
  const stories = await archive.stories({ limit: 99, sample: false, order: 'newest' });
  const titles = stories.map((story) => story.article.title).sort();
  expect(titles).toEqual(Array.from({ length: 30 }, (_, n) => `Story ${n + 1}`).sort());
  expect(stories.flatMap((story) => story.claims)).toHaveLength(30);
  expect(await archive.counts()).toMatchObject({ new: 0, told: 30, failed: 0 });
  expect(settled).toBeLessThanOrEqual(30);
  await archive.close();
  rmSync(folder, { recursive: true });
});

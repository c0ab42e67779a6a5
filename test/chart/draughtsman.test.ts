import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { openDraughtsman } from '../../src/chart/draughtsman.ts';
import type { Chart } from '../../src/message/chart.ts';
import { chartOf } from './questions.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const opened: ReturnType<typeof openDraughtsman>[] = [];
const open = (limit?: number): ReturnType<typeof openDraughtsman> => {
  const draughtsman = openDraughtsman(limit);
  opened.push(draughtsman);
  return draughtsman;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

const broken = { title: 'x' } as unknown as Chart;

test('draws in turn, and the same chart to the same bytes', async () => {
  const chart = await chartOf('halving', 'en');
  const { draw } = open();
  const [one, two, three] = await Promise.all([
    draw(chart, 'dark'),
    draw(chart, 'light'),
    draw(chart, 'dark'),
  ]);
  expect(Buffer.compare(one.png, three.png)).toBe(0);
  expect(Buffer.compare(one.png, two.png)).not.toBe(0);
  expect([one.width, one.height]).toEqual([two.width, two.height]);
});

test('a drawing that fails is one Error, and the next one is drawn', async () => {
  const chart = await chartOf('halving', 'en');
  const { draw } = open();
  const [bad, good] = await Promise.allSettled([draw(broken, 'dark'), draw(chart, 'dark')]);
  expect(bad).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringMatching(/^A chart could not be drawn: /) },
  });
  expect(good.status).toBe('fulfilled');
});

test('a drawing beyond its time is given up', async () => {
  const chart = await chartOf('halving', 'en');
  const { draw } = open(0);
  await expect(draw(chart, 'dark')).rejects.toThrow('it took more than 0 s');
  await expect(draw(chart, 'dark')).rejects.toThrow('it took more than 0 s');
});

test('nothing is drawn once closed, and what was being drawn is told so', async () => {
  const chart = await chartOf('halving', 'en');
  const draughtsman = open();
  const drawing = draughtsman.draw(chart, 'dark').then(
    () => 'drawn',
    (error: Error) => error.message,
  );
  await draughtsman.close();
  await draughtsman.close();
  expect(await drawing).toMatch(/^A chart could not be drawn: /);
  await expect(draughtsman.draw(chart, 'dark')).rejects.toThrow('nobody draws any more');
});

describe('a process', () => {
  const run = (script: string) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 20_000,
    });
  const axis = "{ label: '', scale: 'linear', from: 0, to: 1, ticks: [] }";
  const chart = `{ title: 'a', alt: '', source: '', x: ${axis}, y: ${axis}, series: [], marks: [] }`;
  test('ends by itself after a drawing, open or closed, and starts no thread before', () => {
    const { status, stdout, stderr } = run(`
      import { openDraughtsman } from './src/chart/draughtsman.ts';
      const draughtsman = openDraughtsman();
      const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
      const before = threads();
      const { png } = await draughtsman.draw(${chart}, 'dark');
      console.log(before, png.length > 1000);
    `);
    expect(stderr).toBe('');
    expect([status, stdout]).toEqual([0, '0 true\n']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/adapters/console/run.ts';
import { operator } from '../../src/operator/index.ts';
import type { Archive } from '../../src/ports.ts';
import { openArchive } from '../../src/store/open.ts';
import { openHouse, openTerminal } from '../adapters/console/house.ts';
import { feed, newItem, success } from '../store/samples.ts';

let archive: Archive;
let house: ReturnType<typeof openHouse>;
beforeAll(async () => {
  archive = await openArchive(':memory:');
  await archive.registerFeeds([feed('a'), feed('b')], { sample: false });
  for (const id of ['a', 'b']) {
    const items = [1, 2, 3].map((n) => ({ ...newItem(n, {}, id), held: 'burst' }));
    await archive.keepReading(id, success(), items);
  }
  house = {
    ...openHouse(operator),
    ports: async () => ({ archive, feeds: async () => [feed('a'), feed('b')] }),
  };
});
afterAll(() => archive.close());

async function called(...args: string[]) {
  const terminal = openTerminal('');
  return { code: await run(args, house, terminal), ...terminal.said };
}

describe('held', () => {
  it('lists what is held, lets it go or puts it aside, and says what it has none of', async () => {
    const listed = await called('held');
    expect(listed.code).toBe(0);
    expect(listed.out).toMatch(/a: 3 items since 10 February 2026, among them Story 1/);
    expect((await called('held', 'a')).out).toContain('3 items go on as news');
    expect((await called('held', 'b', '--how', 'drop', '--locale', 'de')).out).toContain(
      '3 Eintr\u00e4ge sind weggelegt',
    );
    expect(await archive.counts()).toMatchObject({ new: 3, dropped: 3, held: 0 });
    expect((await called('held')).out).toContain('Nothing is held back.');
    expect(await called('held', 'a')).toMatchObject({ code: 2, err: expect.stringContaining('"a"') });
  });
});

describe('opml', () => {
  it('prints the list as it is, for a file', async () => {
    const { code, out } = await called('opml');
    expect(code).toBe(0);
    expect(out).toMatch(/^<\?xml .*<opml version="2.0">.*xmlUrl="https:\/\/a\.example\/feed".*<\/opml>\n$/s);
  });
});

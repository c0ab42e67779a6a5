import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { facts, knownAt } from '../../src/facts/open.ts';
import type { Message } from '../../src/message/message.ts';
import { loadWords } from '../../src/message/words.ts';
import { startNewsroom } from '../../src/newsroom/start.ts';
import type { Archive, FeedSource } from '../../src/ports.ts';
import { openArchive } from '../../src/store/open.ts';
import { feed, item } from '../store/samples.ts';
import { failing, pressWith, reading, sourceOf } from './fakes.ts';

const words = await loadWords('en');
const deutsch = await loadWords('de');
const known = knownAt(facts, '2026-02-10');

let archive: Archive;
beforeEach(async () => {
  archive = await openArchive(':memory:');
});
afterEach(() => archive.close());

const bundled = sourceOf({ s: reading([item(11), item(21)]) }).source;

async function start(source: FeedSource, options: { words?: typeof words; time?: { now: number } } = {}) {
  const { press, time, lines } = pressWith(archive, { source, ...(options.time && { time: options.time }) });
  const newsroom = await startNewsroom({
    press,
    feeds: ['a', 'b', 'c'].map(feed),
    sample: { feeds: [feed('s')], source: bundled },
    facts: known,
    words: options.words ?? words,
    giveUpMs: 50,
  });
  return { ...newsroom, time, lines };
}

const said = ({ title, blocks }: Message): string => `${title}\n${JSON.stringify(blocks)}`;
const cards = ({ blocks }: Message) => blocks.filter((block) => block.type === 'claim');

describe('the start of the newsroom', () => {
  it('tells what the feeds have and says which are missing and why', async () => {
    const { source } = sourceOf({ a: reading([item(11), item(21)]), b: failing('status', '404 Not Found') });
    const { digest } = await start(source);
    expect(cards(digest).map(({ card }) => card.verdict)).toEqual(['refuted', 'supported']);
    expect(said(digest)).toContain(
      '2 of 3 feeds could not be read: the server answered with an error (Outlet b); no answer in time (Outlet c).',
    );
    expect(said(digest)).not.toContain('sample');
    expect(await archive.message(digest.id)).toEqual(digest);
  });

  it('shows the bundled sample when no feed can be reached, in the reader’s language, with the reason', async () => {
    const { digest } = await start(sourceOf({}).source, { words: deutsch });
    expect(cards(digest)).toHaveLength(2);
    expect(said(digest)).toContain(
      'Keiner der 3 Feeds war lesbar: keine Antwort in der gegebenen Zeit (Outlet a, Outlet b, Outlet c). Dies ist das mitgelieferte Beispiel',
    );
  });

  it('says so when the feeds answer and have nothing about mining', async () => {
    const off = reading([item(5, { text: 'Output of coal mines fell by 5 percent.' })]);
    const { digest } = await start(sourceOf({ a: off, b: off, c: off }).source);
    expect(said(digest)).toContain(
      'The feeds that answered told nothing about mining. This is the bundled sample',
    );
  });

  it('asks failing feeds again at the next start, and lets the sample go once there is news', async () => {
    const time = { now: Date.UTC(2026, 1, 10, 12) };
    await start(sourceOf({}).source, { time });
    time.now += 1000;
    const { digest } = await start(sourceOf({ a: reading([item(31)]) }).source, { time });
    expect(cards(digest)).toHaveLength(1);
    expect(said(digest)).not.toContain('sample');
    expect(digest.version).toBe(2);
    expect(await archive.message(digest.id)).toEqual(digest);
  });

  it('shows what is kept when it starts again with nothing due', async () => {
    const empty = reading([]);
    const time = { now: Date.UTC(2026, 1, 10, 12) };
    const first = await start(sourceOf({ a: reading([item(11)]), b: empty, c: empty }).source, { time });
    time.now += 60_000;
    const { source, asked } = sourceOf({});
    const again = await start(source, { time });
    expect(asked).toEqual([]);
    expect(again.digest).toEqual(first.digest);
    time.now += 26 * 3_600_000;
    const later = await start(sourceOf({ a: empty, b: empty, c: empty }).source, { time });
    expect(later.digest.title).toMatch(/Nothing new/);
    expect(cards(later.digest)).toEqual(cards(first.digest));
  });

  it('goes on ticking: due feeds only, one round at a time, and ends when told to', async () => {
    let items = [item(11)];
    const empty = reading([]);
    const { source, asked } = sourceOf({ a: () => reading(items), b: empty, c: empty });
    const { tick, stop, time } = await start(source);
    await tick();
    expect(asked).toHaveLength(3);
    time.now += 3_600_000;
    items = [item(11), item(12)];
    await Promise.all([tick(), tick()]);
    expect(asked).toHaveLength(6);
    expect(await archive.stories({ limit: 9, sample: false, order: 'newest' })).toHaveLength(2);
    await stop();
  });

  it('a stop ends a round that would wait', async () => {
    const empty = reading([]);
    const { source } = sourceOf({ b: empty, c: empty });
    const { tick, stop, time, lines } = await start(source);
    time.now += 24 * 3_600_000;
    const round = tick();
    await stop();
    await round;
    expect((await archive.feeds())[0]).toMatchObject({ failures: 1 });
    expect(lines.filter((line) => line.level === 'error')).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { identityOf } from '../../src/news/identity.ts';
import type { Archive } from '../../src/ports.ts';
import { openArchive } from '../../src/store/open.ts';
import { openLog } from '../../src/wiring/log.ts';
import { feed, item, NOON, success } from './samples.ts';

/** Texts that mean something to SQL, a shell, a terminal or a log, and nothing to us. */
const OWN: readonly (readonly [string, string])[] = [
  ['SQL', "Robert'); drop table items; --"],
  ['an operator of JSON', '{"$gt":""}'],
  ['a template', '{{7*7}} <%= 1 %> #{1+1}'],
  ['a shell', '`id` $(id) ; id | id && id'],
  ['a format', '%s%n%d%x'],
  ['a terminal', '\u001b[2J\u001b]0;title\u0007'],
  ['a log line', 'a\r\n{"level":"error","event":"forged"}'],
  ['other line ends', 'a\u2028b\u2029c\u0085d'],
  ['a path', '..\\..\\windows\\system32'],
  ['a number', '-0'],
  ['a key', '__proto__'],
];

interface Vector {
  readonly category: string;
  readonly input: string;
  readonly why: string;
}

const file = new URL('../../../shared/vectors/dev.json', import.meta.url);
const FOREIGN: readonly (readonly [string, string])[] = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors
      .filter(({ category }) => category === 'sql-log')
      .map(({ why, input }) => [why, input])
  : [];
const ROWS = [...OWN, ...FOREIGN];

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive(':memory:');
});
afterAll(() => archive.close());
afterEach(() => vi.restoreAllMocks());

describe('what comes from outside', () => {
  it.each(ROWS)('is kept as it is: %s', async (_, text) => {
    const source = { ...feed('hostile'), outlet: text };
    await archive.registerFeeds([source], { sample: false });
    const made = item(1, { guid: text, title: text, text: `${text} in a text` });
    const failure = { code: 'status', reason: text };
    await archive.keepReading('hostile', { ...success(), failure, failures: 1 }, [
      { item: made, identity: identityOf(made, 'hostile'), digest: text, held: text },
    ]);
    const [state] = await archive.feeds();
    expect(state).toMatchObject({ feed: source, failure });
    const [held] = await archive.held();
    expect(held?.titles).toContain(text);
    await archive.letGo('hostile', 'tell');
    const kept = (await archive.pending(99)).find(({ item: { guid } }) => guid === text);
    expect(kept?.item).toEqual(made);
    expect((await archive.marks('hostile', 99)).map(({ digest }) => digest)).toContain(text);
    await archive.keepHosts(new Map([[text, { host: text, failures: 1, restsUntil: NOON, failure }]]));
    expect(await archive.hosts()).toContainEqual({ host: text, failures: 1, restsUntil: NOON, failure });
  });

  it.each(ROWS)('is one line of a log, whatever it holds: %s', (_, text) => {
    const lines: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    openLog('debug', true, []).warn('feed-failed', { reason: text, [text]: 1 });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/[^\P{Cc}\u0080-\u009f]/u);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', event: 'feed-failed', reason: text });
  });
});

if (FOREIGN.length === 0)
  it('is left out where the attack vectors are missing', () => {
    process.stdout.write('  left out: the neighbouring attack vectors are not here\n');
    expect(FOREIGN).toEqual([]);
  });

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashwatt-process-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Nothing of the machine's own settings reaches the program. */
const environment = (more: Readonly<Record<string, string>> = {}) => ({
  PATH: process.env.PATH ?? '',
  DATABASE_URL: join(folder, 'hashwatt.db'),
  ...more,
});

const call = (args: readonly string[], more: Parameters<typeof environment>[0] = {}, input = '') =>
  spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: environment(more),
    input,
    encoding: 'utf8',
    timeout: 15_000,
    maxBuffer: 20_000_000,
  });

describe.each(['src/start.js', 'src/main.ts'])('node %s', (entry) => {
  test('answers and ends with 0', () => {
    const { status, stdout, stderr } = call([entry, 'difficulty', '--height', '935424', '--json']);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'difficulty',
      numbers: { height: 935_424, rank: 10 },
    });
  });

  test('a mistake ends with 2', () => {
    const { status, stdout, stderr } = call([entry, 'breakeven', 'abc']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('but got "abc"');
  });

  test('so does a wrong environment', () => {
    const { status, stderr } = call([entry, 'breakeven'], { TIME_ZONE: 'Mars' });
    expect([status, stderr]).toEqual([
      2,
      'Expected TIME_ZONE to be an IANA time zone such as Europe/Berlin, but got "Mars".\n',
    ]);
  });
});

test('a .env that is no file is a mistake in a sentence', () => {
  const here = join(folder, 'settings');
  mkdirSync(join(here, '.env'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/main.ts'), 'halving'], {
    cwd: here,
    env: environment(),
    encoding: 'utf8',
    timeout: 15_000,
  });
  expect([status, stderr]).toEqual([2, 'Expected .env to be a file that can be read, but it is not.\n']);
});

test('an older Node is told what is needed', () => {
  const older = "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });";
  writeFileSync(join(folder, 'older.mjs'), older);
  const { status, stderr } = call([
    '--import',
    pathToFileURL(join(folder, 'older.mjs')).href,
    'src/start.js',
    'help',
  ]);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^Expected Node 24 or newer.+npm ci/)]);
});

test('a fault is one calm line and 1; its cause is told only when debugging', () => {
  const database = { DATABASE_URL: folder };
  const quiet = call(['src/start.js', 'news'], database);
  expect([quiet.status, quiet.stdout, quiet.stderr.trim().split('\n').length]).toEqual([1, '', 1]);
  expect(quiet.stderr).not.toMatch(/\bat .*:\d+/);
  const loud = call(['src/start.js', 'news'], { ...database, LOG_LEVEL: 'debug' });
  expect(loud.stderr).toContain('"event":"fault"');
});

test('output that nobody reads to its end is no fault', async () => {
  const child = spawn(process.execPath, ['src/start.js', 'check', '--jsonl'], {
    cwd: ROOT,
    env: environment(),
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end('{"text":"The block subsidy is 3.125 BTC."}\n'.repeat(2000));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, errors]).toEqual([0, '']);
});

test('long output arrives whole', () => {
  const input = `${JSON.stringify({ text: 'The block subsidy is 3.125 BTC.' })}\n`.repeat(1500);
  const { status, stdout } = call(['src/start.js', 'check', '--jsonl'], {}, input);
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(1_000_000);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1500);
});

describe('what is loaded', () => {
  const loaded = (...args: string[]): string[] => {
    const listing = [
      "import { registerHooks } from 'node:module';",
      "import { appendFileSync } from 'node:fs';",
      'const list = process.env.LIST;',
      "registerHooks({ load(url, context, next) { appendFileSync(list, url + '\\n'); return next(url, context); } });",
    ].join('\n');
    writeFileSync(join(folder, 'listing.mjs'), listing);
    const list = join(folder, `${args.join('-')}.txt`);
    writeFileSync(list, '');
    const hook = pathToFileURL(join(folder, 'listing.mjs')).href;
    expect(call(['--import', hook, 'src/start.js', ...args], { LIST: list }).status).toBe(0);
    return call(['-p', `require('node:fs').readFileSync(${JSON.stringify(list)}, 'utf8')`])
      .stdout.trim()
      .split('\n');
  };
  const packages = (urls: readonly string[]): string[] => [
    ...new Set(urls.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [])),
  ];
  const rooms = (urls: readonly string[]): string[] => [
    ...new Set(urls.flatMap((url) => /\/src\/([^/]+)\//.exec(url)?.[1] ?? [])),
  ];

  test('a calculating command loads zod and Fluent, and nothing of the newsroom', () => {
    const urls = loaded('breakeven');
    expect(packages(urls).sort()).toEqual(['@fluent/bundle', 'zod']);
    for (const room of ['claims', 'check', 'news', 'newsroom', 'sources', 'store'])
      expect(rooms(urls)).not.toContain(room);
    expect(urls.filter((url) => /\/commands\/(?!index|breakeven)/.test(url))).toEqual([]);
    expect(urls.filter((url) => /\/zod\/.*locales\/(?!en\.js)/.test(url))).toEqual([]);
    expect(urls.filter((url) => url.includes('/phrases/de/'))).toEqual([]);
  });

  test('a check loads reader and judge, but neither feeds, network nor store', () => {
    const urls = loaded('check', 'The block subsidy is 3.125 BTC.');
    expect(packages(urls).sort()).toEqual(['@fluent/bundle', 'zod']);
    expect(rooms(urls)).toEqual(expect.arrayContaining(['claims', 'check']));
    for (const room of ['newsroom', 'sources', 'store']) expect(rooms(urls)).not.toContain(room);
  });
});

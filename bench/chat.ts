import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../src/store/open.ts';
import { type Line, openDiscordLine } from './chat/discord-loopback.ts';
import { openTelegramLine } from './chat/telegram-loopback.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 2_000;
const WARM = 200;
const TOKENS = { Discord: 'MTAw.bench.token', Telegram: '1:bench-token-of-nobody' } as const;
type Name = keyof typeof TOKENS;

interface Bot {
  readonly line: Line;
  readonly child: ChildProcess;
}

async function begin(line: Line, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Bot> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (data) => {
    errors += String(data);
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}: ${errors}`)));
  });
  ended.catch(() => undefined);
  await Promise.race([line.ready, ended]);
  return { line, child };
}

async function end({ line, child }: Bot): Promise<void> {
  child.removeAllListeners('exit');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  await line.close();
}

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * q)] ?? Number.NaN;

const cells = (values: readonly number[]): string =>
  values.map((value) => value.toFixed(2).padStart(9)).join('');

/** What people ask: all the same, as when a number is in the news, or each something else. */
const SERIES = {
  'the same question': () => 0.06,
  'another power price each time': (n: number) => Number((0.03 + (n % 997) / 10_000).toFixed(4)),
} as const;

const lineOf = (name: string, numbers: readonly number[], calls?: number): string =>
  `  ${name.padEnd(20)}${cells(numbers)}${calls === undefined ? '' : String(calls).padStart(9)}\n`;

async function rounds(
  title: string,
  ours: Line,
  bare: Line,
  powerPrice: (n: number) => number,
): Promise<void> {
  const times = { ours: [] as number[], bare: [] as number[] };
  let before = [0, 0];
  for (let n = 0; n < WARM + ROUNDS; n++) {
    if (n === WARM) before = [ours.calls(), bare.calls()];
    // Whoever goes first in a round goes second in the next.
    for (const who of n % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) {
      const took = await (who === 'ours' ? ours : bare).ask(n, powerPrice(n));
      if (n >= WARM) times[who].push(took);
    }
  }
  const [mine, theirs] = [times.ours, times.bare].map((values) => [
    quantile(values, 0.5),
    quantile(values, 0.99),
  ]);
  process.stdout.write(
    `${title.padEnd(22)}${['median', 'p99', 'calls'].map((head) => head.padStart(9)).join('')}\n` +
      lineOf('Hashwatt', mine!, ours.calls() - before[0]!) +
      lineOf('bare bot', theirs!, bare.calls() - before[1]!) +
      lineOf(
        'ratio',
        mine!.map((value, i) => value / theirs![i]!),
      ),
  );
}

async function compare(
  name: Name,
  open: () => Promise<Line>,
  bare: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const [ourLine, bareLine] = await Promise.all([open(), open()]);
  const ours = await begin(ourLine, ['src/start.js', 'start'], {
    ...env,
    [`${name.toUpperCase()}_TOKEN`]: TOKENS[name],
    [`${name.toUpperCase()}_API_URL`]: ourLine.api,
  });
  const other = await begin(bareLine, [bare, bareLine.api, TOKENS[name]], {});
  for (const [title, powerPrice] of Object.entries(SERIES))
    await rounds(`${name}, ${title}\n`, ourLine, bareLine, powerPrice);
  await Promise.all([end(ours), end(other)]);
}

/** Everybody's charts come on request, so that an answer is one call. */
async function prepare(path: string): Promise<void> {
  const { settings, close } = await openStore(path);
  for (let n = 0; n < ROUNDS + WARM; n++) {
    const id = String(400000000000000000n + BigInt(n));
    await settings.change({ platform: 'discord', type: 'user', id }, { charts: 'asked' });
  }
  await close();
}

/** `/breakeven` from question to whole answer over loopback, against as little as a bot on the same client can be. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hashwatt-bench-'));
  try {
    const DATABASE_URL = join(folder, 'bench.db');
    await prepare(DATABASE_URL);
    process.stdout.write(`${ROUNDS} rounds each, by turns; ms, Node ${process.version}\n`);
    await compare('Discord', openDiscordLine, 'bench/chat/bare-discord.ts', { DATABASE_URL });
    await compare('Telegram', openTelegramLine, 'bench/chat/bare-telegram.ts', { DATABASE_URL });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

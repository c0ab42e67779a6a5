import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../src/store/open.ts';
import { type Line, openDiscordLine } from './chat/discord-loopback.ts';
import { openTelegramLine } from './chat/telegram-loopback.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = Number(process.env.ROUNDS ?? 2_000);
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
  const times = { ours: [] as number[], bare: [] as number[] };
  let before = [0, 0];
  for (let round = -WARM; round < ROUNDS; round++) {
    if (round === 0) before = [ourLine.calls(), bareLine.calls()];
    const n = round + WARM;
    // Whoever goes first in a round goes second in the next.
    for (const who of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) {
      const took = await (who === 'ours' ? ourLine : bareLine).ask(n);
      if (round >= 0) times[who].push(took);
    }
  }
  const calls = [ourLine.calls() - before[0]!, bareLine.calls() - before[1]!];
  await Promise.all([end(ours), end(other)]);
  const [mine, theirs] = [times.ours, times.bare].map((values) => [
    quantile(values, 0.5),
    quantile(values, 0.99),
  ]);
  process.stdout.write(
    `${name.padEnd(10)}${'median'.padStart(18)}${'p99'.padStart(9)}${'calls'.padStart(9)}\n` +
      `  ${'Hashwatt'.padEnd(17)}${cells(mine!)}${String(calls[0]).padStart(9)}\n` +
      `  ${`bare bot`.padEnd(17)}${cells(theirs!)}${String(calls[1]).padStart(9)}\n` +
      `  ${'ratio'.padEnd(17)}${cells(mine!.map((value, i) => value / theirs![i]!))}\n`,
  );
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

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAIRS = 25;

const CACHE = mkdtempSync(join(tmpdir(), 'hashwatt-bench-'));

interface Run {
  readonly name: string;
  readonly args: readonly string[];
}

/** Wall milliseconds of one whole process, its output read and thrown away, on a compile cache of the bench's own. */
function time({ args }: Run): number {
  const start = process.hrtime.bigint();
  const run = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: CACHE },
  });
  if (run.status !== 0) throw new Error(`${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.floor((sorted.length - 1) * q)] ?? Number.NaN;

function row(name: string, values: readonly number[], unit: string): string {
  const sorted = values.toSorted((a, b) => a - b);
  const cells = [0, 0.5, 1].map((q) => quantile(sorted, q).toFixed(2).padStart(8));
  return `${name.padEnd(44)}${cells.join('')} ${unit}\n`;
}

const EMPTY: Run = { name: 'node -e 0', args: ['-e', '0'] };
const COMMANDS: readonly Run[] = [
  { name: 'node src/main.ts breakeven', args: ['src/main.ts', 'breakeven'] },
  { name: 'node src/start.js breakeven (as shipped)', args: ['src/start.js', 'breakeven'] },
  { name: 'node src/start.js difficulty --json', args: ['src/start.js', 'difficulty', '--json'] },
];

/** A console command as a whole process against an empty one, A B A B, on a warm compile cache. */
export function run(): void {
  process.stdout.write(
    `${PAIRS} pairs, Node ${process.version}\n${' '.repeat(44)}     min  median     max\n`,
  );
  for (const command of COMMANDS) {
    for (let i = 0; i < 3; i++) time(command);
    const pairs = Array.from({ length: PAIRS }, () => ({ empty: time(EMPTY), command: time(command) }));
    const of = (pick: (pair: (typeof pairs)[number]) => number): number[] => pairs.map(pick);
    process.stdout.write(
      row(
        EMPTY.name,
        of((p) => p.empty),
        'ms',
      ),
    );
    process.stdout.write(
      row(
        command.name,
        of((p) => p.command),
        'ms',
      ),
    );
    process.stdout.write(
      row(
        '  ratio, pair by pair',
        of((p) => p.command / p.empty),
        '×',
      ),
    );
  }
  rmSync(CACHE, { recursive: true });
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until `look` gives something; null when it did not within `ms`. */
export async function until<T>(look: () => Promise<T | null> | T | null, ms = 10_000): Promise<T | null> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(50)) {
    const seen = await look();
    if (seen !== null) return seen;
  }
  return null;
}

export interface Program {
  /** What it has written so far, answers and log alike. */
  readonly lines: readonly string[];
  /** Ends it as an operator would, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** The real program with these settings and a store of its own, and nothing of the machine's environment. */
export function startProgram(
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = ['start'],
): Program {
  const folder = mkdtempSync(join(tmpdir(), 'hashwatt-emulated-'));
  const child = spawn(process.execPath, ['src/start.js', ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH ?? '',

      DATABASE_URL: join(folder, 'hashwatt.db'),
      LOG_LEVEL: 'debug',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return {
    lines,
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}

/** Says whether something went as expected, and remembers when it did not. */
export function openTally() {
  let failed = 0;
  return {
    check(what: string, went: boolean): void {
      if (!went) failed += 1;
      say(`   ${went ? '✓' : '✗'} ${what}`);
    },
    get failed() {
      return failed;
    },
  };
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `   │ ${line}`)
    .join('\n');

/** What somebody saw, cut after some lines. */
export const show = (text: string, lines = 14): void => {
  const all = text.split('\n');
  say(
    indented(
      all.slice(0, lines).join('\n') + (all.length > lines ? `\n… ${all.length - lines} more lines` : ''),
    ),
  );
};

#!/usr/bin/env node
import module from 'node:module';
import { resolve } from './resolve.ts';

/** Taken when it is needed: importing `node:fs` by name loads its streams too. */
const readText = (path: string | URL): string =>
  process.getBuiltinModule('node:fs').readFileSync(path, 'utf8');

const version = (): string => JSON.parse(readText(new URL('../package.json', import.meta.url))).version;

/**
 * Takes the variables of a `.env` file in the working folder, where there is one; the environment itself goes before it.
 * A file that cannot be read comes back as a sentence.
 */
function loadEnvironment(): string | null {
  try {
    process.loadEnvFile('.env');
    return null;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing ? null : 'Expected .env to be a file that can be read, but it is not.';
  }
}

/** Runs the program and gives its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const unread = loadEnvironment();
  const { readConfig } = await import('./config.ts');
  const read = unread === null ? readConfig(process.env, readText) : { mistake: unread };
  if ('mistake' in read) {
    process.stderr.write(`${read.mistake}\n`);
    return 2;
  }
  const [{ openTerminal }, { run }, { openHouse }, { commands }, { operator }] = await Promise.all([
    import('./adapters/console/terminal.ts'),
    import('./adapters/console/run.ts'),
    import('./wiring/house.ts'),
    import('../commands/index.ts'),
    import('./operator/index.ts'),
  ]);
  const { house, close } = await openHouse({ config: read.config, version, commands, operator });
  try {
    return await run(args, house, openTerminal(process));
  } finally {
    await close();
  }
}

module.enableCompileCache();
module.registerHooks({ resolve });
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const cause = process.env.LOG_LEVEL === 'debug' && error instanceof Error ? `\n${error.stack}` : '';
  process.stderr.write(`Something went wrong on our side before the question was read.${cause}\n`);
  return 1;
});

import { enableCompileCache, registerHooks } from 'node:module';
import { resolve } from '../../src/resolve.ts';

/** A reader in a process of its own: loads it, reads one sentence, and says how long each took and what memory came on top. */
enableCompileCache();
const [name = '', cache] = process.argv.slice(2);
const TEXT = 'Bitcoin mining difficulty fell 11.16 % to 125.86 T on 7 February 2026.';
const before = process.memoryUsage().rss;
const start = process.hrtime.bigint();
let read: (text: string) => unknown = (text) => text.length;
if (name === 'hashwatt') {
  registerHooks({ resolve });
  const { readClaims } = await import('../../src/claims/read.ts');
  read = (text) => readClaims({ title: null, text, published: null, lang: 'en' });
} else if (name !== 'nothing') {
  const { RIVALS } = await import('./rivals.ts');
  read = RIVALS.find((rival) => rival.name === name)?.open('en') ?? read;
}
const loaded = process.hrtime.bigint();
read(TEXT);
const done = process.hrtime.bigint();
const ms = (from: bigint, to: bigint): number => Number(to - from) / 1e6;
process.stdout.write(
  JSON.stringify({
    name,
    cache,
    load: ms(start, loaded),
    first: ms(loaded, done),
    rss: (process.memoryUsage().rss - before) / 2 ** 20,
  }),
);

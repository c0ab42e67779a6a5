import { PassThrough, Readable, Writable } from 'node:stream';
import { commands } from '../../../commands/index.ts';
import type { House } from '../../../src/adapters/console/house.ts';
import type { Terminal } from '../../../src/adapters/console/terminal.ts';
import type { Catalogue, Desk } from '../../../src/command/command.ts';
import { facts, knownAt } from '../../../src/facts/open.ts';
import { message } from '../../../src/message/build.ts';
import { loadWords } from '../../../src/message/words.ts';
import { pace } from '../../../src/newsroom/buckets.ts';
import type { PageSource } from '../../../src/ports.ts';
import { openStore, type Store } from '../../../src/store/open.ts';

export const NOW = Date.UTC(2026, 10, 22, 8);

/** A sentence every reader must find and every checker must settle: the retarget of block 935,424. */
export const TRUE = 'Bitcoin mining difficulty fell 11.16 % at block 935,424 in February 2026.';

const pages: PageSource = {
  read: async (url) =>
    url === 'https://example.org/article'
      ? {
          article: {
            title: 'Difficulty',
            text: TRUE,
            published: { start: '2026-02-10', end: '2026-02-10' },
            lang: 'en',
          },
        }
      : { failure: { code: 'address', reason: 'not a public address' } },
};

/** A house with everything in it but the network; `faults` gathers what it was told of. */
export function openHouse(
  more: Catalogue = {},
): House & { readonly faults: unknown[]; close(): Promise<void> } {
  let store: Promise<Store> | null = null;
  const faults: unknown[] = [];
  const catalogue = { ...commands, ...more };
  return {
    catalogue,
    faults,
    locale: 'en',
    version: () => '0.1.0',
    serve: null,
    desk: async (locale): Promise<Desk> => ({
      reader: { locale, timeZone: 'UTC', units: 'petahash', currency: null },
      asker: null,
      words: await loadWords(locale),
      facts: knownAt(facts, '2026-11-22'),
      now: NOW,
    }),
    ports: async () => {
      store ??= openStore(':memory:');
      const kept = await store;
      return { catalogue, pages, ...kept, outbox: kept.outbox(pace), clock: { now: () => NOW } };
    },
    start: async ({ words }) => ({
      digest: message({ id: 'digest', words, title: 'The digest', blocks: [] }),
      stop: async () => {},
    }),
    fault: (error) => {
      faults.push(error);
      return null;
    },
    close: async () => {
      await (await store)?.close();
    },
  };
}

/** A terminal whose input is given and whose output can be read. */
export function openTerminal(
  input: string | Uint8Array = '',
): Terminal & { readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        said[name] += String(chunk);
        done();
      },
    });
  const stream = input.length === 0 ? new PassThrough().end() : Readable.from([Buffer.from(input)]);
  return {
    input: stream,
    output: into('out'),
    errors: into('err'),
    interactive: false,
    colour: false,
    width: 100,
    said,
  };
}

import { writeSync } from 'node:fs';
import { tellPending } from '../../src/newsroom/pipeline.ts';
import { pollFeeds } from '../../src/newsroom/poll.ts';
import { openArchive } from '../../src/store/open.ts';
import { feed, item } from '../store/samples.ts';
import { pressWith, reading, sourceOf } from './fakes.ts';

/** Reads thirty items and tells them, saying each step once it is done. */
const [database] = process.argv.slice(2);
if (database !== undefined) {
  const archive = await openArchive(database);
  await archive.registerFeeds([feed('a')], { sample: false });
  const items = Array.from({ length: 30 }, (_, n) => item(n + 1));
  const { press, time } = pressWith(
    {
      ...archive,
      async settle(...args) {
        const settled = await archive.settle(...args);
        writeSync(1, 'settled\n');
        return settled;
      },
    },
    { source: sourceOf({ a: reading(items) }).source },
  );
  time.now = Date.now();
  await pollFeeds(press, new AbortController().signal, { leaseMs: 0, retry: true });
  writeSync(1, 'polled\n');
  await tellPending(press);
  await archive.close();
}

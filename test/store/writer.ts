import { writeSync } from 'node:fs';
import type { Archive } from '../../src/ports.ts';
import { openArchive } from '../../src/store/open.ts';
import { feed, kept, newItem, success, told } from './samples.ts';

/** Writes without end, saying each item and story once the archive has accepted it. */
async function write(archive: Archive, name: string, from: number): Promise<void> {
  for (let n = from; ; n++) {
    await archive.keepReading(name, success(), [newItem(n, {}, name)]);
    writeSync(1, `item ${name}-${n}\n`);
    const pending = (await archive.pending(1000)).filter((item) => item.feed.id === name);
    for (const item of pending) {
      const story = `${name}-${item.item.guid}`;
      if (await archive.settle(item.id, told(story, item.item.text, [kept(`${story}-claim`, 'supported')])))
        writeSync(1, `story ${story}\n`);
    }
  }
}

/** Writes a given number of items and takes what feeds are due, then ends. */
async function share(archive: Archive, name: string, items: number): Promise<void> {
  for (let n = 0; n < items; n++) await archive.keepReading(name, success(), [newItem(n, {}, name)]);
  const leased = await archive.leaseFeeds(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER);
  for (const state of leased) writeSync(1, `leased ${state.feed.id}\n`);
}

const [database, name, from, items] = process.argv.slice(2);
if (database !== undefined && name !== undefined) {
  const archive = await openArchive(database);
  await archive.registerFeeds(['a', 'b', 'c', 'd', 'w', 'x', 'y', 'z'].map(feed), { sample: false });
  if (items === undefined) await write(archive, name, Number(from));
  else await share(archive, name, Number(items));
  await archive.close();
}

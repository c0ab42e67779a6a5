import { writeSync } from 'node:fs';
import { pace } from '../../src/newsroom/buckets.ts';
import { openStore } from '../../src/store/open.ts';
import { thisProcess } from '../../src/wiring/owner.ts';

/** Takes what is due on both platforms for a lease of 90 s, says what, and stays with it in hand until it is killed. */
const [database, limit] = process.argv.slice(2);
if (process.argv[1]?.endsWith('holder.ts') && database !== undefined) {
  const outbox = (await openStore(database)).outbox(pace, thisProcess());
  const now = Date.now();
  for (const platform of ['discord', 'telegram'] as const) {
    const { jobs } = await outbox.claim(platform, { now, until: now + 90_000, limit: Number(limit) });
    for (const { post } of jobs) writeSync(1, `${platform} ${post.place.channel}\n`);
  }
  writeSync(1, 'holding\n');
  setInterval(() => {}, 60_000);
}

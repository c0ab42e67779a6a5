import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { loadWords } from '../../src/message/words.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import { startDelivery } from '../../src/newsroom/outbox.ts';
import type { Carrier, KeptPost, Post, Sent } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { message } from './samples.ts';

export const CHATS = 150;

export const postsOf = (platform: 'discord' | 'telegram'): Post[] =>
  Array.from({ length: CHATS }, (_, n) => ({
    key: 'story:1',
    place: { platform, channel: `${n}`, topic: null, chat: `${n}` },
    message: message('story', 1, 'Story'),
    role: null,
    claims: [],
  }));

/**
 * Offers posts and, `speed` times as fast as the rates are, delivers them to platforms that say "took" before they answer; a Discord that knows posts again. Made to
 * be killed.
 */
async function deliver(database: string, began: number, speed: number): Promise<void> {
  const store = await openStore(database);
  const outbox = store.outbox(pace);
  const now = (): number => Math.floor(began + (Date.now() - began) * speed);
  const took = async (post: KeptPost): Promise<Sent> => {
    writeSync(1, `took ${post.place.platform} ${post.place.channel}\n`);
    await pause(1);
    return { state: 'sent', remote: [...post.remote, post.id] };
  };
  const silent = (): void => {};
  const carrier = (platform: Carrier['platform'], recover: Carrier['recover']): Carrier => ({
    platform,
    send: took,
    edit: took,
    recover,
  });
  for (const platform of ['discord', 'telegram'] as const) await outbox.offer(postsOf(platform), now());
  const delivery = startDelivery({
    outbox,
    carriers: [
      carrier('discord', async (post) => {
        writeSync(1, `again discord ${post.place.channel}\n`);
        return { state: 'sent', remote: [...post.remote, post.id] };
      }),
      carrier('telegram', async () => ({ state: 'uncertain', reason: 'nobody knows' })),
    ],
    clock: { now },
    log: { debug: silent, info: silent, warn: silent, error: silent },
    words: () => loadWords('en'),
    sleep: (ms, signal) => pause(ms / speed, undefined, { signal }).catch(silent),
    random: Math.random,
  });
  for (;;) {
    await pause(20);
    const { waiting, sending, uncertain } = await outbox.counts();
    if (waiting + sending === 0 && (await outbox.troubled(null, 999)).length === uncertain) break;
  }
  await delivery.stop();
  await store.close();
}

const [database, began, speed] = process.argv.slice(2);
if (process.argv[1]?.endsWith('poster.ts') && database !== undefined)
  await deliver(database, Number(began), Number(speed));

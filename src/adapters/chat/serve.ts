import { setTimeout as pause } from 'node:timers/promises';
import type { Words } from '../../message/words.ts';
import type { Log } from '../../ports.ts';
import { type Platform, PlatformError } from './house.ts';

/** How long a platform that is still connecting is waited for once we are told to stop. */
const PATIENCE_MS = 3_000;

/** A platform that has a token. */
interface Opening {
  readonly name: Platform['name'];
  open(): Promise<Platform>;
}

/**
 * Serves the platforms and the newsroom until `stopped`, whatever becomes of the console. A platform that cannot be
 * served is said and left; false when none is left. Rejects only for faults of ours.
 */
export async function serve(options: {
  readonly platforms: readonly Opening[];
  readonly newsroom: () => Promise<{ stop(): Promise<void> }>;
  readonly words: Words;
  /** One sentence for whoever runs the program. */
  readonly say: (sentence: string) => Promise<unknown>;
  readonly stopped: Promise<unknown>;
  readonly log: Log;
  /** Logs a fault, and gives a sentence when whoever runs the program can do something about it. */
  readonly fault: (error: unknown) => string | null;
  readonly patienceMs?: number;
}): Promise<boolean> {
  const { words, say, log, fault } = options;
  const open: Platform[] = [];
  /** Opens one, or says at once why it cannot be served. Rejects only for faults of ours. */
  async function opened(opening: Opening): Promise<void> {
    try {
      const platform = await opening.open();
      open.push(platform);
      log.info('platform-open', { platform: platform.name });
      await say(words.say('serve-open', { platform: platform.name, where: platform.where }));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      log.error('platform-failed', { platform: opening.name, reason: error.message });
      await say(error.message);
    }
  }

  const newsroom = options.newsroom().catch(async (error: unknown) => {
    await say(words.say('serve-newsless', { reason: fault(error) ?? words.say('fault') }));
    return null;
  });
  const ended = options.stopped.then(() => 'stopped' as const);
  try {
    const opening = Promise.allSettled(options.platforms.map(opened));
    const outcome = await Promise.race([opening, ended]);
    // Told to stop while connecting: what has connected by then is closed in order, the rest ends with the process.
    if (outcome === 'stopped')
      await Promise.race([opening, pause(options.patienceMs ?? PATIENCE_MS, undefined, { ref: false })]);
    else for (const each of outcome) if (each.status === 'rejected') throw each.reason;
    const leaving = open.map(async ({ name, gaveUp }) => {
      const reason = await gaveUp;
      log.error('platform-gave-up', { platform: name, reason });
      await say(reason);
    });
    if (open.length === 0) return outcome === 'stopped';
    if (outcome !== 'stopped') await say(words.say('serve-until'));
    return (await Promise.race([ended, Promise.all(leaving)])) === 'stopped';
  } finally {
    await Promise.all(open.map((platform) => platform.stop()));
    await (await newsroom)?.stop();
  }
}

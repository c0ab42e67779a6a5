import type { Words } from '../../message/words.ts';
import type { Log } from '../../ports.ts';
import { type Platform, PlatformError } from './house.ts';

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
}): Promise<boolean> {
  const { words, say, log, fault } = options;
  const open: Platform[] = [];
  /** Opens one; gives why it is not served, null when it is. */
  async function opened(opening: Opening): Promise<Error | null> {
    try {
      const platform = await opening.open();
      open.push(platform);
      log.info('platform-open', { platform: platform.name });
      await say(words.say('serve-open', { platform: platform.name, where: platform.where }));
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  const newsroom = options.newsroom().catch(async (error: unknown) => {
    await say(words.say('serve-newsless', { reason: fault(error) ?? words.say('fault') }));
    return null;
  });
  const ended = options.stopped.then(() => 'stopped' as const);
  try {
    const opening = Promise.all(options.platforms.map(opened));
    const outcome = await Promise.race([opening, ended]);
    const failures = outcome === 'stopped' ? [] : outcome.filter((error) => error !== null);
    for (const error of failures) {
      if (!(error instanceof PlatformError)) throw error;
      log.error('platform-failed', { reason: error.message });
      await say(error.message);
    }
    if (outcome === 'stopped') await opening;
    const leaving = open.map(async ({ name, gaveUp }) => {
      const reason = await gaveUp;
      log.error('platform-gave-up', { platform: name, reason });
      await say(reason);
    });
    if (open.length === 0) return false;
    if (outcome !== 'stopped') await say(words.say('serve-until'));
    return (await Promise.race([ended, Promise.all(leaving)])) === 'stopped';
  } finally {
    await Promise.all(open.map((platform) => platform.stop()));
    await (await newsroom)?.stop();
  }
}

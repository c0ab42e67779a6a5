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

/** ms until what could not be reached is tried again: doubled with each time, up to the longest. */
const WAITS = { firstMs: 5_000, longestMs: 300_000 };

/**
 * Serves the platforms and the newsroom until `stopped`, whatever becomes of the console. A platform that cannot be
 * served is said and left, one that cannot be reached is said once and tried again while the others run, and so is a
 * newsroom that cannot work; false when no platform is left. Rejects only for faults of ours.
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
  readonly waits?: typeof WAITS;
}): Promise<boolean> {
  const { words, say, log, fault, waits = WAITS } = options;
  const open: Platform[] = [];
  const leaving = new AbortController();

  /** Opens one; what may pass by itself is tried again until it has. Null when it cannot be served. */
  async function opened(opening: Opening, tried: () => void): Promise<Platform | null> {
    for (let wait = waits.firstMs, told = false; ; wait = Math.min(2 * wait, waits.longestMs)) {
      try {
        return await opening.open();
      } catch (error) {
        if (!(error instanceof PlatformError)) throw error;
        const { message, passing } = error;
        if (!told || !passing) {
          log.error('platform-failed', { platform: opening.name, reason: message, again: passing });
          await say(passing ? `${message} ${words.say('serve-again')}` : message);
        }
        if (!passing) return null;
        told = true;
        tried();
        await pause(wait, undefined, { signal: leaving.signal }).catch(() => {});
        if (leaving.signal.aborted) return null;
      }
    }
  }

  /** One platform from its first try to its end. Rejects only for faults of ours. */
  async function live(opening: Opening, tried: () => void): Promise<void> {
    const platform = await opened(opening, tried);
    if (platform === null) return;
    open.push(platform);
    log.info('platform-open', { platform: platform.name });
    await say(words.say('serve-open', { platform: platform.name, where: platform.where }));
    tried();
    const reason = await platform.gaveUp;
    log.error('platform-gave-up', { platform: platform.name, reason });
    open.splice(open.indexOf(platform), 1);
    await say(reason);
    await platform.stop();
  }

  /** Opens the newsroom, again and again until it can work: what keeps it closed may pass, as a network that is down does. */
  async function working(): Promise<{ stop(): Promise<void> } | null> {
    for (let wait = waits.firstMs, told = false; ; wait = Math.min(2 * wait, waits.longestMs)) {
      try {
        return await options.newsroom();
      } catch (error) {
        const reason = fault(error) ?? words.say('fault');
        if (!told) await say(`${words.say('serve-newsless', { reason })} ${words.say('serve-again')}`);
        told = true;
        await pause(wait, undefined, { signal: leaving.signal }).catch(() => {});
        if (leaving.signal.aborted) return null;
      }
    }
  }

  const newsroom = working();
  const ended = options.stopped.then(() => 'stopped' as const);
  try {
    const firstTries: Promise<void>[] = [];
    let alive = options.platforms.length;
    const lives = options.platforms.map((opening) => {
      const first = Promise.withResolvers<void>();
      firstTries.push(first.promise);
      return live(opening, first.resolve).finally(() => {
        alive--;
        first.resolve();
      });
    });
    const faulty = Promise.all(lives);
    faulty.catch(() => {});
    const tried = Promise.all(firstTries);
    // Told to stop while connecting: what has connected by then is closed in order, the rest ends with the process.
    if ((await Promise.race([tried, ended])) === 'stopped') {
      leaving.abort();
      await Promise.race([tried, pause(options.patienceMs ?? PATIENCE_MS, undefined, { ref: false })]);
      return true;
    }
    if (alive > 0) await say(words.say('serve-until'));
    return (await Promise.race([ended, faulty])) === 'stopped';
  } finally {
    leaving.abort();
    await Promise.all(open.map((platform) => platform.stop()));
    await (await newsroom)?.stop();
  }
}

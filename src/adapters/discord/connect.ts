import { type Client, Events } from 'discord.js';
import type { Words } from '../../message/words.ts';
import { PlatformError } from '../chat/house.ts';
import { farewell, isPassing, refusal } from './failure.ts';

/** How long Discord may take to say that it is ready. */
const READY_MS = 30_000;

/** What a header can carry; a token with anything else is none of Discord's. */
const SENDABLE = /^[\x20-\x7e]+$/;

/** A connection that stands. */
export interface Connection {
  /** Resolves when Discord hangs up for good, with the sentence that says why and what helps. */
  readonly gaveUp: Promise<string>;
}

/**
 * Connects the client and waits until Discord is ready. Rejects with a PlatformError, one sentence with its remedy,
 * when that cannot be; the client is destroyed then.
 */
export async function connect(
  client: Client,
  { token, api, words }: { readonly token: string; readonly api: string; readonly words: Words },
): Promise<Connection> {
  if (!SENDABLE.test(token)) throw new PlatformError(words.say('discord-token-refused'));
  const gaveUp = Promise.withResolvers<string>();
  client.on(Events.ShardDisconnect, ({ code }) => {
    const reason = farewell(code, words);
    if (reason !== null) gaveUp.resolve(reason);
  });
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  const late = Promise.withResolvers<string>();
  let passing = false;
  const clock = setTimeout(() => {
    passing = true;
    late.resolve(words.say('discord-not-ready', { seconds: READY_MS / 1_000 }));
  }, READY_MS);
  const login = client.login(token).then(
    () => new Promise<never>(() => {}),
    (error: unknown) => {
      const reason = refusal(error, api, words);
      passing = isPassing(error);
      // The gateway's farewell says more than the error that follows it.
      return reason ?? Promise.race([gaveUp.promise, Promise.reject(error)]);
    },
  );
  try {
    const refused = await Promise.race([ready, gaveUp.promise, login, late.promise]);
    if (refused !== undefined) throw new PlatformError(refused, { passing });
    return { gaveUp: gaveUp.promise };
  } catch (error) {
    await client.destroy();
    throw error;
  } finally {
    clearTimeout(clock);
  }
}

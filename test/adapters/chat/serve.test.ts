import { describe, expect, it } from 'vitest';
import { type Platform, PlatformError } from '../../../src/adapters/chat/house.ts';
import { serve } from '../../../src/adapters/chat/serve.ts';
import { loadWords } from '../../../src/message/words.ts';
import type { Log } from '../../../src/ports.ts';

const words = await loadWords('en');

/** Platforms and a newsroom that say what becomes of them. */
function stage() {
  const events: string[] = [];
  const record =
    (level: string): Log['info'] =>
    (event) =>
      events.push(`${level} ${event}`);
  const log: Log = {
    debug: record('debug'),
    info: record('info'),
    warn: record('warn'),
    error: record('error'),
  };
  const stopped = Promise.withResolvers<void>();
  const platform = (name: Platform['name']) => {
    const gaveUp = Promise.withResolvers<string>();
    return {
      gaveUp,
      opening: {
        name,
        open: async (): Promise<Platform> => ({
          name,
          where: `https://${name}.example`,
          gaveUp: gaveUp.promise,
          stop: async () => void events.push(`stop ${name}`),
        }),
      },
    };
  };
  const said: string[] = [];
  const options = {
    newsroom: async () => ({ stop: async () => void events.push('stop newsroom') }),
    words,
    say: async (sentence: string) => said.push(sentence),
    stopped: stopped.promise,
    log,
    fault: (error: unknown) => (error instanceof Error ? error.message : null),
  };
  return { events, said, stopped, platform, options };
}

const refused = (name: Platform['name'], error: Error) => ({ name, open: () => Promise.reject(error) });

describe('serving the platforms', () => {
  it('goes on until it is told to stop, and then closes everything', async () => {
    const { events, said, stopped, platform, options } = stage();
    const serving = serve({
      ...options,
      platforms: [platform('Discord').opening, platform('Telegram').opening],
    });
    await expect.poll(() => said.length).toBe(3);
    stopped.resolve();
    expect(await serving).toBe(true);
    expect(said.slice(0, 2)).toEqual([
      'Discord is connected. Invite the bot or talk to it: https://Discord.example',
      'Telegram is connected. Invite the bot or talk to it: https://Telegram.example',
    ]);
    expect(events.slice(-3).sort()).toEqual(['stop Discord', 'stop Telegram', 'stop newsroom']);
  });

  it('says why a platform cannot be served and goes on with the other', async () => {
    const { said, stopped, platform, options } = stage();
    const platforms = [
      refused('Discord', new PlatformError('Discord refused the token.')),
      platform('Telegram').opening,
    ];
    const serving = serve({ ...options, platforms });
    await expect.poll(() => said.length).toBe(3);
    expect(said).toContain('Discord refused the token.');
    stopped.resolve();
    expect(await serving).toBe(true);
  });

  it('tries a platform that cannot be reached again, says so once, and serves the other meanwhile', async () => {
    const { events, said, stopped, platform, options } = stage();
    let tries = 0;
    const { opening } = platform('Discord');
    const late = {
      name: opening.name,
      open: async () => {
        tries++;
        if (tries < 4) throw new PlatformError('Discord cannot be reached.', { passing: true });
        return opening.open();
      },
    };
    const serving = serve({
      ...options,
      platforms: [late, platform('Telegram').opening],
      waits: { firstMs: 1, longestMs: 2 },
    });
    await expect.poll(() => said.length).toBe(4);
    expect(tries).toBe(4);
    const again = words.say('serve-again');
    expect(said.filter((each) => each.startsWith('Discord cannot'))).toEqual([
      `Discord cannot be reached. ${again}`,
    ]);
    expect(said.at(-1)).toMatch(/^Discord is connected/);
    expect(events.filter((event) => event === 'error platform-failed')).toHaveLength(1);
    stopped.resolve();
    expect(await serving).toBe(true);
    expect(events.slice(-3).sort()).toEqual(['stop Discord', 'stop Telegram', 'stop newsroom']);
  });

  it('stops at once while it waits to try again', async () => {
    const { said, stopped, options } = stage();
    const error = new PlatformError('Discord cannot be reached.', { passing: true });
    const serving = serve({ ...options, platforms: [refused('Discord', error)] });
    await expect.poll(() => said.length).toBe(2);
    stopped.resolve();
    expect(await serving).toBe(true);
  });

  it('leaves what is tried again as soon as it is refused for good', async () => {
    const { said, options } = stage();
    let tries = 0;
    const open = async () => {
      tries++;
      throw new PlatformError(tries === 1 ? 'out of reach' : 'wrong token', { passing: tries === 1 });
    };
    const waits = { firstMs: 1, longestMs: 1 };
    expect(await serve({ ...options, waits, platforms: [{ name: 'Discord', open }] })).toBe(false);
    expect(said.at(-1)).toBe('wrong token');
  });

  it('ends when none can be served', async () => {
    const { events, said, options } = stage();
    const platforms = [refused('Discord', new PlatformError('Discord refused the token.'))];
    expect(await serve({ ...options, platforms })).toBe(false);
    expect(said).toEqual(['Discord refused the token.']);
    expect(events).toContain('stop newsroom');
  });

  it('ends when the last one gives up, with its reason', async () => {
    const { said, platform, options } = stage();
    const { gaveUp, opening } = platform('Discord');
    const serving = serve({ ...options, platforms: [opening] });
    await expect.poll(() => said.length).toBe(2);
    gaveUp.resolve('Discord closed the connection for good.');
    expect(await serving).toBe(false);
    expect(said.at(-1)).toBe('Discord closed the connection for good.');
  });

  it('rejects for a fault of ours, and closes everything first', async () => {
    const { events, platform, options } = stage();
    const platforms = [platform('Telegram').opening, refused('Discord', new TypeError('undefined is not'))];
    await expect(serve({ ...options, platforms })).rejects.toThrow(TypeError);
    expect(events.slice(-2).sort()).toEqual(['stop Telegram', 'stop newsroom']);
  });

  it('serves people although the newsroom cannot work', async () => {
    const { said, stopped, platform, options } = stage();
    const newsroom = () => Promise.reject(new Error('Expected FEEDS to be a list.'));
    const serving = serve({ ...options, newsroom, platforms: [platform('Discord').opening] });
    await expect.poll(() => said.length).toBe(3);
    stopped.resolve();
    expect(await serving).toBe(true);
    expect(said.join(' ')).toContain('Expected FEEDS to be a list.');
  });

  it('opens the newsroom once it can, and closes it in the end', async () => {
    const { events, said, stopped, platform, options } = stage();
    let tries = 0;
    const newsroom = async () => {
      tries++;
      if (tries < 3) throw new Error('The list of feeds cannot be reached.');
      events.push('open newsroom');
      return options.newsroom();
    };
    const waits = { firstMs: 1, longestMs: 1 };
    const serving = serve({ ...options, newsroom, waits, platforms: [platform('Discord').opening] });
    await expect.poll(() => events).toContain('open newsroom');
    stopped.resolve();
    expect(await serving).toBe(true);
    expect(events.filter((event) => / newsroom$/.test(event))).toEqual(['open newsroom', 'stop newsroom']);
    expect(said.filter((sentence) => /list of feeds/.test(sentence))).toEqual([
      'The newsroom is closed for now: The list of feeds cannot be reached. It is tried again until it can be; everything else goes on.',
    ]);
  });

  it('told to stop while a platform still connects, it waits for it and closes it', async () => {
    const { events, stopped, platform, options } = stage();
    const connecting = Promise.withResolvers<void>();
    const { opening } = platform('Discord');
    const slow = { name: opening.name, open: () => connecting.promise.then(() => opening.open()) };
    const serving = serve({ ...options, platforms: [slow] });
    stopped.resolve();
    connecting.resolve();
    expect(await serving).toBe(true);
    expect(events).toContain('stop Discord');
  });
});

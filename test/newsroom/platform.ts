import type { Carrier, KeptPost, PostPlace, Rate, Sent } from '../../src/ports.ts';

/** One thing that a model platform took. */
export interface Taken {
  readonly post: string;
  readonly key: string;
  readonly channel: string;
  readonly title: string;
  readonly remote: string;
  readonly does: 'send' | 'edit';
  readonly at: number;
}

export interface Model {
  readonly carrier: { -readonly [K in keyof Carrier]: Carrier[K] };
  readonly taken: Taken[];
  /** How often it had to say that it was too much. */
  refused: number;
  /** What it says instead; null lets a call through. `lost`: taken, but the answer never comes. */
  react: (post: KeptPost, does: 'send' | 'edit' | 'recover') => Sent | 'lost' | null;
}

/** May something come in a window that has taken `times`? */
function openWindow({ limit, windowMs }: Rate) {
  let times: number[] = [];
  return (now: number): number => {
    times = times.filter((at) => at > now - windowMs);
    if (times.length >= limit) return times[0]! + windowMs - now;
    times.push(now);
    return 0;
  };
}

/** A platform that takes messages as fast as its rates allow and not faster, in windows that begin anywhere. */
export function openModel(
  platform: PostPlace['platform'],
  parts: {
    readonly now: () => number;
    readonly sleep: (ms: number) => Promise<void>;
    readonly whole: Rate;
    readonly perChannel: (channel: string) => readonly Rate[];
    /** ms on the way there, and back. */
    readonly wayMs: () => number;
    /** How many messages a post is. */
    readonly pages?: (post: KeptPost) => number;
  },
): Model {
  const { now, sleep, whole, perChannel, wayMs, pages = () => 1 } = parts;
  const all = openWindow(whole);
  const channels = new Map<string, ((now: number) => number)[]>();
  let next = 1;

  async function call(post: KeptPost, does: 'send' | 'edit' | 'recover'): Promise<Sent> {
    await sleep(wayMs());
    const { channel } = post.place;
    const windows = channels.get(channel) ?? perChannel(channel).map(openWindow);
    channels.set(channel, windows);
    const waits = [all, ...windows].map((window) => window(now()));
    const ms = Math.max(...waits);
    if (ms > 0) {
      model.refused++;
      await sleep(wayMs());
      return { state: 'later', ms, scope: 'place', reason: 'too many' };
    }
    const reaction = model.react(post, does);
    if (reaction !== null && reaction !== 'lost') return reaction;
    const adds = does !== 'edit';
    const remote = adds ? `${next++}` : (post.remote[post.part] ?? '');
    model.taken.push({
      post: post.id,
      key: post.key,
      channel,
      title: post.message.title,
      remote,
      does: adds ? 'send' : 'edit',
      at: now(),
    });
    await sleep(wayMs());
    if (reaction === 'lost') return { state: 'uncertain', reason: 'connection reset' };
    const remotes = adds ? [...post.remote, remote] : post.remote;
    const done = adds ? remotes.length : post.part + 1;
    return { state: 'sent', remote: remotes, more: done < pages(post) };
  }

  const model: Model = {
    taken: [],
    refused: 0,
    react: () => null,
    carrier: {
      platform,
      send: (post) => call(post, 'send'),
      edit: (post) => call(post, 'edit'),
      recover: (post) => call(post, 'recover'),
    },
  };
  return model;
}

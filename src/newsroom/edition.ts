import type { Day } from '../core/days.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Chart } from '../message/chart.ts';
import type { Message } from '../message/message.ts';
import { type Locale, loadWords, type Words } from '../message/words.ts';
import type { KeptPost, Mute, Post, PostPlace, Story, Subscription, Tiding } from '../ports.ts';
import { type Correction, digest } from './digest.ts';
import type { Bureau } from './dispatch.ts';
import { type DueEdition, editionsDue, placeKey } from './due.ts';
import { decide, sieveOf } from './filter.ts';
import { type Texts, textsOf } from './matching.ts';
import { hushed, REMEMBERED_MS } from './muting.ts';

/** Places whose digests are handed over together. */
const BATCH = 50;
/** Stories looked up together. */
const TOGETHER = 500;

/** What a digest is made of beside the stories. */
export interface Desk {
  readonly facts: Snapshot;
  /** How the network stands, as a picture. */
  readonly chart: (parts: { readonly words: Words; readonly facts: Snapshot }) => Chart | null;
  /** What was told otherwise at a place before, corrected after `from` and up to `to`. */
  readonly corrections: (place: PostPlace, from: number, to: number) => Promise<readonly Correction[]>;
}

/** The key of a place's digest of a local date. */
export const editionKey = (date: string): string => `digest:${date}`;
export const isEdition = (key: string): boolean => key.startsWith(editionKey(''));

/** Further back no digest reaches, however long there was none: what came before that is no news. */
const REACH_MS = 14 * 24 * 3_600_000;

/** After this a digest begins: what came at the very moment somebody subscribed is in it. */
const sinceOf = ({ digested, since }: Subscription, now: number): number =>
  Math.max(digested?.at ?? 0, since - 1, now - REACH_MS);

/** Stories as one feed tells them, with their texts, each made once however many filters ask. */
function openTold() {
  const known = new Map<string, { readonly told: Story; readonly texts: Texts }>();
  return (story: Story, feed: string) => {
    const key = `${story.id} ${feed}`;
    const found = known.get(key);
    if (found) return found;
    const told = { ...story, tellings: story.tellings.filter((telling) => telling.feed === feed) };
    const made = { told, texts: textsOf(told) };
    known.set(key, made);
    return made;
  };
}

/**
 * The stories of a subscription's digest: those that some item first brought to it after the last one. `tidings` are all
 * of the stories' items; a story told again by somebody else is no news, and one that only muted sources bring is none.
 */
export function newFor(
  subscription: Subscription,
  stories: readonly Story[],
  tidings: readonly Tiding[],
  toldBy = openTold(),
  muting: { readonly mutes: readonly Mute[]; readonly now: number } = { mutes: [], now: 0 },
): Story[] {
  const sieve = sieveOf(subscription.filter);
  const from = sinceOf(subscription, muting.now);
  const of = Map.groupBy(tidings, ({ article }) => article);
  return stories.filter((story) => {
    const hears = hushed(muting.mutes, story, muting.now, from);
    const brought = (of.get(story.id) ?? []).filter(
      (tiding) =>
        tiding.at !== null && tiding.seenAt >= subscription.since && hears(tiding, subscription.place),
    );
    const first = brought
      .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
      .find(({ feed }) => {
        const { told, texts } = toldBy(story, feed);
        return decide(sieve, told, texts).passes;
      });
    return first !== undefined && (first.at ?? 0) > from;
  });
}

/** A place's digest, or null where nothing is new. */
export function edition(parts: {
  readonly due: DueEdition;
  readonly stories: readonly Story[];
  readonly corrections: readonly Correction[];
  readonly words: Words;
  readonly facts: Snapshot;
  readonly chart: Desk['chart'];
}): Message | null {
  const { due, stories, corrections, words, facts } = parts;
  if (stories.length === 0 && corrections.length === 0) return null;
  return digest({
    selection: { stories, as: due.every === 'week' ? 'week' : 'new', sample: false },
    day: due.date,
    facts,
    words,
    corrections,
    chart: parts.chart({ words, facts }),
  });
}

/** What a round looks up once, however many places ask for it. */
function openRound({ archive, dispatches, outbox, mutes }: Bureau, now: number) {
  const once = <T>(known: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> => {
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  };
  const news = new Map<string, Promise<{ stories: Story[]; tidings: Tiding[] }>>();
  const standing = new Map<string, Promise<Map<string, KeptPost>>>();
  const words = new Map<string, Promise<Words>>();
  const muted = new Map<string, Promise<readonly Mute[]>>();
  const after = async (from: number) => {
    const ids = [...new Set((await dispatches.between(from, now)).map(({ article }) => article))];
    const stories: Story[] = [];
    const tidings: Tiding[] = [];
    // All of them: which are left out is for each place's filter to say.
    for (let first = 0; first < ids.length; first += TOGETHER) {
      const some = ids.slice(first, first + TOGETHER);
      stories.push(
        ...(await archive.stories({ ids: some, limit: TOGETHER, order: 'weight', sample: false })),
      );
      tidings.push(...(await dispatches.of(some)));
    }
    return { stories, tidings: tidings.filter(({ at }) => at !== null && at <= now) };
  };
  return {
    now,
    toldBy: openTold(),
    /** Stories that some item brought after `from`, with all of their items. */
    after: (from: number) => once(news, String(from), () => after(from)),
    /** The digest of a date that a place has already. */
    standing: async (key: string, place: PostPlace): Promise<KeptPost | undefined> => {
      const find = async () => new Map((await outbox.keyed(key)).map((post) => [placeKey(post.place), post]));
      return (await once(standing, key, find)).get(placeKey(place));
    },
    words: (locale: Locale) => once(words, locale, () => loadWords(locale)),
    mutes: () => once(muted, '', async () => (await mutes?.since(now - REMEMBERED_MS)) ?? []),
  };
}
type Round = ReturnType<typeof openRound>;

/** A place's digest as a post, and from when the next one goes on; no post where there is one or nothing is new. */
async function make(
  round: Round,
  desk: Desk,
  due: DueEdition,
): Promise<{ readonly post: Post | null; readonly at: number }> {
  const key = editionKey(due.date);
  const standing = await round.standing(key, due.place);
  if (standing) return { post: null, at: standing.offeredAt };
  const { now } = round;
  const from = Math.min(...due.subscriptions.map((each) => sinceOf(each, now)));
  const { stories: all, tidings } = await round.after(from);
  const muting = { mutes: await round.mutes(), now };
  const wanted = new Set(
    due.subscriptions.flatMap((each) => newFor(each, all, tidings, round.toldBy, muting)),
  );
  const stories = all.filter((story) => wanted.has(story));
  const corrections = await desk.corrections(due.place, from, now);
  const words = await round.words(due.lead.locale);
  const message = edition({ due, stories, corrections, words, facts: desk.facts, chart: desk.chart });
  if (message === null) return { post: null, at: now };
  const claims = stories.flatMap((story) => story.claims.map(({ id }) => id));
  return { post: { key, place: due.place, message, role: null, claims }, at: now };
}

/**
 * Makes every digest that is due and hands it to the outbox; gives how many there were. One that fails is logged and
 * tried again at the next tick; it holds up no other. After a crash at any instruction none is lost and none comes twice.
 */
export async function publishEditions(bureau: Bureau, desk: Desk, signal?: AbortSignal): Promise<number> {
  const { subscriptions, outbox, clock, log } = bureau;
  const now = clock.now();
  const due = editionsDue(await subscriptions.list(null), now);
  const round = openRound(bureau, now);
  let published = 0;
  for (let start = 0; start < due.length && !signal?.aborted; start += BATCH) {
    const posts: Post[] = [];
    const marks: { id: string; date: Day; at: number }[] = [];
    for (const each of due.slice(start, start + BATCH)) {
      try {
        const { post, at } = await make(round, desk, each);
        if (post !== null) posts.push(post);
        marks.push(...each.subscriptions.map(({ id }) => ({ id, date: each.date, at })));
      } catch (cause) {
        const reason = cause instanceof Error ? cause.stack : String(cause);
        log.error('edition-fault', { chat: each.place.chat, date: each.date, reason });
      }
    }
    published += await outbox.offer(posts, now);
    await subscriptions.digested(marks);
  }
  return published;
}

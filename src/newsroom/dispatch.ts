import type { Message } from '../message/message.ts';
import { type Locale, loadWords, type Words } from '../message/words.ts';
import type {
  AlertBook,
  Archive,
  Clock,
  DispatchBook,
  KeptPost,
  Log,
  MuteBook,
  Outbox,
  Post,
  Story,
  Subscription,
  SubscriptionBook,
  Tiding,
} from '../ports.ts';
import { alertsOf } from './alerting.ts';
import { placeKey } from './due.ts';
import { decide, type Sieve, sieveOf } from './filter.ts';
import { textsOf } from './matching.ts';
import { hushed, REMEMBERED_MS } from './muting.ts';
import { storyMessage, storyQuestion } from './telling.ts';

/** What bringing stories to their places needs. */
export interface Bureau {
  readonly archive: Archive;
  readonly subscriptions: SubscriptionBook;
  readonly dispatches: DispatchBook;
  readonly alerts: AlertBook;
  readonly outbox: Outbox;
  /** Sources that are not told; without it none is muted. */
  readonly mutes?: Pick<MuteBook, 'since'>;
  readonly clock: Clock;
  readonly log: Log;
}

const BATCH = 100;
/** News that nobody could be told for so long is none any more. */
export const STALE_MS = 24 * 3_600_000;
/** How long a post follows what becomes of its story. */
const FOLLOWED_MS = 7 * 24 * 3_600_000;

/** The key of a story's posts. */
export const storyKey = (article: string): string => `story:${article}`;

const verdictsOf = ({ claims }: Story): Set<string> =>
  new Set(claims.map(({ judged }) => judged.verdict.verdict));

/** The role of the first subscription that pings for one of the story's verdicts. */
function roleFor(story: Story, subscriptions: readonly Subscription[]): string | null {
  const verdicts = verdictsOf(story);
  const pinging = subscriptions.find(({ ping }) => ping?.verdicts.some((code) => verdicts.has(code)));
  return pinging?.ping?.role ?? null;
}

/** Subscriptions that get stories at once, each with its filter ready to be asked. */
export type Wanting = readonly { readonly subscription: Subscription; readonly sieve: Sieve }[];

export const wanting = (subscriptions: readonly Subscription[]): Wanting =>
  subscriptions
    .filter(({ paused, delivery }) => !paused && delivery.type === 'at-once')
    .map((subscription) => ({ subscription, sieve: sieveOf(subscription.filter) }));

/** The story as one feed tells it: what the others told before is no reason to post it now. */
const toldBy = (story: Story, { feed }: Tiding): Story => ({
  ...story,
  tellings: story.tellings.filter((telling) => telling.feed === feed),
});

/**
 * The posts a story makes when an item tells it: at most one to a place, in the language of the oldest of its
 * subscriptions that let the story through. Who subscribed after the item was seen does not get it.
 */
export function postsOf(
  story: Story,
  tiding: Tiding,
  wanted: Wanting,
  words: Readonly<Record<Locale, Words>>,
): Post[] {
  const told = toldBy(story, tiding);
  const texts = textsOf(told);
  const passed = wanted
    .filter(({ subscription }) => subscription.since <= tiding.seenAt)
    .filter(({ sieve }) => decide(sieve, told, texts).passes)
    .map(({ subscription }) => subscription);
  const messages = new Map<Locale, Message>();
  return [...Map.groupBy(passed, ({ place }) => placeKey(place)).values()].map((subscriptions): Post => {
    const { place, locale } = subscriptions[0]!;
    const made = messages.get(locale) ?? storyMessage(story, words[locale]);
    messages.set(locale, made);
    return {
      key: storyKey(story.id),
      place,
      message: made,
      role: roleFor(story, subscriptions),
      claims: story.claims.map(({ id }) => id),
      question: storyQuestion(story),
    };
  });
}

const everyLanguage = async (): Promise<Readonly<Record<Locale, Words>>> => ({
  en: await loadWords('en'),
  de: await loadWords('de'),
});

/** The message in its next version; null where it says what the one before said. */
function nextVersion(before: Message, made: Message): Message | null {
  const next = { ...made, version: before.version };
  return JSON.stringify(next) === JSON.stringify(before) ? null : { ...made, version: before.version + 1 };
}

async function revise(
  { outbox }: Bureau,
  story: Story,
  posts: readonly KeptPost[],
  words: Readonly<Record<Locale, Words>>,
  now: number,
  followedMs = FOLLOWED_MS,
): Promise<number> {
  let revised = 0;
  for (const post of posts) {
    if (now - post.offeredAt > followedMs) continue;
    const locale = post.message.locale === 'de' ? 'de' : 'en';
    const next = nextVersion(post.message, storyMessage(story, words[locale]));
    if (next === null) continue;
    await outbox.revise(post.id, next, now);
    revised++;
  }
  return revised;
}

const find = async (archive: Archive, ids: readonly string[]): Promise<Story[]> =>
  archive.stories({ ids, limit: ids.length, order: 'newest', sample: false });

/** Brings every post of a story to what the story is now, `always` however old; gives how many were changed. */
export async function reviseStory(
  bureau: Bureau,
  article: string,
  { always = false }: { readonly always?: boolean } = {},
): Promise<number> {
  const [story] = await find(bureau.archive, [article]);
  if (!story) return 0;
  const posts = await bureau.outbox.keyed(storyKey(article));
  const followedMs = always ? Number.POSITIVE_INFINITY : FOLLOWED_MS;
  return revise(bureau, story, posts, await everyLanguage(), bureau.clock.now(), followedMs);
}

/** What a round of dispatching came to. */
export interface Dispatched {
  readonly items: number;
  readonly posts: number;
  readonly revised: number;
}

/**
 * Brings every item that has told something to the places that want it: a new story as a post, a story told again as an
 * edit of the post that is there. Each is done in one step, so that after a crash the next round goes on where this one
 * stopped and nothing is offered twice. A story that fails is logged and tried again until it is no news any more; it holds
 * up no other of its batch.
 */
export async function dispatchTold(bureau: Bureau, signal?: AbortSignal): Promise<Dispatched> {
  const { archive, dispatches, outbox, clock, log } = bureau;
  const tally = { items: 0, posts: 0, revised: 0 };
  let batch = await dispatches.waiting(BATCH);
  if (batch.length === 0) return tally;
  const words = await everyLanguage();
  const wanted = wanting(await bureau.subscriptions.list(null));
  const alerts = await bureau.alerts.list(null);
  const mutes = (await bureau.mutes?.since(clock.now() - REMEMBERED_MS)) ?? [];
  for (;;) {
    const articles = Map.groupBy(batch, ({ article }) => article);
    const stories = await find(archive, [...articles.keys()]);
    let failed = false;
    for (const [article, tidings] of articles) {
      if (signal?.aborted) return tally;
      const now = clock.now();
      const story = stories.find(({ id }) => id === article);
      // What was held back is news when it is let go.
      const told = story?.seenAt ?? 0;
      const fresh = tidings.filter(({ seenAt }) => now - Math.max(seenAt, told) <= STALE_MS);
      if (fresh.length < tidings.length) log.warn('dispatch-stale', { article });
      try {
        if (story && fresh.length > 0) {
          const standing = await outbox.keyed(storyKey(article));
          const offered = fresh.flatMap((tiding) => {
            const hears = hushed(mutes, story, now);
            const open = wanted.filter(({ subscription: { place } }) => hears(tiding, place));
            const raised = alerts.filter(({ place }) => hears(tiding, place));
            return [...postsOf(story, tiding, open, words), ...alertsOf(story, tiding, raised, words)];
          });
          tally.posts += await outbox.offer(offered, now);
          tally.revised += await revise(bureau, story, standing, words, now);
        }
      } catch (cause) {
        failed = true;
        const reason = cause instanceof Error ? cause.stack : String(cause);
        log.error('dispatch-fault', { article, reason });
        continue;
      }
      await dispatches.done(
        tidings.map(({ item }) => item),
        now,
      );
      tally.items += tidings.length;
    }
    if (failed || batch.length < BATCH) return tally;
    batch = await dispatches.waiting(BATCH);
  }
}

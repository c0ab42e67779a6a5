import { claimCard } from '../message/card.ts';
import type { Message } from '../message/message.ts';
import { loadWords, type Words } from '../message/words.ts';
import type { DecisionBook, KeptClaim, KeptDecision, KeptPost, PostPlace, Story } from '../ports.ts';
import { recounted } from './counted.ts';
import type { Correction } from './digest.ts';
import { type Bureau, reviseStory, storyKey } from './dispatch.ts';
import { placeKey } from './due.ts';
import { isEdition } from './edition.ts';
import { followDecisions } from './following.ts';
import { weightOf } from './pipeline.ts';

/** Decisions carried in one step. */
const BATCH = 100;

/**
 * The same message with the cards of these claims, and the lines that count them, as they are now; null where it has none
 * of them, or nothing new.
 */
export function recarded(message: Message, claims: readonly KeptClaim[], words: Words): Message | null {
  const verdicts = new Map(claims.map(({ id, judged }) => [id, judged.verdict.verdict]));
  const blocks = message.blocks.map((block) => {
    if (block.type !== 'claim') return recounted(block, verdicts, words);
    const kept = claims.find(({ id }) => id === block.card.id);
    return kept ? { ...block, card: claimCard(kept.judged, words, kept.id, kept.seen) } : block;
  });
  const isNew = JSON.stringify(blocks) !== JSON.stringify(message.blocks);
  return isNew ? { ...message, blocks, version: message.version + 1 } : null;
}

/** Brings what else carried the claims (digests, alerts) to their cards as they are now; gives how many were changed. */
async function reviseOthers(
  { outbox, clock }: Bureau,
  posts: readonly KeptPost[],
  claims: readonly KeptClaim[],
): Promise<number> {
  if (posts.length === 0) return 0;
  const words = { en: await loadWords('en'), de: await loadWords('de') };
  // Many places are told the same.
  const made = new Map<Message, Message | null>();
  let revised = 0;
  for (const { id, message } of posts) {
    const found = made.get(message);
    const next =
      found === undefined ? recarded(message, claims, words[message.locale === 'de' ? 'de' : 'en']) : found;
    made.set(message, next);
    if (next === null) continue;
    await outbox.revise(id, next, clock.now());
    revised++;
  }
  return revised;
}

/** Brings everything that carried these claims of a story to what they are now. */
export async function carryStory(
  bureau: Bureau,
  { id: article, claims }: Story,
  ids: ReadonlySet<string>,
): Promise<number> {
  const { outbox } = bureau;
  const changed = claims.filter(({ id }) => ids.has(id));
  const posts = new Map<string, KeptPost>();
  for (const { id } of changed) for (const post of await outbox.carrying(id)) posts.set(post.id, post);
  const others = [...posts.values()].filter(({ key }) => key !== storyKey(article));
  const revised = await reviseStory(bureau, article, { always: true });
  return revised + (await reviseOthers(bureau, others, changed));
}

/**
 * Brings every post that carried a claim, or the same claim in another story, to what is decided of it, however old the post
 * is; gives how many were changed.
 * After a crash at any instruction the next round goes on where this one stopped. An article that fails is logged and
 * tried again; it holds up no other of its batch.
 */
export async function carryCorrections(
  bureau: Bureau,
  decisions: DecisionBook,
  signal?: AbortSignal,
): Promise<number> {
  const { archive, clock, log } = bureau;
  const fault = (article: string, cause: unknown): void =>
    log.error('correction-fault', { article, reason: cause instanceof Error ? cause.stack : String(cause) });
  let revised = 0;
  for (;;) {
    const batch = await decisions.waiting(BATCH);
    let failed = false;
    let followed = 0;
    for (const [article, changes] of Map.groupBy(batch, (each) => each.article)) {
      if (signal?.aborted) return revised;
      try {
        followed += await followDecisions(bureau, decisions, changes);
        const found = await archive.claim(changes[0]?.claim ?? '');
        if (!found) throw new Error(`No claim ${changes[0]?.claim}`);
        revised += await carryStory(bureau, found.story, new Set(changes.map(({ claim }) => claim)));
        const carried = changes.map(({ id }) => id);
        await decisions.carried(carried, { id: article, weight: weightOf(found.story.claims) }, clock.now());
      } catch (cause) {
        failed = true;
        fault(article, cause);
      }
    }
    if (failed || (batch.length < BATCH && followed === 0)) return revised;
  }
}

/** Does a post show the claim? A digest counts more of them than it shows; what another once showed, it may only count now. */
const shows = ({ key, message }: KeptPost, claim: string): boolean =>
  !isEdition(key) || message.blocks.some((block) => block.type === 'claim' && block.card.id === claim);

/** Did a place read it, as it was before a decision? What was made after it or still waited when it was carried is right. */
const toldBefore = (posts: readonly KeptPost[], { at, carriedAt }: KeptDecision): boolean =>
  posts.some(
    ({ offeredAt, state, sentAt }) =>
      offeredAt <= at &&
      (state === 'merged' || state === 'uncertain' || (sentAt !== null && sentAt <= (carriedAt ?? at))),
  );

/** A story's own title, else one it was told under. */
const titleOf = ({ article, tellings, id }: Story): string =>
  (article.title ?? tellings.find(({ title }) => title !== null)?.title)?.trim() || id;

/** What became of a claim that a place had read before, by changes in their order; null where nothing is to be said. */
function correctionOf(
  told: readonly KeptDecision[],
  { claim, story }: NonNullable<Awaited<ReturnType<Bureau['archive']['claim']>>>,
): Correction | null {
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return null;
  const { verdict } = claim.judged;
  const byOutlet =
    last.type !== 'undo' &&
    verdict.decided?.as === 'corrected' &&
    told.some(({ type }) => type === 'corrected');
  const revised = last.type === 'recheck' && last.at === story.revisedAt;
  if (first.before === last.after && !byOutlet) return null;
  return {
    claim: claim.id,
    quote: claim.judged.claim.quote,
    title: titleOf(story),
    before: first.before,
    after: last.after,
    at: last.at,
    ...(byOutlet ? { byOutlet } : {}),
    ...(revised ? { revised } : {}),
  };
}

/**
 * Tells what was told otherwise at a place before, by what was carried after `from` and up to `to`: a claim's first verdict
 * of that time beside its last, unless they are the same; and claims whose outlet has corrected itself. Everything is looked
 * up once however many places ask: to be opened anew for each round.
 */
export function openCorrections(
  { archive, outbox }: Pick<Bureau, 'archive' | 'outbox'>,
  decisions: DecisionBook,
) {
  const once = <T>(known: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> => {
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  };
  const changes = new Map<string, Promise<KeptDecision[]>>();
  const claims = new Map<string, ReturnType<typeof archive.claim>>();
  const posts = new Map<string, Promise<Map<string, KeptPost[]>>>();
  const postsOf = async (claim: string) => {
    const carrying = await outbox.carrying(claim);
    const showing = carrying.filter((post) => shows(post, claim));
    return Map.groupBy(showing, ({ place }) => placeKey(place));
  };
  return async (place: PostPlace, from: number, to: number): Promise<Correction[]> => {
    const carried = await once(changes, `${from} ${to}`, () => decisions.between(from, to));
    const corrections: Correction[] = [];
    for (const [id, all] of Map.groupBy(carried, ({ claim }) => claim)) {
      const there = (await once(posts, id, () => postsOf(id))).get(placeKey(place)) ?? [];
      const told = all.filter((change) => toldBefore(there, change));
      if (told.length === 0) continue;
      const found = await once(claims, id, () => archive.claim(id));
      const correction = found && correctionOf(told, found);
      if (correction) corrections.push(correction);
    }
    return corrections;
  };
}

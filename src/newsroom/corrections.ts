import { claimCard } from '../message/card.ts';
import type { Message } from '../message/message.ts';
import { type Words, loadWords } from '../message/words.ts';
import type { DecisionBook, KeptClaim, KeptDecision, KeptPost, PostPlace, Story } from '../ports.ts';
import type { Correction } from './digest.ts';
import { type Bureau, reviseStory, storyKey } from './dispatch.ts';
import { placeKey } from './due.ts';
import { weightOf } from './pipeline.ts';

/** Decisions carried in one step. */
const BATCH = 100;

/** The same message with the cards of these claims as they are now; null where it shows none of them, or nothing new. */
export function recarded(message: Message, claims: readonly KeptClaim[], words: Words): Message | null {
  const blocks = message.blocks.map((block) => {
    const kept = block.type === 'claim' ? claims.find(({ id }) => id === block.card.id) : undefined;
    return block.type === 'claim' && kept
      ? { ...block, card: claimCard(kept.judged, words, kept.id) }
      : block;
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
  let revised = 0;
  for (const post of posts) {
    const next = recarded(post.message, claims, await loadWords(post.message.locale === 'de' ? 'de' : 'en'));
    if (next === null) continue;
    await outbox.revise(post.id, next, clock.now());
    revised++;
  }
  return revised;
}

/** Brings everything that carried these claims of a story to what they are now. */
async function carryStory(
  bureau: Bureau,
  { id: article, claims }: Story,
  decisions: readonly KeptDecision[],
): Promise<number> {
  const { outbox } = bureau;
  const ids = new Set(decisions.map(({ claim }) => claim));
  const changed = claims.filter(({ id }) => ids.has(id));
  const posts = new Map<string, KeptPost>();
  for (const { id } of changed) for (const post of await outbox.carrying(id)) posts.set(post.id, post);
  const others = [...posts.values()].filter(({ key }) => key !== storyKey(article));
  const revised = await reviseStory(bureau, article, { always: true });
  return revised + (await reviseOthers(bureau, others, changed));
}

/**
 * Brings every post that carried a claim to what is decided of it, however old the post is; gives how many were changed.
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
    for (const [article, changes] of Map.groupBy(batch, (each) => each.article)) {
      if (signal?.aborted) return revised;
      try {
        const found = await archive.claim(changes[0]?.claim ?? '');
        if (!found) throw new Error(`No claim ${changes[0]?.claim}`);
        revised += await carryStory(bureau, found.story, changes);
        const carried = changes.map(({ id }) => id);
        await decisions.carried(carried, { id: article, weight: weightOf(found.story.claims) }, clock.now());
      } catch (cause) {
        failed = true;
        fault(article, cause);
      }
    }
    if (failed || batch.length < BATCH) return revised;
  }
}

/** Did a place read it, as it was before a decision? What was made after it or still waited when it was carried is right. */
const toldBefore = (posts: readonly KeptPost[], place: PostPlace, { at, carriedAt }: KeptDecision): boolean =>
  posts.some(
    (post) =>
      placeKey(post.place) === placeKey(place) &&
      post.offeredAt <= at &&
      (post.state === 'merged' ||
        post.state === 'uncertain' ||
        (post.sentAt !== null && post.sentAt <= (carriedAt ?? at))),
  );

/** A story's own title, else one it was told under. */
const titleOf = ({ article, tellings, id }: Story): string =>
  (article.title ?? tellings.find(({ title }) => title !== null)?.title)?.trim() || id;

/**
 * What was told otherwise at a place before, by what was carried after `from` and up to `to`: a claim's first verdict of
 * that time beside its last, unless they are the same; and claims whose outlet has corrected itself.
 */
export async function correctionsAt(
  { archive, outbox }: Pick<Bureau, 'archive' | 'outbox'>,
  decisions: DecisionBook,
  place: PostPlace,
  from: number,
  to: number,
): Promise<Correction[]> {
  const corrections: Correction[] = [];
  const changes = Map.groupBy(await decisions.between(from, to), ({ claim }) => claim);
  for (const [id, all] of changes) {
    const posts = await outbox.carrying(id);
    const told = all.filter((change) => toldBefore(posts, place, change));
    const [first, last] = [told[0], told.at(-1)];
    if (!first || !last) continue;
    const found = await archive.claim(id);
    if (!found || found.claim.id !== id) continue;
    const { claim, story } = found;
    const byOutlet =
      last.type !== 'undo' &&
      claim.judged.verdict.decided?.as === 'corrected' &&
      told.some(({ type }) => type === 'corrected');
    if (first.before === last.after && !byOutlet) continue;
    corrections.push({
      claim: id,
      quote: claim.judged.claim.quote,
      title: titleOf(story),
      before: first.before,
      after: last.after,
      at: last.at,
      ...(byOutlet ? { byOutlet } : {}),
    });
  }
  return corrections;
}

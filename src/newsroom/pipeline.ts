import type { VerdictCode } from '../check/verdict.ts';
import { dayOf } from '../core/days.ts';
import type { Article } from '../news/article.ts';
import { isShort, sameText } from '../news/fingerprint.ts';
import { articleOf } from '../news/story.ts';
import type { KeptClaim, KeptItem, KeptText, Settlement } from '../ports.ts';
import { articleId, claimIds } from './ids.ts';
import type { Press } from './press.ts';
import { type Memory, openMemory, recalled } from './recall.ts';

/** Earlier texts a new one is compared with. */
const TEXTS_COMPARED = 3000;
const BATCH = 50;
/** UTF-16 units; feeds have sent whole sites as one item. */
const LONGEST_ARTICLE = 100_000;
const DAY_MS = 86_400_000;
/** A headline alone tells the same story again within this; later it is a column's name. */
const SHORT_MS = 3 * DAY_MS;

export type Tally = Record<Settlement['state'], number>;

/** How much a verdict makes a story worth telling first. */
const WEIGHTS: Readonly<Record<VerdictCode, number>> = {
  refuted: 1000,
  misleading: 100,
  supported: 10,
  unverifiable: 1,
};

/** Refuted before misleading before supported, whatever their number; then by how many. */
export const weightOf = (claims: readonly KeptClaim[]): number =>
  Object.entries(WEIGHTS).reduce((weight, [code, each]) => {
    const count = claims.filter(({ judged }) => judged.verdict.verdict === code).length;
    return weight + each * Math.min(count, 9);
  }, 0);

/**
 * The article an item tells: what is longer than an article is cut at a word, and a date that is still to come is a
 * mistake of the feed, so the date is not known.
 */
export function articleTold({ item, feed, seenAt }: KeptItem): Article {
  const known = item.published !== null && item.published <= seenAt + DAY_MS;
  const article = articleOf(known ? item : { ...item, published: null }, feed);
  if (article.text.length <= LONGEST_ARTICLE) return article;
  const end = article.text.lastIndexOf(' ', LONGEST_ARTICLE);
  return { ...article, text: article.text.slice(0, end > 0 ? end : LONGEST_ARTICLE) };
}

async function idsFor(
  press: Press,
  article: string,
  claims: readonly KeptClaim['judged'][],
): Promise<string[]> {
  const read = claims.map(({ claim }) => claim);
  for (let attempt = 0; ; attempt++) {
    const ids = claimIds(article, read, attempt);
    if ((await press.archive.takenClaims(ids, article)).length === 0) return ids;
  }
}

/** What was told before, that what is new is compared with. */
interface Before {
  readonly texts: KeptText[];
  readonly memory: Memory;
}

/** The article that the same words have told. */
const toldAs = (text: string, seenAt: number, texts: readonly KeptText[]): string | null =>
  texts.find(
    (other) => sameText(other.text, text) && (!isShort(text) || Math.abs(seenAt - other.seenAt) <= SHORT_MS),
  )?.article ?? null;

async function settlementOf(press: Press, kept: KeptItem, { texts, memory }: Before): Promise<Settlement> {
  const { archive, editor, clock } = press;
  const { text } = kept.identity;
  const before =
    (await archive.articleKnownAs(kept.identity)) ??
    (text === null ? null : toldAs(text, kept.seenAt, texts));
  if (before !== null) return { state: 'duplicate', article: before };
  const article = articleTold(kept);
  if (!editor.isAbout(article)) return { state: 'off-topic' };
  const reading = editor.read(article);
  const own = editor.judge(reading);
  const day = article.published?.end ?? dayOf(kept.seenAt);
  const { figures } = reading;
  const twin = figures === undefined ? null : await memory.twinOf(day, figures, own);
  if (twin !== null) return { state: 'duplicate', article: twin };
  const judged = (await recalled(archive.recall, own, article.published)).map((each) => each.judged);
  const id = articleId(kept.id);
  const ids = await idsFor(press, id, judged);
  const claims = judged.map((each, i): KeptClaim => ({ id: ids[i] ?? '', judged: each }));
  return {
    state: 'told',
    article,
    articleId: id,
    lang: reading.lang,
    day,
    weight: weightOf(claims),
    claims,
    at: clock.now(),
    ...(figures === undefined ? {} : { figures }),
  };
}

/** An article that the reading fails on is our fault: it is set aside with its reason and holds nothing up. */
async function settled(press: Press, kept: KeptItem, before: Before): Promise<Settlement> {
  try {
    return await settlementOf(press, kept, before);
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    press.log.error('item-fault', { item: kept.id, feed: kept.feed.id, reason });
    return { state: 'failed', reason };
  }
}

/** Lets whoever else waits have a turn: the store and the judging are synchronous underneath. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Takes every accepted item on to its end: known already, off the topic, or a story with judged claims. The newest come
 * first, in batches, and within one the earliest, so that a story is that of who told it first. Each is settled
 * in one step, so that after a crash the next run goes on where this one stopped. Stops after `budgetMs` by the clock,
 * or when the signal fires.
 */
export async function tellPending(
  press: Press,
  {
    budgetMs = Number.POSITIVE_INFINITY,
    signal,
  }: { readonly budgetMs?: number; readonly signal?: AbortSignal } = {},
): Promise<Tally> {
  const { archive, clock } = press;
  const tally: Tally = { told: 0, duplicate: 0, 'off-topic': 0, failed: 0 };
  const until = clock.now() + budgetMs;
  let known: KeptText[] | null = null;
  const memory = openMemory(archive);
  for (;;) {
    const batch = await archive.pending(BATCH);
    if (batch.length === 0) return tally;
    // Most rounds bring nothing.
    known ??= [...(await archive.recentTexts(TEXTS_COMPARED))];
    const texts = known;
    for (const kept of batch.toReversed()) {
      if (clock.now() > until || signal?.aborted) return tally;
      await breath();
      const settlement = await settled(press, kept, { texts, memory });
      if (!(await archive.settle(kept.id, settlement))) continue;
      tally[settlement.state]++;
      if (settlement.state !== 'told') continue;
      const { articleId: told, day, figures, claims } = settlement;
      if (kept.identity.text !== null)
        texts.unshift({ article: told, text: kept.identity.text, seenAt: kept.seenAt });
      if (figures !== undefined)
        await memory.add(day, { article: told, figures, claims: claims.map(({ judged }) => judged) });
    }
    if (batch.length < BATCH) return tally;
  }
}

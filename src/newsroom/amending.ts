import type { Judged } from '../check/verdict.ts';
import type { Claim } from '../claims/claim.ts';
import type { Article } from '../news/article.ts';
import type { AmendedClaim, Amendment, KeptClaim, Revision, Story } from '../ports.ts';
import { carryStory } from './corrections.ts';
import type { Bureau } from './dispatch.ts';
import { articleId, claimIds } from './ids.ts';
import { articleTold, weightOf } from './pipeline.ts';
import type { Editor } from './press.ts';
import { recalled } from './recall.ts';

/** Changes followed in one step. */
const BATCH = 50;
/** Words that two sentences must share to be one sentence, changed. */
const SHARED = 0.4;
/** Below this part of what it was, a text is a teaser of itself and says nothing of what was taken out. */
const TEASER = 0.5;

const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;
const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(WORD) ?? [];

/** The figures of a text, each as often as it stands there. */
const figuresIn = ({ text }: Article): string =>
  wordsOf(text)
    .filter((word) => /^\p{N}/u.test(word))
    .toSorted()
    .join(' ');

const sameTitle = (a: Article, b: Article): boolean =>
  wordsOf(a.title ?? '').join(' ') === wordsOf(b.title ?? '').join(' ');

/** How much of what either says both say: 0 … 1. */
function likeness(a: string, b: string): number {
  const [ours, theirs] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const all = ours.union(theirs).size;
  return all === 0 ? 0 : ours.intersection(theirs).size / all;
}

const sameMatter = (a: Claim, b: Claim): boolean => a.kind === b.kind && a.aspect === b.aspect;

/** Each kept claim with what it reads now, by its words; one alone of its kind on both sides is the same, reworded. */
export function pairedByWords(kept: readonly KeptClaim[], today: readonly Judged[]): Map<KeptClaim, Judged> {
  const pairs = new Map<KeptClaim, Judged>();
  const free = new Set(today);
  const take = (each: KeptClaim, found: Judged | undefined): void => {
    if (found === undefined) return;
    pairs.set(each, found);
    free.delete(found);
  };
  const left = () => kept.filter((each) => !pairs.has(each));
  const fits = ({ judged: { claim } }: KeptClaim): Judged[] =>
    [...free].filter((each) => sameMatter(each.claim, claim));
  for (const each of left())
    take(
      each,
      fits(each).find(({ claim }) => claim.quote === each.judged.claim.quote),
    );
  const alike = left()
    .flatMap((each) =>
      fits(each).map((other) => ({ each, other, by: likeness(each.judged.claim.quote, other.claim.quote) })),
    )
    .filter(({ by }) => by >= SHARED)
    .toSorted((a, b) => b.by - a.by);
  for (const { each, other } of alike) if (!pairs.has(each) && free.has(other)) take(each, other);
  for (const each of left()) {
    const found = fits(each);
    const rivals = left().filter((other) => sameMatter(other.judged.claim, each.judged.claim));
    if (found.length === 1 && rivals.length === 1) take(each, found[0]);
  }
  return pairs;
}

/** Has a moderator decided on it here? */
const isDecided = ({ judged: { verdict } }: KeptClaim): boolean =>
  verdict.decided !== undefined && verdict.decided.from === undefined;

/** What a claim is now that the outlet's text no longer says it: what was said of it stands. */
const gone = ({ judged: { claim, verdict } }: KeptClaim): Judged => ({
  claim,
  verdict: { ...verdict, gone: true },
});

/**
 * What a story becomes by what its outlet says now, `today` being its claims as they are read and judged now, with ids for
 * those that are read for the first time; null where nothing but spelling and layout changed: the same title, figures and
 * verdicts. What a moderator decided is left alone.
 */
export function amendmentOf(
  story: Story,
  content: Article,
  today: readonly Judged[],
  ids: (claims: readonly Claim[]) => readonly string[],
): Pick<Amendment, 'claims' | 'changed' | 'order'> | null {
  const pairs = pairedByWords(story.claims, today);
  const now = new Map([...pairs].map(([kept, judged]) => [judged, kept]));
  const added = today.filter((judged) => !now.has(judged));
  const open = story.claims.filter((kept) => !isDecided(kept));
  const lost = open.filter((kept) => !pairs.has(kept) && kept.judged.verdict.gone !== true);
  const turned = open.filter((kept) => {
    const verdict = pairs.get(kept)?.verdict;
    return verdict !== undefined && verdict.verdict !== kept.judged.verdict.verdict;
  });
  const isSame =
    sameTitle(story.article, content) &&
    figuresIn(story.article) === figuresIn(content) &&
    added.length + lost.length + turned.length === 0;
  if (isSame) return null;
  const made = ids(added.map(({ claim }) => claim));
  const claims = added.map((judged, i): KeptClaim => ({ id: made[i] ?? '', judged }));
  const idOf = new Map(claims.map(({ id, judged }) => [judged, id]));
  return {
    claims,
    changed: open.flatMap((kept): AmendedClaim[] => {
      const judged = pairs.get(kept) ?? (lost.includes(kept) ? gone(kept) : null);
      return judged === null ? [] : [{ id: kept.id, judged }];
    }),
    order: today.map((judged) => now.get(judged)?.id ?? idOf.get(judged) ?? ''),
  };
}

/** Reads an article anew by what its outlet says now, and keeps what that changes; false where nothing is to follow. */
async function amend(
  { archive }: Bureau,
  editor: Editor,
  story: Story,
  { kept, at }: Revision,
): Promise<boolean> {
  const told = articleTold(kept);
  // The day that an article was told on does not move with its corrections.
  const content = { ...told, published: story.article.published ?? told.published };
  if (content.text.length < story.article.text.length * TEASER) return false;
  const reading = editor.read(content);
  const today = (await recalled(archive.recall, editor.judge(reading), content.published)).map(
    (each) => each.judged,
  );
  const known = new Set(story.claims.map(({ id }) => id));
  const claims = today.map(({ claim }) => claim);
  const attempts = await freeIds(archive, story.id, claims, known);
  const changes = amendmentOf(story, content, today, (added) =>
    added.map((claim) => attempts[claims.indexOf(claim)] ?? ''),
  );
  if (changes === null) return false;
  const changed = new Map(changes.changed.map((each) => [each.id, each]));
  const after = [...story.claims.map((each) => changed.get(each.id) ?? each), ...changes.claims];
  await archive.amend({
    ...changes,
    article: story.id,
    content,
    lang: reading.lang,
    weight: weightOf(after),
    at,
    ...(reading.figures === undefined ? {} : { figures: reading.figures }),
  });
  return true;
}

/** Ids for claims of an article that none of its own, and none of another, has. */
async function freeIds(
  archive: Bureau['archive'],
  article: string,
  claims: readonly Claim[],
  known: ReadonlySet<string>,
): Promise<readonly string[]> {
  for (let attempt = 1; ; attempt++) {
    const ids = claimIds(article, claims, attempt);
    const isFree = !ids.some((id) => known.has(id));
    if (isFree && (await archive.takenClaims(ids, article)).length === 0) return ids;
  }
}

/**
 * Brings stories to what their outlets have changed in their texts since: read and judged anew, with what a moderator
 * decided left alone; the posts that told them follow, and verdicts that change count as corrections. Gives how many posts
 * were changed. After a crash at any instruction the next round goes on where this one stopped. A change that fails is
 * logged and tried again; it holds up no other of its batch.
 */
export async function followOutlets(bureau: Bureau, editor: Editor, signal?: AbortSignal): Promise<number> {
  const { archive, log } = bureau;
  const find = async (id: string): Promise<Story | null> =>
    (await archive.stories({ ids: [id], limit: 1, order: 'newest', sample: false }))[0] ?? null;
  let revised = 0;
  for (;;) {
    const batch = await archive.unfollowed(BATCH);
    let failed = false;
    for (const revision of batch) {
      if (signal?.aborted) return revised;
      const { kept, article, version, at } = revision;
      try {
        // Only who told it first says what the story is.
        const story = article !== null && articleId(kept.id) === article ? await find(article) : null;
        if (story && (story.revisedAt === at || (await amend(bureau, editor, story, revision)))) {
          log.info('story-amended', { article, version });
          const ids = new Set(story.claims.map(({ id }) => id));
          revised += await carryStory(bureau, (await find(story.id)) ?? story, ids);
        }
        await archive.followed(kept.id, version);
      } catch (cause) {
        failed = true;
        const reason = cause instanceof Error ? cause.stack : String(cause);
        log.error('amending-fault', { article, reason });
      }
    }
    if (failed || batch.length < BATCH) return revised;
  }
}

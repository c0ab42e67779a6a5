import type { Article } from '../news/article.ts';
import { bestDraft } from './best-draft.ts';
import type { Claim } from './claim.ts';
import { type Composed, compose, isJest } from './compose.ts';
import { type Drafted, filledIn } from './ellipsis.ts';
import { type Fate, FateBook, type Fates } from './fate.ts';
import { isHomonym, withoutHomonyms } from './homonym.ts';
import { LEXICONS } from './lexicon/index.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Reading } from './reading.ts';
import { REFINERS } from './refine.ts';
import { dealStatements } from './rules/deal-statements.ts';
import { OTHER_COIN } from './rules/unrelated.ts';
import { inSequence } from './sequence.ts';
import type { Sight } from './sight.ts';
import { withBounds } from './slots/bounds.ts';
import { isLeftover, mergeFrom } from './slots/from.ts';
import { asMeant } from './slots/magnitude.ts';
import { assign, standingApart } from './superlatives/ranking.ts';
import { languageOf } from './text/language.ts';
import { type Passage, passageOf, type Scene } from './text/passage.ts';

function lexiconFor(article: Article, lang: string | undefined): Lexicon {
  const named = (code: string | null | undefined): Lexicon | undefined =>
    LEXICONS.find((lexicon) => lexicon.lang === code?.slice(0, 2).toLowerCase());
  return (
    named(lang) ??
    named(article.lang) ??
    languageOf(`${article.title ?? ''}\n${article.text}`, LEXICONS) ??
    LEXICONS[0]!
  );
}

/** "One bitcoin", "a petahash": a unit that something is counted by, not a number of them. */
const isUnit = (q: Sight['quantity']): boolean =>
  q.value === 1 &&
  q.from === null &&
  (q.dimension === 'bitcoin' || (q.dimension === 'hashrate' && q.spelled && /^[TPE]H/.test(q.unit ?? '')));

const otherFate = ({ draft }: Drafted): Fate => (draft.rule === OTHER_COIN ? 'other-coin' : 'other-thing');

const NONE: readonly never[] = [];

const isUnspoken = ({ mentions }: Scene): boolean => mentions.length === 0;
const isCount = ({ dimension }: Sight['quantity']): boolean => dimension === 'count';

/** Are there only numbers in a passage: no word of the field, no name, no place, and no unit that says what they measure? */
const isMute = ({ scenes, title }: Passage): boolean =>
  scenes.every((scene) => isUnspoken(scene) && scene.quantities.every(isCount)) &&
  (title?.scenes.every(isUnspoken) ?? true);

function claimsOf(passage: Passage, fates: FateBook): Composed[] {
  const composed: Composed[] = [];
  if (isMute(passage)) {
    for (const { quantities } of passage.scenes)
      for (const quantity of quantities) fates.note(passage.in, quantity, 'unread');
    return composed;
  }
  for (const scene of passage.scenes)
    if (!isJest({ passage, scene }) && !isHomonym(scene)) addClaims(passage, scene, composed, fates);
  return composed;
}

/** Adds the claims of a sentence to those before it. */
function addClaims(passage: Passage, scene: Scene, composed: Composed[], fates: FateBook): void {
  const drafts = scene.quantities.length === 0 ? NONE : draftsIn(passage, scene, composed, fates);
  const ranked = assign(passage, scene, drafts, composed);
  for (let i = 0; i < drafts.length; i++) {
    const { sight, draft } = drafts[i]!;
    const claim = compose(sight, draft, ranked[i] ?? NONE);
    fates.note(passage.in, sight.quantity, claim ? 'claimed' : 'denied');
    if (claim) composed.push(inSequence(claim, composed));
  }
}

/** What the numbers of a sentence state, each by itself and after those before it. */
function draftsIn(
  passage: Passage,
  scene: Scene,
  composed: readonly Composed[],
  fates: FateBook,
): readonly Drafted[] {
  const drafts: Drafted[] = [];
  for (const quantity of scene.quantities) {
    if (isUnit(quantity)) {
      fates.note(passage.in, quantity, 'unit');
      continue;
    }
    const drafted = draftedFrom(withBounds({ passage, scene, quantity }), drafts, composed);
    if (drafted && drafted.draft.kind !== null) drafts.push(drafted);
    fates.note(passage.in, quantity, fateOf(drafted));
  }
  if (drafts.length > 1) mergeFrom(passage, drafts);
  return drafts.filter(({ sight }) => !isLeftover(sight));
}

function draftedFrom(sight: Sight, here: readonly Drafted[], composed: readonly Composed[]): Drafted | null {
  const own = bestDraft(sight);
  const meant = asMeant(sight, own, bestDraft);
  return meant
    ? filledIn(meant, bestDraft(meant), here, composed, bestDraft)
    : filledIn(sight, own, here, composed, bestDraft);
}

const fateOf = (drafted: Drafted | null): Fate =>
  drafted === null ? 'unread' : drafted.draft.kind === null ? otherFate(drafted) : 'part';

/** What was read, with what was seen on the way. */
export interface Sightings {
  readonly reading: Reading;
  readonly passages: readonly Passage[];
  readonly fates: Fates;
}

/**
 * Reads what an article asserts about mining: its claims in the order of title and text, each with the words that
 * made it. Pure and linear; knows words and arithmetic, no facts. `given.lang` overrides the article's language.
 */
export const readClaims = (article: Article, given: { readonly lang?: string } = {}): Reading =>
  readThrough(article, given).reading;

/** The same with every sentence and what became of its numbers. */
export function readThrough(article: Article, given: { readonly lang?: string } = {}): Sightings {
  const lexicon = lexiconFor(article, given.lang);
  const published = article.published;
  const title = article.title
    ? passageOf(article.title, { in: 'title', lexicon, published, title: null })
    : null;
  const text = passageOf(article.text, { in: 'text', lexicon, published, title });
  const passages: readonly Passage[] = title ? [title, text] : [text];
  const fates = new FateBook(passages);
  let composed: readonly Composed[] = passages.flatMap((passage) => claimsOf(passage, fates));
  const keep = (kept: readonly Composed[], fate: Fate): void => {
    if (kept.length === composed.length) {
      composed = kept;
      return;
    }
    const left = new Set(kept.map(({ sight }) => sight));
    for (const { sight } of composed)
      if (!left.has(sight)) fates.note(sight.passage.in, sight.quantity, fate);
    composed = kept;
  };
  keep(withoutHomonyms(passages, composed), 'homonym');
  for (const { refine, fate } of REFINERS) keep(refine(composed), fate);
  const claims: Claim[] = [
    ...composed.flatMap(({ claim }) => [claim, ...standingApart(claim)]),
    ...passages.flatMap(dealStatements),
  ];
  const order = (claim: Claim): number => (claim.in === 'title' ? 0 : 1);
  claims.sort((a, b) => order(a) - order(b) || a.start - b.start);
  return { reading: { article, lang: lexicon.lang, claims }, passages, fates };
}

import type { Article } from '../news/article.ts';
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
import { READERS } from './rules/index.ts';
import { neededFor } from './rules/needed.ts';
import { isOfDifficulty } from './rules/production-cost.ts';
import { OTHER_COIN } from './rules/unrelated.ts';
import { inSequence } from './sequence.ts';
import { type Draft, has, near, type Reader, type Sight, termsIn } from './sight.ts';
import { withBounds } from './slots/bounds.ts';
import { isLeftover, mergeFrom } from './slots/from.ts';
import { asMeant } from './slots/magnitude.ts';
import { assign, standingApart } from './superlatives/ranking.ts';
import { heldAround } from './text/held.ts';
import { languageOf } from './text/language.ts';
import { distance, type Passage, passageOf, type Scene, touches } from './text/passage.ts';
import { meet, type TermSet, termSet } from './text/term-set.ts';
import type { Piece } from './text/tokens.ts';

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

const SHADOWED: readonly Claim['kind'][] = ['difficulty-change', 'hashrate-change'];

interface Asked {
  readonly read: Reader['read'];
  readonly here: TermSet | null;
  readonly around: TermSet | null;
}

const readers = new Map<Sight['quantity']['dimension'], readonly Asked[]>();

/** The readers of a dimension, in their order. */
function readersOf(dimension: Sight['quantity']['dimension']): readonly Asked[] {
  const known = readers.get(dimension);
  if (known) return known;
  const all = READERS.filter((reader) => reader.dimensions.includes(dimension)).map(
    ({ read, here, around }) => ({
      read,
      here: neededFor(here, dimension),
      around: neededFor(around, dimension),
    }),
  );
  readers.set(dimension, all);
  return all;
}

/** What the readers make of one quantity: the cheapest draft. */
function bestDraft(sight: Sight): Draft | null {
  let best: Draft | null = null;
  const measure = measureBehind(sight);
  const { held } = sight.scene;
  const around = heldAround(sight.passage, sight.scene);
  for (const reader of readersOf(sight.quantity.dimension)) {
    if (reader.here !== null && !meet(held, reader.here)) continue;
    if (reader.around !== null && !meet(around, reader.around)) continue;
    const draft = reader.read(sight);
    if (!draft) continue;
    const [own, less] = [isOf(measure, draft), best !== null && isOf(measure, best)];
    if (own === less ? draft.cost < (best?.cost ?? Infinity) : own) best = draft;
  }
  return best && isShadowed(sight, best) ? null : best;
}

/** Measures that move, words between a number and its movement, and from there to what moved. */
const MOVING = termSet(['difficulty', 'hashrate', 'hashprice', 'price']);
const REACH = { step: 2, of: 5 };

/** "An 11.6 % drop in mining difficulty", "a 5 % decline month over month in hashprice": the measure right behind the noun of change; null where there is none. */
function measureBehind({ passage, scene, quantity }: Sight): Piece | null {
  if (quantity.dimension !== 'percent' || !has(scene, MOVING)) return null;
  const behind = (m: Piece, start: number, reach: number): boolean =>
    m.start >= start && distance(passage, start, m.start) <= reach;
  const step = termsIn(scene, ['step']).find((m) => behind(m, quantity.end, REACH.step));
  const measure = step && termsIn(scene, MOVING).find((m) => behind(m, step.end, REACH.of));
  const apart = measure && scene.breaks.some((b) => b.start >= quantity.end && b.start <= measure.start);
  const other = measure && scene.quantities.some((q) => q.start >= quantity.end && q.end <= measure.start);
  return measure && !apart && !other ? measure : null;
}

const isOf = (measure: Piece | null, { subject }: Draft): boolean =>
  measure !== null && subject !== null && subject !== undefined && touches(subject.mention, measure);

/** Other things that are counted in percent: one of them right before the number is what it is about. */
const MEASURED = [
  ...([
    'profit',
    'stock',
    'sale',
    'holdings',
    'investment',
    'revenue',
    'electricity-price',
    'demand',
  ] as const),
  ...([
    'fees',
    'price',
    'production-cost',
    'hashprice',
    'open-interest',
    'emissions',
    'unrelated',
    'other-asset',
  ] as const),
] as const;

function isShadowed(sight: Sight, { subject, kind }: Draft): boolean {
  if (sight.quantity.dimension !== 'percent' || !subject || !SHADOWED.includes(kind ?? 'other')) return false;
  const other = near(sight, MEASURED, subject.cost - 3);
  if (other === null || other.mention.end > sight.quantity.start) return false;
  if (other.mention.term === 'production-cost' && isOfDifficulty(sight, other.mention)) return false;
  const { term } = other.mention;
  const behind = subject.mention.start >= sight.quantity.end;
  const verb = term === 'sale' || term === 'revenue' || (term === 'profit' && behind);
  return !verb || !termsIn(sight.scene, ['up', 'down']).some((m) => touches(m, other.mention));
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

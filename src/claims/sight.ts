import type { Claim, ClaimKind } from './claim.ts';
import { SUBJECTS, type Term } from './lexicon/claim-words.ts';
import type { Dimension, Quantity } from './quantity/quantity.ts';
import { wordsBehind } from './slots/words-behind.ts';
import { CARRIED_BACK, firstWith, heldAround } from './text/held.ts';
import type { Mention, TermMention } from './text/mentions.ts';
import { distance, type Passage, type Scene, touches } from './text/passage.ts';
import { meet, type TermSet, termSet } from './text/term-set.ts';
import type { Piece } from './text/tokens.ts';

/** One quantity and where it stands: what a reader looks at. */
export interface Sight {
  readonly passage: Passage;
  readonly scene: Scene;
  readonly quantity: Quantity;
}

/** A word that says what a quantity is about; the smaller the cost, the surer. */
export interface Found {
  readonly mention: TermMention;
  readonly cost: number;
  readonly carried: Claim['subject'];
}

/** What a reader makes of a quantity. Whatever stands here overrides what the quantity says. */
export interface Draft
  extends Partial<
    Pick<
      Claim,
      | 'aspect'
      | 'unit'
      | 'value'
      | 'low'
      | 'high'
      | 'from'
      | 'scope'
      | 'place'
      | 'parties'
      | 'direction'
      | 'readings'
      | 'passing'
      | 'superlative'
    >
  > {
  /** Null where the number is understood and asserts nothing of ours. */
  readonly kind: ClaimKind | null;
  readonly cost: number;
  readonly subject: Found | null;
  readonly rule: string;
  /** A date's year is the value, not a quantity's. */
  readonly factor?: number;
  /** Where the A of "from A to B" stands, when it was a number of its own. */
  readonly fromAt?: Piece;
}

/** Words of which a reader needs one: for all that it reads, or for some dimensions. */
export type Needed = TermSet | Partial<Record<Dimension, TermSet>>;

/** Reads quantities of some dimensions; independent of all other readers. */
export interface Reader {
  readonly name: string;
  readonly dimensions: readonly Dimension[];
  /** Where none of these stands in the sentence it has nothing to say. */
  readonly here?: Needed;
  /** The same for the sentence and those it may carry on from. */
  readonly around?: Needed;
  readonly read: (sight: Sight) => Draft | null;
}

/** What stands behind the number counts more, most of all when it has a number of its own ("above the price of $95,000"). */
const AFTER = { factor: 1.6, base: 2, pastAnother: 8, own: 3, taken: 24 };
/** Numbers that take no subject of their own. */
const PASSING: readonly Dimension[] = ['year', 'rank', 'height', 'factor', 'duration'];
const CARRIED = { sentence: 40, further: 20, title: 90, paragraph: 120 };

export const isTerm = (mention: Mention, terms: readonly Term[]): mention is TermMention =>
  mention.type === 'term' && terms.includes(mention.term);

/** Terms by their names; as a set where the same are asked for often. */
export type Terms = readonly Term[] | TermSet;

/** The names of those terms that a sentence may hold: none where it surely holds none. */
const askedFor = ({ held, terms: mentioned }: Scene, terms: Terms): readonly Term[] => {
  if (!('bits' in terms)) return terms;
  return meet(held, terms) ? mentioned.of(terms) : NONE;
};

/** Terms of a sentence in the order of the text. */
export const termsIn = (scene: Scene, terms: Terms): readonly TermMention[] =>
  scene.terms.among(askedFor(scene, terms));

const NONE: readonly never[] = [];

/** How far a piece of the same sentence is from the quantity, in words; what stands behind it counts more. */
export function costOf({ passage, scene, quantity }: Sight, piece: Piece): number {
  if (piece.end <= quantity.start) return distance(passage, piece.end, quantity.start);
  if (piece.start < quantity.end) return 0;
  const gap = distance(passage, quantity.end, piece.start);
  let [passes, taken] = [false, false];
  for (const q of scene.quantities) {
    if (q.start < quantity.end || PASSING.includes(q.dimension)) continue;
    passes ||= q.end <= piece.start;
    taken ||= gap > 0 && q.start >= piece.end && distance(passage, piece.end, q.start) <= AFTER.own;
  }
  return gap * AFTER.factor + AFTER.base + (passes ? AFTER.pastAnother : 0) + (taken ? AFTER.taken : 0);
}

/** What a piece costs at the least: without a look at the other quantities. */
export function leastCostOf({ passage, quantity }: Sight, { start, end }: Piece): number {
  if (end <= quantity.start) return distance(passage, end, quantity.start);
  return start < quantity.end ? 0 : distance(passage, quantity.end, start) * AFTER.factor + AFTER.base;
}

/** The nearest of these terms in the quantity's own sentence. */
export function near(sight: Sight, terms: Terms, limit = Infinity): Found | null {
  let mention: TermMention | null = null;
  let cost = Infinity;
  for (const term of askedFor(sight.scene, terms)) {
    for (const one of sight.scene.terms.get(term) ?? NONE) {
      const least = leastCostOf(sight, one);
      if (least > limit || least > cost) continue;
      const own = one.start < sight.quantity.end ? least : costOf(sight, one);
      const earlier = own === cost && mention !== null && one.start < mention.start;
      if (own > limit || (own >= cost && !earlier)) continue;
      mention = one;
      cost = own;
    }
  }
  return mention && { mention, cost, carried: 'stated' };
}

/** The nearest of these terms in the sentences before, in the same paragraph first. */
export function carriedOver(sight: Sight, terms: Terms): Found | null {
  if (!mayCarry(sight, terms)) return null;
  const { passage, scene } = sight;
  for (let back = 1; back <= CARRIED_BACK; back++) {
    const earlier = passage.scenes[scene.index - back];
    if (!earlier) break;
    if (scene.paragraph - earlier.paragraph > 1) return null;
    const same = earlier.paragraph === scene.paragraph;
    const mention = termsIn(earlier, terms)[0];
    if (!mention) continue;
    const cost = CARRIED.sentence + CARRIED.further * back + (same ? 0 : CARRIED.paragraph);
    return { mention, cost, carried: same ? 'inherited' : 'inherited-across-paragraph' };
  }
  if (scene.paragraph > 0 || !passage.title) return null;
  const title = firstWith(passage.title, 'bits' in terms ? terms.list : terms);
  const mention = title ? termsIn(title, terms)[0] : undefined;
  return mention ? { mention, cost: CARRIED.title, carried: 'inherited' } : null;
}

/** Does it point back ("It fell by …", "The 10 % drop …", "The largest cut came in July with 5 %")? */
export function pointsBack(sight: Sight): boolean {
  if (near(sight, ['this-one'], 12)) return true;
  const start = distance(sight.passage, sight.scene.start, sight.quantity.start);
  if (start <= 3) return true;
  if (sight.scene.names.length > 0) return false;
  const moves = termsIn(sight.scene, MOVES);
  if (termsIn(sight.scene, MEASURES).some((m) => !moves.some((verb) => touches(verb, m)))) return false;
  if (termsIn(sight.scene, RANKS).some(({ end: at }) => moves.some((m) => m.start > at && m.start < at + 16)))
    return start <= 30 && sight.scene.dates.length > 0 && sight.scene.places.length === 0;
  return start <= 10
    ? near(sight, ['up', 'down'], 4) !== null
    : start <= 22 && near(sight, ['up', 'down'], 2) !== null && near(sight, ['happened'], 3) !== null;
}

/** What a percentage can be of. */
const MEASURES = termSet(
  SUBJECTS.filter((subject) => !['halving', 'epoch', 'interval', 'growth', 'share'].includes(subject)),
);
const MOVES = termSet(['up', 'down']);
const RANKS = termSet(['largest', 'smallest']);

/** In the sentence, or carried over where the sentence points back. */
export const nearOrCarried = (sight: Sight, terms: Terms, limit = 60): Found | null =>
  near(sight, terms, limit) ??
  (mayCarry(sight, terms) && pointsBack(sight) ? carriedOver(sight, terms) : null);

const mayCarry = ({ passage, scene }: Sight, terms: Terms): boolean =>
  !('bits' in terms) || meet(heldAround(passage, scene), terms);

/** Is one of these terms in the sentence, at any distance? */
export const has = (scene: Scene, terms: Terms): boolean => {
  if ('bits' in terms) return meet(scene.held, terms);
  for (const term of terms) if (scene.terms.has(term)) return true;
  return false;
};

/** A draft about what was found. */
export const draft = (
  rule: string,
  kind: ClaimKind | null,
  found: Found,
  more: Partial<Draft> = {},
): Draft => ({ rule, kind, subject: found, cost: found.cost, ...more });

/** Where a unit alone tells the subject: the number stands for the missing word. */
export const unitFound = (sight: Sight, term: Term): Found => ({
  mention: { type: 'term', term, start: sight.quantity.start, end: sight.quantity.end },
  cost: 6,
  carried: 'stated',
});

/** Does this little word lead the number in: "to 125.86 T", "by about 11 %"? */
export const ledBy = (sight: Sight, term: 'to' | 'by'): boolean =>
  isBehind(sight, term) || leadsIn(sight, term);

/** "18,5 trilyonluk yükseliş", but "trilyonluk yeni zirve", "1.000 EH/s'lik bir ağ": only a movement behind it makes it a step. */
const isOfStep = ({ passage, scene, quantity }: Sight): boolean => {
  const isRight = ({ start }: Piece): boolean =>
    start >= quantity.end && distance(passage, quantity.end, start) <= STEP;
  const steps = termsIn(scene, ['step', 'up', 'down', 'goes-off', 'comes-on']);
  return steps.some(isRight) && !termsIn(scene, ['record-high', 'record-low', 'high-low']).some(isRight);
};
/** Words between a number and the movement it measures. */
const STEP = 3;

/** Is it an ending, or a word right behind the number ("trilyona", "EH/s seviyesine")? */
function isBehind(sight: Sight, term: 'to' | 'by'): boolean {
  const behind = sight.passage.lexicon.claim.behind?.[term];
  if (!behind) return false;
  const { last, next } = wordsBehind(sight);
  return (
    (behind.endings.some((ending) => last?.endsWith(ending)) && (term === 'to' || isOfStep(sight))) ||
    (last !== undefined && behind.words.includes(last)) ||
    (next !== undefined && behind.words.includes(next))
  );
}

const leadsIn = ({ passage, scene, quantity }: Sight, term: 'to' | 'by'): boolean =>
  termsIn(scene, [term]).some(
    (m) =>
      m.end <= quantity.number.start &&
      !(term === 'by' && termsIn(scene, ['to']).some((to) => to.start < m.start && to.end >= m.end)) &&
      !(
        term === 'by' &&
        m.start >= quantity.start &&
        quantity.hedge !== null &&
        quantity.hedge !== 'about'
      ) &&
      (m.start >= quantity.start || distance(passage, m.end, quantity.start) === 0),
  );

/** Is something said to rise or fall by it: a verb or noun near it, a sign, or "from A to B"? */
export const moves = (sight: Sight): boolean =>
  sight.quantity.sign !== null || sight.quantity.from !== null || has(sight.scene, MOVES);

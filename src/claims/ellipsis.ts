import type { Composed } from './compose.ts';
import { NAMED_MEASURES } from './lexicon/claim-words.ts';
import { turnedToNetwork } from './named/turns-to-network.ts';
import type { Quantity } from './quantity/quantity.ts';
import { onOwnBasis } from './rules/cost-basis.ts';
import { type Draft, has, ledBy, near, type Sight, termsIn } from './sight.ts';
import { comparedWith } from './slots/compared.ts';
import { isDayOfMonth } from './slots/day-of-month.ts';
import { CHANGE_OF, directionOf, isChange } from './slots/direction.ts';
import { listedOn } from './slots/listed.ts';
import { ofThem } from './slots/of-them.ts';
import { asPercent, isOfMiners, isOfOther, isPartOf } from './slots/proportion.ts';
import { clauseAt, distance, touches } from './text/passage.ts';
import { termSet } from './text/term-set.ts';
import { asDollars, isBare } from './unnamed.ts';

/** A number with what a reader made of it. */
export interface Drafted {
  readonly sight: Sight;
  readonly draft: Draft;
}

type Read = (sight: Sight) => Draft | null;

/** Claims back among which the measure named last is looked for. */
const NEARBY = 4;
const REACH = { listed: 60, mover: 4, subject: 6, again: 14, percent: 16, stepped: 30, name: 4 };

/** A number above this is no percentage for its neighbour being one. */
const LISTED_PERCENT = 200;
/** How many times its neighbour's power a bare number in a list may be. */
const LISTED_FACTOR = 1000;

/** A percentage of something that no reader knows. */
const SOMETHING: Draft = { kind: null, cost: 0, subject: null, rule: 'percent of something' };

/** "Both", "the two": so few in words are counted themselves beside numbers in digits. */
const FEW = 3;
const AGAIN = termSet(['again']);
const MEASURES = termSet(NAMED_MEASURES);

const bigger = (q: Quantity): number => q.value ?? q.low ?? q.high ?? 0;

/** "The first has 15.7 %, the second 13.3": a bare number takes the unit of its neighbour, and what that is about. */
function withUnit(sight: Sight, here: readonly Drafted[], read: Read): Drafted | null {
  const { passage, scene, quantity } = sight;
  if (quantity.dimension !== 'count' || quantity.writtenUnit !== null) return null;
  const isTold = ({ sight: { quantity: q } }: Drafted): boolean =>
    q.end <= quantity.start && q.dimension !== 'year';
  const before = here.findLast(isTold);
  const behind = scene.quantities.find((q) => q.start >= quantity.end && q.dimension !== 'count');
  const known = before || behind || has(scene, ['relative', 'share']);
  if (!known || !isBare(sight) || isDayOfMonth(sight)) return null;
  const percent: Sight = { ...sight, quantity: { ...quantity, dimension: 'percent', unit: '%' } };
  if (bigger(quantity) === 0 && has(scene, ['share']) && near(sight, ['down', 'reach'], REACH.mover)) {
    const draft = read(percent);
    if (draft?.kind) return { sight: percent, draft };
  }
  if (near(sight, ['relative'], REACH.mover + 2))
    return { sight: percent, draft: read(percent) ?? SOMETHING };
  const level = here.findLast((one) => isTold(one) && one.sight.quantity.unit !== '%');
  const last = ledBy(sight, 'to') && level ? level : before;
  for (const model of [last?.sight.quantity, behind]) {
    if (!model || model.dimension === 'year' || model.dimension === 'count') continue;
    if (model.unit === '%' && bigger(quantity) > LISTED_PERCENT) continue;
    if (model.dimension === 'power' && bigger(quantity) > bigger(model) * LISTED_FACTOR) continue;
    // no sum is that small, and no contract that long
    if (bigger(quantity) < 100 ? model.dimension === 'money' : model.unit === 'years') continue;
    if (quantity.spelled && !model.spelled && bigger(quantity) <= FEW) continue;
    const [a, b] = model.start < quantity.start ? [model, quantity] : [quantity, model];
    if (distance(passage, a.end, b.start) > REACH.listed) continue;
    // "the same petahash earned 350; the network had 160 EH/s": what is earned is no hashrate
    const earns = model === behind && near(sight, ['revenue'], REACH.mover);
    if (earns && earns.mention.end <= quantity.start && model.dimension === 'hashrate') continue;
    // "sold 1,000 BTC at $66,000 and keeps 53,000": a verb of having between is no list
    const keeps = termsIn(scene, ['holdings']).some((m) => m.start >= a.end && m.end <= b.start);
    if (keeps && model.dimension === 'money') continue;
    const { dimension, unit, writtenUnit, currency, per } = model;
    const filled = { ...sight, quantity: { ...quantity, dimension, unit, writtenUnit, currency, per } };
    const draft = read(filled);
    const as = model === last?.sight.quantity ? last.draft : read({ ...sight, quantity: model });
    if (draft?.kind && (draft.kind === as?.kind || dimension === 'bitcoin')) return { sight: filled, draft };
  }
  return null;
}

/** "The bitcoin price of some 66,000": dollars left out. */
function priceOf(sight: Sight, read: Read): Drafted | null {
  const priced = asDollars(sight);
  const draft = priced && read(priced);
  return priced && draft?.kind === 'price-level' ? { sight: priced, draft } : null;
}

/** Is there a subject of its own between these offsets, or right behind the number? */
function hasSubject(sight: Sight, from: number): boolean {
  const { passage, scene, quantity } = sight;
  const moves = termsIn(scene, ['up', 'down']);
  return termsIn(scene, MEASURES).some(
    (m) =>
      !(m.term === 'deficit' && moves.some((verb) => touches(verb, m))) &&
      ((m.start >= from && m.end <= quantity.start) ||
        (m.start >= quantity.end && distance(passage, quantity.end, m.start) <= REACH.subject)),
  );
}

/** What a claim passes on to one that leaves its subject out. */
const passedOn = ({ kind, aspect, scope, parties, place, unit }: Draft) => ({
  kind,
  ...(aspect === undefined ? {} : { aspect }),
  ...(scope === undefined ? {} : { scope }),
  ...(parties === undefined ? {} : { parties }),
  ...(place === undefined ? {} : { place }),
  ...(unit === undefined ? {} : { unit }),
});

/** The last claim of the sentence before, of the same paragraph. */
function lastBefore({ scene }: Sight, earlier: readonly Composed[]): Composed | null {
  const last = earlier.at(-1);
  if (!last || last.sight.scene.paragraph !== scene.paragraph) return null;
  return scene.index - last.sight.scene.index <= 2 ? last : null;
}

const isStepped = ({ draft, sight }: Drafted): boolean =>
  draft.from !== undefined || sight.quantity.from !== null;

/** "… from 328 to 139 EH/s, a loss of almost 58 %": a change in percent belongs to the level stated right before it. */
function ofLevel(sight: Sight, own: Draft | null, here: readonly Drafted[], earlier: readonly Composed[]) {
  const { passage, scene, quantity } = sight;
  if (quantity.dimension !== 'percent' || own?.kind === null) return null;
  const inside = here.findLast((one) => one.sight.quantity.end <= quantity.start);
  const before = inside ?? lastBefore(sight, earlier);
  const kind = before?.draft.kind ? CHANGE_OF[before.draft.kind] : undefined;
  if (!before || !kind || before.draft.unit === '%' || own?.kind === kind) return null;
  if (before.draft.scope !== 'network' && turnedToNetwork(sight)) return null;
  const from = inside ? inside.sight.quantity.end : scene.start;
  const far = own === null && inside && isStepped(before) ? REACH.stepped : REACH.percent;
  if (distance(passage, from, quantity.start) > far || hasSubject(sight, from)) return null;
  if (!inside && has(scene, ['this-one']) === false && distance(passage, from, quantity.start) > 8)
    return null;
  const moved =
    termsIn(scene, ['up', 'down']).some(
      (m) =>
        (m.start >= from &&
          m.end <= quantity.start &&
          distance(passage, m.end, quantity.start) <= REACH.mover) ||
        (m.start >= quantity.end && distance(passage, quantity.end, m.start) <= 1),
    ) ||
    (inside !== undefined && isStepped(inside) && near(sight, ['by'], 0) !== null);
  const against = comparedWith(sight, before.sight.quantity);
  if (against) return { before, more: { kind, unit: '%', direction: against } };
  if (
    !moved ||
    (own !== null && !isStepped(before)) ||
    (ledBy(sight, 'to') && !near(sight, ['up', 'down'], 2))
  )
    return null;
  return { before, more: { kind, unit: '%' } };
}

/** "A year earlier it had been 6.5 %": a number without a subject is the measure named last, at another time. */
function sameAgain(sight: Sight, own: Draft | null, here: readonly Drafted[], earlier: readonly Composed[]) {
  const { scene, quantity } = sight;
  if (!has(scene, AGAIN)) return null;
  const unsaid = own?.subject?.carried !== 'stated' || own.subject.mention.start === quantity.start;
  if (own !== null && (own.kind === null || own.kind === 'power-deficit' || !unsaid)) return null;
  const again = near(sight, AGAIN, REACH.again);
  if (!again || again.mention.start >= quantity.end) return null;
  const inside = here.findLast((one) => one.sight.quantity.end <= quantity.start);
  const alike = earlier.slice(-NEARBY).filter((one) => one.sight.quantity.dimension === quantity.dimension);
  const before = inside ?? lastBefore(sight, alike);
  if (!before || before.sight.quantity.dimension !== quantity.dimension) return null;
  if (isOfOther(before.sight.quantity, quantity)) return null;
  const clause = clauseAt(scene, quantity.start, 2);
  if (hasSubject(sight, inside ? Math.max(inside.sight.quantity.end, clause.start) : scene.start))
    return null;
  if (quantity.dimension === 'count' || quantity.dimension === 'duration') return null;
  return { before, more: onOwnBasis(sight, before.draft) };
}

/** The number as a change of the level before it, or as the measure named last; null where it is neither. */
function carriedOn(
  sight: Sight,
  own: Draft | null,
  here: readonly Drafted[],
  earlier: readonly Composed[],
): Drafted | null {
  const about =
    ofLevel(sight, own, here, earlier) ?? sameAgain(sight, own, here, earlier) ?? listedOn(sight, own, here);
  if (!about) return null;
  const before = about.before;
  const more: Partial<Draft> = about.more;
  const stated = before.sight.scene === sight.scene;
  const goes = directionOf(sight, { ...before.draft, ...more });
  const same = goes.direction === null && isChange(before.draft) && more.kind === undefined;
  const direction = same ? directionOf(before.sight, before.draft).direction : null;
  const mention = before.draft.subject?.mention;
  if (!mention) return null;
  return {
    sight,
    draft: {
      ...passedOn(before.draft),
      ...more,
      ...(direction === null ? {} : { direction }),
      rule: 'carried over from the number before',
      cost: 0,
      subject: { mention, cost: 0, carried: stated ? 'stated' : 'inherited' },
    },
  };
}

/**
 * What a number means whose unit or subject was left out because an earlier one says it: in a list, as a change of the
 * level just stated, or as the same measure at another time. Without such a case it stays what it was read as.
 */
export function filledIn(
  sight: Sight,
  own: Draft | null,
  here: readonly Drafted[],
  earlier: readonly Composed[],
  read: Read,
): Drafted | null {
  const asIs = own && { sight, draft: own };
  const times = own === null ? asPercent(sight) : null;
  if (times) {
    const changed = filledIn(times, read(times), here, earlier, read);
    const kind = changed?.draft.kind;
    return changed && kind && Object.values(CHANGE_OF).includes(kind) ? changed : null;
  }
  if (isPartOf(sight) || isOfMiners(sight, own)) return null;
  if (own === null) {
    const sold = ofThem(sight, earlier);
    const them = sold && isBare(sight) && !isDayOfMonth(sight) ? sold : null;
    const counted = them && read(them);
    const listed =
      withUnit(sight, here, read) ??
      priceOf(sight, read) ??
      (them && counted?.kind ? { sight: them, draft: counted } : null);
    if (listed) return carriedOn(listed.sight, listed.draft, here, earlier) ?? listed;
  }
  return carriedOn(sight, own, here, earlier) ?? asIs;
}

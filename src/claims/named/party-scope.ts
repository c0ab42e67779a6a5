import type { Party } from '../claim.ts';
import { oncePerPart } from '../once.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { PlaceMention } from '../text/mentions.ts';
import type { Passage, Scene } from '../text/passage.ts';
import type { Piece } from '../text/tokens.ts';
import { finestPlace, namesIn, partiesIn } from './entities.ts';

/** Sentences further back name nobody that a sentence still speaks of. */
const LOOK_BACK = 24;

const isFigure = ({ dimension, unit }: Quantity): boolean => unit === 'years' || COUNTED.includes(dimension);
const COUNTED: readonly Quantity['dimension'][] = ['money', 'power', 'bitcoin'];

const isAny = ({ dimension }: Quantity): boolean => dimension !== 'year' && dimension !== 'rank';

const inside = (piece: Piece, { start, end }: Piece): boolean => piece.start >= start && piece.end <= end;

/**
 * The parts of a sentence that each tell of one miner and figures of its own ("Cipher a 300 MW contract with AWS, and IREN
 * a $9.7 billion deal with Microsoft"); the whole sentence where it tells of one.
 */
export const dealClauses = oncePerPart((passage: Passage, scene: Scene): readonly Piece[] => {
  const miners = namesIn(passage, scene, ['miner']);
  const pieces: Piece[] = [];
  let { start } = scene;
  for (const [i, next] of miners.entries()) {
    const before = miners[i - 1];
    if (!before || before.name.id === next.name.id || before.start < start) continue;
    const until = miners.slice(i).find((m) => m.name.id !== next.name.id)?.start ?? scene.end;
    const cut = scene.breaks.findLast((b) => b.start >= before.end && b.start <= next.start);
    const holds = (of: (q: Quantity) => boolean, from: number, to: number): boolean =>
      scene.quantities.some((q) => of(q) && inside(q, { start: from, end: to }));
    if (!cut || !holds(isFigure, start, cut.start) || !holds(isAny, cut.start, Math.max(until, next.end)))
      continue;
    pieces.push({ start, end: cut.start });
    start = cut.start;
  }
  return [...pieces, { start, end: scene.end }];
});

/** The part of a sentence about one miner's contract in which an offset lies. */
export const dealClauseAt = (passage: Passage, scene: Scene, at: number): Piece =>
  dealClauses(passage, scene).find(({ start, end }) => at >= start && at < end) ?? scene;

/** A question about the part of a sentence in which an offset lies, answered once for each part. */
export function oncePerClause<V>(
  make: (passage: Passage, scene: Scene, at: number) => V,
): (passage: Passage, scene: Scene, at: number) => V {
  const answersOf = oncePerPart((_: Passage, __: Scene) => new Map<number, { readonly value: V }>());
  return (passage, scene, at) => {
    const answers = answersOf(passage, scene);
    const { start } = dealClauseAt(passage, scene, at);
    const known = answers.get(start);
    if (known) return known.value;
    const value = make(passage, scene, at);
    answers.set(start, { value });
    return value;
  };
}

/** Whom a part of a sentence names. */
export function partiesWithin(passage: Passage, scene: Scene, clause: Piece): readonly Party[] {
  const all = partiesIn(passage, scene);
  if (clause.start === scene.start && clause.end === scene.end) return all;
  const named = new Set(
    namesIn(passage, scene, ['miner', 'company', 'maker', 'bank'])
      .filter((m) => inside(m, clause))
      .map(({ name }) => name.id),
  );
  return all.filter(({ id }) => id !== null && named.has(id));
}

const isOperator = ({ role }: Party): boolean => role === 'operator';

/** Whom each part of a sentence names, all of them, and the miners among these. */
const sidesIn = oncePerPart((passage: Passage, scene: Scene) => {
  const parts = dealClauses(passage, scene).map((clause) => partiesWithin(passage, scene, clause));
  const all = parts.flat();
  return { parts, all, operators: all.filter(isOperator) };
});

/**
 * Whom a contract told at an offset names: its own part of the sentence, and the sentences of its paragraph before it, as
 * far back as they do not tell of another miner.
 */
export function partiesAt(passage: Passage, scene: Scene, at: number): readonly Party[] {
  const parties = [...partiesWithin(passage, scene, dealClauseAt(passage, scene, at))];
  const add = (more: readonly Party[]): void => {
    for (const party of more) if (!parties.some(({ id }) => id === party.id)) parties.push(party);
  };
  let meant = new Set(parties.filter(isOperator).map(({ id }) => id));
  let waiting: Party[] = [];
  for (let i = scene.index - 1; i >= Math.max(0, scene.index - LOOK_BACK); i--) {
    const earlier = passage.scenes[i]!;
    if (scene.paragraph - earlier.paragraph > 1) break;
    if (partiesIn(passage, earlier).length === 0) continue;
    const { parts, all, operators } = sidesIn(passage, earlier);
    if (operators.length === 0) {
      waiting.push(...all);
      continue;
    }
    if (meant.size === 0) meant = new Set(operators.map(({ id }) => id));
    const own = parts.filter((some) => some.some((party) => isOperator(party) && meant.has(party.id)));
    if (own.length === 0) {
      waiting = [];
      break;
    }
    add([...waiting, ...own.flat()]);
    waiting = [];
  }
  add(waiting);
  return parties;
}

/** The site a number of a contract belongs to: of several in its part of the sentence the one behind it, before the next number of its kind. */
export function siteAt(passage: Passage, scene: Scene, quantity: Quantity): PlaceMention | undefined {
  const clause = dealClauseAt(passage, scene, quantity.start);
  const sites = scene.places.filter((m) => m.place.level === 'site' && inside(m, clause));
  const next = scene.quantities.find((q) => q.start >= quantity.end && q.dimension === quantity.dimension);
  const ids = new Set(sites.map(({ place }) => place.id));
  if (ids.size < 2) return sites[0];
  const behind = sites.find(
    (m) =>
      m.start >= quantity.end &&
      m.end <= (next?.start ?? clause.end) &&
      !scene.breaks.some((b) => b.start >= quantity.end && b.start <= m.start),
  );
  return behind ?? sites.findLast((m) => m.end <= quantity.start) ?? sites[0];
}

/** The place a contract told at an offset names: in its own part, or in a sentence before it that names no other miner. */
export function placeAt(passage: Passage, scene: Scene, at: number, back: number): PlaceMention | null {
  const clause = dealClauseAt(passage, scene, at);
  const whole = clause.start === scene.start && clause.end === scene.end;
  if (!whole) {
    const places = scene.places.filter((m) => inside(m, clause));
    return places.find(({ place }) => place.level === 'site') ?? places[0] ?? null;
  }
  const own = new Set(
    partiesIn(passage, scene)
      .filter(isOperator)
      .map(({ id }) => id),
  );
  if (own.size === 0) return finestPlace(passage, scene, back);
  let reach = back;
  let known = 0;
  for (let step = 1; step <= back; step++) {
    const earlier = passage.scenes[scene.index - step];
    const named = earlier ? partiesIn(passage, earlier).filter(isOperator) : [];
    if (named.some(({ id }) => own.has(id))) known = step;
    else if (named.length > 0) {
      reach = known;
      break;
    }
  }
  return finestPlace(passage, scene, reach);
}

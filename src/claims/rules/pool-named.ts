import { namesIn } from '../named/entities.ts';
import { has, near, type Sight, termsIn } from '../sight.ts';
import type { NameMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene } from '../text/passage.ts';
import type { Piece } from '../text/tokens.ts';
import { orderOf } from './share-order.ts';

const REACH = { several: 16, joined: 5 };

/** "It still accounts for 23 %": the only pool that the sentence before names. */
export function poolMeant(sight: Sight): NameMention | null {
  const { passage, scene } = sight;
  const earlier = passage.scenes[scene.index - 1];
  if (!near(sight, ['this-one'], 6) || earlier?.paragraph !== scene.paragraph) return null;
  const named = namesIn(passage, earlier, ['pool']);
  return new Set(named.map(({ name }) => name.id)).size === 1 ? (named[0] ?? null) : null;
}

/** "The pool's share is now 23 %": the only pool that the two sentences before name. */
export function poolBefore({ passage, scene }: Sight): NameMention | null {
  if (namesIn(passage, scene, ['pool']).length > 0) return null;
  if (has(scene, ['several', 'unknown-pool'])) return null;
  const earlier = [1, 2].flatMap((back) => {
    const one = passage.scenes[scene.index - back];
    return one?.paragraph === scene.paragraph ? namesIn(passage, one, ['pool']) : [];
  });
  return new Set(earlier.map(({ name }) => name.id)).size === 1 ? (earlier[0] ?? null) : null;
}

/** "Together that is 54.66 %": the pools whose shares the sentence before gives, at least two of them. */
export function poolsSummed(sight: Sight): readonly NameMention[] {
  const { passage, scene } = sight;
  if (!near(sight, ['several'], REACH.several) || namesIn(passage, scene, ['pool']).length > 0) return [];
  const earlier = [1, 2].flatMap((back) => {
    const one = passage.scenes[scene.index - back];
    const here = one?.paragraph === scene.paragraph && one.quantities.some((q) => q.dimension === 'percent');
    return here ? namesIn(passage, one, ['pool']) : [];
  });
  const once = earlier.filter((m, i) => earlier.findIndex(({ name }) => name.id === m.name.id) === i);
  return once.length > 1 ? once : [];
}

/** "Together, Foundry (33.63 %) and AntPool (17.94 %) hold 51.57 %": each its own, and the last the sum of all. */
export function inEnumeration({ passage, scene, quantity }: Sight): readonly NameMention[] {
  const named = namesIn(passage, scene, ['pool']);
  const shares = scene.quantities.filter((q) => q.dimension === 'percent');
  const [first] = named;
  if (!first || named.length < 2 || shares.length !== named.length + 1) return [];
  const alternate = named.every((m, i) => {
    const [own, next] = [shares[i], named[i + 1]];
    return own && m.end <= own.start && (next === undefined || own.end <= next.start);
  });
  const summed = termsIn(scene, ['several']).some(
    (m) => m.end <= first.start || m.start >= (shares.at(-2)?.end ?? scene.end),
  );
  const at = shares.findIndex(({ start }) => start === quantity.start);
  if (!alternate || !summed || at < 0) return [];
  return at < named.length ? named.slice(at, at + 1) : named;
}

/** "Foundry with 36 %, AntPool with 18 %: the first two places": as many shares as pools, each behind its own, and the word for several behind them all. */
export function eachItsOwn(passage: Passage, scene: Scene, several: Piece): boolean {
  const named = namesIn(passage, scene, ['pool']);
  const shares = scene.quantities.filter((q) => q.dimension === 'percent');
  return (
    named.length > 1 &&
    shares.length === named.length &&
    several.start >= (shares.at(-1)?.end ?? 0) &&
    named.every((m, i) => {
      const next = named[i + 1];
      return m.end <= shares[i]!.start && (next === undefined || shares[i]!.end <= next.start);
    })
  );
}

/** "Foundry and AntPool hold 48 %": the names joined before a number are its own, as far back as no other share stands. */
export function joinedPools(sight: Sight): readonly NameMention[] {
  const { passage, scene, quantity } = sight;
  const behind = scene.quantities.find((q) => q.dimension === quantity.dimension && q.start >= quantity.end);
  if (behind && distance(passage, quantity.end, behind.start) <= REACH.joined) return [];
  const last = scene.quantities.findLast(
    (q) => q.dimension === quantity.dimension && q.end <= quantity.start,
  );
  const named = namesIn(passage, scene, ['pool']).filter(
    (m) => m.end <= quantity.start && m.start >= (last?.end ?? scene.start),
  );
  const joined = named.filter((m, i) => {
    const next = named[i + 1];
    const and = (a: Piece, b: Piece): boolean =>
      (termsIn(scene, ['and']).some((j) => j.start >= a.end && j.end <= b.start) ||
        passage.text.slice(a.end, b.start).trim() === ',') &&
      distance(passage, a.end, b.start) <= REACH.joined;
    const before = named[i - 1];
    return (next && and(m, next)) || (before && and(before, m));
  });
  return last && joined.length > 0 && distance(passage, last.end, joined[0]!.start) <= 1 ? [] : joined;
}

/** The pool that a share behind the sum of several belongs to. */
export function inOrder({ passage, scene, quantity }: Sight): NameMention | null {
  const named = namesIn(passage, scene, ['pool']);
  const once = new Set(named.map((m) => m.name.id)).size === named.length;
  return (once && named[orderOf(passage, scene, quantity, named)]) || null;
}

import type { Superlative } from '../claim.ts';
import { vocabularyOf } from '../quantity/vocabulary.ts';
import { type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { distance } from '../text/passage.ts';
import { fold, type Piece } from '../text/tokens.ts';

/** Ranks that are told of countries. */
const RANKS = { first: 1, last: 10 };
/** Words between a rank and what it is of, in front of it and behind the share, and before the country that has it. */
const REACH = { before: 1, behind: 5, next: 4 };
/** Letters around a rank in which the word for its place stands. */
const WORD = 14;

/** "Third place", "Platz 3", 第三位, or a rank with nothing but a little word, a stop or a name behind it: no "third time". */
function isPlace({ passage: { text, lexicon }, scene }: Sight, rank: Sight['quantity']): boolean {
  const before = text.slice(Math.max(scene.start, rank.start - WORD), rank.start);
  if (rank.dimension !== 'rank')
    return tellsAny(before.trimEnd().split(/\s/).at(-1) ?? '', lexicon, ['placed']);
  const behind = text.slice(rank.start, rank.end + WORD);
  const [next = ''] = /^[^\p{L}\p{Nd}]*(\p{L}*)/u.exec(text.slice(rank.end, scene.end)) ?? [];
  const word = fold(next).replace(/[^\p{L}]/gu, '');
  const { functionWords } = vocabularyOf(lexicon);
  const named = scene.places.some((m) => m.start >= rank.end && m.start - rank.end <= 1);
  const stops = word === '' || /[.,;:()，。；]/u.test(next.slice(0, 1));
  return (
    stops ||
    named ||
    functionWords.has(word) ||
    tellsAny(behind.split(/[,;，；]/)[0] ?? '', lexicon, ['placed'])
  );
}

/** Is anything between two pieces that has a rank or share of its own: another country, another percentage? */
function isCut({ scene, quantity }: Sight, country: Piece, { start, end }: Piece): boolean {
  const inside = (piece: Piece): boolean => piece.start >= start && piece.end <= end;
  return (
    scene.places.some((m) => m.start !== country.start && inside(m)) ||
    scene.quantities.some((q) => q.start !== quantity.start && q.dimension === 'percent' && inside(q))
  );
}

/** "The US lead with 36 %, third place goes to China": right behind the rank stands the country that has it. */
const isOfNext = ({ passage, scene }: Sight, rank: Piece): boolean =>
  scene.places.some(
    (m) =>
      m.start >= rank.end &&
      distance(passage, rank.end, m.start) <= REACH.next &&
      !/[,;:，；、]/.test(passage.text.slice(rank.end, m.start)),
  );

/** "Canada came third with 6.48 %", "mit 16,61 Prozent auf Platz zwei": the place that a country's share has among all countries'. */
export function placedAs(sight: Sight, country: Piece): Superlative | null {
  const { passage, scene, quantity } = sight;
  const [start, end] = [Math.min(country.start, quantity.start), Math.max(country.end, quantity.end)];
  const ranks = scene.quantities.filter(
    (q) =>
      (q.dimension === 'rank' || q.dimension === 'count') &&
      Number.isInteger(q.value) &&
      (q.value ?? 0) >= RANKS.first &&
      (q.value ?? 0) <= RANKS.last &&
      !scene.dates.some((date) => q.start < date.end && date.start < q.end),
  );
  const [only, ...more] = ranks.filter((rank) => {
    if (rank.end <= start)
      return distance(passage, rank.end, start) <= REACH.before && rank.dimension === 'rank';
    if (rank.start >= end)
      return (
        distance(passage, end, rank.start) <= REACH.behind &&
        !isCut(sight, country, { start: end, end: rank.end }) &&
        !isOfNext(sight, rank)
      );
    return true;
  });
  if (!only?.value || more.length > 0 || isCut(sight, country, { start, end }) || !isPlace(sight, only))
    return null;
  if (termsIn(scene, ['pool', 'machine', 'consumption']).length > 0) return null;
  return {
    rank: only.value,
    extreme: 'max',
    window: { type: 'ever' },
    series: null,
    quote: passage.text.slice(only.start, only.end),
  };
}

import type { Quantity } from '../quantity/quantity.ts';
import { carriedOver, has, ledBy, type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import type { TermMention } from '../text/mentions.ts';
import { clauseAt, distance, touches } from '../text/passage.ts';
import { fold, type Piece, spaced } from '../text/tokens.ts';

/** What the first halvings left of the reward. */
const LEFT: readonly number[] = [25, 12.5, 6.25, 3.125];
/** Words between a month and the reward that it brought. */
const REACH = 5;

const isCoins = ({ dimension }: Quantity): boolean => ['bitcoin', 'btc-rate', 'count'].includes(dimension);

/** Something fell, was cut or passed on to it: a reward that just was so much tells no halving. */
function isMoved({ passage, scene }: Sight, reward: Piece): boolean {
  const clause = clauseAt(scene, reward.start, 1);
  const inClause = (m: Piece): boolean => m.start >= clause.start && m.end <= clause.end;
  const past = tellsAny(` ${passage.text.slice(clause.start, clause.end)} `, passage.lexicon, ['past']);
  const moves = [
    ...termsIn(scene, ['down', 'halving']),
    ...termsIn(scene, ['reach']).filter(
      (m) => !past && !termsIn(scene, ['again']).some((state) => touches(state, m)),
    ),
    ...scene.quantities.filter(
      (q) => q.from !== null || q.factorVerb !== null || (q.dimension === 'factor' && q.value === 0.5),
    ),
  ];
  if (moves.some(inClause)) return true;
  return moves.length > 0 && !past;
}

/** "To 12.5 in July 2016", "celui de mai 2020 à 6,25": a month or day told right by the reward that it cut to; its year is the halving's. */
export function rewardDated(sight: Sight): TermMention | null {
  const { passage, scene, quantity } = sight;
  const date = scene.dates.find((d) => d.start <= quantity.start && d.end >= quantity.end);
  if (!date || (date.grain !== 'month' && date.grain !== 'day')) return null;
  const gapOf = (q: Quantity): readonly [number, number] =>
    q.end <= date.start ? [q.end, date.start] : [date.end, q.start];
  const reward = scene.quantities
    .filter((q) => isCoins(q) && LEFT.includes(q.value ?? 0) && ledBy({ ...sight, quantity: q }, 'to'))
    .filter((q) => distance(passage, ...gapOf(q)) <= REACH)
    .toSorted((a, b) => distance(passage, ...gapOf(a)) - distance(passage, ...gapOf(b)))[0];
  if (!reward || !isMoved(sight, reward)) return null;
  const [from, to] = gapOf(reward);
  const between = passage.text.slice(from, to);
  const { after, before, since } = passage.lexicon.time;
  const elsewhen = [...after, ...before, ...since].some(
    (word) => !passage.lexicon.time.in.includes(word) && spaced(fold(between)).includes(spaced(fold(word))),
  );
  const another = scene.dates.some((d) => d !== date && d.start >= from && d.end <= to);
  if (elsewhen || another || /\p{Nd}/u.test(between) || has(scene, ['difficulty', 'price'])) return null;
  return (
    termsIn(scene, ['halving', 'subsidy'])[0] ?? carriedOver(sight, ['halving', 'subsidy'])?.mention ?? null
  );
}

/** Blocks between two halvings, and words between such a block and its day. */
const INTERVAL = 210_000;
const BESIDE = 3;

/** "At block 840,000, on 20 April 2024, the reward dropped from 6.25 to 3.125 BTC": a day or month right beside the block of a halving, where the reward moves. */
export function blockDated(sight: Sight): TermMention | null {
  const { passage, scene, quantity } = sight;
  const date = scene.dates.find((d) => d.start <= quantity.start && d.end >= quantity.end);
  if (!date || (date.grain !== 'month' && date.grain !== 'day')) return null;
  const gapOf = (q: Quantity): readonly [number, number] =>
    q.end <= date.start ? [q.end, date.start] : [date.end, q.start];
  const beside = scene.quantities.some((q) => {
    if (q.dimension !== 'height' || (q.value ?? 1) % INTERVAL !== 0) return false;
    const between = passage.text.slice(...gapOf(q));
    const { after, before, since } = passage.lexicon.time;
    const elsewhen = [...after, ...before, ...since].some(
      (word) => !passage.lexicon.time.in.includes(word) && spaced(fold(between)).includes(spaced(fold(word))),
    );
    const words = between.split(/[^\p{L}]+/u).filter(Boolean).length;
    return !elsewhen && !/[;:.!?。；]|\p{Nd}/u.test(between) && words <= BESIDE;
  });
  if (!beside) return null;
  const reward = termsIn(scene, ['subsidy', 'halving'])[0];
  const cut = scene.quantities.some(
    (q) =>
      isCoins(q) &&
      LEFT.includes(q.value ?? 0) &&
      (q.from !== null || ledBy({ ...sight, quantity: q }, 'to')),
  );
  return reward && cut && isMoved(sight, reward) ? reward : null;
}

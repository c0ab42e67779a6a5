import { termsIn } from '../sight.ts';
import type { Passage, Scene } from '../text/passage.ts';
import type { Piece } from '../text/tokens.ts';

/** Which of the names before a sum a share behind it belongs to, where there are as many of them; -1 where not. */
export function orderOf(passage: Passage, scene: Scene, quantity: Piece, named: readonly Piece[]): number {
  const shares = scene.quantities.filter((q) => q.dimension === 'percent' || q.dimension === 'count');
  const inTurn = turnOf(passage, scene, quantity, named);
  if (inTurn >= 0) return inTurn;
  const [sum, ...parts] = shares;
  const first = parts[0];
  if (!sum || !first || named.length < 2 || parts.length !== named.length) return -1;
  if (named.some((m) => m.end > sum.start)) return -1;
  return /[:(–—]/.test(passage.text.slice(sum.end, first.start))
    ? parts.findIndex((q) => q.start === quantity.start)
    : -1;
}

/**
 * "Paraguay and the UAE hold 3.87 % and 3.54 %", 巴拉圭和阿联酋分别占3.87%和3.54%: a row of names without a number in between,
 * then as many numbers without a name.
 */
function turnOf(passage: Passage, scene: Scene, quantity: Piece, named: readonly Piece[]): number {
  const shares = scene.quantities.filter((q) => q.dimension === 'percent');
  const own = shares.findIndex((q) => q.start === quantity.start);
  if (own < 0) return -1;
  const joined = (a: Piece, b: Piece): boolean => isJoined(passage, scene, a.end, b.start);
  let first = own;
  while (first > 0 && joined(shares[first - 1]!, shares[first]!)) first--;
  let last = own;
  while (last + 1 < shares.length && joined(shares[last]!, shares[last + 1]!)) last++;
  const count = last - first + 1;
  if (count < 2) return -1;
  const before = named.filter((m) => m.end <= shares[first]!.start);
  const row = before.slice(-count);
  if (row.length < count || row.some((m, i) => i > 0 && !joined(row[i - 1]!, m))) return -1;
  const earlier = before[before.length - count - 1];
  if (earlier && joined(earlier, row[0]!)) return -1;
  const after = named.find((m) => m.start >= shares[last]!.end);
  const next = after && passage.text.slice(shares[last]!.end, after.start);
  if (after && !next?.includes(',') && isJoined(passage, scene, shares[last]!.end, after.start)) return -1;
  return named.indexOf(row[own - first]!);
}

/** Nothing but commas and a word for "and" between two pieces. */
function isJoined({ text }: Passage, scene: Scene, from: number, to: number): boolean {
  const whole = text.slice(from, to);
  let gap = whole;
  for (const m of termsIn(scene, ['and']))
    if (m.start >= from && m.end <= to) gap = gap.replace(text.slice(m.start, m.end), '');
  return whole.length > 0 && /^[\s,、]*(?:the\s)?$/u.test(gap);
}

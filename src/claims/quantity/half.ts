import type { Numeral } from './numeral.ts';
import type { Scene } from './part.ts';
import type { Suffix } from './suffix.ts';
import { isTime } from './unit.ts';

/** A numeral with a half that stands behind its unit of time ("dos años y medio"), in the unit it counts; null for most. */
export function withHalf(
  { tokens, v }: Scene,
  numeral: Numeral,
  suffix: Suffix,
): { numeral: Numeral; suffix: Suffix } | null {
  const { unit, end } = suffix;
  if (!unit?.atom || unit.per.length > 0 || numeral.scale !== 1 || !isTime(unit.atom)) return null;
  const half = Number.isInteger(numeral.written.value) ? v.andHalf.at(tokens, end) : null;
  if (!half) return null;
  const written = { value: numeral.written.value + 0.5, written: 0.5, round: 0.5 };
  const to = end + half.length;
  return { numeral: { ...numeral, written, alternatives: [] }, suffix: { ...suffix, end: to, unitTo: to } };
}

import type { Composed } from '../compose.ts';
import { near, type Sight } from '../sight.ts';

/** Fewer coins than these are told with their unit, and words between a sale and its number. */
const COINS = { least: 100, sale: 8 };

/** "MARA sold 15,133 bitcoin. In all, the listed miners sold 23,000": a bare number by a sale counts what the sentence before sold. */
export function ofThem(sight: Sight, earlier: readonly Composed[]): Sight | null {
  const { scene, quantity } = sight;
  const before = earlier.at(-1)?.sight;
  const next = before?.scene.paragraph === scene.paragraph && scene.index - before.scene.index === 1;
  if (!next || earlier.at(-1)?.draft.aspect !== 'sold' || before.quantity.dimension !== 'bitcoin')
    return null;
  if (quantity.spelled || (quantity.value ?? quantity.low ?? quantity.high ?? 0) < COINS.least) return null;
  const sold = near(sight, ['sale'], COINS.sale);
  if (sold?.carried !== 'stated') return null;
  const { dimension, unit, writtenUnit, currency, per } = before.quantity;
  return { ...sight, quantity: { ...quantity, dimension, unit, writtenUnit, currency, per } };
}

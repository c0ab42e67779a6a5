import type { Quantity } from '../quantity/quantity.ts';
import type { Draft, Sight } from '../sight.ts';

interface Era {
  readonly low: number;
  readonly high: number;
  readonly from: string;
}

/**
 * What a measure has been at any time for a block's subsidy, and since 2018 for the network's hashrate, generously. A price or
 * cost of less than a thousand dollars is told to the cent at most, never with three digits behind the point.
 */
const ERAS: Partial<Record<NonNullable<Draft['kind']>, Era>> = {
  subsidy: { low: 0, high: 50, from: '' },
  'price-level': { low: 1000, high: 1_000_000, from: '' },
  'production-cost': { low: 1000, high: 1_000_000, from: '' },
  'hashrate-level': { low: 15, high: 5000, from: '2018-01-01' },
};

const MEASURES = Object.values(ERAS);

const fits = (n: number, { low, high }: Era): boolean => n >= low && n <= high;

const placeOf = (value: number): number => {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return Number((10 ** -decimals).toPrecision(1));
};

/** The quantity with another reading of its digits in the first place. */
function reread(quantity: Quantity, value: number): Quantity {
  const written = placeOf(value);
  const { low, high } = quantity;
  const first = { value: quantity.value, low, high, unit: quantity.unit, why: 'separator' as const };
  return {
    ...quantity,
    value,
    low: low === null ? null : value,
    high: high === null ? null : value,
    precision: { written, round: written },
    interval: { low: value - written / 2, high: value + written / 2 },
    readings: [first, ...quantity.readings.filter((reading) => reading.value !== value)],
  };
}

/**
 * "1.082 EH/s" in English, "3.125 BTC je Block" in German: digits grouped the other language's way, where only that
 * reading is a number the network ever had. Null where the reading at hand will do.
 */
export function asMeant(sight: Sight, own: Draft | null, read: (sight: Sight) => Draft | null): Sight | null {
  const { quantity, passage } = sight;
  const at = passage.published?.end ?? '';
  if (quantity.value === null || quantity.from !== null) return null;
  if (own && own.kind !== 'revenue' && (own.kind === null || !ERAS[own.kind])) return null;
  for (const { why, value, unit } of quantity.readings) {
    if (why !== 'separator' || value === null || unit !== quantity.unit) continue;
    if (!MEASURES.some((era) => era && at >= era.from && fits(value, era) && !fits(quantity.value!, era)))
      continue;
    const other: Sight = { ...sight, quantity: reread(quantity, value) };
    const draft = read(other);
    const era = draft?.kind ? ERAS[draft.kind] : undefined;
    if (!draft || !era || at < era.from) continue;
    if (draft.kind === 'hashrate-level' && draft.scope !== 'network') continue;
    if (own !== null && own.kind !== draft.kind && own.kind !== 'revenue') continue;
    if (fits(value, era) && !fits(quantity.value, era)) return other;
  }
  return null;
}

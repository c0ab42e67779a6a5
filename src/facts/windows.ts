import { addDays, dayOf } from '../core/days.ts';
import type { PoolWindow } from './fact.ts';
import { type Heard, heardOf } from './heard.ts';
import { sourceOf } from './informants.ts';

/** Days of the windows that can be asked for. */
export const WINDOW_DAYS: Readonly<Record<string, number>> = { '24h': 1, '3d': 3, '1w': 7, '1y': 365 };

/** Pools that the registry knows by another id than mempool's; the rest go by mempool's. */
const IDS: Readonly<Record<string, string>> = { foundryusa: 'foundry', marapool: 'mara-pool' };

/** How many pools of a window are named. */
const NAMED = 10;

/** Windows of pools' blocks as they were heard. */
export const heardWindows = (heard: readonly Heard[]): readonly PoolWindow[] =>
  heardOf(heard, 'pools').map((each) => {
    const { blocks, pools } = each.value;
    const end = dayOf(each.asOf);
    const unknown = pools.find(({ slug }) => slug === 'unknown');
    return {
      window: each.subject,
      asOf: { start: addDays(end, -(WINDOW_DAYS[each.subject] ?? 0)), end },
      knownFrom: dayOf(each.knownFrom),
      blocks,
      pools: pools.length,
      top: pools
        .slice(0, NAMED)
        .map(({ slug, name, blocks: found }) => ({ pool: IDS[slug] ?? slug, name, blocks: found })),
      unknownSharePct: unknown ? (unknown.blocks / blocks) * 100 : 0,
      sources: [sourceOf(each)],
    };
  });

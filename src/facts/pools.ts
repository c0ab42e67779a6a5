import type { PoolWindow } from './fact.ts';

/** The newest window of a length (`24h`, `1w` …); undefined where none is known. */
export const poolWindow = (pools: readonly PoolWindow[], window: string): PoolWindow | undefined =>
  pools
    .filter((p) => p.window === window)
    .reduce<PoolWindow | undefined>((last, p) => (!last || p.asOf.end > last.asOf.end ? p : last), undefined);

/** Shares in % of the pools a window names, largest first. */
export const namedShares = ({ top, blocks }: PoolWindow): readonly number[] =>
  top.map((pool) => (pool.blocks / blocks) * 100);

import type { Catalogue } from '../src/command/command.ts';

/** Every command in the order `help` shows them, each loaded when it is asked for. */
export const commands: Catalogue = {
  breakeven: () => import('./breakeven.ts'),
  'gw-deficit': () => import('./gw-deficit.ts'),
  halving: () => import('./halving.ts'),
  difficulty: () => import('./difficulty.ts'),
  hashrate: () => import('./hashrate.ts'),
  hashprice: () => import('./hashprice.ts'),
  fees: () => import('./fees.ts'),
  growth: () => import('./growth.ts'),
  equilibrium: () => import('./equilibrium.ts'),
  shares: () => import('./shares.ts'),
  pools: () => import('./pools.ts'),
  convert: () => import('./convert.ts'),
  machine: () => import('./machine.ts'),
  solo: () => import('./solo.ts'),
  facts: () => import('./facts.ts'),
  deals: () => import('./deals.ts'),
  check: () => import('./check.ts'),
  news: () => import('./news.ts'),
  claim: () => import('./claim.ts'),
  digest: () => import('./digest.ts'),
  feeds: () => import('./feeds.ts'),
  settings: () => import('./settings.ts'),
  review: () => import('./review.ts'),
  help: () => import('./help.ts'),
};

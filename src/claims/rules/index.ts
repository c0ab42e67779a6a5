import type { Reader } from '../sight.ts';
import { blockTime, epochBlocks } from './block-time.ts';
import { breakeven } from './breakeven.ts';
import { production, shares, treasury } from './companies.ts';
import { countryShare } from './country-share.ts';
import { dealValue } from './deal.ts';
import { dealCapacity } from './deal-capacity.ts';
import { dealAdvance, dealCount, dealStake } from './deal-parts.ts';
import { dealTerm } from './deal-term.ts';
import { difficultyChange, difficultyLevel } from './difficulty.ts';
import { efficiency } from './efficiency.ts';
import { energyMix, energyUse } from './energy.ts';
import { feeShare } from './fee-share.ts';
import { growthNeeded } from './growth.ts';
import { halvingHeight, halvingYear } from './halving.ts';
import { hashprice } from './hashprice.ts';
import { hashrateChange, hashrateLevel } from './hashrate.ts';
import { issuance } from './issuance.ts';
import { soloOdds } from './odds.ts';
import { openInterest } from './open-interest.ts';
import { poolShare } from './pool-share.ts';
import { closesGap, power } from './power.ts';
import { priceChange, priceLevel } from './price.ts';
import { productionCost } from './production-cost.ts';
import { revenue } from './revenue.ts';
import { subsidy } from './subsidy.ts';
import { coins, lastYear, mintedShare, remaining } from './supply.ts';
import { electricityPrice, investments, otherCoins, otherFirms, unrelated } from './unrelated.ts';
import { coinYield } from './yield.ts';

/** Every reader; of what they make of one quantity, the cheapest wins, the earlier one when equal. */
export const READERS: readonly Reader[] = [
  difficultyChange,
  difficultyLevel,
  hashrateChange,
  hashrateLevel,
  hashprice,
  issuance,
  subsidy,
  coins,
  remaining,
  mintedShare,
  lastYear,
  halvingHeight,
  halvingYear,
  blockTime,
  epochBlocks,
  feeShare,
  revenue,
  coinYield,
  priceLevel,
  priceChange,
  productionCost,
  breakeven,
  efficiency,
  dealValue,
  dealCapacity,
  dealTerm,
  dealStake,
  dealAdvance,
  dealCount,
  closesGap,
  power,
  energyUse,
  energyMix,
  countryShare,
  poolShare,
  growthNeeded,
  openInterest,
  soloOdds,
  production,
  treasury,
  shares,
  unrelated,
  investments,
  otherCoins,
  otherFirms,
  electricityPrice,
];

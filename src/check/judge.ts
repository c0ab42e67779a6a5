import type { Claim, ClaimKind } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { daysBetween, overlaps } from '../core/days.ts';
import type { Facts } from '../facts/fact.ts';
import { checkBlockTime } from './blocks/interval.ts';
import type { Checker, Context } from './context.ts';
import { checkDeal } from './deals/contract.ts';
import { checkDifficultyChange } from './difficulty/change.ts';
import { checkGrowthNeeded } from './difficulty/growth-needed.ts';
import { checkDifficultyLevel } from './difficulty/level.ts';
import type { Finding } from './finding.ts';
import { checkHashrateChange, checkHashrateLevel } from './hashrate/level.ts';
import { reconcile } from './inner/reconcile.ts';
import { layOut } from './layout.ts';
import { checkMachine } from './machines/efficiency.ts';
import { checkSoloOdds } from './machines/solo-odds.ts';
import { checkFeeShare } from './market/fee-share.ts';
import { checkHashprice } from './market/hashprice.ts';
import { checkOpenInterest } from './market/open-interest.ts';
import { checkPriceChange, checkPriceLevel } from './market/price.ts';
import { checkProductionCost } from './market/production-cost.ts';
import { checkRevenue } from './market/revenue.ts';
import { checkEnergyUse } from './power/energy-use.ts';
import { checkPower } from './power/gap.ts';
import { checkBreakeven, checkOther, checkProduction, checkTreasury } from './registry-figure.ts';
import { checkCountryShare } from './shares/country.ts';
import { checkPoolShare } from './shares/pool.ts';
import { checkSupply } from './supply/coins.ts';
import { checkHalvingDate } from './supply/halving-date.ts';
import { checkSubsidy } from './supply/subsidy.ts';
import type { Judged, VerdictCode } from './verdict.ts';
import { weigh } from './weigh.ts';

const CHECKERS: Readonly<Record<ClaimKind, Checker>> = {
  'difficulty-change': checkDifficultyChange,
  'difficulty-level': checkDifficultyLevel,
  'hashrate-change': checkHashrateChange,
  'hashrate-level': checkHashrateLevel,
  subsidy: checkSubsidy,
  supply: checkSupply,
  'halving-date': checkHalvingDate,
  'block-time': checkBlockTime,
  hashprice: checkHashprice,
  revenue: checkRevenue,
  'fee-share': checkFeeShare,
  'price-level': checkPriceLevel,
  'price-change': checkPriceChange,
  'production-cost': checkProductionCost,
  breakeven: checkBreakeven,
  efficiency: checkMachine,
  'power-demand': checkPower,
  'power-deficit': checkPower,
  'power-capacity': checkPower,
  'energy-use': checkEnergyUse,
  deal: checkDeal,
  'country-share': checkCountryShare,
  'pool-share': checkPoolShare,
  'stock-or-treasury': checkTreasury,
  'growth-needed': checkGrowthNeeded,
  'open-interest': checkOpenInterest,
  'solo-odds': checkSoloOdds,
  'company-production': checkProduction,
  other: checkOther,
};

/** Days from which a span that the text does not state outright says nothing about when. */
const BLURRED_DAYS = 400;

/** A date that only names the window of "largest since X", or a span of years carried over, is not when it happened. */
function withOwnDate(claim: Claim): Claim {
  const { superlative, when } = claim;
  if (!when) return claim;
  const since = superlative?.window.type === 'since' ? superlative.window.span : null;
  const blurred = when.anchor !== 'explicit' && daysBetween(when.start, when.end) > BLURRED_DAYS;
  return blurred || (since && overlaps(when, since)) ? { ...claim, when: null } : claim;
}

/** What is said on the way is told of only with one of these. */
const CONVICTING: readonly VerdictCode[] = ['refuted', 'misleading'];

/**
 * Judges every claim of a text by what is known, in the order of the text: as of the article's publication, with the
 * best knowledge about each claim's own time.
 */
export function judge(reading: Reading, facts: Facts): Judged[] {
  const claims = reading.claims.map(withOwnDate);
  const asked = { ...reading, claims };
  const context: Context = {
    facts,
    reading: asked,
    published: reading.article.published ?? reading.dateline ?? null,
    layout: layOut(asked),
    kept: null,
  };
  const findings = new Map<Claim, Finding>();
  for (const claim of claims) findings.set(claim, CHECKERS[claim.kind](claim, context));
  const settled = reconcile(findings, context);
  return claims.flatMap((claim, i) => {
    const [finding, original] = [settled.get(claim), reading.claims[i]];
    if (!finding || !original) return [];
    const verdict = weigh(claim, finding, CHECKERS[claim.kind], context);
    return claim.passing && !CONVICTING.includes(verdict.verdict) ? [] : [{ claim: original, verdict }];
  });
}

import type { Claim } from '../../claims/claim.ts';
import { subsidyAfter } from '../../core/subsidy.ts';
import { type Context, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { type Finding, find, say, undecided } from '../finding.ts';
import { slipDigits, slipOf } from '../slip.ts';
import { tells } from '../telling.ts';
import { eraGrounds } from './era-grounds.ts';

/** No era has it: fees on top may explain a bit more than the subsidy, a slow or fast day a bit less or more. */
export function offEra(claim: Claim, scale: number, possible: readonly number[], context: Context): Finding {
  const said = claim.value ?? claim.low ?? claim.high;
  if (said === null) return undecided('vague', say('vague'));
  const near = possible.find((era) => {
    const truth = subsidyAfter(era) * scale;
    return said > truth * (scale === 1 ? 0.999 : 0.8) && said < truth * 1.5;
  });
  const era = near ?? possible.at(-1) ?? 0;
  const grounds = eraGrounds(era, scale !== 1, context.facts);
  const foretold = isForetold(claim);
  if (
    near !== undefined &&
    !foretold &&
    !isBareSubsidy(claim, context) &&
    !isMiscounted(claim, near, scale, context)
  )
    return undecided('vague', grounds.explanation, grounds);
  const named = isCalledSubsidy(claim, context);
  if (scale === 1 && !foretold && !named && isNoSubsidy(claim, said, subsidyAfter(era)))
    return undecided('vague', grounds.explanation, grounds);
  if (claim.modality !== 'fact' && claim.direction === null)
    return undecided('forecast', grounds.explanation, grounds);
  return find('refuted', 'wrong-value', grounds.explanation, grounds);
}

/** Beyond this no fortnight since 2016 went: its fastest epochs had 15 % more blocks than the rules aim at. */
const FASTEST = 1.18;
const FIRST_STEADY_ERA = 2;

/** "540 new coins a day": of no one day, without its fees, and further off than blocks ever ran, or with two digits swapped. */
const isMiscounted = (claim: Claim, era: number, scale: number, context: Context): boolean => {
  const said = claim.value ?? 0;
  const truth = subsidyAfter(era) * scale;
  return (
    claim.unit === 'BTC/day' &&
    claim.modality === 'fact' &&
    claim.stance === 'asserted' &&
    era >= FIRST_STEADY_ERA &&
    claim.when?.grain !== 'day' &&
    claim.because.some(({ slot, rule }) => slot === 'kind' && rule.includes('issuance')) &&
    neighbours(claim, context).every(({ aspect, kind }) => aspect !== 'fees' && kind !== 'fee-share') &&
    (said > truth * FASTEST || slipOf(said, truth) === 'swapped')
  );
};

/** "The reward will fall to 3.25 BTC": nobody foretells fees. */
const isForetold = ({ unit, modality, direction, hedge, because }: Claim): boolean =>
  unit === 'BTC/block' &&
  modality === 'forecast' &&
  direction === 'down' &&
  hedge === null &&
  because.some(({ slot, rule }) => slot === 'kind' && /^subject: (?:subsidy|halving)$/.test(rule));

/** "The subsidy is 3.5 BTC": by that word fees are left out, and a rounding is not as far off. */
const isBareSubsidy = (claim: Claim, context: Context): boolean =>
  claim.unit === 'BTC/block' &&
  claim.modality === 'fact' &&
  claim.hedge === null &&
  tells(claim.quote, context, 'subsidy');

/** The word for what is newly issued alone, in any language, right before a number; "reward" may be the whole of it. */
const SUBSIDY =
  /(?:subs[ií]d|subven|sovven|sussid|субсид|sübvans|补贴|補貼)(?:(?!blo|бло|区块|區塊)[^.,;，。；]){0,16}$/iu;

/** Letters before a number in which its name is looked for. */
const BEFORE = 36;

const isCalledSubsidy = (claim: Claim, context: Context): boolean =>
  claim.modality === 'fact' &&
  claim.stance === 'asserted' &&
  claim.hedge === null &&
  claim.height === null &&
  SUBSIDY.test(
    textOf(claim, context).slice(Math.max(0, (numberOf(claim)?.start ?? 0) - BEFORE), numberOf(claim)?.start),
  ) &&
  neighbours(claim, context).every(({ aspect, kind }) => aspect !== 'fees' && kind !== 'fee-share') &&
  !tells(sentenceOf(claim, context), context, 'other-coin', 'mean');

/** Fees alone, one block's whole reward, an amount without "per block": read as a subsidy it may be something else. */
const isNoSubsidy = (claim: Claim, said: number, subsidy: number): boolean =>
  claim.unit !== 'BTC/block' ||
  claim.height !== null ||
  said < SMALLEST ||
  (said > subsidy &&
    (claim.precision?.written ?? 1) < 0.1 &&
    !(slipDigits(said, subsidy) >= TELLING_DIGITS && slipOf(said, subsidy) === 'scale'));

/** Digits in which a number shares a subsidy's so that it is that one with its point moved. */
const TELLING_DIGITS = 3;

/** No text speaks of smaller subsidies, but of fees. */
const SMALLEST = 0.7;

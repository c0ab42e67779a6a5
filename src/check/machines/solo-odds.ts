import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import { soloOdds } from '../../core/solo.ts';
import { agree, agreeNumber } from '../agreement.ts';
import { type Checker, type Context, inParagraph, sentenceOf, timeOf } from '../context.ts';
import { amount, type Finding, find, say, undecided } from '../finding.ts';
import { monthsIn, rangeOf } from '../months.ts';

const HASHES: Readonly<Record<string, number>> = { 'TH/s': 1e12, 'PH/s': 1e15, 'EH/s': 1e18, 'ZH/s': 1e21 };

/** Network hashrates start here, one miner's end here; in between nobody can tell which is meant. */
const NETWORK_FROM = 100e18;
const MINER_TO = 5e18;

const hashesOf = (claim: Claim): number | null => {
  const unit = HASHES[claim.unit ?? ''];
  return claim.kind.startsWith('hashrate-') && unit !== undefined && claim.value !== null
    ? claim.value * unit
    : null;
};

/** The miner's own and the network's hashrate as the paragraph gives them; the network's may come from its month. */
function shares(
  claim: Claim,
  context: Context,
): { own: number; network: readonly number[]; stated: boolean } | null {
  const rates = inParagraph(claim, context)
    .map(hashesOf)
    .filter((rate) => rate !== null);
  const own = rates.filter((rate) => rate <= MINER_TO);
  const [miner] = own;
  if (miner === undefined || new Set(own).size !== 1) return null;
  const network = rates.filter((rate) => rate >= NETWORK_FROM);
  if (network.length > 0) return { own: miner, network, stated: true };
  const time = timeOf(claim, context);
  const range = time ? rangeOf(monthsIn(time.span, context.facts), (month) => month.hashrateEhs) : null;
  return range ? { own: miner, network: [range.low * 1e18, range.high * 1e18], stated: false } : null;
}

/** Odds this far from the arithmetic come from another hour's hashrate; a slip is a power of ten. */
const NEAR = 1.25;
const SLIP = 5;

/** Judges a lone miner's odds ("1 in x", years) and its share of the network in %, from the hashrates beside it. */
export const checkSoloOdds: Checker = (claim, context) => {
  const said = claim.value ?? claim.low ?? claim.high;
  const rates = shares(claim, context);
  if (said === null || said <= 0 || !rates || rates.own <= 0 || rates.network.some((rate) => rate <= 0))
    return undecided('no-source', say('no-source'));
  const network = rates.network.reduce((sum, rate) => sum + rate, 0) / rates.network.length;
  const odds = soloOdds({ hashrate: rates.own, networkHashrate: network });
  const share = rates.own / network;
  const truths = claim.aspect === 'share-of-world' ? [share * 100] : truthsFor(claim, odds, share, context);
  if (truths.length === 0) return undecided('vague', say('vague'));
  const off = (truth: number): number => Math.max(said / truth, truth / said);
  const truth = truths.reduce((best, next) => (off(next) < off(best) ? next : best));
  const explanation = say('odds', {
    own: amount(rates.own / 1e15, 'PH/s'),
    network: amount(network / 1e18, 'EH/s', 0),
    blocks: amount(odds.oneInBlocks, null, 0),
    days: amount(odds.expectedDays, 'days', 0),
  });
  const computed = {
    formula: 'one in (network / own) blocks; expected days = network / own / 144',
    inputs: { own_PHs: rates.own / 1e15, network_EHs: network / 1e18 },
    result: Number(truth.toPrecision(4)),
    unit: claim.unit,
  };
  const match = agree({ ...claim, unit: 'odds' }, truth);
  if (match?.verdict === 'supported') return find('supported', 'consistent', explanation, { computed });
  if (agreeNumber(said, 'odds', truth).verdict === 'supported' || off(truth) <= NEAR)
    return find('supported', 'approximate', explanation, { computed });
  return off(truth) >= SLIP && rates.stated
    ? find('refuted', 'inconsistent', explanation, { computed })
    : undecided('no-source', explanation, { computed });
};

/** "One in 1.4 million a day": the odds of a day, and of no block or year. */
function saysDaily(claim: Claim, context: Context): boolean {
  const { daily } = lexiconOf(context.reading.lang).claim.terms;
  return says(
    claim,
    daily.filter((word) => !word.includes('*')),
    context,
  );
}

/** "One in 300 million per block". */
const saysPerBlock = (claim: Claim, context: Context): boolean =>
  lexiconOf(context.reading.lang).quantity.rates.some(
    ({ per, words }) => per === 'block' && says(claim, words, context),
  );

function says(claim: Claim, words: readonly string[], context: Context): boolean {
  const sentence = ` ${fold(sentenceOf(claim, context)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return words.some((word) => sentence.includes(` ${fold(word)} `));
}

function truthsFor(
  claim: Claim,
  odds: ReturnType<typeof soloOdds>,
  share: number,
  context: Context,
): readonly number[] {
  switch (claim.unit) {
    case '1 in x':
      if (saysDaily(claim, context)) return [1 / odds.perDay];
      return saysPerBlock(claim, context)
        ? [odds.oneInBlocks]
        : [odds.oneInBlocks, 1 / odds.perDay, 1 / odds.perYear];
    case 'years':
      return [odds.expectedDays / 365.25, odds.medianDays / 365.25];
    case 'days':
      return [odds.expectedDays, odds.medianDays];
    case '%':
      return [share * 100, odds.perDay * 100, odds.perYear * 100];
    default:
      return [];
  }
}

/** A miner's share of the network by the hashrates beside it; null where they are not there. */
export function judgeShareOfNetwork(claim: Claim, context: Context): Finding | null {
  if (claim.unit !== '%' || claim.value === null || claim.value > 0.1) return null;
  const finding = checkSoloOdds({ ...claim, readings: [] }, context);
  return finding.verdict === 'unverifiable' ? null : finding;
}

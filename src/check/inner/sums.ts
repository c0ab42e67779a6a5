import type { Claim } from '../../claims/claim.ts';
import { type Context, inParagraph, neighbours, sentenceOf } from '../context.ts';
import { amount, type Finding, find, say, words } from '../finding.ts';
import { tells } from '../telling.ts';

const isGiga = (claim: Claim): boolean => claim.unit === 'GW';

/** The claims that have a value. */
export const valued = (claims: readonly Claim[]): readonly (Claim & { value: number })[] =>
  claims.filter((claim): claim is Claim & { value: number } => claim.value !== null);

/** Half of the last digit that is written. */
export const half = (claim: Claim): number => (claim.precision?.written ?? 1) / 2;

/** Times the slack of rounding by which a difference must be off before it is no rounding any more. */
export const FAR = 2;

/** One sentence that gives all the terms and no other deficit: then it says that they belong together. */
function isOneStatement(claim: Claim, terms: readonly Claim[], context: Context): boolean {
  const beside = neighbours(claim, context);
  const plain = [claim, ...terms].every(
    ({ low, high, stance }) => low === null && high === null && stance === 'asserted',
  );
  return (
    plain &&
    claim.aspect !== 'net' &&
    terms.every((term) => beside.includes(term)) &&
    !beside.some(({ kind }) => kind === 'power-deficit')
  );
}

/** Letters of a sentence that only draws the sum of those before it. */
const BARE = 60;

/** "… That leaves a hole of 49 GW": a short sentence that points back to all the terms, where no other deficit is told. */
function isConclusion(claim: Claim, terms: readonly Claim[], context: Context): boolean {
  const sentence = sentenceOf(claim, context).trim();
  const plain = [claim, ...terms].every(
    ({ low, high, stance }) => low === null && high === null && stance === 'asserted',
  );
  return (
    plain &&
    sentence.length <= BARE &&
    tells(sentence.slice(0, POINTING), context, 'that') &&
    terms.every(({ end }) => end <= claim.start) &&
    !inParagraph(claim, context).some(({ kind }) => kind === 'power-deficit')
  );
}
const POINTING = 14;

/** "44 GW, after 46 in its forecast of last December": beside the deficit of now, that of an earlier day follows from nothing. */
function isOfFormer(claim: Claim, around: readonly Claim[], { published }: Context): boolean {
  const { when } = claim;
  if (when === null || (published !== null && when.end >= published.start)) return false;
  return around.some((other) => other.kind === claim.kind && other.when?.start !== when.start);
}

/** A deficit that follows from demand less what is being built and what the grid gives, as the paragraph states them; within one sentence, one that does not follow is inconsistent. */
export function judgeDeficit(claim: Claim, context: Context): Finding | null {
  if (claim.kind !== 'power-deficit' || !isGiga(claim) || claim.value === null) return null;
  const around = valued(inParagraph(claim, context).filter(isGiga));
  const [demand] = around.filter(({ kind }) => kind === 'power-demand');
  const supplies = around.filter(
    ({ kind, aspect }) =>
      kind === 'power-capacity' && (aspect === 'under-construction' || aspect === 'grid-access'),
  );
  if (!demand || supplies.length !== 2 || isOfFormer(claim, around, context)) return null;
  const left = demand.value - supplies.reduce((sum, { value }) => sum + value, 0);
  const slack = half(claim) + half(demand) + supplies.reduce((sum, supply) => sum + half(supply), 0);
  const off = Math.abs(left - claim.value);
  const holds = off <= slack;
  const terms = [demand, ...supplies];
  const stated = isOneStatement(claim, terms, context) || isConclusion(claim, terms, context);
  if (!holds && (off <= FAR * slack || !stated)) return null;
  const [first, second] = supplies;
  return find(
    holds ? 'supported' : 'refuted',
    holds ? 'consistent' : 'inconsistent',
    say('inner-difference', {
      demand: amount(demand.value, 'GW'),
      first: amount(first?.value ?? 0, 'GW'),
      second: amount(second?.value ?? 0, 'GW'),
      left: amount(left, 'GW'),
    }),
    {
      computed: {
        formula: 'deficit = demand - under construction - grid',
        inputs: { demand_GW: demand.value, supply_1_GW: first?.value ?? 0, supply_2_GW: second?.value ?? 0 },
        result: left,
        unit: 'GW',
      },
      settledBy: 'registry',
    },
  );
}

/** More than the whole: slack for rounding of several shares. */
const WHOLE = 101;

/** Whose share it is, where exactly one pool or country is named. */
export const whose = ({ place, parties }: Claim): string | null =>
  place?.id ?? (parties.length === 1 ? (parties[0]?.id ?? null) : null);

const isPlainShare = (claim: Claim): boolean =>
  claim.unit === '%' &&
  claim.value !== null &&
  claim.low === null &&
  claim.high === null &&
  claim.hedge === null &&
  claim.from === null &&
  claim.direction === null &&
  claim.aspect === null &&
  claim.when === null &&
  claim.modality === 'fact' &&
  claim.stance === 'asserted' &&
  claim.subject === 'stated' &&
  whose(claim) !== null;

/** Shares of one whole in one sentence that add up to more than all of it; null while they do not. */
export function judgeWhole(claim: Claim, context: Context): Finding | null {
  if ((claim.kind !== 'country-share' && claim.kind !== 'pool-share') || !isPlainShare(claim)) return null;
  if (tells(sentenceOf(claim, context), context, 'together', 'adds-up')) return null;
  const beside = neighbours(claim, context).filter((other) => other.kind === claim.kind);
  const shares = valued([claim, ...beside]);
  const byWhom = new Map(shares.map((share) => [whose(share) ?? '', share.value]));
  const sum = [...byWhom.values()].reduce((total, value) => total + value, 0);
  if (!beside.every(isPlainShare) || byWhom.size < 2 || byWhom.size !== shares.length || sum <= WHOLE)
    return null;
  return find(
    'refuted',
    'inconsistent',
    say('inner-whole', {
      sum: amount(sum, '%', 1),
      shares: words(shares.map(({ value }) => value).join(' + ')),
    }),
    {
      computed: {
        formula: 'sum of shares',
        inputs: Object.fromEntries(byWhom),
        result: Number(sum.toFixed(2)),
        unit: '%',
      },
    },
  );
}

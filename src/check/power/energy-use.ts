import type { Claim } from '../../claims/claim.ts';
import type { Observation } from '../../facts/fact.ts';
import { agree } from '../agreement.ts';
import { type Checker, type Context, inParagraph, knownWhenPublished, neighbours } from '../context.ts';
import { type Finding, isSolid } from '../finding.ts';
import { rowFinding } from '../observation.ts';
import { lookUp } from '../registry-figure.ts';
import { isNear, newestOfSource } from '../reported-figure.ts';
import { slipOf } from '../slip.ts';

const lookUpEnergy = lookUp(['energy'], 400);

const refutedBy = (row: Observation): Finding =>
  rowFinding({ row, match: { verdict: 'refuted', reason: 'wrong-value' } });

/** Off by more than this share, another year's mix explains nothing. */
const OTHER_MIX = 0.5;

const at = ({ because }: Claim, slot: string): number | null =>
  because.find((part) => part.slot === slot)?.start ?? null;

/** Has each part of the sentence its word before its own number and behind that of the one before? */
function isTakenApart(claim: Claim, context: Context): boolean {
  const parts = [
    claim,
    ...neighbours(claim, context).filter(({ kind, unit }) => kind === claim.kind && unit === '%'),
  ];
  return parts.every((one) =>
    parts.every((other) => {
      const [value, word] = [at(one, 'value'), at(other, 'kind')];
      const [later, own] = [at(other, 'value'), at(one, 'kind')];
      if (value === null || word === null || later === null || own === null) return false;
      return one === other ? own < value : later < value || word > value;
    }),
  );
}

/** "Coal is the largest source at 38.2 %": what the named source says of another part of the mix it tells of. */
function ofAnotherPart(claim: Claim, context: Context): Observation | null {
  const { aspect, value, unit } = claim;
  if (aspect === null || value === null || unit !== '%' || claim.hedge !== null) return null;
  if (!isTakenApart(claim, context)) return null;
  const rows = newestOfSource({ ...claim, when: null }, context, ['energy']).filter(isSolid);
  const own = rows.find((row) => row.aspect === aspect && row.value !== null);
  const other = rows.find((row) => row.aspect !== undefined && row.aspect !== aspect && row.value === value);
  return own && other && other.definition === own.definition && !isNear(claim, own, OTHER_MIX) ? own : null;
}

/** Off by less than this share, a revised figure is rounded; told with decimals, by much less. */
const ROUNDING = { whole: 0.05, decimals: 0.02 };

/** "For 2021 the index gives 98 instead of 104 TWh": beside what a house gave for a year before, what it gives for it since. */
function revisedOtherwise(claim: Claim, context: Context): Observation | null {
  const { from, when, value, unit } = claim;
  if (from === null || value === null || when === null || when.grain !== 'year') return null;
  const rows = context.facts.observations.filter(
    (row) =>
      row.quantity === 'energy' &&
      row.unit === unit &&
      row.aspect === undefined &&
      row.subject === null &&
      isSolid(row) &&
      row.asOf.start === when.start &&
      row.asOf.end === when.end &&
      knownWhenPublished(row.knownFrom, context),
  );
  const rounding = (claim.precision?.written ?? 1) < 1 ? ROUNDING.decimals : ROUNDING.whole;
  const before = rows.find((row) => row.value === from);
  const since = rows.find((row) => before && row.knownFrom > before.knownFrom);
  return since && rows.every((row) => !isNear(claim, row, rounding)) ? since : null;
}

/** "16 TWh a year, 15 % of the country's consumption": the other figure of the very report that the sentence copies, with its point moved. */
function scaled(claim: Claim, context: Context): Observation | null {
  const { value, aspect } = claim;
  if (value === null || aspect === null || claim.hedge === 'up-to') return null;
  const beside = neighbours(claim, context).filter(({ kind }) => kind === claim.kind);
  const solid = context.facts.observations.filter((row) => row.quantity === 'energy' && isSolid(row));
  return (
    solid.find(
      (row) =>
        row.aspect === aspect &&
        row.unit === claim.unit &&
        row.value !== null &&
        row.subject === (claim.place?.id ?? null) &&
        slipOf(value, row.value, 1) === 'scale' &&
        solid.some(
          (twin) =>
            twin !== row &&
            twin.definition === row.definition &&
            twin.subject === row.subject &&
            twin.asOf.start === row.asOf.start &&
            beside.some((other) => other.unit === twin.unit && other.value === twin.value),
        ),
    ) ?? null
  );
}

/** Times the largest share of the world's electricity that is known, beyond which nobody has counted. */
const BEYOND = 4;

/** A share of the world's electricity that the whole network never had, by far: told of bitcoin alone, as what is. */
function beyondAll(claim: Claim, context: Context): Observation | null {
  const said = claim.value ?? claim.low;
  if (claim.aspect !== 'share-of-world' || claim.scope !== 'network' || said === null) return null;
  if (claim.modality !== 'fact' || claim.stance !== 'asserted' || claim.hedge === 'up-to') return null;
  const rows = context.facts.observations.filter(
    (row) =>
      row.quantity === 'energy' && row.aspect === 'share-of-world' && row.value !== null && isSolid(row),
  );
  const most = Math.max(...rows.map(({ value }) => value ?? 0));
  return rows.length > 0 && said > BEYOND * most ? (rows.at(-1) ?? null) : null;
}

/** Does the paragraph give the same part twice, so that one of the two may be of another time or of a country? */
const isTwice = (claim: Claim, context: Context): boolean =>
  inParagraph(claim, context).some(
    (other) =>
      other.kind === claim.kind &&
      other.aspect === claim.aspect &&
      agree(other, claim.value ?? 0)?.verdict !== 'supported',
  );

/** Yearly energy in TWh, shares and parts of the mix in %: by provider and year. */
export const checkEnergyUse: Checker = (claim, context) => {
  const found = lookUpEnergy(claim, context);
  if (found.verdict === 'supported' || claim.stance !== 'asserted') return found;
  const moved = scaled(claim, context);
  if (moved) return { ...refutedBy(moved), settledBy: 'contract' };
  const revised = revisedOtherwise(claim, context);
  if (revised) return { ...refutedBy(revised), settledBy: 'contract' };
  if (found.verdict !== 'unverifiable') return found;
  const other = ofAnotherPart(claim, context) ?? beyondAll(claim, context);
  return other && !isTwice(claim, context) ? { ...refutedBy(other), evidence: found.evidence ?? [] } : found;
};

import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import type { Observation } from '../../facts/fact.ts';
import { agree } from '../agreement.ts';
import {
  type Checker,
  type Context,
  inParagraph,
  knownWhenPublished,
  neighbours,
  sentenceOf,
  textOf,
} from '../context.ts';
import { type Finding, isSolid, say, undecided } from '../finding.ts';
import { rowFinding } from '../observation.ts';
import { lookUp, supportedBy } from '../registry-figure.ts';
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

/** "Gas has replaced coal, making up 38.2 %": is the other part named before the number as well? */
function isNamedBefore(claim: Claim, aspect: string | undefined, context: Context): boolean {
  const value = at(claim, 'value');
  if (aspect !== 'gas' && aspect !== 'coal' && aspect !== 'sustainable') return false;
  const sentence = sentenceOf(claim, context);
  const text = textOf(claim, context);
  const start = text.lastIndexOf(sentence, value ?? 0);
  const led =
    text
      .slice(Math.max(0, start), value ?? 0)
      .split(/\p{Nd}/u)
      .at(-1) ?? '';
  const before = ` ${fold(led).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return lexiconOf(context.reading.lang).claim.terms[aspect].some((word) =>
    before.includes(` ${fold(word).replaceAll('*', '')}`),
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
  if (!own || !other || other.definition !== own.definition || isNear(claim, own, OTHER_MIX)) return null;
  return isNamedBefore(claim, other.aspect, context) ? null : own;
}

/** Off by less than this share, a revised figure is rounded; told with decimals, by much less. */
const ROUNDING = { whole: 0.05, decimals: 0.02 };

/** "For 2021 it now gives 89 instead of 104 TWh": both figures a house has given for one year, the later one last. */
function revisedRightly(claim: Claim, context: Context): Observation | null {
  const { from, value, unit } = claim;
  if (from === null || value === null || claim.place !== null) return null;
  const rows = context.facts.observations.filter(
    (row) =>
      row.quantity === 'energy' && row.unit === unit && row.aspect === undefined && row.subject === null,
  );
  const before = rows.find((row) => row.value === from);
  return (
    rows.find(
      (row) =>
        before !== undefined &&
        row.value === value &&
        row.asOf.start === before.asOf.start &&
        row.asOf.end === before.asOf.end &&
        row.knownFrom > before.knownFrom &&
        knownWhenPublished(row.knownFrom, context),
    ) ?? null
  );
}

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

/** Other figures of a report from which on a slip in one of its own is told, but for a point that is moved. */
const COPIED = 2;

/** "16 TWh a year, 15 % of the country's consumption": the other figure of the very report that the text copies, with a slip in it. */
function slipped(claim: Claim, context: Context): Observation | null {
  const { value, aspect } = claim;
  if (value === null || aspect === null || claim.hedge === 'up-to') return null;
  const same = ({ kind }: Claim): boolean => kind === claim.kind;
  const beside = neighbours(claim, context).filter(same);
  const around = inParagraph(claim, context).filter(same);
  const solid = context.facts.observations.filter((row) => row.quantity === 'energy' && isSolid(row));
  // "52.4 % after 37.6 % in 2022": the same part of the mix in an earlier year of the report is no other source's.
  const isOfReport = (other: Claim): boolean =>
    solid.some((row) => row.aspect === aspect && row.unit === other.unit && row.value === other.value);
  if (around.some((other) => other.aspect === aspect && !isOfReport(other))) return null;
  const twinsOf = (row: Observation, claims: readonly Claim[]): number =>
    claims.filter((other) =>
      solid.some(
        (twin) =>
          twin !== row &&
          twin.definition === row.definition &&
          twin.subject === row.subject &&
          twin.asOf.start === row.asOf.start &&
          other.unit === twin.unit &&
          other.value === twin.value,
      ),
    ).length;
  const isSlip = (row: Observation): boolean => {
    const slip = slipOf(value, row.value ?? 0, 1);
    if (slip === 'scale') return twinsOf(row, beside) > 0;
    const told = slip === 'swapped' || slip === 'extra' || slipOf(value, row.value ?? 0) !== null;
    const earlier =
      slip === 'swapped' && beside.some((other) => other.aspect === aspect && isOfReport(other));
    return told && claim.hedge === null && (earlier || twinsOf(row, around) >= COPIED);
  };
  return (
    solid.find(
      (row) =>
        row.aspect === aspect &&
        row.unit === claim.unit &&
        row.value !== null &&
        row.subject === (claim.place?.id ?? null) &&
        knownWhenPublished(row.knownFrom, context) &&
        isSlip(row),
    ) ?? null
  );
}

/** "138 GWh a year for the whole network": what the network uses, told in a unit of a thousandth. */
function inGigawattHours(claim: Claim, context: Context): Observation | null {
  if (claim.unit !== 'GWh' || claim.stance !== 'asserted') return null;
  return (
    context.facts.observations.find(
      (row) =>
        row.quantity === 'energy' &&
        row.unit === 'TWh' &&
        row.subject === null &&
        row.aspect === undefined &&
        isSolid(row) &&
        knownWhenPublished(row.knownFrom, context) &&
        agree({ ...claim, unit: 'TWh' }, row.value ?? 0)?.verdict === 'supported',
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

/** "Coal has 8.9 %. In Kazakhstan it has 89": the same part in another sentence, where it may be that of a country. */
function isToldApart(claim: Claim, context: Context): boolean {
  const beside = neighbours(claim, context);
  return inParagraph(claim, context).some(
    (other) =>
      other.kind === claim.kind &&
      other.unit === claim.unit &&
      other.aspect === claim.aspect &&
      other.aspect !== null &&
      !beside.includes(other),
  );
}

/** Yearly energy in TWh, shares and parts of the mix in %: by provider and year. */
export const checkEnergyUse: Checker = (claim, context) => {
  const found = lookUpEnergy(claim, context);
  if (found.verdict === 'supported' || claim.stance !== 'asserted') return found;
  const again = revisedRightly(claim, context);
  if (again) return supportedBy({ row: again, match: { verdict: 'supported', reason: 'exact' } });
  const moved = slipped(claim, context);
  if (moved) return { ...refutedBy(moved), settledBy: 'contract' };
  const small = inGigawattHours(claim, context);
  if (small) return { ...refutedBy(small), reason: 'wrong-unit', settledBy: 'contract' };
  const revised = revisedOtherwise(claim, context);
  if (revised) return { ...refutedBy(revised), settledBy: 'contract' };
  if (found.verdict === 'refuted' && isToldApart(claim, context))
    return undecided('ambiguous', say('ambiguous'), { evidence: found.evidence ?? [] });
  if (found.verdict !== 'unverifiable') return found;
  const other = ofAnotherPart(claim, context) ?? beyondAll(claim, context);
  return other && !isTwice(claim, context) ? { ...refutedBy(other), evidence: found.evidence ?? [] } : found;
};

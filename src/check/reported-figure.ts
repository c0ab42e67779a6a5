import type { Claim } from '../claims/claim.ts';
import type { Observation } from '../facts/fact.ts';
import { type Context, knownWhenPublished, neighbours, sentenceOf } from './context.ts';
import { type Finding, isSolid } from './finding.ts';
import { miscopiedRow, numberOf, swappedRow } from './miscopied.ts';
import { rowFinding } from './observation.ts';
import { slipDigits, slipOf } from './slip.ts';
import { tells } from './telling.ts';

/** Does a row's provider stand behind the claim, by its id in the row's definition? */
export const providedBy = (row: Observation, id: string): boolean =>
  [id, ...(INDEXES[id] ?? [])].some((own) => row.definition === own || row.definition.startsWith(`${own}-`));

/** What houses call their own indexes. */
const INDEXES: Readonly<Record<string, readonly string[]>> = { ccaf: ['cbeci'], luxor: ['hashrate-index'] };

export const sameAspect = (claim: Claim, row: Observation): boolean =>
  claim.aspect === null || row.aspect === undefined || row.aspect === claim.aspect;

/** Rows about the same subject: those of a named company, else those of nobody in particular. */
export const sameSubject = (claim: Claim, row: Observation, context: Context): boolean =>
  row.subject === null
    ? claim.scope !== 'company' ||
      claim.parties.length === 0 ||
      tells(sentenceOf(claim, context), context, 'listed')
    : claim.parties.some(({ id }) => id === row.subject) || claim.place?.id === row.subject;

/** Off by less than this share, another basis of the same source may be meant. */
export const UNTOLD = 0.1;

export const isNear = (claim: Claim, row: Observation, share: number): boolean => {
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  return row.value !== null && Math.abs(said / row.value - 1) <= share;
};

/** What a company is said to have sold or held in a month, by the row's definition. */
const REPORTED: Readonly<Record<string, Claim['aspect']>> = {
  sold: 'sold',
  held: 'holdings',
  mined: 'mined',
};
/** Off by more than this share, no other cut-off day or rounding explains a month's figure. */
const OF_MONTH = 0.25;

/** Off by more than this share, no other way to count the listed miners explains what they are said to have sold. */
const OF_ALL = 0.4;

/** Another figure than the one known for all listed miners in the very quarter that is named. */
export function miscounted(claim: Claim, context: Context): Observation | null {
  const { when, value, stance, hedge } = claim;
  const sentence = sentenceOf(claim, context);
  const named = claim.parties.filter(({ name }) => sentence.includes(name));
  if (!when || when.anchor === 'inherited' || value === null || named.length > 0) return null;
  if (hedge !== null && hedge !== 'about') return null;
  if (stance !== 'asserted' || !tells(sentence, context, 'listed')) return null;
  const own = context.facts.observations.filter(
    (row) =>
      row.definition === `listed-miners-${claim.aspect}` &&
      row.unit === claim.unit &&
      isSolid(row) &&
      row.value !== null &&
      row.asOf.start === when.start &&
      row.asOf.end === when.end,
  );
  const [only] = own;
  if (!only || own.length !== 1) return null;
  const swapped = slipOf(value, only.value ?? 0) === 'swapped';
  return swapped || (hedge === null && !isNear(claim, only, OF_ALL)) ? only : null;
}

/** Another figure than the one a company reported for the very month that is named. */
export function misreported(claim: Claim, rows: readonly Observation[]): Observation | null {
  const { when, value } = claim;
  const aspect = claim.kind === 'company-production' ? 'mined' : claim.aspect;
  if (!when || when.anchor === 'inherited' || value === null || aspect === null) return null;
  const own = rows.filter(
    (row) =>
      row.subject !== null &&
      REPORTED[row.definition] === aspect &&
      isSolid(row) &&
      row.value !== null &&
      row.asOf.end === when.end &&
      (row.asOf.start === when.start || (aspect === 'holdings' && row.asOf.start < when.start)),
  );
  const [only] = own;
  const alone = claim.parties.length === 1 && claim.subject === 'stated' && claim.hedge === null;
  if (!only || own.length !== 1 || !alone || isNear(claim, only, OF_MONTH)) return null;
  const part = aspect === 'holdings' ? claim.direction !== null : value < (only.value ?? 0);
  return part ? null : only;
}

/** A loss told as what was earned: the words of the one, and none of the other. */
export function lossAsGain(claim: Claim, row: Observation, context: Context): Finding | null {
  const sentence = sentenceOf(claim, context);
  const turned =
    row.definition === 'net-loss' && tells(sentence, context, 'gain') && !tells(sentence, context, 'loss');
  if (!turned || claim.stance !== 'asserted' || claim.modality !== 'fact') return null;
  return rowFinding({ row, match: { verdict: 'refuted', reason: 'wrong-direction' } });
}

/** The refutation a slip is worth: no row of any time has the number, so no date can save it. */
const slipFinding = (row: Observation): Finding => ({
  ...rowFinding({ row, match: { verdict: 'refuted', reason: 'wrong-value' } }),
  settledBy: 'registry',
});

/** A known number of the same thing with a slip in it, for the source or the company that the claim names. */
export function miscopied(claim: Claim, context: Context, quantities: readonly string[]): Finding | null {
  const sourced = (row: Observation): boolean => providedBy(row, claim.attribution?.id ?? '');
  const binding = {
    fits: (row: Observation) => sameAspect(claim, row) && sameSubject(claim, row, context),
    named: (row: Observation) => row.subject !== null || sourced(row),
  };
  const row =
    miscopiedRow(numberOf(claim), claim, context, quantities, binding) ??
    swappedRow(claim, context, quantities, binding, sourced);
  return row && slipFinding(row);
}

/** "From 84.12 to 44.22 billion" where the first of the two is another known number with a slip in it. */
export function fromSlip(claim: Claim, context: Context, quantities: readonly string[]): Finding | null {
  const { from } = claim;
  const undated = { ...claim, when: null };
  const earlier = miscopiedRow(from, undated, context, quantities, {
    fits: (row) => sameAspect(claim, row) && sameSubject(claim, row, context),
    named: () => false,
    whole: true,
  });
  if (!earlier) return null;
  return { ...slipFinding(earlier), parts: { number: 'supported', from: 'refuted' } };
}

/**
 * A figure of another quarter or month told of the one that is named, where its own is known and does not stand beside it. A time
 * carried over from the sentence before counts where the figures are one named source's.
 */
export function ofAnotherSpan(
  claim: Claim,
  rows: readonly Observation[],
  context: Context,
): Observation | null {
  const { when, value } = claim;
  if (!when || value === null || claim.from !== null || claim.hedge !== null || claim.direction === 'down')
    return null;
  if (claim.subject === 'inherited-across-paragraph' || claim.stance !== 'asserted') return null;
  const own = rows.filter(
    (row) => row.asOf.start === when.start && row.asOf.end === when.end && isSolid(row) && row.value !== null,
  );
  if (own.some((row) => isNear(claim, row, UNTOLD))) return null;
  const row = own.find((one) => {
    const carried = when.anchor === 'inherited' || claim.subject !== 'stated';
    const source = claim.attribution?.id ?? '';
    if (carried && !providedBy(one, source)) return false;
    return context.facts.observations.some(
      (other) =>
        other !== one &&
        other.quantity === one.quantity &&
        other.definition === one.definition &&
        other.subject === one.subject &&
        other.aspect === one.aspect &&
        other.value === value &&
        // The newest figure may stand behind a sentence that compares with an older one.
        (when.anchor !== 'inherited' || other.asOf.end < one.asOf.start),
    );
  });
  return row && !neighbours(claim, context).some((other) => isNear(other, row, SAME)) ? row : null;
}

/** Nearer than this to a row's figure, a number is that figure. */
const SAME = 0.01;

/** Digits that a source's figure and another have in common by no chance. */
const TELLING_DIGITS = 4;

/** A figure that the named source gave at some time, digit by digit, where the text leaves open for when. */
export function onceSaid(claim: Claim, context: Context, quantities: readonly string[]): Observation | null {
  const { attribution, value, when } = claim;
  if (!attribution?.id || value === null || when !== null || slipDigits(value, value) < TELLING_DIGITS)
    return null;
  const { id } = attribution;
  return (
    context.facts.observations.find(
      (row) =>
        quantities.includes(row.quantity) &&
        row.unit === claim.unit &&
        row.value === value &&
        row.evidence !== false &&
        providedBy(row, id) &&
        sameAspect(claim, row) &&
        sameSubject(claim, row, context) &&
        knownWhenPublished(row.knownFrom, context),
    ) ?? null
  );
}

/** The newest figures of the source that a claim names, of each of its definitions: what it last said holds until it says more. */
export function newestOfSource(
  claim: Claim,
  context: Context,
  quantities: readonly string[],
): readonly Observation[] {
  const source = claim.attribution?.id;
  if (!source || (claim.when !== null && claim.when.anchor !== 'inherited')) return [];
  const rows = context.facts.observations.filter(
    (row) =>
      quantities.includes(row.quantity) &&
      row.unit === claim.unit &&
      row.evidence !== false &&
      providedBy(row, source) &&
      knownWhenPublished(row.knownFrom, context),
  );
  return rows.filter(
    (row) =>
      !rows.some(
        (other) =>
          other.definition === row.definition &&
          other.subject === row.subject &&
          other.aspect === row.aspect &&
          other.asOf.end > row.asOf.end,
      ),
  );
}

import type { Claim } from '../../claims/claim.ts';
import { daysBetween } from '../../core/days.ts';
import type { CountryShares } from '../../facts/fact.ts';
import { agree } from '../agreement.ts';
import { type Context, inParagraph, sentenceOf } from '../context.ts';
import { isSolid } from '../finding.ts';
import { slipDigits } from '../slip.ts';
import { tells } from '../telling.ts';
import type { Reason, VerdictCode } from '../verdict.ts';
import { isOfOtherMonth, providerOf, shareOf } from './rows.ts';

/** Digits that two shares have in common by no chance. */
const DIGITS = { pinning: 3, telling: 4 };
/** Other countries of a paragraph that give a row its figures. */
const PINS = 2;
/** Days around a row in which its figures are told as today's. */
const TIMELY_DAYS = 250;
/** Off by less than this share of itself, a figure may be another month's of the same map. */
const OFF = 0.05;

const isPlain = ({ unit, value, stance, from, aspect, scope }: Claim): boolean =>
  unit === '%' &&
  value !== null &&
  stance === 'asserted' &&
  from === null &&
  aspect === null &&
  scope === 'country';

/** Is it told of a day that the row is surely not of? */
const isElsewhen = ({ when }: Claim, row: CountryShares): boolean =>
  when !== null && when.anchor !== 'inherited' && Math.abs(daysBetween(row.asOf.end, when.end)) > TIMELY_DAYS;

const isExact = (claim: Claim, share: number, digits: number): boolean =>
  agree(claim, share)?.verdict === 'supported' &&
  claim.hedge === null &&
  slipDigits(claim.value ?? 0, claim.value ?? 0) >= digits;

/** Is the row the one that the paragraph copies, by what it says of other countries? */
function isPinned(claim: Claim, country: string, row: CountryShares, context: Context): boolean {
  const others = inParagraph(claim, context).filter(
    (other) =>
      other.kind === claim.kind && isPlain(other) && other.place !== null && other.place.id !== country,
  );
  const right = others.filter((other) => {
    const share = shareOf(row, other.place?.id ?? '');
    return share !== null && isExact(other, share, DIGITS.pinning);
  });
  return new Set(right.map(({ place }) => place?.id)).size >= PINS;
}

/** Is the figure that of another country in the same row, digit by digit? */
const isAnothers = (claim: Claim, country: string, row: CountryShares): boolean =>
  Object.entries(row.pct).some(([id, share]) => id !== country && isExact(claim, share, DIGITS.telling));

/**
 * The row that a share is told from, where what it says of the country is another figure: a row that the paragraph copies for other
 * countries, or one of the named provider that gives the figure to another country. Null where none is meant for sure.
 */
export function pinnedShare(
  claim: Claim,
  country: string,
  rows: readonly CountryShares[],
  context: Context,
): { readonly row: CountryShares; readonly verdict: VerdictCode; readonly reason: Reason } | null {
  const { published } = context;
  const { value, modality } = claim;
  if (!isPlain(claim) || value === null || modality !== 'fact') return null;
  const step = claim.direction !== null && value < 10;
  const row = rows.find(
    (one) =>
      one.basis === 'world' &&
      isSolid(one) &&
      shareOf(one, country) !== null &&
      !isElsewhen(claim, one) &&
      !isOfOtherMonth(one, claim, context) &&
      ((!step && isPinned(claim, country, one, context)) ||
        (one.provider === providerOf(claim) &&
          published !== null &&
          Math.abs(daysBetween(one.asOf.end, published.start)) < TIMELY_DAYS &&
          isAnothers(claim, country, one))),
  );
  const share = row ? (shareOf(row, country) ?? 0) : 0;
  const match = row ? agree(claim, share) : null;
  if (
    !row ||
    !match ||
    match.verdict === 'supported' ||
    Math.abs(value - share) <= OFF * Math.max(value, share)
  )
    return null;
  return { row, ...match };
}

/** Is it told with no time of its own, or with the row's? */
const isOfItsTime = ({ when }: Claim, { asOf }: CountryShares): boolean =>
  when === null || when.anchor === 'inherited' || (when.start >= asOf.start && when.end <= asOf.end);

/**
 * "In January the US had 37.8 % and China 21.1 %. Canada comes next with 9.6 %": a figure of another month in a list that is
 * copied from one row of a map: that row. Null where the other month is meant, or may be.
 */
export function listedRow(
  claim: Claim,
  country: string,
  fitting: CountryShares,
  rows: readonly CountryShares[],
  context: Context,
): CountryShares | null {
  const { value, modality, direction, aspect, hedge } = claim;
  if (!isPlain(claim) || value === null || modality !== 'fact' || direction !== null || aspect !== null)
    return null;
  if (hedge !== null) return null;
  if (tells(sentenceOf(claim, context), context, 'looks-back', 'past', 'afterwards', 'peak')) return null;
  const isOfFitting = inParagraph(claim, context).some((other) => {
    const share = other.kind === claim.kind && isPlain(other) && shareOf(fitting, other.place?.id ?? '');
    return typeof share === 'number' && agree(other, share)?.verdict === 'supported';
  });
  if (isOfFitting) return null;
  return (
    rows.find((row) => {
      const share = shareOf(row, country);
      return (
        row.provider === fitting.provider &&
        row.basis === 'world' &&
        isSolid(row) &&
        share !== null &&
        isOfItsTime(claim, row) &&
        isPinned(claim, country, row, context) &&
        agree(claim, share)?.verdict === 'refuted' &&
        Math.abs(value - share) > OFF * Math.max(value, share)
      );
    }) ?? null
  );
}

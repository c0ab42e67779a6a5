import type { Claim } from '../../claims/claim.ts';
import { addDays, daysBetween, type Span } from '../../core/days.ts';
import type { CountryShares } from '../../facts/fact.ts';
import { type Context, knownWhenPublished, timeOf } from '../context.ts';
import { isSolid } from '../finding.ts';
import { slipDigits, slipOf } from '../slip.ts';
import { providerOf, shareOf } from './rows.ts';

/** Off by less than this share of itself, another quarter or another way to count explains a number. */
const NEAR = { few: 0.12, telling: 0.05 };
/** Digits from which on a share that differs in one of them from a known one is that one, whenever it is told. */
const TELLING_DIGITS = 4;
/** Days around a row in which its figure is the newest one. */
const NEWEST_DAYS = 200;

/** "Up 5 % to 35.81 %" has its level; what is told beside a direction alone may be a step. */
const isLevel = ({ direction, from, value }: Claim): boolean =>
  direction === null || from !== null || (value ?? 0) > 10;

const isTimely = (row: CountryShares, span: Span): boolean =>
  row.asOf.start <= addDays(span.end, NEWEST_DAYS) && row.asOf.end >= addDays(span.start, -NEWEST_DAYS);

/**
 * The row whose share of a country a claim gives with two digits swapped, one changed, one too many or too few; null where
 * any row of that country is near.
 */
export function miscopiedShare(
  claim: Claim,
  country: string,
  rows: readonly CountryShares[],
  context: Context,
): CountryShares | null {
  const { value, unit, stance, scope } = claim;
  const time = timeOf(claim, context);
  if (value === null || unit !== '%' || stance !== 'asserted' || scope === 'company' || !isLevel(claim))
    return null;
  const all = context.facts.countryShares.filter(
    (row) => shareOf(row, country) !== null && knownWhenPublished(row.knownFrom, context),
  );
  const share = (row: CountryShares): number => shareOf(row, country) ?? 0;
  const isNear = (part: number): boolean =>
    all.some((row) => Math.abs(value - share(row)) <= part * Math.max(value, share(row)));
  if (!time || isNear(NEAR.telling)) return null;
  const rough = isNear(NEAR.few);
  const provider = providerOf(claim);
  return (
    rows
      .filter(
        (row) =>
          isSolid(row) && (provider === null || row.provider === provider) && slipOf(value, share(row)),
      )
      .toSorted((a, b) => daysBetween(a.asOf.end, b.asOf.end))
      .find((row) =>
        slipDigits(value, share(row)) >= TELLING_DIGITS ? true : !rough && isTimely(row, time.span),
      ) ?? null
  );
}

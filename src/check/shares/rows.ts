import type { Claim } from '../../claims/claim.ts';
import type { CountryShares } from '../../facts/fact.ts';
import { type Context, knownWhenPublished } from '../context.ts';

/** Rows that were out when the article was, newest first; the named provider's alone where one is named and known. */
export function rowsOf(claim: Claim, context: Context): readonly CountryShares[] {
  const rows = context.facts.countryShares
    .filter(
      (row) =>
        row.evidence !== false && row.basis !== 'pool-location' && knownWhenPublished(row.knownFrom, context),
    )
    .toReversed();
  const own = rows.filter(({ provider }) => provider === providerOf(claim));
  return own.length > 0 ? own : rows;
}

/** The provider a claim names; Luxor's index is its own. */
export const providerOf = ({ attribution }: Claim): string | null =>
  attribution?.id === 'luxor' ? 'hashrate-index' : (attribution?.id ?? null);

/** A country's share in a row, null where it has none. */
export const shareOf = (row: CountryShares, country: string): number | null => row.pct[country] ?? null;

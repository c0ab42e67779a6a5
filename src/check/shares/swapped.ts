import type { Claim } from '../../claims/claim.ts';
import type { CountryShares } from '../../facts/fact.ts';
import { type Context, inParagraph } from '../context.ts';
import { isSolid } from '../finding.ts';
import { isRightBeside } from './beside.ts';
import { shareOf } from './rows.ts';

const isExact = (one: Claim, share: number | null): boolean => share !== null && one.value === share;

/** The row in which two countries of a paragraph, each right before its share, have one another's, digit by digit. */
export function swappedShare(
  claim: Claim,
  country: string,
  rows: readonly CountryShares[],
  context: Context,
): CountryShares | null {
  const isPlain = (one: Claim): boolean =>
    one.kind === claim.kind &&
    one.stance === 'asserted' &&
    one.hedge === null &&
    one.from === null &&
    isRightBeside(one, context);
  if (!isPlain(claim)) return null;
  for (const other of inParagraph(claim, context)) {
    const id = other.place?.id;
    if (!id || id === country || !isPlain(other) || other.value === claim.value) continue;
    const row = rows.find(
      (one) =>
        one.basis === 'world' &&
        isSolid(one) &&
        isExact(claim, shareOf(one, id)) &&
        isExact(other, shareOf(one, country)),
    );
    if (row) return row;
  }
  return null;
}

import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold, spaced } from '../../claims/text/tokens.ts';
import { addDays, daysBetween } from '../../core/days.ts';
import type { CountryShares } from '../../facts/fact.ts';
import { namesTime } from '../blocks/epoch-mean.ts';
import { type Context, knownWhenPublished, neighbours, sentenceOf } from '../context.ts';

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

/** Days from which on a month is looked back at, and by which it may be off a row's. */
const LOOKED_BACK = { from: 60, off: 45 };

/** "Five years ago Russia and the US shared second place". */
function isYearsAgo(sentence: string, { reading }: Context): boolean {
  const { ago, periods } = lexiconOf(reading.lang).time;
  const words = ` ${spaced(fold(sentence)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const has = (some: readonly string[]): boolean => some.some((word) => words.includes(` ${fold(word)} `));
  return has([...ago.before, ...ago.after]) && has(periods.year);
}

/**
 * "Back in May China had 44 %, the US 17.8 %, Russia 7.2 %": the month told with one share of a list is that of all; a row of
 * another month says nothing of it.
 */
export function isOfOtherMonth(row: CountryShares, claim: Claim, context: Context): boolean {
  const dated = [claim, ...neighbours(claim, context)].find(
    ({ kind, when }) => kind === 'country-share' && when !== null && when.anchor !== 'inherited',
  );
  const { when } = dated ?? claim;
  const { published } = context;
  if (!when && !published) {
    const sentence = sentenceOf(claim, context);
    return namesTime(sentence, context) || isYearsAgo(sentence, context);
  }
  if (!when || (when.grain !== 'month' && when.grain !== 'day')) return false;
  const past = !published || when.end < addDays(published.start, -LOOKED_BACK.from);
  return (
    past &&
    (daysBetween(when.end, row.asOf.start) > LOOKED_BACK.off ||
      daysBetween(row.asOf.end, when.start) > LOOKED_BACK.off)
  );
}

import type { Claim } from '../../claims/claim.ts';
import type { CountryShares } from '../../facts/fact.ts';
import { type Context, sentenceOf } from '../context.ts';
import type { Finding } from '../finding.ts';
import { tells } from '../telling.ts';
import { shareOf } from './rows.ts';

/** A list of countries leaves out none that has so much. */
const LISTED_PCT = 10;

/** The rank that a country has in a row at least, and whether none before it can be missing there. */
function rankIn(row: CountryShares, country: string): { readonly rank: number; readonly sure: boolean } {
  const share = shareOf(row, country) ?? 0;
  const larger = Object.values(row.pct).filter((other) => other > share).length;
  return { rank: larger + 1, sure: share >= LISTED_PCT };
}

/** Is the ranking that of the world and of the share's own time? */
const isOfAll = (claim: Claim, context: Context): boolean =>
  (claim.when === null || claim.when.grain === 'quarter' || claim.when.grain === 'month') &&
  !tells(sentenceOf(claim, context), context, 'among-some');

/**
 * The place that a text gives a country with its share: false where more of the same row have more, or where fewer of those can that
 * no list leaves out. That a country is first is said of many regions.
 */
export function withRank(
  claim: Claim,
  row: CountryShares,
  country: string,
  finding: Finding,
  context: Context,
): Finding {
  const said = claim.superlative?.rank;
  if (said === undefined || finding.verdict !== 'supported' || row.basis !== 'world') return finding;
  const { rank, sure } = rankIn(row, country);
  if (said === rank) return { ...finding, parts: { number: 'supported', superlative: 'supported' } };
  if (said === 1 || !isOfAll(claim, context) || !(said < rank || sure)) return finding;
  const parts = { number: 'supported', superlative: 'refuted' } as const;
  return { ...finding, verdict: 'refuted', reason: 'false-superlative', parts };
}

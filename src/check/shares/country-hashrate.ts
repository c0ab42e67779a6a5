import type { Claim } from '../../claims/claim.ts';
import type { CountryShares } from '../../facts/fact.ts';
import { agree } from '../agreement.ts';
import { type Context, inParagraph } from '../context.ts';
import {
  amount,
  type Finding,
  find,
  isSolid,
  onDay,
  rowEvidence,
  say,
  titled,
  undecided,
  words,
} from '../finding.ts';
import { rowsOf, shareOf } from './rows.ts';

/** Shares by which a country's hashrate may differ from its share of the map's world, and beyond which it is none of it. */
const OFF = { near: 0.06, far: 0.15 };

/** The world's hashrate that a map's shares and EH/s imply; null where it gives no EH/s. */
function worldOf({ pct, ehs }: CountryShares): number | null {
  const [id, most] = Object.entries(ehs).toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const share = id === undefined ? 0 : (pct[id] ?? 0);
  return most === undefined || share === 0 ? null : (100 * most) / share;
}

/** Does the paragraph give the row's own share of the country, so that its hashrate is told from that row? */
const isTold = (claim: Claim, country: string, row: CountryShares, context: Context): boolean =>
  inParagraph(claim, context).some(
    (other) =>
      other.kind === 'country-share' &&
      other.place?.id === country &&
      other.value !== null &&
      other.value === shareOf(row, country),
  );

function judged(claim: Claim, row: CountryShares, ehs: number, verdict: 'supported' | 'refuted'): Finding {
  const args = {
    provider: titled(row.provider),
    country: words(claim.place?.name ?? ''),
    share: amount(ehs, 'EH/s', 1),
    day: onDay(row.asOf.end),
  };
  return find(verdict, verdict === 'supported' ? 'registry' : 'wrong-value', say('share-row', args), {
    evidence: [rowEvidence(row, `${Number(ehs.toFixed(1))} EH/s`)],
  });
}

/** Judges a country's hashrate in EH/s by the maps' own figures, or by its share of the world's hashrate there. */
export function checkCountryHashrate(claim: Claim, context: Context): Finding {
  const country = claim.place?.id ?? '';
  const rows = rowsOf(claim, context).filter((row) => shareOf(row, country) !== null && isSolid(row));
  const truths = rows.flatMap((row) => {
    const world = worldOf(row);
    const ehs = row.ehs[country] ?? (world === null ? null : (world * (shareOf(row, country) ?? 0)) / 100);
    return ehs === null ? [] : [{ row, ehs }];
  });
  const { value, stance, modality } = claim;
  for (const { row, ehs } of truths) {
    const told = isTold(claim, country, row, context);
    const near = told && value !== null && Math.abs(value / ehs - 1) <= OFF.near;
    if (agree(claim, ehs)?.verdict === 'supported' || near) return judged(claim, row, ehs, 'supported');
  }
  const wrong = truths.find(
    ({ row, ehs }) =>
      value !== null &&
      stance === 'asserted' &&
      modality === 'fact' &&
      claim.from === null &&
      isTold(claim, country, row, context) &&
      Math.abs(value / ehs - 1) > OFF.far,
  );
  return wrong ? judged(claim, wrong.row, wrong.ehs, 'refuted') : undecided('no-source', say('no-source'));
}

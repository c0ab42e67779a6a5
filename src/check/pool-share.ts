import type { Claim } from '../claims/claim.ts';
import { overlaps } from '../core/days.ts';
import { shareBand } from '../core/proportion.ts';
import { agree } from './agreement.ts';
import { type Checker, type Context, knownWhenPublished, timeOf } from './context.ts';
import { amount, find, onDay, rowEvidence, say, undecided, words } from './finding.ts';
import { beside, bestRow, rowFinding, rowsFor } from './observation.ts';
import { judgeShareOfNetwork } from './solo-odds.ts';

const poolOf = (claim: Claim): string | null => claim.parties.find(({ id }) => id !== null)?.id ?? null;

/** Judges a pool's share by reported shares and counted blocks; counting has a band of its own. Unit `%`. */
export const checkPoolShare: Checker = (claim, context) => {
  const solo = judgeShareOfNetwork(claim, context);
  if (solo) return solo;
  const pool = poolOf(claim);
  const time = timeOf(claim, context);
  if (!time) return undecided('no-date', say('no-date'));
  const rows = rowsFor(claim, context, ['pool-share'], 45).filter(
    ({ subject }) => subject === pool && subject !== null,
  );
  const row = bestRow(claim, rows, context);
  if (row?.match.verdict === 'supported') return rowFinding(row);
  return (
    counted(claim, pool, context) ?? undecided('no-source', say('no-source'), { evidence: beside(rows) })
  );
};

function counted(claim: Claim, pool: string | null, context: Context) {
  const time = timeOf(claim, context);
  if (pool === null || !time) return null;
  for (const window of context.facts.pools) {
    if (!overlaps(window.asOf, time.span) || !knownWhenPublished(window.asOf.start, context)) continue;
    const blocks = window.top.find((entry) => entry.pool === pool)?.blocks;
    if (blocks === undefined) continue;
    const band = shareBand({ count: blocks, of: window.blocks });
    if (agree(claim, { low: band.low * 100, high: band.high * 100 })?.verdict !== 'supported') continue;
    return find(
      'supported',
      'within-range',
      say('pool-blocks', {
        pool: words(claim.parties.find(({ id }) => id === pool)?.name ?? pool),
        blocks: amount(blocks, null, 0),
        of: amount(window.blocks, null, 0),
        share: amount((blocks / window.blocks) * 100, '%', 2),
        day: onDay(window.asOf.end),
      }),
      {
        computed: {
          formula: 'share = blocks / all blocks * 100',
          inputs: { blocks, all_blocks: window.blocks },
          result: Number(((blocks / window.blocks) * 100).toFixed(2)),
          unit: '%',
        },
        evidence: [rowEvidence(window, `${blocks}/${window.blocks}`)],
      },
    );
  }
  return null;
}

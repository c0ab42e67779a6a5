import type { Claim } from '../../claims/claim.ts';
import { changePct } from '../../core/retarget.ts';
import { agreeNumber } from '../agreement.ts';
import type { Context } from '../context.ts';
import { amount, type Finding, find, rowEvidence, say, undecided, words } from '../finding.ts';
import { rowsOf, shareOf } from './rows.ts';

/** A change of a share, in percent of itself or in points, between two rows of one provider. */
export function judgeChange(claim: Claim, country: string, context: Context): Finding {
  const rows = rowsOf(claim, context);
  for (const later of rows)
    for (const earlier of rows) {
      const [a, b] = [shareOf(earlier, country), shareOf(later, country)];
      if (
        a === null ||
        b === null ||
        a <= 0 ||
        earlier.provider !== later.provider ||
        earlier.asOf.end >= later.asOf.end
      )
        continue;
      const relative = changePct(a, b);
      const points = b - a;
      const args = {
        country: words(claim.place?.name ?? country),
        before: amount(a, '%'),
        after: amount(b, '%'),
        relative: amount(relative, '%', 2),
        points: amount(points, 'points', 2),
      };
      const grounds = {
        computed: {
          formula: 'change = (after / before - 1) * 100',
          inputs: { before_pct: a, after_pct: b },
          result: Number(relative.toFixed(2)),
          unit: '%',
        },
        evidence: [rowEvidence(earlier, `${a} %`), rowEvidence(later, `${b} %`)],
      };
      const turned = claim.direction !== null && (claim.direction === 'up') !== relative > 0;
      const exact = { ...claim, precision: claim.precision ?? null };
      const close = (truth: number): boolean =>
        agreeNumber(exact.value ?? 0, 'share', Math.abs(truth)).verdict === 'supported';
      if (turned || claim.value === null) continue;
      if (claim.unit === '%' && close(relative))
        return find('supported', 'exact', say('share-change', args), grounds);
      if (claim.unit === 'points' && close(points))
        return find('supported', 'exact', say('share-change', args), grounds);
      if (claim.unit === 'points' && close(relative))
        return find('misleading', 'points-as-percent', say('share-change', args), grounds);
    }
  return undecided('no-source', say('no-source'));
}

import type { Claim } from '../../claims/claim.ts';
import { agreeNumber } from '../agreement.ts';
import { type Context, neighbours } from '../context.ts';
import { amount, type Finding, find, say, words } from '../finding.ts';

const whose = ({ place, parties }: Claim): string | null => place?.id ?? parties[0]?.id ?? null;

/** Shares below this move by about as many points as percent of themselves. */
const LIKE = 0.2;

/**
 * "The pool's share fell by 10.6 %, from 33.63 to 23": a change of a share beside the step it is of, in percent of itself or in points.
 * Null where no step of the same share stands in the sentence, or where it is neither.
 */
export function changeBesideStep(claim: Claim, context: Context): Finding | null {
  const { value, unit, direction, from, kind } = claim;
  if (value === null || from !== null || direction === null || (unit !== '%' && unit !== 'points'))
    return null;
  const [step, ...more] = neighbours(claim, context).filter(
    (other) => other.kind === kind && other.unit === '%' && other.from !== null && other.value !== null,
  );
  if (!step?.from || step.value === null || more.length > 0 || whose(step) !== whose(claim)) return null;
  const points = step.value - step.from;
  const relative = (points / step.from) * 100;
  if (points < 0 !== (direction === 'down') || Math.abs(relative / points - 1) < LIKE) return null;
  const fits = (truth: number): boolean =>
    agreeNumber(value, 'share', Math.abs(truth)).verdict === 'supported';
  const right = fits(unit === '%' ? relative : points);
  if (!right && !fits(unit === '%' ? points : relative)) return null;
  return find(
    right ? 'supported' : 'misleading',
    right ? 'consistent' : 'points-as-percent',
    say('share-change', {
      country: words(claim.place?.name ?? claim.parties[0]?.name ?? step.quote),
      before: amount(step.from, '%'),
      after: amount(step.value, '%'),
      relative: amount(relative, '%', 2),
      points: amount(points, 'points', 2),
    }),
    {
      computed: {
        formula: 'change = (after / before - 1) * 100',
        inputs: { before_pct: step.from, after_pct: step.value },
        result: Number(relative.toFixed(2)),
        unit: '%',
      },
    },
  );
}

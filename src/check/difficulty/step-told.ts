import type { Claim } from '../../claims/claim.ts';
import { agree } from '../agreement.ts';
import { type Context, inParagraph, neighbours } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';

/** "It went from 34.09 T in January to 72.01 T in December, an increase of 37.92 T": the difference of two levels told before a step in T; null where there is none. */
export function stepTold(claim: Claim, context: Context): Finding | null {
  const { kind, unit, value, direction, stance } = claim;
  if (kind !== 'difficulty-change' || unit !== 'T' || value === null || stance !== 'asserted') return null;
  const levels = [...neighbours(claim, context), ...inParagraph(claim, context)]
    .filter((other) => other.kind === 'difficulty-level' && other.unit === 'T' && other.end <= claim.start)
    .flatMap(({ from, value: to }) => [from, to])
    .filter((level) => level !== null);
  for (const from of levels)
    for (const to of levels) {
      if (to <= from || agree(claim, to - from)?.verdict !== 'supported') continue;
      const [first, last] = direction === 'down' ? [to, from] : [from, to];
      const change = amount((last / first - 1) * 100, '%', 2);
      return find(
        'supported',
        'consistent',
        say('inner-change', { from: amount(first, 'T'), to: amount(last, 'T'), change }),
      );
    }
  return null;
}

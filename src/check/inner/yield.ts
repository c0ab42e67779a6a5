import type { Claim } from '../../claims/claim.ts';
import { agree } from '../agreement.ts';
import { type Context, inParagraph } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';

/** The changes of difficulty told before a claim in its paragraph, signed, in %. */
const changesBefore = (claim: Claim, context: Context): readonly number[] =>
  inParagraph(claim, context).flatMap(({ kind, unit, value, direction, modality, stance }) =>
    kind === 'difficulty-change' &&
    unit === '%' &&
    value !== null &&
    modality === 'fact' &&
    stance === 'asserted'
      ? direction === null
        ? []
        : [direction === 'up' ? value : -value]
      : [],
  );

/** Do an unchanged machine's coins follow from the difficulty told beside them: 1 ÷ (1 + Δ)? Abstains where they do not. */
export function judgeYield(claim: Claim, context: Context): Finding | null {
  if (claim.kind !== 'revenue' || claim.unit !== '%' || claim.scope !== 'machine') return null;
  for (const change of changesBefore(claim, context)) {
    if (change <= -100 || change === 0 || claim.direction !== (change < 0 ? 'up' : 'down')) continue;
    const more = (1 / (1 + change / 100) - 1) * 100;
    const match = agree(claim, Math.abs(more));
    if (match?.verdict !== 'supported') continue;
    return find(
      'supported',
      'consistent',
      say('inner-yield', { change: amount(change, '%', 2), more: amount(more, '%', 2) }),
      {
        computed: {
          formula: 'coins = (1 / (1 + change / 100) - 1) * 100',
          inputs: { change_pct: change },
          result: Number(more.toFixed(2)),
          unit: '%',
        },
      },
    );
  }
  return null;
}

import type { Claim } from '../../claims/claim.ts';
import { amount, type Finding, find, say, words } from '../finding.ts';

/** What a total is judged by the parts that the text itself gives, in the unit of the total; `holds` says whether it is their sum. */
export function partsFinding({ unit }: Claim, parts: readonly Claim[], sum: number, holds: boolean): Finding {
  return find(
    holds ? 'supported' : 'refuted',
    holds ? 'consistent' : 'inconsistent',
    say('inner-whole', {
      sum: amount(sum, unit ?? ''),
      shares: words(parts.map((part) => part.value).join(' + ')),
    }),
    {
      computed: {
        formula: 'sum of the parts',
        inputs: Object.fromEntries(parts.map((part, i) => [`part_${i + 1}`, part.value ?? 0])),
        result: sum,
        unit: unit ?? '',
      },
      settledBy: 'contract',
    },
  );
}

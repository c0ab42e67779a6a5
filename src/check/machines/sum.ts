import type { Claim } from '../../claims/claim.ts';
import { agreeNumber } from '../agreement.ts';
import { type Context, textOf } from '../context.ts';
import { amount, type Finding, find, rowEvidence, say, words } from '../finding.ts';
import { slipOf } from '../slip.ts';
import { machinesOf } from './name.ts';

const COUNT = /(\d{1,3}(?:[.,' ]\d{3})+|\d{2,})/gu;

/** Off by less than this share, a few machines of another kind may be among them. */
const MIXED = 0.15;

/** The sum with its decimal point moved or two digits swapped. */
function isSlip({ value, precision }: Claim, total: number): boolean {
  const written = precision?.written ?? 0.01;
  const slip = slipOf(value ?? 0, Math.round(total / written) * written) ?? slipOf(value ?? 0, total);
  return slip === 'scale' || (slip === 'swapped' && Math.abs((value ?? 0) / total - 1) > MIXED);
}

/** Machines bought times their hashrate: "22,000 S21 units, good for 4.4 EH/s". Null where it does not apply. */
export function machineSum(claim: Claim, context: Context): Finding | null {
  if (claim.value === null || claim.unit !== 'EH/s') return null;
  const machines = machinesOf(claim, context);
  if (machines.length === 0) return null;
  const before = textOf(claim, context).slice(Math.max(0, claim.start - 60), claim.end);
  const counts = [...before.matchAll(COUNT)]
    .map(([text]) => Number(text.replace(/[.,' ]/g, '')))
    .filter((count) => count >= 100 && count < 1e7);
  for (const count of counts)
    for (const machine of machines) {
      const total = (count * machine.hashrateThs) / 1e6;
      const right = agreeNumber(claim.value, 'EH/s', total).verdict === 'supported';
      const alone = counts.length === 1 && machines.length === 1;
      if (!right && !(alone && claim.from === null && isSlip(claim, total))) continue;
      return find(
        right ? 'supported' : 'refuted',
        right ? 'consistent' : 'inconsistent',
        say('machine-sum', {
          count: amount(count, null, 0),
          model: words(machine.model),
          hashrate: amount(machine.hashrateThs, 'TH/s'),
          total: amount(total, 'EH/s', 2),
        }),
        {
          computed: {
            formula: 'hashrate = machines * hashrate per machine',
            inputs: { machines: count, hashrate_THs: machine.hashrateThs },
            result: Number(total.toFixed(3)),
            unit: 'EH/s',
          },
          evidence: [rowEvidence(machine, `${machine.hashrateThs} TH/s`)],
        },
      );
    }
  return null;
}

import { BLOCKS_PER_DAY } from '../../core/epoch.ts';
import { HALVING_BLOCKS, halvingHeight, subsidyAfter } from '../../core/subsidy.ts';
import type { Facts } from '../../facts/fact.ts';
import type { Explanation } from '../explanation.ts';
import { amount, atHeight, say } from '../finding.ts';
import type { Computed, Evidence } from '../verdict.ts';

const evidenceOf = (era: number, facts: Facts): readonly Evidence[] => [
  {
    title: 'Bitcoin consensus rules: subsidy',
    url: null,
    asOf: facts.halvings.find(({ number }) => number === era)?.day ?? null,
    knownFrom: '2009-01-03',
    height: era === 0 ? 0 : halvingHeight(era),
    value: `${subsidyAfter(era)} BTC/block`,
  },
];

/** What an era's subsidy rests on: the rule, the height it begins at, and what it makes a day. */
export function eraGrounds(
  era: number,
  perDay: boolean,
  facts: Facts,
): { explanation: Explanation; computed: Computed; evidence: readonly Evidence[]; settledBy: 'protocol' } {
  const subsidy = subsidyAfter(era);
  const args = {
    subsidy: amount(subsidy, 'BTC/block'),
    height: atHeight(era * HALVING_BLOCKS),
    halving: amount(era, null, 0),
    day: amount(subsidy * BLOCKS_PER_DAY, 'BTC/day'),
  };
  return {
    explanation: say(perDay ? 'issuance-day' : era === 0 ? 'subsidy-first' : 'subsidy-era', args),
    computed: perDay
      ? {
          formula: 'issuance per day = 144 * subsidy',
          inputs: { blocks_per_day: BLOCKS_PER_DAY, subsidy_BTC: subsidy },
          result: subsidy * BLOCKS_PER_DAY,
          unit: 'BTC/day',
        }
      : {
          formula: 'subsidy = 50 / 2^halvings',
          inputs: { halvings: era },
          result: subsidy,
          unit: 'BTC/block',
        },
    evidence: evidenceOf(era, facts),
    settledBy: 'protocol',
  };
}

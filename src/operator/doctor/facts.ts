import { instantOf } from '../../core/days.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Words } from '../../message/words.ts';
import type { Probe } from '../../ports.ts';

/** A season: difficulty and price have by then moved further than the differences people ask about. */
const OLD_DAYS = 100;

/** How far the bundled data reach, seen from `now` (ms since 1970). */
export function factsProbe(facts: Snapshot, words: Words, now: number): Probe {
  const prices = facts.month.asOf.end;
  const [network = facts.epoch.day] = [facts.epoch.day, facts.months.at(-1)?.asOf.end ?? facts.epoch.day]
    .toSorted()
    .toReversed();
  const args = { network: words.day(network), prices: words.day(prices) };
  const old = now - instantOf(network < prices ? network : prices) > OLD_DAYS * 86_400_000;
  return {
    part: 'facts',
    examine: async () => ({
      findings: [
        old ? { grade: 'warning', id: 'facts-old', args } : { grade: 'fine', id: 'facts-day', args },
      ],
    }),
  };
}

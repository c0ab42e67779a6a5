import { nameNear, partiesIn } from '../named/entities.ts';
import { carriedOver, draft, near, type Reader, type Sight, termsIn } from '../sight.ts';
import type { TermMention } from '../text/mentions.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

/** "11 % more bitcoin", "10 % weniger BTC": which way, by the word between the number and the coin. */
function moreOrLess({ passage, scene, quantity }: Sight): TermMention | null {
  const coins = termsIn(scene, ['bitcoin']);
  return (
    termsIn(scene, ['more', 'down']).find(
      (m) =>
        m.start >= quantity.end &&
        distance(passage, quantity.end, m.start) === 0 &&
        coins.some((coin) => coin.start >= m.end && distance(passage, m.end, coin.start) === 0),
    ) ?? null
  );
}

/** What an unchanged machine earns more or less after a change of difficulty. */
export const coinYield: Reader = {
  name: 'coins of an unchanged machine',
  dimensions: ['percent'],
  here: termSet(['bitcoin']),
  read: (sight) => {
    const word = moreOrLess(sight);
    if (!word) return null;
    const direction = word.term === 'down' ? 'down' : 'up';
    const whose = nameNear(sight, ['miner']);
    if (whose)
      return {
        ...draft(
          'percent of coins',
          'company-production',
          { mention: word, cost: 0, carried: 'stated' },
          {
            unit: '%',
            direction,
            scope: 'company',
            parties: partiesIn(sight.passage, sight.scene).filter((p) => p.role === 'operator'),
          },
        ),
        cost: -2,
      };
    const about = near(sight, ['difficulty', 'retarget']) ?? carriedOver(sight, ['difficulty', 'retarget']);
    if (!about) return null;
    return {
      ...draft(
        'percent of coins',
        'revenue',
        { ...about, carried: 'stated' },
        {
          unit: '%',
          direction,
          scope: 'machine',
        },
      ),
      cost: -2,
    };
  },
};

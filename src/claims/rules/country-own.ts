import { near, type Sight, termsIn } from '../sight.ts';
import { distance, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

/** What else a percentage right by a country can be of; for lists of shares, and for a share that does not say of what, there is more. */
export const ELSE = termSet([
  'difficulty',
  'hashprice',
  'price',
  'revenue',
  'production-cost',
  'deficit',
  'demand',
]);
export const UNLISTED = termSet([...ELSE.list, 'consumption', 'emissions', 'unrelated', 'other-asset']);
const OTHERS = termSet([...UNLISTED.list, 'sustainable', 'supply', 'stock']);

/** "Russia's share grew by 6.12 points": in news of mining, the share that a country has of nothing else that is named. */
export function isOwnShare(sight: Sight): boolean {
  const { passage, scene, quantity } = sight;
  const word = near(sight, ['share'], quantity.from === null ? SHARE.toNumber : SHARE.toSpan);
  if (!word || scene.names.length > 0) return false;
  if (termsIn(scene, OTHERS).some((m) => !touches(m, word.mention))) return false;
  const country = scene.mentions.find(
    (m) =>
      m.type === 'place' &&
      m.place.level === 'country' &&
      Math.min(
        ...[
          [m, word.mention],
          [word.mention, m],
        ].map(([a, b]) => (a!.end <= b!.start ? distance(passage, a!.end, b!.start) : Infinity)),
      ) <= SHARE.toCountry,
  );
  return country !== undefined && (quantity.dimension === 'points' || quantity.precision?.written !== 1);
}
export const SHARE = { toNumber: 8, toSpan: 20, toCountry: 2 };

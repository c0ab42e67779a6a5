import { type Draft, type Found, has, type Sight, termsIn, unitFound } from '../sight.ts';
import { touches } from '../text/passage.ts';

const ALL_IN = { aspect: 'all-in' } as const;

/** "With depreciation it is $137,018", where an earlier measure is taken up again: what of it is not the same. */
export const onOwnBasis = ({ scene }: Sight, { kind, factor }: Draft): Partial<Draft> => ({
  ...(factor === undefined ? {} : { factor }),
  ...(kind === 'production-cost' && has(scene, ['all-in']) && scene.names.length === 0 ? ALL_IN : {}),
});

/** "Miners spent $49,500 in cash on each bitcoin", in the sentence before: a cost by its unit. */
export function perCoinBefore(sight: Sight): Found | null {
  const before = sight.passage.scenes[sight.scene.index - 1];
  const told =
    before?.paragraph === sight.scene.paragraph && before.quantities.some(({ per }) => per === 'BTC');
  return told ? { ...unitFound(sight, 'production-cost'), cost: 40, carried: 'inherited' } : null;
}

/** "Mit Abschreibungen sind es 137.018 Dollar": what is written off is a loss by its word, and a part of the cost. */
export const isWrittenOff = ({ scene }: Sight, { mention }: Found): boolean =>
  termsIn(scene, ['all-in']).some((m) => touches(m, mention));

import { namesIn } from '../entities.ts';
import { clauseAt, distance } from '../passage.ts';
import { draft, has, ledBy, near, type Reader, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { termSet } from '../term-set.ts';
import { inContract, partiesAndPlace, partiesOf } from './contract.ts';

/** Words this near say what the number is. */
const BESIDE = 8;

/** The part of a company or venture that is bought or held. */
export const dealStake: Reader = {
  name: 'deal stake',
  dimensions: ['percent'],
  here: termSet(['stake']),
  read: (sight) => {
    const { passage, scene } = sight;
    const held = near(sight, ['stake'], BESIDE);
    if (!held || near(sight, ['up', 'down', 'stock', 'hashrate'], held.cost - 1)) return null;
    if (near(sight, ['bitcoin', 'production', 'revenue'], BESIDE)) return null;
    if (!partiesOf(sight).some((p) => p.role === 'operator')) return null;
    const target = namesIn(passage, scene, ['company']).length > 0 || has(scene, ['deal', 'option', 'asset']);
    if (!target || !(inContract(sight) || has(scene, ['purchase']))) return null;
    const raised = ledBy(sight, 'to') ? ({ direction: 'up' } as const) : {};
    return {
      ...draft('part of a company', 'deal', held, {
        unit: '%',
        aspect: 'stake',
        ...raised,
        ...partiesAndPlace(sight),
      }),
      cost: -2,
    };
  },
};

/** "A fifth of it is paid in advance": the part of a contract's sum that comes first. */
export const dealAdvance: Reader = {
  name: 'deal advance',
  dimensions: ['percent'],
  read: (sight) => {
    const { passage, scene, quantity } = sight;
    if (!inContract(sight)) return null;
    const clause = clauseAt(scene, quantity.start, 1);
    const told = tellsAny(passage.text.slice(clause.start, clause.end), passage.lexicon, ['in-advance']);
    if (!told || !partiesOf(sight).some((p) => p.role === 'operator')) return null;
    const mention = { type: 'term', term: 'payment', start: quantity.start, end: quantity.end } as const;
    return {
      ...draft(
        'part paid in advance',
        'deal',
        { mention, cost: 2, carried: 'stated' },
        {
          unit: '%',
          ...partiesAndPlace(sight),
        },
      ),
      cost: -2,
    };
  },
};

/** How many contracts a sector has signed. */
const FEWEST = 5;

/** "17 AI deals by miners": contracts counted over the whole sector. */
export const dealCount: Reader = {
  name: 'deals counted',
  dimensions: ['count'],
  here: termSet(['deal']),
  read: (sight) => {
    const { quantity, scene, passage } = sight;
    const count = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    const mention = termsIn(scene, ['deal']).find(
      (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) <= 2,
    );
    if (!mention || count < FEWEST || count > 999 || !Number.isInteger(count)) return null;
    const of = { mention, cost: 2, carried: 'stated' } as const;
    if (!has(scene, ['data-center']) || !has(scene, ['topic'])) return null;
    return draft('contracts counted', 'deal', of, { unit: 'deals', scope: null, parties: [] });
  },
};

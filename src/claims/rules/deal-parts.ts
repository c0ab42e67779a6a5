import { namesIn } from '../named/entities.ts';
import { draft, type Found, has, ledBy, near, type Reader, type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { clauseAt, distance, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { partiesAndPlace, partiesOf } from './contract.ts';
import { inContract } from './contract-setting.ts';

/** Words this near say what the number is. */
const BESIDE = 8;

/** A name this near to the number is what a part is bought of. */
const BOUGHT = 6;
/** The verb may stand behind the price. */
const VERB = 26;

/** "Buys 64 % of Exaion": a verb of buying and the company it is done to, on both sides of the number. */
function isBought(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const bought = near(sight, ['purchase', 'payment'], VERB);
  const of = namesIn(passage, scene, ['company']).some((name) =>
    name.start >= quantity.end
      ? distance(passage, quantity.end, name.start) <= BOUGHT
      : name.end <= quantity.start && distance(passage, name.end, quantity.start) <= BOUGHT,
  );
  return bought && of && !isPaidAhead(sight) ? bought : null;
}

/** "By 2027 it can rise to 75 %": right behind the sentence that told of the part that is bought. */
const goesOnFromStake = ({ passage, scene }: Sight): boolean => {
  const before = passage.scenes[scene.index - 1];
  return (
    before?.paragraph === scene.paragraph &&
    (before.quantities.some((q) => q.dimension === 'percent') || has(scene, ['this-one'])) &&
    has(before, ['stake', 'purchase']) &&
    namesIn(passage, before, ['company']).length > 0 &&
    namesIn(passage, scene, ['company']).length === 0
  );
};

/** Words between a part and the company that it is of. */
const WHOSE = 2;

/** "Hisseleri günü yüzde 48 primle kapattı", "акции выросли на 35 %": shares as they trade, where nothing is bought or held. */
const isOnlyStock = ({ passage, scene, quantity }: Sight): boolean => {
  const stock = termsIn(scene, ['stock']);
  // "gets 5.4 % of Cipher's equity": whose it is stands right behind the number
  const whose = namesIn(passage, scene, ['miner', 'company']).some(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) <= WHOSE,
  );
  return (
    stock.length > 0 &&
    !(whose && !has(scene, ['up', 'down'])) &&
    !has(scene, ['purchase']) &&
    termsIn(scene, ['stake']).every((held) =>
      stock.some((m) => touches(m, held) && m.end - m.start >= held.end - held.start),
    )
  );
};

/** "并获得约5.4%的认股权证": what is taken in is the stake that follows. */
const isObtained = ({ scene, quantity }: Sight, { mention }: Found): boolean =>
  mention.end <= quantity.start && termsIn(scene, ['took-in']).some((m) => touches(m, mention));

/** The part of a company or venture that is bought or held. */
export const dealStake: Reader = {
  name: 'deal stake',
  dimensions: ['percent'],
  here: termSet(['stake', 'purchase', 'payment', 'stock']),
  read: (sight) => {
    const { passage, scene } = sight;
    const goesOn = goesOnFromStake(sight);
    const warrants = tellsAny(passage.text.slice(scene.start, scene.end), passage.lexicon, ['warrants']);
    const held =
      near(sight, warrants ? ['stake', 'stock'] : ['stake'], goesOn || warrants ? FURTHER : BESIDE) ??
      isBought(sight);
    if (!held) return null;
    if (!warrants && (near(sight, ['stock', 'hashrate'], held.cost - 1) || isOnlyStock(sight))) return null;
    const level = ledBy(sight, 'to');
    if (!level && near(sight, ['up', 'down'], goesOn ? MOVED : held.cost - 1)) return null;
    const earned = near(sight, ['production', 'revenue'], BESIDE);
    if ((earned && !warrants && !isObtained(sight, earned)) || near(sight, ['bitcoin'], 3)) return null;
    if (!partiesOf(sight).some((p) => p.role === 'operator')) return null;
    const own = held.cost <= MOVED && namesIn(passage, scene, ['miner']).length > 0 && inContract(sight);
    const target =
      own || namesIn(passage, scene, ['company']).length > 0 || has(scene, ['deal', 'option', 'asset']);
    if (!(target || goesOn) || !(inContract(sight) || has(scene, ['purchase']))) return null;
    const raised = level ? ({ direction: 'up' } as const) : {};
    return {
      ...draft('part of a company', warrants ? 'stock-or-treasury' : 'deal', held, {
        unit: '%',
        aspect: 'stake',
        ...raised,
        ...partiesAndPlace(sight),
      }),
      cost: -2,
    };
  },
};
/** A verb this near to the number says what it does. */
const MOVED = 6;
/** Where the sentence goes on with a part, its word may stand this far off. */
const FURTHER = 16;

/** Is the number's part of the sentence about what is paid before it is due? */
function isPaidAhead({ passage, scene, quantity }: Sight): boolean {
  const clause = clauseAt(scene, quantity.start, 1);
  return tellsAny(passage.text.slice(clause.start, clause.end), passage.lexicon, ['in-advance']);
}

/** "A fifth of it is paid in advance": the part of a contract's sum that comes first. */
export const dealAdvance: Reader = {
  name: 'deal advance',
  dimensions: ['percent'],
  read: (sight) => {
    const { quantity } = sight;
    if (!inContract(sight) || !partiesOf(sight).some((p) => p.role === 'operator') || !isPaidAhead(sight))
      return null;
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

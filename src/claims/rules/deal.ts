import type { Aspect } from '../claim.ts';
import { namesIn } from '../named/entities.ts';
import { type Draft, draft, has, ledBy, near, type Reader, type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { clauseAt, distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { isUnnamed } from '../unnamed.ts';
import { contractOf, earnsAtSite, partiesAndPlace } from './contract.ts';
import { followsContract, inContract, TELLING, tellsOfContract } from './contract-setting.ts';
import { isBorrowed, outlay } from './deal-outlay.ts';

/** Dollars from which on a sum is a contract's. */
const SMALLEST = 10e6;
/** Words right by a sum that make it one thing and not another, this near. */
const BESIDE = 8;

/** Words of an option in the sum's own part of the sentence. */
function optional(sight: Sight): boolean {
  const clause = clauseAt(sight.scene, sight.quantity.start, 2);
  const option = near(sight, ['option'], 30);
  return option !== null && option.mention.start >= clause.start && option.mention.end <= clause.end;
}

/** "Q2 revenue of $44 million and earnings of 30": what a company's accounts say, with no word of a contract at it. */
function isOfAccounts(sight: Sight): boolean {
  const told = near(sight, ['revenue', 'profit'], BESIDE);
  if (!told || near(sight, ['annual'], BESIDE)) return false;
  const { passage, scene, quantity } = sight;
  if (scene.dates.some(({ grain }) => grain === 'quarter'))
    return near(sight, ['deal', 'guarantee', 'tenant'], BESIDE) === null;
  // "Earnings came to $30 million when the deal was announced": the contract is only spoken of later, and nothing is to come of it.
  if (quantity.per !== null || has(scene, AHEAD)) return false;
  const words = termsIn(scene, ['deal', 'guarantee', 'tenant', 'customer', 'option']);
  return (
    told.mention.end <= quantity.start &&
    words.length > 0 &&
    words.every((m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) > LATER)
  );
}
const AHEAD = termSet(['forecast', 'project', 'possible', 'goal']);
/** Words behind a sum within which it is still said what it is of. */
const LATER = 3;

/** What a sum of a contract is: guaranteed, with options, or its value. */
function aspectOf(sight: Sight): Aspect {
  const clause = clauseAt(sight.scene, sight.quantity.start, 3);
  const guaranteed = near(sight, ['guarantee'], BESIDE + 4);
  if (guaranteed && guaranteed.mention.start >= clause.start && guaranteed.mention.end <= clause.end)
    return 'guarantee';
  return optional(sight) || near(sight, ['total'], 8) ? 'total-value' : 'value';
}

/** Other sums that companies tell of. */
const RIVALS = [
  ...(['profit', 'stock', 'holdings', 'investment', 'price', 'fees', 'hashprice'] as const),
  ...(['open-interest', 'electricity-price', 'other-asset', 'production-cost', 'per-bitcoin'] as const),
] as const;

const coined = ({ scene }: Sight): boolean =>
  scene.quantities.some((q) => q.dimension === 'bitcoin') && !has(scene, ['asset']);

/** Does the sentence tell of the contract, and of no other sum near this one? */
const isPlain = (sight: Sight): boolean =>
  (tellsOfContract(sight) || followsContract(sight) || earnsAtSite(sight)) &&
  (near(sight, RIVALS, 10) === null || near(sight, ['annual'], BESIDE) !== null) &&
  (near(sight, ['sale'], 10) === null || !(has(sight.scene, ['bitcoin']) || coined(sight)));

/** "Raised by $1.4 billion to $3.2 billion" is no range: the second is the level. */
function raisedTo(sight: Sight): Partial<Draft> {
  const { low, high, value } = sight.quantity;
  const step = value === null && low !== null && high !== null && ledBy(sight, 'by');
  return step ? { value: high, low: null, high: null, direction: 'up' } : {};
}

/** "200 MW durante 12 años por 3.500 millones": a bare sum beside the other figures of a contract. */
const isListed = (sight: Sight): boolean =>
  inContract(sight) &&
  isUnnamed(sight) &&
  sight.scene.quantities.some(
    (q) => q.dimension === 'power' || (q.dimension === 'duration' && q.unit === 'years'),
  );

/** Scales that a sum may leave to the sum before it, and how far options raise what a contract is worth. */
const SCALES = [1e6, 1e9];
const RAISED = { least: 1.05, most: 6 };

/** "Worth 7 billion, 17.7 with the options": a bare number on the scale of the sum before it. */
function scaleOf(sight: Sight): number | null {
  const { quantity, scene } = sight;
  const { value } = quantity;
  if (quantity.dimension !== 'count' || quantity.unit !== null || value === null || value >= 1e5) return null;
  if (!/\d[.,]\d/.test(sight.passage.text.slice(quantity.start, quantity.end))) return null;
  const said = scene.quantities.findLast((q) => q.dimension === 'money' && q.end <= quantity.start)?.value;
  if (!said || !inContract(sight) || near(sight, ['option', 'total'], BESIDE) === null) return null;
  const fits = (scale: number): boolean =>
    value * scale >= said * RAISED.least && value * scale <= said * RAISED.most;
  return SCALES.find(fits) ?? null;
}

/** Words between a company and what it is said to be worth, and characters behind the sum in which the verb may stand. */
const VALUED = { words: 6, behind: 16 };

/** "CoreWeave was valued at $19 billion last month": a company's worth, in a sentence that has spoken of no contract. */
function isOfWholeCompany({ passage, scene, quantity }: Sight): boolean {
  const company = namesIn(passage, scene, ['company', 'miner']).findLast((m) => m.end <= quantity.start);
  if (!company || distance(passage, company.end, quantity.start) > VALUED.words) return false;
  if (termsIn(scene, TELLING).some((m) => m.end <= quantity.start)) return false;
  const end = Math.min(scene.end, quantity.end + VALUED.behind);
  return tellsAny(` ${passage.text.slice(company.end, end)} `, passage.lexicon, ['valued']);
}

/** What a contract is worth, what of it is guaranteed, and what is paid for what is bought or built. */
export const dealValue: Reader = {
  name: 'deal value',
  dimensions: ['money', 'count'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    const factor = scaleOf(sight);
    if ((!factor && value < SMALLEST) || (quantity.per !== null && quantity.per !== 'year')) return null;
    if (isOfAccounts(sight) || isOfWholeCompany(sight)) return null;
    const bare = quantity.dimension === 'count' && !factor;
    if (bare && (value < 100e6 || (quantity.precision?.written ?? 0) < 1e5)) return null;
    const of = contractOf(sight);
    const paid = outlay(sight);
    if (!of && !paid) return null;
    const before = sight.passage.scenes[scene.index - 1];
    const earlier = sight.passage.scenes[scene.index - 2];
    const same = earlier?.paragraph === scene.paragraph ? earlier.quantities : [];
    const told =
      inContract(sight) || near(sight, ['guarantee', 'deal', 'option'], BESIDE)
        ? [...(before?.quantities ?? []), ...same]
        : [];
    const elided = [...scene.quantities, ...told].find((q) => q.dimension === 'money');
    const meant = tellsOfContract(sight) && near(sight, ['deal', 'guarantee', 'purchase'], BESIDE) !== null;
    if (bare && !elided && !meant && !isListed(sight)) return null;
    const terms = {
      unit: quantity.currency ?? elided?.currency ?? 'USD',
      direction: null,
      ...raisedTo(sight),
      ...(factor ? { factor } : {}),
      ...partiesAndPlace(sight),
    };
    const nearer = near(sight, ['deal', 'guarantee'], paid?.found.cost ?? 0);
    if (paid && (!nearer || nearer.cost >= paid.found.cost))
      return {
        ...draft('money for what is bought or built', 'deal', paid.found, { aspect: paid.aspect, ...terms }),
        cost: Math.min(paid.found.cost, inContract(sight) ? -2 : Infinity),
      };
    if (!of || isBorrowed(sight)) return null;
    const cost = Math.min(of.cost, isPlain(sight) ? -2 : 14);
    return draft('worth of a contract', 'deal', { ...of, cost }, { aspect: aspectOf(sight), ...terms });
  },
};

import type { Aspect } from '../claim.ts';
import { namesIn } from '../named/entities.ts';
import {
  type Draft,
  draft,
  type Found,
  has,
  ledBy,
  near,
  type Reader,
  type Sight,
  termsIn,
} from '../sight.ts';
import { clauseAt, distance, type Scene, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { isUnnamed } from '../unnamed.ts';
import { contractOf, earnsAtSite, partiesAndPlace, partiesOf } from './contract.ts';
import { followsContract, inContract, settingOf, tellsOfContract } from './contract-setting.ts';

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

/** Is this sum borrowed, raised or held, not paid under a contract? */
function isBorrowed(sight: Sight): boolean {
  const loan = near(sight, ['financing'], BESIDE);
  const other = near(sight, ['deal', 'guarantee', 'purchase'], loan?.cost ?? 0);
  return loan !== null && (other === null || other.cost >= loan.cost);
}

/** Right behind a sentence of its paragraph that told of the contract's money or power. */
const goesOnWithContract = ({ passage, scene }: Sight): boolean =>
  passage.scenes
    .slice(Math.max(0, scene.index - FURTHER_BACK), scene.index)
    .some(
      (before) =>
        before.paragraph === scene.paragraph &&
        before.quantities.some((q) => q.dimension === 'money' || q.dimension === 'power'),
    );
const FURTHER_BACK = 3;

/** "It can rise to 75 % for another $127 million", behind the sentence that told of the part and its price. */
function pricesPart(sight: Sight): Found | null {
  const { passage, scene } = sight;
  const before = passage.scenes[scene.index - 1];
  const parts = (of: Scene | undefined): boolean =>
    of?.quantities.some((q) => q.dimension === 'percent') === true && has(of, ['stake', 'purchase']);
  const goesOn = before?.paragraph === scene.paragraph && parts(before) && parts(scene);
  return goesOn && inContract(sight) && namesIn(passage, before, ['company']).length > 0
    ? near(sight, ['stake', 'purchase', 'option'], 40)
    : null;
}

const OUTLAYS = termSet(['investing', 'purchase', 'stake', 'project', 'goal', 'conversion']);

/** Words between the power of what is built and its price, other sums left out. */
const PRICED = 5;

/** "A 320 MW campus for C$3.5 billion (about 2.55 billion US dollars)": what a miner's own build costs, right beside its power. */
function pricesBuild(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  if (!has(scene, BUILDS) || namesIn(passage, scene, ['company']).length > 0 || has(scene, CONTRACTS))
    return null;
  const beside = scene.quantities.some((q) => {
    if (q.dimension !== 'power') return false;
    const [first, last] = q.start < quantity.start ? [q, quantity] : [quantity, q];
    const sums = scene.quantities.filter(
      (s) => s.dimension === 'money' && s !== quantity && s.start >= first.end && s.end <= last.start,
    );
    const taken = sums.reduce((sum, s) => sum + distance(passage, s.start, s.end), 0);
    return distance(passage, first.end, last.start) - taken <= PRICED;
  });
  return beside && near(sight, BUILT, 20) ? near(sight, BUILDS, 40) : null;
}
const BUILDS = termSet(['purchase', 'investing', 'project', 'goal', 'conversion']);
const BUILT = termSet(['data-center', 'it-load', 'conversion', 'mining-site']);
const CONTRACTS = termSet(['deal', 'tenant', 'guarantee', 'customer']);

/** Bought, built or put in: by a miner, or into one, where something is named that money buys. */
function outlay(sight: Sight): { found: Found; aspect: Aspect } | null {
  const { passage, scene } = sight;
  if (!has(scene, OUTLAYS)) return null;
  const miner = partiesOf(sight).some((p) => p.role === 'operator');
  if (!miner || isBorrowed(sight) || near(sight, ['machine', 'per-bitcoin', 'bitcoin'], 5)) return null;
  const put = near(sight, ['investing'], BESIDE);
  const into =
    namesIn(passage, scene, ['miner']).length > 0 ||
    has(scene, ['the-company', 'topic']) ||
    (inContract(sight) && goesOnWithContract(sight));
  const others = namesIn(passage, scene, ['company']).length;
  const giver = namesIn(passage, scene, ['miner', 'company']).findLast((n) => n.end <= sight.quantity.start);
  const own = giver?.name.type === 'miner';
  const told = scene.quantities.some((q) => q.dimension === 'money' && q.end <= sight.quantity.start);
  const given = others === 1 || (others === 0 && inContract(sight) && (told || goesOnWithContract(sight)));
  if (put && into && given && !own) return { found: put, aspect: 'investment' };
  const part = scene.quantities.some((q) => q.dimension === 'percent') && inContract(sight);
  const bought = part ? near(sight, ['purchase', 'stake'], BESIDE + 4) : near(sight, ['purchase'], BESIDE);
  const priced = bought ? null : pricesPart(sight);
  if (priced) return { found: priced, aspect: 'price' };
  const what = has(scene, ['asset', 'data-center', 'it-load']) || others > 0 || part;
  const about = inContract(sight) || settingOf(passage, scene).dataCenter || has(scene, ['asset']);
  const coins = scene.quantities.some((q) => q.dimension === 'bitcoin') && !has(scene, ['asset']);
  const build = bought ? null : pricesBuild(sight);
  if (build) return { found: build, aspect: 'price' };
  if (!bought || !what || !about || coins)
    return put && own && about ? { found: put, aspect: 'price' } : null;
  const rent = termsIn(scene, ['payment']).some((m) => touches(m, bought.mention));
  return { found: bought, aspect: rent && !part && !has(scene, ['asset']) ? 'value' : 'price' };
}

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

/** What a contract is worth, what of it is guaranteed, and what is paid for what is bought or built. */
export const dealValue: Reader = {
  name: 'deal value',
  dimensions: ['money', 'count'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    const factor = scaleOf(sight);
    if ((!factor && value < SMALLEST) || (quantity.per !== null && quantity.per !== 'year')) return null;
    if (isOfAccounts(sight)) return null;
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

import type { Aspect } from '../claim.ts';
import { namesIn } from '../named/entities.ts';
import { type Found, has, near, type Sight, termsIn } from '../sight.ts';
import { distance, type Scene, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { partiesOf } from './contract.ts';
import { inContract, settingOf } from './contract-setting.ts';

/** Words right by a sum that make it one thing and not another, this near. */
const BESIDE = 8;

/** Is this sum borrowed, raised or held, not paid under a contract? */
export function isBorrowed(sight: Sight): boolean {
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
  const named = near(sight, BUILT, beside ? 20 : PRICED);
  return named && (beside || isLarge(sight)) ? near(sight, BUILDS, beside ? 40 : PLANNED) : null;
}

/** "A US$3.5 billion AI gigafactory": what is built may stand right by a sum that only a site costs, without its power. */
const isLarge = ({ quantity: { value, low, high, per } }: Sight): boolean =>
  per === null && (value ?? high ?? low ?? 0) >= SITE_COST;
const SITE_COST = 3e8;
/** Words between such a sum and the verb of planning or building. */
const PLANNED = 14;

const BUILDS = termSet(['purchase', 'investing', 'project', 'goal', 'conversion']);
const BUILT = termSet(['data-center', 'it-load', 'conversion', 'mining-site']);
const CONTRACTS = termSet(['deal', 'tenant', 'guarantee', 'customer']);

/** Bought, built or put in: by a miner, or into one, where something is named that money buys. */
export function outlay(sight: Sight): { found: Found; aspect: Aspect } | null {
  const { passage, scene } = sight;
  if (!has(scene, OUTLAYS)) return null;
  const miner = partiesOf(sight).some((p) => p.role === 'operator');
  if (!miner || isBorrowed(sight) || near(sight, ['machine', 'per-bitcoin', 'bitcoin'], 5)) return null;
  const put = near(sight, ['investing'], BESIDE);
  const into =
    namesIn(passage, scene, ['miner']).length > 0 ||
    has(scene, ['the-company', 'topic']) ||
    (inContract(sight) && goesOnWithContract(sight));
  const others = new Set(namesIn(passage, scene, ['company']).map(({ name }) => name.id)).size;
  const giver = namesIn(passage, scene, ['miner', 'company']).findLast((n) => n.end <= sight.quantity.start);
  const own = giver?.name.type === 'miner';
  const told = scene.quantities.some((q) => q.dimension === 'money' && q.end <= sight.quantity.start);
  const gives =
    giver &&
    put &&
    put.mention.start >= giver.end &&
    distance(passage, giver.end, put.mention.start) <= GIVES;
  const given =
    others === 1 || gives || (others === 0 && inContract(sight) && (told || goesOnWithContract(sight)));
  if (put && into && given && !own) return { found: put, aspect: 'investment' };
  const part = scene.quantities.some((q) => q.dimension === 'percent') && inContract(sight);
  const shares = others > 0 && namesIn(passage, scene, ['miner']).length > 0 && has(scene, SHARES);
  const bought = part
    ? near(sight, ['purchase', 'stake'], BESIDE + 4)
    : near(sight, ['purchase'], shares ? FAR_BOUGHT : BESIDE);
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

/** "It may acquire up to 30 million IREN shares at $70 apiece, i.e. as much as $2.1 billion": count and price stand between the verb and the sum. */
const SHARES = termSet(['stock']);
const FAR_BOUGHT = 20;

/** "Google is investing …": words between who gives and the verb of giving. */
const GIVES = 2;

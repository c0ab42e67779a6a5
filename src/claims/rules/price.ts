import { SUBJECTS } from '../lexicon/claim-words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { oncePer, oncePerPart } from '../once.ts';
import { vocabularyOf } from '../quantity/vocabulary.ts';
import {
  draft,
  type Found,
  has,
  ledBy,
  near,
  nearOrCarried,
  type Reader,
  type Sight,
  termsIn,
} from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { distance, type Passage, type Scene, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece } from '../text/tokens.ts';
import { isDifference, isOfAnother, isOffBase, isOfMachine, isWorth } from './no-price.ts';
import { isPaidFor } from './production-cost.ts';

/** What a comma weighs in the distance of two words. */
const COMMA = 4;
const PRICE = { min: 0.01, max: 5e6 };
const RIGHT_BEFORE = 8;
const RIGHT_BEHIND = 3;

/** "The difficulty of mining bitcoin fell": what stands right before the coin is what moves. */
const isObject = ({ passage, scene }: Sight, coin: Piece): boolean =>
  termsIn(scene, [
    'difficulty',
    'hashrate',
    'hashprice',
    'revenue',
    'production-cost',
    'subsidy',
    'production',
    'open-interest',
  ]).some((m) => m.end <= coin.start && distance(passage, m.end, coin.start) <= 3);

/** "The Bitcoin network has fallen …": the coin only names the network. */
const isOfNetwork = ({ scene }: Sight, coin: Piece): boolean =>
  termsIn(scene, ['network']).some((m) => touches(m, coin) && m.end > coin.end);

/** "Bitcoin, que en octubre superaba los 120.000 dólares": a verb that makes the number a bound moves the coin too. */
function verbOfBound({ passage, quantity }: Sight, coin: Piece, reach: number): Piece | null {
  const verb = { start: quantity.start, end: quantity.number.start };
  const lead = fold(passage.text.slice(verb.start, verb.end));
  const near = coin.end <= verb.start && distance(passage, coin.end, verb.start) <= reach + COMMA;
  const bound = quantity.hedge === 'over' || quantity.hedge === 'under';
  const told = passage.lexicon.claim.terms.reach.some((word) => lead.startsWith(`${word} `));
  return near && bound && told ? verb : null;
}

/** "One bitcoin cost …": the counted coin as the word for it. */
const asCoin = ({ start, end }: Piece): Found['mention'] => ({ type: 'term', term: 'bitcoin', start, end });

/** The coins of a sentence, counted ones last. */
const coinsIn = oncePerPart((_: Passage, scene: Scene): readonly Found['mention'][] => {
  const one = scene.quantities.filter((q) => q.dimension === 'bitcoin' && q.value === 1);
  return [...termsIn(scene, ['bitcoin']), ...one.map((q) => asCoin(q))];
});

/** What may move a coin in a sentence. */
const movesIn = oncePerPart((passage: Passage, scene: Scene) =>
  termsIn(scene, ['up', 'down', 'reach', 'price', 'production-cost']).filter(
    (mention) => mention.term !== 'production-cost' || isPaidFor({ passage, scene }, { mention }),
  ),
);

/** "Bitcoin fell to …", "BTC is trading at …": the coin itself moves. */
function coinMoves(sight: Sight, reach: number): Found | null {
  const { passage, scene } = sight;
  const coins = coinsIn(passage, scene);
  if (coins.length === 0) return null;
  const moves = movesIn(passage, scene);
  const mention = coins.findLast((coin) => {
    if (coin.end > sight.quantity.start) return false;
    const move =
      moves.find((m) => m.start >= coin.end && distance(passage, coin.end, m.start) <= reach) ??
      verbOfBound(sight, coin, reach);
    if (!move || isObject(sight, coin) || isOfNetwork(sight, coin)) return false;
    const between = termsIn(scene, ALL).some((m) => m.start >= coin.end && m.end <= move.start);
    return !between && !tellsAny(passage.text.slice(coin.end, coin.end + 8), passage.lexicon, ['mining']);
  });
  if (!mention) return null;
  return { mention, cost: distance(passage, mention.end, sight.quantity.start) + 2, carried: 'stated' };
}

/** Words between a coin and its price, and those of them that need not be little ones. */
const BESIDE = { words: 5, other: 2, letters: 7 };

/** Every word of the hedges. */
const hedgesOf = oncePer(
  ({ quantity }: Lexicon): ReadonlySet<string> =>
    new Set(quantity.hedges.flatMap(({ words }) => words.flatMap((phrase) => phrase.split(' ')))),
);

/** "With bitcoin near $70,000", "BTC bei 64.000 Dollar", "bitcoin back above $20,000": little words alone between the coin and its price. */
function beside(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const coin = termsIn(scene, ['bitcoin']).findLast((m) => m.end <= quantity.number.start);
  if (!coin || isObject(sight, coin)) return null;
  if (has(scene, ['production-cost', 'breakeven', 'per-bitcoin', 'holdings', 'sale', 'purchase']))
    return null;
  const gap = fold(passage.text.slice(coin.end, quantity.number.start));
  if (/[,;:.()–—]/.test(gap.trim().replace(/[$€]$/u, ''))) return null;
  const words = gap.split(/[^\p{L}]+/u).filter(Boolean);
  if (words.length === 0 || words.length > BESIDE.words) return null;
  const { functionWords } = vocabularyOf(passage.lexicon);
  const hedges = hedgesOf(passage.lexicon);
  const other = words.filter((word) => !functionWords.has(word) && !hedges.has(word));
  if (other.length > BESIDE.other || other.some((word) => word.length > BESIDE.letters)) return null;
  const after = passage.text.slice(quantity.end, quantity.end + 2);
  return /^-\p{L}/u.test(after) ? null : { mention: coin, cost: words.length + 2, carried: 'stated' };
}

/** "Bitcoin ise 120 bin dolarda", 比特币从12.6万美元跌至6万美元: with the verb behind, or none, the coin right before the sum is what costs it. */
function coinBefore(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const told = passage.lexicon.claim.behind !== null && passage.lexicon.claim.behind !== undefined;
  if (!told && quantity.from === null) return beside(sight);
  const mention = termsIn(scene, ['bitcoin']).findLast((m) => m.end <= quantity.start);
  const cost = mention ? distance(passage, mention.end, quantity.start) : Infinity;
  if (!mention || cost > RIGHT_BEFORE || isObject(sight, mention) || has(scene, ['per-bitcoin'])) return null;
  const other = termsIn(scene, BUT_PRICE).some(
    (m) =>
      m.start >= mention.start &&
      (m.end <= quantity.start ||
        (m.start >= quantity.end && distance(passage, quantity.end, m.start) <= RIGHT_BEHIND)),
  );
  const mining = tellsAny(passage.text.slice(mention.end, mention.end + 8), passage.lexicon, ['mining']);
  return other || mining ? null : { mention, cost: cost + 2, carried: 'stated' };
}

/** "Bitcoin has lost half of its value": the number between the coin and its verb. */
function coinLost(sight: Sight): Found | null {
  const { scene, quantity } = sight;
  const found = coinMoves(sight, 6);
  const verb = termsIn(scene, ['down', 'up']).some((m) => m.start >= quantity.end);
  const worth = termsIn(scene, ['level-word']).some((m) => m.start >= quantity.end);
  return found && worth && (verb || near(sight, ['down', 'up'], 3)) ? found : null;
}

/** "Since its high of $126,000 bitcoin has …": a high right before the sum, and the coin after it, or between the two. */
function highOf(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const high = near(sight, ['record-high', 'record', 'high-low'], RIGHT_BEFORE + COMMA);
  const coin = termsIn(scene, ['bitcoin']).find((m) =>
    m.start >= quantity.end
      ? high && high.cost <= RIGHT_BEFORE
      : high && m.start >= high.mention.end && distance(passage, high.mention.end, m.start) === 0,
  );
  if (!high || !coin || high.mention.end > quantity.start || (quantity.value ?? 0) < HIGH) return null;
  return has(scene, OTHERS) ? null : { mention: coin, cost: high.cost + 2, carried: 'stated' };
}
/** Dollars below which no high of the coin is told in the news of today. */
const HIGH = 1000;
const ALL = termSet(SUBJECTS);
const BUT_PRICE = termSet(SUBJECTS.filter((subject) => subject !== 'price'));
const OTHERS = termSet(SUBJECTS.filter((subject) => subject !== 'price' && subject !== 'profit'));

/** "Bitcoin, meanwhile, has lost 40 % since October", "Bitcoin hat seit dem Hoch 40 Prozent verloren": the coin leads the sentence, and nothing else is measured in it. */
function coinLeads(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const [coin] = termsIn(scene, ['bitcoin']);
  if (!coin || coin.end > quantity.start || distance(passage, scene.start, coin.start) > LEADS.words)
    return null;
  if (has(scene, OTHERS) || scene.names.length > 0 || !near(sight, MOVES, LEADS.move)) return null;
  if (termsIn(scene, OWNERS).some((m) => m.start <= coin.end + 1 && m.end > coin.end)) return null;
  if (tellsAny(passage.text.slice(coin.end, coin.end + 8), passage.lexicon, ['mining'])) return null;
  return { mention: coin, cost: distance(passage, coin.end, quantity.start) + 2, carried: 'stated' };
}
/** Words before the coin, and between the number and what moves. */
const LEADS = { words: 1, move: 6 };
/** "Bitcoin miners", "the Bitcoin network": who the coin only tells of. */
const OWNERS = termSet(['mining-sites', 'mining-site', 'topic', 'network', 'pool', 'machine']);

const better = (a: Found | null, b: Found | null): Found | null =>
  a && b ? (a.cost <= b.cost ? a : b) : (a ?? b);

const PRICED = termSet(['price', 'bitcoin']);

/** The price of one bitcoin. */
export const priceLevel: Reader = {
  name: 'price-level',
  dimensions: ['money'],
  read: (sight) => {
    const { quantity, scene, passage } = sight;
    if (!has(scene, PRICED) && coinsIn(passage, scene).length === 0) return null;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    if (value < PRICE.min || value > PRICE.max || quantity.per !== null) return null;
    if (quantity.currency !== null && quantity.currency !== 'USD') return null;
    if (ledBy(sight, 'by') && !ledBy(sight, 'to') && isDifference(sight)) return null;
    if (isOffBase(sight, value) || isOfMachine(sight)) return null;
    const loss = near(sight, ['profit'], 6);
    if (loss && loss.mention.end <= quantity.start) return null;
    const named = near(sight, ['price'], 25);
    const other = termsIn(scene, ['other-asset']);
    if (!has(scene, ['bitcoin']) && (other.length > 0 || isOfAnother(sight.passage))) return null;
    const word = other.some((m) => named && touches(m, named.mention)) ? null : named;
    const about = word && (has(scene, ['bitcoin']) || word.cost < 12) && value >= 100;
    const priced = about && !isWorth(sight, word.mention) ? word : null;
    const moved = value >= 1000 ? (coinMoves(sight, 8) ?? coinBefore(sight) ?? highOf(sight)) : null;
    const found = better(priced, moved);
    return found && draft('money per bitcoin', 'price-level', found, { unit: 'USD' });
  },
};

/** Money that went from one sum to another, before the percentage. */
const levelBefore = ({ scene, quantity }: Sight): boolean =>
  scene.quantities.some((q) => q.dimension === 'money' && q.from !== null && q.end <= quantity.start);

/** "… als Bitcoin um 31 % von 124.500 auf 86.000 Dollar fiel": the coin right before the percentage, and right behind it the step in dollars. */
function coinSteps({ passage, scene, quantity }: Sight): Found | null {
  const step = scene.quantities.some(
    (q) =>
      q.dimension === 'money' &&
      q.from !== null &&
      q.start >= quantity.end &&
      distance(passage, quantity.end, q.start) <= STEPS.money,
  );
  const mention = termsIn(scene, ['bitcoin']).findLast(
    (m) => m.end <= quantity.start && distance(passage, m.end, quantity.start) <= STEPS.coin,
  );
  return step && mention ? { mention, cost: 2, carried: 'stated' } : null;
}
const STEPS = { money: 1, coin: 2 };

const MOVES = termSet(['up', 'down', 'reach']);
const WORD = termSet(['price']);

/** How far the price went, in percent. */
export const priceChange: Reader = {
  name: 'price-change',
  dimensions: ['percent'],
  here: MOVES,
  read: (sight) => {
    const { scene } = sight;
    if (!(has(scene, ['bitcoin']) || levelBefore(sight)) || !near(sight, MOVES, 20)) return null;
    const found = better(
      nearOrCarried(sight, WORD, 30),
      coinMoves(sight, 3) ?? coinLost(sight) ?? coinLeads(sight) ?? coinSteps(sight),
    );
    if (!found) return null;
    return draft('percent of the price', 'price-change', found, { unit: '%' });
  },
};

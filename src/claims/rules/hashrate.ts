import { nameNear, placeOf } from '../named/entities.ts';
import { turnedToNetwork } from '../named/turns-to-network.ts';
import { whoseHashrate } from '../named/whose.ts';
import {
  carriedOver,
  type Draft,
  draft,
  type Found,
  has,
  ledBy,
  moves,
  near,
  nearOrCarried,
  type Reader,
  type Sight,
  termsIn,
} from '../sight.ts';
import { isDifferenceTo } from '../slots/base.ts';
import { clauseAt, distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';

const REACH = { switched: 14, off: 8, level: 10, pool: 24 };
/** What a percentage right beside it is of, whatever the sentence before spoke of. */
const OWN = termSet(['subsidy', 'revenue', 'production-cost', 'hashprice']);
const HASHRATE = termSet(['hashrate']);
/** A verb this close before the next hashrate is that one's. */
const LEADING = 1;

/** The nearest hashrate before the quantity: "60.4 EH/s, up 64 %". */
function levelBefore({ passage, scene, quantity }: Sight): Found | null {
  const level = scene.quantities.findLast((q) => q.dimension === 'hashrate' && q.end <= quantity.start);
  const cost = level ? distance(passage, level.end, quantity.start) : Infinity;
  if (!level || cost > REACH.level) return null;
  return { mention: { type: 'term', term: 'hashrate', ...level.number }, cost, carried: 'stated' };
}

/** "Difficulty stands at 156 trillion after a 6.3 % increase, and hashrate is …": named only behind a break, where another measure leads the number's own clause. */
const isOfNextClause = ({ passage, scene, quantity }: Sight, { mention }: Found): boolean =>
  mention.start >= quantity.end &&
  scene.breaks.some((b) => b.start >= quantity.end && b.start < mention.start) &&
  termsIn(scene, ['difficulty', 'hashprice']).some(
    (m) => m.end <= quantity.start && !/[,;:()–—]/.test(passage.text.slice(m.end, quantity.start)),
  );

/** "At Foundry, the largest pool, the loss came to 60 %", behind a sentence about hashrate: a pool has nothing else to lose. */
function lossOfPool(sight: Sight): Draft | null {
  const { passage, scene, quantity } = sight;
  const pool = nameNear(sight, ['pool'], REACH.pool)?.mention;
  if (!pool || pool.end > quantity.start || has(scene, POOLS)) return null;
  const found = near(sight, ['up', 'down'], REACH.off) ? carriedOver(sight, ['hashrate']) : null;
  if (!found) return null;
  const name = passage.text.slice(pool.start, pool.end);
  return draft(
    'percent of a pool’s hashrate',
    'hashrate-change',
    { ...found, cost: LEAST },
    { unit: '%', scope: 'pool', parties: [{ name, id: pool.name.id, role: null }], place: null },
  );
}
/** Beside it "loss" is none of money. */
const LEAST = 2;
/** What else of a pool is told in percent. */
const POOLS = termSet(['share', 'interval', 'revenue', 'fees', 'stock', 'difficulty', 'hashprice', 'price']);

/** Change of a hashrate in percent, whoever's it is. */
export const hashrateChange: Reader = {
  name: 'hashrate-change',
  dimensions: ['percent'],
  read: (sight) => {
    if (!moves(sight) && !has(sight.scene, ['goes-off'])) return null;
    const found =
      near(sight, HASHRATE, 60) ??
      turnedToNetwork(sight) ??
      (has(sight.scene, ['difficulty']) ? null : levelBefore(sight)) ??
      (near(sight, OWN, REACH.off) ? null : nearOrCarried(sight, HASHRATE));
    if (!found) return lossOfPool(sight);
    const off = near(sight, ['goes-off'], REACH.off);
    if (!(moves(sight) || off) || isOfNextClause(sight, found)) return null;
    return draft('percent of hashrate', 'hashrate-change', found, {
      unit: '%',
      ...(off && off.mention.start >= sight.quantity.end ? { direction: 'down' as const } : {}),
      ...whoseHashrate(sight, found.mention),
    });
  },
};

const SWITCHED = termSet(['goes-off', 'comes-on']);

/** "Around 180 EH/s were switched off", "brought 30 EH/s online": the words that take hashrate away or bring it. */
function switchedIn(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const found = near(sight, SWITCHED, REACH.switched);
  if (!found || near(sight, ['reach', 'average'], 4)) return null;
  const clause = clauseAt(scene, quantity.start, 2);
  const part = clauseAt(scene, quantity.start, 1);
  const other = scene.quantities.some(
    (q) => q !== quantity && q.dimension === 'hashrate' && q.start >= part.start && q.end <= part.end,
  );
  if (other || found.mention.start < clause.start || found.mention.end > clause.end) return null;
  const level = near(sight, ['hashrate'], 6);
  const named =
    level && level.mention.end <= quantity.start && distance(passage, level.mention.end, quantity.start) <= 3;
  return named ? null : found;
}

/** Without one of these "by" tells how big something is ("устройство на 5 TH/s"). */
const MOVERS = termSet(['up', 'down', 'step', 'goes-off', 'comes-on', 'more']);

/** "A fall of 30 EH/s", "ein Rückgang von 30 EH/s". */
const OF = /^\s(?:of|von|de|di|d['’])\s?$/;
const isOfMove = ({ passage, scene, quantity }: Sight): boolean =>
  quantity.from === null &&
  termsIn(scene, ['up', 'down']).some(
    (m) => m.end <= quantity.start && OF.test(passage.text.slice(m.end, quantity.start)),
  );

/** "13 EH/s or 2 % more than in August": told in two ways, so much more or less. */
const MORE = termSet(['up', 'down', 'more']);
const OR = /^\s(?:or|oder|o|ou|или|veya|oppure)\s$/;
function isMore({ passage, scene, quantity }: Sight): boolean {
  if (quantity.from !== null || !has(scene, MORE)) return false;
  const share = scene.quantities.find(
    (q) =>
      q.dimension === 'percent' &&
      q.start >= quantity.end &&
      OR.test(passage.text.slice(quantity.end, q.start)),
  );
  return (
    share !== undefined &&
    termsIn(scene, MORE).some(
      (m) => m.start >= share.end - 1 && distance(passage, share.end, Math.max(share.end, m.start)) <= 1,
    )
  );
}

/** "200 EH/s went offline", "added 40 EH/s", "by 100 EH/s": so much more or less, not a level. */
function isStep(sight: Sight): boolean {
  const { passage, scene, quantity } = sight;
  const switched = switchedIn(sight);
  const behind = switched !== null && switched.mention.start >= quantity.end && switched.cost <= 4;
  if (isOfMove(sight) || isMore(sight)) return true;
  if (quantity.from !== null || (ledBy(sight, 'to') && !behind)) return false;
  if (switched || (ledBy(sight, 'by') && has(scene, MOVERS))) return true;
  if (quantity.hedge !== null && quantity.hedge !== 'about') return false;
  const leads = (m: Piece): boolean =>
    scene.quantities.some(
      (q) => q.dimension === 'hashrate' && q.start >= m.end && distance(passage, m.end, q.start) <= LEADING,
    );
  return termsIn(scene, ['up', 'down']).some((m) =>
    m.end <= quantity.start
      ? distance(passage, m.end, quantity.start) === 0
      : m.start >= quantity.end && distance(passage, quantity.end, m.start) <= 1 && !leads(m),
  );
}

const SHARE = termSet(['share']);
/** Words between a share and the hashrate that it comes to. */
const COMES_TO = 9;

/** "… 16.61 % of the global hashrate, or about 150 EH/s", "in absolute terms that is 323.4 EH/s": a country's share in EH/s. */
function ofShare(sight: Sight): Pick<Draft, 'scope' | 'place' | 'parties'> | null {
  const { passage, scene, quantity } = sight;
  const last = passage.scenes[scene.index - 1];
  const before = last?.paragraph === scene.paragraph ? last : undefined;
  const there = before && has(before, SHARE) && near(sight, ['absolute'], COMES_TO) !== null;
  if (!there && !has(scene, SHARE)) return null;
  const share = scene.quantities.findLast((q) => q.dimension === 'percent' && q.end <= quantity.start);
  const here = share && has(scene, SHARE) && distance(passage, share.end, quantity.start) <= COMES_TO;
  if (!here && !there) return null;
  const named = [scene, ...(before ? [before] : [])]
    .map(({ places }) => places.filter((m) => m.place.level === 'country' && m.start < quantity.start))
    .find((places) => places.length > 0);
  const [only] = named ?? [];
  if (!only || new Set(named?.map(({ place }) => place.id)).size !== 1) return null;
  return { scope: 'country', place: placeOf(passage, only), parties: [] };
}

const STATED = termSet(['hashrate', 'network']);

/** A hashrate: its unit alone says so. */
export const hashrateLevel: Reader = {
  name: 'hashrate-level',
  dimensions: ['hashrate'],
  read: (sight) => {
    const stated = near(sight, STATED, 60);
    const anchor: Found = stated ?? {
      mention: { type: 'term', term: 'hashrate', ...sight.quantity.number },
      cost: 4,
      carried: 'stated',
    };
    if (isDifferenceTo(sight)) return draft('difference of hashrates', null, anchor);
    const step = isStep(sight);
    const switched = step ? switchedIn(sight) : null;
    return draft(
      'unit of hashrate',
      step ? 'hashrate-change' : 'hashrate-level',
      { ...anchor, cost: Math.min(anchor.cost, 6) },
      {
        ...(ofShare(sight) ?? whoseHashrate(sight, stated?.mention ?? null)),
        ...(switched ? { direction: switched.mention.term === 'goes-off' ? 'down' : 'up' } : {}),
      },
    );
  },
};

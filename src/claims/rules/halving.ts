import { NAMED_MEASURES } from '../lexicon/claim-words.ts';
import { carriedOver, draft, type Found, has, near, type Reader, type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import type { TermMention } from '../text/mentions.ts';
import { clauseAt, distance, type Passage, type Scene, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece, spaced } from '../text/tokens.ts';
import { halvedIn } from './halved.ts';
import { blockDated, rewardDated } from './reward-dated.ts';

const YEARS = { min: 2008, max: 2200 };
const INTERVAL = 210_000;
const REACH = {
  height: 60,
  reward: 25,
  year: 8,
  expected: 40,
  ordinal: 6,
  block: 12,
  halved: 3,
  verb: 10,
  beside: 9,
};

/** Blocks between two halvings that could be told by mistake, and letters before them in which it says "every". */
const RHYTHM = { least: 50_000, most: 1_000_000 };
const BEFORE = 12;

/** Is it about a halving to come: by a word for it, or a year ahead of the article? */
const isToCome = ({ scene, passage }: Sight): boolean => {
  const published = Number(passage.published?.end.slice(0, 4) ?? Infinity);
  return (
    has(scene, ['next-one']) ||
    scene.quantities.some(({ dimension, value }) => dimension === 'year' && (value ?? 0) > published)
  );
};

/** Does it say how many blocks lie between two halvings? */
function isRhythm({ passage: { text, lexicon }, quantity }: Sight): boolean {
  const value = quantity.value ?? 0;
  if (value === INTERVAL) return true;
  const before = text.slice(Math.max(0, quantity.start - BEFORE), quantity.start);
  return value >= RHYTHM.least && value <= RHYTHM.most && tellsAny(before, lexicon, ['every']);
}

/** The block at which a halving comes, and how many blocks lie between two. */
export const halvingHeight: Reader = {
  name: 'halving height',
  dimensions: ['height', 'blocks'],
  around: termSet(['halving', 'subsidy']),
  read: (sight) => {
    const { quantity } = sight;
    const at = quantity.dimension === 'height' && (quantity.value ?? 0) % INTERVAL === 0;
    if (isOfAnother(sight.scene, quantity)) return null;
    const found =
      near(sight, ['halving'], REACH.height) ??
      near(sight, ['subsidy'], at && isToCome(sight) ? REACH.height : REACH.reward) ??
      (at && !has(sight.scene, NAMED_MEASURES) ? carriedOver(sight, ['halving']) : null);
    if (!found || near(sight, ['difficulty', 'retarget', 'hashrate'], found.cost)) return null;
    if (quantity.dimension === 'blocks' ? !isRhythm(sight) : (quantity.value ?? 0) < INTERVAL) return null;
    if (quantity.dimension === 'height' && found.mention.term !== 'halving' && !(at && isToCome(sight)))
      return null;
    return draft('block of a halving', 'halving-date', found, {
      unit: 'block',
      aspect: 'height',
      scope: 'network',
    });
  },
};

/** The year of a halving, where the sentence puts it there. */
export const halvingYear: Reader = {
  name: 'halving year',
  dimensions: ['year'],
  around: termSet(['halving', 'subsidy']),
  read: (sight) => {
    const { quantity, scene, passage } = sight;
    const year = quantity.value ?? 0;
    if (year < YEARS.min || year > YEARS.max - 100 || isOfAnother(scene, quantity)) return null;
    const reach = isExpected(sight) ? REACH.expected : REACH.year;
    const halving = termsIn(scene, ['halving']).find(
      (m) =>
        m.end <= quantity.start &&
        distance(passage, m.end, quantity.start) <= reach &&
        !isReference(passage, scene, m, year),
    );
    const listed =
      has(scene, ['halving']) && near(sight, ['subsidy']) !== null && paysNext(sight) && !names(sight);
    const counted = halving ? null : counts(sight);
    const atBlock = halving || counted ? null : (blockOf(sight) ?? dayOfBlock(sight));
    const told =
      halving || listed || counted || atBlock
        ? null
        : (halvedIn(sight) ?? rewardDated(sight) ?? blockDated(sight));
    if (!halving && !listed && !counted && !atBlock && !told) return null;
    const mention = halving ?? counted?.mention ?? atBlock ?? told ?? termsIn(scene, ['halving'])[0]!;
    const passing =
      year <= Number(passage.published?.end.slice(0, 4) ?? 0) &&
      (paysIn(sight) || (told !== null && !halving));
    return draft(
      'year of a halving',
      'halving-date',
      { mention, cost: 2, carried: counted?.carried ?? 'stated' },
      { unit: 'year', aspect: 'year', scope: 'network', ...(passing ? { passing } : {}) },
    );
  },
};

/** "At block 1,050,000, expected in spring 2028, the reward …": the year of the block before it. */
function blockOf(sight: Sight): TermMention | null {
  const { scene, quantity, passage } = sight;
  const height = scene.quantities.findLast((q) => q.dimension === 'height' && q.end <= quantity.start);
  const is = height && (height.value ?? 0) % INTERVAL === 0;
  if (!height || !is || distance(passage, height.end, quantity.start) > REACH.block) return null;
  const subsidy = near(sight, ['subsidy'])?.mention ?? halvesAt(sight, height);
  const told = near(sight, ['forecast', 'next-one'], REACH.year) !== null || restates(sight, height);
  return subsidy && told ? subsidy : null;
}

/** "At block 1,050,000, that is in 2028, …", 也就是2028年: a year set between commas right behind the block. */
function restates({ passage: { text }, scene, quantity }: Sight, height: Piece): boolean {
  const gap = text.slice(height.end, quantity.start);
  const behind = text.slice(quantity.end, scene.end);
  return /^\s*[,，(（–—]/u.test(gap) && gap.length <= RESTATED && /^\p{L}?\s*[,，)）–—]/u.test(behind);
}

/** Characters between a block and the year that restates it. */
const RESTATED = 16;

/** "On April 20, 2024 the network arrived at block 840,000", in a sentence about a halving: the year of the block it came at. */
function dayOfBlock({ passage, scene, quantity }: Sight): TermMention | null {
  const date = scene.dates.find((d) => d.start <= quantity.start && d.end >= quantity.end);
  const halving = termsIn(scene, ['halving'])[0];
  if (date?.grain !== 'day' || date.kind !== 'at' || !halving) return null;
  return scene.quantities.some((q) => {
    if (!isOfHalving(q)) return false;
    const [from, to] = q.end <= date.start ? [q.end, date.start] : [date.end, q.start];
    return (
      distance(passage, from, to) <= REACH.beside &&
      !/[;:.!?。；]\s|\p{Nd}/u.test(passage.text.slice(from, to)) &&
      !scene.breaks.some((b) => b.strength === 3 && b.start >= from && b.start < to)
    );
  })
    ? halving
    : null;
}

/** "At block 1,050,000 it will be halved again": right behind such a block nothing else is. */
function halvesAt({ scene, passage }: Sight, height: Piece): TermMention | null {
  const half = scene.quantities.find(
    ({ dimension, value, start }) =>
      dimension === 'factor' &&
      value === 0.5 &&
      start >= height.end &&
      distance(passage, height.end, start) <= REACH.halved,
  );
  return half && !has(scene, NAMED_MEASURES)
    ? { type: 'term', term: 'halving', start: half.start, end: half.end }
    : null;
}

/** Does the sentence tell what the reward became then? The year is only when. */
const paysIn = ({ scene }: Sight): boolean =>
  has(scene, ['subsidy']) &&
  scene.quantities.some(({ dimension }) => /^(?:bitcoin|btc-rate)$/.test(dimension));

/** "Zcash's halving in November 2024": before the year another coin stands, and no bitcoin. */
const isOfAnother = (scene: Scene, year: Piece): boolean => {
  const before = (m: Piece): boolean => m.end <= year.start;
  const coin = scene.mentions.some((m) => m.type === 'name' && m.name.type === 'coin' && before(m));
  return coin && !termsIn(scene, ['bitcoin']).some(before);
};

/** "… is expected in spring 2028": with the verb by the year and nothing else counted there, the subject may stand further off. */
function isExpected(sight: Sight): boolean {
  const { scene, quantity } = sight;
  const clause = clauseAt(scene, quantity.start, 1);
  const alone = !scene.quantities.some(
    (q) =>
      q !== quantity &&
      !['rank', 'name', 'height'].includes(q.dimension) &&
      q.start >= clause.start &&
      q.end <= clause.end,
  );
  const measured = termsIn(scene, NAMED_MEASURES).some((m) => m.start >= clause.start && m.end <= clause.end);
  const between = scene.dates.some((d) => d.kind === 'between' && touches(d, quantity));
  const reach = between ? REACH.verb + REACH.year : REACH.verb;
  return alone && near(sight, ['forecast', 'this-one'], reach) !== null && !measured;
}

const isOfHalving = ({ dimension, value }: Sight['quantity']): boolean =>
  dimension === 'height' && (value ?? 1) % INTERVAL === 0;

/** "… the second on 9 July 2016", "The next one is due in 2028": halvings that are only counted. */
function counts(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const ordinal = scene.quantities.findLast((q) => q.ordinal && q.end <= quantity.start);
  const numbered = ordinal && distance(passage, ordinal.end, quantity.start) <= REACH.ordinal;
  const it = near(sight, ['this-one'], REACH.year) !== null && near(sight, ['forecast'], REACH.year);
  const next = near(sight, ['next-one'], REACH.expected) ?? (it || null);
  const clause = clauseAt(scene, quantity.start, numbered ? 1 : 3);
  const measured = near(sight, NAMED_MEASURES, 20)?.mention;
  if ((!numbered && !next) || (measured && measured.start >= clause.start && measured.end <= clause.end))
    return null;
  const own = termsIn(scene, ['halving']).find(
    (m) => m.end <= quantity.start && !isReference(passage, scene, m, quantity.value ?? 0),
  );
  if (own) return numbered ? { mention: own, cost: 2, carried: 'stated' } : null;
  const odd = scene.quantities.some(
    (q) =>
      !['year', 'rank', 'name', 'duration'].includes(q.dimension) &&
      !isOfHalving(q) &&
      !(numbered && isReward(q)),
  );
  return odd || has(scene, ['retarget', 'bitcoin']) ? null : carriedOver(sight, ['halving']);
}

/** What one of the first halvings left of the reward, or what it was before them. */
const isReward = ({ dimension, value }: Sight['quantity']): boolean =>
  (dimension === 'bitcoin' || dimension === 'btc-rate') && value !== null && REWARDS.includes(value);
const REWARDS = [50, 25, 12.5, 6.25, 3.125, 1.5625];

/** "The 2024 halving": a year that only names the halving behind it. */
const names = ({ passage, scene, quantity }: Sight): boolean =>
  termsIn(scene, ['halving']).some((m) =>
    m.start >= quantity.end
      ? distance(passage, quantity.end, m.start) <= 2
      : distance(passage, m.end, quantity.start) <= 2 && isReference(passage, scene, m, quantity.value ?? 0),
  );

/** "… in November 2020 finally 6.25 BTC": the next number is the reward that the year brought. */
function paysNext({ passage, scene, quantity }: Sight): boolean {
  const next = scene.quantities.find((q) => q.start >= quantity.end);
  return next?.dimension === 'bitcoin' && distance(passage, quantity.end, next.start) <= 4;
}

/** "Since the halving in 2024": a time given by a halving, not a halving's time. */
function isReference(passage: Passage, scene: Scene, halving: Piece, year: number): boolean {
  const lead = fold(passage.text.slice(Math.max(scene.start, halving.start - 24), halving.start));
  const words = spaced(lead)
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .slice(-3);
  const { since, after } = passage.lexicon.time;
  const past = year <= Number(passage.published?.end.slice(0, 4) ?? 0);
  return [...since, ...(past ? after : [])].some((word) => words.includes(fold(word)));
}

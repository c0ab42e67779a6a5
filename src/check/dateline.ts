import type { Claim, ClaimKind } from '../claims/claim.ts';
import { lexiconOf } from '../claims/lexicon/index.ts';
import { readThrough, type Sightings } from '../claims/read.ts';
import type { Reading } from '../claims/reading.ts';
import { fold, spaced } from '../claims/text/tokens.ts';
import { addDays, overlaps, type Span } from '../core/days.ts';
import type { Epoch, Facts } from '../facts/fact.ts';
import {
  impliedHashrate,
  isExactChange,
  isItsChange,
  isItsLevel,
  type Weighed,
  weigh,
} from './difficulty/pointed.ts';
import { after, SAME_DAY } from './difficulty/retargets.ts';
import { type Layout, layOut, sentencesAround, sharing } from './layout.ts';

/** Days for which a retarget is news. */
const NEWS_DAYS = 6;

const TOLD: readonly ClaimKind[] = ['difficulty-level', 'difficulty-change', 'hashrate-level'];
/** Claims from the beginning of a text within which it tells its news. */
const LEAD = 40;
/** From so much on an epoch is surely told of; from the second on whatever hashrate stands beside it. */
const SURE = 3;
const BEYOND_DOUBT = 4;
/** A level and nothing else. */
const LEVEL_ALONE = 2;

const isPlain = ({ modality, stance, scope, parties }: Claim): boolean =>
  modality === 'fact' &&
  stance === 'asserted' &&
  (scope === null || scope === 'network') &&
  parties.length === 0;

const LONG: readonly string[] = ['month', 'quarter', 'season', 'year'];

/** What is told with its year, or of its whole month, is looked back on. */
const isNewsOf = ({ when }: Claim, { day }: Epoch): boolean =>
  when === null ||
  !overlaps(when, { start: day, end: day }, SAME_DAY) ||
  (when.anchor !== 'explicit' && !LONG.includes(when.grain));

/** The days in which a retarget is the news. */
const newsOf = (epoch: Epoch, facts: Facts): Span => {
  const [next, end] = [after(epoch, facts), addDays(epoch.day, NEWS_DAYS)];
  return { start: epoch.day, end: next && next.day <= end ? addDays(next.day, -1) : end };
};

/** "The previous record of 90.66 T": a level of earlier times. */
const isOfEarlier = (level: Claim, { lang }: Reading, layout: Layout): boolean => {
  const sentence = spaced(fold(sentencesAround(level, layout)));
  return lexiconOf(lang).claim.terms.earlier.some((word) => sentence.includes(spaced(fold(word))));
};

/**
 * The latest epoch that a level alone names: where no other epoch has had it, it is told as reached, and no exact change beside
 * it is another's.
 */
function namedByLevel(
  told: readonly Claim[],
  weighed: readonly Weighed[],
  reading: Reading,
  facts: Facts,
): Weighed | undefined {
  const layout = layOut(reading);
  const isAlone = (level: Claim, epoch: Epoch): boolean => {
    const twin = facts.epochs.some((other) => other !== epoch && isItsLevel(level, other));
    const changes = sharing(level, 'sentences', layout).filter(isExactChange);
    return (
      !twin &&
      level.when === null &&
      !isOfEarlier(level, reading, layout) &&
      (level.superlative === null || level.direction === 'up') &&
      (changes.length === 0 || changes.some((change) => isItsChange(change, epoch)))
    );
  };
  return weighed.findLast(
    ({ epoch, weight }) =>
      weight === LEVEL_ALONE && told.some((claim) => isItsLevel(claim, epoch) && isAlone(claim, epoch)),
  );
}

/** "A record of 126.98 T; Saturday's retarget took back 0.45 %": of retargets in a row that the text gives exactly, the last. */
function followed(sure: Weighed, weighed: readonly Weighed[], facts: Facts): Weighed {
  const next = weighed.find(({ epoch, exact }) => exact && epoch === after(sure.epoch, facts));
  return next ? followed(next, weighed, facts) : sure;
}

/** How far the hashrate of a text's time may be from what its difficulty stands for. */
const HASHRATE_FACTOR = 2;

/** Does the text tell of a hashrate of the network that this difficulty is far from? */
function isOutOfScale(claims: readonly Claim[], epoch: Epoch): boolean {
  const implied = impliedHashrate(epoch);
  return claims.some((claim) => {
    const { kind, unit, value, low, high, when } = claim;
    const said = value ?? low ?? high;
    if (kind !== 'hashrate-level' || unit !== 'EH/s' || said === null || when !== null || !isPlain(claim))
      return false;
    return Math.max(said / implied, implied / said) > HASHRATE_FACTOR;
  });
}

/**
 * The days an undated text is news of: those of the latest retarget that its own exact figures – levels, change, height –
 * point to. Null where they point to none, where they contradict each other, or where the text tells of later days.
 */
export function datelineOf(reading: Reading, facts: Facts): Span | null {
  const { claims } = reading;
  const told = claims.filter((claim) => TOLD.includes(claim.kind) && isPlain(claim)).slice(0, LEAD);
  if (told.length === 0) return null;
  const weighed = weigh(told, facts, isNewsOf);
  const sure =
    weighed.findLast(({ weight }) => weight >= SURE) ?? namedByLevel(told, weighed, reading, facts);
  if (!sure) return null;
  const latest = followed(sure, weighed, facts);
  const news = newsOf(latest.epoch, facts);
  const isLater = ({ when, modality }: Claim): boolean =>
    when !== null && modality === 'fact' && when.anchor !== 'inherited' && when.start > news.end;
  if (claims.some(isLater)) return null;
  return latest.weight < BEYOND_DOUBT && isOutOfScale(claims, latest.epoch) ? null : news;
}

/**
 * Reads an article; one that does not say when it was published is read again as news of its dateline, where it has one that
 * holds then too.
 */
export function readDated(article: Reading['article'], facts: Facts): Sightings {
  const sightings = readThrough(article);
  const { reading } = sightings;
  const dateline = article.published === null ? datelineOf(reading, facts) : null;
  if (!dateline) return sightings;
  const again = readThrough({ ...article, published: dateline }, { lang: reading.lang });
  if (datelineOf(again.reading, facts)?.start !== dateline.start) return sightings;
  return { ...again, reading: { ...again.reading, article, dateline } };
}

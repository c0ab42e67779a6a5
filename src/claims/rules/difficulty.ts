import { NAMED_MEASURES } from '../lexicon/claim-words.ts';
import {
  carriedOver,
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
import { heldAgainst } from '../slots/held-against.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { atRetarget, ELSE, rankedOnward } from './difficulty-carried.ts';
import { isWhereItWent } from './level-in-hashes.ts';

const SUBJECTS = termSet(['difficulty', 'retarget']);
/** Difficulty has never been written in smaller steps than this in news, in units of 10^12. */
const TERA = 1e12;
/** "27.55 million (T)": the mark of the unit behind a number that has a scale of its own. */
const TERA_MARK = /^ ?\(T\)/;
/** How far before a number with a unit of hashrate difficulty may stand: led in by "to", or not. */
const REACH = { ledTo: 26, said: 4, subject: 60, unit: 120 };

/** Difficulty's change in percent: at a retarget or over a span. */
export const difficultyChange: Reader = {
  name: 'difficulty-change',
  dimensions: ['percent', 'points'],
  around: SUBJECTS,
  read: (sight) => {
    const relative = near(sight, ['relative'], RELATIVE) && carriedOver(sight, SUBJECTS);
    const ranked = near(sight, ['largest'], RANKED) !== null;
    const own = atRetarget(sight) ?? nearOrCarried(sight, SUBJECTS) ?? namedBehind(sight);
    const onward = own ? null : rankedOnward(sight);
    const named = own ?? onward ?? relative;
    const fine = moves(sight) || ranked ? finelyTold(sight) : null;
    const found = named ?? fine;
    const against = heldAgainst(sight);
    const told =
      onward || moves(sight) || near(sight, ['retarget'], 20) || goesToLevel(sight) || against !== null;
    if (!told && !relative && !fine) return null;
    const rule = named ? 'percent of difficulty' : TOLD_FINELY;
    return (
      found &&
      draft(rule, 'difficulty-change', found, {
        unit: sight.quantity.dimension === 'points' ? 'points' : '%',
        scope: 'network',
        ...(isAfterAnother(sight) ? { from: null } : {}),
        ...(against ? { direction: against } : {}),
      })
    );
  },
};

/** "Fell 27.9 %, after 5.3 % in mid-June": the change before it is nothing that a change began at. */
const isAfterAnother = ({ quantity: { from, fromSpan, number } }: Sight): boolean =>
  from !== null && fromSpan !== null && fromSpan.start > number.start;

/** Words between a rank and the number that has it. */
const RANKED = 6;
/** The rule of a percentage whose digits alone speak for difficulty. */
export const TOLD_FINELY = 'told to hundredths';
/** Percentages written to hundredths, as those of retargets are. */
const FINE = 0.01;
/** "June brought a plunge of 10.09 %", "the biggest of them, 27.94 %, came on 3 July": told to hundredths, in a sentence that names nothing else. */
function finelyTold(sight: Sight): Found | null {
  const { scene, quantity } = sight;
  const written = quantity.precision?.written ?? 1;
  if (written > FINE * 1.01 || quantity.hedge !== null || quantity.from !== null) return null;
  if (has(scene, ELSE) || scene.names.length > 0) return null;
  const found = carriedOver(sight, SUBJECTS);
  return found && { ...found, carried: 'inherited-across-paragraph' };
}

/** Words between "in percent" and the number that it turns a step into. */
const RELATIVE = 6;
/** Words between a percentage and the level that it led to. */
const TO_LEVEL = 5;

/** "… by 7.76 %, to 133.79 T": whatever the verb, the number beside is where the change led. */
function goesToLevel(sight: Sight): boolean {
  const { passage, scene, quantity } = sight;
  const level = scene.quantities.find((q) => q.start >= quantity.end);
  return (
    ledBy(sight, 'by') &&
    level?.dimension === 'difficulty' &&
    distance(passage, quantity.end, level.start) <= TO_LEVEL &&
    ledBy({ ...sight, quantity: level }, 'to')
  );
}

/** "With 10.09 % the biggest cut of the year: difficulty went from 138.96 T to 124.93 T", "Sunday's cut of 10.09 % is not the biggest: in February difficulty fell by 11.16 %": what moved is named behind the colon. */
function namedBehind({ passage, scene, quantity }: Sight): Found | null {
  const colon = /[:：]/.exec(passage.text.slice(quantity.end, scene.end));
  if (!colon) return null;
  const at = quantity.end + colon.index;
  const step = termsIn(scene, ['step', 'largest']).some((m) =>
    m.start >= quantity.end ? m.end <= at : distance(passage, m.end, quantity.start) <= STEP_OF,
  );
  const other = termsIn(scene, NAMED_MEASURES).some((m) => m.end <= at);
  const mention = termsIn(scene, ['difficulty']).find((m) => m.start >= at);
  const level = scene.quantities.some((q) => q.start >= at && /^(?:difficulty|percent)$/.test(q.dimension));
  return step && !other && mention && level ? { mention, cost: 40, carried: 'stated' } : null;
}

/** Words between a step and its number that may name difficulty ("прибавка сложности майнинга в 18,5 трлн"). */
const STEP_OF = 3;

/** "Loin du sommet de plus de 25 000 milliards": right behind the word for a high stands a level. */
const isCalledPeak = ({ passage, scene, quantity }: Sight): boolean =>
  termsIn(scene, ['high-low', 'record-high']).some(
    (m) => m.end <= quantity.start && distance(passage, m.end, quantity.start) <= STEP_OF,
  );

/** "by 18.5 trillion", "an 18.5 trillion jump", "a step of 18.5 trillion": not a level. */
const isStep = (sight: Sight): boolean => {
  const { passage, scene, quantity } = sight;
  if (quantity.sign === null && isCalledPeak(sight)) return false;
  const noun = termsIn(scene, ['step', 'step-more']).some(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) === 0,
  );
  const led = termsIn(scene, ['step-of']).some(
    (of) =>
      distance(passage, of.end, quantity.start) === 0 &&
      termsIn(scene, ['step']).some(
        (step) =>
          step.end <= of.start &&
          (distance(passage, step.end, of.start) === 0 ||
            (distance(passage, step.end, of.start) <= STEP_OF &&
              termsIn(scene, ['difficulty']).some((m) => m.start >= step.end && m.end <= of.start))),
      ),
  );
  const gained = termsIn(scene, ['up', 'down']).some(
    (m) =>
      distance(passage, m.end, quantity.start) === 0 &&
      m.end <= quantity.start &&
      (quantity.hedge === null || quantity.hedge === 'about') &&
      passage.lexicon.quantity.fromToEndings === null &&
      termsIn(scene, ['difficulty']).some((own) => own.end <= m.start),
  );
  return (
    quantity.sign !== null ||
    ledBy(sight, 'by') ||
    led ||
    (gained && !ledBy(sight, 'to')) ||
    (noun && !ledBy(sight, 'to'))
  );
};

/** "Another record: 142.34 T. For the sixth time difficulty was raised": the next sentence says what it is. */
function aheadOf({ passage, scene, quantity }: Sight): Found | null {
  const next = passage.scenes[scene.index + 1];
  if (quantity.dimension !== 'difficulty' || next?.paragraph !== scene.paragraph) return null;
  const mention = termsIn(next, SUBJECTS)[0];
  return mention ? { mention, cost: 60, carried: 'inherited' } : null;
}

/** Difficulty was written in full before it reached these heights, by the last year of each. */
const EARLY: readonly (readonly [number, number])[] = [
  [2010, 2e4],
  [2012, 5e6],
  [2013, 2e9],
  [2015, 2e11],
  [2017, 2e12],
];

/** "From 1.47 to 1.20 million" in 2011: where difficulty went, in the numbers of its time. */
function isOfEarlyYears(sight: Sight, value: number): boolean {
  const { passage, scene, quantity } = sight;
  const published = Number(passage.published?.end.slice(0, 4) ?? Infinity);
  const years = scene.dates.flatMap(({ span }) => (span ? [Number(span.end.slice(0, 4))] : []));
  const year = Math.min(published, ...years);
  const most = EARLY.find(([last]) => year <= last)?.[1];
  const said = quantity.from !== null || ledBy(sight, 'to');
  return most !== undefined && said && value >= 1 && value <= most;
}

/** Reading distance from the word for difficulty, and digits that make a count of millions a level with a wrong scale. */
const MILLIONS = { near: 8, from: 1e6, to: 1e9, digits: 1000 };

/** "Difficulty rose to 110.45 million": no count of anything has such digits right behind the word. */
function isMillionsForTrillions(
  { passage, quantity }: Sight,
  { mention, cost, carried }: Found,
  value: number,
): boolean {
  const { dimension, precision, start, low, high, from } = quantity;
  if (dimension !== 'count' || carried !== 'stated' || mention.end > start || cost > MILLIONS.near)
    return false;
  if (from === null && !/^\s*(?:[.,;:!?)）。，；]|$)/u.test(passage.text.slice(quantity.end))) return false;
  const told = value >= MILLIONS.from && value < MILLIONS.to && low === null && high === null;
  return (
    told &&
    precision !== null &&
    value / precision.written >= MILLIONS.digits &&
    precision.written < MILLIONS.from
  );
}

/** Difficulty itself, in T; a unit of hashrate behind it is kept, to be judged as the error it is. */
export const difficultyLevel: Reader = {
  name: 'difficulty-level',
  dimensions: ['difficulty', 'count', 'hashrate'],
  around: SUBJECTS,
  read: (sight) => {
    const { quantity } = sight;
    const reach = quantity.dimension === 'difficulty' ? REACH.unit : REACH.subject;
    const found = near(sight, SUBJECTS, reach) ?? carriedOver(sight, SUBJECTS) ?? aheadOf(sight);
    if (!found) return null;
    const rule = 'trillions of difficulty';
    if (quantity.dimension === 'hashrate') {
      const closely = ledBy(sight, 'to') ? REACH.ledTo : REACH.said;
      const level =
        (found.cost <= closely || isWhereItWent(sight, found)) && found.mention.end <= quantity.start;
      const anew = termsIn(sight.scene, ['network']).some(
        (m) => m.start >= found.mention.end && m.end <= quantity.start,
      );
      if (
        !level ||
        anew ||
        has(sight.scene, ['odds']) ||
        near(sight, ['hashrate', 'machine', 'solo'], found.cost)
      )
        return null;
      return {
        ...draft(rule, 'difficulty-level', found, { unit: quantity.unit, scope: 'network' }),
        cost: -1,
      };
    }
    const biggest = Math.max(quantity.value ?? 0, quantity.low ?? 0, quantity.high ?? 0);
    const early = quantity.dimension === 'count' && isOfEarlyYears(sight, biggest);
    if (!early && isMillionsForTrillions(sight, found, biggest))
      return draft(rule, 'difficulty-level', found, { unit: 'T', factor: 1 / TERA, scope: 'network' });
    const tera = early || TERA_MARK.test(sight.passage.text.slice(quantity.end, quantity.end + 6));
    if (quantity.dimension === 'count' && ((biggest < TERA / 100 && !tera) || has(sight.scene, ['holdings'])))
      return null;
    if (quantity.dimension === 'count' && biggest < TERA / 100 && !early)
      return draft(rule, 'difficulty-level', found, { unit: 'T', factor: 1, scope: 'network' });
    const factor = quantity.dimension === 'count' ? 1 / TERA : 1;
    const kind = isStep(sight) && quantity.from === null ? 'difficulty-change' : 'difficulty-level';
    return draft(rule, kind, found, { unit: 'T', factor, scope: 'network' });
  },
};

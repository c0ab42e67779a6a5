import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { NAMES } from '../../claims/lexicon/names.ts';
import { PLACES } from '../../claims/lexicon/places.ts';
import { oncePerWhole } from '../../claims/once.ts';
import { fold } from '../../claims/text/tokens.ts';
import { daysBetween, type Span } from '../../core/days.ts';
import type { Observation } from '../../facts/fact.ts';
import { type Context, inParagraph, neighbours, oncePerClaim, sentenceOf } from '../context.ts';
import { type Finding, isSolid } from '../finding.ts';
import { miscopiedRow, numberOf, swappedRow } from '../miscopied.ts';
import { type MonthRange, placeIn } from '../months.ts';
import { rowFinding } from '../observation.ts';
import { providedBy } from '../reported-figure.ts';
import { slipOf } from '../slip.ts';
import { tells } from '../telling.ts';
import { DAY_NOISE } from './record.ts';

const wrong = (row: Observation, reason: 'wrong-value' | 'wrong-attribution'): Finding => ({
  ...rowFinding({ row, match: { verdict: 'refuted', reason } }),
  settledBy: 'registry',
});

/** Share by which a source's own mean may be rounded. */
const OF_SOURCE = 0.03;

/** What is less than this share of a mean is a step of it, or somebody's part. */
const PART = 0.2;

/** Another figure than the named source's own mean of the very month that is named. */
export function otherThanSource(claim: Claim, rows: readonly Observation[]): Finding | null {
  const { attribution, when, value } = claim;
  const source = attribution?.id ?? null;
  if (source === null || value === null || claim.hedge !== null || when?.grain !== 'month') return null;
  const own = rows.filter(
    (row) =>
      row.definition.startsWith(`${source}-month`) &&
      row.value !== null &&
      isSolid(row) &&
      row.asOf.start === when.start &&
      row.asOf.end === when.end,
  );
  const [row] = own;
  const fits = own.some((one) => Math.abs(value / (one.value ?? value) - 1) <= OF_SOURCE);
  const part = row?.value != null && value < row.value * PART;
  return row && !fits && !part ? wrong(row, 'wrong-attribution') : null;
}

/** The figure that the named source gave for the very day, with two digits swapped. */
export function swappedOfDay(claim: Claim, context: Context): Finding | null {
  const sourced = (row: Observation): boolean =>
    row.subject === null && providedBy(row, claim.attribution?.id ?? '');
  const row = swappedRow(claim, context, ['hashrate'], { fits: sourced, named: sourced }, () => false);
  return row ? wrong(row, 'wrong-value') : null;
}

/** Days between a row and what is told in which nothing else can be meant; off by less, another window explains it. */
const SLIP = { days: 5, share: 0.15 };

/** A number of the day with two digits swapped or one changed, outside what the seven-day mean and its noise had. */
export function slipOfDay(
  claim: Claim,
  rows: readonly Observation[],
  span: Span,
  range: MonthRange,
): Finding | null {
  const { value, stance } = claim;
  const noisy = { low: range.low * (1 - DAY_NOISE), high: range.high * (1 + DAY_NOISE) };
  if (value === null || stance !== 'asserted' || claim.scope !== 'network') return null;
  if (placeIn(claim, noisy, { below: 1, above: 1 }) === 'inside') return null;
  if (rows.some((row) => row.value !== null && Math.abs(value / row.value - 1) <= SLIP.share)) return null;
  const row = rows.find(
    (one) =>
      one.value !== null &&
      isSolid(one) &&
      Math.abs(daysBetween(one.asOf.end, span.end)) <= SLIP.days &&
      slipOf(value, one.value) !== null,
  );
  return row ? wrong(row, 'wrong-value') : null;
}

/** Characters between the word for hashrate and the one that says it is the whole network's. */
const OWNED = 20;

const stems = oncePerWhole(({ reading }: Context) => {
  const { terms } = lexiconOf(reading.lang).claim;
  const of = (words: readonly string[]): readonly string[] =>
    words.map((word) => fold(word.replaceAll('*', ''))).filter((word) => word.length > 1);
  return { hashrate: of(terms.hashrate), network: of(terms.network), bitcoin: of(terms.bitcoin) };
});

/** Countries as an article of a language may name them; what is shorter stands alone. */
const countries = oncePerWhole(({ reading }: Context): readonly string[] => {
  const { exonyms } = lexiconOf(reading.lang).claim;
  const forms = PLACES.filter(({ level }) => level === 'country' || level === 'region').flatMap(
    ({ id, names }) => [...names, ...(exonyms.places[id] ?? [])],
  );
  return forms.map((form) => {
    const name = fold(form.replaceAll('*', ''));
    if (/\p{Script=Han}/u.test(name)) return name;
    return name.length < SHORT ? ` ${name} ` : ` ${name}`;
  });
});
const SHORT = 5;

const apart = (sentence: string): string => ` ${sentence.replace(/[^\p{L}\p{Nd}.]+/gu, ' ')} `;

/** Does a claim's sentence name a country whose share it may be? */
export const namesCountry = oncePerClaim((claim: Claim, context: Context): boolean => {
  const words = apart(fold(sentenceOf(claim, context)));
  return countries(context).some((name) => words.includes(name));
});

/** Those who mine for themselves or others. */
const OWNERS = NAMES.filter(({ type }) => type === 'miner' || type === 'pool').flatMap(({ names }) =>
  names.map((name) => (/\p{Script=Han}/u.test(name) ? name : ` ${fold(name.replaceAll('*', ''))} `)),
);

/** Does a folded sentence name a miner or pool, or a share? */
function namesOwner(sentence: string): boolean {
  const words = apart(sentence);
  return /[%％]/.test(sentence) || OWNERS.some((name) => words.includes(name));
}

/** "The network's hashrate", "Bitcoin's hash rate", "全网算力": is it said in so many words that it is that of all, and of no one miner? */
export function isOfWholeNetwork(claim: Claim, context: Context): boolean {
  if (claim.scope !== 'network' || claim.parties.length > 0) return false;
  if (neighbours(claim, context).some((other) => other.parties.length > 0)) return false;
  const sentence = fold(sentenceOf(claim, context));
  const { hashrate, network, bitcoin } = stems(context);
  const owned = hashrate.some((word) => {
    const at = sentence.indexOf(word);
    const around = sentence.slice(Math.max(0, at - OWNED), at + word.length + OWNED);
    return at >= 0 && [...network, ...bitcoin].some((owner) => around.includes(owner));
  });
  if (!owned || tells(sentence, context, 'one-miner', 'other-coin')) return false;
  return !namesCountry(claim, context) && !namesOwner(sentence);
}

/** Powers of ten by which a network's hashrate is told wrongly: a unit or a decimal point moved. */
const POWERS = [1e-3, 10, 100, 1e3] as const;

/** Nothing of the network's own is that far from it. */
const SCALE = { below: 0.3, above: 3 };

/** "The network runs at 1.1 EH/s", a mean of "94.5 EH/s": the network's own digits at another scale, where nobody else is meant. */
export function isOtherScale(claim: Claim, range: MonthRange, context: Context): boolean {
  const { value, stance, modality, scope, subject } = claim;
  const plain =
    value !== null &&
    stance === 'asserted' &&
    modality === 'fact' &&
    scope === 'network' &&
    subject === 'stated';
  if (claim.low !== null || claim.high !== null || (claim.hedge !== null && claim.hedge !== 'about'))
    return false;
  if (placeIn(claim, range, SCALE) !== 'outside') return false;
  if (!plain || claim.direction === 'up' || claim.parties.length > 0 || claim.from !== null) return false;
  if (claim.when?.anchor === 'inherited') return false;
  // A company's may be meant where the paragraph speaks of one.
  if (
    inParagraph(claim, context).some(({ parties }) => parties.length > 0) &&
    !isOfWholeNetwork(claim, context)
  )
    return false;
  const sentence = sentenceOf(claim, context);
  const { network } = lexiconOf(context.reading.lang).claim.terms;
  const whole =
    tells(sentence, context, 'mean') ||
    network.some((word) => fold(sentence).includes(word.replaceAll('*', '')));
  if (!whole || tells(sentence, context, 'one-miner', 'looks-back', 'past', 'other-coin')) return false;
  return POWERS.some(
    (power) => placeIn({ ...claim, value: value * power }, range, { below: 1, above: 1 }) === 'inside',
  );
}

/** A pool's or company's known hashrate with a slip in it. */
export function slipOfCompany(claim: Claim, context: Context): Finding | null {
  const ids = claim.parties.map(({ id }) => id);
  const row = miscopiedRow(numberOf(claim), claim, context, ['hashrate'], {
    fits: ({ subject }) => subject !== null && ids.includes(subject),
    named: () => true,
  });
  return row ? wrong(row, 'wrong-value') : null;
}

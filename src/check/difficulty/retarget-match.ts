import type { Claim } from '../../claims/claim.ts';
import type { Epoch } from '../../facts/fact.ts';
import { agree, isKinder, type Match, reachOf } from '../agreement.ts';
import type { Context } from '../context.ts';
import { isDayBeside } from './day-beside.ts';
import { before, daysOff, type Meant, teraOf } from './retargets.ts';

/** A retarget held against a claim: how it agrees, and how far its size is off. */
export interface Tried {
  readonly epoch: Epoch;
  readonly match: Match;
  readonly off: number;
}

/** Size of a retarget in the claim's unit, signed: % or, as an absolute step, T. */
function stepOf(epoch: Epoch, unit: string | null, context: Context): number | null {
  if (unit !== 'T') return epoch.changePct;
  const earlier = before(epoch, context.facts);
  return earlier ? teraOf(epoch) - teraOf(earlier) : null;
}

/** Compares size and direction with one retarget. */
export function matchOf(claim: Claim, step: number): Match | null {
  const match = agree(claim, Math.abs(step));
  if (!match) return null;
  const turned = claim.direction !== null && step !== 0 && (claim.direction === 'up') !== step > 0;
  if (!turned) return match;
  return { verdict: 'refuted', reason: match.verdict === 'refuted' ? 'wrong-value' : 'wrong-direction' };
}

/** Kinder first; a right number with the wrong sign before a wrong number; then the nearer, of bounds the later. */
export function order(a: Tried, b: Tried): number {
  if (isKinder(a.match, b.match)) return -1;
  if (isKinder(b.match, a.match)) return 1;
  const turnedA = a.match.reason === 'wrong-direction';
  const turnedB = b.match.reason === 'wrong-direction';
  if (turnedA !== turnedB) return turnedA ? -1 : 1;
  return a.off - b.off || b.epoch.height - a.epoch.height;
}

/** All retargets against a claim, the best fit first. */
export function tryAll(claim: Claim, epochs: readonly Epoch[], context: Context): readonly Tried[] {
  const bound = claim.hedge !== null && claim.hedge !== 'about';
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  const tried: Tried[] = [];
  for (const epoch of epochs) {
    const step = stepOf(epoch, claim.unit, context);
    const match = step === null ? null : matchOf(claim, step);
    if (!match || step === null) continue;
    const off = bound && match.verdict === 'supported' ? 0 : Math.abs(Math.abs(step) - said);
    tried.push({ epoch, match, off });
  }
  return tried.sort(order);
}

/** Is a claim's change that of one of some retargets? */
export function isOneOf(claim: Claim, epochs: readonly Epoch[], context: Context): boolean {
  const { low, high } = reachOf(claim);
  return epochs.some((epoch) => {
    const step = stepOf(epoch, claim.unit, context);
    if (step === null || Math.abs(step) < (low ?? 0) || Math.abs(step) > (high ?? Infinity)) return false;
    return matchOf(claim, step)?.verdict === 'supported';
  });
}

/** Digits that no two retargets share by chance. */
const TELLING = 0.01;

/** Days from a stated one up to which a number that is nearly a retarget's is told of that retarget. */
const BESIDE_DAYS = 3;

/** "Fell 10.4 % on 23 February", nearly what it fell by on another day: neither the number nor the day is that retarget's. */
const isOfNeither = (claim: Claim, { epoch, match }: Tried, context: Context): boolean =>
  match.reason === 'near-miss' &&
  claim.when !== null &&
  claim.hedge === null &&
  (claim.precision?.written ?? 1) <= FINE &&
  daysOff(claim.when, epoch.day) > BESIDE_DAYS + epoch.dayTolerance &&
  isDayBeside(claim, context);

/** Percent so fine that a number is not told for the round one beside it. */
const FINE = 0.1;

/** A number beside its day that is nearly another's is wrong. Up for down: the digits of the very retarget that height, levels or day name stand before those of another that is near. */
export function turnedFirst(
  claim: Claim,
  meant: Meant,
  all: readonly Tried[],
  context: Context,
): readonly Tried[] {
  const { hedge, precision, when } = claim;
  const [first] = all;
  if (first && meant.by === 'undated' && isOfNeither(claim, first, context))
    return [{ ...first, match: { verdict: 'refuted', reason: 'wrong-value' } }, ...all];
  const named =
    meant.by === 'height' || meant.by === 'levels' || (meant.by === 'date' && when?.grain === 'day');
  const written = precision?.written ?? 1;
  if (!named || hedge !== null || written > TELLING) return all;
  const turned = all.find(
    ({ epoch, match, off }) =>
      match.reason === 'wrong-direction' && off <= written && meant.epochs.includes(epoch),
  );
  return turned ? [turned, ...all] : all;
}

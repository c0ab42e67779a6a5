import type { Claim } from '../../claims/claim.ts';
import { overlaps } from '../../core/days.ts';
import { hashrateOfDifficulty } from '../../core/hashrate.ts';
import { significantDigits } from '../../core/precision.ts';
import type { Epoch, Facts } from '../../facts/fact.ts';
import { slipOf } from '../slip.ts';
import { before, epochAtHeight, teraOf } from './retargets.ts';

/** Digits of a level that hardly two epochs share. */
const TELLING_DIGITS = 4;
/** Place value to which a change has to be told to point to its retarget. */
const TELLING_PLACE = 0.01;
/** What points to an epoch, and how much it weighs: levels and heights twice a change, which others may share; a digit slip tells too. */
const WEIGHT = {
  level: 2,
  from: 2,
  height: 2,
  change: 1,
  date: 1,
  slip: 2,
  near: 1,
  miscopied: 1,
  hashrate: 1,
} as const;
type Ground = keyof typeof WEIGHT;
/** The hashrate in EH/s that an epoch's difficulty stands for. */
export const impliedHashrate = ({ difficulty }: Epoch): number => hashrateOfDifficulty(difficulty) / 1e18;

/** Is it the same to the last digit written? */
const rounds = (said: number, written: number, truth: number): boolean =>
  Math.abs(Math.abs(said) - Math.abs(truth)) <= written / 2 + 1e-9 * Math.abs(truth);

/** Is it the same but for the digits that are left out? */
const truncates = (said: number, written: number, truth: number): boolean =>
  truth >= said && truth - said < written * (1 - 1e-9);

/** Is it the number with a slip in its digits? */
const isSlip = (said: number, written: number, truth: number): boolean =>
  slipOf(said, Math.round(Math.abs(truth) / written) * written) !== null;

const isTelling = (value: number, written: number): boolean =>
  significantDigits({ value, written }) >= TELLING_DIGITS;

export const isExactChange = ({ kind, unit, precision }: Claim): boolean =>
  kind === 'difficulty-change' && unit === '%' && (precision?.written ?? 1) <= TELLING_PLACE;

/** Is it the change of this retarget, in its direction and to its last digit? */
export function isItsChange(claim: Claim, { changePct }: Epoch): boolean {
  const { value, direction, precision } = claim;
  if (!isExactChange(claim) || value === null || changePct === null) return false;
  const turned = direction !== null && (direction === 'up') !== changePct > 0;
  return !turned && rounds(value, precision?.written ?? TELLING_PLACE, changePct);
}

/** Factor within which a level may be a blurred or miscopied one, and a hashrate the one of its epoch. */
const NEAR = 1.03;
const LIKELY = 1.15;

const isWithin = (said: number, truth: number, factor: number): boolean =>
  said > 0 && Math.max(said / truth, truth / said) <= factor;

/** "Above 92 T": a level that this epoch did not have. */
const isOutOfBounds = ({ kind, unit, low, high }: Claim, epoch: Epoch): boolean =>
  kind === 'difficulty-level' &&
  unit === 'T' &&
  ((low !== null && low > teraOf(epoch)) || (high !== null && high < teraOf(epoch)));

/** Is it the very level of an epoch, to its last digit? */
export function isItsLevel(claim: Claim, epoch: Epoch): boolean {
  const { kind, unit, value, precision } = claim;
  if (kind !== 'difficulty-level' || unit !== 'T' || value === null) return false;
  const [written, level] = [precision?.written ?? 1, teraOf(epoch)];
  const its = rounds(value, written, level) || truncates(value, written, level);
  return its && isTelling(value, written) && !isOutOfBounds(claim, epoch);
}

/** Is it told to have come from the very level before? */
function isFromItsLevel({ kind, unit, from, precision }: Claim, epoch: Epoch, facts: Facts): boolean {
  if (kind !== 'difficulty-level' || unit !== 'T' || from === null) return false;
  const [written, earlier] = [precision?.written ?? 1, before(epoch, facts)];
  return earlier !== undefined && rounds(from, written, teraOf(earlier)) && isTelling(from, written);
}

const isItsHeight = ({ height }: Claim, epoch: Epoch, facts: Facts): boolean =>
  height !== null && epochAtHeight(height, facts) === epoch;

/** Does one of its figures equal the epoch's own? */
const isExactlyOf = (claim: Claim, epoch: Epoch, facts: Facts): boolean =>
  !isOutOfBounds(claim, epoch) &&
  (isItsLevel(claim, epoch) ||
    isFromItsLevel(claim, epoch, facts) ||
    isItsChange(claim, epoch) ||
    isItsHeight(claim, epoch, facts));

/** What in a claim points to an epoch. */
function groundsFor(claim: Claim, epoch: Epoch, facts: Facts): readonly Ground[] {
  const { kind, value, unit, precision, when } = claim;
  const grounds: Ground[] = [];
  if (isOutOfBounds(claim, epoch)) return grounds;
  if (kind === 'hashrate-level' && unit === 'EH/s' && value !== null && when === null)
    if (isWithin(value, impliedHashrate(epoch), LIKELY)) grounds.push('hashrate');
  if (kind === 'difficulty-level' && unit === 'T') {
    const written = precision?.written ?? 1;
    if (isItsLevel(claim, epoch)) grounds.push('level');
    else if (value !== null && isTelling(value, written) && isSlip(value, written, teraOf(epoch)))
      grounds.push('slip');
    else if (value !== null && isWithin(value, teraOf(epoch), NEAR)) grounds.push('near');
    if (isFromItsLevel(claim, epoch, facts)) grounds.push('from');
  }
  if (isItsChange(claim, epoch)) grounds.push('change');
  else if (isExactChange(claim) && isSlip(value ?? 0, precision?.written ?? 1, epoch.changePct ?? 0))
    grounds.push('miscopied');
  if (isItsHeight(claim, epoch, facts)) grounds.push('height');
  const day = { start: epoch.day, end: epoch.day };
  if (when?.grain === 'day' && when.anchor === 'explicit' && overlaps(when, day, 1)) grounds.push('date');
  return grounds;
}

/** A claim, an epoch that it points to, and by what. */
interface Pointer {
  readonly claim: Claim;
  readonly epoch: Epoch;
  readonly grounds: readonly Ground[];
}

/** An epoch and how much of a text points to it: 2 a level alone, 3 a level and its change. */
export interface Weighed {
  readonly epoch: Epoch;
  readonly weight: number;
  /** Does one of its figures equal the epoch's own? */
  readonly exact: boolean;
}

/** A hashrate belongs to a time; every other claim tells of one epoch. */
const isOfOne = ({ kind }: Claim): boolean => kind !== 'hashrate-level';

const weightOf = (pointers: readonly Pointer[]): number =>
  [...new Set(pointers.flatMap(({ grounds }) => grounds))].reduce((sum, ground) => sum + WEIGHT[ground], 0);

const EXACT: readonly Ground[] = ['level', 'from', 'height', 'change'];

const isExact = ({ grounds }: Pointer): boolean => grounds.some((ground) => EXACT.includes(ground));

/** What a claim points to: where its figure is exactly that of an epoch, no other one is meant. */
function pointersOf(claim: Claim, facts: Facts): readonly Pointer[] {
  const exact = facts.epochs.filter((epoch) => isExactlyOf(claim, epoch, facts));
  return (exact.length > 0 ? exact : facts.epochs).flatMap((epoch): readonly Pointer[] => {
    const grounds = groundsFor(claim, epoch, facts);
    return grounds.length === 0 ? [] : [{ claim, epoch, grounds }];
  });
}

/** The epochs that claims about difficulty and hashrate point to by their own figures, oldest first; a claim that points to several is about the one that most points to. */
export function weigh(
  told: readonly Claim[],
  facts: Facts,
  counts: (claim: Claim, epoch: Epoch) => boolean,
): readonly Weighed[] {
  const pointers = told
    .flatMap((claim) => pointersOf(claim, facts))
    .filter(({ claim, epoch }) => counts(claim, epoch));
  const by = Map.groupBy(pointers, ({ epoch }) => epoch);
  const best = new Map<Claim, Pointer & { readonly weight: number }>();
  for (const [, own] of by) {
    const weight = weightOf(own);
    for (const pointer of own) {
      const rival = best.get(pointer.claim);
      if (
        !rival ||
        weight > rival.weight ||
        (weight === rival.weight && pointer.epoch.height > rival.epoch.height)
      )
        best.set(pointer.claim, { ...pointer, weight });
    }
  }
  return [...by]
    .map(([epoch, own]) => {
      const kept = own.filter(({ claim }) => !isOfOne(claim) || best.get(claim)?.epoch === epoch);
      return { epoch, weight: weightOf(kept), exact: kept.some(isExact) };
    })
    .sort((a, b) => a.epoch.height - b.epoch.height);
}

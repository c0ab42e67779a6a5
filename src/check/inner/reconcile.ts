import type { Claim } from '../../claims/claim.ts';
import { type Context, neighbours } from '../context.ts';
import { type Finding, find, say, undecided } from '../finding.ts';
import { judgeBlockParts } from './block-parts.ts';
import { judgeCause } from './cause.ts';
import { judgeAtPrice, judgePerDay, judgeProceeds } from './coins.ts';
import { judgeDayFees } from './day-fees.ts';
import { judgeInterval } from './epoch.ts';
import { judgeFeesOfSum } from './fees-of-sum.ts';
import { judgeOfCountry, judgePooled, judgeStepOfLevel } from './hashrates.ts';
import { judgeIssuance } from './issuance.ts';
import { judgePair, judgeStep, stepBeside } from './levels.ts';
import { judgeListed } from './listed.ts';
import { judgeDeficit, judgeWhole } from './sums.ts';
import { judgeTogether } from './together.ts';
import { judgeTranches } from './tranches.ts';
import { judgeTurned } from './turned.ts';
import { judgeUnderCost } from './under-cost.ts';
import { judgeYield } from './yield.ts';

const isOpen = ({ verdict }: Finding): boolean => verdict === 'unverifiable';

/** What follows from the levels told with it is counted between them, not at one step: no single step convicts it. */
const leftOpen = (finding: Finding): Finding =>
  finding.verdict === 'refuted' && finding.reason === 'wrong-value'
    ? undecided('ambiguous', say('ambiguous'), { evidence: finding.evidence })
    : finding;

/** Percentage and levels of one sentence: where they cannot both hold, the one that the facts do not bear out is blamed. */
function reconcileStep(
  claim: Claim,
  own: Finding,
  byClaim: ReadonlyMap<Claim, Finding>,
  context: Context,
): Finding {
  const step = stepBeside(claim, context);
  const inner = step ? judgeStep(claim, step) : null;
  if (!step || !inner) return own;
  const holds = byClaim.get(step)?.verdict === 'supported';
  if (inner.verdict === 'supported') {
    if (isOpen(own) || (own.reason === 'wrong-value' && holds)) return inner;
    return isOpen(byClaim.get(step) ?? own) ? leftOpen(own) : own;
  }
  const level = byClaim.get(step);
  if (own.verdict === 'refuted' && inner.verdict === 'refuted' && level?.verdict === 'supported')
    return { ...own, confirmed: true };
  if (own.verdict === 'supported' || own.verdict === 'refuted') return own;
  const brief = claim.when?.grain === 'day' || claim.when?.grain === 'week';
  const otherTime = brief && claim.when?.anchor === 'relative' && step.when === null;
  if (otherTime) return own;
  if (level?.verdict === 'refuted') return own;
  return inner.verdict === 'misleading' && own.verdict === 'misleading' ? own : inner;
}

/** The percentages that the facts bear out, by the levels of their sentence. */
function borneOut(byClaim: ReadonlyMap<Claim, Finding>, context: Context): ReadonlyMap<Claim, Claim[]> {
  const changes = new Map<Claim, Claim[]>();
  for (const [change, { verdict, reason }] of byClaim) {
    const step = verdict === 'supported' && reason !== 'consistent' ? stepBeside(change, context) : null;
    if (step) changes.set(step, [...(changes.get(step) ?? []), change]);
  }
  return changes;
}

/** A level whose sentence gives a percentage that the facts bear out, and with which it cannot be squared. */
function reconcileLevel(claim: Claim, own: Finding, changes: ReadonlyMap<Claim, Claim[]>): Finding {
  if (!isOpen(own)) return own;
  for (const change of changes.get(claim) ?? []) {
    const inner = judgeStep(change, claim);
    if (inner?.verdict === 'refuted') return inner;
  }
  return own;
}

/** What a claim may follow from besides, in this order. */
const OTHERS: readonly ((claim: Claim, context: Context) => Finding | null)[] = [
  judgeInterval,
  judgeDeficit,
  judgeAtPrice,
  judgeProceeds,
  judgePerDay,
  judgePair,
  judgeYield,
  judgeIssuance,
  judgeListed,
  judgeTranches,
  judgePooled,
  judgeStepOfLevel,
  judgeOfCountry,
  judgeFeesOfSum,
  judgeUnderCost,
];

/** Sums told with all their parts, and causes: what they say holds against a range that a month leaves. */
const SUMS: readonly ((claim: Claim, context: Context) => Finding | null)[] = [
  judgeTogether,
  judgeBlockParts,
  judgeDayFees,
  judgeCause,
  judgeTurned,
];

/**
 * Lets the statements of one article speak about each other: what follows from its neighbours is consistent, and of
 * two that cannot both hold within their written digits the derived one is marked.
 */
export function reconcile(findings: ReadonlyMap<Claim, Finding>, context: Context): Map<Claim, Finding> {
  const settled = new Map<Claim, Finding>();
  const changes = borneOut(findings, context);
  for (const [claim, own] of findings) {
    let finding = reconcileLevel(claim, reconcileStep(claim, own, findings, context), changes);
    for (const judgeBy of OTHERS) {
      if (finding.verdict === 'supported') break;
      const inner = judgeBy(claim, context);
      if (!inner) continue;
      const both =
        inner.parts?.from === 'supported' &&
        finding.reason === 'wrong-value' &&
        !neighbours(claim, context).some((other) => findings.get(other)?.verdict === 'refuted');
      if (isOpen(finding) || both) finding = inner.verdict === 'unverifiable' ? finding : inner;
      else if (inner.verdict === 'supported') finding = leftOpen(finding);
    }
    // what adds up may still have the wrong day
    const misdated = finding.parts?.date === 'refuted';
    if (!misdated) for (const judgeSum of SUMS) finding = judgeSum(claim, context) ?? finding;
    const whole = judgeWhole(claim, context);
    if (whole && isOpen(finding)) finding = find('refuted', whole.reason, whole.explanation, whole);
    settled.set(claim, finding);
  }
  return settled;
}

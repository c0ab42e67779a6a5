import type { Claim } from '../claims/claim.ts';
import { addDays } from '../core/days.ts';
import { EPOCH_BLOCKS } from '../core/epoch.ts';
import type { Epoch } from '../facts/fact.ts';
import { agree, isKinder, type Match } from './agreement.ts';
import { type Checker, type Context, timeOf } from './context.ts';
import { cumulative, overSpan, undatedStretches } from './difficulty-span.ts';
import { atHeight, type Finding, find, headerEvidence, say, undecided } from './finding.ts';
import { retargetGrounds } from './retarget-grounds.ts';
import {
  before,
  daysOff,
  epochAtHeight,
  isSameTime,
  type Meant,
  meantRetargets,
  retargetsIn,
  teraOf,
  undatedRetargets,
} from './retargets.ts';
import { judgeChangeSuperlative } from './superlative.ts';

interface Tried {
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
function matchOf(claim: Claim, step: number): Match | null {
  const match = agree(claim, Math.abs(step));
  if (!match) return null;
  const turned = claim.direction !== null && step !== 0 && (claim.direction === 'up') !== step > 0;
  if (!turned) return match;
  return { verdict: 'refuted', reason: match.verdict === 'refuted' ? 'wrong-value' : 'wrong-direction' };
}

/** Kinder first; a right number with the wrong sign before a wrong number; then the nearer, of bounds the later. */
function order(a: Tried, b: Tried): number {
  if (isKinder(a.match, b.match)) return -1;
  if (isKinder(b.match, a.match)) return 1;
  const [turnedA, turnedB] = [a, b].map(({ match }) => match.reason === 'wrong-direction');
  if (turnedA !== turnedB) return turnedA ? -1 : 1;
  return a.off - b.off || b.epoch.height - a.epoch.height;
}

/** All retargets against a claim, the best fit first. */
function tryAll(claim: Claim, epochs: readonly Epoch[], context: Context): readonly Tried[] {
  const bound = claim.hedge !== null && claim.hedge !== 'about';
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  return epochs
    .flatMap((epoch) => {
      const step = stepOf(epoch, claim.unit, context);
      const match = step === null ? null : matchOf(claim, step);
      if (!match || step === null) return [];
      const off = bound && match.verdict === 'supported' ? 0 : Math.abs(Math.abs(step) - said);
      return [{ epoch, match, off }];
    })
    .toSorted(order);
}

/** Do several of the retargets in a row add up to what is said? Then it may be meant so. */
function addsUp(claim: Claim, epochs: readonly Epoch[], context: Context): boolean {
  if (claim.unit === 'T' || epochs.length > 6) return false;
  return epochs.some((first, i) => {
    const start = before(first, context.facts);
    return (
      start !== undefined &&
      epochs.slice(i + 1).some((last) => {
        const match = matchOf(claim, (last.difficulty / start.difficulty - 1) * 100);
        return match?.verdict === 'supported';
      })
    );
  });
}

function datePart(claim: Claim, meant: Meant, epoch: Epoch): 'same' | 'near' | 'off' {
  if (claim.when?.anchor !== 'explicit' || meant.by === 'undated') return 'same';
  if (isSameTime(claim.when, epoch)) return 'same';
  return daysOff(claim.when, epoch.day) <= 3 + epoch.dayTolerance ? 'near' : 'off';
}

/** Judges a retarget's change: size, direction, date, height and superlative. Units `%` or `T`; block headers decide. */
export const checkDifficultyChange: Checker = (claim, context) => {
  const meant = meantRetargets(claim, context);
  if (!meant) return undecided('no-date', say(timeOf(claim, context) ? 'no-source' : 'no-date'));
  const span = overSpan(claim, meant, context);
  const spanMatch = span ? matchOf(claim, span.pct) : null;
  if (claim.value === null && claim.low === null && claim.high === null)
    return withoutNumber(claim, meant, context);
  let all = tryAll(claim, meant.epochs, context);
  if (all[0]?.match.verdict !== 'supported')
    all = [...all, ...tryAll(claim, meant.also, context)].toSorted(order);
  const [tried] = all;
  if (!tried) return undecided('no-source', say('no-source'));
  if (tried.match.verdict !== 'supported' && span && spanMatch && isKinder(spanMatch, tried.match))
    return cumulative(spanMatch, span);
  const stretch = tried.match.verdict === 'refuted' && !claim.when ? undatedStretches(claim, context) : [];
  const counted = stretch.find(({ pct }) => matchOf(claim, pct)?.verdict === 'supported');
  if (counted)
    return undecided(
      'no-date',
      cumulative(tried.match, counted).explanation,
      cumulative(tried.match, counted),
    );
  if (tried.match.verdict === 'refuted' && addsUp(claim, [...meant.epochs, ...meant.also], context))
    return undecided('vague', say('retargets-together'), { evidence: meant.epochs.map(headerEvidence) });
  const equals = all.filter(({ match }) => match.verdict === 'supported');
  const findings = (equals.length > 0 ? equals : [tried]).map((one) => complete(claim, meant, one, context));
  return (
    findings.find(({ verdict }) => verdict === 'supported') ??
    findings[0] ??
    undecided('no-source', say('no-source'))
  );
};

function withoutNumber(claim: Claim, meant: Meant, context: Context): Finding {
  const said = claim.superlative;
  const sign = claim.direction === 'up' ? 1 : -1;
  const epochs = [...meant.epochs, ...meant.also].filter(
    ({ changePct }) => claim.direction === null || (changePct ?? 0) * sign > 0,
  );
  if (!said || epochs.length === 0) return undecided('vague', say('vague'));
  const judged = epochs.flatMap((epoch) => {
    const finding = judgeChangeSuperlative(said, epoch, context, claim.unit);
    return finding ? [{ epoch, finding }] : [];
  });
  const right = judged.find(({ finding }) => finding.verdict === 'supported') ?? judged.at(-1);
  if (!right) return undecided('vague', say('vague'));
  const { finding, epoch } = right;
  if (finding.verdict === 'refuted' && (claim.subject !== 'stated' || claim.direction === null))
    return undecided('inherited-subject', say('inherited-subject'));
  return find(finding.verdict, finding.reason, finding.explanation, {
    evidence: [epoch, ...(finding.other ? [finding.other] : [])].map(headerEvidence),
    parts: { superlative: finding.verdict },
  });
}

/** Adds date, height and superlative to the number's own word; the gravest decides, all stay visible. */
function complete(claim: Claim, meant: Meant, { epoch, match }: Tried, context: Context): Finding {
  const grounds = retargetGrounds(epoch, context);
  const parts: Record<string, Finding['verdict']> = { number: match.verdict };
  let finding = find(match.verdict, match.reason, grounds.explanation, grounds);
  const date = datePart(claim, meant, epoch);
  const wrongHeight =
    claim.height !== null &&
    claim.height % EPOCH_BLOCKS !== 0 &&
    epochAtHeight(claim.height, context.facts) !== undefined;
  if (match.verdict !== 'refuted' && wrongHeight) {
    parts.date = 'refuted';
    const explanation = say('retarget-height', {
      said: atHeight(claim.height ?? 0),
      height: atHeight(epoch.height),
    });
    finding = find('refuted', 'wrong-height', explanation, grounds);
  } else if (match.verdict !== 'refuted' && date === 'near') {
    parts.date = 'misleading';
    if (match.verdict === 'supported')
      finding = find('misleading', 'near-miss', grounds.explanation, grounds);
  }
  if (match.verdict === 'refuted' && claim.when?.anchor === 'explicit')
    finding = wrongDate(claim, context) ?? finding;
  const said = claim.superlative
    ? judgeChangeSuperlative(claim.superlative, epoch, context, claim.unit)
    : null;
  if (!said)
    return claim.superlative
      ? { ...finding, parts: { ...parts, superlative: 'unverifiable' } }
      : { ...finding, ...(Object.keys(parts).length > 1 ? { parts } : {}) };
  const evidence = [...finding.evidence, ...(said.other ? [headerEvidence(said.other)] : [])];
  const all = { ...finding, evidence, parts: { ...parts, superlative: said.verdict } };
  if (finding.verdict === 'refuted') return all;
  if (said.verdict === 'refuted' || (said.verdict === 'misleading' && finding.verdict === 'supported'))
    return { ...all, verdict: said.verdict, reason: said.reason, explanation: said.explanation };
  if (finding.verdict === 'supported') {
    const reason = said.reason === 'understated' ? 'understated' : finding.reason;
    return { ...all, reason, explanation: said.explanation };
  }
  return all;
}

/** Digits fine enough to tell one retarget from all others of two years. */
const TELLING = 0.1;

/** The retarget that fits though the stated date is another: a recent one, or, by its digits, the only one in years. */
function elsewhere(claim: Claim, context: Context): Epoch | null {
  const recent = tryAll(claim, undatedRetargets(context), context)[0];
  if (recent?.match.verdict === 'supported') return recent.epoch;
  const { when } = claim;
  if (!when || (claim.precision?.written ?? 1) > TELLING || claim.value === null) return null;
  const years = { start: addDays(when.start, -400), end: addDays(when.end, 400) };
  const fits = tryAll(claim, retargetsIn(years, context.facts), context).filter(
    ({ match, off }) => match.verdict === 'supported' && off <= (claim.precision?.written ?? 1) / 2,
  );
  return fits.length === 1 ? (fits[0]?.epoch ?? null) : null;
}

/** The right number on another date than the stated one: a wrong day is wrong, a wrong month or year misleads. */
function wrongDate(claim: Claim, context: Context): Finding | null {
  const epoch = elsewhere(claim, context);
  if (!epoch || !claim.when) return null;
  const grounds = retargetGrounds(epoch, context);
  const parts = { number: 'supported', date: 'refuted' } as const;
  const verdict = claim.when.grain === 'day' ? 'refuted' : 'misleading';
  return find(verdict, 'wrong-date', grounds.explanation, { ...grounds, parts });
}

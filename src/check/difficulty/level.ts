import type { Claim, Superlative } from '../../claims/claim.ts';
import { oncePerWhole } from '../../claims/once.ts';
import { addDays, type Span } from '../../core/days.ts';
import { EPOCH_BLOCKS } from '../../core/epoch.ts';
import type { Epoch } from '../../facts/fact.ts';
import { agree, agreementOf, asWritten, isKinder, type Match } from '../agreement.ts';
import { isMisdated } from '../blocks/date.ts';
import { type Checker, type Context, recentSpan, sentenceOf, timeOf } from '../context.ts';
import { amount, atHeight, type Finding, find, headerEvidence, onDay, say, undecided } from '../finding.ts';
import { isToldAsPresent } from '../stale.ts';
import { judgeInSeries, levelsOf } from '../superlative.ts';
import { tells } from '../telling.ts';
import { formerLevel, isAnotherTimes, isNoLevel, isOverYears } from './former.ts';
import { isLevelSlip, isMinute, isOtherScaleOfNow, isPerSecond, isStepOf } from './level-slip.ts';
import { hasOwnDate, setOnAnotherDay } from './own-date.ts';
import { epochsOfDigits, sinceOwnAge, slippedLevel } from './pinned.ts';
import { recordOfOtherMonth } from './record-month.ts';
import { retargetGrounds } from './retarget-grounds.ts';
import {
  before,
  coversRetargets,
  epochAtHeight,
  inForce,
  lastDayMeant,
  ofPairs,
  retargetOfHeight,
  retargetsIn,
  SAME_DAY,
  teraOf,
} from './retargets.ts';

/** How far back "down from 155 T" may look for its starting level. */
const FROM_DAYS = 500;

/** Epochs whose level a claim may be about, and how it is known. */
function candidates(claim: Claim, context: Context): { epochs: readonly Epoch[]; sure: boolean } | null {
  const { facts } = context;
  if (claim.height !== null) {
    const epoch = retargetOfHeight(claim.height, facts) ?? epochAtHeight(claim.height, facts);
    const dated = claim.when ? inForce(claim.when, facts, 2) : [];
    if (epoch) return { epochs: [...new Set([epoch, ...dated])], sure: true };
  }
  const pairs = ofPairs([inTera(claim)], facts);
  if (pairs.length > 0 && (claim.when === null || claim.when.anchor !== 'explicit'))
    return { epochs: pairs, sure: true };
  const { window } = claim.superlative ?? {};
  const within = !claim.when && window?.type === 'within' ? { span: window.span, explicit: false } : null;
  const time = within ?? timeOf(claim, context);
  if (!time) return { epochs: epochsOfDigits(claim, context), sure: false };
  const span: Span = claim.when ? time.span : { ...time.span, end: addDays(time.span.end, SAME_DAY) };
  const near = inForce(span, facts, 2);
  if (time.explicit || !context.published) return { epochs: near, sure: time.explicit };
  return { epochs: [...new Set([...near, ...recentLevels(context)])], sure: true };
}

/** The levels of the last weeks before publication. */
const recentLevels = oncePerWhole(({ published, facts }: Context): readonly Epoch[] =>
  published ? inForce(recentSpan(published), facts, 2) : [],
);

interface Tried {
  readonly epoch: Epoch;
  readonly match: Match;
  readonly off: number;
}

/** All epochs against a level, the best fit first, of equals the latest. */
function tryAll(claim: Claim, epochs: readonly Epoch[]): readonly Tried[] {
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  return epochs
    .flatMap((epoch) => {
      const bound = claim.low !== null || claim.high !== null;
      const match = agree(bound ? asWritten(claim) : claim, teraOf(epoch));
      return match ? [{ epoch, match, off: Math.abs(teraOf(epoch) - said) }] : [];
    })
    .toSorted((a, b) => {
      if (isKinder(a.match, b.match)) return -1;
      if (isKinder(b.match, a.match)) return 1;
      return a.off - b.off || b.epoch.height - a.epoch.height;
    });
}

/** The best fit; where several fit, one whose starting level fits as well. */
function bestOf(claim: Claim, tried: readonly Tried[], context: Context): Tried | undefined {
  const right = tried.filter(({ match }) => match.verdict === 'supported');
  return right.find(({ epoch }) => fromPart(claim, epoch, context)?.right !== false) ?? tried[0];
}

/** Is the starting level of "from A to B" one that was in force before? */
function fromPart(claim: Claim, epoch: Epoch, context: Context): { right: boolean; earlier: Epoch } | null {
  const earlier = before(epoch, context.facts);
  if (claim.from === null || !earlier) return null;
  const from = claim.from;
  const agreement = agreementOf(from, 'T');
  const fits = (candidate: Epoch): boolean => agreement(teraOf(candidate)).verdict !== 'refuted';
  if (fits(earlier)) return { right: true, earlier };
  const since = addDays(epoch.day, -FROM_DAYS);
  const told = claim.when?.anchor === 'explicit' ? addDays(claim.when.start, -SAME_DAY) : since;
  const span = { start: told < since ? told : since, end: addDays(epoch.day, FROM_DAYS) };
  const other = retargetsIn(span, context.facts).find((e) => e !== epoch && e.day < epoch.day && fits(e));
  return other ? { right: true, earlier: other } : { right: false, earlier };
}

function levelFinding(match: Match, epoch: Epoch, evidence: readonly Epoch[]): Finding {
  return find(
    match.verdict,
    match.reason,
    say('level', {
      height: atHeight(epoch.height),
      day: onDay(epoch.day),
      level: amount(teraOf(epoch), 'T', 2),
    }),
    {
      computed: {
        formula: 'difficulty = maximum target / target(nBits)',
        inputs: { height: epoch.height, nBits: epoch.nBits.toString(16) },
        result: Number(teraOf(epoch).toFixed(4)),
        unit: 'T',
      },
      evidence: evidence.map(headerEvidence),
    },
  );
}

/** Level of the epoch that fits in T, whatever unit the text gave it. */
const inTera = (claim: Claim): Claim => (claim.unit === 'T' ? claim : { ...claim, unit: 'T' });

/** "Fell to 13.9, the second-highest": a fallen level is no high, so the step is ranked and not the level. */
const isOfTheStep = ({ extreme }: Superlative, { direction }: Claim): boolean =>
  direction !== null && (extreme === 'max') === (direction === 'down');

function withSuperlative(claim: Claim, epoch: Epoch, finding: Finding, context: Context): Finding {
  const said = claim.superlative;
  if (!said || finding.verdict === 'refuted') return finding;
  if (isOfTheStep(said, claim)) return finding;
  // A record of May and the level of today: its date is that of the record alone.
  if (claim.when && !inForce(claim.when, context.facts, 2).includes(epoch)) return finding;
  const judged = judgeInSeries(said, epoch, levelsOf(context), context.published);
  if (!judged) return finding;
  const parts = { number: finding.verdict, ...finding.parts, superlative: judged.verdict };
  const evidence = [...finding.evidence, ...(judged.other ? [headerEvidence(judged.other)] : [])];
  if (judged.verdict === 'supported') return { ...finding, evidence, parts };
  if (!context.published && !claim.when) return { ...finding, evidence };
  const explanation = say('superlative-level', judged.explanation.args);
  return { ...finding, verdict: 'refuted', reason: 'false-superlative', explanation, evidence, parts };
}

/** Blocks past a retarget at which a height is its slip, the tip of the moment told as the retarget. */
const SLIP_BLOCKS = 30;

const isJustPast = ({ height }: Claim): boolean =>
  height !== null && height % EPOCH_BLOCKS > 1 && height % EPOCH_BLOCKS <= SLIP_BLOCKS;

/** Judges a difficulty level, its starting level and its superlative. Unit `T`; block headers decide. */
export const checkDifficultyLevel: Checker = (claim, context) => {
  const found = candidates(claim, context);
  if (!found || found.epochs.length === 0) {
    const named = context.published ? null : slippedLevel(inTera(claim), sinceOwnAge(context.facts), context);
    return named
      ? levelFinding({ verdict: 'refuted', reason: 'wrong-value' }, named, [named])
      : undecided('no-date', say('no-date'));
  }
  const tried = bestOf(claim, tryAll(inTera(claim), found.epochs), context);
  if (!tried)
    return claim.superlative
      ? levelWithoutNumber(claim, found.epochs, context)
      : undecided('vague', say('vague'));
  const { epoch, match } = tried;
  const from = fromPart(claim, epoch, context);
  const finding = levelFinding(match, epoch, from ? [from.earlier, epoch] : [epoch]);
  const set = setOnAnotherDay(claim, context) ?? recordOfOtherMonth(claim, context);
  if (set) {
    const parts = { number: 'supported', date: 'refuted' } as const;
    return {
      ...levelFinding({ verdict: 'refuted', reason: 'wrong-date' }, set, [set]),
      parts,
      confirmed: true,
    };
  }
  if (match.verdict === 'refuted') {
    const late = claim.height !== null && claim.height % EPOCH_BLOCKS !== 0;
    const other =
      claim.when?.anchor !== 'explicit' &&
      claim.height === null &&
      isAnotherTimes(inTera(claim), context) &&
      !hasOwnDate(claim, context);
    const until = claim.height === null ? lastDayMeant(claim, context) : null;
    const foreign = claim.unit !== null && claim.unit !== 'T';
    const past =
      tells(sentenceOf(claim, context), context, 'looks-back') && isAnotherTimes(inTera(claim), context);
    const missing = until !== null && !coversRetargets(until, context.facts);
    if (isOverYears(claim) || isStepOf(inTera(claim), found.epochs, context))
      return undecided('ambiguous', finding.explanation, finding);
    if (isLevelSlip(claim, context) || isOtherScaleOfNow(claim, context))
      return { ...finding, confirmed: true };
    const named = slippedLevel(claim, found.epochs, context);
    if (named) return { ...levelFinding(match, named, [named]), confirmed: true };
    if (other && isToldAsPresent(claim, context))
      return { ...finding, verdict: 'misleading', reason: 'outdated' };
    const minute = isMinute(claim, epoch);
    const former = past ? formerLevel(claim, context) : null;
    if (former) return levelFinding({ verdict: 'supported', reason: 'exact' }, former, [former]);
    if (minute || !found.sure || late || other || past || foreign || missing)
      return undecided('no-date', finding.explanation, finding);
    return from
      ? { ...finding, parts: { number: 'refuted', from: from.right ? 'supported' : 'refuted' } }
      : finding;
  }
  if (claim.unit !== null && claim.unit !== 'T') {
    const verdict = isPerSecond(claim, context) ? 'refuted' : 'misleading';
    return find(verdict, 'wrong-unit', say('level-unitless', finding.explanation.args), finding);
  }
  if (claim.height !== null && isMisdated(claim, epoch, context))
    return find('refuted', 'wrong-date', finding.explanation, {
      ...finding,
      parts: { number: match.verdict, date: 'refuted' },
    });
  const stands =
    claim.direction === null && tells(sentenceOf(claim, context), context, 'stands', 'at-present');
  if (isJustPast(claim) && !stands) {
    const args = { said: atHeight(claim.height ?? 0), height: atHeight(epoch.height) };
    return find('misleading', 'wrong-height', say('retarget-height', args), finding);
  }
  if (from && !from.right && !isOverYears(claim)) {
    const grounds = retargetGrounds(epoch, context);
    return {
      ...find('refuted', 'wrong-value', grounds.explanation, {
        ...grounds,
        parts: { number: match.verdict, from: 'refuted' },
      }),
      ...(isNoLevel(claim, context) ? { confirmed: true as const } : {}),
    };
  }
  return withSuperlative(claim, epoch, finding, context);
};

function levelWithoutNumber(claim: Claim, epochs: readonly Epoch[], context: Context): Finding {
  const findings = epochs.map((epoch) =>
    withSuperlative(
      claim,
      epoch,
      levelFinding({ verdict: 'supported', reason: 'exact' }, epoch, [epoch]),
      context,
    ),
  );
  return findings.find(({ verdict }) => verdict === 'supported') ?? undecided('vague', say('vague'));
}

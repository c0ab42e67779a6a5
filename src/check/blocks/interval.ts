import type { Claim } from '../../claims/claim.ts';
import { BLOCK_SECONDS, EPOCH_BLOCKS, EPOCH_INTERVALS, epochDays } from '../../core/epoch.ts';
import { intervalOfChange } from '../../core/retarget.ts';
import { HALVING_BLOCKS } from '../../core/subsidy.ts';
import type { Epoch, Facts } from '../../facts/fact.ts';
import { agree, asWritten, inUnit } from '../agreement.ts';
import { type Checker, type Context, neighbours, numberOf, sentenceOf, textOf, timeOf } from '../context.ts';
import { after, before, inForce, meantRetargets, retargetsIn, SAME_DAY } from '../difficulty/retargets.ts';
import { amount, atHeight, type Finding, find, headerEvidence, say, undecided } from '../finding.ts';
import { tells } from '../telling.ts';
import type { Computed } from '../verdict.ts';
import { isOffItsRetarget, isOffLastEpoch } from './epoch-mean.ts';

/** Rolling windows and press roundings stay this close to an epoch's own mean. */
const ROLLING = 0.02;
/** Further off than this share no window of the epoch explains a stated mean. */
const FAR = 0.25;

/** Beyond twice the mean a single block is meant, whatever the words around it. */
const ONE_BLOCK = 1;

/** Average block interval of an epoch in minutes: from its header times, else from the retarget that ended it. */
function intervalOf(ended: Epoch, ending: Epoch): { minutes: number; computed: Computed } | null {
  const { firstTime, lastTime } = ended;
  if (firstTime !== null && lastTime !== null) {
    const minutes = (lastTime - firstTime) / EPOCH_INTERVALS / 60;
    return {
      minutes,
      computed: {
        formula: 'interval = (last time - first time) / 2015 / 60',
        inputs: { first_time_s: firstTime, last_time_s: lastTime, height: ended.height },
        result: Number(minutes.toFixed(3)),
        unit: 'min',
      },
    };
  }
  if (ending.changePct === null) return null;
  const minutes = intervalOfChange(ending.changePct);
  return {
    minutes,
    computed: {
      formula: 'interval = 10 / (1 + change / 100)',
      inputs: { change_pct: Number(ending.changePct.toFixed(4)), height: ending.height },
      result: Number(minutes.toFixed(3)),
      unit: 'min',
    },
  };
}

const constant = (
  claim: Claim,
  truth: number,
  unit: string,
  id: 'target-interval' | 'epoch-blocks' | 'epoch-nominal',
): Finding | null => {
  const match = agree(asWritten(claim), truth);
  if (!match) return null;
  return find(match.verdict, match.reason, say(id, { value: amount(truth, unit) }), {
    computed: { formula: 'consensus constant', inputs: {}, result: truth, unit },
    settledBy: 'protocol',
  });
};

/** Retargets whose preceding epoch a measured interval may be about. */
const endings = (claim: Claim, context: Context): readonly Epoch[] => {
  const meant = meantRetargets(claim, context);
  const time = timeOf(claim, context);
  const around = time ? inForce(time.span, context.facts) : [];
  return [...new Set([...(meant?.epochs ?? []), ...(meant?.also ?? []), ...around])].filter(
    ({ changePct }) => changePct !== null,
  );
};

/** The one epoch that ended, or began, on the day a sentence about epochs names; null where none or several may be meant. */
function namedEndings(claim: Claim, context: Context): readonly Epoch[] | null {
  const { facts } = context;
  const beside = neighbours(claim, context).find(({ kind, when }) => kind === 'block-time' && when !== null);
  const when = claim.when ?? beside?.when ?? null;
  const sentence = sentenceOf(claim, context);
  if (when?.grain !== 'day' || when.anchor === 'inherited') return null;
  if (!tells(sentence, context, 'epoch') || tells(sentence, context, 'epoch-part')) return null;
  const [only, ...more] = retargetsIn(when, facts, SAME_DAY);
  const next = only && after(only, facts);
  return only && more.length === 0 ? [only, ...(next ? [next] : [])] : null;
}

/** "Every 20 minutes on average this month": a mean over a month or more that the words name. */
const isMeanOfTime = (claim: Claim, context: Context): boolean => {
  const { when, aspect, value, hedge } = claim;
  const named = when?.grain === 'month' || when?.grain === 'quarter' || when?.grain === 'year';
  const plain = aspect === 'average-interval' && value !== null && (hedge === null || hedge === 'about');
  const sentence = sentenceOf(claim, context);
  return (
    named &&
    when.anchor !== 'inherited' &&
    plain &&
    tells(sentence, context, 'mean') &&
    !tells(sentence, context, 'peak', 'epoch-part', 'other-coin')
  );
};

/** Further off than this share, a named epoch's own mean is not what is said. */
const OWN = 0.04;

function measured(claim: Claim, context: Context, toUnit: (minutes: number) => number): Finding {
  const { facts } = context;
  const named = namedEndings(claim, context);
  let kept: { finding: Finding; off: number } | null = null;
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  for (const ending of named ?? endings(claim, context)) {
    const finding = oneEpoch(claim, ending, facts, toUnit);
    if (!finding) continue;
    const off = Math.abs(Number(finding.computed?.result ?? 0) / said - 1);
    const better =
      !kept ||
      (finding.verdict === 'supported' && kept.finding.verdict !== 'supported') ||
      (finding.verdict === kept.finding.verdict && off < kept.off);
    if (better) kept = { finding, off };
  }
  if (!kept) return undecided('no-date', say('no-date'));
  if (isOffLastEpoch(claim, context)) return { ...kept.finding, verdict: 'refuted', reason: 'inconsistent' };
  if (kept.finding.verdict === 'supported') return kept.finding;
  const mean = isMeanOfTime(claim, context);
  const far = kept.off > (named ? OWN : FAR) && (kept.off < ONE_BLOCK || mean);
  if (isOffItsRetarget(claim, context))
    return { ...kept.finding, verdict: 'refuted', reason: 'inconsistent' };
  const refutable = far && (named !== null || mean || claim.when?.anchor === 'explicit');
  return refutable
    ? { ...kept.finding, verdict: 'refuted', reason: 'wrong-value' }
    : { ...kept.finding, verdict: 'unverifiable', reason: 'no-source' };
}

function oneEpoch(
  claim: Claim,
  ending: Epoch,
  facts: Facts,
  toUnit: (minutes: number) => number,
): Finding | null {
  const ended = before(ending, facts);
  const interval = ended ? intervalOf(ended, ending) : null;
  if (!ended || !interval) return null;
  const truth = toUnit(interval.minutes);
  const unit = claim.unit ?? 'min';
  const match = agree(claim, truth);
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  const close = match && (match.verdict === 'supported' || Math.abs(said / truth - 1) <= ROLLING);
  const reason = match?.verdict === 'supported' ? match.reason : 'approximate';
  const computed: Computed =
    unit === 'days'
      ? {
          formula: 'epoch = 2016 * interval / 1440',
          inputs: { interval_min: Number(interval.minutes.toFixed(3)), height: ended.height },
          result: Number(truth.toFixed(3)),
          unit,
        }
      : interval.computed;
  return find(
    close ? 'supported' : 'unverifiable',
    close ? reason : 'no-source',
    say('epoch-interval', {
      interval: amount(interval.minutes, 'min', 2),
      days: amount(epochDays(interval.minutes), 'days', 1),
      height: atHeight(ended.height),
      change: amount(ending.changePct ?? 0, '%', 2),
    }),
    { computed, evidence: [headerEvidence(ended), headerEvidence(ending)] },
  );
}

/** Is an interval told as what the protocol aims at, and of bitcoin? */
const isAim = (claim: Claim, context: Context): boolean =>
  claim.when === null &&
  claim.from === null &&
  claim.aspect !== 'single-block' &&
  tells(sentenceOf(claim, context), context, 'target') &&
  !neighbours(claim, context).some(({ kind, unit }) => kind === 'block-time' && unit === 'min') &&
  !tells(sentenceOf(claim, context), context, 'other-coin');

/** No epoch since 2010 took so many days, or so few. */
const NEVER_EPOCH = { above: 26, below: 6 };

/** "Every four weeks": said of all epochs of bitcoin, not of one. */
const isRecurring = (claim: Claim, context: Context): boolean => {
  const sentence = sentenceOf(claim, context);
  return tells(sentence, context, 'recurring') && !tells(sentence, context, 'other-coin');
};

/** What parts the words before a number from others. */
const APART = /[\p{Nd},;:.]/u;
/** Words before a length in which it is called the usual one. */
const USUAL = 4;

/** "Instead of the usual ten days": said of epochs as they ought to be, not of one. */
function isUsual(claim: Claim, context: Context): boolean {
  const text = textOf(claim, context);
  const number = numberOf(claim)?.start ?? claim.end;
  let from = number;
  while (from > 0 && !APART.test(text[from - 1]!)) from--;
  return (
    tells(text.slice(from, number).trim().split(/\s+/).slice(-USUAL).join(' '), context, 'usual') &&
    !tells(sentenceOf(claim, context), context, 'other-coin')
  );
}

/** Judges block intervals in minutes, epoch lengths in days and blocks, by consensus constants and header times. */
export const checkBlockTime: Checker = (claim, context) => {
  if (claim.aspect === 'single-block') return undecided('no-source', say('no-source'));
  if (claim.unit === 'blocks' || claim.unit === 'block') {
    const finding = constant(
      { ...claim, unit: 'blocks' },
      claim.value === HALVING_BLOCKS ? HALVING_BLOCKS : EPOCH_BLOCKS,
      'blocks',
      'epoch-blocks',
    );
    const whole =
      claim.aspect === 'epoch-blocks' && !tells(sentenceOf(claim, context), context, 'epoch-part');
    return finding && (finding.verdict === 'supported' || whole) ? finding : undecided('vague', say('vague'));
  }
  if (claim.unit === 'min') {
    const target = constant(claim, BLOCK_SECONDS / 60, 'min', 'target-interval');
    const plain = target?.verdict === 'supported' && (claim.aspect === null || claim.when === null);
    if (target && (claim.aspect === 'target-interval' || plain)) return target;
    const finding = measured(claim, context, (minutes) => minutes);
    return target && finding.verdict !== 'supported' && isAim(claim, context) ? target : finding;
  }
  if (claim.unit === 'days' || claim.unit === 'weeks') {
    const inDays = claim.unit === 'weeks' ? inUnit(claim, 'days', 7) : claim;
    const nominal = constant(inDays, 14, 'days', 'epoch-nominal');
    if (nominal?.verdict === 'supported') return nominal;
    const said = inDays.value ?? 0;
    if (nominal && claim.value !== null && nominal.verdict === 'refuted' && isUsual(claim, context))
      return nominal;
    const beyond = said >= NEVER_EPOCH.above || (said > 0 && said <= NEVER_EPOCH.below);
    if (nominal && claim.when === null && beyond && isRecurring(claim, context)) return nominal;
    return measured(inDays, context, epochDays);
  }
  return undecided('vague', say('vague'));
};

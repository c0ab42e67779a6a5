import type { Claim } from '../../claims/claim.ts';
import type { Epoch } from '../../facts/fact.ts';
import { agree, isKinder } from '../agreement.ts';
import { type Checker, type Context, sentenceOf, textOf, timeOf } from '../context.ts';
import { atHeight, type Finding, find, headerEvidence, say, undecided } from '../finding.ts';
import { judgeChangeSuperlative } from '../superlative.ts';
import { tells } from '../telling.ts';
import { belowIt } from './below-it.ts';
import { belowRecord } from './below-record.ts';
import { clampTold } from './clamp.ts';
import { isConfirmed, isOfAnything, isRankOfAnother } from './confirmed.ts';
import { countedFrom } from './counted-from.ts';
import {
  isCompared,
  isDateOfAnother,
  isOfOtherTime,
  isOnWrongDay,
  isRemembered,
  isTogether,
  isToldAsEvent,
  isWhileInForce,
  offDate,
  onAnotherDay,
  verdictOfDate,
  wrongDate,
} from './elsewhen.ts';
import { isOfOtherYear } from './other-year.ts';
import { besideItsLevel, isDirectionOfAnother, retargetOfDigits, slippedChange } from './pinned.ts';
import { oneLately, retargetOfItsDay } from './pinned-in-time.ts';
import { retargetGrounds } from './retarget-grounds.ts';
import { matchOf, order, type Tried, tryAll, turnedFirst } from './retarget-match.ts';
import {
  before,
  coversRetargets,
  daysOff,
  epochAtHeight,
  isSameTime,
  lastDayMeant,
  type Meant,
  meantRetargets,
  retargetOfHeight,
  teraOf,
  undatedRetargets,
} from './retargets.ts';
import { addsUp, cumulative, isOfNoRetarget, overSpan, sumsUp, undatedStretches } from './span.ts';
import { stepTold } from './step-told.ts';

/** "On 9 April, at block 943,488": a day told in digits beside the height is the block's, whatever its year. */
function isDayOfBlock(claim: Claim, context: Context): boolean {
  const date = claim.because.find(({ slot }) => slot === 'when');
  const told = date ? textOf(claim, context).slice(date.start, date.end) : '';
  return claim.height !== null && claim.when?.grain === 'day' && /\p{Nd}/u.test(told);
}

/** A step in T that is the very level before or after it was read as the wrong one of both. */
const isLevelOf = (claim: Claim, tried: readonly Tried[], { facts }: Context): boolean =>
  claim.unit === 'T' &&
  tried.some(({ epoch }) =>
    [epoch, before(epoch, facts)].some((one) => one && agree(claim, teraOf(one))?.verdict === 'supported'),
  );

function datePart(claim: Claim, meant: Meant, epoch: Epoch, context: Context): 'same' | 'near' | 'off' {
  if (meant.by !== 'height' && isOnWrongDay(claim, epoch, context)) return 'off';
  const dated = claim.when?.anchor === 'explicit' || isDayOfBlock(claim, context);
  if (!claim.when || !dated || meant.also.includes(epoch) || isSameTime(claim.when, epoch)) return 'same';
  if (daysOff(claim.when, epoch.day) <= 3 + epoch.dayTolerance) return 'near';
  if (claim.when.grain !== 'day') return 'same';
  if (!isWhileInForce(claim.when, epoch, context.facts) || isToldAsEvent(claim, context)) return 'off';
  return tells(sentenceOf(claim, context), context, 'state') ? 'same' : 'near';
}

/** Judges a retarget's change: size, direction, date, height and superlative. Units `%` or `T`; block headers decide. */
export const checkDifficultyChange: Checker = (claim, context) => {
  const bound = clampTold(claim, context) ?? stepTold(claim, context);
  if (bound) return bound;
  const slipped = slippedChange(claim, context);
  const pinned = slipped && ({ by: 'levels', epochs: [slipped.epoch], also: [] } as const);
  if (slipped && pinned) return { ...complete(claim, pinned, slipped, context), confirmed: true };
  const ofDay = retargetOfItsDay(claim, context);
  const meant = ofDay
    ? ({ by: 'levels', epochs: [ofDay], also: [] } as const)
    : meantRetargets(claim, context);
  const told = meant === null || meant.by === 'undated' ? besideItsLevel(claim, context) : null;
  if (told) return complete(claim, { by: 'levels', epochs: [told.epoch], also: [] }, told, context);
  const ofLevel =
    meant?.by !== 'height'
      ? (countedFrom(claim, context) ?? belowRecord(claim, context) ?? belowIt(claim, context))
      : null;
  if (ofLevel) return ofLevel;
  const dateless = !meant || meant.by === 'undated' ? offDate(claim, context) : null;
  if (dateless) return dateless;
  const own = meant ? null : retargetOfDigits(claim, context);
  if (own) return complete(claim, { by: 'levels', epochs: [own.epoch], also: [] }, own, context);
  if (!meant) return undecided('no-date', say(timeOf(claim, context) ? 'no-source' : 'no-date'));
  if (isOfNoRetarget(claim, context)) return undecided('vague', say('vague'));
  const span = overSpan(claim, meant, context);
  const spanMatch = span ? matchOf(claim, span.pct) : null;
  if (claim.value === null && claim.low === null && claim.high === null)
    return withoutNumber(claim, meant, context);
  let all = tryAll(claim, meant.epochs, context);
  if (all[0]?.match.verdict !== 'supported') {
    const also = tryAll(claim, meant.also, context);
    const next = also[0]?.match.verdict === 'supported';
    if (meant.by !== 'height' || next) all = [...all, ...also].toSorted(order);
  }
  const [tried] = all[0]?.match.verdict === 'misleading' ? turnedFirst(claim, meant, all, context) : all;
  if (!tried) return undecided('no-source', say('no-source'));
  const misplaced = tried.match.verdict === 'refuted' ? onAnotherDay(claim, context) : null;
  if (misplaced) return { ...misplaced, confirmed: true };
  if (tried.match.verdict !== 'supported' && isLevelOf(claim, all, context))
    return undecided('ambiguous', say('ambiguous'), { evidence: [headerEvidence(tried.epoch)] });
  if (spanMatch?.verdict !== 'supported' && sumsUp(claim, tried.match, context))
    return undecided('vague', say('retargets-together'), { evidence: meant.epochs.map(headerEvidence) });
  if (tried.match.verdict !== 'supported' && span && spanMatch && isKinder(spanMatch, tried.match))
    return cumulative(spanMatch, span);
  const stretch =
    tried.match.verdict === 'refuted' && meant.by === 'undated' && !claim.when
      ? undatedStretches(claim, context)
      : [];
  const counted = stretch.find(({ pct }) => matchOf(claim, pct)?.verdict === 'supported');
  if (counted)
    return undecided(
      'no-date',
      cumulative(tried.match, counted).explanation,
      cumulative(tried.match, counted),
    );
  if (tried.match.verdict !== 'supported' && isSumOfSome(claim, meant, tried, context))
    return undecided('vague', say('retargets-together'), { evidence: meant.epochs.map(headerEvidence) });
  const oneOfThem = tried.match.verdict === 'refuted' ? oneLately(claim, context) : null;
  if (oneOfThem)
    return complete(claim, { by: 'levels', epochs: [oneOfThem.epoch], also: [] }, oneOfThem, context);
  const carried =
    claim.when?.anchor === 'inherited' && tells(sentenceOf(claim, context), context, 'counted-from');
  if (
    tried.match.verdict === 'refuted' &&
    (carried || (meant.by === 'undated' && isRemembered(claim, context)))
  )
    return undecided('no-date', say('no-date'), { evidence: [headerEvidence(tried.epoch)] });
  if (tried.match.verdict === 'refuted' && claim.from !== null)
    return undecided('vague', say('vague'), { evidence: [headerEvidence(tried.epoch)] });
  if (tried.match.verdict !== 'supported' && isCompared(claim, meant, context))
    return undecided('no-date', say('no-date'), { evidence: [headerEvidence(tried.epoch)] });
  const until = meant.by === 'height' || meant.by === 'levels' ? null : lastDayMeant(claim, context);
  if (tried.match.verdict !== 'supported' && until !== null && !coversRetargets(until, context.facts))
    return undecided('no-source', say('no-source'), { evidence: [headerEvidence(tried.epoch)] });
  const elsewhen = () => isDateOfAnother(claim, meant, context) || isOfOtherTime(claim, context);
  if (tried.match.verdict !== 'supported' && elsewhen())
    return undecided('no-date', say('no-date'), { evidence: [headerEvidence(tried.epoch)] });
  if (tried.match.reason === 'wrong-direction' && isDirectionOfAnother(claim, context))
    return undecided('ambiguous', say('ambiguous'), { evidence: [headerEvidence(tried.epoch)] });
  const equals = all.filter(({ match }) => match.verdict === 'supported');
  const findings = (equals.length > 0 ? equals : [tried]).map((one) => complete(claim, meant, one, context));
  const none = undecided('no-source', say('no-source'));
  return findings.find(({ verdict }) => verdict === 'supported') ?? findings[0] ?? none;
};

/** Is it what several of the retargets come to together: any of those meant, where it is none of them; else those told of as a row? */
function isSumOfSome(claim: Claim, { epochs, also }: Meant, { match }: Tried, context: Context): boolean {
  const row = isTogether(claim, context) ? undatedRetargets(context) : [];
  const inRow = [...new Set([...epochs, ...also, ...row])].toSorted((a, b) => a.height - b.height);
  return (match.verdict === 'refuted' || row.length > 0) && addsUp(claim, inRow, context);
}

function withoutNumber(claim: Claim, meant: Meant, context: Context): Finding {
  const said = claim.superlative;
  const sign = claim.direction === 'up' ? 1 : -1;
  const goes = ({ changePct }: Epoch): boolean => claim.direction === null || (changePct ?? 0) * sign > 0;
  const dated = claim.passing ? meant.epochs.filter(goes) : [];
  const epochs = dated.length > 0 ? dated : [...meant.epochs, ...meant.also].filter(goes);
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
function complete(claim: Claim, meant: Meant, tried: Tried, context: Context): Finding {
  const finding = compound(claim, meant, tried, context);
  const off = finding.verdict !== 'supported' && finding.parts?.number !== 'supported';
  if (off && tried.match.reason !== 'wrong-direction' && isOfAnything(claim, tried.epoch, context))
    return undecided('inherited-subject', say('inherited-subject'), finding);
  const carried =
    finding.verdict === 'refuted' &&
    finding.reason !== 'wrong-direction' &&
    claim.subject === 'inherited-across-paragraph';
  return carried && isConfirmed(claim, tried.epoch, context) ? { ...finding, confirmed: true } : finding;
}

function compound(claim: Claim, meant: Meant, { epoch, match }: Tried, context: Context): Finding {
  const grounds = retargetGrounds(epoch, context);
  const parts: Record<string, Finding['verdict']> = { number: match.verdict };
  let finding = find(match.verdict, match.reason, grounds.explanation, grounds);
  const date = datePart(claim, meant, epoch, context);
  const wrongHeight =
    claim.height !== null &&
    retargetOfHeight(claim.height, context.facts) === undefined &&
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
  } else if (match.verdict !== 'refuted' && date === 'off') {
    parts.date = 'refuted';
    finding = find(verdictOfDate(claim), 'wrong-date', grounds.explanation, grounds);
  }
  if (match.verdict === 'refuted' && claim.when?.anchor === 'explicit')
    finding = wrongDate(claim, context) ?? finding;
  if (claim.unit === 'points' && finding.verdict === 'supported')
    finding = find('misleading', 'points-as-percent', grounds.explanation, grounds);
  const said = claim.superlative
    ? (judgeChangeSuperlative(claim.superlative, epoch, context, claim.unit) ??
      isOfOtherYear(claim, epoch, context))
    : null;
  if (!said)
    return claim.superlative
      ? { ...finding, parts: { ...parts, superlative: 'unverifiable' } }
      : { ...finding, ...(Object.keys(parts).length > 1 ? { parts } : {}) };
  const evidence = [...finding.evidence, ...(said.other ? [headerEvidence(said.other)] : [])];
  const all = { ...finding, evidence, parts: { ...parts, superlative: said.verdict } };
  if (finding.verdict === 'refuted' || (claim.superlative?.apart && said.verdict !== 'supported')) return all;
  if (said.verdict !== 'supported' && isRankOfAnother(claim, context))
    return { ...all, parts: { ...parts, superlative: 'unverifiable' } };
  if (said.verdict === 'refuted' || (said.verdict === 'misleading' && finding.verdict === 'supported'))
    return { ...all, verdict: said.verdict, reason: said.reason, explanation: said.explanation };
  if (finding.verdict === 'supported') {
    const reason = said.reason === 'understated' ? 'understated' : finding.reason;
    return { ...all, reason, explanation: said.explanation };
  }
  return all;
}

import type { Claim } from '../claims/claim.ts';
import { lexiconOf } from '../claims/lexicon/index.ts';
import { fold } from '../claims/text/tokens.ts';
import type { Span } from '../core/days.ts';
import { otherReadings } from './agreement.ts';
import { type Checker, type Context, neighbours, sentenceOf, textOf } from './context.ts';
import { judgeAttribution } from './difficulty/growth-needed.ts';
import { teraOf } from './difficulty/retargets.ts';
import type { ExplanationId } from './explanation.ts';
import { amount, atHeight, type Finding, headerEvidence, onDay, say, undecided, words } from './finding.ts';
import { isReplacedWrongly, setsRight } from './instead.ts';
import { tells } from './telling.ts';
import { hasUnreadTime } from './unread-time.ts';
import type { Reason, Verdict } from './verdict.ts';
import { YEAR, yearsIn } from './years.ts';

/** Keeps arithmetic and evidence, but lets nothing be decided by them. */
const leftOpen = (finding: Finding, reason: Reason, id: ExplanationId, args = {}): Finding =>
  undecided(reason, say(id, args), { computed: finding.computed, evidence: finding.evidence });

/** For a retarget told as a forecast: what came of it, where that is known by now. */
function outcome(claim: Claim, finding: Finding, { facts, published }: Context): Finding {
  const ahead = leftOpen(finding, 'forecast', 'forecast-open');
  const family = claim.kind === 'difficulty-change' || claim.kind === 'difficulty-level';
  const until = published?.end;
  if (!family || !until) return ahead;
  const from = claim.when && claim.when.start > until ? claim.when.start : until;
  const next = facts.epochs.find(
    ({ day, dayTolerance, changePct }) =>
      changePct !== null && day > until && daysApart(day, from) <= 16 + dayTolerance,
  );
  if (!next) return ahead;
  return undecided(
    'forecast',
    say('forecast-outcome', {
      height: atHeight(next.height),
      day: onDay(next.day),
      change: amount(next.changePct ?? 0, '%', 2),
      level: amount(teraOf(next), 'T', 2),
    }),
    { evidence: [headerEvidence(next)] },
  );
}

const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** Forecasts, goals and conditions stay open; what protocol or a registry settles does not depend on the future. */
function weighModality(claim: Claim, finding: Finding, context: Context): Finding {
  const { modality } = claim;
  if (modality === 'fact') return finding;
  if (modality === 'opinion') return leftOpen(finding, 'opinion', 'opinion');
  const stands = finding.settledBy === 'protocol' || finding.settledBy === 'contract';
  if (stands && finding.verdict !== 'unverifiable') return finding;
  const known =
    finding.settledBy === 'registry' &&
    (finding.verdict === 'supported' ||
      finding.verdict === 'misleading' ||
      finding.reason === 'wrong-attribution' ||
      (finding.reason === 'wrong-role' && finding.parts?.number === 'supported' && modality === 'forecast') ||
      (finding.reason === 'inconsistent' && modality === 'forecast'));
  if (known) return finding;
  if (modality === 'hypothetical') return leftOpen(finding, 'hypothetical', 'hypothetical');
  return outcome(claim, finding, context);
}

const BY_TIME: readonly Reason[] = ['wrong-value', 'wrong-direction', 'out-of-range'];

/** A day or month named without its year, not long before publication: a year further off is another thing's. */
const LATELY = { days: 75, long: 31, around: 20 };

const isLately = ({ when, subject }: Claim, { published }: Context): boolean =>
  when?.anchor === 'relative' &&
  subject === 'stated' &&
  published !== null &&
  daysApart(when.start, when.end) <= LATELY.long &&
  daysApart(when.end, published.start) <= LATELY.days;

function aroundDate(claim: Claim, context: Context): string {
  const date = claim.because.find(({ slot }) => slot === 'when');
  const text = textOf(claim, context);
  return date ? text.slice(Math.max(0, date.start - LATELY.around), date.end + LATELY.around) : text;
}

/** Letters before "since 2010" in which the superlative stands whose window it is. */
const WINDOW = 30;

/** "… the lowest level since 2010": a year that only says how far a superlative looks back. */
function withoutWindows(sentence: string, context: Context): string {
  const since = lexiconOf(context.reading.lang).time.since;
  return sentence.replace(YEAR, (year, at: number) => {
    const before = fold(sentence.slice(0, at)).trimEnd();
    const lead = since.find((word) => before.endsWith(` ${fold(word)}`));
    const told =
      lead !== undefined && tells(before.slice(-lead.length - WINDOW, -lead.length), context, 'low', 'high');
    return told ? '' : year;
  });
}

/** A year in the sentence that the claim's own date does not hold may be when it was: no other date convicts then. */
function hasUnreadYear(claim: Claim, finding: Finding, context: Context): boolean {
  const { when, superlative } = claim;
  if (when?.anchor === 'explicit' || claim.height !== null) return false;
  if (finding.settledBy !== 'data' || !BY_TIME.includes(finding.reason)) return false;
  const own = superlative?.quote ?? '';
  const sentence = isLately(claim, context) ? aroundDate(claim, context) : sentenceOf(claim, context);
  const years = yearsIn(withoutWindows(own === '' ? sentence : sentence.split(own).join(' '), context));
  const window = superlative && superlative.window.type !== 'ever' ? superlative.window.span : null;
  const holds = (span: Span | null, year: string): boolean =>
    span !== null && year >= span.start.slice(0, 4) && year <= span.end.slice(0, 4);
  return years.some((year) => !holds(when, year) && !holds(window, year));
}

/** Told as a fact for days that were still ahead: the days were read wrongly, or it is a forecast. */
const isYetToCome = ({ when, modality }: Claim, { settledBy }: Finding, { published }: Context): boolean =>
  modality === 'fact' &&
  settledBy === 'data' &&
  when?.grain === 'span' &&
  published !== null &&
  when.start >= published.end;

/** Kinds whose inconsistencies rest on what one or two sentences say together, whatever is left out in them. */
const SAID_AT_ONCE: readonly Claim['kind'][] = [
  'block-time',
  'pool-share',
  'open-interest',
  'fee-share',
  'country-share',
];

/** Doubt about what was said, not about the facts, forbids to convict. */
function weighDoubt(claim: Claim, finding: Finding, check: Checker, context: Context): Finding {
  if (finding.verdict === 'misleading' && hasUnreadTime(claim, finding, context))
    return leftOpen(finding, 'no-date', 'no-date');
  if (finding.verdict !== 'refuted') return finding;
  if (claim.attribution?.quoted) return leftOpen(finding, 'quotation', 'quotation');
  const unread =
    hasUnreadTime(claim, finding, context) || (!finding.confirmed && hasUnreadYear(claim, finding, context));
  if (unread || isYetToCome(claim, finding, context)) return leftOpen(finding, 'no-date', 'no-date');
  const inOneSentence = finding.reason === 'inconsistent' && SAID_AT_ONCE.includes(claim.kind);
  const timeless =
    finding.settledBy === 'protocol' &&
    ((claim.when?.grain === 'span' && claim.when.anchor === 'inherited') ||
      (claim.when === null && claim.kind === 'block-time'));
  const fromLevel = finding.reason === 'inconsistent' && finding.parts?.from === 'supported';
  if (
    claim.subject === 'inherited-across-paragraph' &&
    !inOneSentence &&
    !timeless &&
    !fromLevel &&
    !finding.confirmed &&
    !setsRight(claim, context)
  )
    return leftOpen(finding, 'inherited-subject', 'inherited-subject');
  const others = otherReadings(claim).map((reading, i) => ({
    why: claim.readings[i]?.why,
    found: check(reading, context),
  }));
  const settled = others.find(
    ({ why, found }) =>
      why === 'separator' && found.verdict === 'supported' && found.settledBy === 'protocol',
  );
  if (settled) return settled.found;
  const fits = others.some(({ found }) => found.verdict === 'supported' || found.verdict === 'misleading');
  const rescaled = others.find(({ why, found }) => why === 'scale' && found.verdict === 'supported');
  if (rescaled && claim.kind === 'difficulty-level' && claim.stance === 'asserted')
    return { ...rescaled.found, verdict: 'misleading', reason: 'wrong-unit' };
  return fits ? leftOpen(finding, 'ambiguous', 'ambiguous') : finding;
}

/** Who says so: a saying in the registry decides the attribution; where p itself stays open, only that it was said. */
function weighAttribution(claim: Claim, finding: Finding, context: Context): Finding {
  if (!claim.attribution || finding.parts?.attribution) return finding;
  const saying = judgeAttribution(claim, context);
  if (saying?.verdict === 'supported' && finding.reason !== 'question') {
    const open = finding.verdict === 'unverifiable';
    const parts = {
      ...finding.parts,
      ...(open ? {} : { number: finding.verdict }),
      attribution: 'supported',
    } as const;
    return open ? { ...saying, parts } : { ...finding, parts };
  }
  if (finding.verdict === 'unverifiable' && finding.reason === 'no-source')
    return leftOpen(finding, 'attribution', 'attribution-only', { source: words(claim.attribution.source) });
  return finding;
}

/** "If it does not grow by 50 % a year": what is needed is said by denying it in a condition. */
const isNegatedCondition = ({ stance, modality, kind }: Claim): boolean =>
  stance === 'denied' && (modality === 'hypothetical' || kind === 'growth-needed');

/** "There will never be more than 21 million": denied, what is more makes a bound from above. */
function capped(claim: Claim, check: Checker, context: Context): Finding | null {
  const bound = {
    ...claim,
    low: null,
    high: claim.low ?? claim.value,
    hedge: 'up-to',
    interval: null,
  } as const;
  const found = check(bound, context);
  return found.verdict === 'supported' ? { ...found, reason: 'denial-right' } : null;
}

/** What is measured and always in flow: "fees do not come to 1 %" denies a bound, not a number. */
const MEASURED: ReadonlySet<Claim['kind']> = new Set([
  'fee-share',
  'hashrate-level',
  'hashprice',
  'price-level',
  'energy-use',
  'production-cost',
  'pool-share',
  'country-share',
]);

/**
 * "It is not so", "it is false that": what is denied and false is right. Beside another figure of its kind ("instead of",
 * "no longer") a denial that would be wrong may be no denial at all; of a contract it may be another part that is denied.
 */
function weighStance(claim: Claim, finding: Finding, check: Checker, context: Context): Finding {
  if (claim.stance === 'asserted' || isNegatedCondition(claim)) return finding;
  if (claim.stance === 'questioned') return leftOpen(finding, 'question', 'question');
  if (finding.verdict === 'refuted') return { ...finding, verdict: 'supported', reason: 'denial-right' };
  const never = claim.stance === 'denied' && claim.hedge === 'over' ? capped(claim, check, context) : null;
  if (never) return never;
  if (finding.verdict === 'supported') {
    const beside =
      claim.from !== null ||
      claim.kind === 'deal' ||
      neighbours(claim, context).some(({ kind }) => kind === claim.kind);
    if (beside && !isReplacedWrongly(claim, check, context))
      return leftOpen(finding, 'ambiguous', 'ambiguous');
    if (finding.reason === 'within-range' || finding.reason === 'approximate' || MEASURED.has(claim.kind))
      return leftOpen(finding, 'vague', 'vague');
    return { ...finding, verdict: 'refuted', reason: 'denial-wrong' };
  }
  if (finding.reason === 'survey-as-world')
    return { ...finding, verdict: 'supported', reason: 'denial-right' };
  return finding.verdict === 'misleading' ? leftOpen(finding, 'vague', 'vague') : finding;
}

/** Turns what was found about the plain proposition into the verdict on what the text says with it. */
export function weigh(claim: Claim, found: Finding, check: Checker, context: Context): Verdict {
  const modal = weighModality(claim, found, context);
  const stanced = weighStance(claim, modal, check, context);
  const doubted = weighDoubt(claim, stanced, check, context);
  const { settledBy: _, confirmed: __, ...verdict } = weighAttribution(claim, doubted, context);
  return verdict;
}

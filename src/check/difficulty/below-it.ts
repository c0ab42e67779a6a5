import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { Epoch } from '../../facts/fact.ts';
import { agree, reachOf } from '../agreement.ts';
import { type Context, inParagraph, numberOf, textOf } from '../context.ts';
import { type Finding, say, undecided } from '../finding.ts';
import { tells } from '../telling.ts';
import { isPlain } from './pinned.ts';
import { matchOf, tryAll } from './retarget-match.ts';
import { epochsWithin, SAME_DAY, teraOf, undatedRetargets } from './retargets.ts';
import { cumulative, stretchesUpTo } from './span.ts';

/** Characters around a percentage in which it is said to be "below it". */
const AROUND = { before: 24, behind: 28 };
/** Points within which a percentage counted from a level may be a slip of it; further off something else may be meant. */
const NEAR_POINTS = 16;

/** Does the percentage say "below it", with no number of its own behind to say below what? */
function pointsAtLevel(claim: Claim, context: Context): boolean {
  const value = numberOf(claim);
  if (!value) return false;
  const text = textOf(claim, context);
  const behind = text.slice(value.end, value.end + AROUND.behind);
  const [clause = ''] = behind.replace(/^\s*[%％]/u, '').split(/[,;:.!?，；。]/u);
  const [before = ''] = text
    .slice(Math.max(0, value.start - AROUND.before), value.start)
    .split(/[,;:.!?，；。]/u)
    .slice(-1);
  if (/\p{Nd}/u.test(clause)) return false;
  return tells(`${clause} `, context, 'than-it') || tells(` ${before}`, context, 'than-it');
}

/** The level told last before a change, of its paragraph. */
function levelBefore(claim: Claim, context: Context): Claim | undefined {
  const levels = inParagraph(claim, context).filter(
    ({ kind, unit, value, end }) =>
      kind === 'difficulty-level' && unit === 'T' && value !== null && end <= claim.end,
  );
  return levels.toSorted((a, b) => a.end - b.end).findLast((level) => isPlain(level) && level.from === null);
}

/**
 * "The peak of 156 T still stood on 11 November; the value of now is 5 % below it": counted from the level told last to the one in
 * force at publication. Null for changes that point at no level.
 */
export function belowIt(claim: Claim, context: Context): Finding | null {
  const { facts, published } = context;
  const { unit, value, direction } = claim;
  if (unit !== '%' || value === null || direction === null || !published) return null;
  if (claim.when !== null && claim.when.anchor !== 'explicit' && claim.when.grain === 'span') return null;
  const level = pointsAtLevel(claim, context) ? levelBefore(claim, context) : undefined;
  if (!level) return null;
  const today = addDays(published.end, SAME_DAY);
  const isOfLevel = (epoch: Epoch): boolean =>
    epoch.day <= today && agree(level, teraOf(epoch))?.verdict === 'supported';
  const firsts = epochsWithin([reachOf(level)], facts).filter(isOfLevel);
  const stretches = stretchesUpTo(published, firsts, facts);
  const right = stretches.find(({ pct }) => matchOf(claim, pct)?.verdict === 'supported');
  const match = right && matchOf(claim, right.pct);
  if (right && match) return cumulative(match, right);
  if (tryAll(claim, undatedRetargets(context), context)[0]?.match.verdict === 'supported') return null;
  const [only, ...more] = stretches;
  const wrong = only && matchOf(claim, only.pct);
  if (!only || !wrong) return null;
  const way = facts.epochs.filter(({ height }) => height > only.first.height && height < only.last.height);
  const passed = way.some(({ difficulty, changePct }) => {
    const soFar = (difficulty / only.first.difficulty - 1) * 100;
    return [soFar, changePct ?? 0].some((pct) => matchOf(claim, pct)?.verdict !== 'refuted');
  });
  const near = Math.abs(value - Math.abs(only.pct)) <= NEAR_POINTS;
  const sure = more.length === 0 && !passed && near && isPlain({ ...claim, hedge: null });
  return wrong.verdict === 'refuted' && sure
    ? { ...cumulative(wrong, only), reason: 'inconsistent' }
    : undecided('no-date', say('no-date'));
}

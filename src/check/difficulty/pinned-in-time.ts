import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { Epoch } from '../../facts/fact.ts';
import { type Context, sentenceOf } from '../context.ts';
import { tells } from '../telling.ts';
import { epochOfLevel, isPlain } from './pinned.ts';
import { type Tried, tryAll } from './retarget-match.ts';
import { isSameTime, retargetsIn } from './retargets.ts';

/** "Rose on Wednesday by 5 % to the record of 150.84 T": day and exact level name one retarget, and no other is meant. */
export function retargetOfItsDay(claim: Claim, context: Context): Epoch | null {
  const { when, unit, from, superlative } = claim;
  if (when?.grain !== 'day' || when.anchor === 'inherited' || unit !== '%' || from !== null) return null;
  if (superlative?.window.type === 'within') return null;
  const epoch = epochOfLevel(claim, context);
  return epoch && epoch.changePct !== null && isSameTime(when, epoch) ? epoch : null;
}

/** Percent so fine that they tell one retarget from those around it, and days back in which it may have been. */
const FINE = 0.01;
const BACK_DAYS = 400;

/** "Before it came nine rises, the largest of them 13.24 %": looking back behind another date, the one retarget of the last year that has these digits. */
export function oneLately(claim: Claim, context: Context): Tried | null {
  const { when, precision, hedge } = claim;
  const { published, facts } = context;
  if (!published || when?.anchor !== 'inherited' || hedge !== null || !isPlain(claim)) return null;
  if ((precision?.written ?? 1) > FINE || !tells(sentenceOf(claim, context), context, 'looks-back'))
    return null;
  const back = { start: addDays(published.start, -BACK_DAYS), end: published.end };
  const fits = tryAll(claim, retargetsIn(back, facts), context).filter(
    ({ match, off }) => match.verdict === 'supported' && off <= FINE / 2,
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

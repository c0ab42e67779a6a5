import type { Claim } from '../../claims/claim.ts';
import { epochDays } from '../../core/epoch.ts';
import { intervalOfChange } from '../../core/retarget.ts';
import { agree } from '../agreement.ts';
import { namesTime } from '../blocks/epoch-mean.ts';
import { type Context, inParagraph, sentenceOf } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';
import { tells } from '../telling.ts';
import { causedBy, isAfterwards } from './cause.ts';

/** Rolling means stay this close to the epoch's own. */
const NEAR = 0.03;
/** Further off than this, interval and retarget cannot both hold. */
const FAR = 0.1;
/** Where the sentence names the epoch itself, no other window is meant. */
const FAR_OF_OWN = 0.05;
/** Beyond twice the mean a single block is meant, whatever the words around it. */
const ONE_BLOCK = 1;
const NOMINAL_DAYS = 14;
/** Days that an epoch can have lasted; what lies outside counts something else. */
const EPOCH_DAYS = { least: 11, most: 22 };

/** The one retarget of a measured interval's paragraph; null where there are several sizes or none. */
function retargetBeside(interval: Claim, context: Context): number | null {
  const changes = inParagraph(interval, context).filter(
    (other) =>
      other.kind === 'difficulty-change' &&
      other.unit === '%' &&
      other.value !== null &&
      other.direction !== null &&
      other.modality === 'fact' &&
      other.stance === 'asserted',
  );
  const signed = new Set(changes.map(({ value, direction }) => (direction === 'up' ? 1 : -1) * (value ?? 0)));
  const [only] = signed;
  return only !== undefined && signed.size === 1 && only > -74 && only < 290 ? only : null;
}

/** Do a measured block interval and the retarget told beside it go together: interval = 10 ÷ (1 + Δ)? */
export function judgeInterval(claim: Claim, context: Context): Finding | null {
  const measured =
    claim.kind === 'block-time' &&
    claim.value !== null &&
    claim.aspect !== 'target-interval' &&
    claim.aspect !== 'single-block';
  if (!measured || (claim.unit !== 'min' && claim.unit !== 'days') || claim.modality !== 'fact') return null;
  const said = claim.value ?? 0;
  if (claim.unit === 'days' && said === NOMINAL_DAYS) return null;
  if (claim.unit === 'min' && said === 10) return null;
  const change = retargetBeside(claim, context);
  if (change === null) return null;
  const minutes = intervalOfChange(change);
  const truth = claim.unit === 'days' ? epochDays(minutes) : minutes;
  const explanation = say('inner-interval', {
    change: amount(change, '%', 2),
    interval: amount(minutes, 'min', 2),
    days: amount(epochDays(minutes), 'days', 1),
  });
  const computed = {
    formula: claim.unit === 'days' ? 'epoch = 14 / (1 + change / 100)' : 'interval = 10 / (1 + change / 100)',
    inputs: { change_pct: change },
    result: Number(truth.toFixed(3)),
    unit: claim.unit,
  };
  const off = Math.abs(said / truth - 1);
  if (off <= NEAR || agree(claim, truth)?.verdict === 'supported')
    return find('supported', 'consistent', explanation, { computed });
  const epoch = claim.because.some(({ rule }) => rule === 'subject: epoch');
  const apart = said < EPOCH_DAYS.least || said > EPOCH_DAYS.most;
  if (claim.unit === 'days' && apart && !epoch) return null;
  const sentence = sentenceOf(claim, context);
  if (tells(sentence, context, 'peak', 'epoch-part') || isAfterwards(claim, context)) return null;
  const far = tells(sentence, context, 'epoch') ? FAR_OF_OWN : FAR;
  if (far === FAR && claim.unit === 'min' && namesTime(causedBy(claim, context)?.words ?? sentence, context))
    return null;
  if (
    off <= far ||
    (off > ONE_BLOCK && claim.unit === 'min') ||
    (claim.aspect !== 'average-interval' && claim.unit === 'min')
  )
    return null;
  return find('refuted', 'inconsistent', explanation, { computed });
}

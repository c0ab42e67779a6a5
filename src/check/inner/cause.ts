import type { Claim } from '../../claims/claim.ts';
import { intervalOfChange } from '../../core/retarget.ts';
import { type Context, isToldAsFact, neighbours, numberOf, textOf } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';
import { tells } from '../telling.ts';

/** Minutes around the ten that the protocol aims at in which a mean is on neither side. */
const SLACK = 0.15;
const AIM = 10;
/** Letters behind a comma in which nothing but the words for "every" stand before the number. */
const EVERY = 14;
/** Letters before a number in which "than" makes it a bound. */
const THAN = 12;
/** Letters before the first of both in which a sentence says that it is the cause. */
const LEAD = 60;

/** The words between cause and effect that tell of the interval, where one is said to be the cause of the other. */
function causeIn(text: string, change: number, interval: number, context: Context): string | null {
  const between = text.slice(Math.min(change, interval), Math.max(change, interval));
  if (/[.;:!?。；：]\s|[。；]/u.test(between)) return null;
  const lead = text.slice(Math.max(0, interval - LEAD), interval);
  if (interval < change) return tells(`${lead}${between}`, context, 'because') ? lead : null;
  const parts = between.split(/[,，、]/u);
  const own = (parts.at(-1) ?? '').length <= EVERY ? parts.slice(-2).join(' ') : (parts.at(-1) ?? '');
  return tells(own, context, 'because') &&
    !tells(own, context, 'at-present') &&
    !tells(own.slice(-THAN), context, 'base')
    ? own
    : null;
}

/** "Fell 7.76 % on 20 March after blocks averaged …": the one change of its sentence, and the words that tell of its cause. */
export function causedBy(
  claim: Claim,
  context: Context,
): { readonly change: Claim; readonly words: string } | null {
  const changes = neighbours(claim, context).filter((other) => other.kind === 'difficulty-change');
  const [change] = changes;
  if (!change || changes.length > 1 || !isToldAsFact(change) || change.in !== claim.in) return null;
  if (change.unit !== '%' || change.value === null || change.direction === null) return null;
  const [at, told] = [numberOf(claim)?.start ?? claim.start, numberOf(change)?.start ?? change.start];
  const text = textOf(claim, context);
  const words = causeIn(text, told, at, context);
  const date = change.because.find(({ slot }) => slot === 'when');
  const own = date ? text.slice(date.start, date.end) : '';
  return words === null ? null : { change, words: words.replace(own, '') };
}

/** "Because difficulty fell, blocks come every 9 minutes", "after the cut of 11.16 % …", "…, and now a block takes 9 minutes": the interval is of the time behind the change. */
export function isAfterwards(claim: Claim, context: Context): boolean {
  const at = numberOf(claim)?.start ?? claim.start;
  const text = textOf(claim, context);
  return neighbours(claim, context).some((other) => {
    const told = numberOf(other);
    if (other.kind !== 'difficulty-change' || other.in !== claim.in || !told || told.end > at) return false;
    const start = Math.max(0, told.start - LEAD);
    const lead =
      text
        .slice(start, told.start)
        .split(/[.;!?。；]\s?/u)
        .at(-1) ?? '';
    const behind = tells(` ${lead} `, context, 'because', 'afterwards');
    return behind || tells(` ${text.slice(told.end, at)} `, context, 'at-present');
  });
}

/** "Fell 11.16 % because blocks had come every 8.7 minutes": blocks faster than ten minutes raise difficulty, slower ones lower it. */
export function judgeCause(claim: Claim, context: Context): Finding | null {
  const { kind, unit, value, aspect, from } = claim;
  if (kind !== 'block-time' || unit !== 'min' || value === null || from !== null || !isToldAsFact(claim))
    return null;
  if (aspect === 'target-interval' || aspect === 'single-block' || Math.abs(value - AIM) <= SLACK)
    return null;
  const change = causedBy(claim, context)?.change;
  if (!change || (change.direction === 'down') === value > AIM) return null;
  const pct = (change.direction === 'up' ? 1 : -1) * (change.value ?? 0);
  const minutes = intervalOfChange(pct);
  const explanation = say('inner-interval', {
    change: amount(pct, '%', 2),
    interval: amount(minutes, 'min', 2),
    days: amount((14 * minutes) / AIM, 'days', 1),
  });
  const computed = {
    formula: 'interval = 10 / (1 + change / 100)',
    inputs: { change_pct: pct },
    result: Number(minutes.toFixed(3)),
    unit: 'min',
  };
  return find('refuted', 'inconsistent', explanation, { computed });
}

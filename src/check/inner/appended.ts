import type { Claim } from '../../claims/claim.ts';
import { type Context, numberOf, sentenceOf, textOf } from '../context.ts';
import { tells } from '../telling.ts';

/** Characters between a level and a change told right behind it, and points by which that is no other reckoning. */
export const BESIDE = { gap: 36, points: 8 };

/** Is what the change is of no word but one of the levels: "… 139 EH/s, a loss of 58 %"? */
const isOfTheLevels = (change: Claim, own: readonly Claim[]): boolean =>
  change.because.some(
    ({ slot, start, end }) =>
      slot === 'kind' &&
      own.some((level) => {
        const number = numberOf(level);
        return number !== undefined && number.start <= start && end <= number.end;
      }),
  );

/** "Of 328 EH/s 139 were left, a loss of nearly 80 %": the sum of two levels told before it in its sentence, with no other base about and no other change (`alone`). */
export function isAppended(change: Claim, own: readonly Claim[], alone: boolean, context: Context): boolean {
  const [a, b] = own;
  const value = numberOf(change);
  if (!a || !b || !value || b.end > value.start || value.start - b.end > BESIDE.gap) return false;
  const [text, sentence] = [textOf(change, context), sentenceOf(change, context)];
  const lead = text.slice(b.end, value.start);
  const at = sentence.indexOf(change.quote);
  const rest = at < 0 ? sentence : sentence.slice(at + change.quote.length);
  return (
    alone &&
    (change.subject !== 'stated' || isOfTheLevels(change, own)) &&
    /^[^\p{L}\p{Nd}]*[,，;；:：–—(（]/u.test(lead) &&
    !/\p{Nd}/u.test(lead + rest) &&
    !tells(lead + rest, context, 'other-base', 'counted-from', 'compared', 'epoch-part')
  );
}

const saidOf = ({ value, low, high }: Claim): number => value ?? low ?? high ?? 0;

/** Times a bound that its number may really have been: "above 1,000 EH/s" is said of 1,150, not of 2,000. */
const BOUND = 1.25;

/** "886 EH/s, 23 % below the peak above 1,000": from a bound on the far side it may have gone further than the two numbers give. */
export function mayBeMore(change: Claim, pair: readonly Claim[]): boolean {
  const [least, most] = pair.toSorted((x, y) => saidOf(x) - saidOf(y));
  if (!least || !most) return false;
  const above = most.hedge === 'over' || most.hedge === 'at-least' ? BOUND : 1;
  const ratio = (saidOf(most) * above * (least.hedge === 'under' ? BOUND : 1)) / saidOf(least);
  const [near, far] = [saidOf(most) / saidOf(least), ratio].map((times) =>
    change.direction === 'down' ? (1 - 1 / times) * 100 : (times - 1) * 100,
  );
  const said = saidOf(change);
  return said > (near ?? said) && said <= (far ?? 0);
}

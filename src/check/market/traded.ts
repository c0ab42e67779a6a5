import type { Claim } from '../../claims/claim.ts';
import { addDays, daysBetween } from '../../core/days.ts';
import { type Context, inParagraph, numberOf, sentenceOf, textOf } from '../context.ts';
import { tells } from '../telling.ts';
import { yearsIn } from '../years.ts';

/** Days before publication at which a relative date still speaks of the news itself. */
export const NEWS_DAYS = 40;

/** Characters around a price in which it is told as of now. */
const NOW = { before: 60, behind: 40 };

/** Is it told plainly and undated, by one of these verbs close to it, with nothing near that looks back or ahead? */
function isTold(claim: Claim, context: Context, verbs: 'trades-now' | 'traded'): boolean {
  const value = numberOf(claim);
  const plain =
    claim.when === null &&
    claim.from === null &&
    claim.modality === 'fact' &&
    claim.stance === 'asserted' &&
    claim.subject === 'stated' &&
    claim.attribution === null;
  if (!plain || !value) return false;
  const text = textOf(claim, context);
  const lead =
    text
      .slice(Math.max(0, value.start - NOW.before), value.start)
      .split(/[;；]/)
      .at(-1) ?? '';
  const [trail = ''] = text.slice(value.end, value.end + NOW.behind).split(/[;；,，]/);
  const around = `${lead}${text.slice(value.start, value.end)}${trail} `;
  const sentence = sentenceOf(claim, context);
  return (
    tells(around, context, verbs) &&
    !tells(sentence, context, 'looks-back', 'target', 'option', 'counted-from', 'other-coin')
  );
}

/** "Bitcoin trades at about 63,000": in the present. */
export const isTradedNow = (claim: Claim, context: Context): boolean =>
  isTold(claim, context, 'trades-now') && !tells(sentenceOf(claim, context), context, 'past');

/** Days before publication beyond which a paragraph that tells of them may tell of their price too. */
const OTHER_TIMES = 400;
/** Characters around a price in which no earlier year may be named. */
const AROUND = 300;

/** "Bitcoin itself changed hands at around 63,000": in the past, in a paragraph of these days, and by no clause that says when. */
export function isTradedLately(claim: Claim, context: Context): boolean {
  const { published } = context;
  const value = numberOf(claim);
  if (!published || !value || claim.hedge === 'under' || !isTold(claim, context, 'traded')) return false;
  if (tells(sentenceOf(claim, context), context, 'when-it', 'low', 'peak')) return false;
  const text = textOf(claim, context);
  const years = yearsIn(text.slice(Math.max(0, value.start - AROUND), value.end + AROUND));
  if (years.some((year) => year < published.start.slice(0, 4))) return false;
  const beside = inParagraph(claim, context);
  return (
    beside.some(({ when }) => when !== null && when.end >= addDays(published.start, -NEWS_DAYS)) &&
    beside.every(({ when }) => when === null || daysBetween(when.end, published.start) <= OTHER_TIMES)
  );
}

import type { Claim } from '../../claims/claim.ts';
import { agreeNumber } from '../agreement.ts';
import { type Context, inParagraph, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import type { Finding } from '../finding.ts';
import { tells } from '../telling.ts';
import { partsFinding } from './parts.ts';

const KINDS: readonly Claim['kind'][] = ['deal', 'power-capacity'];
const UNITS: readonly (string | null)[] = ['MW', 'USD'];
/** Letters before a part in which it is called another one. */
const LEAD = 40;
/** Letters behind a number in which it is said to be the sum. */
const BEHIND = 16;

const isPlain = ({ value, hedge, from, stance, modality }: Claim): boolean =>
  value !== null && hedge === null && from === null && stance === 'asserted' && modality === 'fact';

/** The two parts told last before a sum, the second in its own sentence; none where there are more of them. */
function partsOf(claim: Claim, context: Context): readonly Claim[] {
  const at = numberOf(claim)?.start ?? claim.start;
  const isPart = (other: Claim): boolean =>
    KINDS.includes(other.kind) && other.unit === claim.unit && (numberOf(other) ?? other).end <= at;
  const own = neighbours(claim, context).filter(isPart);
  const last = inParagraph(claim, context)
    .filter((other) => isPart(other) && !own.includes(other))
    .at(-1);
  const before = last && own.length === 1 ? [last, ...neighbours(last, context).filter(isPart)] : [];
  return own.length === 2 ? own : before.length === 1 ? [...before, ...own] : [];
}

/**
 * "A further 150 MW. Together with the 250 MW agreed in June the total reaches 350 MW": what is more than both may count
 * others; less than both together is inconsistent.
 */
export function judgeTranches(claim: Claim, context: Context): Finding | null {
  const { value, unit } = claim;
  if (!KINDS.includes(claim.kind) || !UNITS.includes(unit) || value === null || !isPlain(claim)) return null;
  const parts = partsOf(claim, context).toSorted((a, b) => a.start - b.start);
  const [first, second] = parts;
  const number = numberOf(claim);
  if (!first || !second || !number || !parts.every(isPlain)) return null;
  const text = textOf(claim, context);
  const isOneMore = parts.some((part) => {
    const at = numberOf(part) ?? part;
    return tells(text.slice(Math.max(0, at.start - LEAD), at.end), context, 'one-more');
  });
  const sentence = sentenceOf(claim, context);
  const lead = text.slice((numberOf(second) ?? second).end, number.start);
  const open = text.slice(Math.max(first.end, number.start - sentence.length), number.start);
  const behind = text.slice(number.end, number.end + BEHIND).split(/[.;。]/)[0] ?? '';
  const summed = [open, behind].some((part) => tells(part, context, 'together', 'in-all'));
  const another = /\p{Nd}|[;；。]|[(,，]\s*\p{L}{1,8}\s*$/u.test(lead.replace(DATES, ''));
  if (!isOneMore || !summed || another || tells(sentence, context, 'in-operation')) return null;
  const sum = (first.value ?? 0) + (second.value ?? 0);
  const holds = agreeNumber(value, unit, sum).verdict === 'supported';
  const short = value > Math.max(first.value ?? 0, second.value ?? 0) && value < sum * SHORT;
  if (!holds && !short) return null;
  return partsFinding(claim, parts, sum, holds);
}
/** Years and days of what was agreed before. */
const DATES = /\b(?:20)?\d\d\b(?!\s?[%$€]|\s?\p{L}{1,2}W)/gu;
/** Less than this share of both parts is no rounding of their sum. */
const SHORT = 0.98;

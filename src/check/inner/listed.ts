import type { Claim } from '../../claims/claim.ts';
import { agreeNumber } from '../agreement.ts';
import { type Context, inParagraph, neighbours, numberOf, textOf } from '../context.ts';
import type { Finding } from '../finding.ts';
import { slipOf } from '../slip.ts';
import { tells } from '../telling.ts';
import { partsFinding } from './parts.ts';

const UNITS: readonly (string | null)[] = ['MW', 'USD', 'BTC', 'EH/s'];
const KINDS: readonly Claim['kind'][] = ['deal', 'power-capacity', 'stock-or-treasury', 'company-production'];
/** Letters around a number in which it is said to be the sum. */
const AROUND = 30;

const isPlain = ({ value, hedge, from, stance }: Claim): boolean =>
  value !== null && hedge === null && from === null && stance === 'asserted';

/** The parts before a sum: those of its own sentence, else those of the sentence before. */
function partsOf(claim: Claim, context: Context): readonly Claim[] {
  const isPart = (other: Claim): boolean =>
    other.kind === claim.kind && other.unit === claim.unit && other.end <= claim.start;
  const own = neighbours(claim, context).filter(isPart);
  if (own.length > 0) return own;
  const before = inParagraph(claim, context).filter(isPart);
  const last = before.at(-1);
  return last ? [...neighbours(last, context).filter(isPart), last] : [];
}

/**
 * "133, 260 and 133 MW, 562 MW in all": parts told one after the other and a number that is said to be all of them. It
 * follows from them, or it is their sum with a slip in it; anything else may count more than was told.
 */
export function judgeListed(claim: Claim, context: Context): Finding | null {
  const { value, unit } = claim;
  if (!KINDS.includes(claim.kind) || !UNITS.includes(unit) || value === null || !isPlain(claim)) return null;
  const parts = partsOf(claim, context).toSorted((a, b) => a.start - b.start);
  const last = parts.at(-1);
  if (!last || parts.length < 2 || !parts.every(isPlain)) return null;
  const text = textOf(claim, context);
  const number = numberOf(claim) ?? claim;
  const around = text
    .slice(Math.max(last.end, number.start - AROUND), number.end + AROUND)
    .split(/[.;。](?:\s|$)/)[0];
  if (!tells(around ?? '', context, 'together', 'in-all')) return null;
  const listed = text.slice(parts[0]?.start ?? last.start, number.start).match(/\d+(?:[.,]\d+)?/gu) ?? [];
  // A number told twice is one claim, and two parts.
  const times = ({ value: part }: Claim): number =>
    Math.max(1, listed.filter((digits) => Number(digits.replace(',', '.')) === part).length);
  const sum = parts.reduce((total, part) => total + (part.value ?? 0) * times(part), 0);
  const holds = agreeNumber(value, unit, sum).verdict === 'supported';
  if (!holds && slipOf(value, sum) === null) return null;
  return partsFinding(claim, parts, sum, holds);
}

import type { Claim } from '../../claims/claim.ts';
import type { Written } from '../../core/precision.ts';
import { agree, writtenOf } from '../agreement.ts';
import { type Context, neighbours } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';

/** What a level can be read as at least, whatever its digits say: a share of itself. */
const READ = { plain: 0.005, hedged: 0.025 };

/** Kinds that state the same quantity as a level and as a change of it. */
const familyOf = ({ kind }: Claim): string => {
  if (kind.startsWith('difficulty-')) return 'difficulty';
  if (kind.startsWith('hashrate-')) return 'hashrate';
  return kind.startsWith('price-') ? 'price' : kind;
};

const isChange = (claim: Claim): boolean =>
  claim.unit === '%' &&
  claim.from === null &&
  claim.value !== null &&
  (claim.kind.endsWith('-change') || claim.aspect === 'relative-change' || !claim.kind.endsWith('-share'));

const isStep = (claim: Claim): boolean =>
  claim.from !== null &&
  claim.value !== null &&
  claim.from > 0 &&
  (claim.unit !== '%' || claim.kind === 'country-share');

const sameSubject = (a: Claim, b: Claim): boolean =>
  familyOf(a) === familyOf(b) && a.place?.id === b.place?.id && a.scope === b.scope;

/** The change in % that "from A to B" allows, by the digits of both. */
export function impliedChange(step: Claim): { low: number; high: number; exact: number } | null {
  const { from, value } = step;
  if (from === null || value === null || from <= 0) return null;
  const share = step.hedge ? READ.hedged : READ.plain;
  const half = (n: number, { written }: Pick<Written, 'written'>): number =>
    Math.max(written / 2, step.hedge ? n * share : 0);
  const a = half(from, writtenOf(from));
  const b = half(value, step.precision ?? writtenOf(value));
  return {
    low: ((value - b) / (from + a) - 1) * 100,
    high: ((value + b) / Math.max(from - a, from * 0.5) - 1) * 100,
    exact: (value / from - 1) * 100,
  };
}

/** The one level with both ends that stands in a change's sentence; null where there are several or none. */
export function stepBeside(change: Claim, context: Context): Claim | null {
  if (!isChange(change)) return null;
  const beside = neighbours(change, context).filter((other) => sameSubject(other, change));
  const steps = beside.filter(isStep);
  const changes = beside.filter(isChange);
  const [step] = steps;
  return step && steps.length === 1 && changes.length === 0 ? step : null;
}

/** A percentage read from a word alone ("half") may be no percentage. */
const HAS_DIGIT = /\p{Nd}/u;

/** Does a stated percentage follow from the levels of its own sentence? Null where there are no such levels. */
export function judgeStep(change: Claim, step: Claim): Finding | null {
  const implied = impliedChange(step);
  if (!implied || change.value === null) return null;
  const down = implied.exact < 0;
  const [near, far] = down ? [-implied.high, -implied.low] : [implied.low, implied.high];
  const turned =
    change.direction !== null && (change.direction === 'down') !== down && Math.abs(implied.exact) > 0.05;
  const match = agree(change, { low: near, high: far });
  if (!match) return null;
  const explanation = say('inner-change', {
    from: amount(step.from ?? 0, step.unit),
    to: amount(step.value ?? 0, step.unit),
    change: amount(implied.exact, '%', 2),
  });
  const computed = {
    formula: 'change = (to / from - 1) * 100',
    inputs: { from: step.from ?? 0, to: step.value ?? 0 },
    result: Number(implied.exact.toFixed(2)),
    unit: '%',
  };
  if (match.verdict === 'supported' && !turned)
    return find('supported', 'consistent', explanation, { computed });
  if (match.verdict === 'misleading' && !turned)
    return find('misleading', 'near-miss', explanation, { computed });
  return HAS_DIGIT.test(change.quote) ? find('refuted', 'inconsistent', explanation, { computed }) : null;
}

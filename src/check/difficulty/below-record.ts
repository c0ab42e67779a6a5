import type { Claim } from '../../claims/claim.ts';
import { addDays, type Day } from '../../core/days.ts';
import type { Epoch } from '../../facts/fact.ts';
import { type Context, numberOf, sentenceOf, textOf } from '../context.ts';
import { type Finding, say, undecided } from '../finding.ts';
import { tells } from '../telling.ts';
import { yearsIn } from '../years.ts';
import { matchOf } from './retarget-match.ts';
import { inForce, SAME_DAY } from './retargets.ts';
import { cumulative } from './span.ts';

/** Days back from publication in which a high may have been that is no record any more. */
const HIGH_DAYS = 800;

/** Percentage points further off than this, something else is probably meant. */
const SLIP_POINTS = 16;

/** What the words measure from: a record, or some high; null where it is neither. */
function baseOf({ because }: Claim): 'record' | 'high' | null {
  const rule = because.find(({ slot }) => slot === 'when')?.rule;
  if (rule === 'from a record') return 'record';
  return rule === 'from a high' ? 'high' : null;
}

/** Levels that were higher than the one before and the one after. */
const peaks = (epochs: readonly Epoch[]): readonly Epoch[] =>
  epochs.filter(
    ({ difficulty }, i) =>
      difficulty > (epochs[i - 1]?.difficulty ?? 0) && difficulty > (epochs[i + 1]?.difficulty ?? 0),
  );

/** "Some 19 % below its record": from the highest level until then to the one in force at publication; null for other changes. */
export function belowRecord(claim: Claim, context: Context): Finding | null {
  const base = baseOf(claim);
  const { published, facts } = context;
  if (!base || claim.unit !== '%' || claim.direction === 'up' || !published) return null;
  const known = facts.epochs.filter(({ day }) => day <= addDays(published.end, SAME_DAY));
  const record = known.reduce<Epoch | null>(
    (best, one) => (best === null || one.difficulty > best.difficulty ? one : best),
    null,
  );
  const now = inForce(published, facts, SAME_DAY).filter((epoch) => epoch !== record);
  if (!record || now.length === 0) return undecided('no-date', say('no-date'));
  const down = { ...claim, direction: 'down' } as const;
  const tried = (first: Epoch) =>
    now.flatMap((last) => {
      const pct = (last.difficulty / first.difficulty - 1) * 100;
      const match = pct < 0 ? matchOf(down, pct) : null;
      const toGo = pct < 0 ? matchOf(down, (first.difficulty / last.difficulty - 1) * -100) : null;
      return match ? [{ match, toGo, stretch: { first, last, pct } }] : [];
    });
  const ofRecord = tried(record);
  const right = ofRecord.find(({ match }) => match.verdict === 'supported');
  if (right) return cumulative(right.match, right.stretch);
  const since = addDays(published.start, -HIGH_DAYS);
  const [best] = ofRecord.toSorted(
    (a, b) => Number(a.match.verdict === 'refuted') - Number(b.match.verdict === 'refuted'),
  );
  if (!best) return undecided('no-date', say('no-date'));
  const found = cumulative(best.match, best.stretch);
  const toGo = ofRecord.some((one) => one.toGo !== null && one.toGo.verdict !== 'refuted');
  const years = yearsIn(sentenceOf(claim, context));
  const other = years.some((year) => year !== record.day.slice(0, 4) && year !== published.end.slice(0, 4));
  const then = tells(sentenceOf(claim, context), context, 'past') || isOfLow(claim, context);
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  const near = Math.abs(said + best.stretch.pct) <= SLIP_POINTS;
  const sure = base === 'record' && near && !other && !then && claim.subject !== 'inherited-across-paragraph';
  if (sure && !toGo && !fitsBefore(down, known, since))
    return found.verdict === 'refuted' ? { ...found, reason: 'inconsistent' } : found;
  return undecided('no-date', found.explanation, { computed: found.computed, evidence: found.evidence });
}

/** Characters before a percentage in which it is said to be that of a low. */
const LOW = 16;

/** "From a low 20 % below the record": that was the low, not where it stands now. */
function isOfLow(claim: Claim, context: Context): boolean {
  const value = numberOf(claim);
  return (
    value !== undefined &&
    tells(textOf(claim, context).slice(Math.max(0, value.start - LOW), value.start), context, 'low')
  );
}

/** Does it fit some day before: how far difficulty was below its record then, below a high since, or a single retarget? */
function fitsBefore(claim: Claim, known: readonly Epoch[], since: Day): boolean {
  const fits = (first: number, last: number): boolean => {
    const match = last < first ? matchOf(claim, (last / first - 1) * 100) : null;
    return match !== null && match.verdict !== 'refuted';
  };
  let record = 0;
  const highs = peaks(known).filter(({ day }) => day >= since);
  const last = known.at(-1)?.difficulty ?? 0;
  for (const { day, difficulty, changePct } of known) {
    record = Math.max(record, difficulty);
    if (day < since) continue;
    const before = difficulty / (1 + (changePct ?? 0) / 100);
    if (difficulty !== last && fits(record, difficulty)) return true;
    if (fits(before, difficulty)) return true;
  }
  const top = Math.max(...highs.map(({ difficulty }) => difficulty));
  return highs.some(({ difficulty }) => difficulty < top && fits(difficulty, last));
}

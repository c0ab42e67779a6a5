import type { Claim } from '../../claims/claim.ts';
import { agree } from '../agreement.ts';
import { type Context, inParagraph, neighbours, sentenceOf, textOf } from '../context.ts';
import { amount, type Finding, find, onDay, say, words } from '../finding.ts';
import { tells } from '../telling.ts';
import { half, valued, whose } from './sums.ts';

type Valued = Claim & { value: number };
interface Ends {
  readonly low: number;
  readonly high: number;
}

const isPlain = ({ from, stance, modality, hedge, low, high }: Claim): boolean =>
  from === null &&
  stance === 'asserted' &&
  modality === 'fact' &&
  low === null &&
  high === null &&
  (hedge === null || hedge === 'about');

const isLevel = (claim: Claim): boolean =>
  claim.kind === 'hashrate-level' && claim.unit === 'EH/s' && claim.direction === null && isPlain(claim);

/** Points by which a share must be off its parts before no rounding or other day explains it. */
const FAR_POINTS = 5;

/** "Together 57 %: A with 215.79 EH/s, B with 153.55 EH/s of 651 EH/s": a pools' share that follows from what the paragraph gives each. */
export function judgePooled(claim: Claim, context: Context): Finding | null {
  const { value, kind, unit, direction, aspect } = claim;
  if (kind !== 'pool-share' || unit !== '%' || value === null || aspect !== null) return null;
  const whom = new Set(claim.parties.map(({ id }) => id));
  const sentence = sentenceOf(claim, context);
  const ofTwo = tells(sentence, context, 'two');
  if (!isPlain(claim) || (whom.size === 0 && !ofTwo)) return null;
  const levels = valued(inParagraph(claim, context)).filter(isLevel);
  const wholes = levels.filter(({ scope, parties }) => scope === 'network' && parties.length === 0);
  const parts = levels.filter(
    (level) => level.scope === 'pool' && (whom.size === 0 || whom.has(whose(level))),
  );
  const [whole] = wholes;
  const count = whom.size === 0 ? 2 : whom.size;
  if (!whole || wholes.length !== 1 || parts.length !== count) return null;
  if (new Set(parts.map(whose)).size !== count) return null;
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const share = (100 * sum) / whole.value;
  if (share > 100) return null;
  const match = agree(claim, share);
  const said =
    tells(sentence, context, 'hashrate') && (ofTwo || tells(sentence, context, 'together', 'adds-up'));
  const timeless = claim.when === null || claim.when.anchor === 'inherited';
  const off = said && timeless && direction === null && Math.abs(value - share) > FAR_POINTS;
  if (match?.verdict !== 'supported' && !off) return null;
  return find(
    off ? 'refuted' : 'supported',
    off ? 'inconsistent' : 'consistent',
    say('inner-whole', {
      sum: amount(share, '%', 2),
      shares: words(`${parts.map((part) => part.value).join(' + ')} / ${whole.value}`),
    }),
    {
      computed: {
        formula: 'share = sum of hashrates / hashrate of the network * 100',
        inputs: { parts: parts.map((part) => part.value).join(' + '), network_EHs: whole.value },
        result: Number(share.toFixed(2)),
        unit: '%',
      },
    },
  );
}

/** Letters between a step in EH/s and the percentage that it comes to. */
const OR = 12;

/** The step in EH/s that stands right before or behind a percentage: "30 EH/s or 3 %", "3 % (30 EH/s)". */
function stepRightBeside(claim: Claim, context: Context): Valued | null {
  const text = textOf(claim, context);
  const between = (a: Claim, b: Claim): string => text.slice(a.end, b.start);
  return (
    valued(neighbours(claim, context)).find((other) => {
      if (other.kind !== 'hashrate-change' || other.unit !== 'EH/s' || !isPlain(other)) return false;
      if (other.direction !== claim.direction) return false;
      const gap = other.start < claim.start ? between(other, claim) : between(claim, other);
      return gap.length <= OR && !/\d/.test(gap);
    }) ?? null
  );
}

/** Times the slack of its digits by which a percentage must be off before it cannot be that of the step. */
const FAR = 3;

/** "At 1,045 EH/s, a fall of 30 EH/s or 3 %": the percentage that a level and the step to it allow, whoever counts them. */
export function judgeStepOfLevel(claim: Claim, context: Context): Finding | null {
  const { kind, unit, value, direction } = claim;
  if (kind !== 'hashrate-change' || unit !== '%' || value === null || direction === null || !isPlain(claim))
    return null;
  const step = stepRightBeside(claim, context);
  const levels = valued(neighbours(claim, context)).filter(isLevel);
  const [level] = levels;
  if (!step || !level || levels.length !== 1 || step.scope !== level.scope) return null;
  const before = level.value - (direction === 'up' ? 1 : -1) * step.value;
  // Of a level told as the one before the step, or as the one after it.
  const [earlier, later] = [(100 * step.value) / level.value, (100 * step.value) / before];
  if (before <= 0) return null;
  const found = [later, earlier].some((change) => agree(claim, change)?.verdict === 'supported');
  const slack = half(claim) + (100 * half(step)) / level.value;
  const off = [later, earlier].every((change) => Math.abs(change - value) > FAR * slack);
  if (!found && !off) return null;
  const [from, to] = [before, level.value];
  return find(
    found ? 'supported' : 'refuted',
    found ? 'consistent' : 'inconsistent',
    say('inner-change', {
      from: amount(from, 'EH/s'),
      to: amount(to, 'EH/s'),
      change: amount(later, '%', 2),
    }),
    {
      computed: {
        formula: 'change = step / earlier hashrate * 100',
        inputs: { step_EHs: step.value, hashrate_EHs: level.value },
        result: Number(later.toFixed(2)),
        unit: '%',
      },
    },
  );
}

/** Shares of the months' range by which a map's hashrate of the world may be off, and beyond which it is none. */
const WORLD = { near: 0.06, far: 0.3 };

/** "It delivered 13.22 % of the hashrate … In absolute terms this was 24.8 EH/s": the share that the paragraph gives before a hashrate. */
function shareOfIt(claim: Valued, context: Context): Valued | null {
  const shares = valued(inParagraph(claim, context)).filter(
    (other) =>
      other.kind === 'country-share' && other.unit === '%' && isPlain(other) && other.aspect === null,
  );
  const ofCountry = shares.filter(({ place }) => place !== null && place.id === claim.place?.id);
  return (claim.place ? ofCountry.length === 1 : shares.length > 0)
    ? (ofCountry[0] ?? shares[0] ?? null)
    : null;
}

/** Is another hashrate of the country told, or an earlier or later one? */
const isOneOfMore = (claim: Claim, context: Context): boolean =>
  tells(sentenceOf(claim, context), context, 'looks-back', 'past', 'afterwards') ||
  inParagraph(claim, context).some(
    (other) => other !== claim && other.kind === claim.kind && other.place?.id === claim.place?.id,
  );

/** Is it the hashrate that another country's share of the paragraph comes to? Then it may be that country's. */
const fitsAnother = (claim: Claim, value: number, { low, high }: Ends, context: Context): boolean =>
  valued(inParagraph(claim, context)).some(
    (other) =>
      other.kind === 'country-share' &&
      (100 * value) / other.value >= low * (1 - WORLD.near) &&
      (100 * value) / other.value <= high * (1 + WORLD.near),
  );

/** A country's hashrate by its share of the same paragraph, and what the network had in the month of the share. */
export function judgeOfCountry(claim: Claim, context: Context): Finding | null {
  if (!isLevel(claim) || claim.value === null || claim.parties.length > 0) return null;
  const said = { ...claim, value: claim.value };
  const bare = claim.place === null;
  if (
    bare &&
    !tells(textOf(claim, context).slice(Math.max(0, claim.start - 40), claim.start), context, 'that')
  )
    return null;
  const share = shareOfIt(said, context);
  const when =
    share?.when ??
    valued(inParagraph(claim, context)).find(({ kind, when: own }) => kind === 'country-share' && own)?.when;
  if (!share || !when || share.value <= 0) return null;
  const months = context.facts.months.filter(
    ({ asOf, hashrateEhs }) => hashrateEhs !== null && asOf.start <= when.end && asOf.end >= when.start,
  );
  const range = {
    low: Math.min(...months.map(({ hashrateEhs }) => hashrateEhs?.low ?? Infinity)),
    high: Math.max(...months.map(({ hashrateEhs }) => hashrateEhs?.high ?? 0)),
  };
  if (months.length === 0 || months.length > 3) return null;
  const world = (100 * said.value) / share.value;
  const near = world >= range.low * (1 - WORLD.near) && world <= range.high * (1 + WORLD.near);
  const far = world < range.low * (1 - WORLD.far) || world > range.high * (1 + WORLD.far);
  if (!near && (!far || bare || fitsAnother(claim, said.value, range, context))) return null;
  if (!near && (!neighbours(claim, context).includes(share) || isOneOfMore(claim, context))) return null;
  return find(
    near ? 'supported' : 'refuted',
    near ? 'consistent' : 'inconsistent',
    say('hashrate-month', {
      low: amount(range.low, 'EH/s', 0),
      high: amount(range.high, 'EH/s', 0),
      start: onDay(months[0]?.asOf.start ?? ''),
      end: onDay(months.at(-1)?.asOf.end ?? ''),
    }),
    {
      computed: {
        formula: 'hashrate of the network = hashrate of the country / share * 100',
        inputs: {
          hashrate_EHs: said.value,
          share_pct: share.value,
          low_EHs: range.low,
          high_EHs: range.high,
        },
        result: Number(world.toFixed(1)),
        unit: 'EH/s',
      },
    },
  );
}

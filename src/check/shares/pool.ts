import type { Claim } from '../../claims/claim.ts';
import { NAMES } from '../../claims/lexicon/names.ts';
import { daysBetween, overlaps, type Span } from '../../core/days.ts';
import { shareBand } from '../../core/proportion.ts';
import { agree } from '../agreement.ts';
import {
  type Checker,
  type Context,
  inParagraph,
  knownWhenPublished,
  sentenceOf,
  timeOf,
} from '../context.ts';
import {
  amount,
  type Finding,
  find,
  isSolid,
  onDay,
  rowEvidence,
  say,
  undecided,
  words,
} from '../finding.ts';
import { checkSoloOdds, judgeShareOfNetwork } from '../machines/solo-odds.ts';
import { miscopiedRow, numberOf } from '../miscopied.ts';
import { beside, bestRow, dateless, rowFinding, rowsFor } from '../observation.ts';
import { slipOf } from '../slip.ts';
import { changeBesideStep } from './step.ts';

const poolOf = (claim: Claim): string | null => claim.parties.find(({ id }) => id !== null)?.id ?? null;

/** Judges a pool's share by reported shares and counted blocks; counting has a band of its own. Unit `%`. */
export const checkPoolShare: Checker = (given, context) => {
  if (given.aspect === 'share-of-world') return checkSoloOdds(given, context);
  const past = given.from !== null && given.when !== null && given.when.anchor !== 'explicit';
  const claim = past ? { ...given, when: null } : given;
  const solo = judgeShareOfNetwork(claim, context);
  if (solo) return solo;
  const step = changeBesideStep(claim, context);
  if (step) return step;
  const pool = poolOf(claim);
  const time = timeOf(claim, context);
  if (!time)
    return dateless(claim, context, ['pool-share'], ({ subject }) => subject === pool && pool !== null);
  const rows = rowsFor(claim, context, ['pool-share'], 45).filter(
    ({ subject }) => subject === pool && subject !== null,
  );
  const row = bestRow(claim, rows, context);
  if (row?.match.verdict === 'supported') return rowFinding(row);
  return (
    counted(claim, pool, context) ??
    farFromPool(claim, pool, time.span, context) ??
    slipOfPool(claim, pool, context) ??
    afterCollapse(claim, context) ??
    undecided('no-source', say('no-source'), { evidence: beside(rows) })
  );
};

/** Days around a pool's known shares in which it has not grown or shrunk beyond these factors of them. */
const REACH = { days: 400, below: 0.55, above: 1.6 };
/** Points that windows of a day scatter by. */
const SCATTER = 6;
/** Blocks of about a week. */
const WEEK_BLOCKS = 1000;

/** Hours and single days scatter by more than any of these. */
const isBrief = ({ when, hedge }: Claim): boolean => when?.grain === 'day' || hedge === 'up-to';

/** A pool's reported share with two digits swapped, one changed, one too many or too few. */
function slipOfPool(claim: Claim, pool: string | null, context: Context): Finding | null {
  if (pool === null || claim.parties.length !== 1 || claim.direction !== null) return null;
  const row = miscopiedRow(numberOf(claim), claim, context, ['pool-share'], {
    fits: ({ subject }) => subject === pool,
    named: () => false,
  });
  return row && rowFinding({ row, match: { verdict: 'refuted', reason: 'wrong-value' } });
}

/** Days around a count in which the collapse that a text tells of is the one it was made in. */
const SAME_EVENT = 5;

/** "Its hashrate fell from 328 to 139 EH/s and its share to 32 %": the share counted in those days, two digits swapped. */
function afterCollapse(claim: Claim, context: Context): Finding | null {
  const { value, direction, parties, stance } = claim;
  const { published } = context;
  if (value === null || direction === 'up' || stance !== 'asserted' || !published) return null;
  const fallen = inParagraph(claim, context).filter(
    ({ kind, from, direction: goes, scope }) =>
      kind === 'hashrate-level' && from !== null && goes === 'down' && scope === 'pool',
  );
  const pools = new Set(fallen.flatMap((other) => other.parties.map(({ id }) => id)));
  const pool = poolOf(claim) ?? (parties.length === 0 && pools.size === 1 ? [...pools][0] : null);
  const told = pool != null && pools.has(pool);
  const row = context.facts.observations.find(
    (one) =>
      one.quantity === 'pool-share' &&
      one.subject === pool &&
      one.value !== null &&
      isSolid(one) &&
      Math.abs(daysBetween(one.asOf.end, published.start)) <= SAME_EVENT &&
      slipOf(value, one.value) === 'swapped',
  );
  return told && row ? rowFinding({ row, match: { verdict: 'refuted', reason: 'wrong-value' } }) : null;
}

const apart = (asOf: Span, span: Span): number => Math.abs(daysBetween(asOf.end, span.end));

/** Of several pools in one sentence only what stands right by its number surely has it. */
function isItsOwn(claim: Claim, context: Context): boolean {
  const [party] = claim.parties;
  const sentence = sentenceOf(claim, context);
  const others = NAMES.filter(
    ({ id, type, names }) =>
      type === 'pool' && id !== party?.id && names.some((name) => sentence.includes(name)),
  );
  return others.length === 0 || (party !== undefined && claim.quote.includes(party.name));
}

/** A share that a pool had in no window of a week or longer around that time, by further than its luck explains. */
function farFromPool(claim: Claim, pool: string | null, span: Span, context: Context): Finding | null {
  const { value, unit, scope, direction, from } = claim;
  if (value === null || unit !== '%' || scope !== 'pool' || claim.parties.length !== 1 || isBrief(claim))
    return null;
  if (!isItsOwn(claim, context)) return null;
  if (claim.aspect !== null || claim.stance !== 'asserted' || (direction !== null && from === null))
    return null;
  const near = ({ asOf }: { readonly asOf: Span }): boolean => overlaps(asOf, span, REACH.days);
  const reported = context.facts.observations.filter(
    (row) =>
      row.quantity === 'pool-share' &&
      row.subject === pool &&
      row.value !== null &&
      isSolid(row) &&
      near(row),
  );
  const windows = context.facts.pools.filter((row) => row.blocks >= WEEK_BLOCKS && near(row));
  const shares = [
    ...reported.map((row) => row.value ?? 0),
    ...windows.flatMap((row) =>
      row.top.filter((entry) => entry.pool === pool).map(({ blocks }) => (100 * blocks) / row.blocks),
    ),
  ];
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const outside =
    value > Math.max(most * REACH.above, most + SCATTER) ||
    value < Math.min(least * REACH.below, least - SCATTER);
  const [row] = reported.toSorted((a, b) => apart(a.asOf, span) - apart(b.asOf, span));
  if (shares.length === 0 || !outside || !row) return null;
  return rowFinding({ row, match: { verdict: 'refuted', reason: 'out-of-range' } });
}

function counted(claim: Claim, pool: string | null, context: Context) {
  const time = timeOf(claim, context);
  if (pool === null || !time) return null;
  for (const window of context.facts.pools) {
    if (!overlaps(window.asOf, time.span) || !knownWhenPublished(window.asOf.start, context)) continue;
    const blocks = window.top.find((entry) => entry.pool === pool)?.blocks;
    if (blocks === undefined) continue;
    const band = shareBand({ count: blocks, of: window.blocks });
    if (agree(claim, { low: band.low * 100, high: band.high * 100 })?.verdict !== 'supported') continue;
    return find(
      'supported',
      'within-range',
      say('pool-blocks', {
        pool: words(claim.parties.find(({ id }) => id === pool)?.name ?? pool),
        blocks: amount(blocks, null, 0),
        of: amount(window.blocks, null, 0),
        share: amount((blocks / window.blocks) * 100, '%', 2),
        day: onDay(window.asOf.end),
      }),
      {
        computed: {
          formula: 'share = blocks / all blocks * 100',
          inputs: { blocks, all_blocks: window.blocks },
          result: Number(((blocks / window.blocks) * 100).toFixed(2)),
          unit: '%',
        },
        evidence: [rowEvidence(window, `${blocks}/${window.blocks}`)],
      },
    );
  }
  return null;
}

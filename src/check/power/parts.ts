import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { PowerForecast } from '../../facts/fact.ts';
import { type Context, knownWhenPublished, sentenceOf } from '../context.ts';
import { type Finding, find, isSolid, onDay, rowEvidence, say, titled, words } from '../finding.ts';
import { yearsIn } from '../years.ts';
import { type Figure, figuresOf } from './figures.ts';

/** Days after the newest vintage in which no other is to be expected. */
const NEXT_VINTAGE_DAYS = 90;
/** Off by more than these shares, no vintage between two known ones explains a figure: of a part that is named, of any. */
const OFF = { part: 0.4, any: 0.25 };
/** Nearer than this to a figure of another kind, that one may be told under a wrong name. */
const SAME = 0.03;
/** The year all vintages forecast to. */
const HORIZON = '2028';

const PARTS: readonly Claim['aspect'][] = [
  'bitcoin-sites',
  'gas-turbines',
  'fuel-cells',
  'nuclear-sited',
  'under-construction',
  'grid-access',
];

const endsOf = (figure: Figure): readonly number[] => (typeof figure === 'number' ? [figure] : figure);

const off = (said: number, known: number): number => Math.abs(said - known) / Math.max(said, known);

/** Is every number of a claim off from every end of these figures, ranges only from ranges? */
function isOff(claim: Claim, figures: readonly Figure[], share: number): boolean {
  const { value, low, high } = claim;
  if (value === null && low !== null && high !== null) {
    const ranges = figures.flatMap((figure) => (typeof figure === 'number' ? [] : [figure]));
    const isApart = ([a, b]: readonly [number, number]): boolean => low > b || high < a;
    return (
      ranges.length > 0 &&
      ranges.every((range) => {
        const ends = [off(low, range[0]), off(high, range[1])] as const;
        const most = isApart(range) ? (ends[0] + ends[1]) / 2 : Math.min(...ends);
        return most > share && Math.min(...ends) > Math.min(share, OFF.any);
      })
    );
  }
  const said = value ?? high ?? low ?? 0;
  return figures.every((figure) => {
    const [from = 0, to = from] = endsOf(figure);
    return (said < from || said > to) && off(said, from) > share && off(said, to) > share;
  });
}

const KINDS = ['power-demand', 'power-deficit', 'power-capacity'] as const;

/** A later year of its own makes it a figure of another forecast. */
const isOfHorizon = (sentence: string, until: string): boolean =>
  yearsIn(sentence).every((year) => year === HORIZON || year <= until);

/**
 * A part or sum of the named forecaster's power gap that none of its vintages has, by more than two of them differ: refuted
 * while no further vintage can be meant. In GW.
 */
export function notInVintages(
  claim: Claim,
  vintages: readonly PowerForecast[],
  context: Context,
): Finding | null {
  const { published } = context;
  const solid = vintages.filter((row) => isSolid(row) && !row.dateFromMemory);
  const [first, last] = [solid[0], vintages.at(-1)];
  if (!published || !first || !last || claim.unit !== 'GW' || claim.stance !== 'asserted') return null;
  // What remains depends on what a text takes off.
  if (claim.modality === 'hypothetical' || claim.aspect === 'net') return null;
  if (published.start < first.knownFrom || published.end > addDays(last.knownFrom, NEXT_VINTAGE_DAYS))
    return null;
  if (!isOfHorizon(sentenceOf(claim, context), published.end.slice(0, 4))) return null;
  const part = PARTS.includes(claim.aspect);
  if (!part && (claim.kind === 'power-capacity' || claim.from !== null)) return null;
  const own = vintages.flatMap((row) => figuresOf(claim, row));
  const out = vintages.filter((row) => knownWhenPublished(row.knownFrom, context));
  const all = out.flatMap((row) => KINDS.flatMap((kind) => figuresOf({ ...claim, kind, aspect: null }, row)));
  if (own.length === 0 || !isOff(claim, own, part ? OFF.part : OFF.any)) return null;
  const isSum = claim.value !== null && out.some((row) => [row.gapGw, row.demandGw].includes(claim.value));
  if (part ? isSum : !isOff(claim, all, SAME)) return null;
  const row = solid.findLast((one) => figuresOf(claim, one).length > 0) ?? first;
  const [figure] = figuresOf(claim, row);
  const text = figure === undefined ? String(row.gapGw) : [...new Set(endsOf(figure))].join('–');
  return find(
    'refuted',
    'wrong-attribution',
    say('vintage', {
      forecaster: titled(row.forecaster),
      value: words(`${text} GW`),
      day: onDay(row.asOf.end),
    }),
    { evidence: [rowEvidence(row, `${text} GW`)], settledBy: 'contract' },
  );
}

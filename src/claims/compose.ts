import type { Because, Claim, ClaimKind, When } from './claim.ts';
import type { Term } from './lexicon/claim-words.ts';
import { oncePerWhole } from './once.ts';
import { shownFor } from './shown.ts';
import { type Draft, has, type Sight, termsIn } from './sight.ts';
import { attributionOf } from './slots/attribution.ts';
import { directionOf, isChange } from './slots/direction.ts';
import { isToldByDigits, peakIn } from './slots/earlier.ts';
import { heightOf } from './slots/height.ts';
import { type Mood, moodOf } from './slots/modality.ts';
import { inheritedOccasion, occasionOf } from './slots/occasion.ts';
import { isOnward } from './slots/onward.ts';
import { stanceOf } from './slots/stance.ts';
import { type Ranked, superlativesOf } from './superlatives/read.ts';
import { clauseAt, distance, type Passage, touches } from './text/passage.ts';
import { termSet } from './text/term-set.ts';
import type { Piece } from './text/tokens.ts';

/** A claim on its way: what later steps may still need of where it was read. */
export interface Composed {
  readonly claim: Claim;
  readonly sight: Sight;
  readonly draft: Draft;
}

/** A claim that is not told to anybody yet. */
type Making = { -readonly [Slot in keyof Claim]: Claim[Slot] };

/** "The rumour that … is false": what is called false is no opinion any more. */
const FACT = { modality: 'fact', by: null } as const;
const QUOTE_REACH = 10;
const HALVING_REACH = 9;
const CARRYING: readonly ClaimKind[] = [
  'power-demand',
  'power-deficit',
  'power-capacity',
  'energy-use',
  'country-share',
  'production-cost',
  'pool-share',
  'hashrate-level',
  'open-interest',
];
const FORECASTABLE: readonly ClaimKind[] = ['power-demand', 'power-deficit'];

/** To twelve digits; most numbers of news are shorter and stay as they are. */
function scaled(value: number | null, factor: number): number | null {
  if (value === null) return null;
  const product = value * factor;
  if (Number.isInteger(product) && Math.abs(product) < SHORT.whole) return product;
  const short = Math.abs(product) < SHORT.below && Math.round(product * SHORT.part) / SHORT.part === product;
  return short ? product : Number(product.toPrecision(12));
}
const SHORT = { whole: 1e12, below: 1e7, part: 1e4 };

const NONE: readonly never[] = [];

/** A number's other readings, in the draft's unit. */
const readingsOf = ({ quantity }: Sight, draft: Draft, factor: number): Claim['readings'] => {
  const readings = draft.readings ?? quantity.readings;
  if (readings.length === 0) return NONE;
  return readings.map((r) => ({
    ...r,
    value: scaled(r.value, factor),
    low: scaled(r.low, factor),
    high: scaled(r.high, factor),
  }));
};

/** The part of the clause that states it: verb, subject and hedge before the number, unit and superlative behind. */
function quoteOf(sight: Sight, parts: readonly (Piece | null)[], ranked: readonly Ranked[]): Piece {
  const { scene, quantity, passage } = sight;
  const clause = clauseAt(scene, quantity.start, 2);
  const date = quantity.dimension === 'year' ? scene.dates.find((d) => touches(d, quantity)) : undefined;
  let { start, end } = date
    ? { start: Math.min(date.start, quantity.start), end: Math.max(date.end, quantity.end) }
    : quantity;
  for (const part of parts) {
    if (!part || part.start < clause.start || part.end > clause.end) continue;
    if (part.end <= start && distance(passage, part.end, start) <= QUOTE_REACH) start = part.start;
    else if (part.start >= end && distance(passage, end, part.start) <= QUOTE_REACH) end = part.end;
  }
  for (const superlative of ranked) {
    start = Math.min(start, superlative.start);
    end = Math.max(end, superlative.end);
  }
  return { start: Math.max(start, scene.start), end: Math.min(end, scene.end) };
}

const isFuture = (when: When | null, sight: Sight): boolean => {
  const published = sight.passage.published;
  return when !== null && published !== null && when.start > published.end;
};

/** Words that tell of what is to come, unless the day it is told of has passed ("sees costs at $55,950 for Q3", "wird geschätzt"). */
const ESTIMATING: readonly (Term | undefined)[] = ['forecast', 'project'];

function modalityOf(mood: Mood, kind: ClaimKind, when: When | null, sight: Sight): Claim['modality'] {
  if (mood.modality === 'fact') return isFuture(when, sight) ? 'forecast' : 'fact';
  const { published } = sight.passage;
  const passed =
    mood.modality === 'forecast' &&
    mood.by !== null &&
    ESTIMATING.includes(mood.by.term) &&
    !FORECASTABLE.includes(kind) &&
    when !== null &&
    when.anchor !== 'inherited' &&
    when.grain !== 'span' &&
    !(kind.startsWith('price-') && when.anchor === 'relative') &&
    published !== null &&
    when.end < published.start;
  return passed ? 'fact' : mood.modality;
}

/** "The halving of 2016 cut the reward to 12.5 BTC": the year is the halving's, and judged there. */
const datesHalving = ({ passage, scene }: Sight, date: Piece): boolean =>
  termsIn(scene, ['halving']).some(
    (m) => m.end <= date.start && distance(passage, m.end, date.start) <= HALVING_REACH,
  );

/** "It is false that the halving of 2028 cuts it to 0.78": what is denied is the other number; the year only names. */
const isNameOnly = ({ passage, scene, quantity }: Sight, kind: ClaimKind, stance: Claim['stance']): boolean =>
  kind === 'halving-date' &&
  (stance === 'reported-false' || stance === 'denied') &&
  scene.quantities.some((q) => q.start >= quantity.end && q.dimension !== 'year') &&
  termsIn(scene, ['halving']).some(
    (m) => m.end <= quantity.start && distance(passage, m.end, quantity.start) <= 1,
  );

/** Makes a claim of a draft, with everything the sentence says around the number; null where it denies it unclearly. */
export function compose(sight: Sight, draft: Draft, ranked: readonly Ranked[]): Composed | null {
  const { passage, scene, quantity } = sight;
  const kind = draft.kind;
  if (kind === null) return null;
  const stated = stanceOf(sight);
  const asked = kind === 'growth-needed' && (stated.stance === 'denied' || stated.stance === null);
  const position = asked ? { stance: 'asserted' as const, by: null } : stated;
  if (position.stance === null || isNameOnly(sight, kind, position.stance)) return null;
  const attribution = attributionOf(passage, scene, quantity, CARRYING.includes(kind));
  const forecasts = FORECASTABLE.includes(kind) && attribution !== null;
  const heard = moodOf(sight, forecasts);
  // "below its goal of ten minutes": the protocol's target, and nobody's plan.
  const target = kind === 'block-time' && heard.by?.term === 'goal';
  const mood =
    target || (position.stance === 'reported-false' && heard.modality === 'opinion') ? FACT : heard;
  const { direction, mention } = directionOf(sight, draft);
  const occasion = occasionOf(
    sight,
    superlativesOf(passage, scene),
    isChange(draft),
    draft.fromAt ?? quantity.fromSpan ?? undefined,
  );
  const openStart = occasion.when?.grain === 'span' && occasion.when.anchor === 'inherited';
  const peak = openStart && kind === 'difficulty-change' ? peakIn(sight, occasion.by) : null;
  const sure = peak !== null || (kind === 'difficulty-level' && isToldByDigits(sight));
  const carried = openStart && !sure ? 'inherited-across-paragraph' : (draft.subject?.carried ?? 'stated');
  const told = occasion.when ?? (carried === 'stated' ? null : inheritedOccasion(sight));
  const ends = kind === 'supply' && draft.aspect === 'mined' && isFuture(told, sight);
  const named = kind === 'subsidy' && occasion.by !== null && datesHalving(sight, occasion.by);
  const onward = occasion.by !== null && isOnward(sight, occasion.by);
  const when = ends || onward || !told ? null : named ? { ...told, anchor: 'inherited' as const } : told;
  const subject = draft.subject?.carried === 'stated' ? draft.subject.mention : null;
  const { start, end } = quoteOf(sight, [mention, position.by, mood.by, subject], ranked);
  const because: Because[] = [{ slot: 'value', rule: draft.rule, start: quantity.start, end: quantity.end }];
  if (draft.subject) note(because, 'kind', `subject: ${draft.subject.mention.term}`, draft.subject.mention);
  if (direction)
    note(because, 'direction', isChange(draft) ? 'verb or noun of change' : 'verb to a level', mention);
  note(because, 'modality', mood.modality, mood.by);
  note(because, 'stance', position.stance, position.by);
  note(because, 'when', peak ?? 'nearest date', occasion.by);
  if (attribution) note(because, 'attribution', 'named source', attribution.at);
  for (const superlative of ranked) note(because, 'superlative', superlative.of, superlative);
  const [first] = ranked;
  const factor = draft.factor ?? 1;
  const { precision, interval } = quantity;
  const claim: Making = {
    kind,
    aspect: draft.aspect ?? null,
    quote: passage.text.slice(start, end),
    in: passage.in,
    start,
    end,
    value: draft.value !== undefined ? draft.value : scaled(quantity.value, factor),
    low: draft.low !== undefined ? draft.low : scaled(quantity.low, factor),
    high: draft.high !== undefined ? draft.high : scaled(quantity.high, factor),
    from: draft.from !== undefined ? draft.from : scaled(quantity.from, factor),
    unit: draft.unit !== undefined ? draft.unit : quantity.unit,
    hedge: quantity.hedge,
    precision: precision && { written: precision.written * factor, round: precision.round * factor },
    interval: interval && { low: scaled(interval.low, factor), high: scaled(interval.high, factor) },
    readings: readingsOf(sight, draft, factor),
    direction: direction ?? first?.direction ?? null,
    superlative: first?.superlative ?? draft.superlative ?? null,
    when,
    height: heightOf(sight, kind),
    modality: modalityOf(mood, kind, when, sight),
    stance: position.stance,
    attribution: attribution && {
      source: attribution.source,
      id: attribution.id,
      quoted: attribution.quoted,
    },
    scope: draft.scope ?? null,
    parties: draft.parties ?? NONE,
    place: draft.place ?? null,
    subject: carried,
    because,
  };
  if (ranked.length > 1) claim.furtherSuperlatives = ranked.slice(1).map(({ superlative }) => superlative);
  const shown = shownFor(passage, scene, claim);
  if (shown !== null) claim.shown = shown;
  if (draft.passing) claim.passing = true;
  return { claim, sight, draft };
}

function note(because: Because[], slot: string, rule: string, piece: Piece | null): void {
  if (piece) because.push({ slot, rule, start: piece.start, end: piece.end });
}

const IRONY = termSet(['irony']);

/** Paragraphs of a passage that are not meant. */
const jestsIn = oncePerWhole((passage: Passage): ReadonlySet<number> => {
  const ironic = passage.scenes.filter((other) => has(other, IRONY));
  return new Set(ironic.map((other) => other.paragraph));
});

/** Does the sentence mean none of this: irony, or the other kind of mining? */
export const isJest = ({ passage, scene }: Pick<Sight, 'scene' | 'passage'>): boolean =>
  jestsIn(passage).has(scene.paragraph);

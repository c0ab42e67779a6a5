import type { Judged } from '../../check/verdict.ts';
import type { Article } from '../../news/article.ts';
import type { Label, Labelled } from './corpus.ts';

/** Kinds that count as the same when a claim is matched with a label. */
const FAMILIES: Readonly<Record<string, string>> = {
  'difficulty-change': 'difficulty',
  'difficulty-level': 'difficulty',
  'hashrate-change': 'hashrate',
  'hashrate-level': 'hashrate',
  'price-change': 'price',
  'price-level': 'price',
  'power-demand': 'power',
  'power-deficit': 'power',
  'power-capacity': 'power',
  subsidy: 'issuance',
  supply: 'issuance',
  'halving-date': 'issuance',
};

export const familyOf = (kind: string): string => FAMILIES[kind] ?? kind;

/** Units of one dimension, as multiples of the first. */
const SCALES: readonly Readonly<Record<string, number>>[] = [
  { 'EH/s': 1, 'ZH/s': 1e3, 'PH/s': 1e-3, 'TH/s': 1e-6, 'GH/s': 1e-9 },
  { GW: 1, MW: 1e-3, kW: 1e-6 },
  { TWh: 1, GWh: 1e-3 },
];

/** Factor from one unit to another; 1 where they are not of one dimension. */
function factor(from: string | null, to: string | null): number {
  const scale = SCALES.find((s) => from !== null && to !== null && from in s && to in s);
  return scale ? scale[from!]! / scale[to!]! : 1;
}

interface Amount {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The numbers a claim stands for: its value, else its only bound, else both ends. */
function numbersOf({ value, low, high }: Amount): readonly number[] {
  if (value !== null) return [value];
  return [low, high].filter((n) => n !== null);
}

/** Half a unit of the last digit a label is written with; whole numbers must be equal. */
function rounding(label: number): number {
  const decimals = /\.(\d+)$/.exec(String(label))?.[1]?.length ?? 0;
  return (decimals > 0 ? 10 ** -decimals / 2 : 0) + Math.abs(label) * 1e-6;
}

/** Are the numbers of a claim those of a label, as far as the label is written? */
export function sameAmount(claim: Amount & { unit: string | null }, label: Label): boolean {
  const scale = factor(claim.unit, label.unit);
  const [ours, theirs] = [numbersOf(claim), numbersOf(label)];
  return (
    ours.length === theirs.length &&
    ours.every((n, i) => Math.abs(n * scale - theirs[i]!) <= rounding(theirs[i]!))
  );
}

interface Place {
  readonly in: 'title' | 'text';
  readonly start: number;
  readonly end: number;
}

/** Everywhere a quote stands in title and text. */
export function placesOf(quote: string, { title, text }: Article): readonly Place[] {
  const places: Place[] = [];
  for (const [field, whole] of [
    ['text', text],
    ['title', title ?? ''],
  ] as const) {
    for (let at = whole.indexOf(quote); at >= 0; at = whole.indexOf(quote, at + 1))
      places.push({ in: field, start: at, end: at + quote.length });
  }
  return places;
}

const shared = (a: Place, b: Place): number =>
  a.in === b.in ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0;

const overlap = (claim: Place, places: readonly Place[]): number =>
  Math.max(0, ...places.map((place) => shared(claim, place)));

/** A label with the claim that was found for it, or null. */
export interface Pair {
  readonly label: Label;
  readonly found: Judged | null;
}

/** A claim that no label asks for; `negative` when it quotes a number that claims nothing. */
export interface Spurious {
  readonly found: Judged;
  readonly negative: boolean;
}

/** A number that claims nothing, with the claim that was made of it, or null. */
export interface Negative {
  readonly quote: string;
  readonly found: Judged | null;
}

/** Each label with at most one claim and each claim with at most one label: exact kind, then required, then the longer overlap. */
export function match(
  text: Labelled,
  judged: readonly Judged[],
): { pairs: readonly Pair[]; spurious: readonly Spurious[]; negatives: readonly Negative[] } {
  const candidates = text.labels.flatMap((label) => {
    const places = placesOf(label.quote, text.article);
    return judged
      .filter(({ claim }) => familyOf(claim.kind) === familyOf(label.kind) && sameAmount(claim, label))
      .map((found) => ({
        label,
        found,
        exact: found.claim.kind === label.kind,
        length: overlap(found.claim, places),
      }))
      .filter(({ length }) => length > 0);
  });
  candidates.sort(
    (a, b) =>
      Number(b.exact) - Number(a.exact) ||
      Number(a.label.optional) - Number(b.label.optional) ||
      b.length - a.length,
  );
  const byLabel = new Map<Label, Judged>();
  const used = new Set<Judged>();
  for (const { label, found } of candidates) {
    if (byLabel.has(label) || used.has(found)) continue;
    byLabel.set(label, found);
    used.add(found);
  }
  const spurious = judged.filter((found) => !used.has(found));
  const negatives = text.negatives.map((quote) => {
    const places = placesOf(quote, text.article);
    const made = spurious.filter(({ claim }) => overlap(claim, places) > 0);
    return { quote, found: made.find(({ verdict }) => verdict.verdict === 'refuted') ?? made[0] ?? null };
  });
  const claimed = new Set(negatives.map(({ found }) => found));
  return {
    pairs: text.labels.map((label) => ({ label, found: byLabel.get(label) ?? null })),
    spurious: spurious.map((found) => ({ found, negative: claimed.has(found) })),
    negatives,
  };
}

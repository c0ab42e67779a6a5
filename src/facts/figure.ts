import type { Known, Month, PowerForecast } from './fact.ts';

/** A figure as a list shows it; bounds where no value is known, both null where the fact counts nothing. */
export interface Figure extends Known {
  /** What it is, in kebab-case or a proper name. */
  readonly what: string;
  /** The ids `what` is made of, the widest first; left out where it is a name. */
  readonly terms?: readonly string[];
  /** Whom it is about; null for the network. */
  readonly subject: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
}

/** What a figure is of, as ids. */
export const termed = (...terms: readonly string[]) => ({ what: terms.join(' '), terms });

export const nothing = { value: null, low: null, high: null, unit: null, subject: null };
export const exactly = (value: number, unit: string) => ({ ...nothing, value, unit });
const between = (low: number, high: number, unit: string) => ({ ...nothing, low, high, unit });

/** The part of a row that says when, since when and how surely it is known. */
export const knownOf = ({
  asOf,
  knownFrom,
  sources,
  confidence,
  fromMemory,
  evidence,
  note,
}: Known): Known => ({
  asOf,
  knownFrom,
  sources,
  ...(confidence === undefined ? {} : { confidence }),
  ...(fromMemory === undefined ? {} : { fromMemory }),
  ...(evidence === undefined ? {} : { evidence }),
  ...(note === undefined ? {} : { note }),
});

/** What a month says about price (USD), hashrate (EH/s) or the share of fees (%); empty where it says nothing. */
export function figuresOfMonth(month: Month, topic: 'price' | 'hashrate' | 'fees'): readonly Figure[] {
  const known = knownOf(month);
  if (topic === 'fees')
    return month.feeSharePct === null
      ? []
      : [{ ...known, ...termed('fee-share', 'month'), ...exactly(month.feeSharePct, '%') }];
  const range = topic === 'price' ? month.priceUsd : month.hashrateEhs;
  if (!range) return [];
  const ends = between(range.low, range.high, topic === 'price' ? 'USD' : 'EH/s');
  return [{ ...known, ...termed('month'), ...ends, value: range.mean }];
}

/** Every part of a vintage of a power forecast, in GW. */
export function figuresOfVintage(vintage: PowerForecast): readonly Figure[] {
  const known = knownOf(vintage);
  const one = (what: string, value: number | null | undefined): readonly Figure[] =>
    value == null
      ? []
      : [{ ...known, ...termed(what), ...exactly(value, 'GW'), subject: vintage.forecaster }];
  const range = (what: string, pair: readonly [number, number] | null): readonly Figure[] =>
    pair
      ? [{ ...known, ...termed(what), ...between(pair[0], pair[1], 'GW'), subject: vintage.forecaster }]
      : [];
  return [
    ...one('gap', vintage.gapGw),
    ...one('demand', vintage.demandGw),
    ...one('under-construction', vintage.underConstructionGw),
    ...one('grid-access', vintage.gridAccessGw),
    ...range('net', vintage.netGw),
    ...Object.entries(vintage.optionsGw).flatMap(([what, pair]) => range(what, pair)),
    ...one('sites-operating', vintage.sitesGw.operating),
    ...one('sites-under-construction', vintage.sitesGw.underConstruction),
    ...one('sites-interconnected', vintage.sitesGw.interconnected),
  ];
}

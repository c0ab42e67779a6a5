import { dayOf, type Span } from '../core/days.ts';
import { median, spreadPct } from '../core/median.ts';
import { btcOf } from '../core/subsidy.ts';
import type { FeeRates, Live, LiveFigure, LiveTip, Part } from './current.ts';
import { type Heard, heardOf, type What } from './heard.ts';
import { sourceOf } from './informants.ts';

const MINUTE_MS = 60_000;

/** ms after which what was heard is stale. */
export const FRESH_MS: Readonly<Record<Exclude<What, 'retarget'>, number>> = {
  tip: 120 * MINUTE_MS,
  prices: 30 * MINUTE_MS,
  'fee-rates': 30 * MINUTE_MS,
  fees: 120 * MINUTE_MS,
  pools: 360 * MINUTE_MS,
};

/** ms for which a rate between two currencies, which move little against each other, is still good. */
export const RATE_FRESH_MS = 24 * 60 * MINUTE_MS;

/** Answers count together that are about instants within so many ms of the newest. */
const TOGETHER_MS = 30 * MINUTE_MS;

const onDayOf = (at: number): Span => ({ start: dayOf(at), end: dayOf(at) });

function figure(
  said: readonly Part[],
  how: { readonly unit: string; readonly method: Live['method']; readonly freshMs: number },
): LiveFigure | null {
  if (said.length === 0) return null;
  const newest = Math.max(...said.map(({ at }) => at));
  const parts = said.filter(({ at }) => newest - at <= TOGETHER_MS);
  const late = said.filter((part) => !parts.includes(part));
  const values = parts.map(({ value }) => value);
  const at = how.method === 'first' ? parts[0]!.at : Math.min(...parts.map((part) => part.at));
  return {
    value: how.method === 'first' ? values[0]! : median(values),
    unit: how.unit,
    asOf: onDayOf(at),
    sources: parts.map(({ source }) => source),
    live: {
      at,
      freshMs: how.freshMs,
      method: how.method,
      parts,
      late,
      spreadPct: values.every((value) => value > 0) ? spreadPct(values) : 0,
    },
  };
}

/** Price of one BTC in a currency, the median of the sources that give it; null where none does. */
export function livePrice(heard: readonly Heard[], code = 'USD'): LiveFigure | null {
  const said = heardOf(heard, 'prices').flatMap((each) => {
    const value = each.value[code];
    return value === undefined ? [] : [{ source: sourceOf(each), value, at: each.asOf }];
  });
  return figure(said, { unit: code, method: 'median', freshMs: FRESH_MS.prices });
}

/** Mean fees in BTC per block over the newest blocks: the node's own count before a server's; null where none was heard. */
export function liveFees(heard: readonly Heard[]): LiveFigure | null {
  const said = heardOf(heard, 'fees')
    .toSorted((a, b) => Number(b.source === 'node') - Number(a.source === 'node') || b.asOf - a.asOf)
    .map((each) => {
      const { from, to, sat } = each.value;
      return { source: sourceOf(each), value: btcOf(BigInt(sat)) / (to - from + 1), at: each.asOf };
    });
  return figure(said, { unit: 'BTC/block', method: 'first', freshMs: FRESH_MS.fees });
}

/** Units of a currency per USD, by the newest source that prices BTC in both; null where none does. */
export function liveRate(heard: readonly Heard[], code: string): LiveFigure | null {
  const said = heardOf(heard, 'prices')
    .toSorted((a, b) => b.asOf - a.asOf)
    .flatMap((each) => {
      const [usd, other] = [each.value.USD, each.value[code]];
      return usd === undefined || other === undefined
        ? []
        : [{ source: sourceOf(each), value: other / usd, at: each.asOf }];
    });
  return figure(said, { unit: code, method: 'first', freshMs: RATE_FRESH_MS });
}

/** Height of the newest block, as the source that is furthest says it; null where none was heard. */
export function liveTip(heard: readonly Heard[]): LiveTip | null {
  const tips = heardOf(heard, 'tip').toSorted((a, b) => b.value.height - a.value.height);
  const said = tips.map((each) => ({
    source: sourceOf(each),
    value: each.value.height,
    at: each.asOf,
  }));
  const tip = figure(said, { unit: 'block', method: 'first', freshMs: FRESH_MS.tip });
  return tip && { ...tip, time: tips[0]!.value.time };
}

/** What each source says a transaction pays in sat/vB, side by side, the newest first. */
export const liveFeeRates = (heard: readonly Heard[]): readonly FeeRates[] =>
  heardOf(heard, 'fee-rates')
    .toSorted((a, b) => b.asOf - a.asOf)
    .map((each) => ({
      source: sourceOf(each),
      at: each.asOf,
      freshMs: FRESH_MS['fee-rates'],
      ...each.value,
    }));

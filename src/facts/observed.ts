import { type Day, daysBetween, type Span } from '../core/days.ts';
import type { CountryShares, Known, Machine, Observation, PowerForecast } from './fact.ts';

/** What an observation must be about; what is left out is not asked for. */
export interface Wanted {
  readonly quantity: string;
  readonly definition?: string;
  readonly unit?: string;
  readonly aspect?: string;
  /** Null for the network; left out for anyone. */
  readonly subject?: string | null;
}

/** Days between two spans: 0 where they share a day. */
export function distance(a: Span, b: Span): number {
  if (a.end < b.start) return daysBetween(a.end, b.start);
  return b.end < a.start ? daysBetween(b.end, a.start) : 0;
}

/** Is a row a ground to judge by? What rests on an examined text alone is not. */
export const isEvidence = (row: Known): boolean => row.evidence !== false;

/** Observations of what is wanted within `days` of a span, nearest first, ground or not (`isEvidence` tells). */
export function observed(
  list: readonly Observation[],
  wanted: Wanted,
  near: Span,
  days = 31,
): readonly (Observation & { readonly away: number })[] {
  return list
    .filter((o) => o.quantity === wanted.quantity)
    .filter((o) => wanted.definition === undefined || o.definition === wanted.definition)
    .filter((o) => wanted.unit === undefined || o.unit === wanted.unit)
    .filter((o) => wanted.aspect === undefined || o.aspect === wanted.aspect)
    .filter((o) => wanted.subject === undefined || o.subject === wanted.subject)
    .map((o) => ({ ...o, away: distance(o.asOf, near) }))
    .filter((o) => o.away <= days)
    .sort((a, b) => a.away - b.away);
}

/** A forecaster's vintages published by a day, newest first. */
export const vintagesBy = (
  list: readonly PowerForecast[],
  day: Day,
  forecaster?: string,
): readonly PowerForecast[] =>
  list
    .filter((v) => v.knownFrom <= day && (forecaster === undefined || v.forecaster === forecaster))
    .toReversed();

/** Tables of country shares that name the country, nearest to a span first, then the newer. */
export const sharesOf = (
  list: readonly CountryShares[],
  country: string,
  near: Span,
  wanted: { provider?: string; basis?: CountryShares['basis'] } = {},
): readonly (CountryShares & { readonly away: number })[] =>
  list
    .filter((s) => country in s.pct)
    .filter((s) => wanted.provider === undefined || s.provider === wanted.provider)
    .filter((s) => wanted.basis === undefined || s.basis === wanted.basis)
    .map((s) => ({ ...s, away: distance(s.asOf, near) }))
    .sort((a, b) => a.away - b.away || (a.asOf.end < b.asOf.end ? 1 : -1));

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9+]/g, '');

/** Machines whose maker and model contain a name, case and spaces aside: `s21 xp` finds every S21 XP. */
export function machinesNamed(list: readonly Machine[], name: string): readonly Machine[] {
  const wanted = letters(name);
  return wanted === '' ? [] : list.filter((m) => letters(`${m.maker} ${m.model}`).includes(wanted));
}

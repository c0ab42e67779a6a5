import type { Period } from '../lexicon/lexicon.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
export type PartOf = 'early' | 'mid' | 'late';

/** What the words of a date say, before a publication date makes days of it. */
export type Shape =
  | {
      readonly type: 'calendar';
      readonly year: number | null;
      /** "July last year": years from the publication's. */
      readonly yearOffset: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly quarter: number | null;
      readonly half: number | null;
      readonly season: Season | null;
      readonly part: PartOf | null;
      /** "last July", "next July". */
      readonly turn: 'last' | 'next' | null;
    }
  | {
      readonly type: 'period';
      readonly period: Period;
      readonly offset: number;
      readonly part: PartOf | null;
    }
  | { readonly type: 'day'; readonly offset: number }
  | { readonly type: 'weekday'; readonly weekday: number; readonly turn: 'last' | 'next' | null }
  | {
      readonly type: 'ago';
      readonly count: number;
      readonly period: Period;
      /** Counted from what was told last, not from publication: "five weeks earlier", "two weeks later". */
      readonly hinge: 'back' | 'on' | null;
    }
  | { readonly type: 'past'; readonly count: number; readonly period: Period }
  | { readonly type: 'coming'; readonly count: number; readonly period: Period }
  | { readonly type: 'recent' };

export type CalendarShape = Extract<Shape, { type: 'calendar' }>;

/** A calendar shape with nothing said. */
export const BLANK: CalendarShape = {
  type: 'calendar',
  year: null,
  yearOffset: null,
  month: null,
  day: null,
  quarter: null,
  half: null,
  season: null,
  part: null,
  turn: null,
};

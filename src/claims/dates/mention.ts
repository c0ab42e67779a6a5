import type { Span } from '../../core/days.ts';
import type { Period } from '../lexicon/lexicon.ts';

/** A date or period of a text. Offsets are UTF-16 and cover its preposition too ("since June 13"). */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** Days it covers; null when it is relative and no publication date is given. */
  readonly span: Span | null;
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'span';
  /** `explicit` names its own year; everything else hangs on the publication date. */
  readonly anchor: 'explicit' | 'relative';
  /** Counted from what was told last ("two weeks later"): how far from there, negative for back. */
  readonly hinge?: { readonly period: Period; readonly count: number };
  /** "By Monday" told in the past tense: the last such day, where `span` is the next. */
  readonly back?: Span;
  /** "On 20 February" told of what is to come: the next such days, where `span` is the last. */
  readonly on?: Span;
  /** `at` the span itself; `since`/`until`/`after`/`before` it; `between`: the span is the whole range. */
  readonly kind: 'at' | 'since' | 'until' | 'after' | 'before' | 'between';
}

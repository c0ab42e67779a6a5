import { addDays, spanOf } from '../../core/days.ts';
import type { Superlative } from '../claim.ts';
import type { DateMention } from '../dates/mention.ts';
import { EVENT_SPANS } from '../lexicon/events.ts';
import { oncePerPart } from '../once.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { has, isTerm, termsIn } from '../sight.ts';
import type { Mention, TermMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece } from '../text/tokens.ts';
import { withExcepted } from './excepted.ts';
import { firstsIn } from './first-since.ts';
import { type Nature, natureOf, SUPERLATIVES } from './nature.ts';
import { isDenied, isOfAnotherYear, isOfBefore, isOneOf, referencesIn } from './reference.ts';
import { daysBefore, isNearly, NEARLY } from './stretch.ts';
import { unmatchedIn } from './unmatched.ts';
import { windowBefore } from './window-before.ts';

const REACH = {
  rank: 2,
  ever: 14,
  since: 16,
  within: 12,
  event: 6,
  named: 2,
  clause: 9,
  lead: 3,
};

/** A superlative of a sentence with what it can be said of. */
export interface Ranked extends Piece, Nature {
  readonly superlative: Superlative;
  /** "Such a jump had not been seen since …": nothing but the change told last is meant. */
  readonly unmatched?: true;
}

const isMin = (passage: Passage, scene: Scene, word: TermMention, { of }: Nature): boolean => {
  if (of === 'level' && termsIn(scene, ['lowest']).some((low) => low.start === word.start)) return true;
  if (word.term === 'high-low') {
    const written = fold(passage.text.slice(word.start, word.end));
    return passage.lexicon.claim.terms['record-low'].some((low) => low.endsWith(written));
  }
  return (
    word.term === 'smallest' ||
    word.term === 'lowest' ||
    word.term === 'shortest' ||
    word.term === 'record-low'
  );
};

type Window = { readonly window: Superlative['window']; readonly end: number };

/** How many words stand between the last "since" of these words and their end, and before it; null where there is none. */
function aroundSince(passage: Passage, words: string): { before: number; behind: number } | null {
  const lead = ` ${fold(words)} `;
  let best: { at: number; end: number } | null = null;
  for (const since of passage.lexicon.time.since.map(fold)) {
    const at = lead.lastIndexOf(` ${since} `);
    const end = at + since.length + 1;
    if (at >= 0 && end > (best?.end ?? -1)) best = { at, end };
  }
  const count = (part: string): number => part.split(' ').filter((word) => word !== '').length;
  return best && { before: count(lead.slice(0, best.at)), behind: count(lead.slice(best.end)) };
}

function sinceEvent(
  passage: Passage,
  scene: Scene,
  from: number,
  to: number,
): (Window & { start: number }) | null {
  for (const mention of scene.mentions) {
    if (mention.type !== 'event' || mention.start < from || mention.start >= to) continue;
    const since = aroundSince(passage, passage.text.slice(from, mention.start));
    if (!since || since.behind > REACH.event) continue;
    const dated = scene.dates.find((d) => d.start >= mention.start && d.start - mention.end <= 1);
    const window = {
      type: 'since',
      span: EVENT_SPANS[mention.event],
      event: mention.event,
      weak: false,
    } as const;
    return { window, start: mention.start, end: dated?.end ?? mention.end };
  }
  return null;
}

/** "Since China expelled its miners in the summer of 2021": what is told with the day it happened opens the window. */
function sinceClause(passage: Passage, scene: Scene, from: number, to: number): Window | null {
  const date = scene.dates.find((d) => d.kind === 'at' && d.start >= from && d.start < to);
  if (date?.span === undefined || date.span === null || date.anchor !== 'explicit') return null;
  const between = { start: from, end: date.start };
  if (scene.quantities.some((q) => q.dimension !== 'year' && touches(q, between))) return null;
  if (scene.breaks.some((b) => b.start >= from && b.start < date.start)) return null;
  const since = aroundSince(passage, passage.text.slice(from, date.start));
  if (!since || since.before > REACH.lead || since.behind > REACH.clause) return null;
  return { window: { type: 'since', span: date.span, event: null, weak: false }, end: date.end };
}

const isYear = (date: DateMention): boolean =>
  date.grain === 'year' || date.grain === 'month' || date.grain === 'quarter';

/** "… so stark wie zuletzt im Januar 2015": nothing since then went further; with "nie" nothing ever. */
function asMuchAs(passage: Passage, scene: Scene, word: TermMention): Window | null {
  const near = (piece: Piece): boolean =>
    piece.start >= word.end && distance(passage, word.end, piece.start) <= 3;
  const never = termsIn(scene, ['never']).find(near);
  if (never) return { window: { type: 'ever' }, end: never.end };
  const date = scene.dates.find((d) => d.kind === 'at' && d.span !== null && near(d));
  const lead = date && passage.text.slice(word.end, date.start).trim();
  const span = date?.span;
  if (!date || !span || !lead) return null;
  return { window: { type: 'since', span, event: null, weak: true }, end: date.end };
}

function windowOf(passage: Passage, scene: Scene, word: TermMention, to: number): Window | null {
  const from = word.end;
  const event = sinceEvent(passage, scene, from, to);
  const reach = (piece: Piece, limit: number): boolean =>
    piece.start >= from && piece.start < to && distance(passage, from, piece.start) <= limit;
  const since = scene.dates.find((d) => d.kind === 'since' && d.span !== null && reach(d, REACH.since));
  const apart = event && since ? distance(passage, since.end, event.start) : 0;
  if (event && event.end >= (since?.start ?? 0) && apart <= REACH.named) return event;
  if (since)
    return { window: { type: 'since', span: since.span!, event: null, weak: false }, end: since.end };
  const clause = sinceClause(passage, scene, from, to);
  if (clause) return clause;
  const thisYear = termsIn(scene, ['this-year']).find((m) => reach(m, 8));
  if (thisYear && aroundSince(passage, passage.text.slice(from, thisYear.start))) return null;
  if (word.term === 'as-much') return asMuchAs(passage, scene, word);
  const last = termsIn(scene, ['within-last']).find((m) => reach(m, REACH.within));
  const length = scene.quantities.find((q) => q.dimension === 'duration' && q.start >= from && q.start < to);
  if (last && length && passage.published && distance(passage, last.end, length.start) <= 3) {
    const span = daysBefore(passage.published, length);
    if (span) return { window: { type: 'since', span, event: null, weak: true }, end: length.end };
  }
  const year =
    last &&
    termsIn(scene, ['annual']).find((m) => m.start >= last.end && distance(passage, last.end, m.start) <= 1);
  if (year && passage.published) {
    const almost = isNearly(passage, { start: last.start, end: year.start });
    const day = addDays(passage.published.start, -Math.round(365 * (almost ? NEARLY : 1)));
    return {
      window: { type: 'since', span: { start: day, end: day }, event: null, weak: true },
      end: year.end,
    };
  }
  const ever = termsIn(scene, ['ever']).find((m) => reach(m, REACH.ever));
  const named = thisYear && isOfAnotherYear(passage, scene, thisYear);
  if (thisYear && !named && passage.published) {
    const span = spanOf(Number(passage.published.end.slice(0, 4)));
    return { window: { type: 'within', span }, end: thisYear.end };
  }
  const dated = scene.dates.find((d) => d.kind === 'at' && d.span !== null && isYear(d) && reach(d, 8));
  if (ever && (!dated || ever.start < dated.start)) return { window: { type: 'ever' }, end: ever.end };
  if (dated) return { window: { type: 'within', span: dated.span! }, end: dated.end };
  if (word.term === 'record' || word.term === 'record-high' || word.term === 'record-low')
    return { window: { type: 'ever' }, end: word.end };
  return null;
}

/** "a 12-month low": the length stands before. */
function lowOf(passage: Passage, scene: Scene, word: TermMention): (Window & { start: number }) | null {
  const length = scene.quantities.findLast((q) => q.dimension === 'duration' && q.end <= word.start);
  if (!length || !passage.published || distance(passage, length.end, word.start) > 0) return null;
  const span = daysBefore(passage.published, length);
  return (
    span && { window: { type: 'since', span, event: null, weak: true }, start: length.start, end: word.end }
  );
}

const rankOf = (passage: Passage, scene: Scene, word: TermMention): Quantity | null =>
  scene.quantities.findLast(
    (q) =>
      (q.dimension === 'rank' || q.ordinal) &&
      q.start <= word.start &&
      (q.end >= word.end || distance(passage, q.end, word.start) <= REACH.rank),
  ) ??
  (passage.lexicon.claim.windowBefore &&
    scene.quantities.find(
      (q) => q.dimension === 'rank' && q.start >= word.end && distance(passage, word.end, q.start) === 0,
    )) ??
  null;

const isWord = (m: Mention): m is TermMention => isTerm(m, SUPERLATIVES);

/** The window before a superlative, in languages that put it there. */
const aheadOf = (passage: Passage, scene: Scene, word: TermMention, from: number) =>
  passage.lexicon.claim.windowBefore ? windowBefore(passage, scene, word, from) : null;

const NOTHING: readonly never[] = [];

/** "The third-largest drop of the year … or rather the fourth": a rank that is corrected is not said. */
const isTakenBack = (scene: Scene, end: number): boolean =>
  termsIn(scene, ['contrast']).some(
    (m) =>
      m.start >= end && scene.quantities.some((q) => q.ordinal && q.start >= m.end && q.start - m.end <= 8),
  );

/** The superlatives of a sentence that name the window they hold in, and records. */
export const superlativesOf = oncePerPart((passage: Passage, scene: Scene): readonly Ranked[] => {
  const ranked = has(scene, SUPERLATIVES) ? rankedOf(passage, scene) : NOTHING;
  const since = scene.dates.some(({ kind }) => kind === 'since');
  const firsts = ranked.length > 0 || since || has(scene, SUPERLATIVES) ? firstsIn(passage, scene) : NOTHING;
  const named = ranked.length > 0 || firsts.length > 0;
  const unmatched = !named && (since || has(scene, THIS_MUCH)) ? unmatchedIn(passage, scene) : NOTHING;
  return named ? [...ranked, ...firsts] : unmatched;
});

const THIS_MUCH = termSet(['this-much']);

function rankedOf(passage: Passage, scene: Scene): Ranked[] {
  const against = referencesIn(passage, scene);
  const words = scene.mentions.filter(isWord).filter((m) => !against.includes(m));
  const found: Ranked[] = [];
  for (const [i, word] of words.entries()) {
    if (found.some((other) => word.start < other.end) || isDenied(passage, scene, word)) continue;
    if (isOneOf(passage, scene, word) || isOfBefore(passage, scene, word)) continue;
    const next = words.slice(i + 1).find((other) => other.start >= word.end);
    const low = word.term === 'high-low' ? lowOf(passage, scene, word) : null;
    const ahead = aheadOf(passage, scene, word, found.at(-1)?.end ?? scene.start);
    const behind = word.term === 'high-low' ? low : windowOf(passage, scene, word, next?.start ?? scene.end);
    const window = ahead ?? behind;
    if (!window || isTakenBack(scene, window.end)) continue;
    const rank = rankOf(passage, scene, word);
    const start = Math.min(rank?.start ?? word.start, low?.start ?? word.start, ahead?.start ?? word.start);
    const end = Math.max(window.end, word.end);
    const compares = (term: 'absolute' | 'relative'): boolean =>
      termsIn(scene, [term]).some((m) => m.start >= start - 30 && m.start < end + 30);
    const nature = natureOf(passage, scene, word);
    const piece = { start, end };
    const told = rank ? piece : withExcepted(passage, scene, piece, nature.direction);
    found.push({
      ...nature,
      start,
      end,
      superlative: {
        rank: rank?.value ?? 1,
        extreme: isMin(passage, scene, word, nature) ? 'min' : 'max',
        window: window.window,
        series: compares('absolute') ? 'absolute' : compares('relative') ? 'relative' : null,
        quote: passage.text.slice(told.start, told.end),
      },
    });
  }
  return found;
}

import { addDays, type Span, spanOf } from '../core/days.ts';
import type { Direction, Superlative } from './claim.ts';
import type { DateMention } from './dates/mention.ts';
import { EVENT_SPANS } from './lexicon/events.ts';
import type { Mention, TermMention } from './mentions.ts';
import { distance, type Passage, type Scene } from './passage.ts';
import type { Quantity } from './quantity/quantity.ts';
import { isTerm, termsIn } from './sight.ts';
import { fold, type Piece } from './text.ts';

/** A superlative of a sentence with what it can be said of. */
export interface Ranked extends Piece {
  readonly superlative: Superlative;
  readonly of: 'change' | 'level' | 'length';
  readonly direction: Direction | null;
}

const WORDS = [
  'largest',
  'smallest',
  'highest',
  'lowest',
  'longest',
  'shortest',
  'record',
  'record-high',
  'record-low',
  'high-low',
] as const;
const REACH = { noun: 5, rank: 2, ever: 14, since: 16, within: 12 };
const DAYS: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30.44, years: 365.25 };

/** The movement a superlative names ("largest drop"), within a few words behind it. */
function nounAfter(passage: Passage, scene: Scene, word: TermMention): TermMention | null {
  const nouns = termsIn(scene, ['up', 'down', 'retarget']);
  return nouns.find((m) => m.start >= word.end && distance(passage, word.end, m.start) <= REACH.noun) ?? null;
}

function natureOf(passage: Passage, scene: Scene, word: TermMention): Pick<Ranked, 'of' | 'direction'> {
  if (word.term === 'longest' || word.term === 'shortest') return { of: 'length', direction: null };
  const noun = nounAfter(passage, scene, word);
  const moves = noun && noun.term !== 'retarget' ? (noun.term as Direction) : null;
  if (word.term === 'largest' || word.term === 'smallest') return { of: 'change', direction: moves };
  if (word.term === 'record' && noun && distance(passage, word.end, noun.start) <= 2)
    return { of: 'change', direction: moves };
  return { of: 'level', direction: null };
}

const isMin = (passage: Passage, word: TermMention): boolean => {
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

/** Days before publication, as the end of a window's opening span. */
function before(published: Span, quantity: Quantity): Span | null {
  const per = DAYS[quantity.unit ?? ''];
  const value = quantity.value ?? quantity.low ?? quantity.high;
  if (!per || value === null) return null;
  const day = addDays(published.start, -Math.round(value * per));
  return { start: day, end: day };
}

type Window = { readonly window: Superlative['window']; readonly end: number };

function sinceEvent(passage: Passage, scene: Scene, from: number, to: number): Window | null {
  const since = passage.lexicon.time.since.map(fold);
  for (const mention of scene.mentions) {
    if (mention.type !== 'event' || mention.start < from || mention.end > to) continue;
    const lead = ` ${fold(passage.text.slice(from, mention.start))} `;
    if (!since.some((word) => lead.includes(` ${word} `))) continue;
    const dated = scene.dates.find((d) => d.start >= mention.start && d.start - mention.end <= 1);
    const window = {
      type: 'since',
      span: EVENT_SPANS[mention.event],
      event: mention.event,
      weak: false,
    } as const;
    return { window, end: dated?.end ?? mention.end };
  }
  return null;
}

const isYear = (date: DateMention): boolean =>
  date.grain === 'year' || date.grain === 'month' || date.grain === 'quarter';

function windowOf(passage: Passage, scene: Scene, word: TermMention, to: number): Window | null {
  const from = word.end;
  const event = sinceEvent(passage, scene, from, scene.end);
  const reach = (piece: Piece, limit: number): boolean =>
    piece.start >= from && piece.start < to && distance(passage, from, piece.start) <= limit;
  const since = scene.dates.find((d) => d.kind === 'since' && d.span !== null && reach(d, REACH.since));
  if (event && (!since || event.end >= since.start)) return event;
  if (since)
    return { window: { type: 'since', span: since.span!, event: null, weak: false }, end: since.end };
  const last = termsIn(scene, ['within-last']).find((m) => reach(m, REACH.within));
  const length = scene.quantities.find((q) => q.dimension === 'duration' && q.start >= from && q.start < to);
  if (last && length && passage.published && distance(passage, last.end, length.start) <= 3) {
    const span = before(passage.published, length);
    if (span) return { window: { type: 'since', span, event: null, weak: true }, end: length.end };
  }
  const year =
    last &&
    termsIn(scene, ['annual']).find((m) => m.start >= last.end && distance(passage, last.end, m.start) <= 1);
  if (year && passage.published) {
    const day = addDays(passage.published.start, -365);
    return {
      window: { type: 'since', span: { start: day, end: day }, event: null, weak: true },
      end: year.end,
    };
  }
  const ever = termsIn(scene, ['ever']).find((m) => reach(m, REACH.ever));
  const thisYear = termsIn(scene, ['this-year']).find((m) => reach(m, 8));
  const named =
    thisYear &&
    scene.dates.some((d) => d.anchor === 'explicit' && d.start - thisYear.end <= 2 && d.end > thisYear.start);
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
  const span = before(passage.published, length);
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
  ) ?? null;

const isWord = (m: Mention): m is TermMention => isTerm(m, WORDS);

/** The superlatives of a sentence that name the window they hold in, and records. */
export function superlativesOf(passage: Passage, scene: Scene): Ranked[] {
  const words = scene.mentions.filter(isWord);
  const found: Ranked[] = [];
  for (const [i, word] of words.entries()) {
    if (found.some((other) => word.start < other.end)) continue;
    const next = words.slice(i + 1).find((other) => other.start >= word.end);
    const low = word.term === 'high-low' ? lowOf(passage, scene, word) : null;
    const window = word.term === 'high-low' ? low : windowOf(passage, scene, word, next?.start ?? scene.end);
    if (!window) continue;
    const rank = rankOf(passage, scene, word);
    const start = Math.min(rank?.start ?? word.start, low?.start ?? word.start);
    const absolute = termsIn(scene, ['absolute']).some(
      (m) => m.start >= start - 30 && m.start < window.end + 30,
    );
    found.push({
      ...natureOf(passage, scene, word),
      start,
      end: window.end,
      superlative: {
        rank: rank?.value ?? 1,
        extreme: isMin(passage, word) ? 'min' : 'max',
        window: window.window,
        series: absolute ? 'absolute' : null,
        quote: passage.text.slice(start, window.end),
      },
    });
  }
  return found;
}

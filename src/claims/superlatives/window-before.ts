import { spanOf } from '../../core/days.ts';
import type { Superlative } from '../claim.ts';
import type { DateMention } from '../dates/mention.ts';
import { EVENT_SPANS } from '../lexicon/events.ts';
import { termsIn } from '../sight.ts';
import type { TermMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene } from '../text/passage.ts';
import { fold, type Piece, spaced } from '../text/tokens.ts';
import { isOfAnotherYear } from './reference.ts';
import { daysBefore } from './stretch.ts';

/** A window a superlative holds in, and the words that name it. */
export interface LeadingWindow extends Piece {
  readonly window: Superlative['window'];
}

const REACH = { since: 9, ever: 8, within: 4, year: 5, mark: 3 };
const YEARS: readonly DateMention['grain'][] = ['year', 'month', 'quarter'];

/** Is an event said to be where the window begins: "since" before it or behind it? */
function opens({ text, lexicon }: Passage, event: Piece): boolean {
  const { since, postpositions } = lexicon.time;
  const [before, behind] = [
    text.slice(Math.max(0, event.start - 16), event.start),
    text.slice(event.end, event.end + 24),
  ];
  const holds = (part: string, words: readonly string[]): boolean =>
    words.some((word) => spaced(fold(part)).includes(spaced(fold(word))));
  return holds(before, since) || holds(behind, postpositions?.since ?? []);
}

/**
 * The window that stands before its superlative ("Çin'in 2021 yasağından beri en sert düşüş", 自2021年以来最大跌幅), behind
 * offset `from`; null where none does.
 */
export function windowBefore(
  passage: Passage,
  scene: Scene,
  word: TermMention,
  from: number,
): LeadingWindow | null {
  const near = (piece: Piece, limit: number): boolean =>
    piece.start >= from && piece.end <= word.start && distance(passage, piece.end, word.start) <= limit;
  const published = passage.published;
  const event = scene.mentions.findLast(
    (m) => m.type === 'event' && near(m, REACH.since) && opens(passage, m),
  );
  if (event?.type === 'event')
    return {
      ...withItsDate(passage, scene, event),
      window: { type: 'since', span: EVENT_SPANS[event.event], event: event.event, weak: false },
    };
  const since = scene.dates.findLast((d) => d.kind === 'since' && d.span !== null && near(d, REACH.since));
  if (since)
    return { ...pieceOf(since), window: { type: 'since', span: since.span!, event: null, weak: false } };
  const length = scene.quantities.findLast((q) => q.dimension === 'duration' && near(q, REACH.within));
  const last = termsIn(scene, ['within-last']).findLast(
    (m) =>
      length &&
      (m.end <= length.start
        ? distance(passage, m.end, length.start) <= 1
        : m.start >= length.end && distance(passage, length.end, m.start) === 0),
  );
  const span = published && length && last ? daysBefore(published, length) : null;
  if (span && last)
    return {
      start: Math.min(last.start, length?.start ?? last.start),
      end: word.end,
      window: { type: 'since', span, event: null, weak: true },
    };
  const ever = termsIn(scene, ['ever']).findLast((m) => near(m, REACH.ever));
  if (ever) return { ...pieceOf(ever), window: { type: 'ever' } };
  const year = termsIn(scene, ['this-year']).findLast(
    (m) => near(m, REACH.year) && !isOfAnotherYear(passage, scene, m),
  );
  const dated = scene.dates.findLast(
    (d) => d.kind === 'at' && d.span !== null && YEARS.includes(d.grain) && near(d, REACH.within),
  );
  if (dated && dated.anchor === 'explicit')
    return { ...pieceOf(dated), window: { type: 'within', span: dated.span! } };
  if (year && published)
    return { ...pieceOf(year), window: { type: 'within', span: spanOf(Number(published.end.slice(0, 4))) } };
  return null;
}

/** "四年前中国禁矿以来": the time that an event is told with is the event's. */
function withItsDate(passage: Passage, scene: Scene, event: Piece): Piece {
  const date = scene.dates.find((d) => d.end <= event.start && distance(passage, d.end, event.start) <= 1);
  return { start: date?.start ?? event.start, end: event.end };
}

const pieceOf = ({ start, end }: Piece): Piece => ({ start, end });

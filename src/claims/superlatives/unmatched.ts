import { spanOf } from '../../core/days.ts';
import type { Direction, Superlative } from '../claim.ts';
import { termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import type { TermMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece } from '../text/tokens.ts';
import type { Ranked } from './read.ts';

/** Words that deny: one of them has to stand by it. */
const DENIED = termSet(['negation', 'no-negation', 'never']);
/** Words between the noun of a movement, what denies it and the window. */
const REACH = { near: 14, noun: 3, window: 16, opening: 2 };

type Window = { readonly window: Superlative['window']; readonly piece: Piece };

function windowIn(passage: Passage, scene: Scene): Window | null {
  const since = scene.dates.find((d) => d.kind === 'since' && d.span !== null);
  if (since?.span)
    return { window: { type: 'since', span: since.span, event: null, weak: false }, piece: since };
  const year = termsIn(scene, ['this-year'])[0];
  const { published } = passage;
  if (!year || !published || isSinceAnother(passage, scene, year)) return null;
  return { window: { type: 'within', span: spanOf(Number(published.end.slice(0, 4))) }, piece: year };
}

/** "No cut as deep since a similar one earlier this year": the window begins with something else of the year. */
const isSinceAnother = ({ text, lexicon }: Passage, scene: Scene, { start }: Piece): boolean => {
  const lead = ` ${fold(text.slice(scene.start, start))} `;
  return lexicon.time.since.some((word) => lead.includes(` ${fold(word)} `));
};

/** Pieces that stand within so many words of each other. */
const isNear = (passage: Passage, a: Piece, b: Piece, limit: number): boolean =>
  a.end <= b.start ? distance(passage, a.end, b.start) <= limit : distance(passage, b.end, a.start) <= limit;

/**
 * "Such a jump had not been seen since January 2021", "a jump not seen since", "no cut this year had been as severe": nothing in the
 * window went as far. Only where no percentage of its own stands behind it.
 */
export function unmatchedIn(passage: Passage, scene: Scene): readonly Ranked[] {
  const found = windowIn(passage, scene);
  const denials = termsIn(scene, DENIED);
  if (!found || denials.length === 0) return [];
  const movements = termsIn(scene, ['up', 'down', 'retarget']);
  const like = termsIn(scene, ['this-much'])[0];
  const noun = like ? nearest(passage, movements, like) : movements.find((m) => isNoun(scene, m));
  const denial = denials.find((m) => isNear(passage, m, like ?? noun ?? m, REACH.near));
  const led = noun !== undefined && denial !== undefined && denial.start >= noun.end;
  if (!noun || !denial || (!like && !(led && isNear(passage, noun, denial, REACH.noun)))) return [];
  if (!isNear(passage, denial, found.piece, REACH.window)) return [];
  const pieces: readonly Piece[] = [noun, denial, found.piece, ...(like ? [like] : [])];
  const [start, end] = [
    Math.min(...pieces.map((piece) => piece.start)),
    Math.max(...pieces.map((piece) => piece.end)),
  ];
  if (scene.quantities.some((q) => q.end > start && (q.dimension === 'percent' || q.ordinal))) return [];
  if (tellsAny(passage.text.slice(start, end), passage.lexicon, ['small'])) return [];
  const opens = distance(passage, scene.start, denial.start) <= REACH.opening;
  if (found.window.type === 'within' && !(opens && like)) return [];
  const height = like ? heightOf(passage, like) : null;
  return [
    {
      of: height ? 'level' : 'change',
      direction: height || noun.term === 'retarget' ? null : (noun.term as Direction),
      start,
      end,
      unmatched: true,
      superlative: {
        rank: 1,
        extreme: height ?? 'max',
        window: found.window,
        series: null,
        quote: passage.text.slice(start, end),
      },
    },
  ];
}

/** "So low", "as high": of how a level stands, not of how far it went. */
function heightOf({ text, lexicon }: Passage, { start, end }: Piece): Superlative['extreme'] | null {
  const words = text.slice(start, end);
  if (tellsAny(words, lexicon, ['low'])) return 'min';
  return tellsAny(words, lexicon, ['high']) ? 'max' : null;
}

/** The movement nearest to the words that measure it, not too far off. */
const nearest = (passage: Passage, movements: readonly TermMention[], like: Piece): TermMention | undefined =>
  movements
    .filter((m) => isNear(passage, m, like, REACH.near))
    .toSorted((a, b) => Math.abs(a.start - like.start) - Math.abs(b.start - like.start))[0];

/** The noun of a movement, not its verb: a step. */
const isNoun = (scene: Scene, movement: Piece): boolean =>
  termsIn(scene, ['step']).some((step) => step.start === movement.start);

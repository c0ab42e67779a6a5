import { oncePerPart } from '../once.ts';
import type { Passage, Scene } from '../text/passage.ts';
import type { Piece } from '../text/tokens.ts';

const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
];

const MARK = /["“”„«»「」]/;
const hasMarks = oncePerPart(({ text }: Passage, { start, end }: Scene): boolean =>
  MARK.test(text.slice(start, end)),
);

/** Does the piece stand inside quotation marks of its sentence? */
export function isQuoted(passage: Passage, scene: Scene, piece: Piece): boolean {
  if (!hasMarks(passage, scene)) return false;
  const { text } = passage;
  const [before, after] = [text.slice(scene.start, piece.start), text.slice(piece.end, scene.end)];
  return QUOTES.some(([open, close]) => {
    if (!after.includes(close)) return false;
    if (open === close) return before.split(open).length % 2 === 0;
    return before.lastIndexOf(open) > before.lastIndexOf(close);
  });
}

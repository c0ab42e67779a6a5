import type { Lexicon } from '../lexicon/lexicon.ts';
import { oncePer } from '../once.ts';
import { type Piece, paragraphsOf, type Token, tokenize, trimmed } from './tokens.ts';

/** A sentence with the number of its paragraph, counted from 0. */
export interface Sentence extends Piece {
  readonly paragraph: number;
}

const CLOSING = new Set(['"', "'", '”', '“', '’', '»', '«', ')', ']', '›', '‹']);
const OPENING = new Set(['(', '[', '"', '“', '„', '«', '‘', '‹', '–', '—', '~']);
const ENDING = new Set(['!', '?', '…', '。', '！', '？', '।']);
const BULLET = new Set(['•', '·', '‣', '▪', '●', '■', '*']);

/** The sentences of a text in order. Abbreviations, ordinals ("am 3. Januar"), initials and decimals end none. */
export const sentencesOf = (text: string, lexicon: Lexicon): Sentence[] =>
  sentencesIn(text, tokenize(text), lexicon);

/** As sentencesOf, for a text already in tokens. */
export function sentencesIn(text: string, all: readonly Token[], lexicon: Lexicon): Sentence[] {
  const rules = rulesOf(lexicon);
  const sentences: Sentence[] = [];
  let next = 0;
  paragraphsOf(text).forEach((paragraph, index) => {
    const first = next;
    while (next < all.length && all[next]!.start < paragraph.end) next++;
    const tokens = all.slice(first, next);
    let from = paragraph.start;
    const close = (end: number): void => {
      const piece = trimmed(text, from, end);
      if (piece.end > piece.start) sentences.push({ start: piece.start, end: piece.end, paragraph: index });
      from = end;
    };
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.kind === 'symbol' && BULLET.has(token.text) && !token.glued && tokens[i + 1]?.glued === false)
        close(token.start);
      if (token.kind !== 'symbol' || !endsSentence(tokens, i, rules)) continue;
      while (
        i + 1 < tokens.length &&
        tokens[i + 1]!.glued &&
        (CLOSING.has(tokens[i + 1]!.text) || ENDING.has(tokens[i + 1]!.text) || tokens[i + 1]!.text === '.')
      )
        i++;
      close(tokens[i]!.end);
    }
    close(paragraph.end);
  });
  return sentences;
}

interface Rules {
  readonly abbreviations: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly ordinalDot: boolean;
  readonly percentBefore: readonly string[];
}

const rulesOf = oncePer(
  (lexicon: Lexicon): Rules => ({
    abbreviations: new Set(lexicon.abbreviations),
    starters: new Set(lexicon.functionWords),
    months: new Set(lexicon.time.months.flat()),
    ordinalDot: lexicon.quantity.ordinalDot,
    percentBefore: lexicon.quantity.percentBefore,
  }),
);

function endsSentence(tokens: readonly Token[], i: number, rules: Rules): boolean {
  const token = tokens[i]!;
  if (ENDING.has(token.text)) return true;
  if (token.text !== '.') return false;
  const previous = tokens[i - 1];
  let n = i + 1;
  while (n < tokens.length && tokens[n]!.glued && (CLOSING.has(tokens[n]!.text) || tokens[n]!.text === '.'))
    n++;
  const next = tokens[n];
  if (!next || !previous) return true;
  if (next.glued) return false;
  if (previous.kind === 'word' && previous.glued && tokens[i - 2]?.text === '.') {
    return isCapital(next.text) && rules.starters.has(next.norm);
  }
  const alone = !previous.glued || OPENING.has(tokens[i - 2]?.text ?? '');
  if (previous.kind === 'word' && alone && rules.abbreviations.has(previous.norm)) {
    return (
      next.kind === 'word' &&
      isCapital(next.text) &&
      rules.starters.has(next.norm) &&
      previous.norm.length > 2
    );
  }
  if (
    previous.kind === 'word' &&
    previous.text.length === 1 &&
    isCapital(previous.text) &&
    tokens[i - 2]?.kind !== 'number' &&
    !previous.glued
  ) {
    return rules.starters.has(next.norm) && isCapital(next.text);
  }
  const percent = rules.percentBefore.includes(tokens[i - 2]?.norm ?? '') || tokens[i - 2]?.text === '%';
  if (previous.kind === 'number' && rules.ordinalDot && !percent && /^\d{1,2}$/.test(previous.text)) {
    if (next.kind !== 'word' || rules.months.has(next.norm))
      return next.kind === 'symbol' && next.text !== '(';
    return isCapital(next.text) && rules.starters.has(next.norm);
  }
  return !(next.kind === 'word' && isLower(next.text));
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);

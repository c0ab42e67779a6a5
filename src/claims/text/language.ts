import type { Lexicon } from '../lexicon/lexicon.ts';
import { oncePer } from '../once.ts';
import { fold, type Token, tokenize } from './tokens.ts';

/** Tokens looked at: enough for any text, few enough for a book. */
const SAMPLE = 2000;
/** Small words tell by themselves from so many points on, and so many times those of the next language. */
const SURE = { points: 3, lead: 2 };
/** What a word of the field, and a word with letters of its own, counts beside a small word. */
const WEIGHT = { field: 0.6, letter: 0.7 };
/** A stem shorter than this begins words of every language. */
const SHORTEST = 4;

type Script = 'Latin' | 'Cyrillic' | 'Han' | 'Kana';
const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Han', /\p{Script=Han}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Latin', /\p{Script=Latin}/u],
];

/** In which letters most of some words are; kana anywhere among ideographs makes them Japanese. */
function scriptOf(words: readonly string[]): Script | null {
  const counts = SCRIPTS.map(
    ([script, letters]) => [script, words.filter((word) => letters.test(word)).length] as const,
  );
  const [, han] = counts[1]!;
  const [, kana] = counts[0]!;
  if (kana > 0 && kana + han > words.length / 3) return 'Kana';
  const best = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
  return best[1] > 0 ? best[0] : null;
}

const smallWordsOf = oncePer((lexicon: Lexicon) => new Set(lexicon.functionWords));
const scriptOfLexicon = oncePer((lexicon: Lexicon) => scriptOf(lexicon.functionWords));

/** The words of a language's terms, and the stems that its words begin with. */
const fieldOf = oncePer((lexicon: Lexicon) => {
  const [words, stems] = [new Set<string>(), new Set<string>()];
  for (const phrases of Object.values(lexicon.claim.terms))
    for (const phrase of phrases)
      for (const part of phrase.split(' ')) {
        const word = fold(part.replaceAll('*', ''));
        if (part.endsWith('*') && word.length >= SHORTEST) stems.add(word);
        else if (!part.includes('*') && word.length >= SHORTEST) words.add(word);
      }
  return { words, stems, lengths: [...new Set([...stems].map(({ length }) => length))] };
});

function isOfField(word: string, lexicon: Lexicon): boolean {
  const { words, stems, lengths } = fieldOf(lexicon);
  return (
    words.has(word) || lengths.some((length) => length <= word.length && stems.has(word.slice(0, length)))
  );
}

type Points = readonly { readonly lexicon: Lexicon; readonly points: number }[];

/** Points for each language: a word that several share counts less. */
function pointsOf(
  words: readonly string[],
  lexicons: readonly Lexicon[],
  has: (word: string, lexicon: Lexicon) => boolean,
): number[] {
  const points = lexicons.map(() => 0);
  for (const word of words) {
    const having = lexicons.map((lexicon) => has(word, lexicon));
    const spread = having.filter(Boolean).length;
    for (const [i, own] of having.entries()) if (own) points[i]! += 1 / spread;
  }
  return points;
}

const ranked = (lexicons: readonly Lexicon[], points: readonly number[]): Points =>
  lexicons.map((lexicon, i) => ({ lexicon, points: points[i]! })).sort((a, b) => b.points - a.points);

/** The single letter of "EH/s" and "miner's". */
const isRest = ({ glued, norm }: Token, before: Token | undefined): boolean =>
  glued && norm.length === 1 && /^[/'’]$/.test(before?.text ?? '');

/** The language of a text by its letters, its small words and, where those leave doubt, words of the field; null when they do not tell. */
export function languageOf(text: string, lexicons: readonly Lexicon[]): Lexicon | null {
  const words = tokenize(text.slice(0, SAMPLE * 8))
    .slice(0, SAMPLE)
    .filter((token, i, all) => token.kind === 'word' && !isRest(token, all[i - 1]))
    .map((token) => token.norm);
  const script = scriptOf(words);
  const able = lexicons.filter((lexicon) => scriptOfLexicon(lexicon) === script);
  if (able.length === 1 && script !== 'Latin') return able[0]!;
  const first = pointsOf(words, able, (word, lexicon) => smallWordsOf(lexicon).has(word));
  const [best, next] = ranked(able, first);
  if (best && best.points >= SURE.points && best.points >= SURE.lead * (next?.points ?? 0))
    return best.lexicon;
  const field = pointsOf(words, able, isOfField);
  const letters = pointsOf(words, able, (word, { letters: own }) =>
    [...(own ?? '')].some((letter) => word.includes(letter)),
  );
  const all = first.map((points, i) => points + field[i]! * WEIGHT.field + letters[i]! * WEIGHT.letter);
  const [top, second] = ranked(able, all);
  return !top || top.points === 0 || top.points === second?.points ? null : top.lexicon;
}

import { isJest } from './compose.ts';
import type { Fate } from './fate.ts';
import { isHomonym } from './homonym.ts';
import { SUBJECTS } from './lexicon/claim-words.ts';
import { LEXICONS } from './lexicon/index.ts';
import type { Quantity } from './quantity/quantity.ts';
import type { Sightings } from './read.ts';
import { has, near } from './sight.ts';
import { languageOf } from './text/language.ts';
import type { Passage, Scene } from './text/passage.ts';
import { tokenize } from './text/tokens.ts';

/** Why a sentence gave no claim. */
export const SILENCES = [
  'language',
  'satire',
  'other-mining',
  'question',
  'opinion',
  'no-number',
  'only-when',
  'vague',
  'other-coin',
  'other-thing',
  'denied',
  'unlikely',
  'said-again',
  'unclear',
  'nothing-ours',
] as const;
export type SilenceCode = (typeof SILENCES)[number];

/** A sentence without a claim, as it stands in title or text. */
export interface Silence {
  readonly in: Passage['in'];
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly code: SilenceCode;
  /** The number it hangs on, as it is written; null where none does. */
  readonly number: string | null;
}

/** Small words of a language among its words: below this share the text is in another one. */
const LEAST = { share: 0.1, words: 12 };
const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;

/** Is the text surely in no language that is read: in other letters, or without the small words of any? */
function isForeign(text: string, named: string | null): boolean {
  const words = tokenize(text).filter(({ kind }) => kind === 'word');
  const latin = words.filter((word) => LATIN.test(word.text)).length;
  if (latin < words.length / 2 && !languageOf(text, LEXICONS)) return true;
  if (words.length < LEAST.words)
    return named !== null && !LEXICONS.some(({ lang }) => lang === named.slice(0, 2).toLowerCase());
  const small = LEXICONS.map(({ functionWords }) => {
    const own = new Set(functionWords);
    return words.filter(({ norm }) => own.has(norm)).length;
  });
  return Math.max(...small) < words.length * LEAST.share;
}

/** Does the number say how much, and not only when, at which block or in which place? */
const tells = ({ dimension, ordinal, spelled, value, low }: Quantity): boolean =>
  !['year', 'height', 'rank', 'name'].includes(dimension) &&
  !ordinal &&
  !(spelled && dimension === 'count' && (value ?? low ?? 0) < 20);

const isVague = ({ value, spelled, low, high }: Quantity): boolean =>
  value === null && spelled && low !== null && high !== null;

/** Which fate speaks for a sentence with several numbers, the most telling first, and what it is called. */
const BY_FATE: readonly (readonly [Fate, SilenceCode])[] = [
  ['again', 'said-again'],
  ['denied', 'denied'],
  ['unlikely', 'unlikely'],
  ['homonym', 'other-mining'],
  ['other-coin', 'other-coin'],
  ['other-thing', 'other-thing'],
];

/** Words between a number and what it may have been meant to measure. */
const NEARBY = 8;

/** The number that kept a sentence silent, and why. */
function numberless(passage: Passage, scene: Scene, { fates }: Sightings): [SilenceCode, Quantity | null] {
  const numbers = scene.quantities.filter((q) => tells(q) && fates.of(passage, q) !== 'unit');
  const [first] = numbers;
  if (!first) {
    if (
      scene.quantities.some(({ dimension }) => dimension === 'year' || dimension === 'height') ||
      scene.dates.length > 0
    )
      return ['only-when', null];
    return [has(scene, ['opinion', 'possible', 'forecast', 'goal']) ? 'opinion' : 'no-number', null];
  }
  for (const [fate, code] of BY_FATE) {
    const found = numbers.find((q) => fates.of(passage, q) === fate);
    if (found) return [code, found];
  }
  if (numbers.every(isVague)) return ['vague', first];
  const meant = near({ passage, scene, quantity: first }, SUBJECTS, NEARBY);
  return [meant ? 'unclear' : 'nothing-ours', first];
}

function whyOf(passage: Passage, scene: Scene, sightings: Sightings): [SilenceCode, Quantity | null] {
  if (isJest({ passage, scene })) return ['satire', null];
  if (isHomonym(scene)) return ['other-mining', null];
  const [code, quantity] = numberless(passage, scene, sightings);
  const asks = /[?？]["”“»)]*\s*$/.test(passage.text.slice(scene.start, scene.end));
  return asks && code !== 'said-again' ? ['question', null] : [code, quantity];
}

/**
 * The sentences that gave no claim, in the order of title and text, each with the step of reading that left it out.
 * Bits without a letter are no sentences.
 */
export function silencesOf(sightings: Sightings): Silence[] {
  const { reading, passages } = sightings;
  const { article, claims } = reading;
  const foreign = isForeign(`${article.title ?? ''}\n${article.text}`.slice(0, 20_000), article.lang);
  const silences: Silence[] = [];
  for (const passage of passages) {
    const starts = claims.filter((claim) => claim.in === passage.in).map(({ start }) => start);
    let at = 0;
    for (const scene of passage.scenes) {
      while (at < starts.length && starts[at]! < scene.start) at += 1;
      const quote = passage.text.slice(scene.start, scene.end);
      if ((starts[at] ?? Infinity) < scene.end || !LETTER.test(quote)) continue;
      const [code, quantity] = foreign ? (['language', null] as const) : whyOf(passage, scene, sightings);
      const number = quantity && passage.text.slice(quantity.start, quantity.end);
      silences.push({ in: passage.in, start: scene.start, end: scene.end, quote, code, number });
    }
  }
  return silences;
}

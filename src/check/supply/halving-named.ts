import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import { type Context, sentenceOf } from '../context.ts';
import { tells } from '../telling.ts';

/** Characters between a halving's ordinal and its block, with no other number and no new part of the sentence between. */
const NEAR = 40;
const APART = /[\d;:—–]|\.\s/u;
const ORDINALS = ['halving-1', 'halving-2', 'halving-3', 'halving-4'] as const;

/** "The fourth halving, at block 630,000": which halving the words right by the number name; null where none or several do. */
export function halvingNamed(claim: Claim, context: Context): number | null {
  const sentence = fold(sentenceOf(claim, context));
  const written = fold(claim.quote);
  const start = sentence.indexOf(written);
  const digits = /\d[\d.,\s\u00a0\u202f']*\d/u.exec(written);
  if (start < 0 || !digits) return null;
  const from = start + digits.index;
  const to = from + digits[0].length;
  const { events } = lexiconOf(context.reading.lang).claim;
  const named = ORDINALS.flatMap((event, i) => {
    const [ordinal] = events[event] ?? [];
    if (!ordinal || /[\d*]/.test(ordinal)) return [];
    const at = sentence.indexOf(fold(ordinal));
    if (at < 0) return [];
    const between = at < from ? sentence.slice(at + ordinal.length, from) : sentence.slice(to, at);
    return between.length <= NEAR && !APART.test(between) ? [i + 1] : [];
  });
  return named.length === 1 ? named[0]! : null;
}

/** "In April 2024 it was cut from 12.5 to 6.25": the step is that of a halving before the one of those days. */
export function isOtherHalving(
  claim: Claim,
  era: number,
  possible: readonly number[],
  context: Context,
): boolean {
  const { from, when, modality, stance } = claim;
  const last = possible.at(-1);
  if (from === null || modality !== 'fact' || stance !== 'asserted' || last === undefined) return false;
  if (!when || when.grain === 'span' || possible.length < 2 || era >= last) return false;
  const sentence = sentenceOf(claim, context);
  const years = new Set(sentence.match(/(?<!\d)20\d\d(?!\d)/g) ?? []);
  return (
    claim.because.some(({ slot }) => slot === 'when') &&
    years.size <= 1 &&
    !tells(sentence, context, 'looks-back')
  );
}

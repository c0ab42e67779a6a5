import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import { type Context, neighbours, sentenceOf } from '../context.ts';
import { tells } from '../telling.ts';
import { yearsIn } from '../years.ts';
import { erasIn } from './eras.ts';

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

/** The halving that a cut is said of: by its ordinal, or by a day or month that only one falls in; null where nothing says. */
function halvingOfCut(claim: Claim, context: Context): number | null {
  const named = halvingNamed(claim, context);
  if (named !== null) return named;
  const { when, because } = claim;
  const told = because.some(({ slot }) => slot === 'when');
  if (!when || !told || (when.grain !== 'day' && when.grain !== 'month')) return null;
  const eras = erasIn(when, context.facts);
  return eras.length === 2 ? (eras.at(-1) ?? null) : null;
}

const ONWARD = ['afterwards', 'later', 'counted-from', 'coming-one'] as const;

/** "April's halving cut the reward to 1.5625 BTC": the halving it is said of, where that neither left nor halved so much. */
export function ofOtherHalving(claim: Claim, era: number, context: Context): number | null {
  const { direction, from, modality } = claim;
  if (direction !== 'down' || from !== null || modality !== 'fact') return null;
  if (neighbours(claim, context).some(({ kind }) => kind === claim.kind)) return null;
  const halving = halvingOfCut(claim, context);
  if (halving === null || era === halving || era === halving - 1) return null;
  // "Since April's halving the next step, to 1.5625, has been four years away."
  const ahead = era > halving && tells(sentenceOf(claim, context), context, ...ONWARD);
  return ahead ? null : halving;
}

/** "In 2028 it falls from 900 to 450": the year is that of the step to come, and no time up to which something stays. */
function isYearOfStep(claim: Claim, context: Context): boolean {
  const { published } = context;
  const { when, direction } = claim;
  if (direction !== 'down' || when?.grain !== 'year' || !published || when.start <= published.end)
    return false;
  const line = ` ${fold(sentenceOf(claim, context)).replace(/[^\p{L}\p{Nd}]+/gu, ' ')} `;
  const { until, before, after } = lexiconOf(context.reading.lang).time;
  return ![...until, ...before, ...after].some((word) => line.includes(` ${fold(word)} `));
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
  const told = modality === 'fact' || (modality === 'forecast' && isYearOfStep(claim, context));
  if (from === null || !told || stance !== 'asserted' || last === undefined) return false;
  if (!when || when.grain === 'span' || possible.length < 2 || era >= last) return false;
  const sentence = sentenceOf(claim, context);
  const years = new Set(yearsIn(sentence));
  return (
    claim.because.some(({ slot }) => slot === 'when') &&
    years.size <= 1 &&
    !tells(sentence, context, 'looks-back')
  );
}

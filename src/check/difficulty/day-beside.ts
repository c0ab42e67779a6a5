import type { Because, Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import type { Lexicon } from '../../claims/lexicon/lexicon.ts';
import { oncePer } from '../../claims/once.ts';
import { fold } from '../../claims/text/tokens.ts';
import { type Context, numberOf, sentenceOf, textOf } from '../context.ts';
import { tells } from '../telling.ts';

/** Characters between a change and its day, in either order. */
const BESIDE = 56;
/** Characters behind a change in which it is said what it is counted from. */
const BASE = 18;
/** Characters before a day in which the words stand that make it the end or the beginning of a time. */
const BEFORE = 32;

const bounds = oncePer(({ time: { since, until, after, before, between } }: Lexicon): readonly string[] =>
  [since, until, after, before, between.flatMap(({ open, middle }) => [...open, ...middle])].flat().map(
    (word) =>
      ` ${fold(word)
        .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
        .trim()} `,
  ),
);

/** The words right before a day and those that its date begins with, single spaces around each. */
const leadOf = (text: string, { start, end }: Because, number: Because): string => {
  const from = Math.max(0, start - BEFORE, number.end <= start ? number.end : 0);
  const [before = '', within = ''] = [text.slice(from, start), text.slice(start, end)];
  const words = `${before}${within.split(/\p{Nd}/u)[0] ?? ''}`;
  return ` ${fold(words)
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim()} `;
};

/** "After the cut of 7 February", "by 7 February": the day ends or begins a time, and nothing is said to be of it. */
export function isEdgeOfTime(date: Because, number: Because, text: string, context: Context): boolean {
  const lead = leadOf(text, date, number);
  const isBound = bounds(lexiconOf(context.reading.lang)).some((word) => lead.endsWith(word));
  return isBound || tells(lead, context, 'afterwards', 'past');
}

/**
 * "Fell by 13 to 15 % on 7 February": a day of the calendar, without its year, that stands by the number as the one on which it
 * came about. It is as sure as a date: neither a retarget before it nor one after is meant.
 */
export function isDayBeside(claim: Claim, context: Context): boolean {
  const { when, because, modality, superlative, from, unit } = claim;
  const [number, date] = [numberOf(claim), because.find(({ slot }) => slot === 'when')];
  if (!number || !date || when?.grain !== 'day' || when.anchor !== 'relative' || unit !== '%') return false;
  if (modality !== 'fact' || superlative !== null || from !== null || claim.subject !== 'stated')
    return false;
  const text = textOf(claim, context);
  const told = text.slice(date.start, date.end);
  if (!/\p{Nd}/u.test(told) || !/\p{L}{3}|\p{Script=Han}/u.test(told)) return false;
  const between = text.slice(Math.min(number.end, date.end), Math.max(number.start, date.start));
  const opens =
    date.start < number.start && /(?:^|[.!?]\s|\n)\P{L}*\p{L}{0,4}\s?$/u.test(text.slice(0, date.start));
  const plain = opens ? between.replace(/^[,，]/u, ' ') : between;
  if (between.length > BESIDE || /[\p{Nd};:.,，、；：（(–—]/u.test(plain)) return false;
  if (isEdgeOfTime(date, number, text, context)) return false;
  const behind = ` ${text.slice(number.end, number.end + BASE)}`;
  const goesTo = /^\s*[%％]?\s*\p{L}{1,6}\s+\p{Nd}/u.test(behind);
  if (!goesTo && tells(behind, context, 'base', 'compared', 'peak')) return false;
  const kind = because.find(({ slot }) => slot === 'kind');
  if (kind && /[;:]\s/u.test(text.slice(Math.min(kind.end, number.end), Math.max(kind.start, number.start))))
    return false;
  return !tells(sentenceOf(claim, context), context, 'counted-from', 'several-steps', 'state');
}

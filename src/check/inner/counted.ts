import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { oncePerWhole } from '../../claims/once.ts';
import { fold } from '../../claims/text/tokens.ts';
import { type Context, numberOf, textOf } from '../context.ts';
import { tells } from '../telling.ts';

/** Characters between a percentage and the level behind it that it counts from. */
const NEXT = 30;
/** Characters from the word that opens the clause to a level, and from there to the percentage counted from it. */
const OPENS = { lead: 48, gap: 40 };
/** Words between the level that has come of it and the percentage, and characters from there to such a level behind it. */
const BESIDE = { words: 2, behind: 20 };

const CLAUSE = /[,，;；。、:：—–(（]|[.!?]\s/u;

const numberAt = (claim: Claim): { readonly start: number; readonly end: number } => numberOf(claim) ?? claim;

/** Words that open "from A" and "compared with A". */
const openersOf = oncePerWhole(({ reading }: Context): readonly string[] => {
  const { quantity, time, telling } = lexiconOf(reading.lang);
  const words = [...quantity.fromTo.flatMap(({ open }) => open), ...time.since, ...(telling.base ?? [])];
  return words.filter((word) => word !== '').map(fold);
});

/** "From October's peak of 155.97 T it is down 30 %", "较去年10月155.97万亿的高点低约19%": its clause opens with the level that it counts from. */
function opensCount(change: Claim, level: Claim, context: Context): boolean {
  const [value, own, text] = [numberAt(change), numberAt(level), textOf(change, context)];
  if (change.in !== level.in || own.end > value.start || value.start - own.end > OPENS.gap) return false;
  const gap = text.slice(own.end, value.start);
  const lead =
    text
      .slice(Math.max(0, own.start - OPENS.lead), own.start)
      .split(CLAUSE)
      .at(-1) ?? '';
  const opening = fold(lead).trimStart();
  const ahead = text.slice(0, own.start - lead.length);
  const first = ahead.trim() === '' || /[.!?。\n]\s*$/u.test(ahead);
  if (/\p{Nd}|[;；。]/u.test(gap) || /[,，].*[,，]/u.test(gap) || (!first && /[,，]/u.test(gap)))
    return false;
  const behindBut = opening.replace(/^\p{L}{1,5} /u, '');
  return openersOf(context).some((word) =>
    [opening, behindBut].some(
      (start) =>
        start.startsWith(word) && !/^\p{Script=Latin}|^\p{Script=Cyrillic}/u.test(start.slice(word.length)),
    ),
  );
}

/** Characters before a percentage in which it is said to be that of a low. */
const LOW = 10;

/** "Up to 133.87 T, from a low 20 % below the record": the percentage is of another time than the level it is told with. */
const isOfLow = (change: Claim, context: Context): boolean => {
  const { start } = numberAt(change);
  return tells(textOf(change, context).slice(Math.max(0, start - LOW), start), context, 'low');
};

/** Is the percentage said to be of one of the levels: "17 % beneath the 1,157 EH/s", "from 1,157 EH/s it is down 17 %"? */
export const isCountedFrom = (change: Claim, level: Claim, context: Context): boolean =>
  !isOfLow(change, context) &&
  ((level.end > change.end &&
    level.end - change.end <= NEXT + level.quote.length &&
    tells(textOf(change, context).slice(numberAt(change).end, level.end), context, 'base')) ||
    opensCount(change, level, context));

/** "At 17,000 it is 45 % below its record of 69,000": the level it has come to stands right beside, told as of the same time. */
export function isOutcome(change: Claim, level: Claim, base: Claim, context: Context): boolean {
  const opened = opensCount(change, base, context);
  const [value, own, text] = [numberAt(change), numberAt(level), textOf(change, context)];
  if (change.in !== level.in) return false;
  if (own.start >= value.end) {
    const gap = text.slice(value.end, own.start);
    return gap.length <= BESIDE.behind && !/\p{Nd}/u.test(gap) && !tells(gap, context, 'past', 'base');
  }
  const gap = text.slice(own.end, value.start).split(CLAUSE);
  const words = (gap.length > 1 ? gap.slice(0, -1) : gap).join(' ').match(/[\p{L}\p{Nd}]+/gu) ?? [];
  const lead = opened ? '' : (gap.at(-1) ?? '');
  const between = [...words, ...(lead.match(/[\p{L}\p{Nd}]+/gu) ?? [])];
  return between.length <= BESIDE.words && !tells(` ${between.join(' ')} `, context, 'past', 'later', 'peak');
}

import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold, spaced } from '../../claims/text/tokens.ts';
import type { Span } from '../../core/days.ts';
import { type Context, textOf } from '../context.ts';

/** Letters before and behind a year in which a word may make it a bound: "before the end of 2030", "2030 yılından önce". */
const REACH = { before: 24, behind: 14 };

/** Is a halving to come told by a year that is only a bound, which it keeps: "by 2030", "after 2026"? */
export function keepsBound(claim: Claim, year: number, next: Span, context: Context): boolean {
  const text = textOf(claim, context);
  const at = text.lastIndexOf(String(year), claim.end);
  if (at < 0) return false;
  const lexicon = lexiconOf(context.reading.lang);
  const { until, before, after, in: inside, postpositions } = lexicon.time;
  const part =
    text
      .slice(Math.max(0, at - REACH.before), at)
      .split(/[,.;:!?()。，；]/)
      .at(-1) ?? '';
  // "until the halving of 2025": a bound of something else, and the year is the halving's
  const lead = pastHalving(fold(part), lexicon.claim.terms.halving);
  const trail = text.slice(at + 4, at + 4 + REACH.behind).split(/[,.;:!?。，；]/)[0] ?? '';
  const holds = (part: string, words: readonly string[] = []): boolean =>
    words.some((word) => !inside.includes(word) && spaced(fold(part)).includes(spaced(fold(word))));
  const to = holds(lead, [...until, ...before]);
  const toBehind = holds(trail, [...(postpositions?.until ?? []), ...(postpositions?.before ?? [])]);
  if (to || toBehind) return Number(next.start.slice(0, 4)) <= year;
  return (holds(lead, after) || holds(trail, postpositions?.after)) && Number(next.end.slice(0, 4)) >= year;
}

/** What stands behind the last word for a halving. */
function pastHalving(part: string, words: readonly string[]): string {
  const stems = words.map((word) => fold(word.replaceAll('*', ''))).filter((stem) => part.includes(stem));
  const last = Math.max(-1, ...stems.map((stem) => part.lastIndexOf(stem) + stem.length));
  return last < 0 ? part : part.slice(last);
}

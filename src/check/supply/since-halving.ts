import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import type { Lexicon } from '../../claims/lexicon/lexicon.ts';
import { oncePer } from '../../claims/once.ts';
import { fold } from '../../claims/text/tokens.ts';
import { type Context, inParagraph, numberOf, sentenceOf, textOf } from '../context.ts';
import { tells } from '../telling.ts';
import { yearsIn } from '../years.ts';

/** Letters around a halving's name in which the word for "since" or "after" stands. */
const BESIDE = { before: 28, behind: 16 };

const halvingWords = oncePer(({ claim }: Lexicon): readonly string[] =>
  claim.terms.halving.map((word) => fold(word.replaceAll('*', ''))).filter((word) => !word.includes(' ')),
);

const ORDINALS = ['halving-1', 'halving-2', 'halving-3', 'halving-4'] as const;

/** What stands in the claim's sentence before its number. */
function leadIn(claim: Claim, context: Context): string {
  const [value, line] = [numberOf(claim), sentenceOf(claim, context)];
  const digits = value ? textOf(claim, context).slice(value.start, value.end) : '';
  const at = digits === '' ? -1 : line.indexOf(digits);
  return at < 0 ? '' : ` ${fold(line.slice(0, at))}`;
}

/** "The 900 BTC a day": an amount that is known already, and of whatever time. */
const DEFINITE = /(?<!\p{L})(?:the|those|d[aei][esrnm]|jene[rn]?|l[eao]s|i|gli|os|as)\s$/u;

/** Does the amount go down by another word than the halving's own name? Then it is a step, not what holds since. */
function isMovedDown(claim: Claim, name: string, context: Context): boolean {
  if (claim.direction !== 'down') return false;
  const verb = claim.because.find(({ slot }) => slot === 'direction');
  return !verb || !fold(textOf(claim, context).slice(verb.start, verb.end)).includes(name);
}

/**
 * "Since the April 2024 halving 900 are created every day": the number of the halving after which a subsidy is told to hold, by
 * its year or, undated, the last one before publication; null where the words do not say so outright.
 */
export function sinceHalving(claim: Claim, context: Context): number | null {
  const { from, hedge, modality, stance, superlative } = claim;
  if (modality !== 'fact' || stance !== 'asserted' || from !== null) return null;
  if (superlative !== null || (hedge !== null && hedge !== 'about')) return null;
  const lead = leadIn(claim, context);
  const name = halvingWords(lexiconOf(context.reading.lang)).find((word) => lead.includes(word));
  if (name === undefined) return null;
  if (isMovedDown(claim, name, context) || DEFINITE.test(lead)) return null;
  const at = lead.indexOf(name);
  if (lead.indexOf(name, at + name.length) >= 0) return null;
  const [before, behind] = [lead.slice(Math.max(0, at - BESIDE.before), at), lead.slice(at + name.length)];
  if (!tells(before, context, 'afterwards') && !tells(behind.slice(0, BESIDE.behind), context, 'afterwards'))
    return null;
  const line = sentenceOf(claim, context);
  if (!tells(line, context, 'goes-on') || tells(line, context, 'past', 'coming-one', 'other-coin'))
    return null;
  if (inParagraph(claim, context).some(({ kind }) => kind === claim.kind || kind === 'subsidy')) return null;
  const { events } = lexiconOf(context.reading.lang).claim;
  const ordinal = ORDINALS.findIndex((event) =>
    (events[event] ?? []).some((phrase) => !/[\d*]/.test(phrase) && lead.includes(fold(phrase))),
  );
  if (ordinal >= 0) return ordinal + 1;
  const years = [...new Set(yearsIn(line))];
  const { halvings } = context.facts;
  const until = context.published?.start;
  const found = halvings.filter(({ day }) =>
    years.length > 0
      ? day !== null && years.includes(day.slice(0, 4))
      : day !== null && until !== undefined && day < until,
  );
  return years.length > 1 ? null : (found.at(-1)?.number ?? null);
}

import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import { type Context, neighbours, sentenceOf } from '../context.ts';
import { amount, type Finding, find, isSolid, say } from '../finding.ts';
import { tells } from '../telling.ts';
import type { FoundFigure } from './figures.ts';
import { grounds, named } from './meant.ts';

/** What the first term alone brings in. */
const BASE: readonly string[] = ['base-value', 'noi-total'];

/** Letters from the word for "all" in which stands what all of is meant. */
const REACH = 28;

/** Does a sentence count in all extensions, and not leave them out ("before all extensions")? */
function countsAll(sentence: string, context: Context): boolean {
  const { telling, time } = lexiconOf(context.reading.lang);
  return (telling['all-of'] ?? []).some((word) => {
    const at = sentence.indexOf(word);
    if (at < 0) return false;
    const [lead, behind] = [sentence.slice(0, at), sentence.slice(at + word.length)];
    const leftOut =
      time.before.some((before) => lead.endsWith(` ${fold(before)}`)) ||
      tells(`${lead.slice(-REACH)} `, context, 'without');
    return !leftOut && tells(behind.slice(0, REACH), context, 'extended');
  });
}

/** "With all extensions the lease is worth $7 billion", where that is its base term alone: right number, wrong base. */
export function baseAsTotal(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  const { unit, aspect, modality, stance, hedge } = claim;
  if (unit !== 'USD' || aspect !== 'total-value' || modality === 'opinion' || stance !== 'asserted')
    return null;
  const [first] = found;
  const deal = first?.deal;
  if (!deal || hedge !== null || !found.every(({ figure }) => BASE.includes(figure.what))) return null;
  if (deal.totalValueUsd === null || deal.baseValueUsd === null || !isSolid(deal)) return null;
  if (neighbours(claim, context).some((other) => other.kind === 'deal' && other.unit === 'USD')) return null;
  const sentence = ` ${fold(sentenceOf(claim, context))}`;
  if (!countsAll(sentence, context) || tells(sentence, context, 'base-alone')) return null;
  const explanation = say('deal-with-options', {
    ...named(deal),
    base: amount(deal.baseValueUsd, 'USD'),
    total: amount(deal.totalValueUsd, 'USD'),
  });
  return find('misleading', 'wrong-base', explanation, grounds(deal, `${deal.totalValueUsd} USD`));
}

import type { Claim } from '../../claims/claim.ts';
import { type Context, sentenceOf } from '../context.ts';
import { type Finding, find, isSolid, say, words } from '../finding.ts';
import { tells } from '../telling.ts';
import { agreeFigure, dealsFor } from './figures.ts';
import { grounds, named, sure } from './meant.ts';

/** Dollars that the sentence calls Canadian, wherever it says so. */
const CANADIAN = /\bCAD\b|C\$|canad|kanad|канад|加元|加拿大/iu;

/** A sum that the deal has in another currency: told in dollars of the wrong country. */
export function otherCurrency(claim: Claim, context: Context): Finding | null {
  const { unit, modality } = claim;
  if ((unit !== 'USD' && unit !== 'CAD') || (modality !== 'fact' && modality !== 'forecast')) return null;
  for (const deal of dealsFor(claim, context)) {
    const figure = deal.otherFigures.find(
      (other) =>
        other.unit !== unit &&
        /^[A-Z]{3}$/.test(other.unit) &&
        agreeFigure({ ...claim, unit: other.unit }, other)?.reason === 'exact',
    );
    if (!figure || !isSolid(deal) || !sure(deal, 'otherFigures')) continue;
    const sentence = sentenceOf(claim, context);
    if (CANADIAN.test(sentence)) continue;
    const explicit =
      /US[-\s]?\$|US[-\s]?dollar|U\.S\. dollar|USD/i.test(sentence) || tells(sentence, context, 'us-dollars');
    return find(
      explicit ? 'refuted' : 'misleading',
      'wrong-unit',
      say('deal-currency', { ...named(deal), currency: words(figure.unit) }),
      { ...grounds(deal, `${figure.value} ${figure.unit}`), settledBy: 'contract' },
    );
  }
  return null;
}

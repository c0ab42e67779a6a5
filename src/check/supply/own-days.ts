import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { oncePer } from '../../claims/once.ts';
import { vocabularyOf } from '../../claims/quantity/vocabulary.ts';
import type { Reading } from '../../claims/reading.ts';
import { fold } from '../../claims/text/tokens.ts';
import { type Context, inParagraph, sentenceOf } from '../context.ts';
import { tells } from '../telling.ts';

/** Does a text speak of halvings at all? */
const tellsOfHalvings = oncePer(({ article: { title, text }, lang }: Reading): boolean => {
  const whole = fold(`${title ?? ''} ${text}`);
  return lexiconOf(lang).claim.terms.halving.some((word) => whole.includes(fold(word.replaceAll('*', ''))));
});

/** Does a sentence name a month? */
function namesMonth(sentence: string, { reading }: Context): boolean {
  const { months } = vocabularyOf(lexiconOf(reading.lang));
  return fold(sentence)
    .split(/[^\p{L}]+/u)
    .some((word) => months.has(word));
}

/** "Each block brings 3.125 BTC besides": in a text that tells of its days and of no halving, with no other time by it, it is theirs. */
export function isOfItsDays(claim: Claim, context: Context): boolean {
  const { published, reading } = context;
  if (!published || claim.when !== null || claim.subject !== 'stated' || tellsOfHalvings(reading))
    return false;
  const sentence = sentenceOf(claim, context);
  if (namesMonth(sentence, context) || tells(sentence, context, 'afterwards', 'later', 'coming-one'))
    return false;
  return inParagraph(claim, context).some(
    ({ when, modality }) =>
      modality === 'fact' && when !== null && when.anchor !== 'inherited' && when.end <= published.end,
  );
}

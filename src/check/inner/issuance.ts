import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold, spaced } from '../../claims/text/tokens.ts';
import { BLOCKS_PER_DAY } from '../../core/epoch.ts';
import { agree } from '../agreement.ts';
import { type Context, neighbours, sentenceOf } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';
import { tells } from '../telling.ts';

/** Beyond these shares of 144 blocks a day no fortnight of the last eras ran. */
const RAN = { below: 0.7, above: 1.3 };

const isPlain = ({ value, from, direction, modality, stance, when }: Claim): boolean =>
  value !== null &&
  from === null &&
  direction !== 'down' &&
  modality === 'fact' &&
  stance === 'asserted' &&
  (when === null || when.anchor !== 'explicit');

/** "ETFs bought 900 a day": coins that change hands, beside those that are mined. */
function isTraded(claim: Claim, context: Context): boolean {
  const { terms } = lexiconOf(context.reading.lang).claim;
  const words = spaced(fold(sentenceOf(claim, context)));
  return [...terms.purchase, ...terms.sale, ...terms.holdings].some((term) =>
    words.includes(fold(term.replaceAll('*', ''))),
  );
}

/** "At 3.125 BTC a block this makes 450 a day": new coins a day beside the one subsidy of their sentence, which they follow from. */
export function judgeIssuance(claim: Claim, context: Context): Finding | null {
  if (claim.kind !== 'supply' || claim.unit !== 'BTC/day' || !isPlain(claim)) return null;
  const beside = neighbours(claim, context);
  const [subsidy, ...more] = beside.filter(({ kind, unit }) => kind === 'subsidy' && unit === 'BTC/block');
  const alone = beside.every(({ kind, unit }) => kind !== 'supply' || unit !== 'BTC/day');
  if (!subsidy || more.length > 0 || !alone || !isPlain(subsidy)) return null;
  const perDay = (subsidy.value ?? 0) * BLOCKS_PER_DAY;
  const match = agree(claim, perDay);
  const holds = match?.verdict === 'supported';
  const off = (claim.value ?? perDay) / perDay;
  const far = off > RAN.above || off < RAN.below;
  if (!holds && isTraded(claim, context)) return null;
  if (!holds && (!far || tells(sentenceOf(claim, context), context, 'past', 'looks-back', 'afterwards')))
    return null;
  const args = { subsidy: amount(subsidy.value ?? 0, 'BTC/block'), day: amount(perDay, 'BTC/day') };
  return find(
    holds ? 'supported' : 'refuted',
    holds ? 'consistent' : 'inconsistent',
    say('inner-issuance', args),
    {
      computed: {
        formula: 'issuance per day = 144 * subsidy',
        inputs: { blocks_per_day: BLOCKS_PER_DAY, subsidy_BTC: subsidy.value ?? 0 },
        result: perDay,
        unit: 'BTC/day',
      },
      settledBy: 'protocol',
    },
  );
}

import type { Claim } from '../../claims/claim.ts';
import type { Span } from '../../core/days.ts';
import type { Context } from '../context.ts';
import { tells } from '../telling.ts';

/** Most that the weeks of a calm month differ by; in others single days go much further. */
const CALM = 1.2;

/** Did the network's weeks stay close to each other in the month? */
const isCalm = ({ start, end }: Span, { facts }: Context): boolean =>
  facts.months.some(
    ({ asOf, hashrateEhs }) =>
      asOf.start === start &&
      asOf.end === end &&
      hashrateEhs !== null &&
      hashrateEhs.high <= hashrateEhs.low * CALM,
  );

/** "In October the network ran at 855.7 EH/s": all of a calm month, with no day's high or low and nobody's part in it. */
export const isStateOfMonth = (claim: Claim, sentence: string, context: Context): boolean =>
  claim.when?.grain === 'month' &&
  claim.when.anchor !== 'inherited' &&
  isCalm(claim.when, context) &&
  claim.value !== null &&
  claim.hedge === null &&
  claim.direction === null &&
  claim.superlative === null &&
  claim.from === null &&
  claim.parties.length === 0 &&
  !tells(sentence, context, 'peak', 'high', 'one-miner');

import { z } from 'zod';
import { askJson, baseOf, hostOf, type Informant } from './ask.ts';
import { blockQuestions } from './blocks.ts';

/** sat/vB by the number of blocks to be mined within. */
const estimates = z.object({
  '1': z.number().nonnegative(),
  '3': z.number().nonnegative(),
  '6': z.number().nonnegative(),
});

/** An Esplora server by the base of its routes (`https://blockstream.info/api`): headers and fee rates. */
export function esplora(address: string): Informant {
  const base = baseOf(address);
  return {
    id: 'esplora',
    host: hostOf(base),
    asks: {
      ...blockQuestions(base),
      async *'fee-rates'(asking) {
        const said = await askJson(asking, `${base}/fee-estimates`, estimates);
        const value = { next: said['1'], halfHour: said['3'], hour: said['6'] };
        yield { what: 'fee-rates', subject: '', value, asOf: asking.now };
      },
    },
  };
}

import { z } from 'zod';
import type { InformantId } from '../../ports.ts';
import { askJson, hostOf, type Informant, shown, unexpected } from './ask.ts';

/** Prices come as decimal text. */
const decimal = () =>
  z
    .string()
    .regex(/^\d{1,12}(\.\d{1,12})?$/)
    .transform(Number)
    .pipe(z.number().positive());

interface Exchange {
  readonly id: InformantId & ('coinbase' | 'kraken');
  readonly url: string;
  /** Reads the last price in USD out of an answer; throws a SourceError. */
  readonly schema: z.ZodType;
  readonly price: (answer: never) => number;
}

const exchange = <S extends z.ZodType>(row: {
  readonly id: Exchange['id'];
  readonly url: string;
  readonly schema: S;
  readonly price: (answer: z.output<S>) => number;
}): Exchange => row;

/** Public exchanges asked for BTC in USD, a row each; none wants a key. */
export const EXCHANGES: readonly Exchange[] = [
  exchange({
    id: 'coinbase',
    url: 'https://api.coinbase.com/v2/prices/BTC-USD/spot',
    schema: z.object({
      data: z.object({ amount: decimal(), base: z.literal('BTC'), currency: z.literal('USD') }),
    }),
    price: ({ data }) => data.amount,
  }),
  exchange({
    id: 'kraken',
    url: 'https://api.kraken.com/0/public/Ticker?pair=XBTUSD',
    schema: z.object({
      error: z.array(z.string()),
      result: z.record(z.string(), z.object({ c: z.tuple([decimal()]).rest(z.unknown()) })).optional(),
    }),
    // The pair comes back under another name than it was asked for.
    price({ error, result }) {
      if (error.length > 0) throw unexpected(`the exchange says "${shown(error.join(', '))}"`);
      const [pair, ...others] = Object.values(result ?? {});
      if (!pair || others.length > 0) throw unexpected('the answer is not about one pair');
      return pair.c[0];
    },
  }),
];

/** An exchange of the table; `url` where it is to be asked elsewhere. */
export const priceInformant = ({ id, url, schema, price }: Exchange): Informant => ({
  id,
  host: hostOf(url),
  asks: {
    async *prices(asking) {
      const answer = await askJson(asking, url, schema);
      yield { what: 'prices', subject: '', value: { USD: price(answer as never) }, asOf: asking.now };
    },
  },
});

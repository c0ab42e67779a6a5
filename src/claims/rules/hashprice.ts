import { draft, near, nearOrCarried, type Reader, unitFound } from '../sight.ts';

/** Revenue per hashrate: by its unit, or money next to the word. */
export const hashprice: Reader = {
  name: 'hashprice',
  dimensions: ['hashprice', 'money', 'percent'],
  read: (sight) => {
    const { quantity } = sight;
    if (quantity.dimension === 'hashprice') {
      const found = near(sight, ['hashprice'], 40) ?? unitFound(sight, 'hashprice');
      return draft('money per hashrate', 'hashprice', { ...found, cost: 0 }, { scope: 'network' });
    }
    const found = nearOrCarried(sight, ['hashprice'], 40);
    if (!found) return null;
    if (quantity.dimension === 'percent')
      return draft('percent of hashprice', 'hashprice', found, { unit: '%', scope: 'network' });
    const [value, known] = [
      quantity.value ?? quantity.low ?? quantity.high ?? 0,
      quantity.currency === 'USD',
    ];
    if (!known || quantity.per === 'BTC' || value < 1 || value > 10_000) return null;
    return draft('money by hashprice', 'hashprice', found, { unit: 'USD/PH/day', scope: 'network' });
  },
};

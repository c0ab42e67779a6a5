import { z } from 'zod';
import { feesChart } from '../src/command/charts/fees.ts';
import { command } from '../src/command/command.ts';
import { known, work } from '../src/command/inputs.ts';
import { either, marketOptions } from '../src/command/market.ts';
import { BLOCKS_PER_DAY } from '../src/core/epoch.ts';
import { feeSharePct, feesAfterHalving } from '../src/core/hashprice.ts';
import { latestFees, latestPrice, latestSubsidy } from '../src/facts/network.ts';

const { fees, btc_price } = marketOptions;

export default command({
  name: 'fees',
  options: z.strictObject({ fees, btc_price }),
  example: 'fees 0.036',
  run(values, desk) {
    const { words, facts } = desk;
    const { number } = words;
    const now = either(values.fees, 'BTC/block', () => known(latestFees(facts)));
    const price = either(values.btc_price, 'USD', () => known(latestPrice(facts)));
    const subsidy = known(latestSubsidy(facts));
    const reward = { subsidyBtc: subsidy.value, feesBtc: now.value };
    const share = feeSharePct(reward);
    const needed = feesAfterHalving(reward);
    const usd = now.value * BLOCKS_PER_DAY * price.value;
    const btc = (value: number): string => number(value, 'BTC', 8);
    const chart = feesChart(desk, { sharePct: share, given: values.fees !== undefined });
    return work(desk, {
      id: 'fees',
      title: words.say('fees-title', { share: number(share, '%') }),
      ...(chart && { chart }),
      inputs: { fees: now, subsidy, btc_price: price },
      results: [
        ['label-fee_share', number(share, '%')],
        ['label-fees_day', { value: usd, unit: 'USD/day' }],
        ['label-fees_needed', number(needed.feesBtc, 'BTC/block')],
        [
          'label-fees_factor',
          needed.factor === null ? null : words.say('times', { factor: number(needed.factor, null, 1) }),
        ],
      ],
      formulas: [
        `${btc(now.value)} ÷ (${btc(subsidy.value)} + ${btc(now.value)}) = ${number(share, '%')}`,
        `${btc(now.value)} + ${btc(subsidy.value)} ÷ 2 = ${btc(needed.feesBtc)}`,
      ],
      numbers: {
        fee_share_pct: share,
        fees_needed_btc_block: needed.feesBtc,
        fees_factor: needed.factor,
        fees_usd_day: usd,
      },
    });
  },
});

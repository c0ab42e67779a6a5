import { z } from 'zod';
import { command } from '../src/command/command.ts';
import { work } from '../src/command/inputs.ts';
import { market, marketOptions } from '../src/command/market.ts';
import { feeSharePct, revenueUsdPerDay, satPerTerahashDay } from '../src/core/hashprice.ts';
import { EXAHASH } from '../src/core/units.ts';
import { figure } from '../src/message/amount.ts';
import { table } from '../src/message/build.ts';

const { btc_price, hashrate, fees } = marketOptions;
/** Rows of seen values shown beside the calculated one. */
const SEEN = 5;

export default command({
  name: 'hashprice',
  options: z.strictObject({ btc_price, hashrate, fees }),
  example: 'hashprice btc_price:66000 hashrate:900',
  run(values, desk) {
    const { words, facts, reader } = desk;
    const { number } = words;
    const network = market(facts, values);
    const revenue = revenueUsdPerDay(network);
    const sat = satPerTerahashDay(network);
    const share = feeSharePct(network);
    const seen = facts.observations
      .filter((o) => o.quantity === 'hashprice' && o.value !== null && o.evidence !== false)
      .toSorted((a, b) => (a.asOf.end < b.asOf.end ? 1 : -1))
      .slice(0, SEEN);
    const hashprice = { value: network.hashprice, unit: 'USD/PH/day' };
    return work(desk, {
      id: 'hashprice',
      title: words.say('hashprice-title', { hashprice: figure(hashprice, words, reader) }),
      inputs: network.inputs,
      results: [
        ['label-hashprice', hashprice],
        ['label-revenue_day', { value: revenue, unit: 'USD/day' }],
        ['label-sat_th_day', number(sat, 'sat/TH/day')],
        ['label-fee_share', number(share, '%')],
      ],
      formulas: [network.formula(words)],
      more:
        seen.length === 0
          ? []
          : [
              table(
                [words.say('label-date'), words.say('hashprice-seen'), words.say('label-source')],
                seen.map((o) => [
                  words.day(o.asOf.end),
                  figure({ value: o.value ?? 0, unit: 'USD/PH/day' }, words, reader),
                  o.sources[0]?.title ?? '–',
                ]),
                2,
              ),
            ],
      numbers: {
        hashprice_usd_ph_day: network.hashprice,
        revenue_usd_day: revenue,
        sat_th_day: sat,
        fee_share_pct: share,
        hashrate_ehs: network.hashrate / EXAHASH,
      },
    });
  },
});

import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { convertChart } from '../src/command/charts/convert.ts';
import { command } from '../src/command/command.ts';
import { assumed, work } from '../src/command/inputs.ts';
import { efficiencyInput, efficiencyOptions, either, market, marketOptions } from '../src/command/market.ts';
import { notNegative } from '../src/command/options.ts';
import { miningUsdPerMwYear, perGrossMw, powerUsdPerMwYear, spreadOf } from '../src/core/conversion.ts';
import { isEvidence } from '../src/facts/observed.ts';
import { usdPerMwYear } from '../src/facts/registry.ts';
import { table } from '../src/message/build.ts';

const UNIT = 'USD/MW-year';

export default command({
  name: 'convert',
  options: z.strictObject({
    hashprice: marketOptions.hashprice,
    ...efficiencyOptions,
    btc_price: marketOptions.btc_price,
    hashrate: marketOptions.hashrate,
    fees: marketOptions.fees,
    power_price: notNegative('USD/kWh', 1000).optional(),
  }),
  example: 'convert 33 efficiency:20',
  run(values, desk) {
    const { words, facts } = desk;
    const { number } = words;
    if (values.efficiency !== undefined && values.machine !== undefined)
      return mistaken(desk, words.say('machine-or-efficiency'));
    const efficiency = efficiencyInput(facts, values);
    if (!efficiency) return mistaken(desk, words.say('machine-unknown', { name: values.machine ?? '' }));
    const power = either(values.power_price, 'USD/kWh', () => assumed(0.05, 'USD/kWh'));
    const network = market(facts, values);
    const mining = miningUsdPerMwYear({ hashprice: network.hashprice, efficiency: efficiency.value });
    const energy = powerUsdPerMwYear(power.value);
    const leases = facts.deals
      .filter((deal) => deal.kind === 'lease' && isEvidence(deal))
      .flatMap((deal) => {
        const usd = usdPerMwYear(deal);
        return usd === null ? [] : [{ deal, usd }];
      })
      .toSorted((a, b) => a.usd - b.usd);
    const ai = spreadOf(leases.map(({ usd }) => usd));
    if (!ai) return mistaken(desk, words.say('convert-no-lease', { day: words.day(facts.at) }));
    const gross = perGrossMw(ai.median);
    const money = (value: number): string => number(value, UNIT);
    return work(desk, {
      id: 'convert',
      title: words.say('convert-title', { mining: money(mining), ai: money(ai.median) }),
      chart: convertChart(desk, { mining, net: mining - energy, ai, gross }),
      inputs: { ...network.inputs, efficiency, power_price: power },
      choices: { machine: values.machine ?? null },
      results: [
        ['label-mining_mw', { value: mining, unit: UNIT }],
        ['label-mining_net_mw', { value: mining - energy, unit: UNIT }],
        ['label-ai_it_mw', { low: ai.low, high: ai.high, unit: UNIT }],
        ['label-ai_median_mw', { value: ai.median, unit: UNIT }],
        ['label-ai_gross_mw', { ...gross, unit: UNIT }],
        ['label-ai_factor', words.say('times', { factor: number(ai.median / mining, null, 1) })],
      ],
      formulas: [
        network.formula(words),
        `${number(1e6, 'W', 0)} ÷ ${number(efficiency.value, 'J/TH')} × ${number(network.hashprice, 'USD/PH/day')} × ${number(365, 'days')} = ${money(mining)}`,
      ],
      more: [
        table(
          [
            words.say('label-lease'),
            words.say('label-announced'),
            words.say('label-it_power'),
            words.say('deals-rate'),
          ],
          leases.map(({ deal, usd }) => [
            [deal.operatorName, deal.site].filter(Boolean).join(', '),
            words.day(deal.announced.start),
            number(deal.criticalMw ?? 0, 'MW'),
            number(usd, 'USD'),
          ]),
          2,
        ),
      ],
      sources: leases.flatMap(({ deal }) =>
        deal.sources.slice(0, 1).map(({ title, url }) => ({ title, url, asOf: deal.announced.end })),
      ),
      numbers: {
        mining_usd_mw_year: mining,
        mining_net_usd_mw_year: mining - energy,
        ai_low_usd_mw_year: ai.low,
        ai_median_usd_mw_year: ai.median,
        ai_high_usd_mw_year: ai.high,
        ai_median_gross_low_usd_mw_year: gross.low,
        ai_median_gross_high_usd_mw_year: gross.high,
        leases: leases.length,
      },
    });
  },
});

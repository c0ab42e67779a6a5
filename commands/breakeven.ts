import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { breakevenChart } from '../src/command/charts/breakeven.ts';
import { command } from '../src/command/command.ts';
import { assumed, work } from '../src/command/inputs.ts';
import { efficiencyInput, efficiencyOptions, either, market, marketOptions } from '../src/command/market.ts';
import { notNegative, positive } from '../src/command/options.ts';
import {
  breakEvenBtcPrice,
  breakEvenHashprice,
  breakEvenPowerPrice,
  marginPct,
  powerCostPerBtc,
} from '../src/core/breakeven.ts';
import { dailyAccount } from '../src/core/machine.ts';
import { PETAHASH } from '../src/core/units.ts';

export default command({
  name: 'breakeven',
  options: z.strictObject({
    power_price: notNegative('USD/kWh', 1000).optional(),
    ...efficiencyOptions,
    ...marketOptions,
    pool_fee: notNegative('%', 99).optional(),
    uptime: positive('%', 100).optional(),
    overhead: notNegative('%', 1000).optional(),
  }),
  example: 'breakeven 0.06 efficiency:18',
  run(values, desk) {
    const { words } = desk;
    const { number } = words;
    if (values.efficiency !== undefined && values.machine !== undefined)
      return mistaken(desk, words.say('machine-or-efficiency'));
    const efficiency = efficiencyInput(desk.facts, values);
    if (!efficiency) return mistaken(desk, words.say('machine-unknown', { name: values.machine ?? '' }));
    const power = either(values.power_price, 'USD/kWh', () => assumed(0.05, 'USD/kWh'));
    const fee = either(values.pool_fee, '%', () => assumed(0, '%'));
    const overhead = either(values.overhead, '%', () => assumed(0, '%'));
    const uptime = either(values.uptime, '%', () => assumed(100, '%'));
    const network = market(desk.facts, values);
    const miner = {
      ...network,
      efficiency: efficiency.value,
      powerPrice: power.value,
      poolFeePct: fee.value,
      overheadPct: overhead.value,
    };
    const powerPrice = breakEvenPowerPrice(miner);
    const hashprice = breakEvenHashprice(miner);
    const btcPrice = breakEvenBtcPrice(miner);
    const cost = powerCostPerBtc(miner);
    const margin = marginPct(miner);
    const perPetahash = { hashrate: PETAHASH, watts: efficiency.value * 1000, uptimePct: uptime.value };
    const profitAt = (price: number): number =>
      dailyAccount({ ...miner, ...perPetahash, powerPrice: price }).profitUsd;
    const profitUsd = profitAt(power.value);
    const extra = overhead.value > 0 ? ` × (100 % + ${number(overhead.value, '%')})` : '';
    const energy = `24 h × ${number(efficiency.value, 'J/TH')}${extra}`;
    const kept = fee.value > 0 ? `(100 % − ${number(fee.value, '%')})` : null;
    return work(desk, {
      id: 'breakeven',
      title: words.say('breakeven-title', {
        efficiency: number(efficiency.value, 'J/TH'),
        power: number(powerPrice, 'USD/kWh'),
      }),
      chart: breakevenChart(desk, {
        efficiency: efficiency.value,
        powerPrice: power.value,
        breakEven: powerPrice,
        profitAt,
      }),
      inputs: { power_price: power, efficiency, pool_fee: fee, overhead, uptime, ...network.inputs },
      choices: { machine: values.machine ?? null },
      results: [
        ['label-break_even_power_price', { value: powerPrice, unit: 'USD/kWh' }],
        ['label-break_even_btc_price', { value: btcPrice, unit: 'USD' }],
        ['label-break_even_hashprice', { value: hashprice, unit: 'USD/PH/day' }],
        ['label-power_cost_per_btc', { value: cost, unit: 'USD' }],
        ['label-hashprice', { value: network.hashprice, unit: 'USD/PH/day' }],
        ['label-margin', number(margin, '%')],
        ['label-profit', { value: profitUsd, unit: 'USD/PH/day' }],
      ],
      formulas: [
        network.formula(words),
        `${number(network.hashprice, 'USD/PH/day')}${kept ? ` × ${kept}` : ''} ÷ (${energy}) = ${number(powerPrice, 'USD/kWh')}`,
        `${energy} × ${number(power.value, 'USD/kWh')}${kept ? ` ÷ ${kept}` : ''} = ${number(hashprice, 'USD/PH/day')}`,
      ],
      numbers: {
        hashprice_usd_ph_day: network.hashprice,
        break_even_power_price_usd_kwh: powerPrice,
        break_even_btc_price_usd: btcPrice,
        break_even_hashprice_usd_ph_day: hashprice,
        power_cost_per_btc_usd: cost,
        margin_pct: margin,
        profit_usd_ph_day: profitUsd,
      },
    });
  },
});

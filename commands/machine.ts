import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { command } from '../src/command/command.ts';
import { assumed, lasting, work } from '../src/command/inputs.ts';
import { either, machineNamed, machineTitle, market, marketOptions } from '../src/command/market.ts';
import { nearest } from '../src/command/nearest.ts';
import { machineOffers } from '../src/command/offers.ts';
import { notNegative, offering, positive, word } from '../src/command/options.ts';
import { breakEvenPowerPrice } from '../src/core/breakeven.ts';
import { dailyAccount, efficiencyOf, paybackDays } from '../src/core/machine.ts';
import { TERAHASH } from '../src/core/units.ts';
import { paragraph } from '../src/message/build.ts';

export default command({
  name: 'machine',
  options: z.strictObject({
    machine: offering(word(), machineOffers).optional(),
    power_price: notNegative('USD/kWh', 1000).optional(),
    cost: positive('USD', 1e9).optional(),
    ...marketOptions,
    pool_fee: notNegative('%', 99).optional(),
    uptime: positive('%', 100).optional(),
    overhead: notNegative('%', 1000).optional(),
  }),
  example: 'machine S21 power_price:0.06',
  run(values, desk) {
    const { words, facts } = desk;
    const { number } = words;
    const asked = values.machine ?? 'Antminer S21 200T';
    const named = machineNamed(facts, asked);
    if (!named) {
      const near = nearest(
        asked,
        facts.machines.map((m) => m.model),
      );
      const hint = near === null ? [] : [words.say('did-you-mean', { nearest: near })];
      return mistaken(desk, [words.say('machine-unknown', { name: asked }), ...hint].join(' '));
    }
    const { machine, others } = named;
    const of = (value: number, unit: string) =>
      lasting({ value, unit, asOf: machine.asOf, sources: machine.sources });
    const power = either(values.power_price, 'USD/kWh', () => assumed(0.05, 'USD/kWh'));
    const fee = either(values.pool_fee, '%', () => assumed(0, '%'));
    const overhead = either(values.overhead, '%', () => assumed(0, '%'));
    const uptime = either(values.uptime, '%', () => assumed(100, '%'));
    const network = market(facts, values);
    const operation = {
      hashrate: machine.hashrateThs * TERAHASH,
      watts: machine.powerW,
      hashprice: network.hashprice,
      powerPrice: power.value,
      poolFeePct: fee.value,
      overheadPct: overhead.value,
      uptimePct: uptime.value,
    };
    const efficiency = efficiencyOf(operation);
    const day = dailyAccount(operation);
    const limit = breakEvenPowerPrice({ ...operation, efficiency });
    const payback =
      values.cost === undefined
        ? null
        : paybackDays({ costUsd: values.cost, profitUsdPerDay: day.profitUsd });
    const daily = (value: number) => ({ value, unit: 'USD/day', digits: 2 });
    const usd = (value: number): string => number(value, 'USD/day', 2);
    return work(desk, {
      id: 'machine',
      title: words.say('machine-title', { machine: machineTitle(machine), profit: usd(day.profitUsd) }),
      inputs: {
        machine_hashrate: of(machine.hashrateThs, 'TH/s'),
        machine_power: of(machine.powerW, 'W'),
        power_price: power,
        pool_fee: fee,
        overhead,
        uptime,
        ...network.inputs,
      },
      choices: { machine: machineTitle(machine), cost: values.cost ?? null },
      results: [
        ['label-profit', daily(day.profitUsd)],
        ['label-revenue', daily(day.revenueUsd)],
        ['label-power_cost', daily(day.powerCostUsd)],
        ['label-efficiency', number(efficiency, 'J/TH')],
        ['label-break_even_power_price', { value: limit, unit: 'USD/kWh' }],
        [
          'label-payback',
          values.cost === undefined ? null : payback === null ? words.say('never') : number(payback, 'days'),
        ],
      ],
      formulas: [
        network.formula(words),
        `${number(machine.hashrateThs / 1000, 'PH/s', 4)} × ${number(network.hashprice, 'USD/PH/day')} − ${number(day.energyKwh, 'kWh')} × ${number(power.value, 'USD/kWh')}${fee.value > 0 ? ` − ${usd(day.poolFeeUsd)}` : ''} = ${usd(day.profitUsd)}`,
      ],
      more:
        others.length === 0
          ? []
          : [
              paragraph(
                words.say('machine-others', {
                  names: others
                    .slice(0, 8)
                    .map((m) => m.model)
                    .join(', '),
                }),
                2,
              ),
            ],
      numbers: {
        hashrate_ths: machine.hashrateThs,
        power_w: machine.powerW,
        efficiency_j_th: efficiency,
        revenue_usd_day: day.revenueUsd,
        energy_kwh_day: day.energyKwh,
        power_cost_usd_day: day.powerCostUsd,
        pool_fee_usd_day: day.poolFeeUsd,
        profit_usd_day: day.profitUsd,
        break_even_power_price_usd_kwh: limit,
        payback_days: payback,
      },
    });
  },
});

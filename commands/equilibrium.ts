import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { equilibriumChart } from '../src/command/charts/equilibrium.ts';
import { command } from '../src/command/command.ts';
import { assumed, work } from '../src/command/inputs.ts';
import { either, market, marketOptions } from '../src/command/market.ts';
import { notNegative, positive, word } from '../src/command/options.ts';
import { readNumber } from '../src/command/values.ts';
import { addCapacity, costOf, type FleetClass, type NetworkState } from '../src/core/equilibrium.ts';
import { revenueUsdPerDay } from '../src/core/hashprice.ts';
import { EXAHASH } from '../src/core/units.ts';
import { figure } from '../src/message/amount.ts';
import { table } from '../src/message/build.ts';

/** Share of hashrate in %, efficiency in J/TH, power price in USD/kWh. */
type Share = readonly [pct: number, efficiency: number, powerPrice: number];

/** An assumed fleet: the network's hashrate in classes from newest to oldest. */
const FLEET: readonly Share[] = [
  [20, 13, 0.045],
  [25, 17, 0.05],
  [25, 20, 0.05],
  [20, 24, 0.045],
  [10, 30, 0.04],
];
const CLASSES = 20;

/** Reads `20/13/0.045 25/17/0.05`; null unless every class has three numbers above 0, the price 0 or more. */
function readFleet(text: string, locale: string): readonly Share[] | null {
  const classes = text.trim().split(/[\s;]+/);
  const read = classes.map((one) => one.split('/').map((n) => readNumber(n, locale)));
  const valid = (n: unknown): n is number => typeof n === 'number' && n >= 0 && n <= 1e6;
  const fine = read.every((c) => c.length === 3 && c.every(valid) && c[0] !== 0 && c[1] !== 0);
  return fine && classes.length <= CLASSES ? (read as unknown as readonly Share[]) : null;
}

const figures = (name: string, { hashprice, hashrate, marginPct }: NetworkState) => ({
  [`hashprice_usd_ph_day_${name}`]: hashprice,
  [`hashrate_ehs_${name}`]: hashrate / EXAHASH,
  [`margin_pct_${name}`]: marginPct,
});

export default command({
  name: 'equilibrium',
  options: z.strictObject({
    add: positive('EH/s', 1e6).optional(),
    efficiency: positive('J/TH', 1e6).optional(),
    power_price: notNegative('USD/kWh', 1000).optional(),
    btc_price: marketOptions.btc_price,
    hashrate: marketOptions.hashrate,
    fees: marketOptions.fees,
    fleet: word(500).optional(),
  }),
  example: 'equilibrium 200 efficiency:13 power_price:0.04',
  run(values, desk) {
    const { words, reader } = desk;
    const { number } = words;
    const shares = values.fleet === undefined ? FLEET : readFleet(values.fleet, words.locale);
    if (!shares)
      return mistaken(desk, words.say('equilibrium-fleet', { got: values.fleet ?? '', most: CLASSES }));
    const add = either(values.add, 'EH/s', () => assumed(200, 'EH/s'));
    const efficiency = either(values.efficiency, 'J/TH', () => assumed(13, 'J/TH'));
    const power = either(values.power_price, 'USD/kWh', () => assumed(0.045, 'USD/kWh'));
    const network = market(desk.facts, values);
    const total = shares.reduce((sum, [pct]) => sum + pct, 0);
    const fleet: readonly FleetClass[] = shares.map(([pct, eff, price]) => ({
      hashrate: (network.hashrate * pct) / total,
      efficiency: eff,
      powerPrice: price,
    }));
    const added = { hashrate: add.value * EXAHASH, efficiency: efficiency.value, powerPrice: power.value };
    const statesAt = (hashrate: number) =>
      addCapacity({ fleet, added: { ...added, hashrate }, revenueUsdPerDay: revenue });
    const revenue = revenueUsdPerDay(network);
    const states = statesAt(added.hashrate);
    const price = (hashprice: number): string =>
      figure({ value: hashprice, unit: 'USD/PH/day' }, words, reader);
    const ehs = (hashrate = 0): string => number(hashrate / EXAHASH, 'EH/s');
    const three = [states.before, states.impact, states.after];
    const stateRow = (
      id: 'label-hashrate' | 'label-hashprice' | 'label-margin',
      of: (s: NetworkState) => string,
    ) => [words.say(id), ...three.map(of)];
    const head = (['state-before', 'state-impact', 'state-after'] as const).map((id) => words.say(id));
    return work(desk, {
      id: 'equilibrium',
      title: words.say('equilibrium-title', {
        add: number(add.value, 'EH/s'),
        before: price(states.before.hashprice),
        after: price(states.after.hashprice),
      }),
      chart: equilibriumChart(desk, { addEhs: add.value, statesAt }),
      inputs: { add, efficiency, power_price: power, ...network.inputs },
      choices: { fleet: shares.map((share) => share.join('/')).join(' ') },
      results: [['label-hashprice_after', { value: states.after.hashprice, unit: 'USD/PH/day' }]],
      formulas: [
        `${number(revenue, 'USD/day')} ÷ ${ehs(states.after.hashrate)} = ${number(states.after.hashprice, 'USD/PH/day')}`,
      ],
      more: [
        table(
          ['', ...head],
          [
            stateRow('label-hashrate', (s) => ehs(s.hashrate)),
            stateRow('label-hashprice', (s) => price(s.hashprice)),
            stateRow('label-margin', (s) => number(s.marginPct, '%')),
          ],
          0,
        ),
        table(
          [words.say('label-class'), words.say('label-break_even_hashprice'), ...head],
          [...fleet, added].map((one, i) => [
            `${number(one.efficiency, 'J/TH')}, ${number(one.powerPrice, 'USD/kWh')}`,
            price(costOf(one)),
            ...three.map((s) => ehs(s.running[i])),
          ]),
        ),
      ],
      numbers: {
        ...figures('before', states.before),
        ...figures('impact', states.impact),
        ...figures('after', states.after),
      },
    });
  },
});

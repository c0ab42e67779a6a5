import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { command } from '../src/command/command.ts';
import { known, lasting, work } from '../src/command/inputs.ts';
import { either, machineNamed, marketOptions } from '../src/command/market.ts';
import { machineOffers } from '../src/command/offers.ts';
import { offering, positive, word } from '../src/command/options.ts';
import { blockReward } from '../src/core/hashprice.ts';
import { soloOdds } from '../src/core/solo.ts';
import { EXAHASH, TERAHASH } from '../src/core/units.ts';
import { latestFees, latestHashrate, latestPrice, latestSubsidy } from '../src/facts/network.ts';

const DAYS_PER_YEAR = 365.25;

export default command({
  name: 'solo',
  options: z.strictObject({
    hashrate: positive('TH/s', 1e15).optional(),
    machine: offering(word(), machineOffers).optional(),
    network: positive('EH/s', 1e9).optional(),
    fees: marketOptions.fees,
    btc_price: marketOptions.btc_price,
  }),
  example: 'solo 1000',
  run(values, desk) {
    const { words, facts } = desk;
    const { number } = words;
    const named = machineNamed(facts, values.machine ?? 'Antminer S21 200T');
    if (values.hashrate === undefined && !named)
      return mistaken(desk, words.say('machine-unknown', { name: values.machine ?? '' }));
    const own = either(values.hashrate, 'TH/s', () => {
      const { hashrateThs, asOf, sources } = named!.machine;
      return lasting({ value: hashrateThs, unit: 'TH/s', asOf, sources });
    });
    const network = either(values.network, 'EH/s', () => known(latestHashrate(facts)));
    if (own.value * TERAHASH > network.value * EXAHASH)
      return mistaken(
        desk,
        words.say('solo-too-much', {
          own: number(own.value, 'TH/s'),
          network: number(network.value, 'EH/s'),
        }),
      );
    const fees = either(values.fees, 'BTC/block', () => known(latestFees(facts)));
    const price = either(values.btc_price, 'USD', () => known(latestPrice(facts)));
    const subsidy = known(latestSubsidy(facts));
    const odds = soloOdds({ hashrate: own.value * TERAHASH, networkHashrate: network.value * EXAHASH });
    const btc = blockReward({ subsidyBtc: subsidy.value, feesBtc: fees.value });
    const years = odds.expectedDays / DAYS_PER_YEAR;
    const span = years >= 2 ? number(years, 'years') : number(odds.expectedDays, 'days');
    return work(desk, {
      id: 'solo',
      title: words.say('solo-title', { odds: number(odds.oneInBlocks, '1 in x'), time: span }),
      inputs: { hashrate: own, network, subsidy, fees, btc_price: price },
      choices: { machine: values.machine ?? null },
      results: [
        ['label-per_block', number(odds.oneInBlocks, '1 in x')],
        ['label-per_day', number(1 / odds.perDay, '1 in x')],
        ['label-per_year', number(odds.perYear * 100, '%', 4)],
        ['label-expected_time', span],
        ['label-reward', number(btc, 'BTC')],
        ['label-worth', { value: btc * price.value, unit: 'USD' }],
      ],
      formulas: [
        `${number(network.value, 'EH/s')} ÷ ${number(own.value, 'TH/s')} = ${number(odds.oneInBlocks, null, 0)}`,
        `${number(odds.oneInBlocks, 'blocks', 0)} ÷ 144 = ${number(odds.expectedDays, 'days')}`,
      ],
      numbers: {
        one_in_blocks: odds.oneInBlocks,
        per_day_pct: odds.perDay * 100,
        per_year_pct: odds.perYear * 100,
        expected_days: odds.expectedDays,
        expected_years: years,
        median_days: odds.medianDays,
        reward_btc: btc,
        reward_usd: btc * price.value,
      },
    });
  },
});

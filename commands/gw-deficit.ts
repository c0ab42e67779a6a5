import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { gwDeficitChart } from '../src/command/charts/gw-deficit.ts';
import { command, type Desk } from '../src/command/command.ts';
import { known, work } from '../src/command/inputs.ts';
import { either } from '../src/command/market.ts';
import { notNegative, type Offer, offering, span } from '../src/command/options.ts';
import { parseSpan } from '../src/core/days.ts';
import { type PowerGap, powerGap } from '../src/core/gap.ts';
import { formatRange } from '../src/core/units.ts';
import { gapOn } from '../src/facts/forecast.ts';
import { vintagesBy } from '../src/facts/observed.ts';
import { table } from '../src/message/build.ts';

const BITCOIN = 'bitcoin-sites';
const gigawatts = () => notNegative('GW', 1e6).optional();

const numbersOf = (gap: PowerGap) => ({
  deficit_gw: gap.deficit,
  remaining_low_gw: gap.remaining.low,
  remaining_high_gw: gap.remaining.high,
  closed_low_pct: gap.closedPct?.low ?? null,
  closed_high_pct: gap.closedPct?.high ?? null,
  net_low_gw: gap.net.low,
  net_high_gw: gap.net.high,
});

/** Days on which a forecast of the power gap came out, the newest first, each with its gap. */
const vintageOffers = ({ facts, words }: Desk): readonly Offer[] =>
  facts.powerForecasts
    .filter(({ knownFrom }) => gapOn(facts.powerForecasts, knownFrom) !== null)
    .map(({ knownFrom, gapGw }) => ({
      value: knownFrom,
      name: `${words.day(knownFrom)}: ${words.number(gapGw, 'GW')}`,
    }))
    .toReversed();

export default command({
  name: 'gw-deficit',
  options: z.strictObject({
    demand: gigawatts(),
    under_construction: gigawatts(),
    grid: gigawatts(),
    bitcoin_low: gigawatts(),
    bitcoin_high: gigawatts(),
    vintage: offering(span(), vintageOffers).optional(),
  }),
  example: 'gw-deficit demand:74 under_construction:10 grid:15',
  run(values, desk) {
    const { words, facts } = desk;
    const { number, locale } = words;
    const day = (values.vintage && parseSpan(values.vintage)?.end) || facts.at;
    const said = gapOn(facts.powerForecasts, day);
    const sites = said?.options[BITCOIN];
    if (!said || !sites) return mistaken(desk, words.say('gw-deficit-no-vintage', { got: words.day(day) }));
    const demand = either(values.demand, 'GW', () => known(said.demand));
    const construction = either(values.under_construction, 'GW', () => known(said.underConstruction));
    const grid = either(values.grid, 'GW', () => known(said.grid));
    const low = either(values.bitcoin_low, 'GW', () => known(sites.low));
    const high = either(values.bitcoin_high, 'GW', () => known(sites.high));
    const bitcoin = { low: low.value, high: high.value };
    if (bitcoin.low > bitcoin.high)
      return mistaken(
        desk,
        words.say('gw-deficit-backwards', { low: number(low.value, 'GW'), high: number(high.value, 'GW') }),
      );
    const others = Object.entries(said.options)
      .filter(([id]) => id !== BITCOIN)
      .map(([id, range]) => ({ id, low: range.low.value, high: range.high.value }));
    const gap = powerGap({
      demand: demand.value,
      underConstruction: construction.value,
      grid: grid.value,
      bitcoin,
      options: others,
    });
    const range = (r: { low: number; high: number }, unit = 'GW'): string =>
      formatRange({ ...r, unit, locale });
    const plain = (value: number): string => number(value, null);
    const options = [{ id: BITCOIN, ...bitcoin }, ...others].map((option) => {
      const id = `power-${option.id}`;
      return [words.has(id) ? words.say(id) : option.id, range(option)];
    });
    const vintages = vintagesBy(facts.powerForecasts, day).map((v) => [
      words.day(v.asOf.start),
      v.demandGw === null ? '–' : number(v.demandGw, 'GW'),
      number(v.gapGw, 'GW'),
      v.netGw === null ? '–' : range({ low: v.netGw[0], high: v.netGw[1] }),
    ]);
    return work(desk, {
      id: 'gw-deficit',
      title: words.say(gap.deficit < 0 ? 'gw-deficit-surplus' : 'gw-deficit-title', {
        deficit: number(Math.abs(gap.deficit), 'GW'),
      }),
      chart: gwDeficitChart(desk, {
        ...gap,
        demand: demand.value,
        underConstruction: construction.value,
        grid: grid.value,
        bitcoin,
        others: others.reduce((sum, o) => ({ low: sum.low + o.low, high: sum.high + o.high }), {
          low: 0,
          high: 0,
        }),
      }),
      inputs: { demand, under_construction: construction, grid, bitcoin_low: low, bitcoin_high: high },
      choices: { vintage: values.vintage ?? null },
      results: [
        ['label-deficit', number(gap.deficit, 'GW')],
        ['label-remaining', range(gap.remaining)],
        ['label-closed', gap.closedPct && range(gap.closedPct, '%')],
        ['label-net', range(gap.net)],
      ],
      formulas: [
        `${plain(demand.value)} − ${plain(construction.value)} − ${plain(grid.value)} = ${number(gap.deficit, 'GW')}`,
        `${number(gap.deficit, 'GW')} − (${range(bitcoin)}) = ${range(gap.remaining)}`,
      ],
      more: [
        table([words.say('label-power_option'), words.say('label-power')], options),
        table(
          (['label-vintage', 'label-demand', 'label-deficit', 'label-net'] as const).map((id) =>
            words.say(id),
          ),
          vintages,
          2,
        ),
      ],
      numbers: numbersOf(gap),
    });
  },
});

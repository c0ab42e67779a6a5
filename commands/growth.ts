import { z } from 'zod';
import { command } from '../src/command/command.ts';
import { assumed, work } from '../src/command/inputs.ts';
import { either } from '../src/command/market.ts';
import { number as bounded, positive } from '../src/command/options.ts';
import { addDays } from '../src/core/days.ts';
import { growthNeededPct } from '../src/core/hashprice.ts';
import { changePct } from '../src/core/retarget.ts';
import { sourcesOf } from '../src/facts/epochs.ts';
import { epochOn } from '../src/facts/retargets.ts';
import { table } from '../src/message/build.ts';

/** Growth a table shows beside the one asked for, %/year. */
const ROUND = [0, 20, 50];

export default command({
  name: 'growth',
  options: z.strictObject({
    hashrate_growth: bounded('%/year', { above: -100, max: 10_000 }).optional(),
    years: positive('years', 100).optional(),
  }),
  example: 'growth 20',
  run(values, desk) {
    const { words, facts } = desk;
    const { number } = words;
    const growth = either(values.hashrate_growth, '%/year', () => assumed(0, '%/year'));
    const years = either(values.years, 'years', () => assumed(4, 'years'));
    const needed = (pct: number): number => growthNeededPct({ hashrateGrowthPct: pct, years: years.value });
    const yearAgo = epochOn(facts.epochs, addDays(facts.epoch.day, -365));
    const lastYear = yearAgo ? changePct(yearAgo.difficulty, facts.epoch.difficulty) : null;
    const observed = facts.observations.filter((o) => o.quantity === 'hashrate-growth' && o.value !== null);
    const rows: (readonly [string, number])[] = [
      ...ROUND.map((pct) => [words.say('growth-if'), pct] as const),
      ...(lastYear === null
        ? []
        : [[words.say('growth-last-year', { day: words.day(facts.epoch.day) }), lastYear] as const]),
      ...observed.map(
        (o) => [`${o.sources[0]?.title ?? o.definition} (${words.day(o.asOf.end)})`, o.value ?? 0] as const,
      ),
    ];
    const result = needed(growth.value);
    const power = number(years.value, null);
    return work(desk, {
      id: 'growth',
      title: words.say('growth-title', { growth: number(result, '%/year') }),
      inputs: { hashrate_growth: growth, years },
      results: [['label-growth_needed', number(result, '%/year')]],
      formulas: [
        `(2 × (100 % + ${number(growth.value, '%')})^${power})^(1 ÷ ${power}) − 100 % = ${number(result, '%')}`,
      ],
      more: [
        table(
          [words.say('label-case'), words.say('label-hashrate_growth'), words.say('label-growth_needed')],
          rows.map(([name, pct]) => [name, number(pct, '%'), number(needed(pct), '%')]),
        ),
      ],
      sources: [
        ...sourcesOf(facts.epoch).map((source) => ({ ...source, asOf: facts.epoch.day })),
        ...observed.flatMap((o) => o.sources.map(({ title, url }) => ({ title, url, asOf: o.asOf.end }))),
      ],
      numbers: {
        growth_needed_pct: result,
        factor: (1 + result / 100) ** years.value,
        last_year_hashrate_growth_pct: lastYear,
        last_year_growth_needed_pct: lastYear === null ? null : needed(lastYear),
      },
    });
  },
});

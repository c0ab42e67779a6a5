import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { halvingChart } from '../src/command/charts/halving.ts';
import { command } from '../src/command/command.ts';
import { given, type Input, work } from '../src/command/inputs.ts';
import { whole } from '../src/command/options.ts';
import { dayOf } from '../src/core/days.ts';
import { BLOCKS_PER_DAY } from '../src/core/epoch.ts';
import { projectHeight } from '../src/core/projection.ts';
import { halvingHeight, halvingsAt, LAST_SUBSIDY_HEIGHT, subsidyAfter } from '../src/core/subsidy.ts';
import { instantOfEpoch, sourcesOf } from '../src/facts/epochs.ts';

/** Growth of hashrate thought possible over years, %/year: it makes blocks come faster than every ten minutes. */
const GROWTH = { low: -20, high: 60 };
const LAST = halvingsAt(LAST_SUBSIDY_HEIGHT) + 1;

export default command({
  name: 'halving',
  options: z.strictObject({ halving: whole(null, { min: 1, max: LAST }).optional() }),
  example: 'halving',
  run({ halving }, desk) {
    const { words, facts } = desk;
    const { number } = words;
    const { epoch } = facts;
    const n = halving ?? halvingsAt(epoch.height) + 1;
    if (n > LAST) return mistaken(desk, words.say('halving-none'));
    const height = halvingHeight(n);
    const before = subsidyAfter(n - 1);
    const after = subsidyAfter(n);
    const past = height <= epoch.height;
    const from = instantOfEpoch(epoch);
    const ahead = past
      ? null
      : projectHeight({ height: epoch.height, instant: from, target: height, growthPctPerYear: GROWTH });
    const happened = facts.halvings.find((h) => h.height === height)?.day ?? null;
    const day = ahead ? dayOf(ahead.instant) : happened;
    const window = ahead && { earliest: dayOf(ahead.earliest), latest: dayOf(ahead.latest) };
    const start: Input = {
      value: epoch.height,
      unit: 'block',
      basis: 'known',
      asOf: epoch.day,
      sources: sourcesOf(epoch),
    };
    const perDay = (btc: number): number => btc * BLOCKS_PER_DAY;
    const btc = (value: number): string => number(value, 'BTC', 8);
    return work(desk, {
      id: `halving-${n}`,
      title: words.say(past ? 'halving-title-past' : 'halving-title', {
        n: number(n, null),
        height: number(height, null),
        day: day === null ? '–' : words.day(day),
      }),
      chart: halvingChart(desk, { halving: n }),
      inputs: {
        halving: halving === undefined ? { ...start, value: n, unit: null } : given(n, null),
        ...(past ? {} : { height: start }),
      },
      results: [
        ['label-subsidy', `${number(before, 'BTC/block')} → ${number(after, 'BTC/block')}`],
        ['label-issuance', `${number(perDay(before), 'BTC/day')} → ${number(perDay(after), 'BTC/day')}`],
        ['label-date', day === null ? null : words.day(day)],
        ['label-window', window && `${words.day(window.earliest)} – ${words.day(window.latest)}`],
        ['label-blocks_left', ahead && number(ahead.blocks, null, 0)],
      ],
      formulas: [
        `${btc(before)} ÷ 2 = ${btc(after)}`,
        `144 × ${btc(after)} = ${number(perDay(after), 'BTC/day')}`,
        ahead &&
          `(${number(height, null)} − ${number(epoch.height, null)}) × ${number(10, 'min')} = ${number(ahead.blocks / BLOCKS_PER_DAY, 'days', 1)}`,
      ],
      numbers: {
        halving: n,
        height,
        subsidy_before_btc: before,
        subsidy_after_btc: after,
        per_day_before_btc: perDay(before),
        per_day_after_btc: perDay(after),
        expected_date: day,
        earliest_date: window?.earliest ?? null,
        latest_date: window?.latest ?? null,
        blocks_left: ahead?.blocks ?? 0,
      },
    });
  },
});

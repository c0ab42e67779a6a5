import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { difficultyChart } from '../src/command/charts/difficulty.ts';
import { command } from '../src/command/command.ts';
import { known, work } from '../src/command/inputs.ts';
import { day, positive, whole } from '../src/command/options.ts';
import { EPOCH_BLOCKS, EPOCH_INTERVALS } from '../src/core/epoch.ts';
import { projectRetarget } from '../src/core/projection.ts';
import { intervalOfChange } from '../src/core/retarget.ts';
import { formatRange } from '../src/core/units.ts';
import { sourcesOf } from '../src/facts/epochs.ts';
import { epochAtHeight, epochOn } from '../src/facts/retargets.ts';
import { standingOf } from '../src/facts/standing.ts';

const TRILLION = 1e12;
/** Below this, difficulty is read better as the bare number than in T. */
const SMALL = 1e10;

export default command({
  name: 'difficulty',
  options: z.strictObject({
    height: whole('block', { min: 0, max: 1e8 }).optional(),
    date: day().optional(),
    blocks: whole('blocks', { min: 1, max: EPOCH_INTERVALS }).optional(),
    hours: positive('h', 10_000).optional(),
  }),
  example: 'difficulty height:935424',
  run({ height, date, blocks, hours }, desk) {
    const { words, facts } = desk;
    const { number, locale } = words;
    const { epochs } = facts;
    if (height !== undefined && date !== undefined) return mistaken(desk, words.say('difficulty-both'));
    if ((blocks === undefined) !== (hours === undefined))
      return mistaken(desk, words.say('difficulty-progress'));
    const onDay = date === undefined ? facts.epoch : date > facts.at ? undefined : epochOn(epochs, date);
    const epoch = height === undefined ? onDay : epochAtHeight(epochs, height);
    if (!epoch) {
      const [first, last] = [words.day(epochs[0]!.day), words.day(facts.at)];
      const end = number(facts.epoch.height + EPOCH_BLOCKS - 1, null);
      const got = date ?? number(height ?? 0, null);
      return mistaken(desk, words.say('difficulty-unknown', { first, last, height: end, got }));
    }
    const standing = standingOf(epochs, epoch);
    const change = standing?.retarget.changePct ?? null;
    const larger = standing?.larger?.to ?? null;
    // Compact rounding leaves the clamped retarget of 2010 a hair beside 300 %.
    const interval = change === null ? null : intervalOfChange(Math.min(300, Math.max(-75, change)));
    const next =
      blocks === undefined || hours === undefined
        ? null
        : projectRetarget({ intervals: blocks, seconds: hours * 3600 });
    const asOf = { start: epoch.day, end: epoch.day };
    const percent = (value: number): string => number(value, '%');
    const level = (value: number): string =>
      value < SMALL ? number(value, null, 2) : number(value / TRILLION, 'T');
    const since = larger
      ? words.say('difficulty-since', {
          height: number(larger.height, null),
          day: words.day(larger.day),
          change: percent(larger.changePct ?? 0),
        })
      : words.say('difficulty-record');
    const fall = (change ?? 0) < 0;
    const band = (b: { low: number; high: number }): string =>
      formatRange({ low: b.low, high: b.high, unit: '%', locale });
    return work(desk, {
      id: `difficulty-${epoch.height}`,
      title: words.say('difficulty-title', {
        difficulty: level(epoch.difficulty),
        height: number(epoch.height, null),
      }),
      chart: difficultyChart(desk, { epoch, standing, all: height === undefined && date === undefined }),
      inputs: { height: known({ value: epoch.height, unit: 'block', asOf, sources: sourcesOf(epoch) }) },
      choices: { date: date ?? null, blocks: blocks ?? null, hours: hours ?? null },
      results: [
        ['label-date', words.day(epoch.day)],
        ['label-change', change === null ? null : percent(change)],
        [fall ? 'label-rank_falls' : 'label-rank_rises', standing?.rank ? number(standing.rank, null) : null],
        [fall ? 'label-largest_fall_since' : 'label-largest_rise_since', change ? since : null],
        ['label-interval', interval === null ? null : number(interval, 'min')],
        ['label-next_change', next && `${percent(next.changePct)} (${band(next)})`],
      ],
      formulas: [
        standing &&
          `${level(standing.retarget.to.difficulty)} ÷ ${level(standing.retarget.from.difficulty)} − 1 = ${percent(change ?? 0)}`,
        interval === null
          ? null
          : `10 min ÷ (100 % ${fall ? '−' : '+'} ${percent(Math.abs(change ?? 0))}) = ${number(interval, 'min')}`,
      ],
      numbers: {
        difficulty: epoch.difficulty,
        difficulty_t: epoch.difficulty / TRILLION,
        height: epoch.height,
        date: epoch.day,
        change_pct: change,
        rank: standing?.rank ?? null,
        rank_then: standing?.rankThen ?? null,
        largest_since: larger && { height: larger.height, date: larger.day, change_pct: larger.changePct },
        interval_min: interval,
        ...(next
          ? { next_change_pct: next.changePct, next_low_pct: next.low, next_high_pct: next.high }
          : {}),
      },
    });
  },
});

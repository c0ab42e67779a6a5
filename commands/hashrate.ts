import { z } from 'zod';
import { hashrateChart } from '../src/command/charts/hashrate.ts';
import { command } from '../src/command/command.ts';
import { assumed, given, known, work } from '../src/command/inputs.ts';
import { either } from '../src/command/market.ts';
import { positive, whole } from '../src/command/options.ts';
import { hashrateOfBlocks, hashrateOfDifficulty, isNoise } from '../src/core/hashrate.ts';
import { EXAHASH, formatRange } from '../src/core/units.ts';
import { latestDifficulty } from '../src/facts/network.ts';

const TRILLION = 1e12;
/** From here on a difficulty cannot be meant in T: it is the bare number of a node or an explorer. */
const BARE = 1e9;
const BLOCKS_PER_HOUR = 6;

export default command({
  name: 'hashrate',
  options: z.strictObject({
    difficulty: positive('T', 1e21).optional(),
    blocks: whole('blocks', { min: 0, max: 1_000_000 }).optional(),
    hours: positive('h', 1e6).optional(),
  }),
  example: 'hashrate blocks:127 hours:24',
  run(values, desk) {
    const { words } = desk;
    const { number, locale } = words;
    const latest = known(latestDifficulty(desk.facts));
    const inT = { ...latest, value: latest.value / TRILLION, unit: 'T' };
    const asked = values.difficulty ?? 0;
    const difficulty =
      values.difficulty === undefined ? inT : given(asked >= BARE ? asked / TRILLION : asked, 'T');
    const day = values.blocks !== undefined ? 24 : 336;
    const hours = either(values.hours, 'h', () => assumed(day, 'h'));
    const blocks = either(values.blocks, 'blocks', () =>
      assumed(Math.round(hours.value * BLOCKS_PER_HOUR), 'blocks'),
    );
    const window = {
      blocks: blocks.value,
      seconds: hours.value * 3600,
      difficulty: difficulty.value * TRILLION,
    };
    const measured = hashrateOfBlocks(window);
    const implied = hashrateOfDifficulty(window.difficulty);
    const noise = isNoise({ ...window, hashrate: implied });
    const evenly = Math.abs(noise.changePct) < 1e-9;
    const ehs = (hashrate: number): number => hashrate / EXAHASH;
    return work(desk, {
      id: 'hashrate',
      title: words.say('hashrate-title', { hashrate: number(ehs(measured.hashrate), 'EH/s') }),
      chart: hashrateChart(desk, {
        hashrate: ehs(measured.hashrate),
        low: ehs(measured.low),
        high: ehs(measured.high),
        blocks: number(blocks.value, 'blocks'),
        hours: number(hours.value, 'h'),
      }),
      inputs: { difficulty, blocks, hours },
      results: [
        ['label-hashrate', number(ehs(measured.hashrate), 'EH/s')],
        [
          'label-band',
          formatRange({ low: ehs(measured.low), high: ehs(measured.high), unit: 'EH/s', locale }),
        ],
        ['label-implied', number(ehs(implied), 'EH/s')],
        ['label-expected_blocks', number(noise.expected, null)],
        [
          'label-noise',
          words.say(evenly ? 'hashrate-even' : noise.noise ? 'hashrate-noise' : 'hashrate-signal', {
            change: number(noise.changePct, '%'),
            probability: number(noise.probability * 100, '%'),
          }),
        ],
      ],
      formulas: [
        `${number(blocks.value, 'blocks')} × ${number(difficulty.value, 'T')} × 2^32 ÷ ${number(window.seconds, 's', 0)} = ${number(ehs(measured.hashrate), 'EH/s')}`,
      ],
      numbers: {
        hashrate_ehs: ehs(measured.hashrate),
        low_ehs: ehs(measured.low),
        high_ehs: ehs(measured.high),
        implied_ehs: ehs(implied),
        expected_blocks: noise.expected,
        change_pct: evenly ? 0 : noise.changePct,
        probability: noise.probability,
        noise: noise.noise,
      },
    });
  },
});

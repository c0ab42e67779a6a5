import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { command, type Desk } from '../src/command/command.ts';
import { known, work } from '../src/command/inputs.ts';
import { either } from '../src/command/market.ts';
import { nearest } from '../src/command/nearest.ts';
import { choice, type Offer, offering, whole, word } from '../src/command/options.ts';
import { concentration, shareBand, shareMove } from '../src/core/proportion.ts';
import { formatRange } from '../src/core/units.ts';
import { namedShares, poolWindow } from '../src/facts/pools.ts';
import { table } from '../src/message/build.ts';

const MOST = 10_000_000;
const some = () => whole('blocks', { min: 0, max: MOST }).optional();
const all = () => whole('blocks', { min: 1, max: MOST }).optional();
/** A count with what it is out of; null unless both are given. */
const sample = (count: number | undefined, of: number | undefined) =>
  count === undefined || of === undefined ? null : { count, of };

/** Pools of the week that `pools` shows unless told otherwise, the largest first. */
const poolOffers = ({ facts }: Desk): readonly Offer[] =>
  (poolWindow(facts.pools, '1w')?.top ?? []).map(({ pool, name }) => ({ value: name, name, also: [pool] }));

export default command({
  name: 'pools',
  options: z.strictObject({
    blocks: some(),
    of: all(),
    pool: offering(word(60), poolOffers).optional(),
    window: choice(['24h', '3d', '1w', '1y']).optional(),
    earlier_blocks: some(),
    earlier_of: all(),
  }),
  example: 'pools blocks:283 of:1075',
  run(values, desk) {
    const { words, facts } = desk;
    const { number, locale } = words;
    const own = sample(values.blocks, values.of);
    const earlier = sample(values.earlier_blocks, values.earlier_of);
    if (!own && (values.blocks ?? values.of) !== undefined) return mistaken(desk, words.say('pools-pair'));
    if (!earlier && (values.earlier_blocks ?? values.earlier_of) !== undefined)
      return mistaken(desk, words.say('pools-pair'));
    const odd = [own, earlier].find((s) => s && s.count > s.of);
    if (odd)
      return mistaken(
        desk,
        words.say('pools-more', { count: number(odd.count, null), of: number(odd.of, null) }),
      );
    const window = poolWindow(facts.pools, values.window ?? '1w');
    const names = window?.top.flatMap((p) => [p.pool, p.name]) ?? [];
    const named = values.pool === undefined ? window?.top[0]?.name : nearest(values.pool, names);
    const pool = window?.top.find((p) => p.pool === named || p.name === named);
    if (!own && (!window || !pool))
      return mistaken(
        desk,
        words.say('pools-unknown', {
          got: values.pool ?? '',
          known: window?.top.map((p) => p.name).join(', ') || '–',
        }),
      );
    const seen = (value: number) =>
      known({ value, unit: 'blocks', asOf: window!.asOf, sources: window!.sources });
    const blocks = either(values.blocks, 'blocks', () => seen(pool!.blocks));
    const of = either(values.of, 'blocks', () => seen(window!.blocks));
    const later = { count: blocks.value, of: of.value };
    const band = shareBand(later);
    const move = earlier && shareMove({ earlier, later });
    const percent = (share: number): string => number(share * 100, '%');
    const range = (b: { low: number; high: number }): string =>
      formatRange({ low: b.low * 100, high: b.high * 100, unit: '%', locale });
    const hhi = window ? concentration(namedShares(window)) : null;
    const head = (['label-pool', 'label-blocks', 'label-share', 'label-band'] as const).map((id) =>
      words.say(id),
    );
    const rows = window?.top.map((p) => {
      const b = shareBand({ count: p.blocks, of: window.blocks });
      return [p.name, number(p.blocks, null), percent(b.share), range(b)];
    });
    return work(desk, {
      id: 'pools',
      title: words.say('pools-title', {
        pool: own ? (values.pool ?? words.say('pools-a-pool')) : pool!.name,
        share: percent(band.share),
        band: range(band),
      }),
      inputs: { blocks, of },
      choices: { pool: values.pool ?? null, window: values.window ?? null },
      results: [
        ['label-share', percent(band.share)],
        ['label-band', range(band)],
        [
          'label-move',
          move &&
            words.say(move.noise ? 'pools-noise' : 'pools-signal', {
              change: number(move.change * 100, 'points'),
              probability: percent(move.probability),
            }),
        ],
        ['label-concentration', hhi === null ? null : number(hhi, null, 0)],
        ['label-unknown', window?.unknownSharePct == null ? null : number(window.unknownSharePct, '%')],
      ],
      formulas: [`${number(blocks.value, null)} ÷ ${number(of.value, 'blocks')} = ${percent(band.share)}`],
      more: rows ? [table(head, rows)] : [],
      sources:
        own && window ? window.sources.map(({ title, url }) => ({ title, url, asOf: window.asOf.end })) : [],
      numbers: {
        share_pct: band.share * 100,
        low_pct: band.low * 100,
        high_pct: band.high * 100,
        concentration_hhi: hhi,
        ...(move
          ? { change_points: move.change * 100, probability: move.probability, noise: move.noise }
          : {}),
      },
    });
  },
});

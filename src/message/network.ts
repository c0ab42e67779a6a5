import { formatRange } from '../core/units.ts';
import { age, type LiveNumber, liveText } from './live.ts';
import type { Words } from './words.ts';

interface Named {
  readonly title: string;
}

/** The running chain and market as far as they were heard; null where nobody said it. */
export interface NetworkNow {
  readonly tip: LiveNumber | null;
  readonly progress: {
    readonly blocks: number;
    readonly next: { readonly changePct: number; readonly low: number; readonly high: number };
  } | null;
  readonly price: LiveNumber | null;
  /** BTC per block. */
  readonly fees: LiveNumber | null;
  readonly feeRates: readonly {
    readonly source: Named;
    readonly at: number;
    readonly freshMs: number;
    readonly next: number;
    readonly halfHour: number;
    readonly hour: number;
  }[];
  /** Retargets that may not be judged by. */
  readonly reported: readonly {
    readonly height: number;
    readonly difficulty: number;
    readonly sources: readonly Named[];
  }[];
}

const TERA = 1e12;

function feeRateText(
  { source, at, freshMs, next, halfHour, hour }: NetworkNow['feeRates'][number],
  words: Words,
  now: number,
) {
  const { say, number } = words;
  const rates = say('live-fee-rates', {
    next: number(next, null),
    half_hour: number(halfHour, null),
    hour: number(hour, null),
  });
  const from = say('live-one', { source: source.title, age: age(now - at, words) });
  const stale = now - at > freshMs ? `; ${say('live-stale')}` : '';
  return say('live-number', { value: rates, from: `${from}${stale}` });
}

/**
 * Name and value of what is known of the network right now, each with its sources and their age, ready for a list of
 * fields; what nobody said is left out.
 */
export function networkFields(
  network: NetworkNow,
  words: Words,
  now: number,
): readonly (readonly [string, string])[] {
  const { say, number, locale } = words;
  const { tip, progress, price, fees, feeRates, reported } = network;
  const next = progress?.next;
  const rows: (readonly [string, string | null])[] = [
    [say('label-height'), tip && liveText(tip, words, now)],
    [
      say('label-next_change'),
      progress && next
        ? say('live-progress', {
            blocks: number(progress.blocks, null),
            change: number(next.changePct, '%'),
            band: formatRange({ low: next.low, high: next.high, unit: '%', locale }),
          })
        : null,
    ],
    [say('label-btc_price'), price && liveText(price, words, now)],
    [say('label-fees'), fees && liveText(fees, words, now)],
    ...feeRates.map((rates) => [say('label-fee_rates'), feeRateText(rates, words, now)] as const),
    ...reported.map(
      ({ height, difficulty, sources }) =>
        [
          say('label-difficulty'),
          say('live-reported', {
            difficulty: number(difficulty / TERA, 'T'),
            height: number(height, null),
            sources: sources.map(({ title }) => title).join(', '),
          }),
        ] as const,
    ),
  ];
  return rows.filter((row): row is readonly [string, string] => row[1] !== null);
}

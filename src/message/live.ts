import { DISAGREE_PCT } from '../core/median.ts';
import type { Words } from './words.ts';

/** What one source says, of which instant (ms since 1970). */
interface Part {
  readonly source: { readonly title: string };
  readonly value: number;
  readonly at: number;
}

/** A number that keeps changing, and how it was heard. */
export interface LiveNumber {
  readonly value: number;
  readonly unit: string | null;
  readonly live: {
    readonly at: number;
    /** ms after which it is stale. */
    readonly freshMs: number;
    readonly method: 'median' | 'first';
    readonly parts: readonly Part[];
    readonly late: readonly Part[];
    /** %. */
    readonly spreadPct: number;
  };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How old something is, in words: `14 minutes old`. What is of a time to come by our clock is of now. */
export function age(ms: number, { say }: Words): string {
  if (ms < MINUTE_MS) return say('age-now');
  if (ms < 2 * HOUR_MS) return say('age-minutes', { count: Math.floor(ms / MINUTE_MS) });
  if (ms < 2 * DAY_MS) return say('age-hours', { count: Math.floor(ms / HOUR_MS) });
  return say('age-days', { count: Math.floor(ms / DAY_MS) });
}

/** A number with its sources, each one's age, and what is wrong with them: stale, too old to count, far apart. */
export function liveText({ value, unit, live }: LiveNumber, words: Words, now: number): string {
  const { say, number } = words;
  const told = ({ source, value: own, at }: Part): string =>
    say('live-part', { source: source.title, value: number(own, unit), age: age(now - at, words) });
  const [first, ...others] = live.parts;
  if (!first) return number(value, unit);
  const from =
    others.length === 0
      ? say('live-one', { source: first.source.title, age: age(now - first.at, words) })
      : live.method === 'median'
        ? say('live-median', { parts: live.parts.map(told).join('; ') })
        : say('live-beside', {
            source: first.source.title,
            age: age(now - first.at, words),
            parts: others.map(told).join('; '),
          });
  const remarks = [
    now - live.at > live.freshMs ? say('live-stale') : null,
    live.spreadPct > DISAGREE_PCT ? say('live-apart', { spread: number(live.spreadPct, '%') }) : null,
    live.late.length > 0 ? say('live-late', { parts: live.late.map(told).join('; ') }) : null,
  ].filter((remark) => remark !== null);
  return say('live-number', { value: number(value, unit), from: [from, ...remarks].join('; ') });
}

import { openChance } from './chance.ts';
import { type Chat, chatsOf } from './chats.ts';
import { type Counts, DAY, HOUR, MINUTE, type Outlet, outletsOf } from './outlets.ts';
import { openTales } from './tales.ts';

/** Spans within which clocks change on several continents, by their first instant. */
export const SEASONS = {
  /** Europe on 29 March, Chatham, Lord Howe and Chile on 4 and 5 April. */
  spring: { from: '2026-03-23T00:00:00Z', days: 14, change: '2026-03-29T01:00:00Z' },
  /** Europe on 26 October, the United States and Cuba on 2 November. */
  autumn: { from: '2025-10-20T00:00:00Z', days: 14, change: '2025-10-26T01:00:00Z' },
} as const;
export type Season = keyof typeof SEASONS;

/** How the program ends in the middle, and for how long it is gone. */
export interface Restart {
  readonly at: number;
  readonly how: 'orderly' | 'killed while reading' | 'killed while posting';
  readonly goneMs: number;
}

/** A moderator's word on a claim that has been told. */
export interface Decree {
  readonly at: number;
  readonly by: 'discord' | 'telegram';
}

export interface Plan {
  readonly season: Season;
  readonly stepMs: number;
  readonly start: number;
  readonly end: number;
  readonly outlets: readonly Outlet[];
  readonly chats: readonly Chat[];
  readonly restarts: readonly Restart[];
  readonly decrees: readonly Decree[];
}

export interface Size {
  readonly name: 'whole' | 'small';
  /** Null: the whole fortnight; else so many days around Europe's change. */
  readonly days: number | null;
  readonly counts: Counts;
  readonly chats: number;
  /** ms between two rounds of the newsroom. */
  readonly stepMs: number;
  /** How the program ends in the middle. */
  readonly restarts: readonly Restart['how'][];
}

export const SIZES: Readonly<Record<Size['name'], Size>> = {
  whole: {
    name: 'whole',
    days: null,
    counts: {
      fast: 10,
      slow: 100,
      failing: 24,
      lying: 20,
      redirecting: 10,
      garbled: 15,
      huge: 4,
      restless: 17,
    },
    chats: 50,
    stepMs: MINUTE,
    restarts: ['orderly', 'killed while reading', 'killed while posting'],
  },
  small: {
    name: 'small',
    days: 2,
    counts: { fast: 2, slow: 1, failing: 2, lying: 2, redirecting: 1, garbled: 1, huge: 0, restless: 3 },
    chats: 12,
    stepMs: 15 * MINUTE,
    restarts: ['killed while reading', 'killed while posting'],
  },
};

const SEEDS: Readonly<Record<Season, number>> = { spring: 20_260_329, autumn: 20_251_026 };

function restartsOf(start: number, end: number, change: number): Restart[] {
  const at = (share: number): number => Math.floor((start + (end - start) * share) / MINUTE) * MINUTE;
  const all: Restart[] = [
    { at: at(0.21), how: 'orderly', goneMs: 0 },
    { at: change - MINUTE, how: 'killed while posting', goneMs: 2 * MINUTE },
    { at: at(0.57), how: 'killed while reading', goneMs: 0 },
    { at: at(0.71), how: 'orderly', goneMs: 3 * HOUR },
    { at: at(0.83), how: 'killed while posting', goneMs: 10 * MINUTE },
  ];
  return all.sort((a, b) => a.at - b.at);
}

/** Everything that is to happen in a season: the same each time it is asked for. */
export function planOf(season: Season, { days, counts, chats, restarts, stepMs }: Size): Plan {
  const { from, days: fortnight, change } = SEASONS[season];
  const changes = Date.parse(change);
  const middle = Math.floor(changes / DAY) * DAY;
  const start = days === null ? Date.parse(from) : middle - DAY;
  const end = start + (days ?? fortnight) * DAY;
  const chance = openChance(SEEDS[season] + (days ?? 0));
  const make = openTales(chance, new Date(start).toISOString().slice(0, 10));
  const outlets = outletsOf(counts, { start, end }, chance, make);
  const decrees = days === null ? 12 : 4;
  return {
    season,
    stepMs,
    start,
    end,
    outlets,
    chats: chatsOf(chats, outlets, { start, end }, chance),
    restarts: restartsOf(start, end, changes).filter(
      ({ how }, n, all) =>
        restarts.includes(how) && (days === null || all.findIndex((each) => each.how === how) === n),
    ),
    decrees: Array.from({ length: decrees }, (_, n) => ({
      at: Math.floor((start + (end - start) * ((n + 2) / (decrees + 3))) / (30 * MINUTE)) * 30 * MINUTE,
      by: n % 2 === 0 ? 'discord' : 'telegram',
    })),
  };
}

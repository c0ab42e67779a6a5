import { DAY, MINUTE } from './outlets.ts';

/** What a wall clock shows, minute by minute. */
interface Wall {
  readonly at: number;
  readonly date: string;
  /** Minutes after midnight. */
  readonly minute: number;
}

/** Every minute of a span as the clocks of a zone show it. */
function wallsOf(zone: string, from: number, to: number): Wall[] {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const walls: Wall[] = [];
  for (let at = from; at <= to; at += MINUTE) {
    const [date = '', time = ''] = clock.format(at).split(' ');
    walls.push({ at, date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) });
  }
  return walls;
}

/** A digest that is to come: its local date and when its minute is first shown there, or skipped. */
export interface Due {
  readonly date: string;
  readonly at: number;
}

/** Tells when digests are due, by looking at the clock each minute. */
export function openCalendar(start: number, end: number) {
  const zones = new Map<string, Wall[]>();
  return (zone: string, minute: number, weekday: number | null): Due[] => {
    const walls = zones.get(zone) ?? wallsOf(zone, start - 2 * DAY, end);
    zones.set(zone, walls);
    const seen = new Set<string>();
    const due: Due[] = [];
    for (const wall of walls) {
      if (wall.minute < minute || seen.has(wall.date)) continue;
      seen.add(wall.date);
      const day = new Date(`${wall.date}T00:00:00Z`).getUTCDay() || 7;
      if (weekday === null || day === weekday) due.push({ date: wall.date, at: wall.at });
    }
    return due.filter(({ at }) => at > start);
  };
}

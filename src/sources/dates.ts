const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Other languages' month names, by the start that tells them apart. */
const FOREIGN: readonly [RegExp, number][] = [
  [/^(?:jän|gen|ene|янв)/, 1],
  [/^(?:fév|fev|фев)/, 2],
  [/^(?:mär|maer|mrz|мар)/, 3],
  [/^(?:avr|abr|апр)/, 4],
  [/^(?:mai|mag|май|мая)/, 5],
  [/^(?:juin|giu|июн)/, 6],
  [/^(?:juil|lug|июл)/, 7],
  [/^(?:aoû|ago|авг)/, 8],
  [/^(?:set|сен)/, 9],
  [/^(?:okt|ott|out|окт)/, 10],
  [/^(?:ноя)/, 11],
  [/^(?:dez|déc|dic|дек)/, 12],
];

/** Zones that dates in feeds are written with, hours from UTC (RFC 822 section 5, and Europe's). */
const ZONES: Readonly<Record<string, number>> = {
  ...{
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    bst: 1,
    west: 1,
    ist: 5.5,
    cet: 1,
    mez: 1,
    cest: 2,
    mesz: 2,
    eet: 2,
    eest: 3,
    msk: 3,
  },
  ...{
    est: -5,
    edt: -4,
    cst: -6,
    cdt: -5,
    mst: -7,
    mdt: -6,
    pst: -8,
    pdt: -7,
    akst: -9,
    hst: -10,
    jst: 9,
    kst: 9,
    aest: 10,
  },
};

const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

function monthOf(name: string): number | null {
  const lower = name.toLowerCase();
  const english = MONTHS.findIndex((month) => lower.startsWith(month));
  if (english >= 0) return english + 1;
  return FOREIGN.find(([start]) => start.test(lower))?.[1] ?? null;
}

const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

function partsOf(text: string): Parts | null {
  const iso = /^(\d{4})[-/]?(?:(\d{2})(?:[-/]?(\d{2}))?)?(?=$|[T\s])(.*)$/i.exec(text);
  if (iso) {
    return { year: Number(iso[1]), month: Number(iso[2] ?? 1), day: Number(iso[3] ?? 1), rest: iso[4]! };
  }
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(.*)$/.exec(text);
  if (german)
    return { year: Number(german[3]), month: Number(german[2]), day: Number(german[1]), rest: german[4]! };
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(\p{L}{3,})\.?,?[\s-]+(\d{4}|\d{2})\b(.*)$/u.exec(
    text,
  );
  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b(.*)$/u.exec(text);
  const [day, name, year, rest] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3], dayFirst[4]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3], monthFirst?.[4]];
  const month = name === undefined ? null : monthOf(name);
  return month === null ? null : { year: fullYear(year!), month, day: Number(day), rest: rest! };
}

/** Hours, minutes, seconds and the zone's offset, in ms; no time of day is midnight, no zone is UTC. */
function timeOf(rest: string): number | null {
  if (rest.trim() === '') return 0;
  const match =
    /^[T\s,]*(?:at\s+|um\s+)?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(am\b|pm\b|uhr\b)?\s*(.*)$/i.exec(
      rest,
    );
  if (!match) return null;
  const noon = match[4]?.toLowerCase();
  const hour =
    noon === 'am' || noon === 'pm' ? (Number(match[1]) % 12) + (noon === 'pm' ? 12 : 0) : Number(match[1]);
  const [minute, second] = [Number(match[2]), Math.min(59, Number(match[3] ?? 0))];
  if (hour > 24 || minute > 59) return null;
  const offset = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?/i.exec(match[5]!);
  const zone = offset
    ? (Number(offset[2]) + Number(offset[3] ?? 0) / 60) * (offset[1] === '-' ? -1 : 1)
    : (ZONES[/^[a-z]+/i.exec(match[5]!)?.[0].toLowerCase() ?? ''] ?? 0);
  return ((hour - zone) * 60 + minute) * 60_000 + second * 1000;
}

/**
 * A date as feeds and pages write it (ISO 8601, RFC 822 with its flaws, English and European month names), in ms since
 * 1970. Null for what is no date, is ambiguous (02/03/2026) or lies outside 1990–2099.
 */
export function parseInstant(text: string): number | null {
  const trimmed = text.trim().slice(0, 100);
  const parts = partsOf(trimmed.replace(/^\p{L}+\.?,\s*|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s+/iu, ''));
  if (!parts || parts.month < 1 || parts.month > 12) return null;
  const time = timeOf(parts.rest);
  if (
    time === null ||
    parts.day < 1 ||
    parts.day > new Date(Date.UTC(parts.year, parts.month, 0)).getUTCDate()
  )
    return null;
  const instant = Date.UTC(parts.year, parts.month - 1, parts.day) + time;
  return instant >= EARLIEST && instant < LATEST ? instant : null;
}

import type { Chance } from './chance.ts';
import type { Lang, Tale, Truth } from './tales.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const KINDS = [
  'fast',
  'slow',
  'failing',
  'lying',
  'redirecting',
  'garbled',
  'huge',
  'restless',
] as const;
export type Kind = (typeof KINDS)[number];

/** What is wrong with an outlet, within its kind. */
export type Manner =
  | 'plain'
  /** Dates that lie. */
  | 'future'
  | 'epoch'
  | 'same-date'
  | 'redated'
  /** Ways to the document. */
  | 'chain'
  | 'moved'
  /** Documents. */
  | 'latin1'
  | 'unescaped'
  | 'large'
  | 'oversize'
  /** What becomes of what is published. */
  | 'shuffled'
  | 'reguided'
  | 'amending'
  | 'flooding';

/** What a feed does for a while instead of answering. */
export type Outage =
  | 'status-500'
  | 'status-503'
  | 'hang'
  | 'reset'
  | 'no-host'
  | 'refused'
  | 'html'
  | 'broken'
  | 'loop';

/** A story in a feed. */
export interface Issue {
  readonly tale: Tale;
  /** ms since 1970 from when on it stands there. */
  readonly at: number;
  readonly guid: string;
  readonly link: string;
  /** From when on it stands there with what was wrong put right, or with a word more; null: never. */
  readonly amended: { readonly at: number; readonly as: 'righted' | 'retouched' } | null;
  /** One of so many at once that nobody may be told before a person has looked. */
  readonly flood: boolean;
}

export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly kind: Kind;
  readonly manner: Manner;
  readonly lang: Lang;
  readonly format: 'rss' | 'atom' | 'json';
  /** Does it say when it is unchanged? */
  readonly validates: boolean;
  readonly issues: readonly Issue[];
  readonly outages: readonly { readonly from: number; readonly to: number; readonly as: Outage }[];
}

/** How many outlets of each kind there are, and ms between two stories of one. */
export type Counts = Readonly<Record<Kind, number>>;
const EVERY: Readonly<Record<Kind, number>> = {
  fast: HOUR,
  slow: 5 * DAY,
  failing: 12 * HOUR,
  lying: 8 * HOUR,
  redirecting: 12 * HOUR,
  garbled: 12 * HOUR,
  huge: 12 * HOUR,
  restless: 8 * HOUR,
};

const MANNERS: Readonly<Record<Kind, readonly Manner[]>> = {
  fast: ['plain'],
  slow: ['plain'],
  failing: ['plain'],
  lying: ['future', 'epoch', 'same-date', 'redated'],
  redirecting: ['chain', 'moved'],
  garbled: ['latin1', 'unescaped', 'plain'],
  huge: ['large', 'oversize'],
  restless: ['shuffled', 'reguided', 'amending', 'amending', 'flooding'],
};

/** What the kinds do for hours, and how often in a fortnight. */
const TROUBLES: Readonly<Record<Kind, readonly Outage[]>> = {
  fast: [],
  slow: [],
  failing: ['status-500', 'status-503', 'hang', 'reset', 'no-host', 'refused'],
  lying: [],
  redirecting: ['loop'],
  garbled: ['html', 'broken'],
  huge: [],
  restless: [],
};

/** After its trouble is over, a feed may be left alone for so long. */
export const PATIENCE: Readonly<Record<Kind, number>> = {
  fast: 50 * MINUTE,
  slow: 50 * MINUTE,
  failing: 14 * HOUR,
  lying: 50 * MINUTE,
  redirecting: 14 * HOUR,
  garbled: 14 * HOUR,
  huge: 50 * MINUTE,
  restless: 50 * MINUTE,
};

const TRUTHS: readonly Truth[] = [
  ...(['supported', 'supported', 'supported'] as const),
  ...(['refuted', 'refuted'] as const),
  ...(['unverifiable', 'unverifiable'] as const),
  ...(['off-topic', 'off-topic', 'off-topic'] as const),
];

/** Stories that others may tell after somebody. */
interface Retold {
  readonly tale: Tale;
  readonly at: number;
}

/** Only what is read as it was written is told word for word by others. */
const retells = (kind: Kind): boolean => kind === 'slow' || kind === 'failing' || kind === 'redirecting';

const FLOOD = 60;

function issuesOf(
  parts: { readonly host: string; readonly kind: Kind; readonly manner: Manner; readonly lang: Lang },
  span: { readonly start: number; readonly end: number },
  chance: Chance,
  make: (lang: Lang, truth: Truth) => Tale,
  retold: Retold[],
): Issue[] {
  const { host, kind, manner, lang } = parts;
  const issues: Issue[] = [];
  const put = (at: number, tale: Tale, flood = false): void => {
    const n = issues.length;
    const later = at + chance.whole(5, 12) * HOUR;
    const amends = manner === 'amending' && at > span.start;
    issues.push({
      tale,
      at,
      guid: `${host}-${n}`,
      link: `https://${host}/story/${tale.code.toLowerCase()}-${n}`,
      amended: amends ? { at: later, as: tale.righted && n % 2 === 0 ? 'righted' : 'retouched' } : null,
      flood,
    });
  };
  for (let n = chance.whole(4, 8); n > 0; n--)
    put(span.start - n * 3 * HOUR, make(lang, chance.pick(TRUTHS)));
  const every = EVERY[kind];
  let flooded = manner !== 'flooding';
  for (let at = span.start + every * chance.next() + 20 * MINUTE; at < span.end; ) {
    const earlier = retold.filter((each) => at - each.at > 2 * HOUR && at - each.at < 10 * HOUR);
    const again = retells(kind) && earlier.length > 0 && chance.next() < 0.25;
    const tale = again ? chance.pick(earlier).tale : make(lang, chance.pick(TRUTHS));
    if (tale.lang === lang && !issues.some((each) => each.tale === tale)) {
      put(Math.floor(at), tale);
      if (!again && (kind === 'fast' || kind === 'slow') && tale.truth !== 'off-topic')
        retold.push({ tale, at });
    }
    if (!flooded && at > (span.start + span.end) / 2) {
      for (let n = 0; n < FLOOD; n++) put(Math.floor(at), make(lang, 'refuted'), true);
      flooded = true;
    }
    at += every * (0.5 + chance.next());
  }
  return issues;
}

function outagesOf(kind: Kind, n: number, span: { start: number; end: number }, chance: Chance) {
  const troubles = TROUBLES[kind];
  if (troubles.length === 0) return [];
  const days = (span.end - span.start) / DAY;
  return Array.from({ length: Math.max(1, Math.round(days / 5)) }, (_, i) => {
    const room = (span.end - span.start) / Math.max(1, Math.round(days / 5));
    const from = Math.floor(span.start + room * i + chance.next() * room * 0.4 + HOUR);
    const as = troubles[(n + i) % troubles.length]!;
    return { from, to: from + chance.whole(2, 8) * HOUR, as };
  });
}

/** All outlets of a span, each with what it will publish and when it will fail. */
export function outletsOf(
  counts: Counts,
  span: { readonly start: number; readonly end: number },
  chance: Chance,
  make: (lang: Lang, truth: Truth) => Tale,
): Outlet[] {
  const retold: Retold[] = [];
  let number = 0;
  return KINDS.flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, n): Outlet => {
      number++;
      const id = `outlet-${String(number).padStart(3, '0')}`;
      const host = `${id}.example`;
      const lang = number % 3 === 0 ? 'de' : 'en';
      const manner =
        kind === 'huge' && n > 0 && n < counts.huge - 1 ? 'large' : MANNERS[kind][n % MANNERS[kind].length]!;
      const plain = kind === 'fast' || kind === 'slow' || kind === 'lying';
      return {
        id,
        name: id,
        host,
        kind,
        manner,
        lang,
        format: plain ? (['rss', 'rss', 'atom', 'rss', 'json'] as const)[number % 5]! : 'rss',
        validates: number % 4 !== 0,
        issues: issuesOf({ host, kind, manner, lang }, span, chance, make, retold),
        outages: outagesOf(kind, n, span, chance),
      };
    }),
  );
}

export const outageAt = ({ outages }: Outlet, at: number): Outage | null =>
  outages.find(({ from, to }) => from <= at && at < to)?.as ?? null;

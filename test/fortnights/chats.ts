import type { Filter, PostPlace, Subscription } from '../../src/ports.ts';
import type { Chance } from './chance.ts';
import { DAY, HOUR, type Outlet } from './outlets.ts';
import { type Tale, TOPICS } from './tales.ts';

/** What a chat wants, as it is ordered and as anybody would say it. */
export interface Wish {
  readonly filter: Filter;
  readonly passes: (tale: Tale, outlet: Outlet) => boolean;
  readonly delivery: Subscription['delivery'];
  readonly since: number;
}

/** What a chat does to posts beside taking them. */
export type Temper =
  | 'calm'
  /** For hours the bot may not write; on Telegram for more than a day. */
  | 'barred'
  /** Now and then it is too much. */
  | 'flooded'
  /** Now and then the line breaks after a message was taken. */
  | 'torn';

export interface Chat {
  readonly n: number;
  readonly type: 'channel' | 'forum' | 'thread' | 'group' | 'topic' | 'broadcast';
  readonly place: PostPlace;
  readonly zone: string;
  readonly locale: 'en' | 'de';
  readonly wishes: readonly Wish[];
  readonly temper: Temper;
  readonly barred: { readonly from: number; readonly to: number } | null;
}

export const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'America/Santiago',
  'America/Havana',
  'Europe/Lisbon',
  'Asia/Kathmandu',
  'UTC',
] as const;

const OPEN: Filter = { feeds: [], langs: [], kinds: [], verdicts: [], query: null };

type Wanted = Pick<Wish, 'filter' | 'passes'>;

const has = ({ title, text }: Tale, word: string): boolean => `${title} ${text}`.toLowerCase().includes(word);

/** Filters of all kinds, `narrow` ones for a handful of stories a day. */
function wantedOf(n: number, outlets: readonly Outlet[], chance: Chance): Wanted {
  const [a, b] = [TOPICS[n % TOPICS.length]!, TOPICS[(n * 3 + 1) % TOPICS.length]!];
  const some = Array.from({ length: Math.ceil(outlets.length / 8) }, () => chance.pick(outlets));
  const feeds = [...new Set(some.map(({ id }) => id))];
  const among = ({ id }: Outlet): boolean => feeds.includes(id);
  // Two chats, one of each platform, read everything that is wrong.
  if (n < 2)
    return { filter: { ...OPEN, verdicts: ['refuted'] }, passes: (tale) => tale.truth === 'refuted' };
  switch (n % 8) {
    case 0:
      return { filter: { ...OPEN, feeds }, passes: (_, outlet) => among(outlet) };
    case 1:
      return {
        filter: { ...OPEN, query: a, verdicts: ['refuted'] },
        passes: (tale) => has(tale, a) && tale.truth === 'refuted',
      };
    case 2:
      return {
        filter: { ...OPEN, query: `(${a} OR ${b}) AND NOT choir`, langs: ['de'] },
        passes: (tale) => (has(tale, a) || has(tale, b)) && tale.lang === 'de',
      };
    case 3:
      return {
        filter: { ...OPEN, feeds, query: `title:/\\bQ[B-K]/` },
        passes: (tale, outlet) => among(outlet) && /^Q[B-K]/.test(tale.code),
      };
    case 4:
      return {
        filter: { ...OPEN, verdicts: ['refuted', 'misleading'], feeds },
        passes: (tale, outlet) => tale.truth === 'refuted' && among(outlet),
      };
    case 5:
      return {
        filter: { ...OPEN, query: `"${a}" -substation`, kinds: ['difficulty-change'] },
        passes: (tale) => has(tale, a) && !has(tale, 'substation') && tale.truth === 'refuted',
      };
    case 6:
      return {
        filter: { ...OPEN, query: a, verdicts: ['unverifiable'] },
        passes: (tale) => has(tale, a) && tale.truth === 'unverifiable',
      };
    default:
      return {
        filter: { ...OPEN, feeds, langs: ['en'] },
        passes: (tale, outlet) => among(outlet) && tale.lang === 'en',
      };
  }
}

/** Times of day, among them those that clock changes skip or show twice. */
const MINUTES = [8 * 60, 2 * 60 + 30, 0, 18 * 60 + 5, 60, 23 * 60 + 45, 2 * 60, 12 * 60];

function deliveriesOf(n: number): Subscription['delivery'][] {
  const minute = MINUTES[n % MINUTES.length]!;
  const digest = (every: 'day' | 'week'): Subscription['delivery'] => ({
    type: 'digest',
    every,
    minute,
    weekday: (n % 7) + 1,
  });
  const step = n % 12;
  if (step < 5) return [{ type: 'at-once' }];
  if (step < 9) return [digest('day')];
  if (step < 11) return [digest('week')];
  return [{ type: 'at-once' }, digest('day')];
}

const TYPES = {
  discord: ['channel', 'forum', 'thread'],
  telegram: ['group', 'topic', 'broadcast'],
} as const;

function placeOf(n: number): { readonly place: PostPlace; readonly type: Chat['type'] } {
  const platform = n % 2 === 0 ? 'discord' : 'telegram';
  const type = TYPES[platform][Math.floor(n / 2) % 3]!;
  if (platform === 'discord') {
    const channel = String(300_000_000_000_000_000n + BigInt(n));
    const chat = String(200_000_000_000_000_000n + BigInt(n >> 2));
    return { type, place: { platform, channel, topic: null, chat } };
  }
  const chat = String(-1_001_000_000_000 - n);
  return { type, place: { platform, channel: chat, topic: type === 'topic' ? String(7 + n) : null, chat } };
}

const temperOf = (n: number, atOnce: boolean): Temper => {
  if (atOnce && (n % 12 === 2 || n % 12 === 3) && n < 24) return 'barred';
  if (n % 9 === 4) return 'flooded';
  return n % 7 === 5 ? 'torn' : 'calm';
};

/** Chats of both platforms with all there is to differ in. */
export function chatsOf(
  count: number,
  outlets: readonly Outlet[],
  span: { readonly start: number; readonly end: number },
  chance: Chance,
): Chat[] {
  return Array.from({ length: count }, (_, n): Chat => {
    const deliveries = deliveriesOf(n);
    const temper = temperOf(
      n,
      deliveries.some(({ type }) => type === 'at-once'),
    );
    const late = n % 10 === 9 ? 2 * DAY : 0;
    const from = Math.floor(span.start + (span.end - span.start) * 0.45);
    return {
      n,
      ...placeOf(n),
      zone: ZONES[n % ZONES.length]!,
      locale: n % 3 === 1 ? 'de' : 'en',
      wishes: deliveries.map((delivery, i) => ({
        ...wantedOf(n + i * 3, outlets, chance),
        delivery,
        since: span.start - DAY + (late > 0 ? DAY + late : 0),
      })),
      temper,
      barred: temper === 'barred' ? { from, to: from + (n % 2 === 0 ? 14 : 30) * HOUR } : null,
    };
  });
}

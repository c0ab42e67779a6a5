import { commands } from '../../../commands/index.ts';
import type { ChatHouse } from '../../../src/adapters/chat/house.ts';
import type { Catalogue } from '../../../src/command/command.ts';
import type { Question } from '../../../src/command/question.ts';
import { dayOf } from '../../../src/core/days.ts';
import { facts, knownAt } from '../../../src/facts/open.ts';
import type { Chart } from '../../../src/message/chart.ts';
import { loadWords } from '../../../src/message/words.ts';
import { pace } from '../../../src/newsroom/buckets.ts';
import type { Dispute, KeptDispute, Named, Owner, PageSource, Settings } from '../../../src/ports.ts';
import { openStore, type Store } from '../../../src/store/open.ts';
import { type Logged, logTo } from '../../newsroom/fakes.ts';

export const NOW = Date.UTC(2026, 10, 22, 8);

/** A sentence every reader must find and every checker must settle: the retarget of block 935,424. */
export const TRUE = 'Bitcoin mining difficulty fell 11.16 % at block 935,424 in February 2026.';

/** The one page that can be read. */
export const PAGE = 'https://example.org/article';

const pages: PageSource = {
  read: async (url) =>
    url === PAGE
      ? {
          article: {
            title: 'Difficulty',
            text: TRUE,
            published: { start: '2026-02-10', end: '2026-02-10' },
            lang: 'en',
          },
        }
      : { failure: { code: 'address', reason: 'not a public address' } },
};

const NOTHING: Settings = {
  locale: null,
  timeZone: null,
  units: null,
  currency: null,
  privateAnswers: null,
  charts: null,
  theme: null,
};

const keyOf = ({ platform, type, id }: Owner): string => `${platform} ${type} ${id}`;

function openSettings() {
  const kept = new Map<string, Settings>();
  const of = (owner: Owner): Settings => kept.get(keyOf(owner)) ?? NOTHING;
  return {
    of: async (owner: Owner) => of(owner),
    async change(owner: Owner, changes: Partial<Settings>) {
      kept.set(keyOf(owner), { ...of(owner), ...changes });
      return of(owner);
    },
    async move(from: Owner, to: Owner) {
      kept.set(keyOf(to), of(from));
      kept.delete(keyOf(from));
    },
  };
}

function openDisputes() {
  const kept: KeptDispute[] = [];
  return {
    async open(dispute: Dispute) {
      kept.push({ ...dispute, id: String(kept.length + 1) });
      return kept.at(-1)!;
    },
    list: async ({ chat, user, limit }: { chat: string | null; user?: string; limit: number }) =>
      kept
        .filter((each) => (chat === null || each.chat === chat) && (user === undefined || each.user === user))
        .slice(0, limit),
    count: async (chat: string | null) => kept.filter((each) => chat === null || each.chat === chat).length,
    close: async (id: string) => {
      const at = kept.findIndex((each) => each.id === id);
      return at < 0 ? null : (kept.splice(at, 1)[0] ?? null);
    },
  };
}

function openQuestions() {
  const kept = new Map<string, Question>();
  return {
    async keep(question: Question) {
      const text = JSON.stringify(question);
      const known = [...kept].find(([, each]) => JSON.stringify(each) === text)?.[0];
      const id = known ?? String(kept.size + 1).padStart(12, 'q');
      kept.set(id, question);
      return id;
    },
    find: async (id: string) => kept.get(id) ?? null,
  };
}

/** A PNG of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

function openNames() {
  const kept = new Map<string, string>();
  return {
    find: async (named: Named) => kept.get(JSON.stringify(named)) ?? null,
    async learn(named: Named, name: string) {
      kept.set(JSON.stringify(named), name);
    },
  };
}

/** Ports that are the store's. */
const KEPT = [
  'archive',
  'subscriptions',
  'dispatches',
  'alerts',
  'outbox',
  'decisions',
  'takings',
  'mutes',
  'acts',
  'appointees',
  'watches',
  'waiting',
];

/** The store's ports, its outbox open. */
const keptOf = async (store: Promise<Store>) => ({ ...(await store), outbox: (await store).outbox(pace) });

/** A chat house with everything in it but the network: time stands still, what is kept is kept in memory. */
export function openChatHouse(parts: Partial<ChatHouse> & { readonly more?: Catalogue } = {}) {
  const lines: Logged[] = [];
  const faults: unknown[] = [];
  const drawn: { chart: Chart; theme: 'dark' | 'light' }[] = [];
  const store = openStore(':memory:');
  const catalogue = { ...commands, ...parts.more };
  const [settings, disputes, questions] = [openSettings(), openDisputes(), openQuestions()];
  const names = openNames();
  const log = logTo(lines);
  const house: ChatHouse = {
    catalogue,
    desk: async (reader, asker) => ({
      reader,
      asker,
      words: await loadWords(reader.locale),
      facts: knownAt(facts, dayOf(NOW)),
      now: NOW,
    }),
    ports: async (asked) => {
      const all: Record<string, unknown> = {
        ...(asked.some((name) => KEPT.includes(name)) ? await keptOf(store) : {}),
        catalogue,
        pages,
        settings,
        disputes,
        questions,
        names,
        log,
        clock: { now: () => NOW },
      };
      return Object.fromEntries(asked.map((name) => [name, all[name]]));
    },
    settings,
    disputes,
    questions,
    names,
    draughtsman: {
      async draw(chart, theme) {
        drawn.push({ chart, theme });
        return { png: PNG, width: 1, height: 1 };
      },
    },
    log,
    now: () => NOW,
    locale: 'en',
    timeZone: 'UTC',
    fault: (error) => {
      faults.push(error);
      return null;
    },
    ...parts,
  };
  return { house, lines, faults, drawn, close: async () => (await store).close() };
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerer } from '../../../src/adapters/chat/answerer.ts';
import type { ChatHouse } from '../../../src/adapters/chat/house.ts';
import type { Asker, Reader } from '../../../src/command/command.ts';
import type { Question } from '../../../src/command/question.ts';
import { QUOTAS, quotaOf } from '../../../src/command/quotas.ts';
import type { PageSource } from '../../../src/ports.ts';
import { openStore, type Store } from '../../../src/store/open.ts';
import { NOW, openChatHouse, TRUE } from './house.ts';

const HOUR = 3_600_000;
const reader: Reader = { locale: 'en', timeZone: 'UTC', units: 'petahash', currency: null };
const asker: Asker = { platform: 'discord', user: '1', chat: '7', moderator: false };

test.each([
  [{ command: 'check', given: { text: 'Short.' } }, null],
  [{ command: 'check', given: { link: 'https://a.example' } }, 'link'],
  [{ command: 'check', given: { text: ' https://a.example/x ' } }, 'link'],
  [{ command: 'check', given: { text: 'a'.repeat(20_000) } }, 'long'],
  [{ command: 'review', given: { claim: 'x' } }, null],
  [{ command: 'review', given: { claim: 'x', decide: 'confirm' } }, 'decision'],
  [{ command: 'review', given: { claim: 'x', decide: 'undo', version: 2 } }, null],
  [{ command: 'news', given: { limit: 3 } }, null],
  [{ command: 'news', given: { query: 'hashrate' } }, 'search'],
  [{ command: 'why', given: {} }, null],
  [{ command: 'why', given: { item: 'https://a.example/x' } }, null],
  [{ command: 'why', given: { item: 'two words' } }, 'search'],
  [{ command: 'subscribe', given: { words: 'x' } }, null],
  [{ command: 'subscribe', given: { words: 'x', save: true } }, 'order'],
  [{ command: 'alerts', given: { on: 'retarget' } }, 'order'],
  [{ command: 'breakeven', given: { power_price: 0.05 } }, null],
] as const)('%j counts as %s', (question, expected) => {
  expect(quotaOf(question as Question)).toBe(expected);
});

describe('quotas', () => {
  let store: Store;
  let open: ReturnType<typeof openChatHouse>;
  let house: ChatHouse;
  let now: number;
  let read: number;
  const pages: PageSource = {
    async read() {
      read++;
      return { article: { title: null, text: TRUE, published: null, lang: 'en' } };
    },
  };
  beforeEach(async () => {
    store = await openStore(':memory:');
    now = NOW;
    read = 0;
    open = openChatHouse({ now: () => now });
    const { ports } = open.house;
    house = {
      ...open.house,
      ports: async (names) => ({ ...(await ports(names)), uses: store.uses, pages }),
    };
  });
  afterEach(async () => {
    await open.close();
    await store.close();
    expect(open.faults).toEqual([]);
  });
  const link = (n: number): Question => ({ command: 'check', given: { link: `https://a.example/${n}` } });

  test('a person is told the limit and when the next is free, and nothing is fetched; another person is not held up', async () => {
    const { answer } = answerer(house);
    const { limit } = QUOTAS.link.user;
    for (let n = 0; n < limit; n++) expect(await answer(link(n), reader, asker)).toHaveProperty('message');
    now += 10 * 60_000;
    expect(await answer(link(limit), reader, asker)).toMatchObject({
      mistake: expect.stringMatching(/^You have had 30 links read within the hour.* in 50 minutes\.$/),
    });
    expect(read).toBe(limit);
    expect(await answer(link(limit), reader, { ...asker, user: '2' })).toHaveProperty('message');
    now = NOW + HOUR;
    expect(await answer(link(limit), reader, asker)).toHaveProperty('message');
  });

  test('a chat has a limit of its own, which a restart does not forgive', async () => {
    for (let n = 0; n < QUOTAS.link.chat.limit; n++) {
      const { answer } = answerer(house);
      await answer(link(n), reader, { ...asker, user: `u${Math.floor(n / 20)}` });
    }
    const { answer } = answerer(house);
    expect(await answer(link(99), reader, { ...asker, user: 'new' })).toMatchObject({
      mistake: expect.stringContaining('This chat has had 60 links'),
    });
    expect(await answer(link(99), reader, { ...asker, user: 'new', chat: '8' })).toHaveProperty('message');
  });

  test('what is checked unasked uses up nothing of what people may ask, and has the same limit', async () => {
    const { answer } = answerer(house);
    for (let n = 0; n < QUOTAS.link.chat.limit; n++)
      expect(
        await answer(link(n), reader, { ...asker, user: `u${Math.floor(n / 20)}`, unasked: true }),
      ).toHaveProperty('message');
    expect(await answer(link(98), reader, { ...asker, user: 'new', unasked: true })).toHaveProperty(
      'mistake',
    );
    expect(await answer(link(99), reader, { ...asker, user: 'u0' })).toHaveProperty('message');
  });

  test('what needs nobody’s server is not counted', async () => {
    const { answer } = answerer(house);
    for (let n = 0; n < 40; n++)
      expect(
        await answer({ command: 'check', given: { text: `${TRUE} ${n}` } }, reader, asker),
      ).toHaveProperty('message');
  });
});

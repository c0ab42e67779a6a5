import { describe, expect, test } from 'vitest';
import { mannerOf, type Place, spoken } from '../../../src/adapters/chat/reader.ts';
import type { Settings } from '../../../src/ports.ts';
import { openChatHouse } from './house.ts';

const MINE = { platform: 'discord', type: 'user', id: 'me' } as const;
const OURS = { platform: 'discord', type: 'chat', id: 'us' } as const;
const EUR = { code: 'EUR', perUsd: 0.9 };
const CHF = { code: 'CHF', perUsd: 0.8 };

interface Case {
  readonly name: string;
  readonly mine?: Partial<Settings>;
  readonly ours?: Partial<Settings>;
  readonly place?: Partial<Place>;
  readonly fallback?: { readonly private?: boolean };
  readonly manner: Readonly<Record<string, unknown>>;
}

/** Who is heard first: in a public answer the chat, in a private one the person; then the platform, then the program. */
const CASES: readonly Case[] = [
  {
    name: 'nobody chose anything: the program',
    manner: {
      locale: 'en',
      timeZone: 'UTC',
      units: 'petahash',
      currency: null,
      private: false,
      charts: 'always',
      theme: 'dark',
    },
  },
  { name: 'the platform says the chat speaks German', place: { chatLocale: 'de' }, manner: { locale: 'de' } },
  {
    name: "in a public answer the chat's language goes before the person's",
    place: { chatLocale: 'de', userLocale: 'en-GB' },
    manner: { locale: 'de' },
  },
  {
    name: "in a private answer the person's goes before the chat's",
    place: { chatLocale: 'de', userLocale: 'en-GB' },
    fallback: { private: true },
    manner: { locale: 'en', private: true },
  },
  {
    name: 'a language of the chat that is not spoken here leaves it to the person',
    place: { chatLocale: 'fr', userLocale: 'de' },
    manner: { locale: 'de' },
  },
  {
    name: 'what the chat chose goes before what the platform says',
    ours: { locale: 'en' },
    place: { chatLocale: 'de' },
    manner: { locale: 'en' },
  },
  {
    name: 'what a person chose does not change public answers',
    mine: {
      locale: 'de',
      timeZone: 'Europe/Berlin',
      units: 'terahash',
      currency: EUR,
      charts: 'always',
      theme: 'light',
    },
    manner: {
      locale: 'en',
      timeZone: 'UTC',
      units: 'petahash',
      currency: null,
      charts: 'always',
      theme: 'dark',
    },
  },
  {
    name: 'it does change private ones',
    mine: {
      locale: 'de',
      timeZone: 'Europe/Berlin',
      units: 'terahash',
      currency: EUR,
      charts: 'always',
      theme: 'light',
      privateAnswers: true,
    },
    manner: {
      locale: 'de',
      timeZone: 'Europe/Berlin',
      units: 'terahash',
      currency: EUR,
      charts: 'always',
      theme: 'light',
      private: true,
    },
  },
  {
    name: 'in a private answer the chat is heard where the person chose nothing',
    mine: { privateAnswers: true, currency: EUR },
    ours: { locale: 'de', timeZone: 'Europe/Zurich', currency: CHF },
    manner: { locale: 'de', timeZone: 'Europe/Zurich', currency: EUR, private: true },
  },
  {
    name: 'in a private chat there is nobody but the person',
    mine: { locale: 'de', currency: EUR },
    place: { chat: null },
    manner: { locale: 'de', currency: EUR, private: false },
  },
  {
    name: 'a person who wants private answers gets them where the chat does not',
    mine: { privateAnswers: true },
    ours: { privateAnswers: false },
    manner: { private: true },
  },
  {
    name: 'a person may be answered in public where the chat prefers private answers',
    mine: { privateAnswers: false },
    ours: { privateAnswers: true },
    manner: { private: false },
  },
  {
    name: 'where the person chose nothing, the chat decides who sees it',
    ours: { privateAnswers: true },
    manner: { private: true },
  },
  {
    name: 'a command that is private by itself is private whatever was chosen',
    mine: { privateAnswers: false },
    fallback: { private: true },
    manner: { private: true },
  },
  {
    name: 'charts and theme of the chat count in public',
    ours: { charts: 'asked', theme: 'light' },
    manner: { charts: 'asked', theme: 'light' },
  },
  {
    name: 'what is usual on Telegram',
    place: { platform: 'telegram' },
    manner: { charts: 'asked', theme: 'light' },
  },
  {
    name: 'the same ids on the other platform are other people',
    mine: { locale: 'de', privateAnswers: true },
    ours: { locale: 'de' },
    place: { platform: 'telegram' },
    manner: { locale: 'en', private: false },
  },
];

describe('the manner of an answer', () => {
  test.each(CASES)('$name', async ({ mine = {}, ours = {}, place = {}, fallback = {}, manner }) => {
    const { house, close } = openChatHouse();
    try {
      await house.settings.change(MINE, mine);
      await house.settings.change(OURS, ours);
      const where: Place = {
        platform: 'discord',
        user: 'me',
        chat: 'us',
        userLocale: null,
        chatLocale: null,
        ...place,
      };
      const { reader, ...rest } = await mannerOf(house, where, fallback);
      expect({ ...reader, ...rest }).toMatchObject(manner);
    } finally {
      await close();
    }
  });
});

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['de_CH', 'de'],
  ['DE', 'de'],
  ['en-US', 'en'],
  ['fr', null],
  ['den', null],
  ['', null],
  [null, null],
])('the platform code %s means %s', (code, locale) => {
  expect(spoken(code)).toBe(locale);
});

import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import settingsCommand from '../../commands/settings.ts';
import type { ChatHouse } from '../../src/adapters/chat/house.ts';
import { mannerOf } from '../../src/adapters/chat/reader.ts';
import { ask, type Outcome } from '../../src/command/ask.ts';
import type { Asker } from '../../src/command/command.ts';
import { splitLine } from '../../src/command/line.ts';
import { optionsOf } from '../../src/command/options.ts';
import { parseLine } from '../../src/command/parse.ts';
import { changed } from '../../src/command/question.ts';
import { suggestions } from '../../src/command/suggest.ts';
import type { Message } from '../../src/message/message.ts';
import type { Owner, Settings } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { desk } from './asked.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
});
afterAll(() => store.close());

let chats = 0;
let asker: Asker;
beforeEach(() => {
  const id = String(++chats);
  asker = { platform: 'discord', user: `u${id}`, chat: `c${id}`, moderator: true };
});

const me = (): Owner => ({ platform: asker.platform, type: 'user', id: asker.user });
const ours = (): Owner => ({ platform: asker.platform, type: 'chat', id: asker.chat ?? '' });

async function outcome(
  line: string,
  who: Asker | null = asker,
  locale: 'en' | 'de' = 'en',
): Promise<Outcome> {
  const { name, rest } = splitLine(line);
  const parsed = parseLine(name, rest, optionsOf(settingsCommand.options));
  return ask(settingsCommand, parsed, { ...(await desk(locale)), asker: who }, async () => ({
    settings: store.settings,
  }));
}

async function answer(...args: Parameters<typeof outcome>): Promise<Message> {
  const result = await outcome(...args);
  if ('mistake' in result) throw new Error(result.mistake);
  return result.answer.message;
}

const mistake = async (...args: Parameters<typeof outcome>): Promise<string> => {
  const result = await outcome(...args);
  return 'mistake' in result ? result.mistake : 'answered';
};

/** Heading by heading, what each setting is said to be. */
const sections = ({ blocks }: Message): Record<string, string>[] =>
  blocks.flatMap((block) =>
    block.type === 'fields' ? [Object.fromEntries(block.fields.map(({ name, value }) => [name, value]))] : [],
  );

describe('settings', () => {
  test('without options shows what holds, and where it is from', async () => {
    await store.settings.change(me(), { locale: 'de', privateAnswers: false });
    await store.settings.change(ours(), { units: 'terahash', locale: 'en', privateAnswers: true });
    const message = await answer('settings');
    expect(message.private).toBe(true);
    expect(message.title).toBe('Settings');
    expect(message.blocks.filter(({ type }) => type === 'heading')).toMatchObject([
      { text: 'For you: answers only you see' },
      { text: 'For this chat: answers everybody sees' },
    ]);
    expect(sections(message)).toEqual([
      {
        Language: 'German (chosen)',
        'Time zone': 'UTC (default)',
        Hashprice: 'per terahash (from this chat)',
        Currency: 'USD (default)',
        'Private answers': 'no (chosen)',
        Charts: 'with each answer (default)',
        'Theme of charts': 'dark (default)',
      },
      {
        Language: 'English (chosen)',
        'Time zone': 'UTC (default)',
        Hashprice: 'per terahash (chosen)',
        Currency: 'USD (default)',
        'Private answers': 'yes (chosen)',
        Charts: 'with each answer (default)',
        'Theme of charts': 'dark (default)',
      },
    ]);
  });

  test('in a private chat shows the person’s alone, on Telegram with its usual charts', async () => {
    asker = { ...asker, platform: 'telegram', chat: null, moderator: false };
    const message = await answer('settings');
    expect(message.blocks[0]).toMatchObject({ type: 'heading', text: 'For you' });
    expect(sections(message)).toMatchObject([
      { Charts: 'when asked for (default)', 'Theme of charts': 'light (default)' },
    ]);
  });

  test('keeps what is given and answers in the language that was chosen', async () => {
    const line =
      'settings de time_zone:europe/berlin units:terahash currency:eur rate:0.92 private:yes charts:asked theme:light';
    const message = await answer(line);
    expect([message.title, message.locale]).toEqual(['Einstellungen gespeichert', 'de']);
    expect(await store.settings.of(me())).toEqual({
      locale: 'de',
      timeZone: 'Europe/Berlin',
      units: 'terahash',
      currency: { code: 'EUR', perUsd: 0.92 },
      privateAnswers: true,
      charts: 'asked',
      theme: 'light',
    });
    expect(sections(message)[0]).toMatchObject({
      Währung: 'EUR neben USD, zu 0,92 EUR je USD (gewählt)',
      Zeitzone: 'Europe/Berlin (gewählt)',
    });
    expect(await store.settings.of(ours())).toMatchObject({ locale: null, currency: null });
  });

  test('auto takes each choice back, and no is a choice', async () => {
    await answer('settings de time_zone:UTC units:terahash currency:usd private:no charts:asked theme:light');
    expect(await store.settings.of(me())).toMatchObject({
      privateAnswers: false,
      currency: { code: 'USD', perUsd: 1 },
    });
    await answer('settings auto time_zone:AUTO units:auto currency:auto private:auto charts:auto theme:auto');
    const nothing = await store.settings.of({ ...me(), id: 'nobody' });
    expect(await store.settings.of(me())).toEqual(nothing);
  });

  test('a rate is kept with its currency and may be renewed alone', async () => {
    await answer('settings currency:EUR rate:0.92');
    await answer('settings currency:eur');
    await answer('settings rate:0.95');
    expect((await store.settings.of(me())).currency).toEqual({ code: 'EUR', perUsd: 0.95 });
    expect(await mistake('settings currency:CHF')).toBe(
      'Expected rate with CHF, as no current one is known: how many CHF one USD is, such as rate:0.92.',
    );
    expect((await store.settings.of(me())).currency).toEqual({ code: 'EUR', perUsd: 0.95 });
  });

  test('for:chat is kept for the chat when a moderator says so', async () => {
    const message = await answer('settings for:chat units:terahash language:de');
    expect([message.title, message.locale]).toEqual(['Settings saved', 'en']);
    expect(await store.settings.of(ours())).toMatchObject({ locale: 'de', units: 'terahash' });
    expect(await store.settings.of(me())).toMatchObject({ locale: null, units: null });
  });

  test('for:chat is refused to others and in a private chat, and nothing is kept', async () => {
    const member = { ...asker, moderator: false };
    expect(await mistake('settings for:chat theme:dark', member)).toContain('are for its moderators');
    expect(await mistake('settings for:chat theme:dark', { ...asker, chat: null })).toBe(
      'Expected for:chat in a server or group, but this is a private chat.',
    );
    expect(await store.settings.of(ours())).toMatchObject({ theme: null });
    expect(sections(await answer('settings for:chat', member))).toHaveLength(2);
  });

  test.each([
    ['settings fr', 'Expected language to be one of en, de, auto, but got "fr".'],
    [
      'settings time_zone:berlin',
      'Expected time_zone to be a name such as Europe/Berlin, or auto, but got "berlin". Did you mean Europe/Berlin?',
    ],
    ['settings currency:bitcoin', 'to be a code such as EUR, or usd or auto, but got "bitcoin".'],
    ['settings rate:0.92', 'Expected a currency other than USD with rate'],
    [
      'settings currency:eur rate:0',
      'Expected rate to be a number from 0.0001 to 1,000,000,000, but got "0".',
    ],
    ['settings private:maybe', 'Expected private to be one of yes, no, auto, but got "maybe".'],
    ['settings for:all', 'Expected for to be one of me, chat, but got "all".'],
  ])('%s', async (line, sentence) => {
    expect(await mistake(line)).toContain(sentence);
    expect(Object.values(await store.settings.of(me())).every((value) => value === null)).toBe(true);
  });

  test.each([
    ['time_zone', 'berl', 'Europe/Berlin', 'Europe/Berlin'],
    ['time_zone', 'auto', 'auto', 'auto'],
    ['currency', 'schweiz', 'CHF', 'CHF: Schweizer Franken'],
    ['currency', 'EU', 'EUR', 'EUR: Euro'],
    ['currency', '', 'USD', 'USD: US-Dollar'],
  ])('%s offers for %j what it takes', async (name, typed, value, shown) => {
    const option = optionsOf(settingsCommand.options).find((each) => each.name === name)!;
    const offers = await suggestions(option, typed, await desk('de'), async () => ({}));
    expect(offers).toContainEqual({ value, name: shown });
  });

  test('at the console says where settings are', async () => {
    const message = await answer('settings units:terahash', null);
    expect(message.blocks).toMatchObject([
      { spans: [{ text: expect.stringContaining('LOCALE and TIME_ZONE') }] },
    ]);
  });

  test('says what an answer then goes by: me before chat before default', async () => {
    const maybe = <T>(...values: readonly T[]) => fc.constantFrom(null, ...values);
    const settings: fc.Arbitrary<Settings> = fc.record({
      locale: maybe('en' as const, 'de' as const),
      timeZone: maybe('Europe/Berlin', 'Asia/Kolkata'),
      units: maybe('petahash' as const, 'terahash' as const),
      currency: maybe({ code: 'EUR', perUsd: 0.92 }, { code: 'USD', perUsd: 1 }),
      privateAnswers: maybe(true, false),
      charts: maybe('always' as const, 'asked' as const),
      theme: maybe('dark' as const, 'light' as const),
    });
    const house = { settings: store.settings, locale: 'en', timeZone: 'UTC' } as ChatHouse;
    await fc.assert(
      fc.asyncProperty(settings, settings, async (mine, theirs) => {
        await store.settings.change(me(), mine);
        await store.settings.change(ours(), theirs);
        const place = { ...asker, userLocale: 'en', chatLocale: 'en' };
        const manner = (hidden: boolean) => mannerOf(house, place, { private: hidden });
        const shown = sections(await answer('settings'));
        for (const [i, { reader, charts, theme }] of [await manner(true), await manner(false)].entries()) {
          const { Language, 'Time zone': zone, Hashprice, Currency, Charts, ...rest } = shown[i]!;
          const currency = reader.currency ?? { code: 'USD', perUsd: 1 };
          expect(Language).toMatch(reader.locale === 'de' ? /^German/ : /^English|^automatic/);
          expect(zone).toMatch(reader.timeZone === 'UTC' ? /^UTC|^automatic/ : RegExp(`^${reader.timeZone}`));
          expect(Hashprice).toMatch(RegExp(`^per ${reader.units}`));
          expect(Currency).toMatch(RegExp(`^${currency.code}`));
          expect(Charts).toMatch(charts === 'always' ? /^with each/ : /^when asked/);
          expect(rest['Theme of charts']).toMatch(RegExp(`^${theme ?? 'dark'}`));
        }
        const hidden = (await mannerOf(house, place)).private;
        expect(shown[0]!['Private answers']).toMatch(hidden ? /^yes/ : /^no/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the menu of settings', () => {
  const tap = async (from: Message, label: string, given: Record<string, string> = {}): Promise<Message> => {
    const action = from.actions.find((each) => each.label === label);
    if (!action) throw new Error(`No ${label} among ${from.actions.map((each) => each.label).join(', ')}`);
    const next = changed({ command: 'settings', given }, action.set);
    const result = await ask(
      settingsCommand,
      { given: new Map(Object.entries(next.given)) },
      { ...(await desk('en')), asker },
      async () => ({ settings: store.settings }),
    );
    if ('mistake' in result) throw new Error(result.mistake);
    return result.answer.message;
  };
  const labels = ({ actions }: Message): string[] => actions.map(({ label }) => label);

  test('offers what does not hold now, chooses it at a tap, and takes it all back at another', async () => {
    const first = await answer('settings');
    expect(labels(first)).toEqual([
      'Language: German',
      'Hashprice: per terahash',
      'Private answers: yes',
      'Charts: when asked for',
      'Theme of charts: light',
      'For this chat …',
    ]);
    const second = await tap(first, 'Hashprice: per terahash');
    expect(labels(second)).toContain('Hashprice: per petahash');
    await tap(second, 'Private answers: yes', { units: 'terahash' });
    expect(await store.settings.of(me())).toMatchObject({ units: 'terahash', privateAnswers: true });
    await tap(second, 'All automatic');
    expect(Object.values(await store.settings.of(me())).filter((value) => value !== null)).toEqual([]);
  });

  test('goes on in the language that was chosen', async () => {
    const german = await tap(await answer('settings'), 'Language: German');
    expect(labels(german)).toContain('Sprache: Englisch');
  });

  test('is for the whole chat where a moderator says so, and for nobody else', async () => {
    const ofChat = await tap(await answer('settings'), 'For this chat …');
    await tap(ofChat, 'Charts: when asked for', { for: 'chat' });
    expect(await store.settings.of(ours())).toMatchObject({ charts: 'asked' });
    expect(await store.settings.of(me())).toMatchObject({ charts: null });
    asker = { ...asker, moderator: false };
    expect(labels(await answer('settings'))).not.toContain('For this chat …');
  });
});

describe('who moderates, and whether links are checked', () => {
  const told = ({ blocks }: Message): string =>
    blocks
      .flatMap((block) => {
        if (block.type === 'heading') return [block.text];
        const spans = block.type === 'paragraph' ? [block.spans] : block.type === 'list' ? block.items : [];
        return spans.map((line) => line.map((span) => ('text' in span ? span.text : '')).join(''));
      })
      .join('\n');
  const rule = async (line: string, changes: Partial<Asker> = {}): Promise<Outcome> => {
    const who: Asker = { ...asker, administrator: true, ...changes };
    const { name, rest } = splitLine(line);
    const parsed = parseLine(name, rest, optionsOf(settingsCommand.options));
    return ask(settingsCommand, parsed, { ...(await desk('en')), asker: who }, async () => ({ ...store }));
  };
  const shown = async (...args: Parameters<typeof rule>): Promise<Message> => {
    const result = await rule(...args);
    if ('mistake' in result) throw new Error(result.mistake);
    return result.answer.message;
  };
  const chat = () => ({ platform: asker.platform, id: asker.chat ?? '' });

  test('an administrator names a role of Discord, and takes that back; others cannot', async () => {
    expect(told(await shown('settings moderator:<@&123456789012345678>'))).toContain(
      'role 123456789012345678',
    );
    const nobody = { user: 'x', name: null };
    expect(await store.appointees.has(chat(), { ...nobody, roles: ['123456789012345678'] })).toBe(true);
    expect(await rule('settings moderator:<@&923456789012345678>', { administrator: false })).toEqual({
      mistake: 'Who moderates here is for an administrator of the chat to say.',
    });
    expect(await rule('settings moderator:everybody')).toEqual({
      mistake: 'Expected a role of this server with moderator, but got “everybody”.',
    });
    expect(told(await shown('settings no_moderator:123456789012345678'))).not.toContain('role 1234');
    expect(await store.appointees.list(chat())).toEqual([]);
    expect(await rule('settings no_moderator:123456789012345678')).toMatchObject({
      mistake: expect.stringContaining('named here'),
    });
  });

  test.each([
    ['@Carla_X', {}, { as: 'name', id: 'carla_x', label: '@Carla_X' }],
    ['4711', {}, { as: 'user', id: '4711', label: '4711' }],
    ['reply', { replied: { user: '88', name: 'Bert' } }, { as: 'user', id: '88', label: 'Bert' }],
  ])('on Telegram %s', async (typed, changes, expected) => {
    asker = { ...asker, platform: 'telegram' };
    await shown(`settings moderator:${typed}`, changes);
    expect(await store.appointees.list(chat())).toEqual([{ ...expected, chat: chat() }]);
    expect(await rule('settings moderator:reply')).toMatchObject({
      mistake: expect.stringContaining('in answer to their message'),
    });
  });

  test('what is tapped afterwards names nobody again', async () => {
    const message = await shown('settings moderator:123456789012345678');
    expect(message.actions.length).toBeGreaterThan(0);
    expect(message.actions.every(({ set }) => set.moderator === null && set.no_moderator === null)).toBe(
      true,
    );
  });

  test('links are checked in the one channel a moderator says, and it is said what is missing', async () => {
    const place = { platform: 'discord', channel: '70', topic: null, chat: asker.chat ?? '' } as const;
    const off = 'Links in this channel are checked only when somebody asks.';
    expect(told(await shown('settings', { place }))).toContain(off);
    const labels = async (topic: string | null) =>
      (await shown('settings', { place: { ...place, topic } })).actions.map(({ label }) => label);
    expect(await labels(null)).toContain('Check links here');
    expect(await labels('9')).not.toContain('Check links here');
    expect(await rule('settings check_links:on', { place, moderator: false })).toMatchObject({
      mistake: expect.stringContaining('moderators'),
    });
    expect(await rule('settings check_links:on', { place: null })).toMatchObject({
      mistake: expect.stringContaining('that we can write in'),
    });
    const on = told(await shown('settings check_links:on', { place, unheard: 'intent' }));
    expect(on).toContain('are checked on their own');
    expect(on).toContain('DISCORD_READ_MESSAGES=yes');
    expect(told(await shown('settings', { place }))).not.toContain('DISCORD_READ_MESSAGES');
    expect(await store.watches.has(place)).toBe(true);
    expect(await store.watches.has({ ...place, channel: '71' })).toBe(false);
    expect(told(await shown('settings check_links:off', { place }))).toContain(off);
    const { acts } = await store.acts.page(chat(), 0, 9);
    expect(acts.map(({ type }) => type)).toEqual(['links-off', 'links-on']);
  });

  test('what is changed for a chat stands in its log, before and after', async () => {
    await shown('settings units:terahash for:chat');
    await shown('settings units:petahash');
    const { acts } = await store.acts.page(chat(), 0, 9);
    expect(acts).toMatchObject([
      { type: 'settings', subject: 'units', before: 'units null', after: 'units terahash' },
    ]);
  });
});

import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, type Asker, command, type Desk } from '../src/command/command.ts';
import { currencyOffers, heardRate, readCurrency } from '../src/command/currency.ts';
import { excerpt } from '../src/command/mistake.ts';
import { timeZoneOffers } from '../src/command/offers.ts';
import { choice, number, type Offer, offering, picking, word } from '../src/command/options.ts';
import { settingsMenu } from '../src/command/settings-menu.ts';
import { USUAL } from '../src/command/usual.ts';
import { readTimeZone } from '../src/command/zone.ts';
import { fields, heading, message, paragraph } from '../src/message/build.ts';
import { age } from '../src/message/live.ts';
import { loadWords, type PhraseId, type Words } from '../src/message/words.ts';
import { appoint, ruleActions, ruleBlocks } from '../src/newsroom/appointing.ts';
import { settingsAct } from '../src/newsroom/trail.ts';
import type {
  ActBook,
  AppointeeBook,
  Owner,
  Places,
  Settings,
  SettingsBook,
  WatchBook,
} from '../src/ports.ts';

const AUTO = 'auto';

const orAuto =
  (offers: (desk: Desk) => readonly Offer[]) =>
  (desk: Desk): readonly Offer[] => [...offers(desk), { value: AUTO, name: AUTO }];

const options = z.strictObject({
  language: choice(['en', 'de', AUTO]).optional(),
  time_zone: offering(word(64), orAuto(timeZoneOffers)).optional(),
  units: choice(['petahash', 'terahash', AUTO]).optional(),
  currency: offering(word(10), orAuto(currencyOffers)).optional(),
  rate: number(null, { min: 1e-4, max: 1e9 }).optional(),
  private: choice(['yes', 'no', AUTO]).optional(),
  charts: choice(['always', 'asked', AUTO]).optional(),
  theme: choice(['dark', 'light', AUTO]).optional(),
  for: choice(['me', 'chat']).optional(),
  check_links: choice(['on', 'off']).optional(),
  moderator: picking('role', 64).optional(),
  no_moderator: picking('role', 64).optional(),
});
type Values = z.output<typeof options>;

/** What was named: undefined leaves a setting as it is, null takes the choice back. */
const named = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const chosen = <T extends string>(value: T | undefined): Exclude<T, typeof AUTO> | null | undefined =>
  value === AUTO ? null : (value as Exclude<T, typeof AUTO> | undefined);

/** What is to change, or the sentence that says why it cannot. */
function changesOf(values: Values, before: Settings, desk: Desk): Partial<Settings> | string {
  const { words } = desk;
  const typed = values.time_zone?.toLowerCase() === AUTO ? undefined : values.time_zone;
  const read = typed === undefined ? null : readTimeZone(typed);
  if (read && 'near' in read) {
    const hint = read.near === null ? [] : [words.say('did-you-mean', { nearest: read.near })];
    return [words.say('settings-zone-unknown', { got: excerpt(typed ?? '') }), ...hint].join(' ');
  }
  const isHeard = (code: string): boolean => heardRate(code, desk) !== null;
  const money = readCurrency(values.currency, values.rate, before.currency, isHeard);
  if ('phrase' in money) return words.say(money.phrase, money.args);
  const hidden = chosen(values.private);
  return named({
    locale: chosen(values.language),
    timeZone: read ? read.zone : values.time_zone === undefined ? undefined : null,
    units: chosen(values.units),
    currency: money.currency,
    privateAnswers: hidden && hidden === 'yes',
    charts: chosen(values.charts),
    theme: chosen(values.theme),
  });
}

/** Each setting as people read it. */
const TOLD: {
  readonly [K in keyof Settings]: {
    readonly label: PhraseId;
    readonly value: (value: NonNullable<Settings[K]>, words: Words, desk: Desk) => string;
  };
} = {
  locale: { label: 'settings-language', value: (locale, { say }) => say(`settings-language-${locale}`) },
  timeZone: { label: 'settings-time-zone', value: (zone) => zone },
  units: { label: 'settings-units', value: (units, { say }) => say(`settings-units-${units}`) },
  currency: {
    label: 'settings-currency',
    value: ({ code, perUsd }, words, desk) => {
      const { say, number } = words;
      if (code === 'USD') return code;
      if (perUsd !== null) return say('settings-currency-beside', { code, rate: number(perUsd, code, 6) });
      const known = heardRate(code, desk);
      if (known?.perUsd == null) return say('settings-currency-unheard', { code });
      const { source, at } = known.heard;
      const rate = number(known.perUsd, code, 6);
      return say('settings-currency-heard', { code, rate, source, age: age(desk.now - at, words) });
    },
  },
  privateAnswers: { label: 'settings-private', value: (hidden, { say }) => say(hidden ? 'yes' : 'no') },
  charts: { label: 'settings-charts', value: (charts, { say }) => say(`settings-charts-${charts}`) },
  theme: { label: 'settings-theme', value: (theme, { say }) => say(`settings-theme-${theme}`) },
};

/** Settings with the word for where they come from, the first to count first. */
type Layer = readonly [from: PhraseId, settings: Settings];

function lineOf<K extends keyof Settings>(
  key: K,
  layers: readonly Layer[],
  words: Words,
  desk: Desk,
): [string, string] {
  const { label, value } = TOLD[key];
  const [from, settings] = layers.find(([, each]) => each[key] !== null) ?? layers.at(-1)!;
  const found = settings[key];
  const shown = found === null ? words.say('settings-auto') : value(found, words, desk);
  return [words.say(label), words.say(from, { value: shown })];
}

const section = (title: PhraseId, layers: readonly Layer[], words: Words, desk: Desk) => [
  heading(words.say(title)),
  fields((Object.keys(TOLD) as (keyof Settings)[]).map((key) => lineOf(key, layers, words, desk))),
];

/** What holds where nobody chose, as far as it is known. */
const usual = ({ platform }: Asker, timeZone: string | null): Settings => ({
  locale: null,
  timeZone,
  units: 'petahash',
  currency: { code: 'USD', perUsd: 1 },
  privateAnswers: false,
  charts: USUAL[platform].charts,
  theme: USUAL[platform].theme,
});

const atConsole = ({ words }: Desk): Answer => ({
  message: message({
    id: 'settings',
    words,
    title: words.say('settings-title'),
    blocks: [paragraph(words.say('settings-console'))],
    private: true,
  }),
});

type Books = {
  readonly settings: SettingsBook;
  readonly acts?: ActBook;
  readonly appointees?: AppointeeBook;
  readonly watches?: WatchBook;
  readonly places?: Places;
};

/** Names a moderator or takes that back; a sentence where that cannot be. */
async function appointed(values: Values, desk: Desk, { appointees }: Books): Promise<string | null> {
  const { asker, words, now } = desk;
  const { moderator: add = null, no_moderator: remove = null } = values;
  const typed = add ?? remove;
  if (typed === null || !asker || !appointees) return null;
  const { platform, user, chat: id, replied = null } = asker;
  if (id === null) return words.say('settings-no-chat');
  if (!asker.administrator) return words.say('settings-administrators');
  const chat = { platform, id };
  const came = await appoint(
    { add, remove },
    { chat, by: { platform, user, chat: id }, now, replied },
    appointees,
  );
  const got = excerpt(typed);
  if (came === 'unclear') return words.say(`moderators-unclear-${platform}`, { got });
  return came === 'unknown' ? words.say('moderators-same', { got }) : null;
}

/** Has links checked where it was asked, or no longer; a sentence where that cannot be. */
async function watched(
  { check_links: links }: Values,
  desk: Desk,
  { watches }: Books,
): Promise<string | null> {
  const { asker, words, now } = desk;
  if (links === undefined || !asker || !watches) return null;
  const { place, platform, user, chat } = asker;
  if (!place) return words.say('links-nowhere');
  if (!asker.moderator) return words.say('links-moderators');
  await watches.set(place, links === 'on', { platform, user, chat }, now);
  return null;
}

export default command({
  name: 'settings',
  options,
  example: 'settings time_zone:Europe/Berlin',
  ports: ['settings', 'acts', 'appointees', 'watches', 'places'],
  async run(values, desk, books: Books) {
    const { settings } = books;
    const { asker, reader } = desk;
    if (asker === null) return atConsole(desk);
    const { platform } = asker;
    const me: Owner = { platform, type: 'user', id: asker.user };
    const chat: Owner | null = asker.chat === null ? null : { platform, type: 'chat', id: asker.chat };
    const owner = values.for === 'chat' ? chat : me;
    if (owner === null) return mistaken(desk, desk.words.say('settings-no-chat'));
    const before = await settings.of(owner);
    const changes = changesOf(values, before, desk);
    if (typeof changes === 'string') return mistaken(desk, changes);
    const changing = Object.keys(changes).length > 0;
    if (changing && owner === chat && !asker.moderator)
      return mistaken(desk, desk.words.say('settings-moderators'));
    const zones = [await settings.of(me), chat && (await settings.of(chat))].map((one) => one?.timeZone);
    const refused = (await appointed(values, desk, books)) ?? (await watched(values, desk, books));
    if (refused !== null) return mistaken(desk, refused);
    if (changing) await settings.change(owner, changes);
    const by = { platform, user: asker.user, chat: asker.chat };
    if (changing && owner === chat) await books.acts?.note(settingsAct(by, desk.now, before, changes));
    const words = owner === me && changes.locale ? await loadWords(changes.locale) : desk.words;
    const saved = changing || values.check_links || values.moderator || values.no_moderator;
    const mine: Layer = ['settings-chosen', await settings.of(me)];
    const ours: Layer[] = chat ? [['settings-from-chat', await settings.of(chat)]] : [];
    // The reader's time zone is the program's only where nobody chose another.
    const rest: Layer = [
      'settings-default',
      usual(asker, zones.every((zone) => zone == null) ? reader.timeZone : null),
    ];
    const held = [...(owner === chat ? [] : [mine]), ...ours, rest].map(([, each]) => each);
    const menu = settingsMenu(held, values.for ?? 'me', chat !== null && asker.moderator, words);
    return {
      message: message({
        id: 'settings',
        words,
        title: words.say(saved ? 'settings-saved' : 'settings-title'),
        blocks: [
          ...section(chat ? 'settings-for-me-alone' : 'settings-for-me', [mine, ...ours, rest], words, desk),
          ...ours.flatMap(([, each]) =>
            section('settings-for-chat', [['settings-chosen', each], rest], words, desk),
          ),
          ...(await ruleBlocks(asker, words, books)),
          paragraph(words.say('settings-hint'), 2),
        ],
        private: true,
        actions: ruleActions(menu, asker, words),
      }),
    };
  },
});

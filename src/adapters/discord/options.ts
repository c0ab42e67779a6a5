import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ChannelType,
  type Locale as DiscordLocale,
  type LocalizationMap,
} from 'discord.js';
import { expectation, unitOf } from '../../command/mistake.ts';
import type { Option } from '../../command/options.ts';
import type { Locale, Words } from '../../message/words.ts';
import { LIMITS } from './limits.ts';
import { label } from './rows.ts';

/** Discord's codes for the languages we speak. */
const CODES: Readonly<Record<Locale, readonly `${DiscordLocale}`[]>> = {
  en: ['en-US', 'en-GB'],
  de: ['de'],
};

/** Says something in one language; null when that language has no words for it. */
type Saying = (words: Words) => string | null;

/** A text in every language, keyed by Discord's codes. */
export const localized = (all: readonly Words[], say: Saying): LocalizationMap =>
  Object.fromEntries(
    all.flatMap((words) => {
      const said = say(words);
      return said === null ? [] : CODES[words.locale].map((code) => [code, said]);
    }),
  );

/** The first of these phrases that the language has. */
export const phrase = (words: Words, ...ids: readonly string[]): string | null => {
  for (const id of ids) if (words.has(id)) return words.say(id);
  return null;
};

export const described = (text: string): string => label(text, LIMITS.command.description);

/** What an option means and, where there is room, in which unit or form it is expected. */
function description(command: string, option: Option, words: Words): string {
  const meaning = phrase(words, `${command}-option-${option.name}`, `option-${option.name}`);
  if (meaning === null) return described(expectation(option, words));
  const dated = option.type === 'day' || option.type === 'span';
  const form = dated ? expectation(option, words) : unitOf(option, words);
  const both = `${meaning} (${form})`;
  const fits = both.length <= LIMITS.command.description;
  return described(form === null || meaning.includes(form) || !fits ? meaning : both);
}

const within = (value: number | undefined): number | undefined =>
  value !== undefined && Math.abs(value) <= LIMITS.command.number ? value : undefined;

/** Discord's bounds are inclusive: for fractions one that is not leaves the last word to the command. */
function bounds({ type, bounds: { above, min, max, below } }: Option) {
  const step = type === 'integer' ? 1 : 0;
  const least = within(min ?? (above === undefined ? undefined : above + step));
  const most = within(max ?? (below === undefined ? undefined : below - step));
  return {
    ...(least === undefined ? {} : { min_value: least }),
    ...(most === undefined ? {} : { max_value: most }),
  };
}

/** Channels that posts can be brought to. */
const WRITABLE = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
] as const;

/** Letters that a day, a span of time or a language code needs at most. */
const SHORT = { day: 10, span: 30, language: 20 } as const;

/** A choice in words: of the option, of the command, of the figures, or a plain yes or no. */
function choiceWord(command: string, name: string, choice: string, words: Words): string | null {
  const ids = [
    `${command}-${name}-${choice}`,
    `${name}-${choice}`,
    `${command}-${choice}`,
    `figure-${choice}`,
  ];
  return phrase(words, ...ids, ...(choice === 'yes' || choice === 'no' ? [choice] : []));
}

function choicesOf(command: string, { name, choices }: Option, all: readonly Words[]) {
  const said = (words: Words, choice: string): string =>
    label(choiceWord(command, name, choice, words) ?? choice, LIMITS.command.choice);
  return choices.map((choice) => ({
    name: all[0] ? said(all[0], choice) : choice,
    name_localizations: localized(all, (words) => said(words, choice)),
    value: choice,
  }));
}

function typed<B extends object>(base: B, { offers }: Option, most: number) {
  const string = { type: ApplicationCommandOptionType.String, ...base, max_length: most } as const;
  return offers === null ? string : ({ ...string, autocomplete: true } as const);
}

/** An option as Discord registers it, in the first language with the others beside. */
export function optionBody(
  command: string,
  option: Option,
  all: readonly Words[],
): APIApplicationCommandBasicOption {
  const [first] = all;
  const base = {
    name: option.name,
    name_localizations: localized(all, (words) => phrase(words, `discord-option-${option.name}`)),
    description: first ? description(command, option, first) : option.name,
    description_localizations: localized(all, (words) => description(command, option, words)),
    required: option.required,
  };
  switch (option.type) {
    case 'number':
      return { type: ApplicationCommandOptionType.Number, ...base, ...bounds(option) };
    case 'integer':
      return { type: ApplicationCommandOptionType.Integer, ...base, ...bounds(option) };
    case 'boolean':
      return { type: ApplicationCommandOptionType.Boolean, ...base };
    case 'choice':
      return {
        type: ApplicationCommandOptionType.String,
        ...base,
        choices: choicesOf(command, option, all),
      };
    case 'day':
    case 'span':
    case 'language':
      return typed(base, option, SHORT[option.type]);
    case 'word':
      if (option.picks === 'channel')
        return { type: ApplicationCommandOptionType.Channel, ...base, channel_types: [...WRITABLE] };
      if (option.picks === 'role') return { type: ApplicationCommandOptionType.Role, ...base };
      return typed(base, option, Math.min(option.maxLength ?? LIMITS.command.text, LIMITS.command.text));
    case 'text':
      return typed(base, option, Math.min(option.maxLength ?? LIMITS.command.text, LIMITS.command.text));
  }
}

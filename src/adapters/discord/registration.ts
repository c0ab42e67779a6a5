import { createHash } from 'node:crypto';
import {
  type APIApplicationCommand,
  type APIApplicationCommandInteractionData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { AnyCommand, Catalogue } from '../../command/command.ts';
import { optionsOf } from '../../command/options.ts';
import type { Question } from '../../command/question.ts';
import type { PhraseId, Words } from '../../message/words.ts';
import { described, localized, optionBody, phrase } from './options.ts';

/** A command as it is sent: Discord's OpenAPI description has permissions as a number, its documentation as text. */
export type CommandBody = Permitted<RESTPostAPIApplicationCommandsJSONBody, number>;
type Permitted<T, P> = T extends unknown
  ? Omit<T, 'default_member_permissions'> & { readonly default_member_permissions?: P }
  : never;

/** The same commands with their permissions in the documentation's form. */
export const inDocumentedForm = (
  commands: readonly CommandBody[],
): RESTPostAPIApplicationCommandsJSONBody[] =>
  commands.map(({ default_member_permissions: permissions, ...command }) =>
    permissions === undefined ? command : { ...command, default_member_permissions: String(permissions) },
  );

/** Menus on messages and people, the command each asks, and its name. */
const MENUS = [
  { type: ApplicationCommandType.Message, command: 'check', name: 'discord-menu-check' },
  { type: ApplicationCommandType.User, command: 'review', name: 'discord-menu-disputes' },
] as const satisfies readonly { type: ApplicationCommandType; command: string; name: PhraseId }[];

/** Where a command can be asked for: everywhere, or by moderators of servers. */
const placed = ({ audience }: AnyCommand) =>
  audience === 'moderators'
    ? {
        integration_types: [ApplicationIntegrationType.GuildInstall],
        contexts: [InteractionContextType.Guild],
        default_member_permissions: Number(PermissionFlagsBits.ManageMessages),
      }
    : {
        integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        contexts: [
          InteractionContextType.Guild,
          InteractionContextType.BotDM,
          InteractionContextType.PrivateChannel,
        ],
      };

function chatInput(command: AnyCommand, all: readonly Words[]): CommandBody {
  const { name } = command;
  const summary = (words: Words): string => described(phrase(words, `${name}-summary`) ?? name);
  const options = optionsOf(command.options).toSorted((a, b) => Number(b.required) - Number(a.required));
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    name_localizations: localized(all, (words) => phrase(words, `discord-name-${name}`)),
    description: all[0] ? summary(all[0]) : name,
    description_localizations: localized(all, summary),
    options: options.map((option) => optionBody(name, option, all)),
    ...placed(command),
  };
}

/**
 * What is registered with Discord: every command of the catalogue and the menus on messages and people, named in the
 * first language with the others beside.
 */
export async function registration(catalogue: Catalogue, all: readonly Words[]): Promise<CommandBody[]> {
  const commands = await Promise.all(Object.values(catalogue).map(async (load) => (await load()).default));
  const menus = MENUS.flatMap(({ type, command: name, name: id }) => {
    const command = commands.find((each) => each.name === name);
    if (!command) return [];
    const named = {
      name: all[0]?.say(id) ?? name,
      name_localizations: localized(all, (words) => words.say(id)),
    };
    return [{ type, ...named, ...placed(command) }];
  });
  return [...commands.map((command) => chatInput(command, all)), ...menus];
}

/** What Discord keeps of a command; the rest it adds itself. */
const KEPT = new Set(
  `type name name_localizations description description_localizations options required choices value autocomplete
  min_value max_value min_length max_length channel_types integration_types contexts default_member_permissions`.split(
    /\s+/,
  ),
);
const LANGUAGES = new Set(['name_localizations', 'description_localizations']);

/** The same in one form, whoever wrote it: what is empty, false or not kept left out, keys and sets in order. */
function settled(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((each) => settled(each));
    return ['integration_types', 'contexts', 'channel_types'].includes(key) ? items.sort() : items;
  }
  if (key === 'default_member_permissions') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name]) => LANGUAGES.has(key) || KEPT.has(name))
    .filter(([, each]) => each !== null && each !== undefined && each !== false && each !== '')
    .map(([name, each]) => [name, settled(each, name)] as const)
    .filter(([, each]) => typeof each !== 'object' || each === null || Object.keys(each).length > 0);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A fingerprint of commands, the same for what we send and what Discord tells of it (with localizations), in whatever
 * order.
 */
export function fingerprint(commands: readonly object[]): string {
  const all = commands.map((command) => JSON.stringify(settled(command))).sort();
  return createHash('sha256').update(all.join('\n')).digest('hex');
}

/** Does Discord know exactly these commands? `known` as told with localizations. */
export const isRegistered = (
  known: readonly APIApplicationCommand[],
  wanted: readonly CommandBody[],
): boolean => fingerprint(known) === fingerprint(wanted);

/**
 * The question of a command or a menu on a person; of a menu on a message it is the command alone, since the text is in
 * the message.
 */
export function questionFrom(data: APIApplicationCommandInteractionData): Question {
  const menu = MENUS.find(({ type }) => type === data.type);
  if (menu) {
    const about = data.type === ApplicationCommandType.User ? { user: data.target_id } : {};
    return { command: menu.command, given: about };
  }
  const options = 'options' in data ? (data.options ?? []) : [];
  const given: Record<string, string | number | boolean> = {};
  for (const option of options) {
    if (option.type === ApplicationCommandOptionType.Subcommand) continue;
    if (option.type === ApplicationCommandOptionType.SubcommandGroup) continue;
    if ('value' in option) given[option.name] = option.value;
  }
  return { command: data.name, given };
}

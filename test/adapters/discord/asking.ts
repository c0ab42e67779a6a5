import {
  type APIInteraction,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import { commands } from '../../../commands/index.ts';
import { splitLine } from '../../../src/command/line.ts';
import { optionsOf } from '../../../src/command/options.ts';
import { parseLine } from '../../../src/command/parse.ts';
import { APPLICATION } from './server.ts';

export const GUILD = '900000000000000001';

const TYPES = {
  string: ApplicationCommandOptionType.String,
  number: ApplicationCommandOptionType.Number,
  boolean: ApplicationCommandOptionType.Boolean,
} as const;

type Given = Readonly<Record<string, string | number | boolean>>;
type Fields = Readonly<Record<string, unknown>>;

let last = 0;

/** Each interaction is somebody else's, in another channel: nobody asks too fast by accident. */
const userOf = (n: number): string => String(500_000_000_000_000_000n + BigInt(n));
const channelOf = (n: number): string => String(700_000_000_000_000_000n + BigInt(n));
const person = (id: string) => ({
  id,
  username: 'miner',
  discriminator: '0',
  avatar: null,
  global_name: null,
});

/** What every interaction carries: asked in a server by a member who speaks English, unless `more` says otherwise. */
export function interaction(type: InteractionType, data: Fields, more: Fields = {}): APIInteraction {
  const n = ++last;
  const whole = {
    id: String(1_000_000_000_000_000_000n + BigInt(n)),
    application_id: APPLICATION,
    type,
    token: `token-${n}`,
    version: 1,
    data,
    guild_id: GUILD,
    guild: { id: GUILD, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    locale: 'en-US',
    channel: { id: channelOf(n), type: 0 },
    channel_id: channelOf(n),
    member: member(userOf(n)),
    app_permissions: '49152',
    entitlements: [],
    authorizing_integration_owners: { 0: GUILD },
    context: 0,
    attachment_size_limit: 10_485_760,
    ...more,
  };
  return whole as unknown as APIInteraction;
}

/** A member of the server with these permissions: to send messages, unless said otherwise. */
export const member = (id: string, permissions = '2048') => ({
  user: person(id),
  roles: [],
  permissions,
  joined_at: '2026-01-01T00:00:00Z',
  deaf: false,
  mute: false,
});

/** Asked in a private chat with the bot. */
export const alone = (user = userOf(++last)) => ({
  guild_id: undefined,
  guild: undefined,
  guild_locale: undefined,
  member: undefined,
  user: person(user),
  authorizing_integration_owners: { 1: user },
  context: 1,
});

const options = (given: Given) =>
  Object.entries(given).map(([name, value]) => ({
    name,
    value,
    type: TYPES[typeof value as keyof typeof TYPES],
  }));

export const slash = (name: string, given: Given = {}, more?: Fields): APIInteraction =>
  interaction(
    InteractionType.ApplicationCommand,
    { id: '1', type: ApplicationCommandType.ChatInput, name, options: options(given) },
    more,
  );

/** A line such as a command's example as Discord sends it: each value of the type that was registered. */
export async function slashLine(line: string, more?: Fields): Promise<APIInteraction> {
  const { name, rest } = splitLine(line);
  const { default: command } = await commands[name]!();
  const known = optionsOf(command.options);
  const parsed = parseLine(name, rest, known);
  if ('mistake' in parsed) throw new Error(`${line}: ${JSON.stringify(parsed.mistake)}`);
  const given = [...parsed.given].map(([key, value]) => {
    const type = known.find((option) => option.name === key)?.type;
    return [key, type === 'number' || type === 'integer' ? Number(value) : value] as const;
  });
  return slash(name, Object.fromEntries(given), more);
}

export const typing = (name: string, option: string, value: string, more?: Fields): APIInteraction =>
  interaction(
    InteractionType.ApplicationCommandAutocomplete,
    {
      id: '1',
      type: ApplicationCommandType.ChatInput,
      name,
      options: [{ name: option, type: ApplicationCommandOptionType.String, value, focused: true }],
    },
    more,
  );

/** The menu on somebody's message. */
export const onMessage = (message: Partial<APIMessage>, more?: Fields): APIInteraction =>
  interaction(
    InteractionType.ApplicationCommand,
    {
      id: '2',
      type: ApplicationCommandType.Message,
      name: 'Check numbers',
      target_id: '3',
      resolved: {
        messages: {
          3: {
            id: '3',
            content: '',
            embeds: [],
            attachments: [],
            timestamp: '2026-02-10T12:00:00.000000+00:00',
            author: person('400000000000000001'),
            ...message,
          },
        },
      },
    },
    more,
  );

/** The menu on a person. */
export const onUser = (target: string, more?: Fields): APIInteraction =>
  interaction(
    InteractionType.ApplicationCommand,
    {
      id: '4',
      type: ApplicationCommandType.User,
      name: 'Open disputes',
      target_id: target,
      resolved: { users: { [target]: person(target) } },
    },
    more,
  );

/** A tap on what an answer offers: on a message that the tapper got, unless it was somebody else's. */
export function tap(
  data: string,
  { owner, of = '1', flags = 0, attachments = [], list = false }: Tapped = {},
  more: Fields = {},
): APIInteraction {
  const given = list
    ? { component_type: ComponentType.StringSelect, custom_id: 'pick-0', values: [data] }
    : { component_type: ComponentType.Button, custom_id: data };
  const tapped = interaction(InteractionType.MessageComponent, given, more);
  const user = (tapped.member?.user ?? tapped.user)!.id;
  const message = {
    id: '600000000000000001',
    channel_id: tapped.channel?.id,
    flags: flags | (1 << 15),
    attachments,
    embeds: [],
    components: [],
    content: '',
    mentions: [],
    mention_roles: [],
    author: { ...person(APPLICATION), bot: true },
    timestamp: '2026-11-22T08:00:00.000000+00:00',
    edited_timestamp: null,
    type: 20,
    interaction_metadata: {
      id: of,
      type: 2,
      user: { id: owner ?? user },
      authorizing_integration_owners: {},
    },
  };
  return { ...tapped, message } as unknown as APIInteraction;
}

interface Tapped {
  readonly owner?: string;
  /** Id of the interaction that the message answers. */
  readonly of?: string;
  readonly flags?: number;
  readonly attachments?: readonly object[];
  /** Picked from a list instead. */
  readonly list?: boolean;
}

/** A form that was sent off. */
export const form = (id: string, values: Readonly<Record<string, string>>, more?: Fields): APIInteraction =>
  interaction(
    InteractionType.ModalSubmit,
    {
      custom_id: id,
      components: Object.entries(values).map(([name, value], i) => ({
        type: ComponentType.Label,
        id: i,
        component: { type: ComponentType.TextInput, id: i + 100, custom_id: name, value },
      })),
    },
    more,
  );

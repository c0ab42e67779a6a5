import {
  type APIInteraction,
  ApplicationIntegrationType,
  ChannelType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Asker } from '../../command/command.ts';
import type { Place } from '../chat/reader.ts';

/** An interaction as the gateway sends it, but for the ping that only webhooks get. */
export type Incoming = Exclude<APIInteraction, { type: InteractionType.Ping }>;

export const isIncoming = (interaction: APIInteraction): interaction is Incoming =>
  interaction.type !== InteractionType.Ping;

const userOf = ({ member, user }: Incoming): string => (member?.user ?? user)?.id ?? '';

/** What others see the person called. */
const calledOf = ({ member, user }: Incoming): { readonly called?: string } => {
  const name = (member?.user ?? user)?.username;
  return name ? { called: `@${name}` } : {};
};

/** Where and by whom; a group of friends without a server counts as a private chat. */
export const placeOf = (interaction: Incoming): Place => ({
  platform: 'discord',
  user: userOf(interaction),
  chat: interaction.guild_id ?? null,
  userLocale: interaction.locale,
  chatLocale: interaction.guild_locale ?? null,
});

const THREADS: readonly (ChannelType | undefined)[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/** Rights that posts need in this channel and Discord says we lack; an answer to a question needs none of them. */
function lacking({ app_permissions: permissions, channel }: Incoming): string[] {
  const held = BigInt(permissions ?? '0');
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const thread = THREADS.includes(channel?.type);
  const needed = [
    ['view', ViewChannel],
    thread ? (['threads', SendMessagesInThreads] as const) : (['send', SendMessages] as const),
  ] as const;
  return needed.filter(([, right]) => (held & right) === 0n).map(([name]) => name);
}

/** A moderator may manage the server or its messages. Posts are brought to servers that have added the bot. */
export function askerOf(interaction: Incoming): Asker {
  const { guild_id: chat, channel } = interaction;
  const held = BigInt(interaction.member?.permissions ?? '0');
  const { ManageGuild, ManageMessages } = PermissionFlagsBits;
  return {
    platform: 'discord',
    user: userOf(interaction),
    chat: interaction.guild_id ?? null,
    moderator: (held & (ManageGuild | ManageMessages)) !== 0n,
    administrator: (held & ManageGuild) !== 0n,
    ...calledOf(interaction),
    ...(interaction.member === undefined ? {} : { roles: interaction.member.roles }),
    place:
      chat === undefined || channel?.id === undefined || isGuest(interaction)
        ? null
        : { platform: 'discord', channel: channel.id, topic: null, chat },
    ...(interaction.app_permissions === undefined ? {} : { lacks: lacking(interaction) }),
  };
}

/** The channel, for counting how much is asked there; null in a private chat. */
export const roomOf = ({ guild_id: guild, channel }: Incoming): string | null =>
  guild === undefined ? null : (channel?.id ?? guild);

/** Here by somebody's own installation alone: the server has not added the bot. */
export const isGuest = ({ authorizing_integration_owners: owners }: Incoming): boolean =>
  owners !== undefined && owners[ApplicationIntegrationType.GuildInstall] === undefined;

/** May the bot do this where it was asked? Discord says so with each question. */
export const mayHere = ({ app_permissions: held }: Incoming, permission: bigint): boolean =>
  held === undefined || (BigInt(held) & permission) === permission;

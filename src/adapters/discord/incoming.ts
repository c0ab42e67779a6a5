import {
  type APIInteraction,
  ApplicationIntegrationType,
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

/** Where and by whom; a group of friends without a server counts as a private chat. */
export const placeOf = (interaction: Incoming): Place => ({
  platform: 'discord',
  user: userOf(interaction),
  chat: interaction.guild_id ?? null,
  userLocale: interaction.locale,
  chatLocale: interaction.guild_locale ?? null,
});

/** A moderator may manage the server or its messages. */
export function askerOf(interaction: Incoming): Asker {
  const held = BigInt(interaction.member?.permissions ?? '0');
  const { ManageGuild, ManageMessages } = PermissionFlagsBits;
  return {
    platform: 'discord',
    user: userOf(interaction),
    chat: interaction.guild_id ?? null,
    moderator: (held & (ManageGuild | ManageMessages)) !== 0n,
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

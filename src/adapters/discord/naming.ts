import { type APIInteractionDataResolvedChannel, ApplicationCommandType, InteractionType } from 'discord.js';
import type { Named } from '../../ports.ts';
import type { Incoming } from './incoming.ts';

type Told = readonly [Named, string];

const channel = (id: string, name: string | null | undefined): Told[] =>
  name ? [[{ platform: 'discord', type: 'channel', id }, name]] : [];

/** Names of channels and roles that an interaction of a server tells. */
export function namesIn(interaction: Incoming): Told[] {
  const { guild_id: guild, channel: here } = interaction;
  if (guild === undefined) return [];
  const own = here && 'name' in here ? channel(here.id, here.name) : [];
  if (interaction.type !== InteractionType.ApplicationCommand) return own;
  const { data } = interaction;
  if (data.type !== ApplicationCommandType.ChatInput) return own;
  const { channels = {}, roles = {} } = data.resolved ?? {};
  return [
    ...own,
    ...Object.entries(channels).flatMap(([id, { name }]: [string, APIInteractionDataResolvedChannel]) =>
      channel(id, name),
    ),
    ...Object.entries(roles).map(
      ([id, { name }]): Told => [{ platform: 'discord', type: 'role', id: `${guild}/${id}` }, name],
    ),
  ];
}

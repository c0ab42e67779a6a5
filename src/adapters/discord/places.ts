import type { Asker } from '../../command/command.ts';
import type { FoundPlace, Named, Seeker, Sought } from '../../ports.ts';
import { type Call, fieldsIn, hasCode, idOf, isSuccess, openCalls } from './call.ts';
import { isJson, type Json, listOf, textOf } from './json.ts';
import { MANAGE_THREADS, permissionsIn, SEND, selfOf, THREAD_TYPES, THREADS, VIEW } from './lacking.ts';

/** resources/channel#channel-object-channel-types: what can be written in, a thread or a forum's post included. */
const WRITABLE: readonly unknown[] = [0, 2, 5, 10, 11, 12, 13, 15, 16];
/** Manage Messages and Manage Server: topics/permissions. */
const MODERATING = (1n << 13n) | (1n << 5n);
const EVERYTHING = -1n;

const TYPED = [
  /^<#(?<id>\d{5,25})>$/,
  /^(?<id>\d{5,25})$/,
  /^https?:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/\d+\/(?<id>\d{5,25})(?:\/\d*)?\/?$/,
];
const idIn = (typed: string): string | null =>
  TYPED.map((form) => form.exec(typed)?.groups?.id).find((id) => id !== undefined) ?? null;

const isNamed = (channel: Json, name: string): boolean =>
  textOf(channel.name).toLowerCase() === name.replace(/^#/, '').trim().toLowerCase();

/** All channels of a server, those that we may not see as well; threads are not among them. */
async function channelsOf(call: Call, guild: string): Promise<Json[]> {
  const answer = await call('GET', `/guilds/${guild}/channels`);
  return isSuccess(answer) ? [...listOf(answer.json)] : [];
}

/** The channel that was typed; what we may not see is found in the list of its server. */
async function channelOf(call: Call, typed: string, guild: string): Promise<Json | null> {
  const id = idIn(typed.trim());
  if (id === null) {
    const named = (await channelsOf(call, guild)).filter((each) => isNamed(each, typed));
    const writable = named.filter(({ type }) => WRITABLE.includes(type));
    return (writable.length > 0 ? writable : named).length === 1 ? (writable[0] ?? named[0]!) : null;
  }
  const answer = await call('GET', `/channels/${id}`);
  if (isSuccess(answer)) return fieldsIn(answer.json);
  if (!hasCode(answer, 'missingAccess')) return null;
  return (await channelsOf(call, guild)).find((each) => idOf(each) === id) ?? null;
}

/** Rights that posts need in a channel and these bits have not. */
function lackingOf(channel: Json, bits: bigint): string[] {
  const isThread = THREAD_TYPES.includes(channel.type);
  const { archived, locked } = isJson(channel.thread_metadata) ? channel.thread_metadata : {};
  const needed = [
    VIEW,
    isThread ? THREADS : SEND,
    ...(isThread && archived === true && locked === true ? [MANAGE_THREADS] : []),
  ];
  return needed.filter(([bit]) => (bits & bit) === 0n).map(([, name]) => name);
}

/** Looks for channels, threads and forums of the server that is asked in. */
export function discordPlaces(connection: { readonly token: string; readonly api: string }): Seeker {
  const call = openCalls(connection);
  const me = selfOf(connection.token);

  async function look(typed: string, { user, chat: guild }: Asker): Promise<Sought> {
    if (guild === null) return 'unknown';
    const channel = await channelOf(call, typed, guild);
    if (channel === null || (channel.guild_id !== undefined && textOf(channel.guild_id) !== guild))
      return 'unknown';
    if (!WRITABLE.includes(channel.type)) return 'wordless';
    const isThread = THREAD_TYPES.includes(channel.type);
    const [server, theirs, ours, parent] = [
      await call('GET', `/guilds/${guild}`),
      await call('GET', `/guilds/${guild}/members/${user}`),
      await call('GET', `/guilds/${guild}/members/${me}`),
      isThread ? await channelOf(call, textOf(channel.parent_id), guild) : channel,
    ];
    if (!isSuccess(server) || !isSuccess(theirs) || !isSuccess(ours) || parent === null) return 'unseen';
    const { owner_id: owner, roles } = fieldsIn(server.json);
    const bitsOf = (member: typeof theirs, id: string): bigint => {
      const held = fieldsIn(member.json).roles;
      if (textOf(owner) === id) return EVERYTHING;
      return permissionsIn(parent, listOf(roles), Array.isArray(held) ? held : [], id, guild);
    };
    const held = bitsOf(theirs, user);
    const found: FoundPlace = {
      place: { platform: 'discord', channel: idOf(channel), topic: null, chat: guild },
      may: (held & VIEW[0]) !== 0n && (held & MODERATING) !== 0n,
      lacks: lackingOf(channel, bitsOf(ours, me)),
    };
    return found;
  }

  async function name({ type, id }: Named): Promise<string | null> {
    // What people are called is known of those who moderate or dispute, and of nobody else.
    if (type === 'user') return null;
    const [first = '', role = ''] = id.split('/');
    const answer = await call('GET', type === 'channel' ? `/channels/${first}` : `/guilds/${first}`);
    if (!isSuccess(answer)) return null;
    const found = fieldsIn(answer.json);
    const named = type === 'role' ? listOf(found.roles).find((each) => idOf(each) === role) : found;
    return textOf(named?.name) || null;
  }

  return {
    find: (typed, asker) => look(typed, asker).catch(() => 'unreachable' as const),
    nameOf: (named) => name(named).catch(() => null),
  };
}

import type { APIInteraction } from 'discord.js';
import type { ChatHouse, Platform } from '../../../src/adapters/chat/house.ts';
import { openDiscord } from '../../../src/adapters/discord/open.ts';
import { openChatHouse } from '../chat/house.ts';
import { APPLICATION, type Call, type Discord, openServer, TOKEN } from './server.ts';

type Json = Readonly<Record<string, unknown>>;

/** How long something may take on a machine that is busy with other things. */
export const PATIENT = { timeout: 15_000 };

/** The bot at work on a loopback Discord. */
export async function openBot(parts: Parameters<typeof openChatHouse>[0] = {}, beat?: number) {
  const discord = await openServer(beat === undefined ? {} : { beat });
  const chat = openChatHouse(parts);
  const platform: Platform = await openDiscord(chat.house, { token: TOKEN, api: discord.api });
  return {
    ...chat,
    discord,
    platform,
    house: chat.house as ChatHouse,
    close: async () => {
      await platform.stop();
      await discord.close();
      await chat.close();
    },
  };
}

export type Bot = Awaited<ReturnType<typeof openBot>>;

/** What is said to one interaction, each word awaited until it comes. */
export function talk(discord: Discord, interaction: APIInteraction) {
  const { id, token } = interaction;
  const hook = `/webhooks/${APPLICATION}/${token}`;
  const is = (method: string, path: string) => (call: Call) => call.method === method && call.path === path;
  discord.gateway.dispatch(interaction);
  return {
    first: (nth = 0) => discord.call(is('POST', `/interactions/${id}/${token}/callback`), nth),
    edit: (nth = 0) => discord.call(is('PATCH', `${hook}/messages/@original`), nth),
    followUp: () => discord.call(is('POST', hook)),
    removal: () => discord.call(is('DELETE', `${hook}/messages/@original`)),
    /** All that has been said so far. */
    calls: () => discord.calls.filter(({ path }) => path.includes(`/${token}`)),
  };
}

/** The message that a call sends. */
export const sent = ({ path, body }: Call): Json =>
  path.endsWith('/callback') ? ((body.data ?? {}) as Json) : body;

/** Everything that can be read or tapped in a message, in order. */
function* parts(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const each of value) yield* parts(each);
  else if (typeof value === 'object' && value !== null) {
    yield value as Json;
    for (const each of Object.values(value)) yield* parts(each);
  }
}

/** The text of a message, as Discord gets it. */
export const textOf = (call: Call): string =>
  [...parts(sent(call).components)]
    .flatMap(({ type, content }) => (type === 10 ? [String(content)] : []))
    .join('\n');

/** What can be tapped: the words on it, and what it sends. */
export const tapsOf = (call: Call): { label: string; data: string }[] =>
  [...parts(sent(call).components)].flatMap(({ type, label, custom_id: data, value }) => {
    if (type === 2) return [{ label: String(label), data: String(data) }];
    return value === undefined ? [] : [{ label: String(label), data: String(value) }];
  });

/** What the tap of these words sends. */
export function dataUnder(call: Call, label: string): string {
  const found = tapsOf(call).find((tap) => tap.label === label);
  if (!found) throw new Error(`No “${label}” among: ${tapsOf(call).map((tap) => tap.label)}`);
  return found.data;
}

const EPHEMERAL = 1 << 6;

/** Is it for the asker alone? */
export const isHidden = (call: Call): boolean => (Number(sent(call).flags ?? 0) & EPHEMERAL) !== 0;

/** The pictures a message shows, by their files' names. */
export const picturesOf = (call: Call): string[] =>
  [...parts(sent(call).components)].flatMap(({ media }) => {
    const url = (media as Json | undefined)?.url;
    return typeof url === 'string' ? [url.replace('attachment://', '')] : [];
  });

import {
  DiscordAPIError,
  type GatewayMessageCreateDispatchData,
  MessageType,
  type REST,
  Routes,
} from 'discord.js';
import type { LinkReply, LinkWatch, Overheard } from '../chat/linked.ts';
import { body, lay } from './render.ts';

/** A reply needs the right to read message history: topics/opcodes-and-status-codes#json. */
const NO_HISTORY = 160_002;

/** What people write themselves; everything else is told by Discord. */
const WRITTEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

/** A person's message in a server; null for those of bots, webhooks, ourselves and Discord. */
export function overheardIn(message: GatewayMessageCreateDispatchData): Overheard | null {
  const { guild_id: chat, channel_id: channel, author, webhook_id: hook, application_id: app } = message;
  if (chat === undefined || author.bot || author.system || hook !== undefined || app !== undefined)
    return null;
  if (!WRITTEN.has(message.type)) return null;
  const place = { platform: 'discord', channel, topic: null, chat } as const;
  return { place, user: author.id, id: message.id, text: message.content };
}

async function say(
  rest: REST,
  { place, id }: Overheard,
  { message, desk, control }: LinkReply,
): Promise<void> {
  const [page] = lay(message, desk);
  if (!page) return;
  const shown = body(page, [[control]], { private: false, chart: null });
  const post = (more: object): Promise<unknown> =>
    rest.post(Routes.channelMessages(place.channel), {
      body: { ...shown, allowed_mentions: { parse: [], replied_user: false }, ...more },
    });
  try {
    await post({ message_reference: { message_id: id, fail_if_not_exists: false } });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== NO_HISTORY) throw error;
    await post({});
  }
}

/** Answers the links of a person's message where that is wanted. Rejects with what Discord says to the answer. */
export async function answerLinks(
  rest: REST,
  watch: LinkWatch,
  message: GatewayMessageCreateDispatchData,
): Promise<void> {
  const said = overheardIn(message);
  if (!said) return;
  for (const reply of await watch.hear(said)) await say(rest, said, reply);
}

import type { Chat, Message, Update } from 'grammy/types';
import type { Named } from '../../ports.ts';

const chatTitle = (chat: Chat | undefined): (readonly [Named, string])[] =>
  chat && 'title' in chat && chat.title
    ? [[{ platform: 'telegram', type: 'chat', id: String(chat.id) }, chat.title]]
    : [];

/** A topic's name is told when it is made or renamed, and by whatever is written in it right after that. */
function topicTitle(message: Message): (readonly [Named, string])[] {
  const { message_thread_id: topic, chat, reply_to_message: replied } = message;
  const name =
    message.forum_topic_edited?.name ??
    message.forum_topic_created?.name ??
    (replied?.message_id === topic ? replied?.forum_topic_created?.name : undefined);
  if (topic === undefined || !name) return [];
  return [[{ platform: 'telegram', type: 'topic', id: `${chat.id}/${topic}` }, name]];
}

/** Titles of chats and topics that an update tells. */
export function titlesIn(update: Update): (readonly [Named, string])[] {
  const { message, edited_message: edited, callback_query: tap, my_chat_member: member } = update;
  const said = message ?? edited;
  if (said) return [...chatTitle(said.chat), ...topicTitle(said)];
  return chatTitle(tap?.message?.chat ?? member?.chat);
}

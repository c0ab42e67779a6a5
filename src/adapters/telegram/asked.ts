import type { Chat, Message, User } from 'grammy/types';
import type { AskedPlace } from '../../command/command.ts';
import type { Place } from '../chat/reader.ts';

/** Where a message of ours goes. */
export interface Target {
  readonly chat: number;
  /** Forum topic. */
  readonly thread: number | null;
  readonly replyTo: number | null;
}

/** Who asks, where, and what Telegram says of them. */
export interface Asked {
  readonly user: number;
  /** IETF language tag of the person's Telegram. */
  readonly locale: string | null;
  /** The group asked in; null in a private chat. */
  readonly group: number | null;
  /** A person who can be written to, rather than a chat that speaks for itself. */
  readonly person: boolean;
  /** Speaks as the group itself, which only its administrators can. */
  readonly anonymous: boolean;
  readonly target: Target;
  /** The person's @name, without the @. */
  readonly username?: string;
  /** What others see the person called. */
  readonly called?: string;
  /** Whose message is replied to, where it is a person's. */
  readonly replied?: { readonly user: number; readonly name: string };
}

/** Topics are named only where there are any: elsewhere the number is that of a reply's thread. */
export const threadOf = (message: Message): number | null =>
  message.is_topic_message ? (message.message_thread_id ?? null) : null;

const groupOf = (chat: Chat): number | null => (chat.type === 'private' ? null : chat.id);

const calledOf = ({ username, first_name: name }: User): string => (username ? `@${username}` : name);

const namesOf = (from: User | undefined): Pick<Asked, 'username' | 'called'> =>
  from === undefined
    ? {}
    : { called: calledOf(from), ...(from.username === undefined ? {} : { username: from.username }) };

function repliedOf({ reply_to_message: under }: Message): Pick<Asked, 'replied'> {
  const { from, sender_chat: sender } = under ?? {};
  if (!from || from.is_bot || sender) return {};
  return { replied: { user: from.id, name: calledOf(from) } };
}

/** Who asks by a message; null for posts nobody asks by (channels, other bots). */
export function askedBy(message: Message): Asked | null {
  const { from, sender_chat: sender, chat } = message;
  if (message.is_automatic_forward || chat.type === 'channel' || (!from && !sender)) return null;
  if (from?.is_bot && !sender) return null;
  return {
    user: sender?.id ?? from!.id,
    locale: sender ? null : (from?.language_code ?? null),
    group: groupOf(chat),
    person: !sender,
    anonymous: sender?.id === chat.id,
    target: { chat: chat.id, thread: threadOf(message), replyTo: message.message_id },
    ...namesOf(sender ? undefined : from),
    ...repliedOf(message),
  };
}

/** Who asks by tapping under the message `under`; `group` is the one its answer belongs to. */
export const askedByTap = (from: User, under: Message, group: number | null): Asked => ({
  user: from.id,
  locale: from.language_code ?? null,
  group: group ?? groupOf(under.chat),
  person: true,
  anonymous: false,
  target: { chat: under.chat.id, thread: threadOf(under), replyTo: under.message_id },
  ...namesOf(from),
});

/** Who asks where there is no chat of ours: by inline mode, or under an answer somebody else has posted. */
export const askedFrom = (from: User): Asked => ({
  user: from.id,
  locale: from.language_code ?? null,
  group: null,
  person: true,
  anonymous: false,
  target: { chat: from.id, thread: null, replyTo: null },
});

/** The same in the terms that choose the manner of an answer; a group says no language of its own. */
export const placeOf = ({ user, group, locale }: Asked): Place => ({
  platform: 'telegram',
  user: String(user),
  chat: group === null ? null : String(group),
  userLocale: locale,
  chatLocale: null,
});

/** Where posts go that are asked for here: the group, in the topic asked in as far as that is known. */
export const postPlaceOf = ({ group, target }: Asked): AskedPlace | null =>
  group === null
    ? null
    : {
        platform: 'telegram',
        channel: String(group),
        topic: target.chat === group && target.thread !== null ? String(target.thread) : null,
        chat: String(group),
      };

/** The private chat with the person, which has the person's number. */
export const privately = ({ user }: Asked): Target => ({ chat: user, thread: null, replyTo: null });

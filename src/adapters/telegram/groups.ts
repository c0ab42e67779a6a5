import type { ChatMemberUpdated, Message } from 'grammy/types';
import type { AlertBook, Owner, SubscriptionBook } from '../../ports.ts';
import type { Asked } from './asked.ts';
import { failureOf } from './failure.ts';
import { keyOf, type Line } from './line.ts';

/** ms that Telegram's word on who is an administrator counts. */
const KNOWN_MS = 60_000;

const chatOwner = (chat: number): Owner => ({ platform: 'telegram', type: 'chat', id: String(chat) });

/** May whoever asks change what concerns the whole group? In a private chat there is no group to change. */
export async function moderates(line: Line, { group, user, anonymous }: Asked): Promise<boolean> {
  if (group === null) return false;
  if (anonymous) return true;
  const { moderators } = line.memory;
  const key = keyOf(group, user);
  const known = moderators.get(key);
  const now = line.house.now();
  if (known && now - known.at < KNOWN_MS) return known.may;
  try {
    const { status } = await line.api.getChatMember(group, user);
    const may = status === 'administrator' || status === 'creator';
    moderators.set(key, { may, at: now });
    return may;
  } catch (error) {
    line.house.log.warn('telegram-member-unknown', { cause: String(error) });
    return false;
  }
}

/** Is the person in that group? Asked where a number comes from outside. */
export async function belongs(line: Line, group: number, user: number): Promise<boolean> {
  try {
    const member = await line.api.getChatMember(group, user);
    return member.status === 'restricted' ? member.is_member : !['left', 'kicked'].includes(member.status);
  } catch (error) {
    if (failureOf(error).type === 'fault')
      line.house.log.warn('telegram-member-unknown', { cause: String(error) });
    return false;
  }
}

/** The group `from` has become the supergroup `to`: what is kept about it goes along, once. */
export async function moveGroup(line: Line, from: number, to: number): Promise<void> {
  if (line.memory.moved.get(from) === to) return;
  line.memory.moved.set(from, to);
  const { settings, ports, log } = line.house;
  await settings.move(chatOwner(from), chatOwner(to));
  const { subscriptions, alerts } = (await ports(['subscriptions', 'alerts'])) as {
    readonly subscriptions: SubscriptionBook;
    readonly alerts: AlertBook;
  };
  for (const book of [subscriptions, alerts]) await book.move('telegram', String(from), String(to));
  log.info('telegram-group-moved', { from, to });
}

/** Does a message tell of a group that gets another number? */
export const isMove = (message: Message): boolean =>
  message.migrate_to_chat_id !== undefined || message.migrate_from_chat_id !== undefined;

/** Follows the group that a message tells of. */
export async function followGroup(line: Line, message: Message): Promise<void> {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message;
  if (to !== undefined) await moveGroup(line, chat.id, to);
  else if (from !== undefined) await moveGroup(line, from, chat.id);
}

const AWAY = new Set(['left', 'kicked']);

/** Has somebody just added the bot to a group or channel? */
export const isWelcomed = ({
  chat,
  old_chat_member: before,
  new_chat_member: now,
}: ChatMemberUpdated): boolean => chat.type !== 'private' && AWAY.has(before.status) && !AWAY.has(now.status);

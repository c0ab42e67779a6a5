import type { ChatMember, ChatPermissions } from 'grammy/types';
import type { Asked } from './asked.ts';
import type { Line } from './line.ts';

/**
 * Rights that posts need in a chat of this type and its member (we ourselves) lacks, each by the phrase
 * `doctor-permission-<right>`; `usual` is what the chat allows everybody.
 */
export function lacksOf(
  member: ChatMember,
  type: 'private' | 'group' | 'supergroup' | 'channel',
  usual?: ChatPermissions,
): string[] {
  switch (member.status) {
    case 'left':
    case 'kicked':
      return ['member'];
    case 'creator':
      return [];
    case 'administrator':
      return type === 'channel' && !member.can_post_messages ? ['post'] : [];
    case 'restricted':
      return member.is_member ? (member.can_send_messages ? [] : ['messages']) : ['member'];
    case 'member':
      if (type === 'channel') return ['post'];
      return usual?.can_send_messages === false ? ['messages'] : [];
  }
}

/** May a member decide about its chat? */
export const isAdministrator = ({ status }: Pick<ChatMember, 'status'>): boolean =>
  status === 'administrator' || status === 'creator';

/** Rights that posts in a group need and we lack, as Telegram tells now; undefined where it does not. */
export async function lackingIn({ api, me, house }: Line, { group }: Asked): Promise<string[] | undefined> {
  if (group === null) return undefined;
  try {
    const [ours, chat] = [await api.getChatMember(group, me.id), await api.getChat(group)];
    return lacksOf(ours, chat.type, chat.permissions);
  } catch (error) {
    house.log.warn('telegram-standing-unknown', { chat: group, cause: String(error) });
    return undefined;
  }
}

import type { ChatMemberUpdated } from 'grammy/types';
import type { PhraseId, Words } from '../../message/words.ts';
import type { Outbox, SubscriptionBook } from '../../ports.ts';
import { askedFrom, privately } from './asked.ts';
import { sentence } from './deliver.ts';
import { failureOf } from './failure.ts';
import type { Line } from './line.ts';
import { send } from './post.ts';
import { askerOf, mannerFor } from './respond.ts';
import { lacksOf } from './rights.ts';

/** Tells whoever has changed what we may do something in private; they may never have written to us. */
async function tellChanger(
  line: Line,
  { from }: ChatMemberUpdated,
  say: (words: Words) => string,
): Promise<void> {
  const changer = askedFrom(from);
  const { reader } = await mannerFor(line, changer);
  const { words } = await line.house.desk(reader, await askerOf(line, changer, null));
  try {
    await send(line, privately(changer), sentence(say(words)));
  } catch (error) {
    if (!['gone', 'right'].includes(failureOf(error).type)) throw error;
  }
}

const rightsOf = (lacks: readonly string[], words: Words): string =>
  lacks.map((right) => words.say(`doctor-permission-${right}` as PhraseId)).join(', ');

/** Somebody has added the bot to a channel, where nobody can ask it anything: they are told how to in private. */
export async function greetChannel(line: Line, member: ChatMemberUpdated): Promise<void> {
  const { chat, new_chat_member: now } = member;
  if (chat.type !== 'channel') return;
  const lacks = lacksOf(now, chat.type);
  const id = chat.username === undefined ? String(chat.id) : `@${chat.username}`;
  await tellChanger(line, member, (words) =>
    [
      words.say('telegram-hello-channel', { chat: chat.title, id }),
      ...(lacks.length === 0
        ? []
        : [words.say('subscribe-lacks-telegram', { rights: rightsOf(lacks, words) })]),
    ].join('\n'),
  );
}

/**
 * What we may do in a chat has changed: its subscriptions are kept, and say what is missing as long as it is; what waits for
 * it goes out when nothing is.
 */
export async function heedStanding(line: Line, member: ChatMemberUpdated): Promise<void> {
  const { house } = line;
  const { chat, new_chat_member: now } = member;
  const { subscriptions, outbox } = (await house.ports(['subscriptions', 'outbox'])) as {
    readonly subscriptions: SubscriptionBook;
    readonly outbox: Outbox;
  };
  const id = String(chat.id);
  if (chat.type === 'private') {
    if (now.status === 'member') await outbox.knock({ platform: 'telegram', id }, house.now());
    return;
  }
  const lacks = lacksOf(now, chat.type);
  const [permission = null] = lacks;
  if (permission === null) await outbox.knock({ platform: 'telegram', id }, house.now());
  const reason = lacks.join(', ');
  const trouble = permission === null ? null : { permission, reason, at: house.now() };
  const changing = (await subscriptions.list({ platform: 'telegram', id })).filter((each) =>
    permission === null ? each.trouble !== null : each.trouble?.permission !== permission,
  );
  for (const each of changing) await subscriptions.change(each.id, { trouble });
  if (permission !== null && changing.length > 0) {
    const title = chat.title ?? '';
    await tellChanger(line, member, (words) =>
      words.say('telegram-standing', {
        chat: title,
        rights: rightsOf(lacks, words),
        count: changing.length,
      }),
    );
  }
}

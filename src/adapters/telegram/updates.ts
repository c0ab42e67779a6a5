import type { ChatMemberUpdated, Update } from 'grammy/types';
import { Bounded } from '../chat/bounded.ts';
import { learnNames } from '../chat/house.ts';
import { askedFrom } from './asked.ts';
import { failureOf } from './failure.ts';
import { isWelcomed } from './groups.ts';
import { onInlineQuery } from './inline-query.ts';
import { openLanes } from './lanes.ts';
import type { Line } from './line.ts';
import { editedWork, messageWork } from './messages.ts';
import { greetChannel, heedStanding } from './standing.ts';
import { greet } from './start.ts';
import { onTap, tapWaitOf } from './taps.ts';
import { titlesIn } from './titles.ts';

/** What Telegram is asked to send. */
export const ALLOWED = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const satisfies readonly (keyof Update)[];

/** Updates remembered, so that none is answered twice. */
const REMEMBERED = 5_000;

/** Takes updates in, from wherever they come. */
export interface Intake {
  /** Starts on an update; one that was taken before is left. */
  take(update: Update): void;
  /** Updates under way, without those of chats that wait by Telegram's own wish. */
  readonly size: number;
  /** Resolves as soon as `size` is below `most`, or `signal` aborts. */
  below(most: number, signal: AbortSignal): Promise<void>;
  idle(): Promise<void>;
}

/** What the bot may do in a chat has changed; newly added to a group, it says there what it is for. */
async function onMembership(line: Line, member: ChatMemberUpdated): Promise<void> {
  await heedStanding(line, member);
  if (!isWelcomed(member)) return;
  if (member.chat.type === 'channel') return greetChannel(line, member);
  const { chat, from } = member;
  const target = { chat: chat.id, thread: null, replyTo: null };
  await greet(line, { ...askedFrom(from), group: chat.id, target });
}

/** Which lane an update goes in, and what is done about it; null for what needs nothing. */
function workOf(
  line: Line,
  update: Update,
): { readonly lane: string; readonly task: (leave: () => void) => Promise<void> } | null {
  const { message, edited_message: edited, callback_query: tap, inline_query: query } = update;
  const { my_chat_member: member } = update;
  const said = message ?? edited;
  if (said) {
    const work = message ? messageWork(line, message) : editedWork(line, said);
    return work && { lane: `${work.beside ? 'beside ' : ''}${said.chat.id}`, task: work.task };
  }
  if (tap) {
    const wait = tapWaitOf(line, tap);
    const place = tap.message ? `${tap.message.chat.id}` : `inline ${tap.inline_message_id}`;
    return {
      lane: wait > 0 ? `beside ${tap.from.id}` : place,
      task: (leave) => onTap(line, tap, wait, leave),
    };
  }
  if (query) {
    line.memory.typed.set(query.from.id, query.id);
    return { lane: `query ${query.from.id}`, task: () => onInlineQuery(line, query) };
  }
  return member ? { lane: `${member.chat.id}`, task: () => onMembership(line, member) } : null;
}

/** Nobody is there to read, or nothing may be written: no fault of ours. */
const QUIET = new Set(['gone', 'right', 'unchanged', 'flood']);

/** Works updates off: in order within a chat, at the same time across chats. Every fault is logged once. */
export function openIntake(line: Line): Intake {
  const seen = new Bounded<number, true>(REMEMBERED);
  const lanes = openLanes((error) => {
    const failure = failureOf(error);
    if (line.closing.aborted) line.house.log.warn('telegram-unanswered');
    else if (QUIET.has(failure.type)) line.house.log.warn('telegram-unheard', { ...failure });
    else line.house.fault(error);
  }, line.floods.has);
  return {
    take(update) {
      if (seen.has(update.update_id)) return;
      seen.set(update.update_id, true);
      try {
        learnNames(line.house, titlesIn(update));
        const work = workOf(line, update);
        if (work) lanes.run(work.lane, work.task);
      } catch (error) {
        line.house.fault(error);
      }
    },
    get size() {
      return lanes.size;
    },
    below: lanes.below,
    idle: () => lanes.idle(),
  };
}

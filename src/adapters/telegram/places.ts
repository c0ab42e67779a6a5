import { Api } from 'grammy';
import type { Asker } from '../../command/command.ts';
import type { Named, Seeker, Sought } from '../../ports.ts';
import { failureOf } from './failure.ts';
import { isAdministrator, lacksOf } from './rights.ts';

/** s until an answer is no longer waited for. */
const CALL_SECONDS = 10;

/** A chat, and a topic of it where one was named. */
interface Address {
  readonly chat: number | string;
  readonly topic: string | null;
}

const FORMS: readonly (readonly [RegExp, (name: string) => number | string])[] = [
  [/^(?<chat>-\d{1,16})(?:\/(?<topic>\d{1,12}))?$/, Number],
  [
    /^(?:https?:\/\/)?t\.me\/c\/(?<chat>\d{1,13})(?:\/(?<topic>\d{1,12}))?(?:\/\d+)?\/?$/i,
    (id) => Number(`-100${id}`),
  ],
  [
    /^(?:https?:\/\/)?t\.me\/(?<chat>[a-z]\w{3,31})(?:\/(?<topic>\d{1,12}))?(?:\/\d+)?\/?$/i,
    (name) => `@${name}`,
  ],
  [/^@?(?<chat>[a-z]\w{3,31})(?:\/(?<topic>\d{1,12}))?$/i, (name) => `@${name}`],
];

/** What somebody typed for a chat: @name, a link to it, or its number; null for what names none. */
export function addressIn(typed: string): Address | null {
  for (const [form, chatOf] of FORMS) {
    const { chat, topic = null } = form.exec(typed.trim())?.groups ?? {};
    if (chat !== undefined) return { chat: chatOf(chat), topic };
  }
  return null;
}

/** Looks for channels and groups that the bot is in; who asks must be an administrator there. */
export function telegramPlaces({
  token,
  api: root,
}: {
  readonly token: string;
  readonly api: string;
}): Seeker {
  const api = new Api(token, { apiRoot: root.replace(/\/+$/, ''), timeoutSeconds: CALL_SECONDS });
  const me = Number(token.split(':')[0]);

  async function look(typed: string, { user }: Asker): Promise<Sought> {
    const address = addressIn(typed);
    if (address === null) return 'unknown';
    const chat = await api.getChat(address.chat);
    if (chat.type === 'private') return 'unknown';
    const ours = await api.getChatMember(chat.id, me);
    const lacks = lacksOf(ours, chat.type, chat.permissions);
    const theirs = /^-?\d+$/.test(user) ? await api.getChatMember(chat.id, Number(user)) : null;
    const id = String(chat.id);
    // A link to a message of a group without topics ends in a number as well.
    const topic = chat.is_forum === true ? address.topic : null;
    return {
      place: { platform: 'telegram', channel: id, topic, chat: id },
      may: theirs !== null && isAdministrator(theirs),
      lacks,
    };
  }

  /** A chat nobody has let us into is as good as none. */
  function refusal(error: unknown): Sought {
    const { type } = failureOf(error);
    if (type === 'network' || type === 'flood' || type === 'token') return 'unreachable';
    const said = error instanceof Error ? error.message : '';
    return /chat not found|username_/i.test(said) ? 'unknown' : 'unseen';
  }

  return {
    find: (typed, asker) => look(typed, asker).catch(refusal),
    async nameOf({ type, id }: Named) {
      // Nobody tells a topic's name when asked.
      if (type !== 'chat') return null;
      try {
        const chat = await api.getChat(Number(id));
        return chat.title ?? null;
      } catch {
        return null;
      }
    },
  };
}

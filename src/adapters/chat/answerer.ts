import { ask } from '../../command/ask.ts';
import type { AnyCommand, Asker, Desk, Reader } from '../../command/command.ts';
import { givenOf, type Question } from '../../command/question.ts';
import type { Message } from '../../message/message.ts';
import type { ChatHouse } from './house.ts';

/** What a question came to, with the desk it was worded at. */
export type Reply =
  | { readonly message: Message; readonly desk: Desk }
  /** The person's mistake, in a sentence only they are shown. */
  | { readonly mistake: string; readonly desk: Desk };

/** Does the answer come at once, without network or store? */
export const isQuick = ({ ports }: AnyCommand): boolean =>
  (ports ?? []).every((port) => port === 'catalogue');

const KEPT_ANSWERS = 200;
const KEPT_MS = 15 * 60_000;

/** Answers that need not be worked out again when somebody taps under them; the newest two hundred, a quarter of an hour. */
class Recent {
  readonly #answers = new Map<string, { readonly message: Message; readonly at: number }>();

  find(key: string, now: number): Message | null {
    const found = this.#answers.get(key);
    return found && now - found.at < KEPT_MS ? found.message : null;
  }

  keep(key: string, message: Message, at: number): void {
    this.#answers.delete(key);
    this.#answers.set(key, { message, at });
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT_ANSWERS && oldest !== undefined) this.#answers.delete(oldest);
  }
}

export interface Answerer {
  /** Works the answer out. Never rejects: a fault is logged and comes back as a calm sentence. */
  answer(question: Question, reader: Reader, asker: Asker): Promise<Reply>;
  /** The same for a tap: what was answered a moment ago is not asked for again. */
  recall(question: Question, reader: Reader, asker: Asker): Promise<Reply>;
}

/** Answers questions of one house, for every platform alike. */
export function answerer(house: ChatHouse): Answerer {
  const recent = new Recent();
  const keyOf = (question: Question, reader: Reader, { platform, user, chat }: Asker): string =>
    JSON.stringify([question, reader, platform, user, chat]);

  async function answer(question: Question, reader: Reader, asker: Asker): Promise<Reply> {
    const desk = await house.desk(reader, asker);
    try {
      const load = house.catalogue[question.command];
      if (!load) return { mistake: desk.words.say('chat-gone'), desk };
      const { default: command } = await load();
      if (command.audience === 'moderators' && !asker.moderator) {
        return { mistake: desk.words.say('chat-moderators-only', { command: command.name }), desk };
      }
      const outcome = await ask(command, { given: givenOf(question) }, desk, house.ports);
      if ('mistake' in outcome) return { mistake: outcome.mistake, desk };
      const { message } = outcome.answer;
      if (!isQuick(command)) recent.keep(keyOf(question, reader, asker), message, house.now());
      return { message, desk };
    } catch (error) {
      return { mistake: house.fault(error) ?? desk.words.say('fault'), desk };
    }
  }

  return {
    answer,
    async recall(question, reader, asker) {
      const message = recent.find(keyOf(question, reader, asker), house.now());
      return message ? { message, desk: await house.desk(reader, asker) } : answer(question, reader, asker);
    },
  };
}

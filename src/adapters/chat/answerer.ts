import { ask, type PortSource } from '../../command/ask.ts';
import type { AnyCommand, Asker, Desk, Reader } from '../../command/command.ts';
import { givenOf, type Question } from '../../command/question.ts';
import type { Message } from '../../message/message.ts';
import type { Progress } from '../../ports.ts';
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
/** Arithmetic that was asked for a moment ago, by whomever: it has no ports, so who asks changes nothing. */
const SAME_MS = 60_000;

/** Answers that need not be worked out again when somebody taps under them; the newest two hundred, a quarter of an hour. */
class Recent {
  readonly #answers = new Map<string, { readonly message: Message; readonly at: number }>();

  find(key: string, now: number, ms = KEPT_MS): Message | null {
    const found = this.#answers.get(key);
    return found && now - found.at < ms ? found.message : null;
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
  answer(question: Question, reader: Reader, asker: Asker, progress?: Progress): Promise<Reply>;
  /** The same for a tap: what was answered a moment ago is not asked for again. */
  recall(question: Question, reader: Reader, asker: Asker, progress?: Progress): Promise<Reply>;
}

/** Answers questions of one house, for every platform alike. */
export function answerer(house: ChatHouse): Answerer {
  const recent = new Recent();
  const keyOf = (question: Question, reader: Reader, { platform, user, chat }: Asker): string =>
    JSON.stringify([question, reader, platform, user, chat]);

  /** Importing what is there already still takes a tenth of a millisecond. */
  const loaded = new Map<string, AnyCommand>();
  async function load(name: string): Promise<AnyCommand | undefined> {
    const found = await house.catalogue[name]?.();
    if (found) loaded.set(name, found.default);
    return found?.default;
  }

  const portsWith =
    (progress: Progress | undefined): PortSource =>
    async (names) => {
      if (!progress || !names.includes('progress')) return house.ports(names);
      return { ...(await house.ports(names.filter((name) => name !== 'progress'))), progress };
    };

  async function answer(
    question: Question,
    reader: Reader,
    asker: Asker,
    progress?: Progress,
  ): Promise<Reply> {
    const desk = await house.desk(reader, asker);
    try {
      const command = loaded.get(question.command) ?? (await load(question.command));
      if (!command) return { mistake: desk.words.say('chat-gone'), desk };
      if (command.audience === 'moderators' && !asker.moderator) {
        return { mistake: desk.words.say('chat-moderators-only', { command: command.name }), desk };
      }
      const quick = isQuick(command);
      const key = quick
        ? JSON.stringify([question, reader, desk.facts.at, asker.moderator])
        : keyOf(question, reader, asker);
      const same = quick ? recent.find(key, house.now(), SAME_MS) : null;
      if (same) return { message: same, desk };
      const outcome = await ask(command, { given: givenOf(question) }, desk, portsWith(progress));
      if ('mistake' in outcome) return { mistake: outcome.mistake, desk };
      const { message } = outcome.answer;
      recent.keep(key, message, house.now());
      return { message, desk };
    } catch (error) {
      return { mistake: house.fault(error) ?? desk.words.say('fault'), desk };
    }
  }

  return {
    answer,
    async recall(question, reader, asker, progress) {
      const message = recent.find(keyOf(question, reader, asker), house.now());
      return message
        ? { message, desk: await house.desk(reader, asker) }
        : answer(question, reader, asker, progress);
    },
  };
}

import { ask, type PortSource } from '../../command/ask.ts';
import type { AnyCommand, Asker, Desk, Reader } from '../../command/command.ts';
import { givenOf, type Question } from '../../command/question.ts';
import { quotaOf } from '../../command/quotas.ts';
import type { Message } from '../../message/message.ts';
import type { Progress } from '../../ports.ts';
import { Bounded } from './bounded.ts';
import { entitled, overdrawn } from './entitled.ts';
import { type ChatHouse, learnPerson } from './house.ts';

/** What a question came to, with the desk it was worded at. */
export type Reply =
  | { readonly message: Message; readonly desk: Desk }
  /** The person's mistake, in a sentence only they are shown. */
  | { readonly mistake: string; readonly desk: Desk };

/** Does the answer come at once, without network or store? */
export const isQuick = ({ ports }: AnyCommand): boolean =>
  (ports ?? []).every((port) => port === 'catalogue');

/** Ports by which nothing can be changed. */
const READ_ONLY = new Set(['catalogue', 'archive', 'recall', 'pages', 'progress', 'clock', 'log']);

/** May asking it change something? */
export const changes = ({ audience, ports }: AnyCommand): boolean =>
  audience === 'moderators' || (ports ?? []).some((port) => !READ_ONLY.has(port));

const readsPages = ({ ports }: AnyCommand): boolean => (ports ?? []).includes('pages');

const KEPT_ANSWERS = 200;
const KEPT_MS = 15 * 60_000;
/** Arithmetic that was asked for a moment ago, by whomever, is the same. */
const SAME_MS = 60_000;

export interface Answerer {
  /** Works the answer out. Never rejects: a fault is logged and comes back as a calm sentence. */
  answer(question: Question, reader: Reader, asker: Asker, progress?: Progress): Promise<Reply>;
  /**
   * The same for a tap: what was answered in the last quarter of an hour, and changes nothing, is not asked for again. A post
   * follows corrections, and what is tapped under it (`posted`) with it: only pages are not read again then.
   */
  recall(question: Question, reader: Reader, asker: Asker, posted?: boolean): Promise<Reply>;
}

/** Answers questions of one house, for every platform alike; `unheard` is why messages do not reach us on this one. */
export function answerer(house: ChatHouse, { unheard }: Pick<Asker, 'unheard'> = {}): Answerer {
  /** The newest answers, which need not be worked out again. */
  const recent = new Bounded<string, { readonly message: Message; readonly at: number }>(KEPT_ANSWERS);

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

  /** `again`: which slow commands' answers of a short time ago are worked out anew. */
  async function reply(
    question: Question,
    reader: Reader,
    person: Asker,
    again: (command: AnyCommand) => boolean,
    progress: Progress | undefined,
  ): Promise<Reply> {
    let desk = await house.desk(reader, person);
    try {
      const command = loaded.get(question.command) ?? (await load(question.command));
      if (!command) return { mistake: desk.words.say('chat-gone'), desk };
      const named = await entitled(house, command, person);
      const asker = unheard === undefined ? named : { ...named, unheard };
      desk = { ...desk, asker };
      const abroad = command.about !== undefined && question.given[command.about] !== undefined;
      if (command.audience === 'moderators' && !asker.moderator && !abroad) {
        return { mistake: desk.words.say('chat-moderators-only', { command: command.name }), desk };
      }
      if (command.audience === 'moderators') learnPerson(house, asker);
      const key = JSON.stringify([question, desk.reader, desk.facts.at, ...concerned(command, asker)]);
      const same = recent.get(key);
      const keptMs = isQuick(command) ? SAME_MS : again(command) ? 0 : KEPT_MS;
      if (same && house.now() - same.at < keptMs) return { message: same.message, desk };
      const refused = await overdrawn(house, quotaOf(question), asker, desk.words);
      if (refused !== null) return { mistake: refused, desk };
      const outcome = await ask(command, { given: givenOf(question) }, desk, portsWith(progress));
      if ('mistake' in outcome) return { mistake: outcome.mistake, desk };
      const { message } = outcome.answer;
      if (!changes(command)) recent.set(key, { message, at: house.now() });
      return { message, desk };
    } catch (error) {
      return { mistake: house.fault(error) ?? desk.words.say('fault'), desk };
    }
  }

  return {
    answer: (question, reader, asker, progress) => reply(question, reader, asker, () => true, progress),
    recall: (question, reader, asker, posted = false) =>
      reply(question, reader, asker, (command) => posted && !readsPages(command), undefined),
  };
}

/** Whom an answer is the same for: everybody, everybody in a chat, or one person. */
function concerned(command: AnyCommand, { platform, user, chat, moderator }: Asker): readonly unknown[] {
  if (isQuick(command)) return [moderator];
  return [platform, chat, chat === null ? user : null, moderator];
}

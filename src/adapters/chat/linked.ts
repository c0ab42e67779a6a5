import type { AskedPlace, Desk } from '../../command/command.ts';
import type { Question } from '../../command/question.ts';
import { linkedMessage } from '../../message/linked.ts';
import type { Message } from '../../message/message.ts';
import type { Words } from '../../message/words.ts';
import type { WatchBook } from '../../ports.ts';
import type { Answerer } from './answerer.ts';
import { Bounded } from './bounded.ts';
import { dataOf, needsKeeping } from './button.ts';
import type { Control } from './controls.ts';
import type { ChatHouse } from './house.ts';
import { mannerOf } from './reader.ts';
import { FIRST_VIEW } from './view.ts';

/** A person's message in a channel. */
export interface Overheard {
  readonly place: AskedPlace;
  readonly user: string;
  /** The platform's id of the message. */
  readonly id: string;
  readonly text: string;
  /** Addresses that stand behind words of it. */
  readonly links?: readonly string[];
}

/** What is said under a message with a link, and the tap that shows all of it. */
export interface LinkReply {
  readonly message: Message;
  readonly desk: Desk;
  readonly control: Control;
}

/** Links checked of one message, messages and links remembered, and for how long a link is not checked again in a channel. */
const LINKS = 2;
const REMEMBERED = 5_000;
const SAME_MS = 24 * 3_600_000;

const ADDRESS = /https?:\/\/[^\s<>()[\]"'|]+/gi;

/** The addresses in a message, each once, without what a sentence ends with. */
export const linksIn = (text: string, more: readonly string[] = []): readonly string[] =>
  [
    ...new Set(
      [...(text.match(ADDRESS) ?? []), ...more]
        .map((link) => link.replace(/[.,;:!?…*_~]+$/, ''))
        .filter((link) => URL.canParse(link)),
    ),
  ].slice(0, LINKS);

/** Checks links that people post where that is wanted; `limit` is what a button's data may weigh. */
export function openLinkWatch(house: ChatHouse, answerer: Answerer, limit: number) {
  const heard = new Bounded<string, true>(REMEMBERED);
  const checked = new Bounded<string, number>(REMEMBERED);

  const keyOf = ({ platform, channel, topic }: AskedPlace, rest: string): string =>
    `${platform} ${channel} ${topic ?? ''} ${rest}`;

  async function isWatched(place: AskedPlace): Promise<boolean> {
    const { watches } = (await house.ports(['watches'])) as { readonly watches?: WatchBook };
    return (await watches?.has(place)) ?? false;
  }

  async function control(question: Question, words: Words): Promise<Control> {
    const kept = needsKeeping(question, limit) ? await house.questions.keep(question, house.now()) : null;
    const tap = { does: 'view', view: FIRST_VIEW, locale: words.locale, question, posted: true } as const;
    return { role: 'again', label: words.say('linked-details'), data: dataOf(tap, limit, kept) };
  }

  async function check(link: string, { place, user }: Overheard): Promise<LinkReply | 'unchecked' | null> {
    const { platform, chat } = place;
    const who = { platform, user, chat };
    const manner = await mannerOf(house, { ...who, userLocale: null, chatLocale: null }, { private: false });
    const question: Question = { command: 'check', given: { link } };
    const asker = { ...who, moderator: false, place, unasked: true } as const;
    const reply = await answerer.answer(question, manner.reader, asker);
    if ('mistake' in reply) {
      house.log.debug('link-unchecked', { platform, chat, reason: reply.mistake });
      return 'unchecked';
    }
    const { desk } = reply;
    const message = linkedMessage(reply.message, desk.words);
    return message && { message, desk, control: await control(question, desk.words) };
  }

  return {
    /** What is to be said under a message: nothing where links are not checked, or have been, or hold nothing to check. */
    async hear(said: Overheard): Promise<readonly LinkReply[]> {
      const links = linksIn(said.text, said.links);
      if (links.length === 0 || !(await isWatched(said.place))) return [];
      if (heard.has(keyOf(said.place, said.id))) return [];
      heard.set(keyOf(said.place, said.id), true);
      const now = house.now();
      const replies: LinkReply[] = [];
      for (const link of links) {
        const key = keyOf(said.place, link);
        if (now - (checked.get(key) ?? Number.NEGATIVE_INFINITY) < SAME_MS) continue;
        checked.set(key, now);
        const reply = await check(link, said);
        // Refused or unreachable now: whoever posts it again later may have better luck.
        if (reply === 'unchecked') checked.set(key, Number.NEGATIVE_INFINITY);
        else if (reply) replies.push(reply);
      }
      return replies;
    },
  };
}

export type LinkWatch = ReturnType<typeof openLinkWatch>;

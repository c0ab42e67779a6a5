import { loadWords, type Words } from '../../src/message/words.ts';
import type { Chat } from './chats.ts';
import { DAY } from './outlets.ts';
import type { Stood } from './platforms.ts';

/** A story as it stands in a chat, alone or with others. */
export interface Told {
  readonly code: string;
  readonly message: Stood;
}

/** A digest as it stands in a chat, however many messages it is. */
export interface Digest {
  readonly date: string;
  readonly at: number;
  readonly messages: readonly Stood[];
  readonly codes: readonly string[];
  /** Stories of which it says only how many they are. */
  readonly hidden: number;
  /** What stands under "corrected". */
  readonly corrected: string;
  /** How often it says how the network stands. */
  readonly heads: number;
}

/** Everything that stands in a chat. */
export interface Read {
  readonly told: readonly Told[];
  readonly digests: readonly Digest[];
  /** Neither a story nor a digest: a word about what became of posts. */
  readonly others: readonly Stood[];
}

/** Titles of tales, and of messages that are several. */
const STORY = /^(?:Note|Notiz) (Q[A-Z]{6}) /;
const GATHERED = /^\d+ (?:new messages|neue Nachrichten)$/;
const CODE = /\bQ[BCDFGHJKLMNPQRSTVWXZ]{6}\b/g;

const textOf = ({ said }: Stood): string => said.at(-1)!.text;
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/^#+ /, '').trim();

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Reads chats of a span as a person would: by what the messages say. */
export async function openReader(start: number, end: number) {
  const spoken = { en: await loadWords('en'), de: await loadWords('de') };
  const titlesOf = (words: Words): Map<string, string> => {
    const titles = new Map<string, string>();
    for (let at = start - 3 * DAY; at < end + 3 * DAY; at += DAY) {
      const date = new Date(at).toISOString().slice(0, 10);
      for (const id of ['digest-new', 'digest-week'] as const)
        titles.set(words.say(id, { day: words.day(date) }), date);
    }
    return titles;
  };
  const titles = { en: titlesOf(spoken.en), de: titlesOf(spoken.de) };

  const countIn = (text: string, words: Words): number => {
    const pattern = escaped(words.say('digest-more', { count: 7 })).replace('7', '(\\d+)');
    return [...text.matchAll(new RegExp(pattern, 'g'))].reduce((sum, [, n]) => sum + Number(n), 0);
  };

  function digestOf(date: string, messages: readonly Stood[], words: Words): Digest {
    const text = messages.map(textOf).join('\n');
    const [news = '', corrected = ''] = text.split(`${words.say('digest-corrections')}:`);
    return {
      date,
      at: messages[0]!.at,
      messages,
      codes: [...news.matchAll(CODE)].map(([code]) => code),
      hidden: countIn(news, words),
      corrected,
      heads: text.split(words.say('digest-halving')).length - 1,
    };
  }

  return {
    words: spoken,
    read(chat: Chat, stood: readonly Stood[]): Read {
      const { place, locale } = chat;
      const words = spoken[locale];
      const here = stood.filter(
        (each) =>
          each.platform === place.platform &&
          each.channel === place.channel &&
          each.goneAt === null &&
          !each.photo,
      );
      const digests = new Map<string, Stood[]>();
      const told: Told[] = [];
      const others: Stood[] = [];
      for (const message of here) {
        const date = titles[locale].get(firstLine(textOf(message)));
        if (date !== undefined) {
          const pages = digests.get(date) ?? [];
          digests.set(date, pages);
          pages.push(message);
          continue;
        }
        const title = firstLine(textOf(message));
        const alone = STORY.exec(title)?.[1];
        const together = GATHERED.test(title)
          ? [...textOf(message).matchAll(CODE)].map(([code]) => code)
          : [];
        const codes = alone === undefined ? together : [alone];
        if (codes.length === 0) others.push(message);
        for (const code of codes) told.push({ code, message });
      }
      return {
        told,
        digests: [...digests].map(([date, messages]) => digestOf(date, messages, words)),
        others,
      };
    },
  };
}

import { message, paragraph } from '../message/build.ts';
import { type Inline, strong, text } from '../message/message.ts';
import type { Archive, HeldItems } from '../ports.ts';
import { lineFrom, type Moderator, only, type Said, toQueue } from './moderator.ts';

/** Letters of the titles shown of what is held. */
const TITLES = 200;

/** What was asked of a feed's held items; `seen` how many there were, or at which instant they were put aside. */
export interface Holding {
  readonly feed: string;
  readonly how: 'tell' | 'drop' | 'hold';
  readonly seen: number | null;
}

/** Held items of one feed on one line. */
export const heldLine = ({ feed, count, since, titles }: HeldItems, { words }: Moderator): Inline[] => [
  strong(feed.outlet),
  text(` (${feed.id}): ${words.say('moderation-held', { count })}, `),
  { type: 'time', instant: since, style: 'relative' },
  text(titles.length === 0 ? '' : ` – ${lineFrom(titles.join('; '), TITLES)}`),
];

function said(id: 'told' | 'dropped' | 'again', feed: string, count: number, moderator: Moderator): Said {
  const { words, now } = moderator;
  const { say } = words;
  return {
    message: message({
      id: 'review-held',
      words,
      title: say(`moderation-held-${id}`, { count, feed }),
      blocks: id === 'told' ? [paragraph(say('moderation-held-final'), 1)] : [],
      private: true,
      actions: [
        ...(id === 'dropped' ? [only(say('review-reopen'), { held: feed, how: 'hold', version: now })] : []),
        toQueue(words),
      ],
    }),
  };
}

/** Tells what a feed brought too much of, puts it aside, or takes that back; never more than the moderator had seen. */
export async function letHeldGo(
  { feed, how, seen }: Holding,
  moderator: Moderator,
  archive: Archive,
): Promise<Said> {
  const { words, by, now, decides } = moderator;
  const { say } = words;
  if (!decides) return { mistake: say('moderation-held-elsewhere') };
  const as = { by, at: now };
  if (how === 'hold') {
    const count = seen === null ? 0 : await archive.holdAgain(feed, seen, as);
    return count === 0
      ? { mistake: say('moderation-held-nothing', { feed }) }
      : said('again', feed, count, moderator);
  }
  const held = (await archive.held()).find((each) => each.feed.id === feed);
  if (!held) return { mistake: say('moderation-held-nothing', { feed }) };
  if (seen !== null && held.count !== seen) return { mistake: say('moderation-held-changed', { feed }) };
  const count = await archive.letGo(feed, how, as);
  if (count === 0) return { mistake: say('moderation-held-nothing', { feed }) };
  return said(how === 'tell' ? 'told' : 'dropped', feed, count, moderator);
}

import { list, message, paragraph } from '../message/build.ts';
import type { Action, Inline } from '../message/message.ts';
import { text } from '../message/message.ts';
import type { Archive, DisputeBook, Taking, TakingBook } from '../ports.ts';
import { disputeLine } from './disputed.ts';
import { heldLine } from './holding.ts';
import { isSame, type Moderator, nameOf, only, type Said, toQueue } from './moderator.ts';

/** After this long nobody is on it any more, unless they say so again. */
export const TAKEN_MS = 30 * 60_000;

/** Disputes looked through for the one that is taken. */
const OPEN = 1000;

interface Books {
  readonly takings: TakingBook;
  readonly disputes: DisputeBook;
  readonly archive: Archive;
}

/** Who is on something, as it is said at the end of its line; nothing where nobody is. */
export function takenNote(taking: Taking | undefined, { by, words, naming }: Moderator): Inline[] {
  if (!taking) return [];
  const who = isSame(taking.by, by)
    ? words.say('moderation-taken-you')
    : words.say('moderation-taken-by', { who: nameOf(taking.by, words, naming) });
  return [text(` – ${who}, `), { type: 'time', instant: taking.at, style: 'relative' }];
}

/** A line about what is taken and what may be done with it; null when there is no such thing here. */
async function itemOf(
  subject: string,
  moderator: Moderator,
  { disputes, archive }: Books,
): Promise<{ readonly line: readonly Inline[]; readonly actions: readonly Action[] } | null> {
  const { chat, words, decides } = moderator;
  const { say } = words;
  const [, type, id = ''] = /^(dispute|claim|held)-(.+)$/.exec(subject) ?? [];
  if (type === 'dispute') {
    const open = await disputes.list({ chat: chat?.id ?? null, limit: OPEN });
    const dispute = open.find((each) => each.id === id);
    if (!dispute) return null;
    const actions = [only(say('moderation-done'), { close: id })];
    const { claim } = dispute;
    if (claim !== null) actions.push(only(say('review-claim-open', { id: claim }), { claim }));
    return { line: disputeLine(dispute, moderator), actions };
  }
  if (type === 'claim') {
    const found = decides ? await archive.claim(id) : null;
    if (!found) return null;
    const { claim } = found;
    const actions = [only(say('review-claim-open', { id: claim.id }), { claim: claim.id })];
    return { line: [text(claim.judged.claim.quote)], actions };
  }
  const held = decides ? (await archive.held()).find((each) => each.feed.id === id) : undefined;
  if (!held) return null;
  return { line: heldLine(held, moderator), actions: heldActions(id, held.count, moderator) };
}

/** What may be done with a feed's held items. */
export const heldActions = (feed: string, count: number, { words }: Moderator): Action[] =>
  (['tell', 'drop'] as const).map((how) =>
    only(words.say(`moderation-${how}`, { feed }), { held: feed, how, version: count }),
  );

/** A moderator is on something from now on, or learns who is. */
export async function take(subject: string, moderator: Moderator, books: Books): Promise<Said> {
  const { words, by, now, naming } = moderator;
  const { say } = words;
  const item = await itemOf(subject, moderator, books);
  if (item === null) return { mistake: say('moderation-take-unknown', { got: subject }) };
  const { taking, won } = await books.takings.take(subject, by, now, now + TAKEN_MS);
  const who = nameOf(taking.by, words, naming);
  return {
    message: message({
      id: `review-take-${subject}`,
      words,
      title: say(won ? 'moderation-taken' : 'moderation-taken-before', { who }),
      blocks: [
        list([item.line], 0),
        paragraph([
          say('moderation-lapses'),
          ' ',
          { type: 'time', instant: taking.until, style: 'relative' },
        ]),
      ],
      private: true,
      actions: [
        ...(won ? [...item.actions, only(say('moderation-release'), { release: subject })] : []),
        toQueue(words),
      ],
    }),
  };
}

/** A moderator is no longer on something. */
export async function release(subject: string, moderator: Moderator, { takings }: Books): Promise<Said> {
  const { words, by, now } = moderator;
  const { say } = words;
  if (!(await takings.release(subject, by, now))) return { mistake: say('moderation-not-yours') };
  return {
    message: message({
      id: `review-take-${subject}`,
      words,
      title: say('moderation-released'),
      blocks: [],
      private: true,
      actions: [only(say('moderation-take-again'), { take: subject }), toQueue(words)],
    }),
  };
}

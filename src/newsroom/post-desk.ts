import { message, paragraph } from '../message/build.ts';
import { standingBlocks } from '../message/troubled.ts';
import type { ActBook, ActType, KeptPost, Outbox, Places } from '../ports.ts';
import { type Moderator, only, type Said, toQueue } from './moderator.ts';
import { namedOf, namingOf, placeLine } from './naming.ts';

/** Posts in trouble that are listed, and those that can be settled by a tap. */
const LISTED = 50;
const SETTLED = 6;

/** What a moderator may say of a post in trouble, by the outbox's word for it. */
export const SETTLEMENTS = { arrived: 'sent', again: 'again', lost: 'lost' } as const;

export type PostDeskBooks = {
  readonly outbox: Pick<Outbox, 'troubled' | 'resolve' | 'post'>;
  readonly acts: ActBook;
  readonly places?: Places;
};

/** Posts of this chat that were refused or may not have arrived, with what may be said of each. */
export async function troubledList(
  { words, chat }: Moderator,
  { outbox, places }: PostDeskBooks,
): Promise<Said> {
  const { say } = words;
  const posts = await outbox.troubled(chat?.id ?? null, LISTED);
  const naming = await namingOf(
    posts.map(({ place }) => ({ place, roles: [] })),
    places,
  );
  const isNamed = ({ place }: KeptPost): boolean => namedOf([place]).some((named) => naming(named) !== null);
  const named = posts.some(isNamed);
  return {
    message: message({
      id: 'review-posts',
      words,
      title: say('posts-title', { count: posts.length }),
      blocks: [
        ...standingBlocks(posts, words, named ? (place) => placeLine(place, words, naming) : undefined),
        ...(posts.length === 0 ? [] : [paragraph(say('posts-how'), 1)]),
      ],
      private: true,
      actions: [
        ...posts
          .slice(0, SETTLED)
          .flatMap(({ id, state }) =>
            (state === 'uncertain'
              ? (['arrived', 'again', 'lost'] as const)
              : (['again', 'lost'] as const)
            ).map((settle) => only(say(`posts-${settle}`, { id }), { post: id, settle })),
          ),
        toQueue(words),
      ],
    }),
  };
}

/** Says of a post in trouble that it arrived, is to be sent once more, or is lost; two who say it differently are told. */
export async function settlePost(
  id: string,
  settle: keyof typeof SETTLEMENTS,
  moderator: Moderator,
  books: PostDeskBooks,
): Promise<Said> {
  const { words, chat, by, now } = moderator;
  const { say } = words;
  const post = await books.outbox.post(id);
  const isOurs =
    post !== null &&
    (chat === null || (post.place.platform === chat.platform && post.place.chat === chat.id));
  if (!isOurs) return { mistake: say('posts-unknown', { got: id }) };
  const done = await books.outbox.resolve(post.id, SETTLEMENTS[settle], now);
  const type: ActType = `post-${settle}`;
  const subject = `${post.id} (${post.message.title})`;
  if (done)
    await books.acts.note({ type, by, at: now, subject, before: post.state, after: null, reason: null });
  return {
    message: message({
      id: `review-post-${post.id}`,
      words,
      title: say(done ? `posts-done-${settle}` : 'posts-over', { id: post.id }),
      // No list here: whatever is tapped under an answer asks again, and a post must not be sent once more by that.
      blocks: done && settle === 'arrived' ? [paragraph(say('outbox-unnumbered'))] : [],
      private: true,
      actions: [only(say('posts-open'), { show: 'posts' }), toQueue(words)],
    }),
  };
}

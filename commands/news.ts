import { z } from 'zod';
import { VERDICTS } from '../src/check/verdict.ts';
import { mistaken } from '../src/command/answer.ts';
import { command } from '../src/command/command.ts';
import { choice, offeringFrom, whole, word } from '../src/command/options.ts';
import { message, paragraph } from '../src/message/build.ts';
import { feedOffers } from '../src/newsroom/offers.ts';
import { findStories } from '../src/newsroom/selection.ts';
import { storyBlocks } from '../src/newsroom/telling.ts';
import type { Archive } from '../src/ports.ts';

/** Claims shown of each story. */
const CARDS = 3;

export default command({
  name: 'news',
  options: z.strictObject({
    query: word().optional(),
    verdict: choice(VERDICTS).optional(),
    feed: offeringFrom(word(), feedOffers).optional(),
    limit: whole(null, { min: 1, max: 25 }).default(5),
  }),
  example: 'news difficulty limit:3',
  ports: ['archive'],
  async run({ query, verdict, feed, limit }, desk, { archive }: { readonly archive: Archive }) {
    const { words } = desk;
    const feeds = (await archive.feeds()).map((state) => state.feed.id);
    if (feed !== undefined && feeds.length > 0 && !feeds.includes(feed))
      return mistaken(desk, words.say('news-no-feed', { feeds: feeds.join(', '), got: feed }));
    const { stories, sample } = await findStories(archive, {
      limit,
      order: 'newest',
      ...(query === undefined ? {} : { word: query }),
      ...(verdict === undefined ? {} : { verdict }),
      ...(feed === undefined ? {} : { feed }),
    });
    const nothing = words.say(feeds.length === 0 ? 'news-nothing-yet' : 'news-none');
    return {
      message: message({
        id: 'news',
        words,
        title: query === undefined ? words.say('news-title') : words.say('news-found', { query }),
        blocks: [
          ...(sample && stories.length > 0 ? [paragraph(words.say('news-sample'))] : []),
          ...(stories.length === 0 ? [paragraph(nothing)] : []),
          ...stories.flatMap((story, i) => storyBlocks(story, words, { cards: CARDS, rank: i + 1 })),
        ],
      }),
    };
  },
});

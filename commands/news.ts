import { z } from 'zod';
import { VERDICTS } from '../src/check/verdict.ts';
import { mistaken } from '../src/command/answer.ts';
import { command, type Desk } from '../src/command/command.ts';
import { choice, flag, offeringFrom, whole, word } from '../src/command/options.ts';
import { message, paragraph } from '../src/message/build.ts';
import { silenceBlocks } from '../src/message/silent.ts';
import { feedOffers } from '../src/newsroom/offers.ts';
import { findStories } from '../src/newsroom/selection.ts';
import { storyBlocks, wholeStory } from '../src/newsroom/telling.ts';
import type { Archive, Story } from '../src/ports.ts';

/** Claims shown of each story. */
const CARDS = 3;

/** Why the other sentences of a story gave no claim. */
async function silences({ article }: Story, { words, facts }: Desk) {
  const [{ readDated }, { silencesOf }] = await Promise.all([
    import('../src/check/dateline.ts'),
    import('../src/claims/silence.ts'),
  ]);
  return silenceBlocks(silencesOf(readDated(article, facts)), words, true);
}

/** One story with all of its claims, and why there are no more when that is asked. */
async function oneStory(id: string, why: boolean, desk: Desk, archive: Archive) {
  const ask = (sample: boolean) => archive.stories({ ids: [id], limit: 1, order: 'newest', sample });
  const [story] = [...(await ask(false)), ...(await ask(true))];
  if (!story) return mistaken(desk, desk.words.say('news-no-story'));
  return { message: wholeStory(story, desk.words, why ? await silences(story, desk) : null) };
}

export default command({
  name: 'news',
  options: z.strictObject({
    query: word().optional(),
    verdict: choice(VERDICTS).optional(),
    feed: offeringFrom(word(), feedOffers).optional(),
    story: word(20).optional(),
    why: flag().optional(),
    limit: whole(null, { min: 1, max: 25 }).default(5),
  }),
  example: 'news difficulty limit:3',
  ports: ['archive'],
  async run({ query, verdict, feed, story, why, limit }, desk, { archive }: { readonly archive: Archive }) {
    const { words } = desk;
    if (story !== undefined) return oneStory(story.trim().toLowerCase(), why ?? false, desk, archive);
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

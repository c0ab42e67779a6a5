import type { Words } from '../message/words.ts';
import type { Archive, NameBook, PostPlace, SubscriptionBook } from '../ports.ts';
import { filterLine } from './filter.ts';
import { namingKnown, placeLine } from './naming.ts';
import { deliveryLine } from './order.ts';
import { findStories } from './selection.ts';
import { byGravity } from './telling.ts';

interface Room {
  readonly archive: Archive;
}

interface ChatAsker {
  readonly platform: PostPlace['platform'];
  readonly chat: string | null;
}

/** Claims looked through for those somebody may mean. */
const STORIES = 40;

/** What may be typed for a feed: its id, called by its outlet and what it brings. */
export const feedOffers = {
  ports: ['archive'],
  list: async (_: unknown, { archive }: Room) =>
    (await archive.feeds()).map(({ feed }) => ({
      value: feed.id,
      name: `${feed.outlet} (${feed.id})`,
    })),
};

/** What may be typed for a claim: its id, called by its verdict and its sentence; the newest stories first. */
export const claimOffers = {
  ports: ['archive'],
  list: async ({ words }: { readonly words: Words }, { archive }: Room) => {
    const { stories } = await findStories(archive, { limit: STORIES, order: 'newest' });
    return stories
      .flatMap(({ claims }) => byGravity(claims))
      .map(({ id, judged: { claim, verdict } }) => ({
        value: id,
        name: `${id} · ${words.verdict(verdict.verdict)}: ${claim.quote}`,
      }));
  },
};

/** What may be typed for a subscription: its id, called by its place, what it lets through and when; those of the chat alone. */
export const subscriptionOffers = {
  ports: ['subscriptions', 'names'],
  list: async (
    { words, asker }: { readonly words: Words; readonly asker: ChatAsker | null },
    { subscriptions, names }: { readonly subscriptions: SubscriptionBook; readonly names?: NameBook },
  ) => {
    if (asker?.chat === null) return [];
    const ours = await subscriptions.list(
      asker?.chat === undefined ? null : { platform: asker.platform, id: asker.chat },
    );
    const naming =
      names &&
      (await namingKnown(
        ours.map(({ place }) => place),
        names,
      ));
    return ours.map((each) => {
      const what = filterLine(each.filter, words) ?? words.say('subscribe-everything');
      const where = placeLine(each.place, words, naming);
      return { value: each.id, name: `${each.id} · ${where}: ${what}, ${deliveryLine(each, words)}` };
    });
  },
};

import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, command, type Desk } from '../src/command/command.ts';
import { excerpt } from '../src/command/mistake.ts';
import { choice, offeringFrom, picking, word } from '../src/command/options.ts';
import { heading, message } from '../src/message/build.ts';
import type { Action, Block } from '../src/message/message.ts';
import { chosenChat, tapSays } from '../src/newsroom/elsewhere.ts';
import { forgoUnwanted } from '../src/newsroom/forgoing.ts';
import { namingOf } from '../src/newsroom/naming.ts';
import { subscriptionOffers } from '../src/newsroom/offers.ts';
import { subscriptionFields } from '../src/newsroom/order.ts';
import type { ChatId, Outbox, Places, Subscription, SubscriptionBook } from '../src/ports.ts';

/** Subscriptions that get buttons of their own. */
const BUTTONS = 8;

const options = z.strictObject({
  id: offeringFrom(word(20), subscriptionOffers).optional(),
  do: choice(['remove', 'pause', 'resume', 'undo']).optional(),
  channel: picking('channel').optional(),
});
type Deed = NonNullable<z.output<typeof options>['do']>;

const answered = (
  desk: Desk,
  title: string,
  blocks: readonly Block[],
  actions: readonly Action[],
): Answer => ({
  message: message({ id: 'unsubscribe', words: desk.words, title, blocks, actions, private: true }),
});

function choices(subscriptions: readonly Subscription[], { words }: Desk, stays: Action['set']): Action[] {
  return subscriptions.slice(0, BUTTONS).flatMap(({ id, paused }): Action[] => {
    const other = paused ? 'resume' : 'pause';
    return [
      { label: words.say('unsubscribe-remove', { id }), set: { ...stays, id, do: 'remove' } },
      { label: words.say(`unsubscribe-${other}`, { id }), set: { ...stays, id, do: other } },
    ];
  });
}

/** What a deed makes of a subscription: what is said, and the deed that takes it back. */
const SAID = {
  remove: ['unsubscribe-removed', 'undo'],
  pause: ['unsubscribe-paused', 'resume'],
  resume: ['unsubscribe-resumed', 'pause'],
  undo: ['unsubscribe-restored', 'remove'],
} as const;

async function act(
  deed: Deed,
  id: string,
  book: SubscriptionBook,
  ours: readonly Subscription[],
  chat: ChatId | null,
  now: number,
): Promise<Subscription | null> {
  if (deed === 'undo') return book.restore(id, chat);
  const found = ours.find((each) => each.id === id);
  if (!found) return null;
  if (deed !== 'remove') return book.change(id, { paused: deed === 'pause' });
  await book.remove(id, now);
  return found;
}

type Ports = {
  readonly subscriptions: SubscriptionBook;
  readonly places?: Places;
  readonly outbox?: Pick<Outbox, 'forgo'>;
};

export default command({
  name: 'unsubscribe',
  options,
  example: 'unsubscribe',
  ports: ['subscriptions', 'places', 'outbox'],
  audience: 'moderators',
  about: 'channel',
  async run(values, desk, { subscriptions, places, outbox }: Ports) {
    const { words, now } = desk;
    const chat = await chosenChat(desk, values, places);
    if (typeof chat === 'string') return mistaken(desk, chat);
    const stays = chat === null ? {} : tapSays(chat.platform, chat.id);
    const ours = await subscriptions.list(chat);
    const named = async (all: readonly Subscription[]) =>
      namingOf(
        all.map(({ place, ping }) => ({ place, roles: ping ? [ping.role] : [] })),
        places,
      );
    if (values.id === undefined) {
      const title =
        ours.length === 0 ? words.say('subscriptions-title', { count: 0 }) : words.say('unsubscribe-which');
      const naming = await named(ours);
      const blocks = ours.flatMap((each) => [
        heading(each.id),
        subscriptionFields(each, words, chat === null, naming),
      ]);
      return answered(desk, title, blocks, choices(ours, desk, stays));
    }
    const id = values.id.trim().toLowerCase();
    const deed = values.do ?? 'remove';
    const done = await act(deed, id, subscriptions, ours, chat, now);
    if (done === null) return mistaken(desk, words.say('subscribe-gone', { id: excerpt(id) }));
    if (deed === 'remove' || deed === 'pause')
      await forgoUnwanted(done.place, { subscriptions, ...(outbox && { outbox }) }, now);
    const [said, back] = SAID[deed];
    const label = words.say('subscribe-undo');
    return answered(
      desk,
      words.say(said, { id }),
      [subscriptionFields(done, words, chat === null, await named([done]))],
      [{ label, set: { ...stays, id, do: back } }],
    );
  },
});

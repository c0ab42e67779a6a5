import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { command } from '../src/command/command.ts';
import { picking } from '../src/command/options.ts';
import { heading, message } from '../src/message/build.ts';
import { chosenChat } from '../src/newsroom/elsewhere.ts';
import { namingOf } from '../src/newsroom/naming.ts';
import { subscriptionFields } from '../src/newsroom/order.ts';
import type { Outbox, Places, SubscriptionBook } from '../src/ports.ts';

type Ports = {
  readonly subscriptions: SubscriptionBook;
  readonly places?: Places;
  readonly outbox?: Pick<Outbox, 'knock'>;
};

export default command({
  name: 'subscriptions',
  options: z.strictObject({ channel: picking('channel').optional() }),
  example: 'subscriptions',
  ports: ['subscriptions', 'places', 'outbox'],
  audience: 'moderators',
  about: 'channel',
  async run(values, desk, { subscriptions, places, outbox }: Ports) {
    const { words } = desk;
    const chat = await chosenChat(desk, values, places);
    if (typeof chat === 'string') return mistaken(desk, chat);
    const ours = await subscriptions.list(chat);
    // Whoever looks has perhaps just mended it: what waits for a place that refuses is tried again at once.
    if (chat !== null && ours.some(({ trouble }) => trouble !== null)) await outbox?.knock(chat, desk.now);
    const naming = await namingOf(
      ours.map(({ place, ping }) => ({ place, roles: ping ? [ping.role] : [] })),
      places,
    );
    const troubledFirst = ours.toSorted((a, b) => Number(b.trouble !== null) - Number(a.trouble !== null));
    return {
      message: message({
        id: 'subscriptions',
        words,
        title: words.say('subscriptions-title', { count: ours.length }),
        blocks: troubledFirst.flatMap((each) => [
          heading(each.id),
          subscriptionFields(each, words, chat === null, naming),
        ]),
        private: true,
      }),
    };
  },
});

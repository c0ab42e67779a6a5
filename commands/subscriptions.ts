import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { command } from '../src/command/command.ts';
import { heading, message } from '../src/message/build.ts';
import { subscriptionFields } from '../src/newsroom/order.ts';
import type { SubscriptionBook } from '../src/ports.ts';

export default command({
  name: 'subscriptions',
  options: z.strictObject({}),
  example: 'subscriptions',
  ports: ['subscriptions'],
  audience: 'moderators',
  async run(_, desk, { subscriptions }: { readonly subscriptions: SubscriptionBook }) {
    const { asker, words } = desk;
    if (asker?.chat === null) return mistaken(desk, words.say('subscribe-no-place'));
    const chat = asker && asker.chat !== null ? { platform: asker.platform, id: asker.chat } : null;
    const ours = await subscriptions.list(chat);
    const troubledFirst = ours.toSorted((a, b) => Number(b.trouble !== null) - Number(a.trouble !== null));
    return {
      message: message({
        id: 'subscriptions',
        words,
        title: words.say('subscriptions-title', { count: ours.length }),
        blocks: troubledFirst.flatMap((each) => [
          heading(each.id),
          subscriptionFields(each, words, chat === null),
        ]),
        private: true,
      }),
    };
  },
});

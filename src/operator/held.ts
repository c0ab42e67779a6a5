import { z } from 'zod';
import { mistaken } from '../command/answer.ts';
import { type Answer, command, type Desk } from '../command/command.ts';
import { choice, word } from '../command/options.ts';
import { dayOf } from '../core/days.ts';
import { list, message, paragraph } from '../message/build.ts';
import { type Block, strong } from '../message/message.ts';
import type { HeldItems, Ports } from '../ports.ts';

const options = z.strictObject({ feed: word().optional(), how: choice(['tell', 'drop']).default('tell') });

const listOf = (held: readonly HeldItems[], { words }: Desk): Block =>
  held.length === 0
    ? paragraph(words.say('held-none'))
    : list(
        held.map(({ feed, count, since, titles }) => [
          strong(feed.id),
          words.say('held-line', {
            count: words.number(count, null),
            since: words.day(dayOf(since)),
            titles: titles.join('; '),
          }),
        ]),
        0,
      );

export default command<typeof options, Pick<Ports, 'archive'>>({
  name: 'held',
  options,
  example: 'held',
  ports: ['archive'],
  async run({ feed, how }, desk, { archive }): Promise<Answer> {
    const { words } = desk;
    const held = await archive.held();
    const title = words.say('held-title');
    if (feed === undefined) {
      return { message: message({ id: 'held', words, title, blocks: [listOf(held, desk)] }) };
    }
    if (!held.some((each) => each.feed.id === feed)) {
      const feeds = held.map((each) => each.feed.id).join(', ') || '–';
      return mistaken(desk, words.say('held-unknown', { feeds, got: feed }));
    }
    const by = { platform: 'console', user: null, chat: null } as const;
    const count = await archive.letGo(feed, how, { by, at: desk.now });
    const sentence = words.say(how === 'tell' ? 'held-told' : 'held-dropped', { count });
    return { message: message({ id: 'held', words, title, blocks: [paragraph(sentence)] }) };
  },
});

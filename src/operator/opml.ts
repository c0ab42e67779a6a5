import { z } from 'zod';
import { type Answer, command } from '../command/command.ts';
import { list, message } from '../message/build.ts';
import { opmlOf } from '../news/opml.ts';
import type { Ports } from '../ports.ts';

const options = z.strictObject({});

export default command<typeof options, Pick<Ports, 'feeds'>>({
  name: 'opml',
  options,
  example: 'opml',
  ports: ['feeds'],
  async run(_, { words }, { feeds }): Promise<Answer> {
    const listed = await feeds();
    return {
      message: message({
        id: 'opml',
        words,
        title: words.say('feeds-title'),
        blocks: [
          list(
            listed.map(({ outlet, url }) => `${outlet}: ${url}`),
            0,
          ),
        ],
      }),
      verbatim: opmlOf(listed),
    };
  },
});

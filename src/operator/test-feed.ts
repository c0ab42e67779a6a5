import { z } from 'zod';
import { mistaken } from '../command/answer.ts';
import { type Answer, command } from '../command/command.ts';
import { word } from '../command/options.ts';
import { heading, list, message, paragraph } from '../message/build.ts';
import { type Inline, link, text } from '../message/message.ts';
import type { Item } from '../news/feed.ts';
import { identityOf } from '../news/identity.ts';
import type { Ports } from '../ports.ts';

const LONGEST = 4_000;
const SHOWN = 20;

/** What a feed calls an item; where it calls it nothing, what it would be recognised by. */
const idOf = (item: Item): string | null => item.guid ?? item.link ?? identityOf(item).text;

const dateOf = ({ published }: Item): string | null =>
  published === null ? null : new Date(published).toISOString();

function lineOf(item: Item, untitled: string): Inline[] {
  const title = item.title ?? untitled;
  const date = dateOf(item);
  return [item.link === null ? text(title) : link(title, item.link), text(date === null ? '' : ` · ${date}`)];
}

const options = z.strictObject({ source: word(LONGEST) });

export default command<typeof options, Pick<Ports, 'feedTrial'>>({
  name: 'test-feed',
  options,
  example: 'test-feed feeds/sample/en.xml',
  ports: ['feedTrial'],
  lines: { fields: ['source'], example: '{"source":"https://example.org/feed"}', bare: true, atOnce: 8 },
  async run({ source }, desk, { feedTrial }): Promise<Answer> {
    const { words } = desk;
    const read = await feedTrial.read(source);
    if ('failure' in read) {
      const { code, reason } = read.failure;
      if (code === 'no-file') return mistaken(desk, words.say('input-missing', { name: source }));
      const id = `failure-${code}`;
      const error = words.has(id) ? `${words.say(id)} (${reason})` : reason;
      const title = words.say('test-feed-failed', { source });
      return {
        message: message({ id: 'test-feed', words, title, blocks: [paragraph(error)] }),
        document: { source, error },
      };
    }
    const { title, items } = read;
    const lines = items.slice(0, SHOWN).map((item) => lineOf(item, words.say('story-untitled')));
    const more = items.length - lines.length;
    return {
      message: message({
        id: 'test-feed',
        words,
        title: title ?? words.say('story-untitled'),
        blocks: [
          heading(words.say('test-feed-items', { count: items.length })),
          list([...lines, ...(more > 0 ? [words.say('digest-more', { count: more })] : [])], 0),
        ],
      }),
      document: {
        source,
        title,
        items: items.map((item) => ({
          id: idOf(item),
          title: item.title,
          link: item.link,
          date: dateOf(item),
        })),
      },
    };
  },
});

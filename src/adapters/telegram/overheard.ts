import type { Message } from 'grammy/types';
import { type Asked, postPlaceOf } from './asked.ts';
import { textOf } from './check.ts';
import { keyboard } from './keyboard.ts';
import type { Line } from './line.ts';
import { send } from './post.ts';
import { lay } from './render.ts';

/** Addresses that stand behind words. */
const behind = ({ entities = [], caption_entities: under = [] }: Message): string[] =>
  [...entities, ...under].flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : []));

/** May a message in a group be one with links? What other bots wrote or were asked to write is not. */
export const mayLink = (message: Message, { group }: Asked): boolean =>
  group !== null &&
  message.via_bot === undefined &&
  (/https?:\/\//i.test(textOf(message) ?? '') || behind(message).length > 0);

/** Answers the links of a person's message in a group where that is wanted. */
export async function answerLinks(line: Line, message: Message, asked: Asked): Promise<void> {
  const place = postPlaceOf(asked);
  if (!place) return;
  const replies = await line.links.hear({
    place,
    user: String(asked.user),
    id: String(message.message_id),
    text: textOf(message) ?? '',
    links: behind(message),
  });
  for (const { message: short, desk, control } of replies) {
    const [html] = lay(short, desk);
    if (html !== undefined) await send(line, asked.target, { html, keyboard: keyboard([[control]]) });
  }
}

import { createHash } from 'node:crypto';
import { ComponentType, type RawFile } from 'discord.js';
import type { Message } from '../../message/message.ts';
import type { KeptPost } from '../../ports.ts';
import { openPictures, openWording, type PostingHouse, tapsOf } from '../chat/worded.ts';
import type { Json } from './json.ts';
import { LIMITS } from './limits.ts';
import { fileName } from './picture.ts';
import { body, type DiscordPage, lay, POSTED_PAGE } from './render.ts';

/** One message of a post, ready to go. */
export interface PostBody {
  readonly body: Json;
  readonly files: readonly RawFile[];
  /** How many messages the post is. */
  readonly of: number;
}

/** A number on a message's container by which it is known again: 32 bits without a sign, beyond those Discord gives. */
export const markOf = (post: KeptPost, part: number): number =>
  (createHash('sha256').update(`${post.id} ${part}`).digest().readUInt32BE(0) % (2 ** 31 - 1_000)) + 1_000;

/** At most 25 characters: the same for every try at the same message, another for the next message. */
export const nonceOf = (post: KeptPost, part: number): string =>
  `${post.id}-${part.toString(36)}-${(post.triedAt ?? 0).toString(36)}`.slice(0, 25);

/** Lays posts out as Discord takes them: nobody is pinged but the role a moderator chose, and that once. */
export function openBodies(house: PostingHouse): (post: KeptPost, part: number) => Promise<PostBody> {
  const word = openWording(house);
  const picture = openPictures(house);
  const pages = new WeakMap<Message, readonly DiscordPage[]>();
  return async (post, part) => {
    const worded = await word(post);
    const laid = pages.get(worded.message) ?? lay(worded.message, worded.desk, POSTED_PAGE);
    pages.set(worded.message, laid);
    const last = part === laid.length - 1;
    const controls = last ? await tapsOf(house, post, worded, LIMITS.message.customId) : [];
    const png = last && worded.chart !== null ? await picture(worded.chart, worded.theme ?? 'dark') : null;
    const file: RawFile | null =
      png === null
        ? null
        : { name: fileName(worded.message), data: Buffer.from(png), contentType: 'image/png' };
    const chart = file && worded.chart ? { name: file.name, alt: worded.chart.alt } : null;
    const page = laid[Math.min(part, laid.length - 1)]!;
    const { components, ...rest } = body(page, controls, { private: false, chart });
    const marked = components.map((each) => ({ ...each, id: markOf(post, part) }));
    const pings = part === 0 && post.role !== null;
    const ping = { type: ComponentType.TextDisplay, content: `<@&${post.role}>` };
    return {
      body: {
        ...rest,
        components: pings ? [...marked, ping] : marked,
        ...(pings ? { allowed_mentions: { parse: [], roles: [post.role] } } : {}),
        attachments: file ? [{ id: '0', filename: file.name }] : [],
      },
      files: file ? [file] : [],
      of: laid.length,
    };
  };
}

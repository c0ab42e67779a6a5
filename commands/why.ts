import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { command, type Desk } from '../src/command/command.ts';
import { word } from '../src/command/options.ts';
import { list, message, paragraph } from '../src/message/build.ts';
import { type Block, link } from '../src/message/message.ts';
import { storyKey } from '../src/newsroom/dispatch.ts';
import { peopleIn } from '../src/newsroom/moderator.ts';
import { mutedBy } from '../src/newsroom/muting.ts';
import { namingOf } from '../src/newsroom/naming.ts';
import { wayBlocks } from '../src/newsroom/way.ts';
import type {
  Archive,
  ChatId,
  DispatchBook,
  ItemTrace,
  KeptPost,
  Mute,
  MuteBook,
  Outbox,
  Places,
  Story,
  SubscriptionBook,
} from '../src/ports.ts';

/** Items shown where it is not clear which is meant. */
const SHOWN = 8;
/** Claims by which posts are looked for. */
const CLAIMS = 10;
/** Stands for any chat where a mute is in force in all of them. */
const ANY = { platform: 'discord', id: '' } as const;
/** Other stories named for each of its claims. */
const ELSEWHERE = 3;

type Ports = {
  readonly archive: Archive;
  readonly dispatches: DispatchBook;
  readonly outbox: Outbox;
  readonly subscriptions: SubscriptionBook;
  readonly mutes?: MuteBook;
  readonly places?: Places;
};

const titleOf = ({ title, link: address, item }: ItemTrace): string => title?.trim() || (address ?? item);

const lineOf = (trace: ItemTrace) => [
  trace.link === null ? titleOf(trace) : link(titleOf(trace), trace.link),
  ` – ${trace.outlet}, ${trace.item}`,
];

/** A story's own posts, and digests and other posts that carry its claims. */
async function postsOf({ id, claims }: Story, outbox: Outbox): Promise<KeptPost[]> {
  const carrying = await Promise.all(claims.slice(0, CLAIMS).map((claim) => outbox.carrying(claim.id)));
  const all = [await outbox.keyed(storyKey(id)), ...carrying].flat();
  return [...new Map(all.map((post) => [post.id, post])).values()];
}

/** Mutes by which it is not told in this chat; without a chat, in any. What stands there was told before it was muted. */
async function mutesOf(
  trace: ItemTrace,
  posts: readonly KeptPost[],
  { asker, now }: Desk,
  { mutes }: Ports,
): Promise<readonly Mute[]> {
  const all = (await mutes?.since(trace.seenAt)) ?? [];
  const by = (mute: Mute, chat: ChatId): boolean => {
    const told = posts.some(({ place }) => mute.chat === null || place.chat === mute.chat.id);
    return mutedBy([mute], trace, chat, { seenAt: trace.seenAt, now, told }) !== null;
  };
  if (asker?.chat == null) return all.filter((mute) => by(mute, mute.chat ?? ANY));
  const chat: ChatId = { platform: asker.platform, id: asker.chat };
  return all.filter((mute) => by(mute, chat)).slice(0, 1);
}

async function wayOf(trace: ItemTrace, desk: Desk, ports: Ports): Promise<Block[]> {
  const { archive, outbox, subscriptions } = ports;
  const { words, asker, reader } = desk;
  const chat = asker === null || asker.chat === null ? null : { platform: asker.platform, id: asker.chat };
  const ids = trace.article === null ? [] : [trace.article];
  const [story = null] =
    ids.length === 0 ? [] : await archive.stories({ ids, limit: 1, order: 'newest', sample: trace.sample });
  const all = story === null ? [] : await postsOf(story, outbox);
  const posts = all.filter(
    ({ place }) => chat === null || (place.platform === chat.platform && place.chat === chat.id),
  );
  const mutes = await mutesOf(trace, posts, desk, ports);
  const ours = asker !== null && chat === null ? [] : await subscriptions.list(chat);
  const elsewhere = await Promise.all(
    (story?.claims ?? []).slice(0, CLAIMS).map(({ id }) => archive.elsewhere(id, ELSEWHERE)),
  );
  return wayBlocks(
    {
      trace,
      story,
      elsewhere: elsewhere.flat(),
      posts,
      subscriptions: ours,
      naming: await namingOf(
        posts.map(({ place }) => ({ place, roles: [] })),
        ports.places,
        peopleIn(mutes.map(({ by }) => by)),
      ),
      mutes,
    },
    words,
    reader.timeZone,
  );
}

export default command({
  name: 'why',
  options: z.strictObject({ item: word(2000).optional() }),
  example: 'why',
  ports: ['archive', 'dispatches', 'outbox', 'subscriptions', 'mutes', 'places'],
  audience: 'moderators',
  async run({ item }, desk, ports: Ports) {
    const { words } = desk;
    const found = await ports.dispatches.trace(item ?? '', SHOWN);
    const [first, ...others] = found;
    if (item !== undefined && !first) return mistaken(desk, words.say('why-unknown'));
    const made = (title: string, blocks: readonly Block[]) => ({
      message: message({ id: 'why', words, title, blocks, private: true }),
    });
    if (item === undefined || !first)
      return first
        ? made(words.say('why-which'), [list(found.map(lineOf), 0)])
        : made(words.say('news-nothing-yet'), []);
    return made(words.say('why-title', { title: titleOf(first) }), [
      ...(await wayOf(first, desk, ports)),
      ...(others.length > 0 ? [paragraph(words.say('why-many'), 2), list(others.map(lineOf), 2)] : []),
    ]);
  },
});

import type { KeptPost } from '../../ports.ts';
import { type Call, fieldsIn, idOf, isSuccess } from './call.ts';
import { type Json, listOf, textOf } from './json.ts';

/** resources/channel#channel-object-channel-flags: a post in the forum needs a tag. */
const REQUIRE_TAG = 1 << 4;
/** Tags of one forum are few; forums remembered, and for how long what they are counts. */
const REMEMBERED = 1_000;
const KNOWN_MS = 10 * 60_000;

const GRAVITY = ['refuted', 'misleading', 'supported', 'unverifiable'] as const;

interface Forum {
  readonly tags: readonly Json[];
  readonly required: boolean;
  readonly at: number;
}

/** The letters of a tag's name, without signs and emoji. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .trim();

/** The tag named like the gravest verdict of a post, in its language or by its code; else any where one is required. */
function chosen({ tags, required }: Forum, { message }: KeptPost): string[] {
  const cards = message.blocks.flatMap((block) => (block.type === 'claim' ? [block.card] : []));
  const open = tags.filter(({ moderated }) => moderated !== true);
  const gravest = GRAVITY.find((code) => cards.some(({ verdict }) => verdict === code));
  const names = cards
    .filter(({ verdict }) => verdict === gravest)
    .flatMap((card) => [card.verdict, card.word]);
  const fits = ({ name }: Json): boolean => names.some((each) => plain(each) === plain(textOf(name)));
  const tag = open.find(fits) ?? (required ? (open[0] ?? tags[0]) : undefined);
  return tag === undefined ? [] : [idOf(tag)];
}

/** Chooses the tags for a post of a forum. Where Discord does not tell of the forum, there are none. */
export function openTags(
  call: Call,
  now: () => number,
): (forum: string, post: KeptPost) => Promise<string[]> {
  const known = new Map<string, Forum>();
  return async (id, post) => {
    const before = known.get(id);
    if (before && now() - before.at < KNOWN_MS) return chosen(before, post);
    const answer = await call('GET', `/channels/${id}`);
    if (!isSuccess(answer)) return [];
    const { available_tags: tags, flags } = fieldsIn(answer.json);
    const forum = { tags: listOf(tags), required: (Number(flags ?? 0) & REQUIRE_TAG) !== 0, at: now() };
    if (known.size >= REMEMBERED) known.clear();
    known.set(id, forum);
    return chosen(forum, post);
  };
}

/** Opens an archived thread again; false where that is not for us to do. */
export const reopened = async (call: Call, thread: string): Promise<boolean> =>
  isSuccess(await call('PATCH', `/channels/${thread}`, { archived: false }));

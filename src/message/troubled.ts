import { list, paragraph } from './build.ts';
import { type Block, type Inline, type Message, strong, text } from './message.ts';
import type { PhraseId, Words } from './words.ts';

/** A post as far as whoever looks after the outbox asks; kept posts are such. */
export interface PostStanding {
  readonly id: string;
  readonly place: {
    readonly platform: 'discord' | 'telegram';
    readonly channel: string;
    readonly topic: string | null;
    readonly chat: string;
  };
  readonly message: Pick<Message, 'title'>;
  readonly state: 'waiting' | 'sending' | 'sent' | 'uncertain' | 'refused' | 'merged';
  readonly reason: string | null;
  readonly permission: string | null;
  /** ms since 1970. */
  readonly offeredAt: number;
  readonly waitsSince?: number | null;
}

/** Posts named of one place. */
const NAMED = 10;
const PLATFORMS = { discord: 'Discord', telegram: 'Telegram' } as const;

/** How a post stands, in a phrase. */
function stateId({ state, waitsSince = null }: PostStanding): PhraseId {
  if (waitsSince !== null && state !== 'waiting' && state !== 'sending') return 'outbox-state-shut';
  return state === 'uncertain' || state === 'refused' || state === 'sent'
    ? `outbox-state-${state}`
    : 'outbox-state-waiting';
}

/** Why it stands so: the right that is missing by its name, else what the platform said. */
export function standingReason(
  { permission, reason }: Pick<PostStanding, 'permission' | 'reason'>,
  words: Words,
): string | null {
  if (permission === null) return reason;
  const id = `doctor-permission-${permission}`;
  return words.say('outbox-lacks', { right: words.has(id) ? words.say(id) : permission });
}

function lineOf(post: PostStanding, words: Words): Inline[] {
  const why = standingReason(post, words);
  const rest = [`${words.say(stateId(post))}${why === null ? '' : `: ${why}`}`, post.message.title];
  return [
    strong(post.id),
    text(` – ${rest.join(' – ')}, `),
    { type: 'time', instant: post.offeredAt, style: 'relative' },
  ];
}

/**
 * Posts by place, each with its id, state, reason, title and age; `nameOf` gives what people call a place, where that is
 * known.
 */
export function standingBlocks(
  posts: readonly PostStanding[],
  words: Words,
  nameOf: (place: PostStanding['place']) => string | null = () => null,
): Block[] {
  const places = Map.groupBy(posts, ({ place: { platform, channel, topic } }) =>
    [platform, channel, topic].join(' '),
  );
  return [...places.values()].flatMap((there): Block[] => {
    const { place } = there[0]!;
    const shown = there.slice(0, NAMED).map((post) => lineOf(post, words));
    const rest = there.length - shown.length;
    const topic = place.topic === null ? '' : ` / ${place.topic}`;
    const name = nameOf(place) ?? `${place.channel}${topic}`;
    return [
      paragraph(strong(`${PLATFORMS[place.platform]} ${name}`), 1),
      list(rest > 0 ? [...shown, words.say('digest-more', { count: rest })] : shown, 1),
    ];
  });
}

import { loadWords } from '../message/words.ts';
import type { Archive, MuteBook, Outbox, Story } from '../ports.ts';
import { storyKey } from './dispatch.ts';
import { decide, sieveOf } from './filter.ts';
import { textsOf } from './matching.ts';
import { mutedBy, REMEMBERED_MS } from './muting.ts';
import type { Order } from './order.ts';
import { storyMessage, storyQuestion } from './telling.ts';

/** Stories looked through for one that passes, the newest first. */
const LOOKED = 200;

/**
 * Posts the newest story that a filter lets through to its place, as an ordinary post: told again later it is that
 * post. `null` when none passes or the place is muted to all who told it; `fresh` false when it stands there already. Nothing of the sample is ever posted.
 */
export async function postLatest(
  order: Pick<Order, 'place' | 'filter' | 'locale'>,
  {
    archive,
    outbox,
    mutes,
  }: { readonly archive: Archive; readonly outbox: Outbox; readonly mutes?: Pick<MuteBook, 'since'> },
  now: number,
): Promise<{ readonly story: Story; readonly fresh: boolean } | null> {
  const sieve = sieveOf(order.filter);
  const stories = await archive.stories({ limit: LOOKED, order: 'newest', sample: false });
  const muted = (await mutes?.since(now - REMEMBERED_MS)) ?? [];
  const chat = { platform: order.place.platform, id: order.place.chat };
  const isOpen = ({ tellings, seenAt }: Story): boolean =>
    muted.length === 0 || tellings.some((each) => mutedBy(muted, each, chat, { seenAt, now }) === null);
  const story = stories.find((each) => isOpen(each) && decide(sieve, each, textsOf(each)).passes);
  if (!story) return null;
  const post = {
    key: storyKey(story.id),
    place: order.place,
    message: storyMessage(story, await loadWords(order.locale)),
    role: null,
    claims: story.claims.map(({ id }) => id),
    question: storyQuestion(story),
  };
  return { story, fresh: (await outbox.offer([post], now)) > 0 };
}

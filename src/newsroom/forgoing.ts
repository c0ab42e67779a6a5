import type { ChatId, Outbox, PostPlace, SubscriptionBook } from '../ports.ts';
import { placeKey } from './due.ts';

interface Books {
  readonly subscriptions: SubscriptionBook;
  readonly outbox?: Pick<Outbox, 'forgo'>;
}

/** A place that nobody wants news in any more is sent none of what waits for it, in a queue or for a right. */
export async function forgoUnwanted(
  place: PostPlace,
  { subscriptions, outbox }: Books,
  now: number,
): Promise<void> {
  const { platform, chat: id } = place;
  const there = await subscriptions.list({ platform, id });
  const isWanted = there.some((each) => !each.paused && placeKey(each.place) === placeKey(place));
  if (!isWanted) await outbox?.forgo(place, now);
}

/** Takes a subscription of a chat back, and what waits by it; false when the chat has none of that id. */
export async function takeBack(id: string, chat: ChatId, books: Books, now: number): Promise<boolean> {
  const found = (await books.subscriptions.list(chat)).find((each) => each.id === id);
  if (!found) return false;
  await books.subscriptions.remove(id, now);
  await forgoUnwanted(found.place, books, now);
  return true;
}

import type { AlertBook, Does, KeptPost, Sent, SubscriptionBook } from '../ports.ts';
import { placeKey } from './due.ts';

/** How long it counts which places were in trouble. */
const FRESH_MS = 60_000;

/** Does what became of a change say nothing of whether the place takes posts? Of a right, or a chat, that is gone it does. */
const isOwn = (sent: Sent, does: Does): boolean =>
  does === 'edit' &&
  (sent.state === 'sent' || (sent.state === 'refused' && sent.permission === null && sent.shut !== true));

/**
 * Takes to heart what became of a post: a place that refuses is marked on its subscriptions, which are kept, and no
 * longer when it takes posts again; a group with another id is followed. To be told of everything the outbox settles.
 */
export function heeding(
  book: SubscriptionBook,
  alerts: AlertBook,
): (post: KeptPost, sent: Sent, at: number, does?: Does) => Promise<void> {
  let troubled: Promise<Set<string>> | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  const known = async (): Promise<Set<string>> => {
    const all = await book.list(null);
    return new Set(all.filter(({ trouble }) => trouble !== null).map(({ place }) => placeKey(place)));
  };
  return async ({ place }, sent, at, does = 'send') => {
    if (sent.state === 'moved') {
      await book.move(place.platform, place.channel, sent.channel);
      return alerts.move(place.platform, place.channel, sent.channel);
    }
    if (sent.state === 'later' || isOwn(sent, does)) return;
    // Others mark places as well: who subscribes where a right is missing, and a platform that tells of it.
    if (troubled === null || at - readAt >= FRESH_MS) {
      troubled = known();
      readAt = at;
    }
    const key = placeKey(place);
    const places = await troubled;
    if (sent.state === 'sent' && !places.has(key)) return;
    const { platform, chat } = place;
    const permission = sent.state === 'refused' ? sent.permission : null;
    const trouble = sent.state === 'sent' ? null : { permission, reason: sent.reason, at };
    const here = (await book.list({ platform, id: chat })).filter((each) => placeKey(each.place) === key);
    for (const { id } of here) await book.change(id, { trouble });
    if (trouble === null) places.delete(key);
    else places.add(key);
  };
}

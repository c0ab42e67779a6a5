import type { AlertBook, KeptPost, Sent, SubscriptionBook } from '../ports.ts';
import { placeKey } from './due.ts';

/**
 * Takes to heart what became of a post: a place that refuses is marked on its subscriptions, which are kept, and no
 * longer when it takes posts again; a group with another id is followed. To be told of everything the outbox settles.
 */
export function heeding(
  book: SubscriptionBook,
  alerts: AlertBook,
): (post: KeptPost, sent: Sent, at: number) => Promise<void> {
  let troubled: Promise<Set<string>> | null = null;
  const known = async (): Promise<Set<string>> => {
    const all = await book.list(null);
    return new Set(all.filter(({ trouble }) => trouble !== null).map(({ place }) => placeKey(place)));
  };
  return async ({ place }, sent, at) => {
    if (sent.state === 'moved') {
      await book.move(place.platform, place.channel, sent.channel);
      return alerts.move(place.platform, place.channel, sent.channel);
    }
    if (sent.state === 'later') return;
    troubled ??= known();
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

import type { Words } from '../message/words.ts';
import type { NameBook, Named, Naming, Places, PostPlace, Subscription } from '../ports.ts';

/** Nobody has told any name. */
export const NAMELESS: Naming = () => null;

const channelOf = ({ platform, channel }: PostPlace): Named =>
  platform === 'telegram'
    ? { platform, type: 'chat', id: channel }
    : { platform, type: 'channel', id: channel };
const topicOf = ({ platform, channel, topic }: PostPlace): Named => ({
  platform,
  type: 'topic',
  id: `${channel}/${topic}`,
});
const chatOf = ({ platform, chat }: Pick<PostPlace, 'platform' | 'chat'>): Named => ({
  platform,
  type: 'chat',
  id: chat,
});
/** A role of a server. */
export const roleOf = ({ platform, chat }: PostPlace, role: string): Named => ({
  platform,
  type: 'role',
  id: `${chat}/${role}`,
});

/** Everything of places that has a name. */
export const namedOf = (places: readonly PostPlace[]): Named[] =>
  places.flatMap((place) => [
    channelOf(place),
    chatOf(place),
    ...(place.topic === null ? [] : [topicOf(place)]),
  ]);

/** The names of subscriptions' or alerts' places and roles, and of whatever `more`; none where nobody can be asked. */
export async function namingOf(
  ordered: readonly (Pick<Subscription, 'place'> & { readonly roles: readonly string[] })[],
  places: Places | undefined,
  more: readonly Named[] = [],
): Promise<Naming> {
  if (!places) return NAMELESS;
  const roles = ordered.flatMap(({ place, roles: all }) => all.map((role) => roleOf(place, role)));
  return places.names([...namedOf(ordered.map(({ place }) => place)), ...roles, ...more]);
}

/** Names that are known already: nobody is asked, so that it can be told while somebody types. */
export async function namingKnown(places: readonly PostPlace[], names: NameBook): Promise<Naming> {
  const all = namedOf(places);
  const found = await Promise.all(all.map((named) => names.find(named)));
  const known = new Map(all.map((named, i) => [JSON.stringify(named), found[i] ?? null]));
  return (named) => known.get(JSON.stringify(named)) ?? null;
}

/** Where it comes, as people call it: `#mining`, “Miners, topic News”; by the platform's ids where nobody knows. */
export function placeLine(place: PostPlace, { say }: Words, naming: Naming = NAMELESS): string {
  const name = naming(channelOf(place));
  const channel =
    name === null ? place.channel : place.platform === 'discord' ? `#${name.replace(/^#/, '')}` : name;
  if (place.topic === null) return channel;
  return say('subscriptions-topic', { channel, topic: naming(topicOf(place)) ?? place.topic });
}

/** The server or group a place belongs to, as people call it. */
export const chatLine = (of: Pick<PostPlace, 'platform' | 'chat'>, naming: Naming = NAMELESS): string =>
  naming(chatOf(of)) ?? of.chat;

/** A role as people call it. */
export const roleLine = (place: PostPlace, role: string, naming: Naming = NAMELESS): string =>
  naming(roleOf(place, role)) ?? role;

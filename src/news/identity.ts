import { canonicalUrl, isFrontPage } from './address.ts';
import type { Item } from './feed.ts';
import { fingerprint, sameText } from './fingerprint.ts';

/** What makes an item this item: never its date, which feeds rewrite. Strings to be stored and compared. */
export interface Identity {
  /** The feed's id and its guid; a guid that is an address counts in every feed. */
  readonly guid: string | null;
  readonly url: string | null;
  readonly text: string | null;
}

export type SameBy = keyof Identity;

/** What was seen before; `texts` may be limited to the recent ones. */
export interface Seen {
  readonly guids: ReadonlySet<string>;
  readonly urls: ReadonlySet<string>;
  readonly texts: readonly string[];
}

export interface Sorted<T extends Item> {
  readonly fresh: readonly { readonly item: T; readonly identity: Identity }[];
  readonly known: readonly { readonly item: T; readonly identity: Identity; readonly by: SameBy }[];
}

/** Enough words to tell a story from another without its headline, which every outlet words anew. */
const ENOUGH_WORDS = 40;

/** What an item is called, as if it came alone: the surest of its identity, and the quickest to tell. */
export function namesOf(item: Item, feedId = ''): Omit<Identity, 'text'> {
  const guidUrl = item.guid && /^https?:/i.test(item.guid) ? canonicalUrl(item.guid) : null;
  const url = item.link === null ? null : canonicalUrl(item.link);
  return {
    guid: guidUrl ?? (item.guid ? `${feedId} ${item.guid}` : null),
    url: url === null || isFrontPage(url) ? null : url,
  };
}

/** The identity of one item, as if it came alone. */
export function identityOf(item: Item, feedId = ''): Identity {
  const body = item.text.trim();
  const words = body.split(/\s+/).length >= ENOUGH_WORDS ? body : `${item.title ?? ''}\n${body}`;
  return { ...namesOf(item, feedId), text: fingerprint(words) };
}

/** Values that several different items of one feed share tell nothing: a link to the front page, a constant guid. */
function sharedBy(identities: readonly Identity[], key: 'guid' | 'url'): Set<string> {
  const other = key === 'guid' ? 'url' : 'guid';
  const first = new Map<string, Identity>();
  const shared = new Set<string>();
  for (const identity of identities) {
    const value = identity[key];
    if (value === null) continue;
    const before = first.get(value);
    if (before === undefined) first.set(value, identity);
    else if (identity[other] !== before[other] && identity.text !== before.text) shared.add(value);
  }
  return shared;
}

/**
 * Parts a feed's items into those never seen and those known by guid, canonical address or text, in their order;
 * later items of the same batch are compared with earlier ones too.
 */
export function newItems<T extends Item>(seen: Seen, items: readonly T[], feedId = ''): Sorted<T> {
  const alone = items.map((item) => identityOf(item, feedId));
  const [sharedGuids, sharedUrls] = [sharedBy(alone, 'guid'), sharedBy(alone, 'url')];
  const batch = { guids: new Set<string>(), urls: new Set<string>(), texts: [] as string[] };
  const fresh: { item: T; identity: Identity }[] = [];
  const known: { item: T; identity: Identity; by: SameBy }[] = [];
  items.forEach((item, i) => {
    const { guid, url, text } = alone[i]!;
    const identity: Identity = {
      guid: guid !== null && sharedGuids.has(guid) ? null : guid,
      url: url !== null && sharedUrls.has(url) ? null : url,
      text,
    };
    const by = sameBy(seen, identity) ?? sameBy(batch, identity);
    if (by === null) {
      fresh.push({ item, identity });
      if (identity.text !== null) batch.texts.push(identity.text);
    } else known.push({ item, identity, by });
    if (identity.guid !== null) batch.guids.add(identity.guid);
    if (identity.url !== null) batch.urls.add(identity.url);
  });
  return { fresh, known };
}

/** By which of its marks an item was seen before, the surest first; null when it was not. */
export function sameBy(seen: Seen, { guid, url, text }: Identity): SameBy | null {
  if (guid !== null && (seen.guids.has(guid) || seen.urls.has(guid))) return 'guid';
  if (url !== null && (seen.urls.has(url) || seen.guids.has(url))) return 'url';
  if (text !== null && seen.texts.some((before) => sameText(before, text))) return 'text';
  return null;
}

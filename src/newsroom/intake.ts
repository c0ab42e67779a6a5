import { hash } from 'node:crypto';
import type { Item } from '../news/feed.ts';
import { sameText, unlike } from '../news/fingerprint.ts';
import { type Identity, namesOf, newItems } from '../news/identity.ts';
import type { Arrival, ChangedItem, KeptMark, NewItem } from '../ports.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What is older is no news any more, however late we come to see it. */
export const AGE_LIMIT_MS = 3 * DAY_MS;

/** How long after it was first seen an item's changes count, how far they lie apart, and how many there are. */
export const CHANGE = { forMs: 7 * DAY_MS, everyMs: HOUR_MS, versions: 25 } as const;

/** So many new items at once surprise nobody, and so many times what a feed usually brings in the time. */
export const BURST = { floor: 20, times: 4, perDay: 10, overDays: 14 } as const;

const NOTHING_SEEN = { guids: new Set<string>(), urls: new Set<string>(), texts: [] };

/** What one reading of a feed comes to. */
export interface Intake {
  readonly arrived: readonly NewItem[];
  readonly changed: readonly ChangedItem[];
  /** More news at once than this feed can have: all of it is held. */
  readonly burst: boolean;
}

/** Equal for items whose title and text are the same, whatever their date and address. */
export const digestOf = ({ title, text }: Item): string => hash('sha1', `${title ?? ''}\n${text}`);

/** A guid or address that now stands for another text, where the other of the two differs as well, has been used again. */
const isReused = (mark: KeptMark, identity: Identity, other: 'guid' | 'url'): boolean => {
  const [before, now] = [mark[other], identity[other]];
  const another = before !== null && now !== null && before !== now;
  return another && identity.text !== null && mark.text !== null && unlike(identity.text, mark.text);
};

/** Looks kept items up by guid and address, and by their text where an item has neither. */
class Recognition {
  readonly #byGuid = new Map<string, KeptMark>();
  readonly #byUrl = new Map<string, KeptMark>();
  readonly #textOnly: KeptMark[] = [];

  constructor(marks: readonly KeptMark[]) {
    for (const mark of marks.toReversed()) {
      if (mark.guid !== null) this.#byGuid.set(mark.guid, mark);
      if (mark.url !== null) this.#byUrl.set(mark.url, mark);
      if (mark.guid === null && mark.url === null) this.#textOnly.push(mark);
    }
  }

  #named({ guid, url }: Pick<Identity, 'guid' | 'url'>): {
    guid?: KeptMark | undefined;
    url?: KeptMark | undefined;
  } {
    return {
      guid: guid === null ? undefined : this.#byGuid.get(guid),
      url: url === null ? undefined : this.#byUrl.get(url),
    };
  }

  /** The kept item this is, or the identity it is to be kept by. */
  of(identity: Identity): { readonly mark: KeptMark } | { readonly identity: Identity } {
    const { guid, url, text } = identity;
    const by = this.#named(identity);
    const reused = {
      guid: by.guid !== undefined && isReused(by.guid, identity, 'url'),
      url: by.url !== undefined && isReused(by.url, identity, 'guid'),
    };
    const known = (reused.guid ? undefined : by.guid) ?? (reused.url ? undefined : by.url);
    if (known !== undefined) return { mark: known };
    const sameWords =
      guid === null && url === null && text !== null
        ? this.#textOnly.find((mark) => mark.text !== null && sameText(mark.text, text))
        : undefined;
    if (sameWords !== undefined) return { mark: sameWords };
    return { identity: { guid: reused.guid ? null : guid, url: reused.url ? null : url, text } };
  }

  /** The items that are word for word what is kept under their name; none where a name stands twice. */
  unchanged(items: readonly Item[], feed: string): ReadonlySet<Item> {
    const seen = new Set<string>();
    const same = new Set<Item>();
    for (const item of items) {
      const names = namesOf(item, feed);
      for (const name of [names.guid === null ? null : `guid ${names.guid}`, names.url]) {
        if (name === null) continue;
        if (seen.has(name)) return new Set();
        seen.add(name);
      }
      const by = this.#named(names);
      const mark = by.guid ?? by.url;
      if (mark !== undefined && mark.digest === digestOf(item)) same.add(item);
    }
    return same;
  }
}

interface Sight {
  readonly at: number;
  /** When the feed was last read before. */
  readonly before: number;
  /** The newest date that known items above this one in the document bear. */
  readonly above: number;
}

/**
 * Is an item too old to be news? Its date counts where it can be right: after the last reading, or behind items above
 * it. A date that says the item stood there before, when it did not, says nothing; then the time since the last reading
 * must do.
 */
function isLate({ published }: Item, { at, before, above }: Sight): boolean {
  const credible =
    published !== null && published <= at + DAY_MS && (published > before - DAY_MS || above > published);
  return at - (credible ? published : before) > AGE_LIMIT_MS;
}

/** How many new items a feed may bring after `gap` ms without its being strange. */
function allowance(marks: readonly KeptMark[], at: number, gap: number): number {
  const from = at - BURST.overDays * DAY_MS;
  const recent = marks.filter(({ seenAt, arrival }) => seenAt > from && arrival !== 'baseline');
  const first = marks.reduce((earliest, { seenAt }) => Math.min(earliest, seenAt), at);
  const days = Math.max(1, (at - Math.max(first, from)) / DAY_MS);
  const usual = Math.max(BURST.perDay, recent.length / days);
  return Math.max(BURST.floor, (BURST.times * usual * gap) / DAY_MS);
}

function changeOf(
  mark: KeptMark,
  digest: string,
  item: Item,
  identity: Identity,
  at: number,
): ChangedItem | null {
  if (mark.digest === digest) return null;
  if (mark.digest === null) return { id: mark.id, digest };
  const late = at - mark.seenAt > CHANGE.forMs || mark.version >= CHANGE.versions;
  const soon = mark.changedAt !== null && at - mark.changedAt < CHANGE.everyMs;
  return late || soon ? null : { id: mark.id, digest, item, identity };
}

/**
 * Sorts what a feed brought at `at` by what is kept of it: new, changed, or neither. Nothing is new by its date. The
 * first reading (`before` null) is the baseline.
 */
export function intake(parts: {
  readonly feed: string;
  readonly items: readonly Item[];
  readonly marks: readonly KeptMark[];
  readonly at: number;
  readonly before: number | null;
}): Intake {
  const { feed, marks, at, before } = parts;
  const recognition = new Recognition(marks);
  const same = recognition.unchanged(parts.items, feed);
  const others = parts.items.filter((item) => !same.has(item));
  const sorted = newItems(NOTHING_SEEN, others, feed);
  const identities = new Map([...sorted.fresh, ...sorted.known].map((each) => [each.item, each.identity]));
  const once = new Set(sorted.fresh.map(({ item }) => item));
  const changed = new Map<string, ChangedItem>();
  const arrived: NewItem[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const item of parts.items) {
    const identity = identities.get(item);
    const found = identity === undefined ? null : recognition.of(identity);
    if (found !== null && 'identity' in found) {
      const arrival: Arrival =
        before === null ? 'baseline' : isLate(item, { at, before, above }) ? 'late' : 'fresh';
      arrived.push({ item, identity: found.identity, digest: digestOf(item), arrival });
      continue;
    }
    if (item.published !== null && item.published <= at + DAY_MS) above = Math.max(above, item.published);
    if (identity === undefined || found === null) continue;
    const change = changeOf(found.mark, digestOf(item), item, identity, at);
    if (change && !changed.has(change.id)) changed.set(change.id, change);
  }
  const news = arrived.filter(({ item, arrival }) => arrival === 'fresh' && once.has(item)).length;
  const burst = before !== null && news > allowance(marks, at, at - before);
  return {
    arrived: burst
      ? arrived.map((each) => (each.arrival === 'fresh' ? { ...each, held: 'burst' } : each))
      : arrived,
    changed: [...changed.values()],
    burst,
  };
}

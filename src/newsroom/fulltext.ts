import type { Item } from '../news/feed.ts';
import type { PageSource } from '../ports.ts';
import type { Press } from './press.ts';

/** Pages read for one feed at one time: its newest items; the others keep the feed's words. */
const PAGES = 8;
const AT_ONCE = 2;

async function withPage(item: Item, pages: PageSource, feed: string, { log }: Press): Promise<Item> {
  if (item.link === null) return item;
  const read = await pages.read(item.link);
  if ('failure' in read) {
    log.info('page-failed', { feed, link: item.link, ...read.failure });
    return item;
  }
  const { text } = read.article;
  return text.length > item.text.length ? { ...item, text } : item;
}

/** Items with the whole article from their page instead of the feed's shorter words, for the newest of them. */
export async function fullTexts(
  items: readonly Item[],
  feed: string,
  press: Press,
  signal: AbortSignal,
): Promise<ReadonlyMap<Item, Item>> {
  const { pages } = press;
  const told = new Map<Item, Item>();
  if (pages === undefined) return told;
  const waiting = items.slice(0, PAGES).values();
  const reader = async (): Promise<void> => {
    for (const item of waiting) {
      if (signal.aborted) return;
      told.set(item, await withPage(item, pages, feed, press));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return told;
}

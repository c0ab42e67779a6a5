import { dayOf } from '../core/days.ts';
import type { Article } from './article.ts';
import type { Feed, Item } from './feed.ts';

/** The article an item tells: its own language before the feed's, its day as a span of one day. */
export function articleOf(item: Item, feed: Pick<Feed, 'lang'>): Article {
  const day = item.published === null ? null : dayOf(item.published);
  return {
    title: item.title,
    text: item.text === '' ? (item.title ?? '') : item.text,
    published: day === null ? null : { start: day, end: day },
    lang: item.lang ?? feed.lang,
  };
}

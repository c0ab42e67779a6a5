import type { Feed } from '../src/news/feed.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** Every feed we read unless the operator names others. */
export const feeds: readonly Feed[] = [...en, ...de];

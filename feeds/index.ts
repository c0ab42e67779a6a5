import type { Feed } from '../src/news/feed.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { zh } from './zh.ts';

/** Every feed we know, by language; `FEED_LANGS` says which are read unless the operator names others. */
export const feeds = { en, de, es, fr, it, pt, ru, tr, zh } satisfies Readonly<
  Record<string, readonly Feed[]>
>;

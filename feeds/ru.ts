import type { Feed } from '../src/news/feed.ts';

const READERS = 'feed lists of several public news readers, 2026; not fetched from here';

/** Russian feeds. */
export const ru: readonly Feed[] = [
  {
    id: 'forklog',
    url: 'https://forklog.com/feed/',
    outlet: 'ForkLog',
    lang: 'ru',
    what: 'crypto news with weekly figures of mining',
    homepage: 'https://forklog.com/',
    source: READERS,
  },
  {
    id: 'bits-media',
    url: 'https://bits.media/rss2/',
    outlet: 'Bits.media',
    lang: 'ru',
    what: 'crypto news, among it mining and its regulation in Russia',
    homepage: 'https://bits.media/',
    source: READERS,
  },
];

import type { Feed } from '../src/news/feed.ts';

const READERS = 'feed lists of several public news readers, 2026; not fetched from here';

/** Turkish feeds. */
export const tr: readonly Feed[] = [
  {
    id: 'koin-bulteni',
    url: 'https://koinbulteni.com/feed',
    outlet: 'Koin Bülteni',
    lang: 'tr',
    what: 'crypto news',
    homepage: 'https://koinbulteni.com/',
    source: READERS,
  },
  {
    id: 'uzmancoin',
    url: 'https://uzmancoin.com/feed/',
    outlet: 'Uzmancoin',
    lang: 'tr',
    what: 'crypto news',
    homepage: 'https://uzmancoin.com/',
    source: READERS,
  },
  {
    id: 'kriptokoin',
    url: 'https://kriptokoin.com/feed/',
    outlet: 'Kriptokoin',
    lang: 'tr',
    what: 'crypto news and markets',
    homepage: 'https://kriptokoin.com/',
    source: READERS,
  },
];

import type { Feed } from '../src/news/feed.ts';

const READERS = 'feed lists of several public news readers, 2026; not fetched from here';

/** Italian feeds, from Italy and Switzerland. */
export const it: readonly Feed[] = [
  {
    id: 'criptovaluta-it',
    url: 'https://www.criptovaluta.it/feed',
    outlet: 'Criptovaluta.it',
    lang: 'it',
    what: 'crypto news and markets',
    homepage: 'https://www.criptovaluta.it/',
    source: READERS,
  },
  {
    id: 'beincrypto-it',
    url: 'https://it.beincrypto.com/feed/',
    outlet: 'BeInCrypto Italia',
    lang: 'it',
    what: 'crypto news and markets',
    homepage: 'https://it.beincrypto.com/',
    source: READERS,
  },
];

import type { Feed } from '../src/news/feed.ts';

const READERS = 'feed lists of several public news readers, 2026; not fetched from here';

/** French feeds. */
export const fr: readonly Feed[] = [
  {
    id: 'journal-du-coin',
    url: 'https://journalducoin.com/feed/',
    outlet: 'Journal du Coin',
    lang: 'fr',
    what: 'crypto news, among it mining',
    homepage: 'https://journalducoin.com/',
    source: READERS,
  },
  {
    id: 'cryptoast',
    url: 'https://cryptoast.fr/feed/',
    outlet: 'Cryptoast',
    lang: 'fr',
    what: 'crypto news and explanations',
    homepage: 'https://cryptoast.fr/',
    source: READERS,
  },
];

import type { Feed } from '../src/news/feed.ts';

const READERS = 'feed lists of several public news readers, 2026; not fetched from here';

/** Spanish feeds, from Spain and Latin America. */
export const es: readonly Feed[] = [
  {
    id: 'criptonoticias',
    url: 'https://www.criptonoticias.com/feed/',
    outlet: 'CriptoNoticias',
    lang: 'es',
    what: 'Bitcoin and crypto news with a desk for mining',
    homepage: 'https://www.criptonoticias.com/',
    source: READERS,
  },
  {
    id: 'diario-bitcoin',
    url: 'https://www.diariobitcoin.com/feed/',
    outlet: 'DiarioBitcoin',
    lang: 'es',
    what: 'crypto news, among it mining and energy',
    homepage: 'https://www.diariobitcoin.com/',
    source: READERS,
  },
  {
    id: 'beincrypto-es',
    url: 'https://es.beincrypto.com/feed/',
    outlet: 'BeInCrypto en Español',
    lang: 'es',
    what: 'crypto news and markets',
    homepage: 'https://es.beincrypto.com/',
    source: READERS,
  },
];

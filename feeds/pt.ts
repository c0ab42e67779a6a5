import type { Feed } from '../src/news/feed.ts';

const READERS = 'feed lists of several public news readers, 2026; not fetched from here';

/** Portuguese feeds, from Brazil. */
export const pt: readonly Feed[] = [
  {
    id: 'livecoins',
    url: 'https://livecoins.com.br/feed/',
    outlet: 'Livecoins',
    lang: 'pt',
    what: 'Bitcoin and crypto news, among it mining',
    homepage: 'https://livecoins.com.br/',
    source: READERS,
  },
  {
    id: 'portal-do-bitcoin',
    url: 'https://portaldobitcoin.uol.com.br/feed/',
    outlet: 'Portal do Bitcoin',
    lang: 'pt',
    what: 'crypto news and markets',
    homepage: 'https://portaldobitcoin.uol.com.br/',
    source: READERS,
  },
  {
    id: 'criptofacil',
    url: 'https://www.criptofacil.com/feed/',
    outlet: 'CriptoFácil',
    lang: 'pt',
    what: 'crypto news',
    homepage: 'https://www.criptofacil.com/',
    source: READERS,
  },
];

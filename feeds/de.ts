import type { Feed } from '../src/news/feed.ts';

const NODE_LIST =
  'feed list of a Bitcoin node program, whose author says he fetched each address on 6 September 2026';

/** German feeds, from Germany, Austria and Switzerland. */
export const de: readonly Feed[] = [
  {
    id: 'blocktrainer',
    url: 'https://www.blocktrainer.de/feed.xml',
    outlet: 'Blocktrainer',
    lang: 'de',
    what: 'Bitcoin news and explanations, among it mining and energy',
    homepage: 'https://www.blocktrainer.de/',
    source: NODE_LIST,
  },
  {
    id: 'btc-echo',
    url: 'https://www.btc-echo.de/feed/',
    outlet: 'BTC-ECHO',
    lang: 'de',
    what: 'crypto news and markets',
    homepage: 'https://www.btc-echo.de/',
    source: NODE_LIST,
  },
  {
    id: 'bitcoinblog',
    url: 'https://bitcoinblog.de/feed/',
    outlet: 'BitcoinBlog.de',
    lang: 'de',
    what: 'long pieces on Bitcoin, mining and politics',
    homepage: 'https://bitcoinblog.de/',
    source: NODE_LIST,
  },
  {
    id: 'coinkurier',
    url: 'https://coinkurier.de/feed/',
    outlet: 'Coinkurier',
    lang: 'de',
    what: 'crypto news',
    homepage: 'https://coinkurier.de/',
    source: NODE_LIST,
  },
  {
    id: 'cointelegraph-de',
    url: 'https://de.cointelegraph.com/rss',
    outlet: 'Cointelegraph auf Deutsch',
    lang: 'de',
    what: 'crypto news, mostly translated',
    homepage: 'https://de.cointelegraph.com/',
    source: 'feed lists of several public news readers, 2026',
  },
  {
    id: 'cvj',
    url: 'https://cvj.ch/feed/',
    outlet: 'Crypto Valley Journal',
    lang: 'de',
    what: 'Swiss crypto journal: markets, regulation, weekly on-chain figures',
    homepage: 'https://cvj.ch/',
    source: 'feed list of a public Swiss finance monitor, 2026',
  },
];

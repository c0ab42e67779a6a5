import type { Feed } from '../src/news/feed.ts';

const READERS = 'feed lists of several public news readers, 2026; not fetched from here';

/** Chinese feeds, in traditional and simplified script. */
export const zh: readonly Feed[] = [
  {
    id: 'blocktempo',
    url: 'https://www.blocktempo.com/feed/',
    outlet: 'BlockTempo',
    lang: 'zh',
    what: 'crypto news from Taiwan, traditional script',
    homepage: 'https://www.blocktempo.com/',
    source: READERS,
  },
  {
    id: 'abmedia',
    url: 'https://abmedia.io/feed',
    outlet: 'ABMedia',
    lang: 'zh',
    what: 'crypto news from Taiwan, traditional script',
    homepage: 'https://abmedia.io/',
    source: READERS,
  },
  {
    id: 'chaincatcher',
    url: 'https://www.chaincatcher.com/rss/clist',
    outlet: 'ChainCatcher',
    lang: 'zh',
    what: 'crypto news and research, simplified script',
    homepage: 'https://www.chaincatcher.com/',
    source: READERS,
  },
];

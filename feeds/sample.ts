import type { Feed } from '../src/news/feed.ts';

const SOURCE = 'bundled; what is true and false in it stands in feeds/sample/SOURCES.md';

/** Invented articles that show the whole way from feed to verdict without a network. */
export const sample: readonly Feed[] = [
  {
    id: 'sample-en',
    url: new URL('./sample/en.xml', import.meta.url).href,
    outlet: 'Hashwatt sample',
    lang: 'en',
    what: 'invented mining news with true and false statements',
    homepage: 'https://example.org/mining/',
    source: SOURCE,
  },
  {
    id: 'sample-de',
    url: new URL('./sample/de.xml', import.meta.url).href,
    outlet: 'Hashwatt-Beispiel',
    lang: 'de',
    what: 'erfundene Mining-Nachrichten mit wahren und falschen Aussagen',
    homepage: 'https://example.org/schuerfer/',
    source: SOURCE,
  },
];

/** What a feed element is to us. */
export type Role = 'container' | 'line' | 'body' | 'date' | 'address' | 'word';

export interface Element {
  readonly role: Role;
  /** Its name in RSS and RDF, and in Atom; null where it means nothing. */
  readonly rss: string | null;
  readonly atom: string | null;
}

/** The format's own elements, written without a prefix. */
const CORE = '';

/** Namespace addresses (lower case, without a closing slash or hash) to the prefix we know them by. */
export const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['https://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns', 'atom'],
  ['http://purl.org/rss/1.0', CORE],
  ['http://my.netscape.com/rdf/simple/0.9', CORE],
  ['http://channel.netscape.com/rdf/simple/0.9', CORE],
  ['http://backend.userland.com/rss', CORE],
  ['http://backend.userland.com/rss2', CORE],
  ['http://blogs.law.harvard.edu/tech/rss', CORE],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://search.yahoo.com/rss', 'media'],
]);

export const namespaceKey = (uri: string): string =>
  uri
    .trim()
    .toLowerCase()
    .replace(/[/#]+$/, '');

const both = (role: Role, name: string): Element => ({ role, rss: name, atom: name });

/** Elements we keep, by canonical name in lower case; all others are dropped with what is in them. */
export const ELEMENTS: ReadonlyMap<string, Element> = new Map([
  ['rss', both('container', 'rss')],
  ['rdf:rdf', both('container', 'rdf:RDF')],
  ['channel', both('container', 'channel')],
  ['item', both('container', 'item')],
  ['feed', both('container', 'feed')],
  ['entry', both('container', 'entry')],
  ['title', both('line', 'title')],
  ['dc:title', { role: 'line', rss: 'dc:title', atom: 'title' }],
  ['media:title', both('line', 'media:title')],
  ['description', { role: 'body', rss: 'description', atom: 'summary' }],
  ['dc:description', { role: 'body', rss: 'summary', atom: 'summary' }],
  ['summary', both('body', 'summary')],
  ['content', { role: 'body', rss: 'content:encoded', atom: 'content' }],
  ['content:encoded', { role: 'body', rss: 'content:encoded', atom: 'content' }],
  ['xhtml:body', { role: 'body', rss: 'content:encoded', atom: 'content' }],
  ['pubdate', { role: 'date', rss: 'pubDate', atom: 'published' }],
  ['published', { role: 'date', rss: 'pubDate', atom: 'published' }],
  ['issued', { role: 'date', rss: 'pubDate', atom: 'published' }],
  ['created', { role: 'date', rss: 'pubDate', atom: 'published' }],
  ['dcterms:issued', { role: 'date', rss: 'pubDate', atom: 'published' }],
  ['dcterms:created', { role: 'date', rss: 'pubDate', atom: 'published' }],
  ['dc:date', { role: 'date', rss: 'dc:date', atom: 'updated' }],
  ['updated', { role: 'date', rss: 'dc:date', atom: 'updated' }],
  ['modified', { role: 'date', rss: 'dc:date', atom: 'updated' }],
  ['dcterms:modified', { role: 'date', rss: 'dc:date', atom: 'updated' }],
  ['link', both('address', 'link')],
  ['guid', { role: 'address', rss: 'guid', atom: 'id' }],
  ['id', { role: 'address', rss: 'guid', atom: 'id' }],
  ['dc:identifier', { role: 'address', rss: 'guid', atom: null }],
  ['feedburner:origlink', both('address', 'feedburner:origLink')],
  ['language', both('word', 'language')],
  ['dc:language', both('word', 'language')],
]);

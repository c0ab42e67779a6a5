import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/sources/feed.ts';
import { readFeedText } from '../../src/sources/poll.ts';

const BASE = 'https://a.example/feed.xml';
const rss = (item: string, head = ''): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>C</title>${head}<item>${item}</item></channel></rss>`;
const atom = (entry: string, head = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title>${head}<entry>${entry}</entry></feed>`;

type Field = 'title' | 'link' | 'guid' | 'text' | 'published' | 'lang';
const T = Date.UTC(2026, 1, 8, 8, 30);

/** What is broken or odd, the document, and what its first item must give. */
const CASES: readonly [
  why: string,
  source: string,
  expected: Partial<Record<Field, string | number | null>>,
][] = [
  [
    'plain RSS',
    rss(
      '<title>A</title><link>https://a.example/1</link><guid>1</guid><pubDate>Sun, 08 Feb 2026 08:30:00 GMT</pubDate>',
    ),
    { title: 'A', link: 'https://a.example/1', guid: '1', published: T },
  ],
  [
    'plain Atom',
    atom(
      '<title>A</title><link href="https://a.example/1"/><id>tag:1</id><updated>2026-02-08T09:30:00+01:00</updated>',
    ),
    { title: 'A', link: 'https://a.example/1', guid: 'tag:1', published: T },
  ],
  [
    'RDF',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>C</title></channel><item rdf:about="https://a.example/1"><title>A</title><dc:date>2026-02-08T08:30Z</dc:date></item></rdf:RDF>',
    { title: 'A', guid: 'https://a.example/1', link: 'https://a.example/1', published: T },
  ],
  ['no version', '<rss><channel><item><title>A</title></item></channel></rss>', { title: 'A' }],
  [
    'an unknown version',
    '<rss version="3.7"><channel><item><title>A</title></item></channel></rss>',
    { title: 'A' },
  ],
  ['no root', '<channel><item><title>A</title></item></channel>', { title: 'A' }],
  [
    'items outside the channel',
    '<rss version="2.0"><channel><title>C</title></channel><item><title>A</title></item></rss>',
    { title: 'A' },
  ],
  ['no channel', '<rss version="2.0"><item><title>A</title></item></rss>', { title: 'A' }],
  [
    'junk and blank lines before the declaration',
    `\n\n PHP Notice: x <?xml version="1.0"?>${rss('<title>A</title>')}`,
    { title: 'A' },
  ],
  [
    'bare ampersands',
    rss('<title>Q & A at AT&T</title><link>https://a.example/?a=1&b=2</link>'),
    { title: 'Q & A at AT&T', link: 'https://a.example/?a=1&b=2' },
  ],
  [
    'HTML entities in XML',
    rss('<title>M&uuml;ller &ndash; &euro;5&nbsp;m</title>'),
    { title: 'Müller – €5 m' },
  ],
  [
    'doubly escaped entities',
    rss('<title>Luxor&amp;#8217;s &amp;amp; MARA&amp;#x2019;s</title>'),
    { title: 'Luxor’s & MARA’s' },
  ],
  ['references to windows-1252 codes', rss('<title>&#147;x&#148; &#133;</title>'), { title: '“x” …' }],
  ['control characters', rss('<title>A\u0000\u0008B\u001f</title>'), { title: 'AB' }],
  ['lone surrogates', rss('<title>A&#xD83D;B \ud83d</title>'), { title: 'A\ufffdB \ufffd' }],
  ['markup in an RSS title', rss('<title>&lt;b&gt;Bold&lt;/b&gt; move</title>'), { title: 'Bold move' }],
  [
    'a less-than sign in a title',
    rss('<title>Hashprice &amp;lt; $30 and 5 &lt; 6</title>'),
    { title: 'Hashprice < $30 and 5 < 6' },
  ],
  [
    'xhtml titles',
    atom('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Up <em>14.7</em>%</div></title>'),
    { title: 'Up 14.7%' },
  ],
  [
    'html titles',
    atom('<title type="html">Up &amp;lt;em&gt; &lt;em&gt;14.7&lt;/em&gt;%</title>'),
    { title: 'Up <em> 14.7%' },
  ],
  [
    'text titles taken at their word',
    atom('<title type="text">The &lt;em&gt; tag</title>'),
    { title: 'The <em> tag' },
  ],
  [
    'CDATA',
    rss(
      '<title><![CDATA[A & B]]></title><description><![CDATA[<p>One</p><p>Two &amp; three</p>]]></description>',
    ),
    { title: 'A & B', text: 'One\n\nTwo & three' },
  ],
  [
    'the longer of two bodies',
    rss(
      '<description>Short.</description><content:encoded><![CDATA[<p>The whole story.</p>]]></content:encoded>',
    ),
    { text: 'The whole story.' },
  ],
  [
    'unescaped markup in a description',
    rss('<description><p>One<br/>two</p></description>'),
    { text: 'One\ntwo' },
  ],
  [
    'scripts and styles',
    rss(
      '<description><![CDATA[<style>p{}</style>A<script>if (a < b) alert("</p>")</script> B]]></description>',
    ),
    { text: 'A B' },
  ],
  ['a bad date', atom('<title>A</title><updated>yesterday</updated>'), { title: 'A', published: null }],
  [
    'an impossible date',
    rss('<title>A</title><pubDate>Tue, 31 Feb 2026 08:30:00 GMT</pubDate>'),
    { title: 'A', published: null },
  ],
  ['a date without a zone', rss('<pubDate>2026-02-08 08:30:00</pubDate>'), { published: T }],
  ['a German date', rss('<pubDate>So, 08 Feb 2026 09:30:00 MEZ</pubDate>'), { published: T }],
  [
    'the first date that counts',
    atom('<published>2026-02-08T08:30:00Z</published><updated>2026-03-01T00:00:00Z</updated>'),
    { published: T },
  ],
  ['an unclosed title', rss('<title>A<guid>1</guid>'), { title: 'A', guid: '1' }],
  [
    'unclosed items',
    '<rss version="2.0"><channel><item><title>A</title><item><title>B</title></channel></rss>',
    { title: 'A' },
  ],
  [
    'a document that breaks off',
    '<rss version="2.0"><channel><item><title>A</title><link>https://a.example/1</link><descr',
    { title: 'A', link: 'https://a.example/1' },
  ],
  [
    'wrong nesting',
    rss('<title>A</title><media:group><media:title>no</media:group></media:title><guid>1</guid>'),
    { title: 'A', guid: '1' },
  ],
  [
    'other namespaces’ titles and links',
    rss(
      '<media:title>no</media:title><itunes:title>no</itunes:title><title>A</title><atom:link href="https://no.example/"/>',
    ),
    { title: 'A', link: null },
  ],
  [
    'prefixes of its own',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title></a:entry></a:feed>',
    { title: 'A' },
  ],
  [
    'elements in capitals',
    '<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>A</TITLE><PUBDATE>2026-02-08T08:30Z</PUBDATE></ITEM></CHANNEL></RSS>',
    { title: 'A', published: T },
  ],
  [
    'the image’s title',
    rss('<title>A</title>', '<image><title>no</title><link>https://no.example/</link></image>'),
    { title: 'A' },
  ],
  [
    'links of other kinds',
    atom(
      '<link rel="enclosure" href="https://a.example/x.mp3"/><link rel="replies" href="https://a.example/c"/><link href="https://a.example/1"/>',
    ),
    { link: 'https://a.example/1' },
  ],
  ['relative links', rss('<link>/news/1</link>'), { link: 'https://a.example/news/1' }],
  [
    'relative links under xml:base',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/de/"><entry><link href="1"/></entry></feed>',
    { link: 'https://b.example/de/1' },
  ],
  [
    'a permanent guid for want of a link',
    rss('<guid>https://a.example/1</guid>'),
    { link: 'https://a.example/1' },
  ],
  [
    'the original behind a redirector',
    rss(
      '<link>https://f.example/r</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">https://a.example/1</feedburner:origLink>',
    ),
    { link: 'https://a.example/1' },
  ],
  [
    'links of another scheme',
    rss('<title>A</title><link>javascript:alert(1)</link>'),
    { title: 'A', link: null },
  ],
  ['the language', rss('<title>A</title>', '<language>de-CH</language>'), { lang: 'de' }],
  [
    'an entry’s own language',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><entry xml:lang="de"><title>A</title></entry></feed>',
    { lang: 'de' },
  ],
  [
    'names of object methods',
    rss('<title>A</title><constructor>x</constructor><__proto__>y</__proto__><toString>z</toString>'),
    { title: 'A' },
  ],
  [
    'empty elements',
    rss('<title/><link/><description></description>'),
    { title: null, link: null, text: '' },
  ],
];

describe('parseFeed', () => {
  it.each(CASES)('reads %s', async (_why, source, expected) => {
    const { items } = await readFeedText(source, { url: BASE, lang: null });
    expect(items[0]).toMatchObject(expected);
  });

  it('reads JSON Feed', async () => {
    const { title, items } = await parseFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'C',
        language: 'en-US',
        items: [
          {
            id: 1,
            url: '/1',
            title: 'A &amp; B',
            content_html: '<p>x</p>',
            date_published: '2026-02-08T08:30:00Z',
          },
          { id: '2', content_text: 'y', title: 7 },
        ],
      }),
      BASE,
    );
    expect(title).toBe('C');
    expect(items[0]).toEqual({
      guid: '1',
      link: 'https://a.example/1',
      title: 'A & B',
      text: 'x',
      published: T,
      lang: null,
    });
    expect(items[1]).toMatchObject({ guid: '2', title: null, text: 'y' });
  });

  it('cuts what is too long in JSON Feed too, and keeps it well-formed', async () => {
    const entry = {
      id: '1',
      title: '\ud83d'.repeat(5_000),
      content_text: 'x'.repeat(300_000),
      url: `https://a.example/${'y'.repeat(9_000)}`,
    };
    const { items } = await parseFeed(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [entry] }),
      BASE,
    );
    expect(items[0]?.title).toBe('\ufffd'.repeat(1_000));
    expect(items[0]?.text).toHaveLength(200_000);
    expect(items[0]?.link?.length).toBe(4_000);
  });

  it.each([
    ['nothing', '', 'not-a-feed'],
    ['prose', 'Service unavailable', 'not-a-feed'],
    ['a web page', '<!doctype html><html><head><title>Log in</title></head></html>', 'not-a-feed'],
    [
      'other XML',
      '<?xml version="1.0"?><urlset><url><loc>https://a.example/</loc></url></urlset>',
      'not-a-feed',
    ],
    ['other JSON', '{"items": []}', 'not-a-feed'],
    ['broken JSON', '{"items": [', 'not-a-feed'],
  ])('refuses %s in words', async (_why, source, code) => {
    await expect(parseFeed(source, BASE)).rejects.toMatchObject({
      code,
      reason: expect.stringMatching(/^the answer/),
    });
  });
});

describe('hostile documents', () => {
  const head = '<?xml version="1.0"?>';
  const doctype = (inner: string): string =>
    `${head}<!DOCTYPE rss [${inner}]>${rss('<title>i</title><description>&x;</description>')}`;
  const flood = (n: number, text: string): string =>
    rss(`<title>i</title><description>${text.repeat(n)}</description>`);

  it.each([
    ['entities that multiply', doctype('<!ENTITY a "ha"><!ENTITY x "&a;&a;&a;&a;">'), '&x;'],
    ['an entity from a file', doctype('<!ENTITY x SYSTEM "file:///etc/passwd">'), '&x;'],
    ['an entity from the network', doctype('<!ENTITY x SYSTEM "http://127.0.0.1:9/">'), '&x;'],
    [
      'an inclusion',
      rss('<title>i</title><description><xi:include href="file:///etc/passwd" parse="text"/></description>'),
      '',
    ],
  ])('leaves %s unread', async (_why, source, text) => {
    const { items } = await parseFeed(source, BASE);
    expect(items).toEqual([expect.objectContaining({ title: 'i', text })]);
  });

  it.each([
    ['60,000 levels', flood(60_000, '<a>')],
    ['less-than signs', flood(200_000, '<')],
    ['tags that never end', flood(40_000, '<a b="')],
    ['comments that never end', flood(60_000, '<!--')],
    ['CDATA that never ends', flood(25_000, '<![CDATA[')],
    ['closing tags alone', flood(60_000, '</a>')],
    ['escaped tags that never end', flood(50_000, '&lt;h')],
    ['ampersands', flood(200_000, '&')],
    ['numeric references', flood(25_000, '&#x1F600;')],
    ['a long name', flood(1, `<${'n'.repeat(200_000)}>`)],
    ['many attributes', flood(1, `<a ${'b="c" '.repeat(40_000)}>`)],
    [
      'many items',
      `<rss version="2.0"><channel>${'<item><title>i</title></item>'.repeat(50_000)}</channel></rss>`,
    ],
  ])('gets through %s', async (_why, source) => {
    const { items } = await readFeedText(source, { url: BASE, lang: null });
    expect(items[0]?.title).toBe('i');
    expect(items.length).toBeLessThanOrEqual(2_000);
    expect(items[0]?.text.length).toBeLessThanOrEqual(200_000);
  });

  it('refuses what is longer than any feed', async () => {
    const huge = rss(`<title>${'x'.repeat(7_000_000)}</title>`);
    await expect(readFeedText(huge, { url: BASE, lang: null })).rejects.toMatchObject({ code: 'too-large' });
  });
});

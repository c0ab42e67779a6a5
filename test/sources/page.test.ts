import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Http, openHttp } from '../../src/sources/http.ts';
import { readPage } from '../../src/sources/page.ts';
import { readArticle } from '../../src/sources/readable.ts';
import { onThread } from '../../src/sources/thread.ts';
import { type Answer, openSite, type Site } from './server.ts';

const P1 =
  'Die Schwierigkeit ist am Samstag um 11,16 % gesunken, von 141,67 T auf 125,86 T, als das Netz Block 935.424 erreichte.';
const P2 =
  'Viele Anlagen standen still, weil ein Wintersturm den Strom teuer machte, und so kamen die Blöcke im Mittel erst nach elf Minuten.';

const around = (
  head: string,
  article: string,
): string => `<!doctype html><html lang="de-DE"><head><title>Sturm | Blatt</title>${head}</head>
<body><header><nav><a href="/">Start</a><a href="/abo">Abo</a></nav></header>
<div class="cookie-banner"><p>Wir verwenden Cookies, bitte stimmen Sie zu.</p></div>${article}
<aside><h2>Mehr</h2><ul><li><a href="/2">Hashpreis fällt auf 33 Dollar</a></li></ul></aside><footer>© 2026 Impressum Datenschutz</footer></body></html>`;

const ARTICLE = `<article><h1>Sturm senkt Schwierigkeit</h1><p>${P1}</p><p>${P2}</p><script>track("<p>nein</p>")</script><p>${P1} ${P2}</p></article>`;

describe('readArticle', () => {
  it('keeps the article and drops what stands around it', () => {
    const { title, text, lang } = readArticle(around('', ARTICLE));
    expect(title).toBe('Sturm senkt Schwierigkeit');
    expect(text.split('\n\n').filter((part) => part === P1 || part === P2)).toEqual([P1, P2]);
    expect(text).not.toMatch(/Cookies|Impressum|track|33 Dollar/);
    expect(lang).toBe('de');
  });

  it.each([
    [
      '<meta property="article:published_time" content="2026-02-08T09:00:00+01:00">',
      '2026-02-08T08:00:00.000Z',
    ],
    ['<meta itemprop="datePublished" content="2026-02-08">', '2026-02-08T00:00:00.000Z'],
    ['<meta name="date" content="8. Februar 2026">', '2026-02-08T00:00:00.000Z'],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"Thing"},{"@type":"NewsArticle","datePublished":"2026-02-08T08:00:00Z"}]}</script>',
      '2026-02-08T08:00:00.000Z',
    ],
    ['<script type="application/ld+json">{ broken</script>', null],
    ['<meta property="article:modified_time" content="2026-02-09">', null],
    ['<meta property="article:published_time" content="soon">', null],
  ])('reads the date from %s', (head, iso) => {
    expect(readArticle(around(head, ARTICLE)).published).toBe(iso === null ? null : Date.parse(iso));
  });

  it('reads the date from a time element', () => {
    const dated = ARTICLE.replace('<p>', '<time datetime="2026-02-08T08:00:00Z">gestern</time><p>');
    expect(readArticle(around('', dated)).published).toBe(Date.parse('2026-02-08T08:00:00Z'));
  });

  it.each([
    ['a fragment', `<p>${P1}</p>`],
    ['a bare text', P1],
    ['unclosed tags', `<html><body><div><p>${P1}<p>${P2}`],
    ['two bodies', `<html><body></body><body><p>${P1}</p></body></html>`],
  ])('makes do with %s', (_why, html) => expect(readArticle(html).text).toContain('125,86 T'));

  it('prefers the title made for sharing to the one with the outlet in it', () => {
    const head = '<meta property="og:title" content="Sturm &amp; Drang">';
    expect(readArticle(around(head, ARTICLE)).title).toBe('Sturm & Drang');
  });
});

describe('readPage', () => {
  const html =
    (body: string, type = 'text/html; charset=utf-8'): Answer =>
    (response) =>
      void response.writeHead(200, { 'content-type': type }).end(body);
  let site: Site;
  let http: Http;

  beforeAll(async () => {
    site = await openSite({
      '/1': html(around('<meta name="date" content="2026-02-08">', ARTICLE)),
      '/text': html(`${P1}\n\n\n\n${P2}`, 'text/plain'),
      '/image': html('\u0089PNG', 'image/png'),
      '/empty': html('<html><body><script>render()</script></body></html>'),
      '/huge': html(`<p>${'x'.repeat(3_100_000)}</p>`),
      '/forbidden': (response) => void response.writeHead(403).end(),
    });
    http = openHttp({ userAgent: 'test', allow: [site.host] });
  });

  afterAll(async () => {
    await http.close();
    await site.close();
  });

  it('gives an article with its day', async () => {
    expect(await readPage(site.url('/1'), http)).toMatchObject({
      url: site.url('/1'),
      article: {
        title: 'Sturm senkt Schwierigkeit',
        lang: 'de',
        published: { start: '2026-02-08', end: '2026-02-08' },
      },
    });
  });

  it('takes plain text as it is', async () => {
    expect(await readPage(site.url('/text'), http)).toMatchObject({
      article: { title: null, text: `${P1}\n\n${P2}` },
    });
  });

  it.each([
    ['/image', 'malformed'],
    ['/empty', 'malformed'],
    ['/huge', 'too-large'],
    ['/forbidden', 'forbidden'],
  ])('says in words why not: %s', async (path, code) => {
    expect(await readPage(site.url(path), http)).toMatchObject({
      failure: { code, reason: expect.stringMatching(/\w{3}/) },
    });
  });

  it('asks no address inside', async () => {
    expect(await readPage('http://169.254.169.254/latest/', http)).toMatchObject({
      failure: { code: 'address' },
    });
  });
});

describe('onThread', () => {
  const thread = new URL('../../src/sources/page-thread.ts', import.meta.url);

  it('ends a thread that takes too long', async () => {
    const html = '<div>'.repeat(200_000);
    await expect(onThread(thread, { html }, 300)).rejects.toMatchObject({
      code: 'malformed',
      reason: expect.stringMatching(/0\.3 s/),
    });
  });

  it('says so when there is nothing to run', async () => {
    const absent = new URL('./absent.ts', import.meta.url);
    await expect(onThread(absent, {}, 5_000)).rejects.toMatchObject({ code: 'malformed' });
  });
});

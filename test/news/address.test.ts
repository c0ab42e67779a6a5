import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, isFrontPage } from '../../src/news/address.ts';

const SAME: readonly [why: string, a: string, b: string][] = [
  ['tracking parameters', 'https://a.example/n/1?utm_source=rss&utm_medium=feed', 'https://a.example/n/1'],
  ['click identifier among real ones', 'https://a.example/n?id=7&fbclid=x', 'https://a.example/n?id=7'],
  ['mail identifiers', 'https://a.example/n?mc_cid=1&mc_eid=2&_hsenc=3', 'https://a.example/n'],
  ['fragment', 'https://a.example/n/1#xtor=RSS-3208', 'https://a.example/n/1'],
  ['trailing slash', 'https://a.example/n/1/', 'https://a.example/n/1'],
  ['www and scheme', 'http://www.a.example/n/1', 'https://a.example/n/1'],
  ['case of the host, port', 'HTTPS://A.Example:443/n/1', 'https://a.example/n/1'],
  ['mobile host', 'https://m.a.example/n/1', 'https://www.a.example/n/1'],
  ['AMP host and path', 'https://amp.a.example/n/1/amp/', 'https://a.example/n/1'],
  ['AMP by parameter', 'https://a.example/n/1?outputType=amp', 'https://a.example/n/1'],
  ['AMP by ending', 'https://a.example/n/1.amp.html', 'https://a.example/n/1'],
  ['AMP cache', 'https://a-example.cdn.ampproject.org/c/s/a.example/n/1', 'https://a.example/n/1'],
  ['AMP viewer', 'https://www.google.com/amp/s/a.example/n/1', 'https://a.example/n/1'],
  ['order of the query', 'https://a.example/n?b=2&a=1', 'https://a.example/n?a=1&b=2'],
  ['needless escapes', 'https://a.example/%6e/1', 'https://a.example/n/1'],
  ['index page', 'https://a.example/n/index.html', 'https://a.example/n/'],
  ['dot after the host', 'https://a.example./n', 'https://a.example/n'],
  ['spaces around', '  https://a.example/n \n', 'https://a.example/n'],
];

const OTHER: readonly [why: string, a: string, b: string][] = [
  ['real parameters', 'https://a.example/n?id=7', 'https://a.example/n?id=8'],
  ['case of the path', 'https://a.example/N', 'https://a.example/n'],
  ['another port', 'https://a.example:8443/n', 'https://a.example/n'],
  ['another subdomain', 'https://de.a.example/n', 'https://a.example/n'],
  ['post id of a forum', 'https://a.example/t?post_id=1', 'https://a.example/t?post_id=2'],
  ['a word that ends in amp', 'https://a.example/n/camp', 'https://a.example/n/c'],
];

describe('canonicalUrl', () => {
  it.each(SAME)('takes %s for the same page', (_why, a, b) => {
    expect(canonicalUrl(a)).toBe(canonicalUrl(b));
    expect(canonicalUrl(a)).not.toBeNull();
  });

  it.each(OTHER)('keeps %s apart', (_why, a, b) => {
    expect(canonicalUrl(a)).not.toBe(canonicalUrl(b));
  });

  it.each([
    '',
    'n/1',
    '//a.example/n',
    'ftp://a.example/n',
    'javascript:alert(1)',
    'mailto:a@b.example',
    'http://',
  ])('has no answer for %j', (text) => expect(canonicalUrl(text)).toBeNull());

  it('is settled after one pass', () => {
    const any = (...parts: string[]): fc.Arbitrary<string> => fc.constantFrom('', ...parts);
    const urls = fc.tuple(
      fc.constantFrom('http://', 'https://'),
      any('www.', 'm.', 'amp.', 'www.m.'),
      fc.constantFrom('a.example', 'B.Example.', 'a.example:80', 'a.example:8443', 'cdn.ampproject.org'),
      any(
        '/',
        '/n',
        '/n/',
        '//n//1',
        '/%6e',
        '/n%2f1',
        '/ü',
        '/index.php',
        '/c/s/b.example/1',
        '/amp',
        '/n.amp.html',
        '/amp/amp/',
      ),
      any('?', '?a=1&b=2', '?b=2&a=1&utm_source=x', '?q=a%20b+c', '?outputType=amp', '?a&a=&a=1'),
      any('#', '#x', '#?a=1'),
    );
    fc.assert(
      fc.property(urls, (parts) => {
        const once = canonicalUrl(parts.join(''));
        expect(once).not.toBeNull();
        expect(canonicalUrl(once!)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it('knows a front page', () => {
    expect(isFrontPage(canonicalUrl('https://www.a.example/?utm_source=rss')!)).toBe(true);
    expect(isFrontPage(canonicalUrl('https://a.example/?p=3')!)).toBe(false);
    expect(isFrontPage(canonicalUrl('https://a.example/n')!)).toBe(false);
  });
});

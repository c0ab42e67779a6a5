import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities, ENTITIES } from '../../src/sources/entities.ts';
import { tokensOf } from '../../src/sources/markup.ts';
import { headline, plainText } from '../../src/sources/plaintext.ts';

describe('plainText', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['a <b>b</b><i>c</i> d', 'a bc d'],
    ['<ul><li>One<li>Two</ul>', 'One\n\nTwo'],
    ['<table><tr><td>1</td><td>2</td></tr></table>', '1 2'],
    ['5 < 6 & 7 > 3', '5 < 6 & 7 > 3'],
    ['&lt;b&gt; is a tag', '<b> is a tag'],
    ['11,16&nbsp;% &ndash; 125&thinsp;T', '11,16 % – 125 T'],
    ['soft&shy;hy&#8203;phen', 'softhyphen'],
    ['<script>var a = "<p>no</p>";</script>yes<style>p > a {}</style>', 'yes'],
    ['<svg><title>no</title><svg>no</svg></svg>yes', 'yes'],
    ['<img alt="no" src=x onerror=alert(1)>yes', 'yes'],
    ['<p title="a > b">yes</p>', 'yes'],
    ['<!-- no --><![CDATA[yes]]>', 'yes'],
    ['<xhtml:p>One</xhtml:p><xhtml:p>Two</xhtml:p>', 'One\n\nTwo'],
    ['unclosed <b>yes', 'unclosed yes'],
    ['', ''],
  ])('%j is %j', (html, text) => expect(plainText(html)).toBe(text));

  it('leaves no tag of what it was given, and text without markup as it was', () => {
    const pieces = fc.constantFrom(
      '<b>',
      '</b>',
      '<p class="x">',
      '<br/>',
      '<i',
      '>',
      'word',
      ' ',
      '&',
      '"',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(plainText(parts.join(''))).not.toMatch(/<\/?(?:b|p)[\s>]/);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Die', 'Schwierigkeit', 'fiel', '11,16', '%'), { minLength: 1 }),
        (words) => {
          expect(plainText(words.join(' '))).toBe(words.join(' '));
        },
      ),
    );
  });
});

describe('headline', () => {
  it.each([
    ['  Two\n lines ', 'Two lines'],
    ['A &amp; B', 'A & B'],
    ['<em>A</em> is <b>B</b>', 'A is B'],
    ['hashprice < $30', 'hashprice < $30'],
    ['AT&T', 'AT&T'],
    ['if x<y and y>z', 'if x<y and y>z'],
  ])('%j is %j', (given, line) => expect(headline(given)).toBe(line));

  it.each(['', ' \n', '<br>'])('of %j is nothing', (given) => expect(headline(given)).toBeNull());
});

describe('character references', () => {
  it('knows HTML 4’s 252 names, and others of use', () => {
    expect(ENTITIES.size).toBeGreaterThanOrEqual(252);
    for (const [name, character] of [
      ['nbsp', '\u00a0'],
      ['yuml', 'ÿ'],
      ['Auml', 'Ä'],
      ['euro', '€'],
      ['hearts', '♥'],
      ['apos', "'"],
    ]) {
      expect(ENTITIES.get(name!)).toBe(character);
    }
  });

  it('decodes once and no further', () => {
    expect(decodeEntities('&amp;lt; &unknown; &; &#; &#x110000; &#55296; &#0;')).toBe(
      '&lt; &unknown; &; &#; \ufffd \ufffd \ufffd',
    );
  });
});

describe('tokensOf', () => {
  it('covers every source in order, without overlap', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '/', 'a', ' ', '"', "'", '=', '!', '-', '[', ']', '?', '&', ';'),
        }),
        (source) => {
          let at = 0;
          for (const { start, end } of tokensOf(source)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(source.length);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bold,
  folded,
  html,
  italic,
  labelOf,
  type Node,
  siteOf,
  text,
} from '../../../src/adapters/telegram/html.ts';
import { parsed } from '../../../src/adapters/telegram/parsed.ts';
import { plain } from '../../../src/message/plain.ts';
import { autolinks, unjoined } from './found.ts';

const link = (label: string, url: string): Node => ({ type: 'link', text: label, url });

/** What people outside may write to be linked, to ping, to format, to overrule the direction of a line. */
const HOSTILE = [
  '@durov and @all, mail me@evil.example',
  'a@b.co',
  '＠durov ＃tag',
  '#bitcoin #хешрейт $BTC $1INCH /start /start@evil_bot',
  'see/start (/start) "/start"',
  'https://evil.example/x?y=1&z=2',
  'evil.example evil.example/path.html www.evil.example:8080',
  'tg://user?id=1 ton://transfer/x tg://resolve?domain=x',
  'http://127.0.0.1 http://127.100.100.100/x 10.0.0.7',
  'пример.рф xn--e1afmkfd.xn--p1ai',
  '<a href="tg://user?id=1">x</a><b>unclosed</i>',
  '&lt;script&gt; &nbsp;&#x41;&amp;amp;',
  '<tg-spoiler>x</tg-spoiler><tg-emoji emoji-id="1">x</tg-emoji>',
  '\u202egpj.exe\u200b\u2060\ufeff\u0000\u001b[31m',
  'a\n\n\n\n\n\nb\u2028\u2029c',
  '\ud83d half',
  `e${'\u0301'.repeat(200)}`,
  '[x](https://evil.example) **b** `c` ||s||',
];

describe('text from outside', () => {
  it.each(HOSTILE)('formats, links and pings nothing: %j', (hostile) => {
    for (const nodes of [[text(hostile)], [bold(text(hostile))], [folded([italic(text(hostile))])]]) {
      const written = html(nodes);
      expect(parsed(written).faults).toEqual([]);
      expect(autolinks(written)).toEqual([]);
      expect(unjoined(parsed(written).text)).toBe(plain(hostile));
    }
  });

  it.each([
    ['a number in groups', '1.000.000.000 USD, 935,424 and 12.345.678'],
    ['decimals', '12.5 % of 3.125 BTC at $65,159.40, −9.2 and 0.06'],
    ['dates', '2026-09-30, 30.09.2026, 12:30, 1/24'],
    ['units', '17.31 J/TH, USD/PH/day, $7.49/day, – / 210 MW'],
    ['ends of sentences', 'It fell. Then it rose... No. 5 of 12. U.S. power'],
    ['block names', 'block # 935424 @ 17 J/TH'],
  ])('stays as it is: %s', (_, harmless) => {
    expect(parsed(html([text(harmless)])).text).toBe(harmless);
  });

  it('links nothing across two texts that meet', () => {
    const halves = [
      '@',
      'durov',
      'evil',
      '.example',
      'evil.e',
      'evil.',
      'example',
      'xample',
      'https:',
      '//x',
      '/',
      'start',
      '#',
      'a',
    ];
    for (const first of halves) {
      for (const second of halves) {
        const written = html([text(`x ${first}`), bold(text(second)), text(first)]);
        expect(autolinks(written), `${first} ${second}`).toEqual([]);
      }
    }
  });

  it('links nothing behind a letter of two code units that stands by itself', () => {
    expect(autolinks(html([text('𠀀'), bold(text('.')), text('com')]))).toEqual([]);
  });

  it('links nothing behind code', () => {
    const written = html([text('x'), { type: 'code', text: '.' }, text('/start')]);
    expect(written).toBe('x<code>.</code>/\u2060start');
    expect(autolinks(written)).toEqual([]);
  });

  it('holds for any text in any place', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '@',
        '#',
        '/',
        '.',
        ':',
        '//',
        'ab',
        'com',
        ' ',
        '<b>',
        '&amp;',
        '$',
        'USD',
        '1',
        '\u2060',
      ),
    );
    const words = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
    const node = fc.oneof(
      words.map(text),
      words.map((value) => bold(text(value))),
      words.map((value): Node => ({ type: 'code', text: value })),
      words.map((value): Node => ({ type: 'pre', lines: [value, value] })),
      fc.tuple(words, fc.oneof(fc.webUrl(), words)).map(([label, url]) => link(label, url)),
      words.map((value): Node => ({ type: 'time', text: value, instant: 0, format: 'r' })),
    );
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), (nodes) => {
        const written = html(nodes);
        expect(parsed(written).faults).toEqual([]);
        expect(autolinks(written)).toEqual([]);
        expect(written).not.toMatch(/[\u202a-\u202e\u200b\u2066-\u2069]/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a link', () => {
  it.each([
    ['CoinDesk', 'https://www.coindesk.com/x', 'CoinDesk'],
    ['coindesk.com says', 'https://www.coindesk.com/x', 'coindesk.com says'],
    ['Investing.com 2203320', 'https://ng.investing.com/x', 'Investing.com 2203320'],
    ['sec.gov', 'https://sec.gov.evil.example/', 'sec.gov (sec.gov.evil.example)'],
    ['sec.gov', 'https://SEC.GOV./x', 'sec.gov'],
    ['https://sec.gov/filing', 'https://evil.example/', 'https://sec.gov/filing (evil.example)'],
    ['SEC filing', 'https://ѕес.gov/', 'SEC filing (xn--e1ayzd.gov)'],
    ['', 'https://sec.gov/x', 'sec.gov'],
  ])('says where it leads when its label does not: %s → %s', (label, url, shown) => {
    expect(labelOf(label, url)).toBe(shown);
    const written = html([link(label, url)]);
    expect(written).toMatch(/^<a href="https:\/\/[^"]+">.*<\/a>$/);
    expect(unjoined(parsed(written).text)).toBe(shown);
  });

  it.each([
    'javascript:alert(1)',
    'tg://user?id=1',
    'https://user:pass@sec.gov/',
    'data:text/html,x',
    '//x.y',
    'x',
  ])('is text alone for %s', (url) => {
    expect(siteOf(url)).toBeNull();
    expect(html([link('label', url)])).toBe('label');
  });

  it('keeps its address from closing the tag', () => {
    const written = html([link('x', 'https://a.example/"><b>?a=1&b=2')]);
    expect(written).toBe('<a href="https://a.example/%22%3E%3Cb%3E?a=1&amp;b=2">x</a>');
  });
});

describe('an instant', () => {
  it('is shown by the device in its own zone', () => {
    const node: Node = { type: 'time', text: '30 September 2026', instant: 1_790_726_400_999, format: 'Dt' };
    expect(html([node])).toBe('<tg-time unix="1790726400" format="Dt">30 September 2026</tg-time>');
  });
});

describe('HTML as Telegram reads it', () => {
  it.each([
    ['<b>a', 'b stays open'],
    ['a</b>', '</b> closes nothing'],
    ['<b><i>a</b></i>', '</b> closes i'],
    ['<p>a</p>', 'tag p'],
    ['<b class="x">a</b>', 'attributes of b: class="x"'],
    ['a < b', 'bare <'],
    ['a & b', 'entity &'],
    ['&nbsp;', 'entity &nbsp;'],
    ['<a href="javascript:x">a</a>', 'attributes of a: href="javascript:x"'],
    ['<a>a</a>', 'attributes of a:'],
    ['<code><b>a</b></code>', 'b inside code'],
    ['<blockquote>a<blockquote>b</blockquote></blockquote>', 'blockquote inside blockquote'],
    ['<tg-time unix="x">a</tg-time>', 'attributes of tg-time: unix="x"'],
    ['\ud83d', 'half a surrogate pair'],
  ])('%s is refused', (wrong, fault) => {
    expect(parsed(wrong).faults).toContain(fault);
  });

  it('counts what is left without tags, entities decoded', () => {
    const sound = '<b>a &lt; b</b> <pre><code class="language-ts">x</code></pre>&#128512;&#x41; ';
    expect(parsed(sound)).toEqual({ text: 'a < b x😀A', entities: 2, faults: [] });
  });
});

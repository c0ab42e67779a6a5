import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { escaped, escapeSpan, flush, literal, markdownLink } from '../../../src/adapters/discord/escape.ts';
import { body, lay } from '../../../src/adapters/discord/render.ts';
import { messageViolations } from '../../../src/adapters/discord/violations.ts';
import { claim, fields, list, message, paragraph, table } from '../../../src/message/build.ts';
import { link, quote, strong } from '../../../src/message/message.ts';
import { shownHost, webAddress } from '../../../src/message/web.ts';
import { loadWords, type Words } from '../../../src/message/words.ts';

let words: Words;
beforeAll(async () => {
  words = await loadWords('en');
});

/** What acts in a text once escaped signs are taken out: formatting, links, mentions, emoji, times. */
const ACTIVE =
  /\*|__|~~|\|\||`|<[@#:/ta]|<https?:|\]\(|@everyone|@here|(?:https?|ftp|javascript|mailto):\S|discord\.gg|(?<!\d):\w+:/i;
const unescaped = (text: string): string => text.replaceAll(/\\[^\p{L}\p{N}\s]/gu, ' ');
const plainly = (text: string): string =>
  text.replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1').replaceAll('\u200b', '');

describe('escaped', () => {
  // Discord's own list of markdown and mentions: support.discord.com "Markdown Text 101", reference#message-formatting.
  it.each([
    ['*slanted* **fat** ***both***'],
    ['__underlined__ and _slanted_'],
    ['~~struck~~ and ||hidden||'],
    ['`code` and ``more``'],
    ['```ts\nblock\n```'],
    ['[harmless](https://evil.example/path "title")'],
    ['[harmless](<javascript:alert(1)>)'],
    ['https://evil.example/?a=b and http://evil.example'],
    ['<https://evil.example>'],
    ['mail mailto:a@evil.example'],
    ['discord.gg/freecoins and discord.com/invite/freecoins'],
    ['@everyone @here @Everyone'],
    ['<@175928847299117063> <@!175928847299117063> <@&175928847299117063>'],
    ['<#175928847299117063> <id:browse>'],
    ['</digest:175928847299117063>'],
    ['<:coin:175928847299117063> <a:coin:175928847299117063> :coin:'],
    ['<t:1700000000:R>'],
    ['\\*already escaped\\* \\\\[x](https://evil.example)'],
  ])('%j does nothing', (text) => {
    expect(unescaped(escaped(text))).not.toMatch(ACTIVE);
    expect(plainly(escaped(text))).toBe(text.replaceAll(/\s+/g, ' '));
  });

  it.each([
    ['−11.16 % to 125.86 T at 12:30', '−11.16 % to 125.86 T at 12:30'],
    ['$3.6bn, (74 − 10 − 15) GW = 49 GW', '$3.6bn, (74 − 10 − 15) GW = 49 GW'],
    ['Gebühren: 0,0263 BTC/Block', 'Gebühren: 0,0263 BTC/Block'],
    ['144 × 3.125 ÷ 912,328 PH/s', '144 × 3.125 ÷ 912,328 PH/s'],
  ])('leaves figures as they are: %j', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });

  it.each([
    ['\u202egnp.exe', 'gnp\\.exe'],
    ['a\u2066b\u2069c\u200bd\u2060e\ufeff', 'abcde'],
    ['bell\u0007 and \u001b[31mred', 'bell and red'],
    ['one\n\n\n\n\ntwo\r\nthree', 'one two three'],
    [`z${'\u0335'.repeat(40)}`, `z${'\u0335'.repeat(4)}`],
    ['lone \ud83d half', 'lone \ufffd half'],
  ])('%j is one line of visible letters', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });

  it('keeps a space at an end of a span, and only one', () => {
    expect([' a  ', 'a', '  ', ''].map(escapeSpan)).toEqual([' a ', 'a', ' ', '']);
  });

  it('nothing acts and nothing visible is lost, whatever comes', () => {
    const sign = fc.constantFrom(
      ...[
        '*',
        '_',
        '~',
        '|',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '@',
        '#',
        ':',
        '/',
        '\\',
        '-',
        '.',
        ' ',
        '\n',
        '!',
        '&',
      ],
      ...['everyone', 'here', 'https', 't', 'a', '1', 'discord.gg/x', 'ß', '\u202e', '\u200b', '😀'],
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const text = signs.join('');
        expect(unescaped(escaped(text))).not.toMatch(ACTIVE);
        expect(escaped(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        const visible = (each: string) => each.replaceAll(/[\s\u202e\u200b]/g, '');
        expect(visible(plainly(escaped(text)))).toBe(visible(text));
      }),
    );
  });
});

describe('flush', () => {
  it.each([
    ['# title', '\\# title'],
    ['### title', '\\### title'],
    ['-# small print', '\\-\\# small print'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['12. item', '12\\. item'],
    ['  - item', '  \\- item'],
    ['-5 % and 12.5 %', '-5 % and 12.5 %'],
    ['#1 of 3', '#1 of 3'],
  ])('the line %j begins with nothing', (line, expected) => {
    expect(flush(line)).toBe(expected);
  });
});

describe('literal', () => {
  it('cannot end a code block', () => {
    expect(literal('a ```\n**b**')).toBe('a ˋˋˋ **b**');
    expect(literal('@everyone')).not.toContain('@everyone');
  });
});

describe('markdownLink', () => {
  it.each([
    ['SEC filing', 'https://www.sec.gov/x', '[SEC filing](https://www.sec.gov/x)'],
    ['a (b)', 'https://e.example/(x)_y', '[a (b)](https://e.example/%28x%29_y)'],
    ['a](https://evil.example)', 'https://e.example/', 'a\\](https\\://evil\\.example) <https://e.example/>'],
    ['https://e.example/x', 'https://e.example/x', '<https://e.example/x>'],
    ['sec.gov', 'https://sec.gov.evil.example/', 'sec\\.gov <https://sec.gov.evil.example/>'],
    ['www.sec.gov filing', 'https://sec.gov/x', '[www\\.sec\\.gov filing](https://sec.gov/x)'],
    ['filing', 'https://sеc.gov/x', 'filing <https://xn--sc-nlc.gov/x>'],
    ['filing', 'javascript:alert(1)', 'filing'],
    ['filing', 'https://user:pass@sec.gov/', 'filing'],
    ['filing', 'data:text/html,x', 'filing'],
    ['filing', '//sec.gov/x', 'filing'],
    ['filing', 'https://e.example/@everyone', '[filing](https://e.example/%40everyone)'],
    ['filing', `https://e.example/${'x'.repeat(2_000)}`, 'filing (e\\.example)'],
    ['', 'https://e.example/', '<https://e.example/>'],
  ])('%j to %j', (label, url, expected) => {
    expect(markdownLink(label, url)).toBe(expected);
  });
});

interface Vector {
  readonly id: string;
  readonly category: string;
  readonly input: string;
  readonly expect: string;
  readonly must_not_contain?: readonly string[];
}
const FILE = new URL('../../../../shared/vectors/dev.json', import.meta.url);
const vectors = (category: string): readonly Vector[] =>
  existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')).vectors as Vector[]).filter(
        (each) => each.category === category,
      )
    : [];
if (!existsSync(FILE)) process.stderr.write('left out: the vectors beside the project are missing\n');

/** A message that has the text everywhere a text can stand. */
const full = (text: string) =>
  message({
    id: 'x',
    words,
    title: text,
    blocks: [
      paragraph([text, strong(text), quote(text), link(text, 'https://example.org/')]),
      { type: 'heading', rank: 0, text },
      fields([[text, text]]),
      table([text, text], [[text, text]]),
      list([text, [strong(text), text]]),
      claim({
        verdict: 'refuted',
        word: text,
        quote: text,
        explanation: text,
        calculation: text,
        evidence: [text],
        id: text,
      }),
    ],
    sources: [
      { title: text, url: 'https://example.org/', asOf: text },
      { title: text, url: null, asOf: null },
    ],
  });

/** What Discord finds in raw text, escaped or not. */
const TOKENS =
  /<(?:@[!&]?|#|id:|\/[\w-]+:|a?:\w+:|t:)\w+(?::\w)?>|@everyone|@here|(?<![(<])https?:\/\/|discord\.gg\/|discord\.com\/invite/i;

/** A suite with a test per row, and none where the rows are missing, which has been said. */
const suite = (name: string, rows: readonly unknown[], make: () => void): void => {
  if (rows.length > 0) describe(name, make);
};

const texts = vectors('discord-text');
suite('the vectors for text', texts, () => {
  for (const { id, input, must_not_contain: forbidden = [] } of texts) {
    it(id, () => {
      for (const page of lay(full(input), { words })) {
        const sent = body(page, [], { private: false, chart: null });
        expect(messageViolations(sent)).toEqual([]);
        expect(sent.allowed_mentions).toEqual({ parse: [] });
        const own = page.parts.map((part) =>
          'content' in part ? part.content.replaceAll(/```\n[^`]*\n```/g, 'table') : '',
        );
        const fences = page.parts.flatMap((part) =>
          'content' in part ? [...part.content.matchAll(/```/g)] : [],
        );
        expect(fences.length % 2).toBe(0);
        for (const each of forbidden) expect(own.filter((content) => content.includes(each))).toEqual([]);
        for (const content of own) expect(content).not.toMatch(TOKENS);
      }
    });
  }
});

const addresses = vectors('link-lookalike');
suite('the vectors for addresses that look like others', addresses, () => {
  const TRUSTED = ['sec.gov', 'sedarplus.ca', 'globenewswire.com', 'apple.com'];
  for (const { id, input, expect: expected } of addresses) {
    it(id, () => {
      const address = webAddress(input);
      const host = address && shownHost(address);
      if (expected === 'ok') expect(TRUSTED).toContain(host);
      else expect(TRUSTED).not.toContain(host);
      if (expected === 'reject') expect(markdownLink('x', input)).toBe('x');
      // Whatever it is called, its true host stands beside it, in plain ASCII.
      if (address) {
        expect(host).toMatch(/^[a-z0-9.-]+$/);
        const shown = markdownLink('sedarplus.ca', input);
        expect(shown.startsWith('[')).toBe(host === 'sedarplus.ca');
      }
    });
  }
});

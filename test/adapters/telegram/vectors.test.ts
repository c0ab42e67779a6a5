import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../../src/adapters/telegram/limits.ts';
import { parsed } from '../../../src/adapters/telegram/parsed.ts';
import { caption, lay } from '../../../src/adapters/telegram/render.ts';
import { claim, fields, heading, list, message, paragraph, table } from '../../../src/message/build.ts';
import { type Block, link, type Message, quote, strong, text } from '../../../src/message/message.ts';
import { loadWords, type Words } from '../../../src/message/words.ts';
import { autolinks } from './found.ts';

interface Vector {
  readonly id: string;
  readonly category: string;
  readonly input: string;
  readonly expect: string;
  readonly why: string;
  readonly must_not_contain?: readonly string[];
  readonly must_contain?: readonly string[];
}

const file = new URL('../../../../shared/vectors/dev.json', import.meta.url);
const vectors = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors
  : [];
if (vectors.length === 0) process.stdout.write('Left out: security vectors (not here).\n');
const of = (category: string): Vector[] => vectors.filter((vector) => vector.category === category);

let words: Words;
beforeAll(async () => {
  words = await loadWords('en');
});

const reading = () => ({
  words,
  reader: { locale: 'en', timeZone: 'UTC', units: 'petahash', currency: null } as const,
});

const told = (blocks: readonly Block[], more: Partial<Message> = {}): Message => ({
  ...message({ id: 'test', words, title: 'Title', blocks }),
  ...more,
});

/** A text in every place of a message, one message for each. */
const everywhere = (input: string): Message[] => [
  told([], { title: input }),
  told([paragraph([text(input), strong(input), quote(input), link(input, 'https://example.org/')])]),
  told([heading(input), list([[strong(input), text(input)]]), fields([[input, input]])]),
  told([table([input, 'b'], [[input, input]])]),
  told([
    claim({
      verdict: 'refuted',
      word: 'refuted',
      quote: input,
      explanation: input,
      calculation: input,
      evidence: [input, input],
      id: 'k3x9',
    }),
  ]),
  told([], { sources: [{ title: input, url: 'https://example.org/', asOf: input }], age: input }),
];

const pagesOf = (told: Message): string[] => [...lay(told, reading()), caption(told, reading())];

const sound = (page: string, why: string): void => {
  const call = { chat_id: 1, text: page, parse_mode: 'HTML' };
  expect(violations('sendMessage', call), why).toEqual([]);
  expect(autolinks(page), why).toEqual([]);
  expect(page, why).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]|\n{3}/);
};

/** What people outside have put into titles to be more than text; the project's own rows. */
const OWN = [
  '</b></pre></code></blockquote><a href="https://evil.example">x</a>',
  '" onclick="x',
  '@everyone /start@other_bot #tag $BTC me@evil.example',
  'https://evil.example tg://resolve?domain=x evil.example/x 10.0.0.7',
  'a\r\n\r\n\r\n\r\n\u2029\u2029\u2028b',
  '\u202e\u2066\u200bgpj.exe\u2069',
  '\ud83d\ud83d\ude00\ude00',
  '👨‍👩‍👧‍👦'.repeat(900),
  'x'.repeat(9000),
  `${'1,234.5 '.repeat(1200)}`,
];

describe('hostile texts in every place of a message', () => {
  it.each(OWN)('are text and nothing else: %#', (input) => {
    for (const each of everywhere(input)) for (const page of pagesOf(each)) sound(page, input.slice(0, 60));
  });

  it('neutralises every vector for Telegram and Discord that is at hand', () => {
    for (const { input, why, must_not_contain: not = [], must_contain: needed = [] } of of('telegram-text')) {
      for (const each of everywhere(input)) {
        const pages = pagesOf(each);
        for (const page of pages) {
          sound(page, why);
          for (const bad of not) expect(page, why).not.toContain(bad);
        }
        for (const part of needed) expect(pages.join('\n'), why).toContain(part);
      }
    }
    for (const { input, why } of of('discord-text')) {
      for (const each of everywhere(input)) for (const page of pagesOf(each)) sound(page, why);
    }
    expect(of('telegram-text').length).toBe(vectors.length === 0 ? 0 : 12);
  });
});

describe('links that look like others', () => {
  const shown = (url: string, title: string): string =>
    lay(told([], { sources: [{ title, url, asOf: null }] }), reading()).join('\n');

  it.each([
    ['https://sedarplus.ca.evil.example/', 'sedarplus.ca.evil.example'],
    ['https://gl0benewswire.com/', 'gl0benewswire.com'],
    ['https://sec.gov⁄edgar.evil.example/', null],
    ['https://user:pass@sec.gov/', null],
    ['https://www.sec.gov/Archives/x', 'sec.gov'],
  ])('lead where they say: %s', (url, site) => {
    const page = shown(url, 'Filing');
    sound(page, url);
    if (site === null) expect(page).not.toContain('href="https://sec.gov');
    else expect(parsed(page).text.replaceAll('\u2060', '')).toContain(`Filing (${site})`);
  });

  it('holds for every vector at hand: the true site stands beside the title, or there is no link', () => {
    for (const { input, expect: outcome, why } of of('link-lookalike')) {
      const page = shown(input, 'sec.gov');
      sound(page, why);
      const site = URL.parse(input)?.hostname.replace(/^www\.|\.$/g, '') ?? '';
      const visible = parsed(page).text.replaceAll('\u2060', '');
      if (outcome === 'reject') expect(page, why).not.toContain('<a ');
      else expect(visible, why).toContain(`(${site})`);
    }
    expect(of('link-lookalike').length).toBe(vectors.length === 0 ? 0 : 15);
  });
});

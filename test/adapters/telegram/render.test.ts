import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { answerer } from '../../../src/adapters/chat/answerer.ts';
import { FIRST_VIEW, viewed } from '../../../src/adapters/chat/view.ts';
import { LIMITS, violations } from '../../../src/adapters/telegram/limits.ts';
import { parsed } from '../../../src/adapters/telegram/parsed.ts';
import { caption, chartCaption, lay } from '../../../src/adapters/telegram/render.ts';
import { aligned, PHONE_COLUMNS } from '../../../src/adapters/telegram/table.ts';
import { splitLine } from '../../../src/command/line.ts';
import { optionsOf } from '../../../src/command/options.ts';
import { parseLine } from '../../../src/command/parse.ts';
import { questionOf } from '../../../src/command/question.ts';
import { claim, fields, heading, list, message, paragraph, table } from '../../../src/message/build.ts';
import { type Block, type ClaimCard, link, quote, strong } from '../../../src/message/message.ts';
import { columns } from '../../../src/message/plain.ts';
import { loadWords, type Words } from '../../../src/message/words.ts';
import { openChatHouse } from '../chat/house.ts';
import { autolinks, unjoined } from './found.ts';
import { strayed } from './spec.ts';

let en: Words;
let de: Words;
beforeAll(async () => {
  [en, de] = await Promise.all([loadWords('en'), loadWords('de')]);
});

const reading = (words: Words, timeZone = 'Europe/Berlin') => ({
  words,
  reader: { locale: words.locale, timeZone, units: 'petahash', currency: null } as const,
});

const told = (blocks: readonly Block[], more: Partial<Parameters<typeof message>[0]> = {}, words = en) =>
  message({ id: 'test', words, title: 'Title', blocks, ...more });

const page = (
  blocks: readonly Block[],
  more: Partial<Parameters<typeof message>[0]> = {},
  words = en,
): string => {
  const pages = lay(told(blocks, more, words), reading(words));
  expect(pages).toHaveLength(1);
  return pages[0]!;
};

const call = (text: string) => ({
  chat_id: 1,
  text,
  parse_mode: 'HTML',
  link_preview_options: { is_disabled: true },
});

const sound = (text: string): void => {
  expect(violations('sendMessage', call(text))).toEqual([]);
  expect(strayed('sendMessage', call(text))).toEqual([]);
  expect(autolinks(text)).toEqual([]);
};

const card: ClaimCard = {
  verdict: 'refuted',
  word: 'widerlegt',
  quote: 'fell by 12.5 %',
  explanation: 'It fell by 11.16 %.',
  calculation: '125.86 ÷ 141.67 − 1 = −11.16 %',
  evidence: ['Block header (block 935,424) https://mempool.space/block/935424'],
  id: 'k3x9',
};

describe('a message on Telegram', () => {
  it('shows a claim with mark and word, its grounds folded', () => {
    expect(page([claim(card)], {}, de).split('\n')).toEqual([
      '<b>Title</b>',
      '',
      '<b>✗ widerlegt</b> <code>k3x9</code>',
      '<i>„fell by 12.5 %“</i>',
      'It fell by 11.16 %.',
      '<blockquote expandable>Rechnung: 125.86 ÷ 141.67 − 1 = −11.16 %',
      'Beleg: Block header (block 935,424) <a href="https://mempool.space/block/935424">mempool.\u2060space</a></blockquote>',
    ]);
  });

  it('numbers several claims as their buttons are', () => {
    const shown = page([
      claim(card),
      paragraph('Between.'),
      claim({ ...card, verdict: 'supported', word: 'belegt' }),
    ]);
    expect(shown).toContain('<b>✗ widerlegt · Claim 1</b>');
    expect(shown).toContain('<b>✓ belegt · Claim 2</b>');
  });

  it('shows fields, lists, headings close to what they are over, age last', () => {
    const blocks = [
      fields([
        ['Hashprice', '32.41 USD/PH/day'],
        ['Margin', '23.1 %'],
      ]),
      heading('The sector'),
      list(['17 deals', [strong('27 GW'), ' planned']]),
    ];
    const sources = [
      { title: 'Barron’s copy', url: 'https://www.itiger.com/news/1', asOf: '2026-02-09' },
      { title: 'Own count', url: null, asOf: null },
    ];
    expect(page(blocks, { sources, asOf: '2026-06-30' }).split('\n')).toEqual([
      '<b>Title</b>',
      '',
      '<b>Hashprice:</b> 32.41 USD/PH/day',
      '<b>Margin:</b> 23.1 %',
      '',
      '<b>The sector</b>',
      '• 17 deals',
      '• <b>27 GW</b> planned',
      '',
      '<b>Sources</b>',
      '• <a href="https://www.itiger.com/news/1">Barron’s copy</a> (2026-02-09, itiger.\u2060com)',
      '• Own count',
      '',
      '<i>Data to 30 June 2026.</i>',
    ]);
  });

  it('shows days in the reader’s zone, instants in the device’s', () => {
    const instant = Date.UTC(2026, 8, 30, 22, 30);
    const time = (style: 'date' | 'date-time' | 'relative') =>
      page([paragraph({ type: 'time', instant, style })]);
    expect(time('date')).toBe('<b>Title</b>\n\n1 October 2026');
    expect(time('date-time')).toBe(
      '<b>Title</b>\n\n<tg-time unix="1790807400" format="Dt">1 October 2026 at 00:30</tg-time>',
    );
    expect(time('relative')).toContain('format="r"');
  });

  it('keeps a quotation from outside apart from links of ours', () => {
    const shown = page([
      paragraph([quote('@all <b>see</b> evil.example'), ' ', link('CoinDesk', 'https://coindesk.com/a')]),
    ]);
    expect(shown).toContain(
      '“@\u2060all &lt;b&gt;see&lt;/\u2060b&gt; evil.\u2060example” <a href="https://coindesk.com/a">CoinDesk</a>',
    );
  });

  it('is never without letters', () => {
    for (const title of ['', ' \u200b ']) expect(lay(told([], { title }), reading(en))).toEqual(['–']);
    expect(caption(told([], { title: '' }), reading(en))).toBe('–');
  });
});

describe('a table', () => {
  const head = ['Pool', 'Blocks', 'Share'];
  const rows = [
    ['Foundry USA', '283', '26.33 %'],
    ['AntPool', '1,088', '7.49 %'],
  ];

  it('is aligned where a phone is wide enough, numbers to the right', () => {
    expect(page([table(head, rows)])).toBe(
      [
        '<b>Title</b>',
        '',
        '<pre>Pool        Blocks   Share',
        '─────────── ────── ───────',
        'Foundry USA    283 26.33 %',
        'AntPool      1,088  7.49 %</pre>',
      ].join('\n'),
    );
  });

  it('is told row by row where it is not', () => {
    const wide = rows.map((row) => [...row, 'a band from here to there', '–']);
    expect(page([table([...head, '95 % band', 'Note'], wide)])).toBe(
      [
        '<b>Title</b>',
        '',
        '<b>Pool: Foundry USA</b>',
        'Blocks: 283 · Share: 26.33 % · 95 % band: a band from here to there',
        '<b>Pool: AntPool</b>',
        'Blocks: 1,088 · Share: 7.49 % · 95 % band: a band from here to there',
      ].join('\n'),
    );
  });

  it('never has a line wider than a phone, nor loses a cell', () => {
    const cell = fc.constantFrom('1', '12.5 %', '935,424', 'Foundry USA', '採掘', '–', 'a–b', '65,159 USD');
    const names = fc.array(fc.constantFrom('Pool', 'Left after all options', 'Share', ''), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(names, fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (heads, cells) => {
        const lines = aligned(heads, cells);
        for (const each of lines ?? []) expect(columns(each)).toBeLessThanOrEqual(PHONE_COLUMNS);
        const all = lines?.join('\n');
        for (const row of all === undefined ? [] : cells) {
          for (const each of row.slice(0, heads.length)) expect(all).toContain(each);
        }
      }),
    );
  });
});

/** Numbers as they stand in a text, whole. */
const numbers = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
const shownText = (pages: readonly string[]): string =>
  unjoined(pages.map((each) => parsed(each).text).join('\n'));

describe('pages', () => {
  const value = (i: number): string =>
    `${i},${String(i * 7)
      .padStart(3, '0')
      .slice(-3)}.25 %`;

  it.each<[string, () => Block[]]>([
    [
      'a long table',
      () => [
        table(
          ['Block', 'Change'],
          Array.from({ length: 900 }, (_, i) => [`${i}`, value(i)]),
        ),
      ],
    ],
    [
      'a wide table',
      () => [
        table(
          ['A', 'B'],
          Array.from({ length: 300 }, (_, i) => [`row ${i}`, `${value(i)} of all the hashrate there is`]),
        ),
      ],
    ],
    ['many fields', () => [fields(Array.from({ length: 300 }, (_, i) => [`Field ${i}`, value(i)] as const))]],
    [
      'many claims',
      () => Array.from({ length: 40 }, (_, i) => claim({ ...card, quote: `fell by ${value(i)}` })),
    ],
    ['a long paragraph', () => [paragraph(Array.from({ length: 2000 }, (_, i) => value(i)).join(' and '))]],
    [
      'a long list',
      () => [list(Array.from({ length: 800 }, (_, i) => [strong(`No. ${i}`), ` ${value(i)}`]))],
    ],
  ])('of %s are within every limit and lose no number', (_, blocks) => {
    const sources = Array.from({ length: 30 }, (_, i) => ({
      title: `Source ${i}`,
      url: `https://s${i}.example/`,
      asOf: null,
    }));
    const pages = lay(told(blocks(), { sources, asOf: '2026-06-30' }), reading(en));
    expect(pages.length).toBeGreaterThan(1);
    for (const each of pages) {
      sound(each);
      expect(each).toMatch(/^<b>Title<\/b>/);
    }
    const shown = new Set(numbers(shownText(pages)));
    const stated = blocks().flatMap((block) =>
      numbers(JSON.stringify(block.type === 'claim' ? block.card.quote : block)),
    );
    expect(stated.filter((each) => !shown.has(each) && !/^\d$/.test(each))).toEqual([]);
    expect(pages.filter((each) => each.includes('Data to'))).toHaveLength(1);
    expect(pages.at(-1)).toContain('<i>Data to 30 June 2026.</i>');
  });

  it('carry a title as long as a text once', () => {
    const title = Array.from({ length: 1500 }, (_, i) => `${i}.5`).join(' ');
    const pages = lay(told([paragraph('After it.')], { title }), reading(en));
    pages.forEach(sound);
    expect(numbers(shownText(pages))).toEqual(numbers(title));
  });

  it('may be shorter than Telegram allows', () => {
    for (const title of ['Title', 'A word '.repeat(28)]) {
      const pages = lay(told([paragraph('One sentence. '.repeat(50))], { title }), reading(en), 200);
      for (const each of pages) expect(parsed(each).text.length).toBeLessThanOrEqual(200);
      expect(pages.length).toBeLessThan(12);
    }
  });
});

describe('captions', () => {
  it('leave out what matters least', () => {
    const blocks = [
      paragraph('The answer is 12.5 %.'),
      paragraph('Much ado. '.repeat(200), 2),
      fields([['Last', '7']], 1),
    ];
    const short = caption(told(blocks), reading(en));
    expect(parsed(short).text).toBe('Title\n\nThe answer is 12.5 %.\n\nLast: 7');
    const cut = caption(told([paragraph(`${'1,234.5 '.repeat(400)}end`)]), reading(en));
    expect(
      violations('sendPhoto', { chat_id: 1, photo: 'attach://chart', caption: cut, parse_mode: 'HTML' }),
    ).toEqual([]);
    expect(parsed(cut).text).toMatch(/1,234\.5 ?…$/);
  });

  it('of charts say what the picture shows', () => {
    const axis = { label: 'Day', scale: 'linear', from: 0, to: 1, ticks: [] } as const;
    const chart = {
      title: 'Hashprice',
      alt: 'From 60 down to 32.41.',
      x: axis,
      y: axis,
      series: [],
      marks: [],
      source: 'Own sums, to 2026-06-30',
    };
    expect(chartCaption(chart, reading(en))).toBe(
      '<b>Hashprice</b>\n\nFrom 60 down to 32.41.\n\nOwn sums, to 2026-06-30',
    );
  });
});

describe('every command', () => {
  const { house, close } = openChatHouse();
  afterAll(close);
  const answers = answerer(house);
  const asker = { platform: 'telegram', user: '1', chat: '-1', moderator: true } as const;

  it.each(Object.keys(commands))('%s is shown within the limits in both languages', async (name) => {
    const { default: command } = await commands[name]!();
    const read = parseLine(name, splitLine(command.example).rest, optionsOf(command.options));
    const question = questionOf(name, 'given' in read ? read.given : new Map());
    for (const words of [en, de]) {
      const reply = await answers.answer(question, reading(words).reader, asker);
      if ('mistake' in reply) throw new Error(reply.mistake);
      for (const view of [FIRST_VIEW, { ...FIRST_VIEW, calculation: true, sources: true }]) {
        const pages = lay(viewed(reply.message, view), reply.desk);
        pages.forEach(sound);
        for (const each of pages) expect(parsed(each).entities).toBeLessThanOrEqual(LIMITS.entities);
        const shown = numbers(shownText(pages));
        for (const each of numbers(reply.message.title)) expect(shown).toContain(each);
      }
    }
  });
});

import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Control } from '../../../src/adapters/chat/controls.ts';
import { controlsOf } from '../../../src/adapters/chat/controls.ts';
import { FIRST_VIEW, type View, viewed } from '../../../src/adapters/chat/view.ts';
import { FLAGS, LIMITS } from '../../../src/adapters/discord/limits.ts';
import { body, type DiscordPage, lay } from '../../../src/adapters/discord/render.ts';
import { label, rowsOf } from '../../../src/adapters/discord/rows.ts';
import { messageViolations } from '../../../src/adapters/discord/violations.ts';
import type { Desk } from '../../../src/command/command.ts';
import {
  claim,
  detail,
  fields,
  heading,
  list,
  message,
  paragraph,
  table,
} from '../../../src/message/build.ts';
import {
  type Block,
  type ClaimCard,
  type Inline,
  link,
  type Message,
  quote,
  strong,
  text,
} from '../../../src/message/message.ts';
import { answerTo, desk } from '../../commands/asked.ts';

let en: Desk;
let de: Desk;
beforeAll(async () => {
  [en, de] = await Promise.all([desk('en'), desk('de')]);
});

const SHOWN = { private: false, chart: null } as const;
const PICKS = { claims: 'One claim …', again: 'Again …', about: [] };

const textOf = ({ parts }: DiscordPage): string =>
  parts.map((part) => ('content' in part ? part.content : '———')).join('\n');
const within = ({ components }: { readonly components: readonly APIMessageTopLevelComponent[] }) => {
  const [container] = components;
  return container && 'components' in container ? (container.components as APIComponentInContainer[]) : [];
};
const rowsIn = (sent: ReturnType<typeof body>) =>
  within(sent).flatMap((each) => (each.type === 1 ? [each.components] : []));
const laid = (blocks: readonly Block[], more: Partial<Message> = {}): readonly DiscordPage[] =>
  lay({ ...message({ id: 'x', words: en.words, title: 'Title', blocks }), ...more }, en);
const card = (more: Partial<ClaimCard> = {}): ClaimCard => ({
  verdict: 'refuted',
  word: 'refuted',
  quote: 'Difficulty rose.',
  explanation: 'It fell.',
  calculation: '125.86 ÷ 141.67 − 1 = −11.16 %',
  evidence: ['Block headers: 125.86 T (7 February 2026) https://mempool.space/block/935424'],
  id: '7k2m9qxd',
  ...more,
});
const controls = (count: number, role: Control['role'] = 'claim'): Control[] =>
  Array.from({ length: count }, (_, i) => ({ label: `Claim ${i + 1}`, data: `v0n${i}/check`, role }));

describe('a message on Discord', () => {
  it('shows each block in its own way', () => {
    const [page] = laid([
      paragraph([text('a '), strong('b'), text(' '), quote('c'), text(' '), link('d', 'https://e.example/')]),
      heading('Head'),
      fields([
        ['Hashprice', '38.44 USD/PH/day'],
        ['Left out', null],
      ]),
      list(['one', [strong('two'), ' – three']]),
      table(['Block', 'Change'], [['935,424', '−11.16 %']]),
    ]);
    expect(textOf(page!)).toBe(
      [
        '### Title',
        'a **b** “c” [d](https://e.example/)',
        '',
        '**Head**',
        '**Hashprice:** 38.44 USD/PH/day',
        '',
        '- one',
        '- **two** – three',
        '',
        '```',
        '  Block    Change',
        '───────  ────────',
        '935,424  −11.16 %',
        '```',
      ].join('\n'),
    );
  });

  it.each([
    ['date', 'D'],
    ['date-time', 'f'],
    ['relative', 'R'],
  ] as const)('a %s stands in the reader’s own time', (style, letter) => {
    const [page] = laid([paragraph([{ type: 'time', instant: 1_770_465_600_999, style }])]);
    expect(textOf(page!)).toContain(`<t:1770465600:${letter}>`);
  });

  it('neighbours in bold are one, and bold has no space at its ends', () => {
    const [page] = laid([paragraph([strong('a'), strong('b'), text('c'), strong('Sum: '), text('5')])]);
    expect(textOf(page!)).toContain('**ab**c**Sum:** 5');
  });

  it('a claim says its verdict by mark and word, then what was said, why, how and by what', () => {
    const [page] = laid([claim(card())]);
    expect(textOf(page!).split('\n').slice(1)).toEqual([
      '**✗ refuted** · 7k2m9qxd',
      '> “Difficulty rose.”',
      'It fell.',
      '**Calculation:** 125.86 ÷ 141.67 − 1 = −11.16 %',
      '-# Evidence: Block headers: 125.86 T (7 February 2026) <https://mempool.space/block/935424>',
    ]);
  });

  it.each([
    [['supported', 'refuted', 'misleading'], 0xd13b3b],
    [['supported', 'misleading'], 0xd08a1d],
    [['unverifiable', 'supported'], 0x2e9e5b],
    [['unverifiable'], 0x6b7a90],
    [[], null],
  ] as const)('the gravest of %j gives its colour', (verdicts, colour) => {
    const blocks = verdicts.map((verdict) => claim(card({ verdict })));
    expect(laid(blocks)[0]!.accent).toBe(colour);
  });

  it('several claims are numbered, so that the list to pick from makes sense', () => {
    const pages = laid([claim(card()), claim(card({ verdict: 'supported', word: 'supported' }))]);
    expect(textOf(pages[0]!)).toContain('**✗ refuted · Claim 1**');
    expect(textOf(pages[0]!)).toContain('**✓ supported · Claim 2**');
    expect(pages[0]!.picks.about).toEqual(['✗ refuted: Difficulty rose.', '✓ supported: Difficulty rose.']);
  });

  it('a table wider than a phone becomes a list that names its columns', () => {
    const wide = table(
      ['Announced', 'Parties', 'Site', 'Base value', 'Term'],
      [
        ['2025-12-17', 'Hut 8 – Fluidstack', 'River Bend', '$7B', '15 years'],
        ['2026-01', 'Cipher', '–', '', '10 years'],
      ],
    );
    expect(textOf(laid([wide])[0]!)).toBe(
      '### Title\n- **2025-12-17** – Parties: Hut 8 – Fluidstack · Site: River Bend · Base value: $7B · Term: 15 years\n- **2026-01** – Parties: Cipher · Term: 10 years',
    );
  });

  it('sources are links with their day and their true host, on the last page with the age', () => {
    const pages = laid([list(Array.from({ length: 60 }, (_, i) => `Item ${i} ${'word '.repeat(12)}`))], {
      sources: [
        { title: 'Block headers', url: 'https://www.mempool.space/block/1', asOf: '2026-02-07' },
        { title: 'Survey', url: null, asOf: '2025-07-01/2025-09-30' },
        { title: 'sec.gov', url: 'https://sec.gov.evil.example/x', asOf: null },
      ],
      age: 'Data to 7 February 2026.',
    });
    expect(pages.length).toBeGreaterThan(1);
    expect(textOf(pages.at(-1)!)).toContain(
      [
        '**Sources**',
        '- [Block headers](https://www.mempool.space/block/1) (2026-02-07) · mempool\\.space',
        '- Survey (2025-07-01/2025-09-30)',
        '- sec\\.gov <https://sec.gov.evil.example/x> · sec\\.gov\\.evil\\.example',
        `-# Page ${pages.length} of ${pages.length} · Data to 7 February 2026\\.`.replace('\\.', '.'),
      ].join('\n'),
    );
    expect(pages.slice(0, -1).filter((page) => /Data to|Sources/.test(textOf(page)))).toEqual([]);
    expect(pages.every((page) => textOf(page).startsWith('### Title'))).toBe(true);
  });

  it('an empty message still has something to show', () => {
    const [page, ...rest] = laid([], { title: '' });
    expect(rest).toEqual([]);
    expect(messageViolations(body(page!, [], SHOWN))).toEqual([]);
  });

  it('a title is cut at 256, at a word, never in a letter', () => {
    expect(label('word '.repeat(100), 256).length).toBeLessThanOrEqual(256);
    expect(label('😀'.repeat(200), 256)).toMatch(/^(?:😀)+…$/u);
    expect(label('word '.repeat(100), 256)).toMatch(/word…$/);
  });
});

describe('the body of a page', () => {
  it('pings nobody, is made of components v2, and hides what is private', () => {
    const [page] = laid([paragraph('x')]);
    expect(body(page!, [], SHOWN)).toMatchObject({
      flags: FLAGS.COMPONENTS_V2,
      allowed_mentions: { parse: [] },
    });
    expect(body(page!, [], { ...SHOWN, private: true }).flags & FLAGS.EPHEMERAL).toBe(FLAGS.EPHEMERAL);
  });

  it('shows a chart by the name of its file, described for those who cannot see it', () => {
    const [page] = laid([paragraph('x')]);
    const sent = body(page!, [], {
      private: false,
      chart: { name: 'chart.png', alt: 'It rises. '.repeat(300) },
    });
    const gallery = within(sent).find((each) => each.type === 12);
    expect(gallery).toMatchObject({ items: [{ media: { url: 'attachment://chart.png' } }] });
    expect(messageViolations(sent, ['chart.png'])).toEqual([]);
    expect(messageViolations(sent, [])).toEqual(['picture names no attached file: chart.png']);
  });

  it('up to five controls are buttons, more are a list to pick from', () => {
    const [page] = laid(Array.from({ length: 6 }, () => claim(card())));
    const [buttons, select] = rowsIn(body(page!, [controls(5, 'again'), controls(6)], SHOWN));
    expect(buttons!.map(({ type }) => type)).toEqual([2, 2, 2, 2, 2]);
    expect(select).toMatchObject([
      { type: 3, options: Array.from({ length: 6 }, (_, i) => ({ value: `v0n${i}/check` })) },
    ]);
    expect(select![0]).toMatchObject({
      options: Array.from({ length: 6 }, () => ({ description: '✗ refuted: Difficulty rose.' })),
    });
  });

  it('what asks for the same twice is there once: Discord refuses a custom_id given twice', () => {
    const same = (name: string): Control => ({ label: name, data: 'v0/halving', role: 'again' });
    const rows = rowsOf(
      [[same('Hide')], [same('Back'), { ...same('Next'), data: 'v0p1/halving' }], [same('Again')]],
      PICKS,
    );
    expect(rows.map((row) => row.components.length)).toEqual([1, 1]);
  });

  it('a page full of parts still has room for every row: the longest become lists', () => {
    const [page] = laid(
      Array.from({ length: 14 }, () =>
        claim(card({ quote: 'x', explanation: 'y', calculation: null, evidence: [] })),
      ),
    );
    const under = Array.from({ length: 5 }, (_, row) =>
      controls(5, 'again').map((each) => ({ ...each, data: `${row}${each.data}` })),
    );
    const sent = body(page!, under, { private: false, chart: { name: 'a.png', alt: 'x' } });
    expect(messageViolations(sent, ['a.png'])).toEqual([]);
    const taps = rowsIn(sent).flatMap((row) =>
      row.flatMap((each) =>
        'options' in each
          ? each.options.map(({ value }) => value)
          : 'custom_id' in each
            ? [each.custom_id]
            : [],
      ),
    );
    expect(new Set(taps)).toEqual(new Set(under.flat().map(({ data }) => data)));
    expect(page!.parts.filter(({ type }) => type === 10).length).toBe(15);
  });

  it('labels and alt texts are cut, and never empty', () => {
    const [row] = rowsOf(
      [
        [
          { label: '', data: 'a', role: 'again' },
          { label: 'x'.repeat(200), data: 'b', role: 'again' },
        ],
      ],
      PICKS,
    );
    expect(row!.components).toMatchObject([{ label: '…' }, { label: `${'x'.repeat(79)}…` }]);
  });
});

describe('real answers', () => {
  const LINES = [
    ...[
      'breakeven 0.06',
      'gw-deficit',
      'halving 5',
      'difficulty 935424',
      'hashrate',
      'hashprice',
      'fees',
      'growth 20',
    ],
    ...[
      'equilibrium',
      'shares us',
      'pools',
      'convert',
      'machine S21',
      'solo',
      'facts',
      'facts hashprice count:200',
    ],
    ...['facts difficulty count:120', 'deals count:100', 'deals hut 8'],
    'check Bitcoin mining difficulty fell 11.16 % at block 935,424 in February 2026. Hut 8 signed a $7 billion, 15-year lease.',
  ];
  const VIEWS: readonly View[] = [
    FIRST_VIEW,
    { ...FIRST_VIEW, calculation: true, sources: true },
    { ...FIRST_VIEW, claim: 0 },
  ];
  it.each(LINES)('%s keeps every limit, in both languages and each view', async (line) => {
    for (const reader of [en, de]) {
      const { message: whole } = await answerTo(line, reader.words.locale);
      for (const view of VIEWS) {
        const pages = lay(viewed(whole, view), reader);
        for (const [i, page] of pages.entries()) {
          const shown = {
            message: whole,
            question: { command: 'x', given: {} },
            view: { ...view, page: i },
            pages: pages.length,
            charted: false,
          };
          const under = await controlsOf(shown, reader.words, LIMITS.message.customId, async () =>
            'q'.repeat(12),
          );
          expect(messageViolations(body(page, under, SHOWN))).toEqual([]);
          const lines = textOf(page)
            .split('```')
            .filter((_, j) => j % 2 === 1)
            .flatMap((code) => code.split('\n'));
          expect(Math.max(0, ...lines.map((each) => [...each].length))).toBeLessThanOrEqual(42);
        }
      }
    }
  });

  it('nothing of an answer is lost over its pages', async () => {
    const { message: whole } = await answerTo('facts hashrate count:200');
    const all = lay(whole, en).map(textOf).join('\n').replaceAll('\\', '');
    const tables = whole.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
    expect(tables.length).toBeGreaterThan(50);
    for (const row of tables)
      for (const cell of row) if (cell !== '–') expect(all).toContain(cell.replaceAll(/\s+/g, ' ').trim());
  });
});

describe('whatever a message holds', () => {
  const string = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '@everyone',
      '```',
      '**',
      '# x',
      '',
      '  ',
      '[a](javascript:b)',
      '😀'.repeat(300),
      'word '.repeat(400),
      '_'.repeat(900),
      '1234567890'.repeat(300),
    ),
  );
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    string.map(text),
    string.map(strong),
    string.map(quote),
    fc.tuple(string, fc.oneof(fc.webUrl(), string)).map(([name, url]) => link(name, url)),
    fc.constant<Inline>({ type: 'time', instant: 0, style: 'date' }),
  );
  const spans = fc.array(inline, { maxLength: 4 });
  const cells = fc.array(string, { minLength: 1, maxLength: 6 });
  const claims = fc
    .record({
      quote: string,
      word: string,
      explanation: string,
      calculation: fc.option(string),
      evidence: fc.array(string, { maxLength: 3 }),
      id: fc.option(string),
    })
    .map((parts) => claim(card(parts)));
  const block: fc.Arbitrary<Block> = fc.oneof(
    spans.map((each) => paragraph(each)),
    string.map((each) => heading(each)),
    fc.array(fc.tuple(string, string), { maxLength: 8 }).map((each) => fields(each)),
    fc.tuple(cells, fc.array(cells, { maxLength: 12 })).map(([head, rows]) => table(head, rows)),
    fc.array(spans, { maxLength: 8 }).map((each) => list(each)),
    claims,
    claims.map(detail),
  );
  const whole = fc.record({
    title: string,
    blocks: fc.array(block, { maxLength: 10 }),
    sources: fc.array(
      fc.record({ title: string, url: fc.option(fc.oneof(fc.webUrl(), string)), asOf: fc.option(string) }),
      { maxLength: 6 },
    ),
    age: fc.option(string),
  });
  const roles = ['toggle', 'page', 'claim', 'dispute', 'again'] as const;
  const control: fc.Arbitrary<Control> = fc.record({
    label: string,
    data: fc
      .string({ minLength: 1, maxLength: 100, unit: 'grapheme-ascii' })
      .filter((each) => each.trim() !== ''),
    role: fc.constantFrom(...roles),
  });
  const rows = fc.array(fc.array(control, { minLength: 1, maxLength: 8 }), { maxLength: 5 });

  it('every page is one that Discord takes', () => {
    fc.assert(
      fc.property(whole, rows, ({ title, blocks, sources, age }, under) => {
        for (const page of laid(blocks, { title, sources, age })) {
          expect(
            messageViolations(body(page, under, { private: true, chart: { name: 'a.png', alt: title } }), [
              'a.png',
            ]),
          ).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

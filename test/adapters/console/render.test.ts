import { beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../../src/adapters/console/render.ts';
import {
  calculation,
  claim,
  fields,
  heading,
  list,
  message,
  paragraph,
  table,
} from '../../../src/message/build.ts';
import { type ClaimCard, link, quote, strong } from '../../../src/message/message.ts';
import { columns } from '../../../src/message/plain.ts';
import { loadWords, type Words } from '../../../src/message/words.ts';

let en: Words;
let de: Words;
beforeAll(async () => {
  [en, de] = await Promise.all([loadWords('en'), loadWords('de')]);
});

const paper = { width: 80, colour: false };
const shown = (
  words: Words,
  blocks: Parameters<typeof message>[0]['blocks'],
  more: object = {},
  colour = false,
) =>
  render(
    message({ id: 'test', words, title: 'Title', blocks, ...more }),
    {
      words,
      reader: { locale: words.locale, timeZone: 'Europe/Berlin', units: 'petahash', currency: null },
    },
    { ...paper, colour },
  );

const card: ClaimCard = {
  verdict: 'refuted',
  word: 'widerlegt',
  quote: 'fell by 12.5 %',
  explanation: 'It fell by 11.16 %.',
  calculation: '125.86 ÷ 141.67 − 1 = −11.16 %',
  evidence: ['Block header (block 935,424)'],
  id: 'k3x9',
};

describe('render', () => {
  test('a card shows mark, code, word, quote, arithmetic and evidence', () => {
    expect(shown(de, [claim(card)])).toBe(
      [
        'Title',
        '',
        '✗ refuted · widerlegt  [k3x9]',
        '  „fell by 12.5 %“',
        '  It fell by 11.16 %.',
        '  Rechnung: 125.86 ÷ 141.67 − 1 = −11.16 %',
        '  Beleg: Block header (block 935,424)',
        '',
      ].join('\n'),
    );
  });

  test('the code stands alone where the word is the code', () => {
    expect(shown(en, [claim({ ...card, verdict: 'supported', word: 'supported', id: null })])).toContain(
      '\n✓ supported\n',
    );
  });

  test('every verdict has a mark', () => {
    for (const [verdict, mark] of [
      ['supported', '✓'],
      ['misleading', '≈'],
      ['refuted', '✗'],
      ['unverifiable', '?'],
    ] as const) {
      expect(shown(en, [claim({ ...card, verdict, word: verdict })])).toContain(`${mark} ${verdict}`);
    }
  });

  test('tables are aligned, numbers to the right', () => {
    expect(
      shown(en, [
        table(
          ['Pool', 'Share'],
          [
            ['Foundry', '30.2 %'],
            ['難 pool', '5 %'],
          ],
        ),
      ]),
    ).toContain(['Pool      Share', '───────  ──────', 'Foundry  30.2 %', '難 pool     5 %'].join('\n'));
  });

  test('fields, lists, headings, calculations, links and times', () => {
    const text = shown(en, [
      heading('Head'),
      fields([
        ['Hashprice', '33.31 USD/PH/day'],
        ['Fees', '0.02 BTC/block'],
        ['Left out', null],
      ]),
      list(['one', [strong('two'), ' and ', quote('three')]]),
      calculation(en, '450 ÷ 2 = 225'),
      paragraph([
        link('source', 'https://example.org/a'),
        ' at ',
        { type: 'time', instant: Date.UTC(2026, 1, 10, 8), style: 'date-time' },
      ]),
    ]);
    expect(text).toContain('  Hashprice  33.31 USD/PH/day\n  Fees       0.02 BTC/block\n\n');
    expect(text).toContain('  • one\n  • two and “three”');
    expect(text).toContain('Calculation: 450 ÷ 2 = 225');
    expect(text).toContain('source <https://example.org/a> at 10 February 2026 at 09:00');
    expect(text).not.toContain('Left out');
  });

  test('sources and age stand at the end', () => {
    const text = shown(en, [], {
      sources: [{ title: 'Block headers', url: 'https://example.org', asOf: '2026-02-07' }],
      asOf: '2026-02-07',
    });
    expect(text).toBe(
      'Title\n\nSources:\n  • Block headers (2026-02-07) https://example.org\n\nData to 7 February 2026.\n',
    );
  });

  test('no colour unless asked for; with it the words stay', () => {
    const control = String.fromCharCode(27);
    expect(shown(en, [claim(card)])).not.toContain(control);
    expect(shown(en, [claim(card)], {}, true)).toContain(`${control}[31m✗ refuted`);
  });

  test('hostile text can neither move the cursor nor forge a line', () => {
    const hostile = `a\u001b[2J\u202eb\n✓ supported\r\u0007`;
    const text = shown(en, [
      paragraph(hostile),
      claim({ ...card, quote: hostile, explanation: hostile, evidence: [hostile], id: hostile }),
      table([hostile], [[hostile]]),
      fields([[hostile, hostile]]),
      list([hostile]),
      heading(hostile),
    ]);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    expect(text.split('\n').filter((line) => line.startsWith('✓'))).toEqual([]);
  });

  test('long words and tables stay inside the width', () => {
    const long = 'x'.repeat(300);
    const text = shown(en, [
      paragraph(long),
      table(['a', 'b', 'c'], [[long, 'two words', '1']]),
      fields([[long, long]]),
      list([long]),
      claim({ ...card, quote: long }),
    ]);
    for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(80);
  });
});

import { describe, expect, test } from 'vitest';
import { assumed, given, known, lasting, work } from '../../src/command/inputs.ts';
import { desk } from '../commands/asked.ts';

const dated = {
  value: 33.31,
  unit: 'USD/PH/day',
  asOf: { start: '2026-09-01', end: '2026-09-29' },
  sources: [{ title: 'Index', url: 'https://example.org/' }],
};

const worked = {
  id: 'test',
  title: 'Test',
  results: [['label-hashprice', '33.31'] as const, ['label-margin', null] as const],
  formulas: ['1 + 1 = 2', null],
};

const lines = (answer: ReturnType<typeof work>): readonly string[] =>
  answer.message.blocks.flatMap((block) =>
    block.type === 'fields' ? block.fields.map(({ name, value }) => `${name}: ${value}`) : [],
  );

describe('a worked answer', () => {
  test('names where each input is from and how old it is', async () => {
    const inputs = {
      power_price: given(0.05, 'USD/kWh'),
      uptime: assumed(100, '%'),
      hashprice: known(dated),
      efficiency: lasting({ ...dated, value: 18, unit: 'J/TH' }),
    };
    const answer = work(await desk('en'), { ...worked, inputs, numbers: { a: 1 } });
    expect(lines(answer)).toEqual([
      'Hashprice: 33.31',
      'Power price: 0.05 USD/kWh (given)',
      'Uptime: 100 % (assumed)',
      'Hashprice: 33.31 USD/PH/day (29 September 2026, one day old)',
      'Efficiency: 18 J/TH',
    ]);
    expect(answer.message.blocks.filter((b) => b.type === 'paragraph')).toHaveLength(1);
    expect(answer.figures).toMatchObject({
      asOf: '2026-09-29',
      inputs: { power_price: 0.05, hashprice: 33.31 },
    });
    expect(lines(work(await desk('de'), { ...worked, inputs, numbers: {} }))[3]).toBe(
      'Hashprice: 33,31 USD/PH/Tag (29. September 2026, einen Tag alt)',
    );
  });

  test('shows quantities in the reader’s manner and says at which rate; figures stay', async () => {
    const results = [
      ['label-hashprice', { value: 33.31, unit: 'USD/PH/day' }] as const,
      ['label-margin', { value: 20, unit: '%' }] as const,
    ];
    const base = await desk('en');
    const asked = (reader: Partial<typeof base.reader>, shown: typeof results = results) =>
      work(
        { ...base, reader: { ...base.reader, ...reader } },
        { ...worked, results: shown, inputs: {}, numbers: { a: 33.31 } },
      );
    const notes = ({ message }: ReturnType<typeof work>) =>
      message.blocks.filter((block) => block.type === 'paragraph' && block.detail === undefined);
    const usual = asked({});
    const chosen = asked({ units: 'terahash', currency: { code: 'EUR', perUsd: 0.92 } });
    expect(lines(usual)).toEqual(['Hashprice: 33.31 USD/PH/day', 'Margin over power: 20 %']);
    expect(lines(chosen)).toEqual([
      'Hashprice: 0.03331 USD/TH/day (≈ 0.03065 EUR/TH/day)',
      'Margin over power: 20 %',
    ]);
    expect(notes(usual)).toEqual([]);
    expect(notes(chosen)).toMatchObject([
      { spans: [{ text: 'Converted at 0.92 EUR per USD, the rate named in the settings.' }] },
    ]);
    expect(notes(asked({ currency: { code: 'USD', perUsd: 1 } }))).toEqual([]);
    expect(notes(asked({ currency: { code: 'EUR', perUsd: 0.92 } }, results.slice(1)))).toEqual([]);
    expect(chosen.figures).toEqual(usual.figures);
  });

  test('lists a source once with its oldest day, and one under examination only where nothing else is', async () => {
    const examined = { title: 'Article', url: null, evidence: false as const };
    const older = { ...dated, asOf: { start: '2026-01-01', end: '2026-01-31' } };
    const beside = { ...dated, sources: [examined, ...dated.sources] };
    const alone = { ...dated, sources: [examined] };
    const sources = async (...all: (typeof dated)[]) =>
      work(await desk('en'), {
        ...worked,
        inputs: Object.fromEntries(all.map((each, i) => [`i${i}`, known(each)])),
        numbers: {},
      }).figures!.sources.map(({ title, asOf }) => `${title} ${asOf}`);
    expect(await sources(dated, older)).toEqual(['Index 2026-01-31']);
    expect(await sources(beside as typeof dated)).toEqual(['Index 2026-09-29']);
    expect(await sources(alone as unknown as typeof dated)).toEqual(['Article 2026-09-29']);
  });

  test('figures lose binary dust and nothing else', async () => {
    const numbers = {
      dust: 900.0000000000001,
      sum: 0.1 + 0.2,
      full: 125864590119494.27,
      third: 1 / 3,
      nested: { list: [48000.00000000001] },
      none: null,
      infinite: Number.POSITIVE_INFINITY,
      word: '2028-04-13',
    };
    expect(work(await desk('en'), { ...worked, inputs: {}, numbers }).figures!.numbers).toEqual({
      ...numbers,
      dust: 900,
      sum: 0.3,
      nested: { list: [48000] },
      infinite: null,
    });
  });
});

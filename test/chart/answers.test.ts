import { describe, expect, test } from 'vitest';
import { frameOf } from '../../src/chart/frame.ts';
import { labelsOf } from '../../src/chart/labels.ts';
import type { Box } from '../../src/chart/place.ts';
import { HEIGHT, WIDTH } from '../../src/chart/theme.ts';
import { breakevenChart } from '../../src/command/charts/breakeven.ts';
import type { Axis, Chart } from '../../src/message/chart.ts';
import { desk } from '../commands/asked.ts';
import { chartOf, EXTREMES, QUESTIONS } from './questions.ts';

const LOCALES = ['en', 'de'] as const;
/** Discord's limit for the description of a picture, and Telegram's for the text under one. */
const ALT = 1024;

/** Every number a chart places on its axes, with the axis. */
function placedOn({ x, y, series, marks }: Chart): (readonly [Axis, number])[] {
  const [across, along] = y.scale === 'category' ? [y, x] : [x, y];
  return [
    ...series.flatMap((each): (readonly [Axis, number])[] =>
      each.type === 'bars'
        ? each.bars.flatMap(({ at, from, to, low = from, high = to, middle = to }) => [
            [across, at] as const,
            ...[from, to, low, high, middle].map((value) => [along, value] as const),
          ])
        : each.points.flatMap(([px, ...values]) => [
            [x, px] as const,
            ...values.map((value) => [y, value] as const),
          ]),
    ),
    ...marks.flatMap((mark): (readonly [Axis, number])[] =>
      mark.type === 'point'
        ? [[x, mark.x], ...[mark.y, mark.low ?? mark.y, mark.high ?? mark.y].map((v) => [y, v] as const)]
        : [[mark.type === 'x' ? x : y, mark.at]],
    ),
    ...[x, y].flatMap((axis) => axis.ticks.map(({ at }) => [axis, at] as const)),
  ];
}

const outside = (chart: Chart): unknown[] =>
  placedOn(chart).filter(([{ from, to }, value]) => {
    const dust = 1e-9 * Math.max(Math.abs(from), Math.abs(to));
    return !(value >= from - dust && value <= to + dust);
  });

describe.each(QUESTIONS)('%s', (line, en, de) => {
  test.each(LOCALES)('has a chart that names its main number (%s)', async (locale) => {
    const chart = await chartOf(line, locale);
    expect(chart.alt).toContain(locale === 'en' ? en : de);
    expect(chart.title.length + chart.alt.length).toBeLessThan(ALT);
    expect(chart.title).not.toBe('');
    expect(chart.source).not.toBe('');
  });

  test('writes its axes in the reader’s manner', async () => {
    const ticks = async (locale: 'en' | 'de'): Promise<string[]> => {
      const { x, y } = await chartOf(line, locale);
      return [...x.ticks, ...y.ticks].map(({ label }) => label);
    };
    const [english, german] = [await ticks('en'), await ticks('de')];
    expect(german.filter((label) => /^−?\d+\.\d{1,2}$|^−?\d+\.\d{4,}$/.test(label))).toEqual([]);
    expect(english.filter((label) => /\d,\d{1,2}$/.test(label))).toEqual([]);
  });
});

describe.each([...QUESTIONS.map(([line]) => line), ...EXTREMES])('%s', (line) => {
  test.each(LOCALES)('is finite and inside its axes, with few ticks (%s)', async (locale) => {
    const chart = await chartOf(line, locale);
    expect(outside(chart)).toEqual([]);
    for (const { scale, ticks } of [chart.x, chart.y]) {
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      if (scale === 'linear') expect(ticks.length).toBeLessThanOrEqual(6);
      const labels = ticks.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test.each(LOCALES)('has room for every word (%s)', async (locale) => {
    const chart = await chartOf(line, locale);
    const frame = frameOf(chart);
    expect(frame.grid.width).toBeGreaterThan(WIDTH / 4);
    expect(frame.grid.height).toBeGreaterThan(HEIGHT / 3);
    const { grid } = frame;
    const labels = labelsOf(chart, frame);
    for (const { box } of labels) {
      expect(box.x).toBeGreaterThanOrEqual(grid.x);
      expect(box.y).toBeGreaterThanOrEqual(grid.y);
      expect(box.x + box.width).toBeLessThanOrEqual(grid.x + grid.width + 1);
      expect(box.y + box.height).toBeLessThanOrEqual(grid.y + grid.height + 1);
    }
    const shared = (a: Box, b: Box): boolean =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    const clashes = labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => shared(a.box, b.box)));
    expect(clashes).toEqual([]);
    const all = [...frame.title, ...frame.source, ...labels.flatMap(({ lines }) => lines)];
    expect(all.filter((text) => /[\d.,]…$/.test(text))).toEqual([]);
    expect(frame.title.join(' ').replaceAll('\u00a0', ' ')).toBe(chart.title);
  });
});

test('hashprice stands per terahash for a reader who wants it so', async () => {
  const asked = {
    efficiency: 18,
    powerPrice: 0.06,
    breakEven: 0.075,
    profitAt: (price: number) => 32.4 - 432 * price,
  };
  const english = await desk('en');
  const [petahash, terahash] = (['petahash', 'terahash'] as const).map((units) =>
    breakevenChart({ ...english, reader: { ...english.reader, units } }, asked),
  );
  expect([petahash!.y.label, terahash!.y.label]).toEqual(['Profit (USD/PH/day)', 'Profit (USD/TH/day)']);
  expect(terahash!.y.to).toBeCloseTo(petahash!.y.to / 1000);
  expect(terahash!.alt).toContain('0.00648 USD/TH/day');
});

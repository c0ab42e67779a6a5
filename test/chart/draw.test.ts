import { describe, expect, test } from 'vitest';
import { draw, pngOf, svgOf } from '../../src/chart/draw.ts';
import { optionOf } from '../../src/chart/option.ts';
import { HEIGHT, SCALE, WIDTH } from '../../src/chart/theme.ts';
import type { Chart } from '../../src/message/chart.ts';
import { chartOf, QUESTIONS } from './questions.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** What stands in an SVG as text, its lines joined. */
const textOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text = '']) => text.replaceAll(/&([a-z#\d]+);/g, (_, name: string) => ENTITIES[name] ?? '?'))
    .join(' ')
    .replaceAll(/\s+/g, ' ');

const sizes = (svg: string): number[] =>
  [...svg.matchAll(/<text[^>]*?font-size:([\d.]+)px/g)].map(([, size]) => Number(size));

describe.each(QUESTIONS)('%s', (line) => {
  test.each(['en', 'de'] as const)(
    'says title, axes, marks and source in the picture (%s)',
    async (locale) => {
      const chart = await chartOf(line, locale);
      const svg = svgOf(optionOf(chart, 'light'));
      const text = textOf(svg);
      for (const part of [chart.title, chart.source, chart.x.label, chart.y.label])
        expect(text).toContain(part);
      for (const { label } of chart.marks) expect(text).toContain(label);
      for (const { label } of chart.y.ticks) expect(text).toContain(label);
      for (const each of chart.series)
        if (each.type === 'bars') for (const { label = '' } of each.bars) expect(text).toContain(label);
      expect(Math.min(...sizes(svg))).toBeGreaterThanOrEqual(22);
    },
  );
});

test('is a PNG of the size it says, the same on repeat, another one in the other theme', async () => {
  const chart = await chartOf('gw-deficit', 'en');
  const dark = draw(chart, 'dark');
  const view = Buffer.from(dark.png);
  expect([...view.subarray(0, 8)]).toEqual(SIGNATURE);
  expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([dark.width, dark.height]);
  expect([dark.width, dark.height]).toEqual([Math.round(WIDTH * SCALE), Math.round(HEIGHT * SCALE)]);
  expect(Buffer.compare(view, draw(chart, 'dark').png)).toBe(0);
  expect(Buffer.compare(view, draw(chart, 'light').png)).not.toBe(0);
});

describe('text from outside', () => {
  const plain = async (): Promise<Chart> => chartOf('shares us share:37.5', 'en');
  test.each([
    ['markup', '<script>alert(1)</script><image href="http://a.example/x.png"/>'],
    ['an end of the element', '</text></g></svg>'],
    ['entities', '&amp; &#x41; &quot; ]]>'],
    ['styles of ECharts', '{a|big} {b} {c}'],
    ['a link', '[here](http://a.example)'],
  ])('%s stays text', async (_, hostile) => {
    const chart = await plain();
    const svg = svgOf(
      optionOf(
        {
          ...chart,
          title: hostile,
          source: hostile,
          y: { ...chart.y, ticks: chart.y.ticks.map((tick) => ({ ...tick, label: hostile })) },
        },
        'dark',
      ),
    );
    expect(textOf(svg)).toContain(hostile);
    expect(svg.match(/<(script|image|a|foreignObject)\b/g)).toBeNull();
    expect(pngOf(svg).png.length).toBeGreaterThan(1000);
  });

  test('control characters, lone surrogates and direction marks do not break a picture', async () => {
    const chart = await plain();
    const { png } = draw({ ...chart, title: 'a\u0000b\u001b[31mc\ud800\u202ed\ufffee' }, 'dark');
    expect(png.length).toBeGreaterThan(1000);
  });

  test.each([
    ['Cyrillic', 'Сложность', 'Слсжнссть'],
    ['Greek', 'Δυσκολία', 'Δυσκολίβ'],
  ])('%s letters are drawn as themselves', async (_, one, other) => {
    const chart = await plain();
    const [first, second] = [one, other].map((title) => Buffer.from(draw({ ...chart, title }, 'light').png));
    expect(Buffer.compare(first!, second!)).not.toBe(0);
  });
});

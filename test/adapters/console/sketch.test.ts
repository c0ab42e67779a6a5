import { beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../../src/adapters/console/render.ts';
import { sketch } from '../../../src/adapters/console/sketch.ts';
import { columns } from '../../../src/message/plain.ts';
import { chartOf, EXTREMES, QUESTIONS } from '../../chart/questions.ts';
import { answerTo, desk } from '../../commands/asked.ts';

describe.each([...QUESTIONS.map(([line]) => line), ...EXTREMES])('%s', (line) => {
  test('fits every width', async () => {
    const chart = await chartOf(line, 'de');
    for (const width of [40, 60, 80, 100])
      for (const each of sketch(chart, width)) {
        expect(columns(each)).toBeLessThanOrEqual(width);
        expect(each).toBe(each.trimEnd());
      }
  });
});

test('bars are as long as their numbers', async () => {
  const lines = sketch(await chartOf('gw-deficit', 'en'), 100);
  const solid = (name: string): number =>
    [...(lines.find((line) => line.trim().startsWith(name)) ?? '')].filter((cell) => cell === '█').length;
  const maybe = lines.map((line) => [...line].filter((cell) => cell === '░').length);
  expect(solid('Demand') / solid('Deficit')).toBeCloseTo(74 / 49, 1);
  expect(solid('Demand') / solid('Under construction')).toBeCloseTo(74 / 10, 0);
  expect(maybe.filter((count) => count > 0)).toHaveLength(4);
  expect(lines.every((line) => line.includes('GW'))).toBe(true);
});

test('a line falls from the left to the right through its marks', async () => {
  const lines = sketch(await chartOf('breakeven 0.06 efficiency:18', 'en'), 100);
  const plot = lines.filter((line) => /[│┤]/.test(line));
  const first = plot.map((line) => line.search(/[\u2801-\u28ffAB]/)).filter((at) => at >= 0);
  expect(first).toEqual(first.toSorted((a, b) => a - b));
  expect(new Set(first).size).toBe(first.length);
  expect(lines.join('\n')).toMatch(
    /A Break-even at 0\.075 USD\/kWh\n +B 6\.49 USD\/PH\/day at 0\.06 USD\/kWh/,
  );
});

test('is nothing where there is no room', async () => {
  expect(sketch(await chartOf('gw-deficit', 'en'), 40)).toEqual([]);
  expect(sketch(await chartOf('breakeven', 'en'), 20)).toEqual([]);
});

test('names from outside stay harmless', async () => {
  const chart = await chartOf('shares us share:37.5', 'en');
  const hostile = { ...chart, y: { ...chart.y, ticks: [{ at: 0, label: 'a\u001b[31m\nb\u202e' }] } };
  const shown = sketch(hostile, 100).join('');
  for (const sign of ['\u001b', '\n', '\u202e']) expect(shown).not.toContain(sign);
});

describe('in an answer', () => {
  let shown = '';
  beforeAll(async () => {
    const { message } = await answerTo('gw-deficit', 'en');
    shown = render(message, await desk('en'), { width: 100, colour: false });
  });
  test('it stands after the calculation and before the sources', () => {
    const at = (text: string): number => shown.indexOf(text);
    expect(at('Calculation:')).toBeGreaterThan(0);
    expect(at('█')).toBeGreaterThan(at('Calculation:'));
    expect(at('Sources:')).toBeGreaterThan(at('█'));
  });
});

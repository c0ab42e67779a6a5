import { figure } from '../../message/amount.ts';
import { amounts, valueAxis } from '../../message/axis.ts';
import type { Desk } from '../command.ts';
import type { Drawn } from '../inputs.ts';

/**
 * Profit per hashrate and day over power price (USD/kWh): break-even and the price asked for are marked. `profitAt` is
 * the profit in USD/PH/day at a power price.
 */
export function breakevenChart(
  { words, reader }: Desk,
  asked: {
    efficiency: number;
    powerPrice: number;
    breakEven: number;
    profitAt: (powerPrice: number) => number;
  },
): Drawn {
  const { say, number } = words;
  const { efficiency, powerPrice, breakEven, profitAt } = asked;
  const perDay = amounts('USD/PH/day', reader);
  const at = (price: number): number => perDay.of(profitAt(price));
  const x = valueAxis(words, {
    label: say('charts-power_price'),
    unit: 'USD/kWh',
    values: [0, Math.max(breakEven * 1.5, powerPrice * 1.1)],
  });
  const line = [0, breakEven, x.to].map((price) => [price, at(price)] as const);
  const power = number(powerPrice, 'USD/kWh');
  const limit = number(breakEven, 'USD/kWh');
  const profit = figure({ value: profitAt(powerPrice), unit: 'USD/PH/day' }, words, reader);
  return {
    alt: say('charts-breakeven-alt', {
      efficiency: number(efficiency, 'J/TH'),
      break_even: limit,
      power,
      profit,
    }),
    x,
    y: valueAxis(words, { label: say('charts-profit'), unit: perDay.unit, values: line.map(([, y]) => y) }),
    series: [
      {
        type: 'band',
        name: say('charts-gain'),
        tone: 'good',
        points: [
          [0, 0, at(0)],
          [breakEven, 0, 0],
        ],
      },
      {
        type: 'band',
        name: say('charts-loss'),
        tone: 'bad',
        points: [
          [breakEven, 0, 0],
          [x.to, at(x.to), 0],
        ],
      },
      { type: 'line', name: '', tone: 'plain', stepped: false, points: line },
    ],
    marks: [
      { type: 'point', x: breakEven, y: 0, label: say('charts-break_even', { power: limit }) },
      {
        type: 'point',
        x: powerPrice,
        y: at(powerPrice),
        label: say('charts-profit-here', { profit, power }),
      },
    ],
  };
}

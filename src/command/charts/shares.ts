import { nameAxis, valueAxis } from '../../message/axis.ts';
import type { Bar } from '../../message/chart.ts';
import type { Desk } from '../command.ts';
import type { Drawn } from '../inputs.ts';

/** A country's share of hashrate before and after its miners convert, each row all of the hashrate that runs, in %. */
export function sharesChart(
  { words }: Desk,
  asked: { country: string; before: number; after: number; networkChangePct: number },
): Drawn {
  const { say, number } = words;
  const { country, before, after, networkChangePct } = asked;
  const change = number(networkChangePct, '%');
  const own = [before, after].map(
    (share, at): Bar => ({ at, from: 0, to: share, label: `${country} ${number(share, '%')}` }),
  );
  const rest = [before, after].map(
    (share, at): Bar => ({
      at,
      from: share,
      to: 100,
      ...(share < 100 ? { label: say('charts-others', { share: number(100 - share, '%') }) } : {}),
    }),
  );
  return {
    alt: say('charts-shares-alt', {
      country,
      before: number(before, '%'),
      after: number(after, '%'),
      change,
    }),
    x: {
      ...valueAxis(words, { label: say('charts-share'), unit: null, values: [0, 100] }),
      from: 0,
      to: 100,
    },
    y: nameAxis([say('charts-before'), say('charts-after', { change })]),
    series: [
      { type: 'bars', name: '', tone: 'plain', bars: own },
      { type: 'bars', name: '', tone: 'faint', bars: rest },
    ],
    marks: [],
  };
}

import { sourcesOf } from '../../facts/epochs.ts';
import type { Epoch } from '../../facts/fact.ts';
import type { Standing } from '../../facts/standing.ts';
import { dayAxis, powerAxis, valueAxis } from '../../message/axis.ts';
import type { Desk } from '../command.ts';
import type { Drawn } from '../inputs.ts';
import { endOf, stepsOf } from './history.ts';

const TRILLION = 1e12;
/** Epochs shown on either side: about a year. */
const AROUND = 26;
/** From here on steps at the lower end of a plain axis cannot be told apart. */
const WIDE = 20;
/** Below this, difficulty is read better as the bare number than in T. */
const SMALL = 1e10;

/** Difficulty as steps: the years around an epoch, or all time. The epoch is marked with its change and its rank. */
export function difficultyChart(
  { words, facts }: Pick<Desk, 'words' | 'facts'>,
  asked: { epoch: Epoch; standing: Standing | null; all: boolean },
): Drawn {
  const { say, number } = words;
  const { epoch, standing, all } = asked;
  const { epochs } = facts;
  const index = epochs.indexOf(epoch);
  const first = all ? 0 : Math.max(0, Math.min(index - AROUND, epochs.length - 1 - 2 * AROUND));
  const shown = all ? epochs : epochs.slice(first, Math.max(index + AROUND, first + 2 * AROUND) + 1);
  const next = epochs[first + shown.length];
  const until = next ? endOf(next.day) : endOf(facts.at);
  const levels = shown.map(({ difficulty }) => difficulty);
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const wide = most > WIDE * least;
  const inT = !wide && most >= SMALL;
  const scale = inT ? TRILLION : 1;
  const points = stepsOf(shown, ({ difficulty }) => difficulty / scale, until);
  const change = standing?.retarget.changePct ?? null;
  const level = (value: number): string =>
    value < SMALL ? number(value, null, 2) : number(value / TRILLION, 'T');
  const day = words.day(epoch.day);
  const mark =
    change === null
      ? level(epoch.difficulty)
      : standing?.rank
        ? say(change < 0 ? 'charts-fall' : 'charts-rise', {
            change: number(change, '%'),
            rank: number(standing.rank, null),
          })
        : number(change, '%');
  const label = say('charts-difficulty');
  return {
    alt: say('charts-difficulty-alt', {
      from: words.day(shown[0]!.day),
      to: words.day(shown.at(-1)!.day),
      first: level(levels[0]!),
      last: level(levels.at(-1)!),
      day,
      difficulty: level(epoch.difficulty),
      mark,
    }),
    x: dayAxis(words, { from: points[0]![0], to: until }),
    y: wide
      ? powerAxis(words, { label, values: levels })
      : valueAxis(words, { label, unit: inT ? 'T' : null, values: points.map(([, y]) => y) }),
    series: [{ type: 'line', name: '', tone: 'plain', stepped: true, points }],
    marks: [
      {
        type: 'point',
        x: points[index - first]![0],
        y: points[index - first]![1],
        label: `${day}: ${mark}`,
      },
    ],
    sources: sourcesOf(shown.at(-1)!).map(({ title }) => ({ title, asOf: shown.at(-1)!.day })),
  };
}

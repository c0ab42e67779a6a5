import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, command, type Desk } from '../src/command/command.ts';
import { nearest } from '../src/command/nearest.ts';
import { whole, word } from '../src/command/options.ts';
import type { Day } from '../src/core/days.ts';
import type { Figure } from '../src/facts/figure.ts';
import { periodOf } from '../src/facts/period.ts';
import { figuresOf, TOPICS, type Topic } from '../src/facts/topics.ts';
import { list, message, paragraph, table } from '../src/message/build.ts';
import { type SourceLine, strong } from '../src/message/message.ts';
import type { Words } from '../src/message/words.ts';

const SHOWN = 12;

const options = z.strictObject({
  topic: word(60).optional(),
  count: whole(null, { min: 1, max: 500 }).default(SHOWN),
});

/** A value, or the bounds where only they are known. */
function amount({ value, low, high, unit }: Figure, { number }: Words): string {
  const bounds = [
    low === null ? null : `≥ ${number(low, unit)}`,
    high === null ? null : `≤ ${number(high, unit)}`,
  ];
  const stated = bounds.filter((bound) => bound !== null).join(', ');
  if (value === null) return stated === '' ? '–' : stated;
  return low === null || high === null ? number(value, unit) : `${number(value, unit)} (${stated})`;
}

/** What a reader must know before believing a figure; a note that the figure before it bears is not said again. */
function caution(figure: Figure, before: Figure | undefined, words: Words): string {
  const { evidence, fromMemory, confidence, note } = figure;
  const marks = [
    evidence === false ? words.say('facts-not-evidence') : null,
    fromMemory ? words.say('facts-from-memory') : null,
    confidence ? words.say(`facts-confidence-${confidence}`) : null,
    note !== undefined && before?.note === note ? null : (note ?? null),
  ];
  return marks.filter((mark) => mark !== null).join('; ');
}

const head = [
  'facts-what',
  'facts-value',
  'facts-as-of',
  'facts-known-from',
  'facts-source',
  'facts-caution',
] as const;

/** The newest day the figures are about, no later than today's: a span may reach into the future. */
const reach = (figures: readonly Figure[], today: Day): Day | null => {
  const end = figures[0]?.asOf.end ?? null;
  return end !== null && end > today ? today : end;
};

const sourceLines = (figures: readonly Figure[]): readonly SourceLine[] => {
  const lines = figures.flatMap(({ sources, asOf }) =>
    sources.map(({ title, url }) => [`${title} ${url}`, { title, url, asOf: periodOf(asOf) }] as const),
  );
  return [...new Map(lines).values()];
};

function overview(desk: Desk): Answer {
  const { words, facts } = desk;
  const topics = TOPICS.map((topic) => ({ topic, figures: figuresOf(facts, topic, words.locale) }));
  return {
    message: message({
      id: 'facts',
      words,
      title: words.say('facts-title'),
      blocks: [
        list(
          topics.map(({ topic, figures }) => [
            strong(topic),
            ` – ${words.say(`facts-topic-${topic}`)} (${words.say('facts-count', { count: figures.length, newest: figures[0] ? periodOf(figures[0].asOf) : '–' })})`,
          ]),
          0,
        ),
        paragraph(words.say('facts-deals-hint')),
        paragraph(words.say('facts-usage', { example: 'facts hashprice' }), 2),
      ],
    }),
    figures: {
      inputs: { topic: null },
      numbers: Object.fromEntries(
        topics.map(({ topic, figures }) => [
          topic,
          { count: figures.length, newest: figures[0] ? figures[0].asOf.end : null },
        ]),
      ),
      asOf: null,
      sources: [],
    },
  };
}

function detail(topic: Topic, count: number, desk: Desk): Answer {
  const { words, facts } = desk;
  const all = figuresOf(facts, topic, words.locale);
  const figures = all.slice(0, count);
  const rows = figures.map((figure, i) => [
    figure.subject === null ? figure.what : `${figure.subject}: ${figure.what}`,
    amount(figure, words),
    periodOf(figure.asOf),
    figure.knownFrom,
    figure.sources.map((source) => source.title).join('; '),
    caution(figure, figures[i - 1], words),
  ]);
  const sources = sourceLines(figures);
  const asOf = reach(figures, facts.at);
  return {
    message: message({
      id: `facts-${topic}`,
      words,
      title: words.say('facts-of', { topic: words.say(`facts-topic-${topic}`) }),
      blocks: [
        table(
          head.map((id) => words.say(id)),
          rows,
          0,
        ),
        ...(all.length > figures.length
          ? [paragraph(words.say('facts-more', { shown: figures.length, all: all.length }), 2)]
          : []),
      ],
      sources,
      asOf,
    }),
    figures: {
      inputs: { topic, count },
      numbers: { all: all.length, figures },
      asOf,
      sources,
    },
  };
}

export default command({
  name: 'facts',
  options,
  example: 'facts hashprice',
  run({ topic: asked, count }, desk): Answer {
    if (asked === undefined) return overview(desk);
    const { words } = desk;
    const wanted = asked.toLowerCase().replaceAll(/[\s_]+/g, '-');
    const topic = TOPICS.find((each) => each === wanted);
    if (topic) return detail(topic, count, desk);
    const near = nearest(asked, TOPICS);
    const hint =
      near === null
        ? words.say('facts-topics', { topics: TOPICS.join(', ') })
        : words.say('did-you-mean', { nearest: near });
    return mistaken(desk, `${words.say('facts-no-topic', { got: asked })} ${hint}`);
  },
});

import { z } from 'zod';
import { nameOf } from '../src/claims/lexicon/names.ts';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, command, type Desk } from '../src/command/command.ts';
import { nearest } from '../src/command/nearest.ts';
import { offering, whole, word } from '../src/command/options.ts';
import type { Day } from '../src/core/days.ts';
import { formatRange } from '../src/core/units.ts';
import type { Figure } from '../src/facts/figure.ts';
import { periodOf } from '../src/facts/period.ts';
import { figuresOf, TOPICS, type Topic } from '../src/facts/topics.ts';
import { list, message, paragraph, table } from '../src/message/build.ts';
import { type Block, type SourceLine, strong } from '../src/message/message.ts';
import type { Words } from '../src/message/words.ts';

const SHOWN = 12;

const options = z.strictObject({
  topic: offering(word(60), ({ words }) =>
    TOPICS.map((topic) => ({ value: topic, name: words.say(`facts-topic-${topic}`) })),
  ).optional(),
  count: whole(null, { min: 1, max: 500 }).default(SHOWN),
});

/** A value, or the bounds where only they are known. */
function amount({ value, low, high, unit }: Figure, { number, locale }: Words): string {
  const stated = (): string => {
    if (low !== null && high !== null && unit !== null) return formatRange({ low, high, unit, locale });
    if (low !== null) return `≥ ${number(low, unit)}`;
    return high !== null ? `≤ ${number(high, unit)}` : '–';
  };
  if (value === null) return stated();
  return low === null || high === null ? number(value, unit) : `${number(value, unit)} (${stated()})`;
}

/** The reader's word for an id of the tables: a phrase, a name, a country, a number; the id itself at worst. */
function named(id: string, words: Words): string {
  const phrase = `figure-${id}`;
  if (words.has(phrase)) return words.say(phrase);
  return /^\d+$/.test(id) ? words.number(Number(id), 'block') : (nameOf(id) ?? words.country(id));
}

/** What a figure is of, and whose: "Foundry USA: share of blocks, one week". */
function calledOf({ subject, terms, what }: Figure, words: Words): string {
  const parts = terms?.map((id) => named(id, words)) ?? [];
  const said = parts.join(terms?.[0] === 'block' || terms?.[0] === 'halving' ? ' ' : ', ');
  return [subject === null ? null : named(subject, words), said || what].filter(Boolean).join(': ');
}

/** What a reader must know before believing a figure; a note that the figure before it bears is not said again. */
function caution(figure: Figure, before: Figure | undefined, words: Words): string {
  const { evidence, fromMemory, confidence, note } = figure;
  const marks = [
    evidence === false ? words.say('facts-not-evidence') : null,
    fromMemory ? words.say('facts-from-memory') : null,
    confidence ? words.say(`facts-confidence-${confidence}`) : null,
    note === undefined || before?.note === note ? null : words.say('facts-note', { note }),
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

/** The table without columns that hold nothing, and without the sources where all rows have the same. */
function shownTable(rows: readonly (readonly string[])[], words: Words): Block {
  const filled = head.map((id, at) => {
    const cells = new Set(rows.map((row) => row[at]));
    return id === 'facts-source' ? cells.size > 1 : [...cells].some((cell) => cell !== '' && cell !== '–');
  });
  const kept = <T>(cells: readonly T[]): readonly T[] => cells.filter((_, at) => filled[at]);
  return table(
    kept(head).map((id) => words.say(id)),
    rows.map(kept),
    0,
  );
}

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
            ` – ${words.say(`facts-topic-${topic}`)} (${words.say('facts-count', { count: figures.length, newest: figures[0] ? periodOf(figures[0].asOf).replace('/', ' – ') : '–' })})`,
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
    calledOf(figure, words),
    amount(figure, words),
    periodOf(figure.asOf).replace('/', ' – '),
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
        shownTable(rows, words),
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

import type { VerdictCode } from '../check/verdict.ts';
import { type Day, dayOf } from '../core/days.ts';
import { projectHeight } from '../core/projection.ts';
import { instantOfEpoch } from '../facts/epochs.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { fields, list, message, paragraph } from '../message/build.ts';
import type { Chart } from '../message/chart.ts';
import { type Block, type Message, quote, text } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { KeptClaim, Story } from '../ports.ts';
import { countedLine, countOf } from './counted.ts';
import type { Selection } from './selection.ts';
import { isDecided, storyBlocks, tellingLine, titleOf } from './telling.ts';

/** Stories told with their decided claims, claims shown of each, and lines for the stories after them. */
const TOLD = 8;
const CARDS = 3;
const LINES = 12;

/** A verdict that is not what it was when it was told. */
export interface Correction {
  readonly claim: string;
  readonly quote: string;
  /** Of its story. */
  readonly title: string;
  readonly before: VerdictCode;
  readonly after: VerdictCode;
  /** The outlet has corrected it, which leaves the verdict on what it had said as it is. */
  readonly byOutlet?: boolean;
  /** The outlet has changed its text, and this is of the new one. */
  readonly revised?: boolean;
  /** ms since 1970. */
  readonly at: number;
}

/** Difficulty as written in the field: in units of 10^12. */
const TERA = 1e12;

/** Nobody's guess at the growth of hashrate enters the day named: ten minutes a block. */
const NO_GROWTH = { low: 0, high: 0 };

function network(facts: Snapshot, words: Words): Block {
  const { epoch } = facts;
  const height = words.number(epoch.height, 'block');
  const next = facts.halvings.find((halving) => halving.day === null);
  const expected =
    next &&
    projectHeight({
      height: epoch.height,
      instant: instantOfEpoch(epoch),
      target: next.height,
      growthPctPerYear: NO_GROWTH,
    });
  return fields(
    [
      [words.say('digest-difficulty'), words.number(epoch.difficulty / TERA, 'T')],
      [
        words.say('digest-retarget'),
        epoch.changePct === null
          ? null
          : words.say('digest-retarget-value', {
              change: `${epoch.changePct > 0 ? '+' : ''}${words.number(epoch.changePct, '%')}`,
              height,
              day: words.day(epoch.day),
            }),
      ],
      [
        words.say('digest-halving'),
        next && expected
          ? words.say('digest-halving-value', {
              height: words.number(next.height, 'block'),
              day: words.day(dayOf(expected.instant)),
            })
          : null,
      ],
    ],
    2,
  );
}

/** Weight first, then in how many places it was told, then the newest; the id only so that there is one order. */
const byWeight = (a: Story, b: Story): number =>
  b.weight - a.weight ||
  b.tellings.length - a.tellings.length ||
  (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) ||
  b.seenAt - a.seenAt ||
  (a.id < b.id ? -1 : 1);

function counts(
  { as }: Selection,
  { length }: readonly Story[],
  claims: readonly KeptClaim[],
  words: Words,
): Block {
  if (length === 0) return paragraph(words.say(as === 'day' ? 'digest-none' : 'digest-nothing'));
  if (claims.length > 0)
    return countedLine({ line: 'digest-counts', stories: length, verdicts: countOf(claims) }, words);
  const told = words.say('digest-stories', { count: length });
  return paragraph(words.say('digest-counts-none', { stories: told }));
}

function others(stories: readonly Story[], words: Words): Block[] {
  if (stories.length === 0) return [];
  const lines = stories
    .slice(0, LINES)
    .map((story) => [text(`${titleOf(story, words)} – `), ...tellingLine(story, words)]);
  const more = stories.length - lines.length;
  return [
    paragraph(`${words.say('digest-others')}:`, 3),
    list(more > 0 ? [...lines, words.say('digest-more', { count: more })] : lines, 3),
  ];
}

/** What was said otherwise before, the latest first. */
function corrected(corrections: readonly Correction[], words: Words): Block[] {
  if (corrections.length === 0) return [];
  const shown = corrections.toSorted((a, b) => b.at - a.at).slice(0, LINES);
  const change = ({ before, after, byOutlet, revised }: Correction): string =>
    [
      before === after
        ? null
        : words.say('digest-correction', { before: words.verdict(before), after: words.verdict(after) }),
      byOutlet ? words.say('digest-correction-outlet') : null,
      revised ? words.say('digest-correction-revised') : null,
    ]
      .filter((each) => each !== null)
      .join('; ');
  const lines = shown.map((each) => [
    quote(each.quote),
    text(` – ${change(each)} `),
    text(`(${each.title})`),
  ]);
  const more = corrections.length - shown.length;
  return [
    paragraph(`${words.say('digest-corrections')}:`, 1),
    list(more > 0 ? [...lines, words.say('digest-more', { count: more })] : lines, 1),
  ];
}

const titleFor = ({ as }: Selection, day: Day, words: Words): string =>
  as === 'latest' ? words.say('digest-latest') : words.say(`digest-${as}`, { day: words.day(day) });

/**
 * The day's digest for one reader: how the network stands, then the stories, the weightiest first, each with its
 * claims, refuted and misleading before the rest. `note` is a word on how the feeds are doing. The same input gives the
 * same message; its id is that of the day.
 */
export function digest(parts: {
  readonly selection: Selection;
  readonly day: Day;
  readonly facts: Snapshot;
  readonly words: Words;
  readonly note?: string | null;
  readonly corrections?: readonly Correction[];
  readonly chart?: Chart | null;
  /** That of the day unless given. */
  readonly id?: string;
}): Message {
  const { selection, day, facts, words, note = null, corrections = [], chart = null } = parts;
  const stories = [...selection.stories].sort(byWeight);
  const decided = stories.filter((story) => story.claims.some(isDecided));
  const told = decided.slice(0, TOLD);
  const rest = stories.filter((story) => !told.includes(story));
  const height = words.number(facts.epoch.height, 'block');
  return message({
    id: parts.id ?? `digest-${day}`,
    words,
    title: titleFor(selection, day, words),
    blocks: [
      ...(note === null ? [] : [paragraph(note)]),
      network(facts, words),
      counts(
        selection,
        stories,
        stories.flatMap(({ claims }) => claims),
        words,
      ),
      ...told.flatMap((story) => storyBlocks(story, words, { cards: CARDS, decidedOnly: true })),
      ...others(rest, words),
      ...corrected(corrections, words),
      ...(decided.length > 0 ? [paragraph(words.say('digest-hint'), 4)] : []),
    ],
    sources: [{ title: words.say('digest-headers', { height }), url: null, asOf: facts.epoch.day }],
    asOf: facts.epoch.day,
    chart,
  });
}

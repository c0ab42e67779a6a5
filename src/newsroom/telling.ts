import type { VerdictCode } from '../check/verdict.ts';
import { dayOf } from '../core/days.ts';
import { claim, heading, message, paragraph } from '../message/build.ts';
import { claimCard } from '../message/card.ts';
import { type Action, type Block, type Inline, link, type Message, text } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { KeptClaim, Post, Story } from '../ports.ts';
import { countedLine, countOf } from './counted.ts';

const GRAVITY: readonly VerdictCode[] = ['refuted', 'misleading', 'supported', 'unverifiable'];
/** Claims shown in a post of a story, and of one that is asked for by itself. */
const CARDS = 4;
const ALL = 60;
/** Outlets named for one story. */
const OUTLETS = 4;

/** The gravest verdicts first, each in the order of the text. */
export const byGravity = (claims: readonly KeptClaim[]): KeptClaim[] =>
  GRAVITY.flatMap((code) => claims.filter(({ judged }) => judged.verdict.verdict === code));

export const titleOf = (story: Story, words: Words): string => {
  const title = story.article.title ?? story.tellings.find((telling) => telling.title !== null)?.title;
  return title?.trim() || words.say('story-untitled');
};

/**
 * Who of several outlets told a story first, by first sight and by publication as they state it; null where the two do not
 * agree or one is not known.
 */
export function firstTeller(tellings: Story['tellings']): string | null {
  const [seen, published] = [
    Math.min(...tellings.map(({ seenAt }) => seenAt ?? Number.POSITIVE_INFINITY)),
    Math.min(...tellings.map((telling) => telling.published ?? Number.POSITIVE_INFINITY)),
  ];
  const first = tellings.filter((each) => each.seenAt === seen && each.published === published);
  const outlets = new Set(first.map(({ outlet }) => outlet));
  const isOne = outlets.size === 1 && tellings.some(({ outlet }) => !outlets.has(outlet));
  return isOne ? ([...outlets][0] ?? null) : null;
}

/** Who told it, each outlet once and linked, when, and who first where that is sure. */
export function tellingLine(story: Story, words: Words): Inline[] {
  const outlets = story.tellings.filter(
    (telling, i, all) => all.findIndex((other) => other.outlet === telling.outlet) === i,
  );
  const named = outlets
    .slice(0, OUTLETS)
    .flatMap(({ outlet, link: url }, i): Inline[] => [
      ...(i === 0 ? [] : [text(', ')]),
      url === null ? text(outlet) : link(outlet, url),
    ]);
  const more = outlets.length > OUTLETS ? [text(` +${outlets.length - OUTLETS}`)] : [];
  const { published } = story.article;
  const day = published === null ? words.say('story-undated') : words.day(published.end);
  const first = firstTeller(story.tellings);
  const said = first === null ? '' : ` · ${words.say('story-first', { outlet: first })}`;
  return [...named, ...more, text(` · ${day}${said}`)];
}

/** That the outlet has changed its text, and when; nothing where it has not. */
function revisedLine({ revisedAt = null }: Story, { say, day }: Words, rank: number): Block[] {
  return revisedAt === null ? [] : [paragraph(say('story-revised', { day: day(dayOf(revisedAt)) }), rank)];
}

export const isDecided = ({ judged }: KeptClaim): boolean => judged.verdict.verdict !== 'unverifiable';

/**
 * A story: its title, who told it, the cards of its claims, the gravest first and at most `cards`, and a line about the
 * rest; with `decidedOnly` the undecided ones are only counted. `rank` is that of its lesser parts.
 */
export function storyBlocks(
  story: Story,
  words: Words,
  {
    cards,
    rank = 1,
    decidedOnly = false,
  }: { readonly cards: number; readonly rank?: number; readonly decidedOnly?: boolean },
): Block[] {
  const sorted = byGravity(story.claims);
  const shown = sorted.filter((kept) => !decidedOnly || isDecided(kept)).slice(0, cards);
  const rest = sorted.filter((kept) => !shown.includes(kept));
  return [
    heading(titleOf(story, words)),
    paragraph(tellingLine(story, words), rank),
    ...revisedLine(story, words, rank),
    ...shown.map((kept) =>
      claim(claimCard(kept.judged, words, kept.id, kept.seen), isDecided(kept) ? 0 : rank + 1),
    ),
    ...(sorted.length === 0 ? [paragraph(words.say('story-silent'), rank)] : []),
    ...(rest.length > 0 ? [countedLine({ line: 'story-more', verdicts: countOf(rest) }, words, rank)] : []),
  ];
}

/** What a post of a story answers: whoever taps under it asks this. */
export const storyQuestion = (story: Story): NonNullable<Post['question']> => ({
  command: 'news',
  given: { story: story.id },
});

/** What may be asked on about a story: all of its claims where not all are shown, and the sentences that gave none. */
const asksOn = ({ claims }: Story, words: Words): Action[] => [
  ...(claims.length > CARDS ? [{ label: words.say('story-all', { count: claims.length }), set: {} }] : []),
  { label: words.say('silence-ask'), set: { why: true } },
];

/** A story as a message of its own: its title, who told it, its claims, the gravest first. */
export function storyMessage(story: Story, words: Words): Message {
  const [, ...blocks] = storyBlocks(story, words, { cards: CARDS });
  const actions = asksOn(story, words);
  return message({ id: `story-${story.id}`, words, title: titleOf(story, words), blocks, actions });
}

/** The same with all of its claims, in the same order; `more` stands at the end, and then no more is asked. */
export function wholeStory(story: Story, words: Words, more: readonly Block[] | null = null): Message {
  const [, ...blocks] = storyBlocks(story, words, { cards: ALL });
  const ask: Action = { label: words.say('silence-ask'), set: { why: true } };
  return message({
    id: `story-${story.id}`,
    words,
    title: titleOf(story, words),
    blocks: [...blocks, ...(more ?? [])],
    actions: more === null ? [ask] : [],
  });
}

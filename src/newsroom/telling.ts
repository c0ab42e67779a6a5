import type { VerdictCode } from '../check/verdict.ts';
import { claim, heading, paragraph } from '../message/build.ts';
import { claimCard, tally } from '../message/card.ts';
import { type Block, type Inline, link, text } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { KeptClaim, Story } from '../ports.ts';

const GRAVITY: readonly VerdictCode[] = ['refuted', 'misleading', 'supported', 'unverifiable'];
/** Outlets named for one story. */
const OUTLETS = 4;

/** The gravest verdicts first, each in the order of the text. */
export const byGravity = (claims: readonly KeptClaim[]): KeptClaim[] =>
  GRAVITY.flatMap((code) => claims.filter(({ judged }) => judged.verdict.verdict === code));

export const titleOf = (story: Story, words: Words): string => {
  const title = story.article.title ?? story.tellings.find((telling) => telling.title !== null)?.title;
  return title?.trim() || words.say('story-untitled');
};

/** Who told it, each outlet once and linked, and when. */
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
  return [...named, ...more, text(` · ${day}`)];
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
  const rest = sorted.filter((kept) => !shown.includes(kept)).map(({ judged }) => judged);
  return [
    heading(titleOf(story, words)),
    paragraph(tellingLine(story, words), rank),
    ...shown.map((kept) => claim(claimCard(kept.judged, words, kept.id), isDecided(kept) ? 0 : rank + 1)),
    ...(sorted.length === 0 ? [paragraph(words.say('story-silent'), rank)] : []),
    ...(rest.length > 0
      ? [paragraph(words.say('story-more', { count: rest.length, tally: tally(rest, words) }), rank)]
      : []),
  ];
}

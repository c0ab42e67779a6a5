import type { Computed, Verdict } from '../check/verdict.ts';
import type { Because, Claim } from '../claims/claim.ts';
import { claim as card, fields, list, paragraph, table } from '../message/build.ts';
import { claimCard } from '../message/card.ts';
import { type Block, type Inline, link, text } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { Article } from '../news/article.ts';
import type { KeptClaim, Retelling, Story } from '../ports.ts';
import { titleOf } from './telling.ts';

const range = (low: number | null, high: number | null, unit: string | null, words: Words): string =>
  [low, high].map((end) => (end === null ? '…' : words.number(end, unit))).join(' – ');

function shownValue(claim: Claim, words: Words): string | null {
  const sign = claim.direction === null ? '' : claim.direction === 'up' ? '↑ ' : '↓ ';
  const hedge = claim.hedge === null ? '' : ` (${claim.hedge})`;
  if (claim.value !== null) return `${sign}${words.number(claim.value, claim.unit)}${hedge}`;
  if (claim.low === null && claim.high === null) return null;
  return `${sign}${range(claim.low, claim.high, claim.unit, words)}${hedge}`;
}

const partyOf = ({ name, role }: Claim['parties'][number]): string =>
  role === null ? name : `${name} (${role})`;

function about(claim: Claim, words: Words): Block {
  const { when, interval, attribution, superlative } = claim;
  const span = when === null ? null : when.start === when.end ? when.start : `${when.start} … ${when.end}`;
  return fields([
    [words.say('claim-kind'), claim.aspect === null ? claim.kind : `${claim.kind}, ${claim.aspect}`],
    [words.say('claim-value'), shownValue(claim, words)],
    [words.say('claim-earlier'), claim.from === null ? null : words.number(claim.from, claim.unit)],
    [
      words.say('claim-allows'),
      interval === null ? null : range(interval.low, interval.high, claim.unit, words),
    ],
    [words.say('claim-when'), when === null ? null : `${span} (${when.anchor})`],
    [words.say('claim-height'), claim.height === null ? null : words.number(claim.height, 'block')],
    [words.say('claim-superlative'), superlative?.quote ?? null],
    [words.say('claim-place'), claim.place?.name ?? null],
    [words.say('claim-parties'), claim.parties.map(partyOf).join(', ') || null],
    [words.say('claim-scope'), claim.scope],
    [words.say('claim-said-by'), attribution?.source ?? null],
    [
      words.say('claim-modality'),
      [claim.modality, claim.stance].filter((how) => !/^(fact|asserted)$/.test(how)).join(', ') || null,
    ],
    [
      words.say('claim-readings'),
      claim.readings
        .map((r) => (r.value === null ? range(r.low, r.high, r.unit, words) : words.number(r.value, r.unit)))
        .join('; ') || null,
    ],
  ]);
}

/** Offsets count in the part of the article that the claim stands in. */
function because(claim: Claim, article: Article, words: Words): Block[] {
  const source = (claim.in === 'title' ? article.title : article.text) ?? '';
  const rows = claim.because.map(({ slot, rule, start, end }: Because) => [
    slot,
    source.slice(start, end),
    rule,
  ]);
  if (rows.length === 0) return [];
  const head = [words.say('claim-slot'), words.say('claim-words'), words.say('claim-rule')];
  return [paragraph(`${words.say('claim-because')}:`, 1), table(head, rows, 1)];
}

function arithmetic({ formula, inputs, result, unit }: Computed, words: Words): Block {
  const shown = typeof result === 'number' ? words.number(result, unit) : result;
  return fields(
    [
      [words.say('claim-computed'), formula],
      ...Object.entries(inputs).map(([name, value]) => [name, String(value)] as const),
      [words.say('claim-result'), shown],
    ],
    1,
  );
}

const seen = (story: Story, words: Words): Inline[][] =>
  story.tellings.map(({ outlet, title, link: url }) => [
    text(`${outlet}: `),
    url === null ? text(title ?? titleOf(story, words)) : link(title ?? titleOf(story, words), url),
  ]);

/** Where claims were told in other stories: when, by whom, under which verdict and id. */
export function elsewhereBlocks(elsewhere: readonly Retelling[], words: Words): Block[] {
  if (elsewhere.length === 0) return [];
  const line = ({ day, outlet, title, link: url, verdict, claim }: Retelling): Inline[] => {
    const named = title?.trim() || words.say('story-untitled');
    return [
      text(`${words.day(day)}, ${outlet}: `),
      url === null ? text(named) : link(named, url),
      text(` – ${words.verdict(verdict)} (${claim})`),
    ];
  };
  return [
    paragraph(`${words.say('claim-elsewhere')}:`),
    list(
      elsewhere.map((each) => line(each)),
      0,
    ),
  ];
}

/** What our own check had come to, where a moderator decided otherwise. */
const ownOf = ({ decided, verdict, reason, explanation }: Verdict, words: Words): string | null =>
  decided === undefined || decided.own === verdict
    ? null
    : `${words.verdict(decided.own)} (${reason}). ${words.explain(explanation)}`;

/** All there is to say about one claim: the verdict, the slots and which words set them, the arithmetic, where it stood. */
export function dossier(
  { id, judged, seen: sighted }: KeptClaim,
  story: Story,
  words: Words,
  elsewhere: readonly Retelling[] = [],
): Block[] {
  const { claim, verdict } = judged;
  const own = ownOf(verdict, words);
  const parts = Object.entries(verdict.parts ?? {}).map(([name, code]) => `${name}: ${words.verdict(code)}`);
  return [
    card(claimCard(judged, words, id, sighted)),
    fields([
      [words.say('claim-reason'), own === null ? verdict.reason : null],
      [words.say('claim-parts'), parts.join(', ') || null],
      [words.say('claim-own'), own],
    ]),
    about(claim, words),
    ...(claim.subject === 'stated' ? [] : [paragraph(words.say('claim-inherited'), 1)]),
    ...(verdict.computed === null ? [] : [arithmetic(verdict.computed, words)]),
    ...because(claim, story.article, words),
    paragraph(`${words.say('claim-seen')}:`),
    list(seen(story, words), 0),
    ...elsewhereBlocks(elsewhere, words),
  ];
}

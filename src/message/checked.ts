import type { Judged } from '../check/verdict.ts';
import type { Day, Span } from '../core/days.ts';
import type { Article } from '../news/article.ts';
import { claim, fields, message, paragraph } from './build.ts';
import { claimCard, type Sighted, tally } from './card.ts';
import type { Block, Message } from './message.ts';
import { type Silent, silenceBlocks } from './silent.ts';
import type { Words } from './words.ts';

/** So few sentences are explained unasked where nothing was found. */
const FEW = 5;

/** What the text says that can be checked, claim by claim in the order of the text; why not the rest, when asked. */
export function checkedMessage(parts: {
  readonly article: Article;
  readonly judged: readonly Judged[];
  /** How often each of them was told before; null where it never was. */
  readonly seen?: readonly (Sighted | null)[];
  /** The sentences that gave no claim. */
  readonly silent?: readonly Silent[];
  /** The days that an article without a publication date is news of, by its own figures. */
  readonly dateline?: Span | null;
  /** Was only the beginning read? */
  readonly isCut?: boolean;
  /** Is the reason asked for each of them? */
  readonly why?: boolean;
  readonly words: Words;
  /** The day whose knowledge it was judged by, when a person chose it. */
  readonly asOf: Day | null;
  readonly url: string | null;
  readonly example: string;
}): Message {
  const { article, judged, words, asOf, url, silent = [] } = parts;
  const { published } = article;
  const about = fields([
    [words.say('check-page'), url],
    [words.say('check-published'), published === null ? null : spanText(published, words)],
  ]);
  const headline = words.say('check-headline', { count: judged.length, tally: tally(judged, words) });
  const told = parts.why || (judged.length === 0 && silent.length <= FEW);
  const reasons = told ? silenceBlocks(silent, words, parts.why === true) : [];
  const found: Block[] =
    judged.length === 0
      ? [
          paragraph(words.say('check-nothing')),
          ...reasons,
          paragraph(words.say('check-nothing-hint', { example: parts.example })),
        ]
      : [
          ...(article.title === null ? [] : [paragraph(headline)]),
          ...judged.map((each, i) => claim(claimCard(each, words, null, parts.seen?.[i]))),
          ...(told ? reasons : [paragraph(words.say('check-silence'), 2)]),
        ];
  const notes = [
    ...(parts.isCut ? [words.say('check-cut', { letters: words.number(article.text.length, null) })] : []),
    ...(published === null && judged.length > 0 ? [undatedNote(parts.dateline ?? null, words)] : []),
    ...(asOf === null ? [] : [words.say('check-as-of', { day: words.day(asOf) })]),
  ];
  return message({
    id: 'check',
    words,
    title: article.title ?? (judged.length === 0 ? words.say('check-title') : headline),
    blocks: [
      ...(about.type === 'fields' && about.fields.length > 0 ? [about] : []),
      ...found,
      ...notes.map((note) => paragraph(note, 1)),
    ],
    actions: !told && silent.length > 0 ? [{ label: words.say('silence-ask'), set: { why: true } }] : [],
  });
}

const undatedNote = (dateline: Span | null, words: Words): string =>
  dateline === null
    ? words.say('check-undated')
    : words.say('check-dateline', { start: words.day(dateline.start), end: words.day(dateline.end) });

const spanText = ({ start, end }: Span, words: Words): string =>
  start === end ? words.day(start) : `${words.day(start)} – ${words.day(end)}`;

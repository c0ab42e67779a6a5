import { heading, list, paragraph } from './build.ts';
import { excerpt } from './cut.ts';
import { type Block, quote, text } from './message.ts';
import type { PhraseId, Words } from './words.ts';

/** A sentence without a verdict: why (the end of a `silence-…` phrase), and the number that it hangs on. */
export interface Silent {
  readonly quote: string;
  readonly code: PhraseId extends infer Id ? (Id extends `silence-${infer Code}` ? Code : never) : never;
  readonly number: string | null;
}

/** Sentences told one by one, and letters of each. */
const SHOWN = { sentences: 60, letters: 240 };

/** The sentences without a verdict, each with its reason; when there are none, that is said if it was `asked`. */
export function silenceBlocks(silent: readonly Silent[], words: Words, asked: boolean): Block[] {
  if (silent.length === 0) return asked ? [paragraph(words.say('silence-none'), 1)] : [];
  const more = silent.length - SHOWN.sentences;
  return [
    heading(words.say('silence-heading'), 1),
    list(
      silent
        .slice(0, SHOWN.sentences)
        .map(({ quote: said, code, number }) => [
          quote(excerpt(said.replaceAll(/\s+/gu, ' '), SHOWN.letters)),
          text(` ${words.say(`silence-${code}`, { number: excerpt(number ?? '', SHOWN.letters) })}`),
        ]),
      1,
    ),
    ...(more > 0
      ? [paragraph(words.say('silence-more', { count: more, shown: words.number(more, null) }), 1)]
      : []),
  ];
}

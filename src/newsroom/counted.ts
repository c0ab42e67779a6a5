import type { VerdictCode } from '../check/verdict.ts';
import { paragraph } from '../message/build.ts';
import { tally } from '../message/card.ts';
import type { Block, Counted } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { KeptClaim } from '../ports.ts';

/** What is counted of claims, by their ids. */
export const countOf = (claims: readonly KeptClaim[]): Counted['verdicts'] =>
  claims.map(({ id, judged }) => [id, judged.verdict.verdict]);

function sentence({ line, stories, verdicts }: Counted, words: Words): string {
  const { say } = words;
  const counted = tally(
    verdicts.map(([, verdict]) => ({ verdict: { verdict } })),
    words,
  );
  return line === 'story-more'
    ? say('story-more', { count: verdicts.length, tally: counted })
    : say('digest-counts', {
        stories: say('digest-stories', { count: stories ?? 0 }),
        claims: say('digest-claims', { count: verdicts.length }),
        tally: counted,
      });
}

/** A line that counts verdicts and knows whose, so that it can be said anew when one of them is another. */
export const countedLine = (counted: Counted, words: Words, rank = 0): Block => ({
  ...paragraph(sentence(counted, words), rank),
  counted,
});

/** The same line with these verdicts as they are now; any other block as it is. */
export function recounted(block: Block, verdicts: ReadonlyMap<string, VerdictCode>, words: Words): Block {
  const { counted, rank } = block;
  if (counted === undefined || !counted.verdicts.some(([id]) => verdicts.has(id))) return block;
  const now = counted.verdicts.map(([id, code]) => [id, verdicts.get(id) ?? code] as const);
  return countedLine({ ...counted, verdicts: now }, words, rank);
}

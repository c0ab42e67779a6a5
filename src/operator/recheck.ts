import { z } from 'zod';
import { type Answer, command, type Desk } from '../command/command.ts';
import { flag } from '../command/options.ts';
import { list, message, paragraph } from '../message/build.ts';
import { type Block, quote, strong, text } from '../message/message.ts';
import type { Ports } from '../ports.ts';
import { type Change, reread } from './recheck/reread.ts';

/** Articles looked at together. */
const BATCH = 100;

const options = z.strictObject({ apply: flag().default(false) });

type Books = Pick<Ports, 'archive' | 'decisions'>;

/** All that would change in the archive, story by story, and what was looked at. */
async function changesOf({ archive, decisions }: Books, { facts }: Desk) {
  const [{ readDated }, { judge }] = await Promise.all([
    import('../check/dateline.ts'),
    import('../check/judge.ts'),
  ]);
  const found = { changes: [] as Change[], stories: 0, claims: 0, decided: 0, faults: [] as string[] };
  for (let after: string | null = null; ; ) {
    const ids = await decisions.articles(after, BATCH);
    const stories =
      ids.length === 0 ? [] : await archive.stories({ ids, limit: BATCH, order: 'newest', sample: false });
    for (const story of stories) {
      found.stories++;
      found.claims += story.claims.length;
      try {
        const { changes, decided } = reread(story, judge(readDated(story.article, facts).reading, facts));
        found.changes.push(...changes);
        found.decided += decided;
      } catch {
        found.faults.push(story.id);
      }
    }
    if (ids.length < BATCH) return found;
    after = ids.at(-1) ?? null;
  }
}

/** Keeps the changes; gives how many, as a claim that was decided on meanwhile stays as it is. */
async function apply({ decisions }: Books, changes: readonly Change[], now: number): Promise<number> {
  let kept = 0;
  for (const { claim, article, before, after, reading } of changes) {
    const newest = (await decisions.versions(claim)).at(-1);
    if (!newest || newest.verdict.decided || newest.verdict.verdict !== before) continue;
    const decision = await decisions.keep({
      claim,
      article,
      type: 'recheck',
      by: { platform: 'console', user: null, chat: null },
      at: now,
      before,
      after: after.verdict,
      reason: null,
      version: newest.version + 1,
      undoes: null,
      verdict: after,
      ...(reading === null ? {} : { reading }),
    });
    if (decision !== null) kept++;
  }
  return kept;
}

function shown(changes: readonly Change[], { words }: Desk): Block[] {
  const lines = changes.map(({ claim, quote: said, before, after }) => [
    strong(claim),
    text(` ${words.verdict(before)} → ${words.verdict(after.verdict)}: `),
    quote(said),
    text(` – ${words.explain(after.explanation)}`),
  ]);
  return lines.length === 0 ? [] : [list(lines, 0)];
}

export default command<typeof options, Books>({
  name: 'recheck',
  options,
  example: 'recheck',
  ports: ['archive', 'decisions'],
  async run({ apply: isApplied }, desk, books): Promise<Answer> {
    const { words, now } = desk;
    const { changes, stories, claims, decided, faults } = await changesOf(books, desk);
    const kept = isApplied ? await apply(books, changes, now) : 0;
    const notes = [
      words.say('recheck-read', {
        stories: words.say('digest-stories', { count: stories }),
        claims: words.say('digest-claims', { count: claims }),
      }),
      ...(decided > 0 ? [words.say('recheck-decided', { count: decided })] : []),
      ...(faults.length > 0 ? [words.say('recheck-faults', { articles: faults.join(', ') })] : []),
      ...(changes.length === 0
        ? []
        : [isApplied ? words.say('recheck-applied', { count: kept }) : words.say('recheck-dry')]),
    ];
    return {
      message: message({
        id: 'recheck',
        words,
        title: words.say('recheck-title', { count: changes.length }),
        blocks: [...shown(changes, desk), paragraph(notes.join(' '))],
      }),
      document: {
        stories,
        claims,
        decided,
        faults,
        applied: kept,
        changes: changes.map(({ claim, article, quote: said, before, after }) => ({
          claim,
          article,
          quote: said,
          before,
          after: after.verdict,
          reason: after.reason,
        })),
      },
    };
  },
});

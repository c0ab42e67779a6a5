import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mistaken } from '../command/answer.ts';
import { type Answer, command, type Desk } from '../command/command.ts';
import { word } from '../command/options.ts';
import { claim as card, fields, list, message, paragraph } from '../message/build.ts';
import { claimCard } from '../message/card.ts';
import type { Block } from '../message/message.ts';
import type { Ports } from '../ports.ts';
import { type Replayed, replay } from './replay/replayed.ts';

const EXAMPLE_ID = '7k2m9qxd';

const options = z.strictObject({ id: word() });

const digest = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');

/** What differs, in words: facts that have changed, else the rules. */
function differences({ facts }: Replayed, { words }: Desk): Block[] {
  if (facts.length === 0) return [paragraph(words.say('replay-rules'))];
  const told = (value: string | null): string => value ?? words.say('replay-none');
  return [
    paragraph(words.say('replay-facts', { count: facts.length })),
    list(
      facts.map(({ fact, was, is }) => [words.say('replay-fact', { fact, was: told(was), is: told(is) })]),
      0,
    ),
  ];
}

function calculation({ verdict: { computed } }: Replayed, { words }: Desk): Block[] {
  if (computed === null) return [];
  const { formula, inputs, result, unit } = computed;
  return [
    fields([
      [words.say('claim-computed'), formula],
      ...Object.entries(inputs).map(([name, value]) => [name, String(value)] as const),
      [words.say('claim-result'), typeof result === 'number' ? words.number(result, unit) : result],
    ]),
  ];
}

export default command<typeof options, Pick<Ports, 'archive'>>({
  name: 'replay',
  options,
  example: `replay ${EXAMPLE_ID}`,
  ports: ['archive'],
  async run({ id }, desk, { archive }): Promise<Answer> {
    const { words, facts } = desk;
    const found = await archive.claim(id.trim().toLowerCase().replace(/^#/, ''));
    const again = found && replay(found.claim, found.story, facts);
    if (!found || !again) return mistaken(desk, words.say('claim-unknown', { example: EXAMPLE_ID, got: id }));
    const { claim } = found;
    const [before, after] = [digest(again.before), digest(again.after)];
    const shown = { ...claim.judged, verdict: again.verdict };
    return {
      message: message({
        id: `replay-${claim.id}`,
        words,
        title: words.say(again.same ? 'replay-same' : 'replay-differs', { id: claim.id }),
        blocks: [
          card(claimCard(shown, words, claim.id)),
          ...calculation(again, desk),
          ...(again.same ? [] : differences(again, desk)),
          paragraph(words.say('replay-digest', { before, after }), 2),
        ],
      }),
      document: {
        id: claim.id,
        same: again.same,
        before: { sha256: before, verdict: JSON.parse(again.before) },
        after: { sha256: after, verdict: JSON.parse(again.after) },
        facts: again.facts,
      },
    };
  },
});

import { z } from 'zod';
import { mistaken } from '../command/answer.ts';
import { type Answer, command, type Desk } from '../command/command.ts';
import { choice, word } from '../command/options.ts';
import { message, paragraph } from '../message/build.ts';
import { standingBlocks } from '../message/troubled.ts';
import type { KeptPost, Outbox, Ports } from '../ports.ts';

/** Posts listed of those on their way, and of those that need a person. */
const LISTED = 200;

const options = z.strictObject({
  how: choice(['arrived', 'lost']).optional(),
  settle: word(40).optional(),
  resend: word(40).optional(),
});

type Wanted = 'sent' | 'again' | 'lost';
type Books = Pick<Ports, 'outbox' | 'acts'>;

const documentOf = ({ id, key, place, message: { title }, ...post }: KeptPost) => ({
  id,
  key,
  place,
  title,
  state: post.state,
  waitsSince: post.waitsSince ?? null,
  reason: post.reason,
  permission: post.permission,
  remote: post.remote,
  attempts: post.attempts,
  offeredAt: post.offeredAt,
  sentAt: post.sentAt,
});

/** All that is on its way or needs a person. */
async function listed(outbox: Outbox, { words }: Desk): Promise<Answer> {
  const [troubled, under, counts] = [
    await outbox.troubled(null, LISTED),
    await outbox.onTheirWay(LISTED),
    await outbox.counts(),
  ];
  const known = new Set(troubled.map(({ id }) => id));
  const waiting = under.filter(({ id }) => !known.has(id));
  const { say } = words;
  const tally = say('outbox-counts', {
    sent: counts.sent,
    waiting: counts.waiting + counts.sending,
    uncertain: counts.uncertain,
    refused: counts.refused,
  });
  return {
    message: message({
      id: 'outbox',
      words,
      title: say('outbox-title'),
      blocks: [
        paragraph(tally),
        ...(troubled.length === 0
          ? [paragraph(say('outbox-no-trouble'))]
          : [
              paragraph(say('outbox-troubled')),
              ...standingBlocks(troubled, words),
              paragraph(say('outbox-hint')),
            ]),
        ...(waiting.length === 0
          ? []
          : [paragraph(say('outbox-waiting')), ...standingBlocks(waiting, words)]),
      ],
    }),
    document: { counts, troubled: troubled.map(documentOf), waiting: waiting.map(documentOf) },
  };
}

/** How the audit trail calls it. */
const ACTS = { sent: 'post-arrived', again: 'post-again', lost: 'post-lost' } as const;

/** Ends the doubt, or the refusal, of one post by a person's word, which the audit trail keeps. */
async function settle({ outbox, acts }: Books, id: string, as: Wanted, desk: Desk): Promise<Answer> {
  const { words, now } = desk;
  const post = await outbox.post(id);
  if (!post) return mistaken(desk, words.say('outbox-unknown', { got: id }));
  if (!(await outbox.resolve(post.id, as, now)))
    return mistaken(desk, words.say('outbox-settled-already', { id: post.id }));
  await acts.note({
    type: ACTS[as],
    by: { platform: 'console', user: null, chat: null },
    at: now,
    subject: `${post.id} (${post.message.title})`,
    before: post.state,
    after: null,
    reason: null,
  });
  const after = (await outbox.post(post.id)) ?? post;
  return {
    message: message({
      id: `outbox-${post.id}`,
      words,
      title: words.say(`outbox-done-${as}`, { title: post.message.title }),
      blocks: [
        ...standingBlocks([after], words),
        ...(as === 'sent' ? [paragraph(words.say('outbox-unnumbered'))] : []),
      ],
    }),
    document: { done: as, post: documentOf(after) },
  };
}

export default command<typeof options, Books>({
  name: 'outbox',
  options,
  example: 'outbox',
  ports: ['outbox', 'acts'],
  async run({ how, settle: settled, resend }, desk, books): Promise<Answer> {
    const { words } = desk;
    if (resend !== undefined && (settled !== undefined || how !== undefined))
      return mistaken(desk, words.say('outbox-one'));
    if (resend !== undefined) return settle(books, resend, 'again', desk);
    if (settled === undefined && how === undefined) return listed(books.outbox, desk);
    if (settled === undefined || how === undefined) return mistaken(desk, words.say('outbox-how'));
    return settle(books, settled, how === 'arrived' ? 'sent' : 'lost', desk);
  },
});

import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { command } from '../src/command/command.ts';
import { excerpt } from '../src/command/mistake.ts';
import { word } from '../src/command/options.ts';
import { USUAL } from '../src/command/usual.ts';
import { list, message } from '../src/message/build.ts';
import { type Inline, type Message, quote, text } from '../src/message/message.ts';
import type { Words } from '../src/message/words.ts';
import type { DisputeBook, KeptDispute } from '../src/ports.ts';

/** Disputes shown at once, and characters of each one's sentence and reason. */
const SHOWN = 20;
const LENGTH = 300;

/** Disputes that get a button of their own. */
const CLOSABLE = 10;

/** The id in what a person typed for somebody: `42`, `<@42>`, `<@!42>`. */
const userId = (typed: string): string => /^<@!?(\d+)>$/.exec(typed)?.[1] ?? typed;

function lineOf(dispute: KeptDispute, everywhere: boolean, { say, verdict }: Words): readonly Inline[] {
  const said =
    dispute.verdict === null
      ? say('review-silence')
      : say('review-verdict', { word: verdict(dispute.verdict) });
  const who = say('review-user', { platform: USUAL[dispute.platform].name, user: dispute.user });
  const details = [
    said,
    ...(dispute.reason === null ? [] : [say('review-reason', { reason: excerpt(dispute.reason, LENGTH) })]),
    ...(dispute.claim === null ? [] : [say('review-claim', { claim: dispute.claim })]),
    ...(everywhere
      ? [dispute.chat === null ? say('review-alone') : say('review-chat', { chat: dispute.chat })]
      : []),
    who,
  ];
  return [
    quote(excerpt(dispute.quote, LENGTH)),
    text(` – ${details.join('; ')}, `),
    { type: 'time', instant: dispute.at, style: 'relative' },
  ];
}

/** What became of one dispute, with the way back. */
const settled = (dispute: KeptDispute, isClosed: boolean, words: Words): Message =>
  message({
    id: `review-${dispute.id}`,
    words,
    title: words.say(isClosed ? 'review-closed' : 'review-reopened'),
    blocks: [list([lineOf(dispute, false, words)], 0)],
    private: true,
    actions: [
      {
        label: words.say(isClosed ? 'review-reopen' : 'review-close-again'),
        set: isClosed ? { close: null, reopen: dispute.id } : { reopen: null, close: dispute.id },
      },
      { label: words.say('review-rest'), set: { close: null, reopen: null } },
    ],
  });

export default command({
  name: 'review',
  options: z.strictObject({
    user: word(64).optional(),
    close: word(64).optional(),
    reopen: word(64).optional(),
  }),
  example: 'review',
  ports: ['disputes'],
  audience: 'moderators',
  async run({ user, close, reopen }, desk, { disputes }: { readonly disputes: DisputeBook }) {
    const { asker, words } = desk;
    if (asker?.chat === null) return mistaken(desk, words.say('review-no-chat'));
    // The console belongs to whoever runs the program, who may see every chat's.
    const chat = asker?.chat ?? null;
    const id = close ?? reopen;
    if (id !== undefined) {
      const by = close === undefined ? null : (asker?.user ?? 'console');
      const done = await disputes.close(id, chat, by, desk.now);
      if (done === null) return mistaken(desk, words.say('review-unknown', { got: id }));
      return { message: settled(done, close !== undefined, words) };
    }
    const open = await disputes.list({
      chat,
      limit: SHOWN,
      ...(user === undefined ? {} : { user: userId(user) }),
    });
    const count = user === undefined ? await disputes.count(chat) : open.length;
    const args = { count, total: words.number(count, null), shown: words.number(open.length, null) };
    return {
      message: message({
        id: 'review',
        words,
        title: words.say(open.length < count ? 'review-title-part' : 'review-title', args),
        blocks:
          open.length === 0
            ? []
            : [
                list(
                  open.map((each) => lineOf(each, chat === null, words)),
                  0,
                ),
              ],
        private: true,
        actions: open.slice(0, CLOSABLE).map(({ id: each }, i) => ({
          label: words.say('review-close', { n: words.number(i + 1, null) }),
          set: { close: each },
        })),
      }),
    };
  },
});

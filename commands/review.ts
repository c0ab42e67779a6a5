import { z } from 'zod';
import { VERDICTS, type VerdictCode } from '../src/check/verdict.ts';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, command, type Desk } from '../src/command/command.ts';
import { excerpt } from '../src/command/mistake.ts';
import { choice, text as sentence, whole, word } from '../src/command/options.ts';
import { USUAL } from '../src/command/usual.ts';
import { list, message } from '../src/message/build.ts';
import { type Inline, type Message, quote, text } from '../src/message/message.ts';
import type { Words } from '../src/message/words.ts';
import { type Choice, decideOn } from '../src/newsroom/deciding.ts';
import { typedClaimId } from '../src/newsroom/ids.ts';
import { askWhy, claimReview } from '../src/newsroom/reviewing.ts';
import type { KeptDispute, Ports } from '../src/ports.ts';

/** Disputes shown at once, and characters of each one's sentence and reason. */
const SHOWN = 20;
const LENGTH = 300;

/** Open disputes looked through for those about one claim, and characters of a moderator's reason. */
const ABOUT = 1000;
const REASON = 300;

/** Disputes that get a button of their own. */
const CLOSABLE = 10;
/** Disputed claims that can be opened by a tap. */
const OPENED = 5;

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

/** Everybody's moderators decide for all places where nobody has said whose do. */
type Books = Pick<Ports, 'disputes' | 'archive' | 'decisions'> & Partial<Pick<Ports, 'editorial'>>;

const CHOICES = ['confirm', ...VERDICTS, 'corrected', 'undo'] as const;

/** What was asked for; `why` where it still has to be said why it should be so. */
function choiceOf(
  decide: (typeof CHOICES)[number],
  reason: string | null,
  now: VerdictCode,
): Choice | { readonly type: 'why'; readonly to: VerdictCode } {
  switch (decide) {
    case 'undo':
      return { type: 'undo' };
    case 'confirm':
    case 'corrected':
      return { type: decide, reason };
    default:
      if (decide === now) return { type: 'confirm', reason };
      return reason === null ? { type: 'why', to: decide } : { type: 'override', to: decide, reason };
  }
}

const chatOf = ({ asker }: Desk): string | null => asker?.chat ?? null;

/** May whoever asks decide for every place? The console belongs to whoever runs the program. */
const mayDecide = ({ asker }: Desk, { editorial }: Books): boolean =>
  asker === null ||
  (asker.chat !== null && (editorial?.({ platform: asker.platform, id: asker.chat }) ?? true));

async function reviewClaim(
  asked: {
    readonly claim: string;
    readonly decide: (typeof CHOICES)[number] | null;
    readonly reason: string | null;
    readonly version: number | null;
  },
  desk: Desk,
  books: Books,
): Promise<Answer> {
  const { archive, decisions, disputes } = books;
  const { words, asker, now } = desk;
  const id = typedClaimId(asked.claim);
  const found = await archive.claim(id);
  if (found === null) return mistaken(desk, words.say('review-claim-unknown', { got: asked.claim }));
  const { claim, story } = found;
  const decides = mayDecide(desk, books);
  if (asked.decide !== null && !decides) return mistaken(desk, words.say('review-claim-elsewhere'));
  const before = (await decisions.versions(claim.id)).at(-1)?.version ?? 1;
  // In a chat a question is asked again with whatever is tapped under its answer: only a tap that names what it undoes counts.
  const isBlind = asked.decide === 'undo' && asked.version === null && asker !== null;
  let note: string | null = isBlind ? words.say('review-undo-tap') : null;
  if (asked.decide !== null && !isBlind) {
    const chosen = choiceOf(asked.decide, asked.reason, claim.judged.verdict.verdict);
    if (chosen.type === 'why') return { message: askWhy(claim, chosen.to, before, words) };
    const by = {
      platform: asker?.platform ?? ('console' as const),
      user: asker?.user ?? null,
      chat: chatOf(desk),
    };
    const came = await decideOn(decisions, { claim: claim.id, article: story.id }, chosen, {
      by,
      at: now,
      seen: asked.version,
    });
    note =
      'not' in came
        ? words.say(`review-done-${came.not}`)
        : words.say('review-done', { word: words.verdict(came.decision.after) });
  }
  const [after, history, open, versions] = await Promise.all([
    archive.claim(claim.id),
    decisions.history(claim.id),
    disputes.list({ chat: chatOf(desk), limit: ABOUT }),
    decisions.versions(claim.id),
  ]);
  return {
    message: claimReview({
      claim: after?.claim ?? claim,
      story,
      disputes: open
        .filter((dispute) => dispute.claim === claim.id)
        .slice(0, SHOWN)
        .map((dispute) => lineOf(dispute, asker === null, words)),
      history,
      version: versions.at(-1)?.version ?? before,
      decides,
      note,
      words,
    }),
  };
}

/** What somebody wrote, without the quotes they may have put around it; null when that is nothing. */
const unquoted = (text: string | undefined): string | null =>
  text
    ?.trim()
    .replace(/^["“„«](.*)["”“»]$/su, '$1')
    .trim() || null;

export default command({
  name: 'review',
  options: z.strictObject({
    user: word(64).optional(),
    close: word(64).optional(),
    reopen: word(64).optional(),
    claim: word(64).optional(),
    decide: choice(CHOICES).optional(),
    version: whole(null, { min: 1 }).optional(),
    reason: sentence(REASON).optional(),
  }),
  example: 'review',
  ports: ['disputes', 'archive', 'decisions', 'editorial'],
  audience: 'moderators',
  async run({ user, close, reopen, claim, decide, reason, version }, desk, books: Books): Promise<Answer> {
    const { asker, words } = desk;
    const { disputes } = books;
    // The reason runs to the end of a typed line: an option behind it, or words beside it, would be lost.
    const misplaced = /\b(?:claim|decide|version|user):\S/.exec(reason ?? '')?.[0] ?? (claim && user);
    if (misplaced) return mistaken(desk, words.say('review-reason-last', { got: misplaced }));
    if (asker?.chat === null) return mistaken(desk, words.say('review-no-chat'));
    if (claim !== undefined) {
      const asked = { claim, decide: decide ?? null, reason: unquoted(reason), version: version ?? null };
      return reviewClaim(asked, desk, books);
    }
    if (decide !== undefined) return mistaken(desk, words.say('review-claim-missing'));
    // The console belongs to whoever runs the program, who may see every chat's.
    const chat = chatOf(desk);
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
        actions: [
          ...open.slice(0, CLOSABLE).map(({ id: each }, i) => ({
            label: words.say('review-close', { n: words.number(i + 1, null) }),
            set: { close: each },
          })),
          ...[...new Set(open.map((each) => each.claim))]
            .filter((each) => each !== null)
            .slice(0, OPENED)
            .map((each) => ({ label: words.say('review-claim-open', { id: each }), set: { claim: each } })),
        ],
      }),
    };
  },
});

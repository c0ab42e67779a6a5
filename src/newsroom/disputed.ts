import { list, message, paragraph } from '../message/build.ts';
import { type Inline, quote, text } from '../message/message.ts';
import type { Decider, DisputeBook, KeptDispute } from '../ports.ts';
import { lineFrom, type Moderator, nameOf, only, type Said, whereOf } from './moderator.ts';

/** Characters of a dispute's sentence and reason. */
const LENGTH = 300;

/** A dispute on one line: the sentence, what we said of it, who holds otherwise and why. */
export function disputeLine(dispute: KeptDispute, { chat, words, naming }: Moderator): readonly Inline[] {
  const { say, verdict } = words;
  const { platform, user } = dispute;
  const said =
    dispute.verdict === null
      ? say('review-silence')
      : say('review-verdict', { word: verdict(dispute.verdict) });
  const details = [
    said,
    ...(dispute.reason === null ? [] : [say('review-reason', { reason: lineFrom(dispute.reason, LENGTH) })]),
    ...(dispute.claim === null ? [] : [say('review-claim', { claim: dispute.claim })]),
    ...(chat === null
      ? [dispute.chat === null ? say('review-alone') : say('review-chat', { chat: whereOf(dispute, naming) })]
      : []),
    nameOf({ platform, user, chat: null }, words, naming),
  ];
  return [
    quote(lineFrom(dispute.quote, LENGTH)),
    text(` – ${details.join('; ')}, `),
    { type: 'time', instant: dispute.at, style: 'relative' },
  ];
}

/** Whoever closed it: somebody of its platform, or the console under its own name. */
const closerOf = ({ platform }: KeptDispute, by: string): Decider =>
  by === 'console' ? { platform: 'console', user: null, chat: null } : { platform, user: by, chat: null };

/** A dispute is off the list, or on it again: says which, who was first, and the way back. */
export async function closeDispute(
  id: string,
  how: 'close' | 'reopen',
  moderator: Moderator,
  disputes: DisputeBook,
): Promise<Said> {
  const { by, chat, now, words, naming } = moderator;
  const { say } = words;
  const me = by.user ?? by.platform;
  const dispute = await disputes.close(id, chat?.id ?? null, how === 'close' ? me : null, now, by);
  if (dispute === null) return { mistake: say('review-unknown', { got: id }) };
  const { closed } = dispute;
  const isOthers = how === 'close' && closed !== undefined && closed.by !== me;
  return {
    message: message({
      id: `review-${dispute.id}`,
      words,
      title: say(how === 'close' ? 'review-closed' : 'review-reopened'),
      blocks: [
        ...(isOthers
          ? [
              paragraph([
                say('moderation-done-before', { who: nameOf(closerOf(dispute, closed.by), words, naming) }),
                ', ',
                { type: 'time', instant: closed.at, style: 'relative' },
              ]),
            ]
          : []),
        list([disputeLine(dispute, moderator)], 0),
      ],
      private: true,
      actions: [
        how === 'close'
          ? only(say('review-reopen'), { reopen: dispute.id })
          : only(say('review-close-again'), { close: dispute.id }),
        only(say('review-rest'), {}),
      ],
    }),
  };
}

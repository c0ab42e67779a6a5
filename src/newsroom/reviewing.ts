import { VERDICTS, type VerdictCode } from '../check/verdict.ts';
import { claim as card, list, message, paragraph } from '../message/build.ts';
import { claimCard } from '../message/card.ts';
import { type Action, type Block, type Inline, type Message, text } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { KeptClaim, KeptDecision, Story, Taking } from '../ports.ts';
import { standing } from './deciding.ts';
import { calledOf, decidedElsewhere, isSame, type Moderator, only, whereOf } from './moderator.ts';
import { takenNote } from './taking.ts';
import { tellingLine, titleOf } from './telling.ts';

/** Decisions shown of one claim, the newest. */
const SHOWN = 10;

/** Reasons to be had by a tap. */
const REASONS = ['review-reason-misread', 'review-reason-fact', 'review-reason-context'] as const;

const PLATFORMS = { discord: 'Discord', telegram: 'Telegram' } as const;

function decisionLine(
  { type, before, after, reason, by, at }: KeptDecision,
  { words, naming }: Moderator,
): Inline[] {
  const { say, verdict } = words;
  const done = say(`review-act-${type}`, { before: verdict(before), after: verdict(after) });
  const who =
    by.platform === 'console'
      ? say('review-by-console')
      : say('review-by-user', {
          platform: PLATFORMS[by.platform],
          user: calledOf(by, naming),
          chat: whereOf(by, naming),
        });
  const parts = [done, ...(reason === null ? [] : [say('card-reason', { reason })]), who];
  return [text(`${parts.join('; ')}, `), { type: 'time', instant: at, style: 'relative' }];
}

/** What a moderator may say of a claim by a tap; all of it is about the version that is shown. */
function actionsOf(
  code: VerdictCode,
  history: readonly KeptDecision[],
  version: number,
  words: Words,
): Action[] {
  const act = (label: string, decide: string): Action => ({ label, set: { decide, version, reason: null } });
  return [
    act(words.say('review-button-confirm'), 'confirm'),
    ...VERDICTS.filter((each) => each !== code).map((each) =>
      act(words.say('review-button-override', { word: words.verdict(each) }), each),
    ),
    act(words.say('review-button-corrected'), 'corrected'),
    ...(standing(history) === null ? [] : [act(words.say('review-button-undo'), 'undo')]),
  ];
}

/** What else may be done from a claim: to be on it, and to silence whoever told it. */
function asideActions(
  claim: KeptClaim,
  story: Story,
  taking: Taking | null,
  { words, by, decides }: Moderator,
): Action[] {
  const subject = `claim-${claim.id}`;
  const [outlet] = story.tellings.map((telling) => telling.outlet);
  return [
    ...(taking === null && decides ? [only(words.say('moderation-take-this'), { take: subject })] : []),
    ...(taking !== null && isSame(taking.by, by)
      ? [only(words.say('moderation-release'), { release: subject })]
      : []),
    ...(outlet === undefined ? [] : [only(words.say('mute-outlet', { name: outlet }), { mute: outlet })]),
    only(words.say('moderation-queue'), {}),
  ];
}

/** One claim as a moderator sees it: its card, where it was told, who disputes it, what was decided, and what may be done. */
export function claimReview(parts: {
  readonly claim: KeptClaim;
  readonly story: Story;
  readonly disputes: readonly (readonly Inline[])[];
  readonly history: readonly KeptDecision[];
  /** Of the verdict shown. */
  readonly version: number;
  /** Who is on it; null when nobody is. */
  readonly taking: Taking | null;
  readonly moderator: Moderator;
  /** What was just done. */
  readonly note: string | null;
}): Message {
  const { claim, story, disputes, history, version, taking, moderator, note } = parts;
  const { words, decides } = moderator;
  const { say } = words;
  const titled = (title: string, lines: readonly (readonly Inline[])[]): Block[] =>
    lines.length === 0 ? [] : [paragraph(`${title}:`, 1), list(lines, 1)];
  const lines = history.slice(-SHOWN).map((each) => decisionLine(each, moderator));
  return message({
    id: `review-claim-${claim.id}`,
    words,
    title: say('review-claim-title', { id: claim.id }),
    blocks: [
      ...(note === null ? [] : [paragraph(note)]),
      card(claimCard(claim.judged, words, claim.id, claim.seen)),
      paragraph([text(`${titleOf(story, words)} – `), ...tellingLine(story, words)], 2),
      ...(taking === null
        ? []
        : [paragraph([say('moderation-in-hand'), ...takenNote(taking, moderator)], 1)]),
      ...titled(say('review-claim-disputes'), disputes),
      ...(lines.length === 0
        ? [paragraph(say('review-claim-undecided'), 1)]
        : titled(say('review-claim-history'), lines)),
      ...(decides ? [] : [paragraph(decidedElsewhere(moderator), 1)]),
    ],
    private: true,
    actions: [
      ...(decides ? actionsOf(claim.judged.verdict.verdict, history, version, words) : []),
      ...asideActions(claim, story, taking, moderator),
    ],
  });
}

/** Asks why a claim's verdict should be another one. */
export function askWhy(claim: KeptClaim, to: VerdictCode, version: number, words: Words): Message {
  const { say } = words;
  const line = `review claim:${claim.id} decide:${to} reason:…`;
  return message({
    id: `review-claim-${claim.id}`,
    words,
    title: say('review-claim-title', { id: claim.id }),
    blocks: [
      card(claimCard(claim.judged, words, claim.id, claim.seen)),
      paragraph(say('review-claim-why', { word: words.verdict(to), line })),
    ],
    private: true,
    actions: [
      ...REASONS.map((id): Action => ({ label: say(id), set: { reason: say(id), version } })),
      { label: say('review-claim-back'), set: { decide: null, reason: null, version: null } },
    ],
  });
}

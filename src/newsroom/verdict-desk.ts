import { VERDICTS, type VerdictCode } from '../check/verdict.ts';
import type { Archive, DecisionBook, DisputeBook, TakingBook } from '../ports.ts';
import { type Choice, decideOn } from './deciding.ts';
import { disputeLine } from './disputed.ts';
import { typedClaimId } from './ids.ts';
import { decidedElsewhere, type Moderator, type Said } from './moderator.ts';
import { askWhy, claimReview } from './reviewing.ts';

/** Disputes about a claim shown at once, and open ones looked through for them. */
const SHOWN = 20;
const ABOUT = 1000;

/** What may be said of a claim. */
export const CHOICES = ['confirm', ...VERDICTS, 'corrected', 'undo'] as const;

interface Books {
  readonly archive: Archive;
  readonly decisions: DecisionBook;
  readonly disputes: DisputeBook;
  readonly takings: TakingBook;
}

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

/** Shows a claim with everything a moderator must know of it, and decides on it where that is asked. */
export async function reviewClaim(
  asked: {
    readonly claim: string;
    readonly decide: (typeof CHOICES)[number] | null;
    readonly reason: string | null;
    readonly version: number | null;
  },
  moderator: Moderator,
  { archive, decisions, disputes, takings }: Books,
): Promise<Said> {
  const { words, by, chat, decides, now } = moderator;
  const found = await archive.claim(typedClaimId(asked.claim));
  if (found === null) return { mistake: words.say('review-claim-unknown', { got: asked.claim }) };
  const { claim, story } = found;
  if (asked.decide !== null && !decides) return { mistake: decidedElsewhere(moderator) };
  const before = (await decisions.versions(claim.id)).at(-1)?.version ?? 1;
  // In a chat a question is asked again with whatever is tapped under its answer: only a tap that names what it undoes counts.
  const isBlind = asked.decide === 'undo' && asked.version === null && by.platform !== 'console';
  let note: string | null = isBlind ? words.say('review-undo-tap') : null;
  if (asked.decide !== null && !isBlind) {
    const chosen = choiceOf(asked.decide, asked.reason, claim.judged.verdict.verdict);
    if (chosen.type === 'why') return { message: askWhy(claim, chosen.to, before, words) };
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
  const subject = `claim-${claim.id}`;
  const [after, history, open, versions, taken] = await Promise.all([
    archive.claim(claim.id),
    decisions.history(claim.id),
    disputes.list({ chat: chat?.id ?? null, limit: ABOUT }),
    decisions.versions(claim.id),
    takings.of([subject], now),
  ]);
  return {
    message: claimReview({
      claim: after?.claim ?? claim,
      story,
      disputes: open
        .filter((dispute) => dispute.claim === claim.id)
        .slice(0, SHOWN)
        .map((dispute) => disputeLine(dispute, moderator)),
      history,
      version: versions.at(-1)?.version ?? before,
      taking: taken.get(subject) ?? null,
      moderator,
      note,
    }),
  };
}

import type { Verdict, VerdictCode } from '../check/verdict.ts';
import type { Claim } from '../claims/claim.ts';

/** What changed a verdict: a moderator in one of four ways, or the archive read again by today's rules and facts. */
export type DecisionType = 'confirm' | 'override' | 'corrected' | 'undo' | 'recheck';

/** Who decided. */
export interface Decider {
  readonly platform: 'discord' | 'telegram' | 'console';
  /** The platform's id of the person; null at the console. */
  readonly user: string | null;
  /** The server or group decided in; null at the console. */
  readonly chat: string | null;
}

/** A change of a kept claim's verdict, with everything an audit asks for. */
export interface Decision {
  readonly claim: string;
  readonly article: string;
  readonly type: DecisionType;
  readonly by: Decider;
  /** ms since 1970. */
  readonly at: number;
  readonly before: VerdictCode;
  readonly after: VerdictCode;
  /** In words. */
  readonly reason: string | null;
  /** The version of the verdict that it made. */
  readonly version: number;
  /** The decision it takes back; null for all but undos. */
  readonly undoes: string | null;
}

export interface KeptDecision extends Decision {
  readonly id: string;
  /** When the posts of the story were brought to it; null before. */
  readonly carriedAt: number | null;
}

/** A decision with the verdict as it is to be, and the claim where it is read otherwise now. */
export interface NewDecision extends Decision {
  readonly verdict: Verdict;
  readonly reading?: Claim;
}

/** A verdict as it once stood; the last one is what stands. */
export interface VerdictVersion {
  readonly version: number;
  readonly verdict: Verdict;
  /** ms since 1970. */
  readonly at: number;
}

/** The audit trail of verdicts. Whatever `keep` has accepted survives a crash. */
export interface DecisionBook {
  /** Keeps a decision and the verdict it makes, together; null when the claim has got a verdict of that version meanwhile. */
  keep(decision: NewDecision): Promise<KeptDecision | null>;
  /** All of one claim, the oldest first. */
  history(claim: string): Promise<KeptDecision[]>;
  /** Every verdict a claim has had, the oldest first. */
  versions(claim: string): Promise<VerdictVersion[]>;
  /** Those whose posts do not show them yet, the oldest first. */
  waiting(limit: number): Promise<KeptDecision[]>;
  /** The posts of this article show these decisions; its weight is what its verdicts give now. */
  carried(
    ids: readonly string[],
    article: { readonly id: string; readonly weight: number },
    at: number,
  ): Promise<void>;
  /** Those that were carried after `from` and up to `to`, the oldest decision first. */
  between(from: number, to: number): Promise<KeptDecision[]>;
  /** Ids of kept articles in their order, those after `after`; none of the sample. */
  articles(after: string | null, limit: number): Promise<string[]>;
}

/** Whose decisions count: may the moderators of this server or group decide for every place? */
export type Editorial = (chat: { readonly platform: 'discord' | 'telegram'; readonly id: string }) => boolean;

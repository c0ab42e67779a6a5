import type { Judged, VerdictCode } from '../check/verdict.ts';
import type { Day } from '../core/days.ts';
import type { Figures } from '../news/figures.ts';
import type { KeptClaim, Telling } from './archive.ts';

/** How often a claim was told in all stories, in whatever words: those whose claims have the same key. */
export interface Seen {
  /** Items that told it, and stories they make. */
  readonly times: number;
  readonly stories: number;
  /** The day it was first seen. */
  readonly since: Day;
  /** Who told it first; null where first sight and publication name different ones. */
  readonly first: string | null;
  /** The story that was kept first. */
  readonly story: string;
  /** Each outlet once, with when it was last seen to tell it, in ms since 1970. */
  readonly outlets: readonly { readonly outlet: string; readonly lastAt: number }[];
}

/** A claim that was told before: how often, and what a moderator decided of it last. */
export interface Recalled extends Seen {
  readonly decided: KeptClaim | null;
}

/** What was told before of claims with these keys (`claims/key.ts`). */
export type Recall = (keys: readonly string[]) => Promise<Map<string, Recalled>>;

/** Where else a claim was told. */
export interface Retelling extends Telling {
  readonly claim: string;
  readonly story: string;
  readonly day: Day;
  readonly verdict: VerdictCode;
}

/** An article and its numbers. */
export interface KeptFigures {
  readonly article: string;
  readonly figures: Figures;
  readonly claims: readonly Judged[];
}

/** The archive's calls about what was told before in other words. */
export interface Remembering {
  /** Articles of a day by their numbers, those first told first; none of the sample. */
  figuresOf(day: Day): Promise<KeptFigures[]>;
  /** None of the sample. */
  readonly recall: Recall;
  /** Where else a kept claim was told, in other stories, the first first. */
  elsewhere(claim: string, limit: number): Promise<Retelling[]>;
}

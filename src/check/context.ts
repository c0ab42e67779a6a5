import type { Because, Claim } from '../claims/claim.ts';
import { type Keeper, oncePerWhole } from '../claims/once.ts';
import type { Reading } from '../claims/reading.ts';
import { addDays, type Span } from '../core/days.ts';
import type { Facts } from '../facts/fact.ts';
import type { Finding } from './finding.ts';
import { type Layout, sentencesAround, sharing } from './layout.ts';

/** What a checker may look at besides the claim: the other claims of the text, and what is known. */
export interface Context extends Keeper {
  readonly facts: Facts;
  readonly reading: Reading;
  readonly published: Span | null;
  readonly layout: Layout;
}

/** Judges the plain proposition of a claim; stance, modality and attribution are weighed afterwards. */
export type Checker = (claim: Claim, context: Context) => Finding;

/** Told as a fact, and neither denied nor asked. */
export const isToldAsFact = ({ modality, stance }: Claim): boolean =>
  modality === 'fact' && stance === 'asserted';

/** A question about a claim that is answered once, however many ask it while its text is judged. */
export function oncePerClaim<V extends object | string | number | boolean | null>(
  make: (claim: Claim, context: Context) => V,
): (claim: Claim, context: Context) => V {
  const answersOf = oncePerWhole((_: Context) => new Map<Claim, V>());
  return (claim, context) => {
    const answers = answersOf(context);
    const known = answers.get(claim);
    if (known !== undefined) return known;
    const value = make(claim, context);
    answers.set(claim, value);
    return value;
  };
}

/** The text a claim was read from. */
export const textOf = (claim: Claim, { reading }: Context): string =>
  claim.in === 'title' ? (reading.article.title ?? '') : reading.article.text;

/** Where a claim's number stands in its text, with the rule that read it. */
export const numberOf = ({ because }: Claim): Because | undefined =>
  because.find(({ slot }) => slot === 'value');

/** The sentence around a claim. */
export const sentenceOf = oncePerClaim((claim: Claim, { layout }: Context): string =>
  sentencesAround(claim, layout),
);

/** The other claims of a claim's sentence. */
export const neighbours = (claim: Claim, { layout }: Context): readonly Claim[] =>
  sharing(claim, 'sentences', layout);

/** The other claims of a claim's paragraph. */
export const inParagraph = (claim: Claim, { layout }: Context): readonly Claim[] =>
  sharing(claim, 'paragraphs', layout);

/** Days of news before publication that an undated statement may be about. */
export const RECENT_DAYS = 35;

/** The days an undated statement may be about: those before publication, all of a coarse publication date. */
export const recentSpan = (published: Span): Span => ({
  start: addDays(published.start, -RECENT_DAYS),
  end: published.end,
});

/**
 * The days a claim speaks about, and whether that may convict: only explicit dates do. Null when neither the claim
 * nor the article has a date.
 */
export function timeOf(claim: Claim, context: Context): { span: Span; explicit: boolean } | null {
  if (claim.when)
    return {
      span: { start: claim.when.start, end: claim.when.end },
      explicit: claim.when.anchor === 'explicit',
    };
  return context.published ? { span: recentSpan(context.published), explicit: false } : null;
}

/** True where a figure may be compared with the network's: said of it, or said of nobody in particular. */
export const isNetwork = (claim: Claim): boolean =>
  claim.scope === 'network' ||
  (claim.scope === null &&
    claim.place === null &&
    claim.parties.every(({ role }) => role === null) &&
    claim.parties.length === 0);

/** Was it known to readers when the article came out? Unknown publication: everything is. */
export const knownWhenPublished = (knownFrom: string, context: Context): boolean =>
  knownFrom <= lastKnown(context);

const lastKnown = oncePerWhole(({ published }: Context): string =>
  published === null ? '9999-12-31' : addDays(published.end, 3),
);

import type { Phrases } from './lexicon.ts';

/** What a number can be about. */
export const SUBJECTS = [
  'difficulty',
  'retarget',
  'hashrate',
  'hashprice',
  'subsidy',
  'fees',
  'revenue',
  'price',
  'production-cost',
  'breakeven',
  'efficiency',
  'open-interest',
  'deficit',
  'demand',
  'capacity',
  'power-draw',
  'consumption',
  'electricity-price',
  'emissions',
  'sustainable',
  'gas',
  'coal',
  'share',
  'supply',
  'issuance',
  'cap',
  'last-coin',
  'halving',
  'interval',
  'epoch',
  'odds',
  'holdings',
  'sale',
  'stock',
  'profit',
  'production',
  'growth',
  'deal',
  'investment',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Subjects that a number belongs to wherever they stand by it; the others only help to place it. */
export const NAMED_MEASURES = SUBJECTS.filter(
  (subject) => !['halving', 'epoch', 'interval', 'growth', 'share', 'retarget', 'profit', 'capacity'].includes(subject),
);

/** Words that bend or place a statement without being its subject. */
export const MARKERS = [
  'topic',
  'bitcoin',
  'homonym',
  'other-asset',
  'up',
  'down',
  'reach',
  // right before a number: to where it went, or by how much
  'to',
  'by',
  'step',
  'step-of',
  'step-more',
  // whose figure
  'network',
  'company-own',
  'solo',
  'machine',
  'world',
  'of-country',
  'surveyed',
  'unrelated',
  'pool',
  'unknown-pool',
  // more than one pool at once
  'several',
  // what kind of figure
  'average',
  'single',
  'per-bitcoin',
  'all-in',
  'annual',
  'daily',
  'total',
  'option',
  'first-offer',
  'data-center',
  'under-construction',
  'grid',
  'gas-turbines',
  'fuel-cells',
  'nuclear',
  'mining-sites',
  'gross',
  'remaining',
  'closes',
  'more',
  'absolute',
  'relative',
  // deals
  'guarantee',
  'payment',
  'tenant',
  'customer',
  'partnering',
  // right before years: how long something runs
  'lasting',
  // what is bought, built or put in, and the money for it
  'purchase',
  'investing',
  'asset',
  'stake',
  'it-load',
  // "a customer of Google": who comes behind it has the other part
  'possessor',
  'pipeline',
  'conversion',
  'greenfield',
  'mining-site',
  'financing',
  // superlatives
  'largest',
  'smallest',
  'highest',
  'lowest',
  'longest',
  'shortest',
  'record',
  'record-high',
  'record-low',
  'ever',
  'high-low',
  // "so stark wie seit …": a comparison that is a superlative with a window
  'as-much',
  // "one of the largest": several are meant, and no rank is told
  'one-of',
  // leads in what a superlative stands behind ("the third-largest after February's", "only February's was bigger")
  'outranked',
  // the US has overtaken China: who comes behind
  'overtakes',
  // "so stark … zuletzt im Juli 2021": the date is the comparison's own
  'this-much',
  'last-time',
  // before a record: what something is measured against ("below its record")
  'reference',
  'within-last',
  'this-year',
  // stance, modality, source
  'negation',
  'never',
  'no-negation',
  'contrast',
  'question',
  'falsehood',
  // who tells what the next words set right ("media wrote of 20 %, it was 7.76 %"), and what those words begin with
  'hearsay',
  'in-truth',
  'irony',
  'condition',
  // makes a condition as the first word of its clause ("should it fall")
  'inverted',
  'possible',
  'forecast',
  'opinion',
  'goal',
  'past-forecast',
  // of an earlier time than the article's
  'earlier',
  // a change over a span that has no date of its own: of a year, or of any length
  'over-year',
  'over-span',
  'cite',
  'cite-after',
  'say',
  'project',
  'data-of',
  'the-bank',
  'the-company',
  'the-country',
  'the-speaker',
  'this-one',
  // a clause that tells what was at the date before it ("since April, when …")
  'at-which',
  // between a number and what comes on top of it ("3.125 BTC plus fees")
  'added-on',
  // what a sale brings, said by a verb of its own
  'took-in',
  // verbs in the past: "by Monday" is then the last one
  'happened',
  // the measure named last, at another time ("it had been", "the same figure")
  'again',
  'next-one',
  // hashrate that is switched off or on
  'goes-off',
  'comes-on',
  // what is still to come of a supply
  'to-come',
  'all-coins',
  'in-existence',
  // what a growth must be to make up for something
  'needed',
  // a noun that a superlative says of a level, not of a change
  'level-word',
  // a number set aside ("without Hut 8"): names in it are no sources
  'aside',
  // joints of a sentence
  'and',
  'joint',
] as const;
export type Marker = (typeof MARKERS)[number];
export type Term = Subject | Marker;

/** Named events a window can begin with; their days stand in events.ts. */
export type EventName =
  | 'china-mining-ban-2021'
  | 'winter-storm-fern-2026-01'
  | 'halving-1'
  | 'halving-2'
  | 'halving-3'
  | 'halving-4';

/**
 * The words that tell what a number is about. Lower case, words apart by one space (a hyphen in the text counts as a
 * space); `*` at an end of a word stands for any letters (`*schwierigkeit`, `drop*`).
 */
export interface ClaimWords {
  /** What a name may end with ("Foundrys"), empty where an apostrophe stands before it. */
  readonly nameEnding: string;
  readonly terms: Readonly<Record<Term, Phrases>>;
  readonly events: Readonly<Record<EventName, Phrases>>;
  /** How long a contract runs is said before its noun ("15 yıllık sözleşme", 15年租约, "15-летний договор"). */
  readonly yearsFirst?: true;
  /** A dash stands for "is" ("доля — 18 %"): it parts no clauses. */
  readonly dashIs?: true;
  /** A superlative's window stands before it ("2021'den beri en büyük"). */
  readonly windowBefore?: true;
  /** A superlative may stand behind its noun ("la baisse la plus forte", "rebote histórico"). */
  readonly nounFirst?: true;
  /** Verbs in two parts whose particle ends the clause ("nahm … zu", "gab … bekannt"), and which way both go together. */
  readonly parted?: readonly {
    readonly verbs: Phrases;
    readonly up?: Phrases;
    readonly down?: Phrases;
    readonly still?: Phrases;
  }[];
  /** Verbs that tell of the future by themselves, and of now with one of these behind ("wird … gehandelt"). */
  readonly present?: { readonly verbs: Phrases; readonly participles: Phrases };
  /** "To" and "by" where they are endings of the number's last word, or words right behind it. */
  readonly behind?: Readonly<Record<'to' | 'by', { readonly endings: Phrases; readonly words: Phrases }>>;
  /** What this language calls places and names, beyond what all languages share, by their ids; `*` ends a stem. */
  readonly exonyms: Readonly<Record<'places' | 'names', Readonly<Record<string, Phrases>>>>;
}

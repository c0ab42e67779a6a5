import type { Evidence, Judged, Verdict } from '../check/verdict.ts';
import type { Day } from '../core/days.ts';
import { amountOf, calculationOf } from './calculation.ts';
import type { ClaimCard } from './message.ts';
import type { Words } from './words.ts';

/** A day, or a span of days as `start/end`, in the reader's form. */
const daysOf = (asOf: string, words: Words): string => asOf.split('/').map(words.day).join(' – ');

/** What a source says, in the reader's form: days, numbers with their units, roles. */
function shownValue(value: string, words: Words): string {
  const [, label, said = value] = /^([a-z-]+): (.+)$/.exec(value) ?? [];
  const phrases = [`deal-role-${said}`, `deal-origin-${said}`];
  const phrase = phrases.find((id) => words.has(id));
  const shown = phrase !== undefined && words.has(phrase) ? words.say(phrase) : amountOf(said, words);
  const id = `deal-figure-${label}`;
  return label === undefined ? shown : `${words.has(id) ? words.say(id) : label}: ${shown}`;
}

function evidenceLine({ title, url, asOf, knownFrom, height, value }: Evidence, words: Words): string {
  const later = knownFrom !== null && (asOf === null || knownFrom > asOf.slice(-10));
  const details = [
    height === null ? null : words.say('evidence-height', { height: words.number(height, 'block') }),
    asOf === null ? null : daysOf(asOf, words),
    later ? words.say('evidence-known', { day: words.day(knownFrom) }) : null,
  ].filter((each) => each !== null);
  const head = value === null ? title : `${title}: ${shownValue(value, words)}`;
  const about = details.length > 0 ? `(${details.join(', ')})` : null;
  return [head, about, url].filter((each) => each !== null).join(' ');
}

/** What people say of a verdict: what a moderator decided, and our own grounds as long as they are those of the verdict. */
function explanationOf({ verdict, explanation, decided, gone }: Verdict, words: Words): string {
  const own = words.explain(explanation);
  const grounds = gone === true ? `${own} ${words.say('card-gone')}` : own;
  if (decided === undefined) return grounds;
  const { as, own: ours, reason, from } = decided;
  const isOurs = ours === verdict;
  return [
    isOurs
      ? grounds
      : words.say('card-overridden', { verdict: words.verdict(verdict), before: words.verdict(ours) }),
    as === 'corrected' ? words.say('card-corrected') : isOurs ? words.say('card-confirmed') : null,
    reason === null ? null : words.say('card-reason', { reason }),
    from === undefined ? null : words.say('card-carried', { id: from }),
  ]
    .filter((each) => each !== null)
    .join(' ');
}

/** How often a claim was told before, since when, and by whom first where that is sure. */
export interface Sighted {
  readonly times: number;
  readonly since: Day;
  readonly first: string | null;
}

function seenLine({ times, since, first }: Sighted, { say, day }: Words): string {
  if (first === null) return say('card-seen', { times, day: day(since) });
  return say(times === 1 ? 'card-seen-once' : 'card-seen-first', { times, day: day(since), outlet: first });
}

/**
 * A judged claim ready to be shown; `id` is what `/claim` takes, null when the claim is not kept. `seen` is given where it
 * was told elsewhere.
 */
export function claimCard(
  { claim, verdict }: Judged,
  words: Words,
  id: string | null = null,
  seen: Sighted | null = null,
): ClaimCard {
  const { decided = null } = verdict;
  // Arithmetic that came to something else would speak against the verdict it stands under.
  const isOurs = decided === null || decided.own === verdict.verdict;
  return {
    verdict: verdict.verdict,
    word: words.verdict(verdict.verdict),
    quote: claim.shown ?? claim.quote,
    explanation: [explanationOf(verdict, words), ...(seen === null ? [] : [seenLine(seen, words)])].join(' '),
    calculation: verdict.computed === null || !isOurs ? null : calculationOf(verdict.computed, words),
    evidence: verdict.evidence.map((each) => evidenceLine(each, words)),
    id,
  };
}

/** Verdicts counted in words, the gravest first: "2 refuted, 1 supported". */
export function tally(
  judged: readonly { readonly verdict: Pick<Verdict, 'verdict'> }[],
  words: Words,
): string {
  return (['refuted', 'misleading', 'supported', 'unverifiable'] as const)
    .map((code) => ({ code, count: judged.filter(({ verdict }) => verdict.verdict === code).length }))
    .filter(({ count }) => count > 0)
    .map(({ code, count }) => words.say('check-tally', { count: String(count), word: words.verdict(code) }))
    .join(', ');
}

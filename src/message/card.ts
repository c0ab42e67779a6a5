import type { Computed, Evidence, Judged } from '../check/verdict.ts';
import type { ClaimCard } from './message.ts';
import type { Words } from './words.ts';

/** `450 ÷ 2 = 225 BTC/day`; the inputs stand behind it when the formula names them. */
function calculationOf({ formula, inputs, result, unit }: Computed, words: Words): string {
  const shown =
    typeof result === 'number' ? words.number(result, unit) : [result, unit ?? ''].join(' ').trim();
  const given = Object.entries(inputs)
    .map(([name, value]) => `${name} = ${typeof value === 'number' ? words.number(value, null, 12) : value}`)
    .join(', ');
  return given === '' ? `${formula} = ${shown}` : `${formula} = ${shown} (${given})`;
}

/** A day, or a span of days as `start/end`, in the reader's form. */
const daysOf = (asOf: string, words: Words): string => asOf.split('/').map(words.day).join(' – ');

function evidenceLine({ title, url, asOf, knownFrom, height, value }: Evidence, words: Words): string {
  const later = knownFrom !== null && (asOf === null || knownFrom > asOf.slice(-10));
  const details = [
    height === null ? null : words.say('evidence-height', { height: words.number(height, 'block') }),
    asOf === null ? null : daysOf(asOf, words),
    later ? words.say('evidence-known', { day: words.day(knownFrom) }) : null,
  ].filter((each) => each !== null);
  const head = value === null ? title : `${title}: ${value}`;
  const about = details.length > 0 ? `(${details.join(', ')})` : null;
  return [head, about, url].filter((each) => each !== null).join(' ');
}

/** A judged claim ready to be shown; `id` is what `/claim` takes, null when the claim is not kept. */
export function claimCard({ claim, verdict }: Judged, words: Words, id: string | null = null): ClaimCard {
  return {
    verdict: verdict.verdict,
    word: words.verdict(verdict.verdict),
    quote: claim.quote,
    explanation: words.explain(verdict.explanation),
    calculation: verdict.computed === null ? null : calculationOf(verdict.computed, words),
    evidence: verdict.evidence.map((each) => evidenceLine(each, words)),
    id,
  };
}

/** Verdicts counted in words, the gravest first: "2 refuted, 1 supported". */
export function tally(judged: readonly Judged[], words: Words): string {
  return (['refuted', 'misleading', 'supported', 'unverifiable'] as const)
    .map((code) => ({ code, count: judged.filter(({ verdict }) => verdict.verdict === code).length }))
    .filter(({ count }) => count > 0)
    .map(({ code, count }) => words.say('check-tally', { count: String(count), word: words.verdict(code) }))
    .join(', ');
}

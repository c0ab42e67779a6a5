import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import { growthNeededPct } from '../../core/hashprice.ts';
import type { Saying } from '../../facts/fact.ts';
import { agree, agreeNumber } from '../agreement.ts';
import { type Checker, type Context, knownWhenPublished, sentenceOf } from '../context.ts';
import {
  amount,
  type Finding,
  find,
  isSolid,
  onDay,
  rowEvidence,
  say,
  titled,
  undecided,
} from '../finding.ts';
import { tells } from '../telling.ts';

/** Years between two halvings, for the plain arithmetic of making one up. */
const YEARS = 4;

/** What halving alone asks for: price growth that doubles in four years, at unchanged hashrate and fees. */
const arithmetic = () => ({
  formula: 'growth = (2 * (1 + hashrate growth)^years)^(1/years) - 1',
  inputs: { hashrate_growth_pct: 0, years: YEARS },
  result: Number(growthNeededPct({ hashrateGrowthPct: 0, years: YEARS }).toFixed(2)),
  unit: '%/year',
});

/** A growth somebody asks of the price is told as a change of the price, too. */
const isGrowth = (saying: Saying, claim: Claim): boolean =>
  saying.kind === 'growth-needed' && claim.kind === 'price-change' && claim.direction !== 'down';

/** Sayings of the speaker a claim names, or of those who speak for the house it names. */
export function sayingsOf(claim: Claim, context: Context): readonly Saying[] {
  const id = claim.attribution?.id ?? null;
  if (id === null) return [];
  const members = context.facts.people
    .filter((person) => person.roles.some(({ organisation }) => organisation === id))
    .map((person) => person.id);
  return context.facts.sayings.filter(
    (saying) =>
      (saying.speaker === id || members.includes(saying.speaker)) &&
      (saying.kind === claim.kind || isGrowth(saying, claim)) &&
      saying.evidence !== false &&
      knownWhenPublished(saying.knownFrom, context),
  );
}

/** A bound that is told as a number ("50 % or more" as "50 %") still repeats the saying. */
const repeats = (claim: Claim, saying: Saying): boolean =>
  (claim.unit === saying.unit || isGrowth(saying, claim)) &&
  (agree(claim, saying.value)?.verdict === 'supported' ||
    agreeNumber(claim.low ?? claim.value ?? claim.high ?? 0, claim.unit, saying.value).verdict ===
      'supported');

/** "X says p": X's saying decides the attribution, p's own word stays beside it. Null where nothing is known of X. */
export function judgeAttribution(claim: Claim, context: Context): Finding | null {
  const sayings = sayingsOf(claim, context);
  const same = sayings.find((saying) => repeats(claim, saying));
  const row = same ?? sayings.at(-1);
  if (!row) return null;
  const explanation = say('saying', {
    speaker: titled(row.speaker),
    value: amount(row.value, row.unit),
    day: onDay(row.asOf.end),
  });
  const grounds = {
    computed: claim.kind === 'growth-needed' ? arithmetic() : null,
    evidence: [rowEvidence(row, `${row.value} ${row.unit}`)],
    settledBy: 'registry' as const,
  };
  if (same)
    return find('supported', 'attribution-known', explanation, {
      ...grounds,
      parts: { attribution: 'supported' },
    });
  const decisive = isSolid(row) && sayings.every(({ unit }) => unit === claim.unit);
  if (!decisive || claim.kind !== 'growth-needed') return null;
  return find('refuted', 'wrong-attribution', explanation, { ...grounds, parts: { attribution: 'refuted' } });
}

/** Points by which another count of years or of coins may put it. */
const OTHER_SUM = 5;

/** "To make up for one halving": nothing but the halving in it, no growth of hashrate, no speaker's own condition. */
function isOfOneHalving(claim: Claim, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  const { quantity, claim: words } = lexiconOf(context.reading.lang);
  const folded = fold(sentence);
  const percents = folded.split(/[%％]/).length - 1;
  const spelled = quantity.units.percent.filter((word) => folded.includes(fold(word))).length;
  const names = (term: 'halving' | 'hashrate' | 'difficulty'): boolean =>
    words.terms[term].some((word) => folded.includes(fold(word.replaceAll('*', ''))));
  const plain =
    claim.value !== null && claim.low === null && claim.high === null && claim.stance === 'asserted';
  const one = percents === 1 || (percents === 0 && spelled === 1);
  const alone = names('halving') && !names('hashrate') && !names('difficulty');
  return plain && alone && one && tells(sentence, context, 'offsets');
}

/** Judges a growth that somebody says is needed: who said so; the plain arithmetic stands beside it. */
export const checkGrowthNeeded: Checker = (claim, context) => {
  const attributed = judgeAttribution(claim, context);
  if (attributed) return attributed;
  const computed = arithmetic();
  const explanation = say('growth-arithmetic', {
    growth: amount(computed.result, '%/year', 2),
    years: amount(YEARS, 'years', 0),
  });
  const match = agree(claim, computed.result);
  if (match?.verdict === 'supported' && claim.value !== null)
    return find('supported', 'consistent', explanation, { computed });
  if (
    isOfOneHalving(claim, context) &&
    Math.abs((claim.value ?? computed.result) - computed.result) > OTHER_SUM
  )
    return find('refuted', 'wrong-value', explanation, { computed, settledBy: 'protocol' });
  return undecided('no-source', explanation, { computed });
};

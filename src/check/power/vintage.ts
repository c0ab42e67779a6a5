import type { Claim } from '../../claims/claim.ts';
import { nameOf } from '../../claims/lexicon/names.ts';
import { overlaps } from '../../core/days.ts';
import type { PowerForecast } from '../../facts/fact.ts';
import { agreeEnds } from '../agreement.ts';
import { type Context, knownWhenPublished, neighbours, sentenceOf, textOf } from '../context.ts';
import { type Finding, find, isSolid, onDay, rowEvidence, say, titled, words } from '../finding.ts';
import { tells } from '../telling.ts';
import { type Figure, figuresOf, fits } from './figures.ts';

/** Vintages by whoever is named, else by anyone, that were out when the article was. */
export function vintagesFor(claim: Claim, context: Context): readonly PowerForecast[] {
  const known = context.facts.powerForecasts.filter(
    (row) => row.evidence !== false && knownWhenPublished(row.knownFrom, context),
  );
  const source = forecasterTold(claim, context);
  const then = source === null ? [] : ofItsMonth(claim, known, context);
  if (then.length > 0) return then;
  const own = known.filter(({ forecaster }) => forecaster === source);
  if (source === null) return known;
  return own.length > 0 ? own : known.filter(({ forecaster }) => isNamed(forecaster, claim, context));
}

/** "In September the bank had put the gap at 36 GW": the vintages that a past month named for a gap or a demand can mean. */
function ofItsMonth(claim: Claim, known: readonly PowerForecast[], { published }: Context) {
  const { when, kind } = claim;
  if (!when || !published || kind === 'power-capacity' || claim.from !== null) return [];
  if (when.grain !== 'month' || when.anchor === 'inherited' || when.end >= published.start) return [];
  const then = known.filter((row) => overlaps(row.asOf, when));
  return then.some((row) => isSolid(row) && !row.dateFromMemory) ? then : [];
}

/** The forecaster a claim names; of a past month, the sentence's: "the gap is 49 GW by the bank's count; in September it spoke of 36". */
export function forecasterTold(claim: Claim, context: Context): string | null {
  const own = forecasterOf(claim, context);
  if (own !== null || claim.when?.grain !== 'month' || claim.kind === 'power-capacity') return own;
  const named = neighbours(claim, context).map((one) => forecasterOf(one, context));
  return named.find((id) => id !== null) ?? null;
}

/** Does the claim's sentence name a forecaster, whoever else the claim is laid to? */
const isNamed = (forecaster: string, claim: Claim, context: Context): boolean => {
  const name = nameOf(forecaster);
  return name !== null && sentenceOf(claim, context).toLowerCase().includes(name.toLowerCase());
};

/** The forecaster a claim names: a person speaks for the house. */
export function forecasterOf({ attribution }: Claim, { facts }: Context): string | null {
  const id = attribution?.id ?? null;
  if (id === null) return null;
  const houses =
    facts.people.find((person) => person.id === id)?.roles.map(({ organisation }) => organisation) ?? [];
  return (
    facts.powerForecasts.find(({ forecaster }) => forecaster === id || houses.includes(forecaster))
      ?.forecaster ?? id
  );
}

export const vintageFinding = (vintage: PowerForecast, figure: Figure, claim: Claim): Finding => {
  const text =
    typeof figure === 'number'
      ? String(figure)
      : figure[0] === figure[1]
        ? String(figure[0])
        : `${figure[0]}–${figure[1]}`;
  const from = claim.from === null ? {} : { parts: { number: 'supported' as const } };
  return find(
    'supported',
    'vintage',
    say('vintage', {
      forecaster: titled(vintage.forecaster),
      value: words(`${text} GW`),
      day: onDay(vintage.asOf.end),
    }),
    { evidence: [rowEvidence(vintage, `${text} GW`)], settledBy: 'registry', ...from },
  );
};

/** Round magnitudes ("2,000 MW") are taken for a vintage's figure only where the text blurs them itself. */
export const isFigure = (claim: Claim, figure: Figure): boolean => {
  const match = fits(claim, figure);
  return match?.verdict === 'supported' && (match.reason !== 'approximate' || claim.hedge !== null);
};

/** Capacities are anybody's; only in a text that names the forecaster can they be parts of its forecast. */
const isForecast = (claim: Claim, vintage: PowerForecast, context: Context): boolean =>
  isAboutUs(claim, context) &&
  (claim.kind !== 'power-capacity' ||
    context.reading.claims.some((other) => forecasterOf(other, context) === vintage.forecaster));

/** Ways to close the gap, each with figures of its own. */
const OPTIONS: readonly Claim['aspect'][] = ['gas-turbines', 'fuel-cells', 'nuclear-sited'];
/** Letters between the way and its figure. */
const BEFORE = 40;

/** "…, gas turbines 5 to 8": its own word stands right before the figure, behind every other number. */
export function isLedIn(claim: Claim, context: Context): boolean {
  if (!OPTIONS.includes(claim.aspect)) return false;
  const part = (slot: string) => claim.because.find((one) => one.slot === slot);
  const [word, value] = [part('kind'), part('value')];
  if (!word || !value || word.end > value.start || value.start - word.end > BEFORE) return false;
  return !/\p{Nd}/u.test(textOf(claim, context).slice(word.start, value.start));
}

/** Is the word for the part told of in another clause than its number: "15 GW from the grid; the pessimistic case is 51 GW"? */
export function isOfAnotherClause(claim: Claim, context: Context): boolean {
  const part = (slot: string) => claim.because.find((one) => one.slot === slot);
  const [word, value] = [part('kind'), part('value')];
  if (!word || !value) return false;
  const [first, last] = word.start < value.start ? [word, value] : [value, word];
  return /[;；]/.test(textOf(claim, context).slice(first.end, last.start));
}

/** "13 to 44 GW": the gap after and before all options is not one range. */
function acrossBases(claim: Claim, vintage: PowerForecast): Finding | null {
  const { netGw, gapGw } = vintage;
  if (!netGw || claim.low === null || claim.high === null || claim.kind !== 'power-deficit') return null;
  if (!agreeEnds(claim, [netGw[0], gapGw])) return null;
  return {
    ...vintageFinding(vintage, [netGw[0], gapGw], claim),
    verdict: 'misleading',
    reason: 'wrong-base',
  };
}

export function byVintage(claim: Claim, context: Context): Finding | null {
  const vintages = vintagesFor(claim, context)
    .filter((vintage) => isForecast(claim, vintage, context))
    .toReversed();
  for (const vintage of vintages) {
    const across = acrossBases(claim, vintage);
    if (across) return across;
  }
  for (const asked of isLedIn(claim, context) ? [claim] : [claim, { ...claim, aspect: null }])
    for (const vintage of vintages)
      for (const figure of figuresOf(asked, vintage))
        if (isFigure(claim, figure)) return vintageFinding(vintage, figure, claim);
  if (claim.unit !== '%') return null;
  for (const vintage of vintages)
    if (vintage.netPct !== null && isFigure(claim, vintage.netPct))
      return vintageFinding(vintage, vintage.netPct, claim);
  return null;
}

/** Only a claim about US data centres is about the vintages. */
export const isAboutUs = (claim: Claim, context: Context): boolean =>
  (claim.place === null && !tells(sentenceOf(claim, context), context, 'world')) ||
  claim.place?.id === 'us' ||
  neighbours(claim, context).some(({ place }) => place?.id === 'us');

export const amountOf = (claim: Claim, vintage: PowerForecast): number | null =>
  claim.kind === 'power-demand' ? vintage.demandGw : vintage.gapGw;

import type { Claim } from '../../claims/claim.ts';
import type { Machine } from '../../facts/fact.ts';
import { agree, isKinder, type Match } from '../agreement.ts';
import { type Checker, type Context, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { amount, find, rowEvidence, say, undecided, words } from '../finding.ts';
import { slipOf } from '../slip.ts';
import { tells } from '../telling.ts';
import { yearsIn } from '../years.ts';
import {
  COOLING,
  HASHRATE,
  MODEL,
  machinesBehind,
  machinesBeside,
  machinesOf,
  modelWords,
  REACH,
  sameModel,
  seriesOf,
  tokensIn,
} from './name.ts';
import { isMiscopied } from './slip.ts';

/** Does the text give the machine's own hashrate nearest to the figure, so that no other variant can be meant? */
function isPinned({ hashrateThs }: Machine, claim: Claim, context: Context): boolean {
  const off = ({ start, end }: Claim): number => Math.max(start - claim.end, claim.start - end);
  const [nearest] = neighbours(claim, context)
    .filter(({ unit, scope }) => unit === 'TH/s' && scope === 'machine')
    .toSorted((a, b) => off(a) - off(b));
  return nearest?.value === hashrateThs;
}

/** Machines from which on their hashrate is told of all together. */
const FLEET = 5;

/** Letters between a machine's hashrate and its efficiency where a specification gives both at once. */
const AT_ONCE = 40;

/** "Will deliver 580 TH/s at 95 J/TH": the two told in one breath are what a maker has announced, whenever it ships. */
function isSpecified(machine: Machine, claim: Claim, context: Context): boolean {
  const [at, text] = [numberOf(claim), textOf(claim, context)];
  return neighbours(claim, context).some((other) => {
    const of = numberOf(other);
    if (!at || !of || other.unit !== 'TH/s' || other.value !== machine.hashrateThs) return false;
    const [first, last] = of.start < at.start ? [of, at] : [at, of];
    const between = text.slice(first.end, last.start);
    return between.length <= AT_ONCE && !/[;:.]\s|；|。/.test(between);
  });
}

/** Does another model, or another version of it, that the tables do not know stand right before the figure? */
function isOfAnother(machines: readonly Machine[], claim: Claim, context: Context): boolean {
  const tokens = tokensIn(textOf(claim, context), Math.max(0, claim.start - REACH.back), claim.end);
  const last = tokens.findLast(({ word }) => MODEL.test(word) && !HASHRATE.test(word));
  const version = tokens.findLast(({ word, at }) => COOLING.has(word) && (!last || at > last.at));
  return (
    (last !== undefined &&
      !machines.some((machine) => modelWords(machine).some((w) => sameModel(last.word, w)))) ||
    (version !== undefined && machines.every(({ cooling }) => !cooling.startsWith(version.word)))
  );
}

/** By how much an efficiency of years ago is worse than that of any machine since. */
const OLD = 5;

/**
 * "The first ASICs of 2013 needed 1,200 J/TH": where the model was named in a sentence before, machines or another year in the
 * figure's own are not it.
 */
function isOfOthers({ released, efficiency }: Machine, claim: Claim, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  const at = numberOf(claim)?.start ?? claim.start;
  const from = Math.max(0, textOf(claim, context).lastIndexOf(sentence, at));
  const before = textOf(claim, context).slice(from, at);
  if (machinesBeside(claim, context).length > 0 || machinesBehind(claim, context).length > 0) return false;
  const hardware = tells(before, context, 'hardware') && !tells(before, context, 'the-machine', 'that');
  const own = [released?.slice(0, 4), context.published?.start.slice(0, 4)];
  const said = claim.value ?? 0;
  const far = claim.unit === 'J/TH' && said > OLD * efficiency && slipOf(said, efficiency) !== 'scale';
  return hardware || far || yearsIn(sentence).some((year) => !own.includes(year));
}

/** Makers round an efficiency or its two factors: printings differ by this share. */
const PRINTED = 0.012;
/** Off by less than this share, a rival printing or another variant may be meant. */
const VARIANT = 0.25;
/** The same where the machine's hashrate stands beside it. */
const RIVAL = 0.06;

function compareAll(
  claim: Claim,
  machines: readonly Machine[],
  figure: (machine: Machine) => number,
): { machine: Machine; match: Match } | null {
  let kept: { machine: Machine; match: Match } | null = null;
  for (const machine of machines) {
    const match = agree(claim, figure(machine));
    if (match && (!kept || isKinder(match, kept.match))) kept = { machine, match };
  }
  return kept;
}

/** Judges hashrate or efficiency of a machine that the text names. Units `J/TH`, `TH/s`, `PH/s`, `EH/s`. */
export const checkMachine: Checker = (claim, context) => {
  const factor =
    claim.unit === 'TH/s' ? 1 : claim.unit === 'PH/s' ? 1e-3 : claim.unit === 'EH/s' ? 1e-6 : null;
  const figure =
    claim.unit === 'J/TH'
      ? (m: Machine) => m.efficiency
      : factor === null
        ? null
        : (m: Machine) => m.hashrateThs * factor;
  if (!figure) return undecided('no-source', say('no-source'));
  const before = machinesOf(claim, context);
  const machines = [...before, ...machinesBehind(claim, context)];
  if (machines.length === 0) return undecided('no-source', say('no-source'));
  const best = compareAll(claim, machines, figure);
  if (!best) return undecided('vague', say('vague'));
  const { machine, match } = best;
  const explanation = say('machine', {
    model: words(machine.model),
    hashrate: amount(machine.hashrateThs, 'TH/s'),
    power: amount(machine.powerW, 'W'),
    efficiency: amount(machine.efficiency, 'J/TH', 1),
  });
  const computed =
    claim.unit === 'J/TH'
      ? {
          formula: 'efficiency = power / hashrate',
          inputs: { power_W: machine.powerW, hashrate_THs: machine.hashrateThs },
          result: Number(machine.efficiency.toFixed(2)),
          unit: 'J/TH',
        }
      : null;
  const evidence = [rowEvidence(machine, `${machine.hashrateThs} TH/s, ${machine.powerW} W`)];
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  const off = Math.abs(said / figure(machine) - 1);
  if (match.verdict !== 'supported' && claim.unit === 'J/TH' && off <= PRINTED)
    return find('supported', 'approximate', explanation, { computed, evidence });
  const pinned = claim.unit === 'J/TH' && isPinned(machine, claim, context);
  const series = seriesOf(machines, context.facts.machines).filter(
    (other) => !pinned || other.hashrateThs === machine.hashrateThs,
  );
  const sibling = compareAll(claim, series, figure);
  const fleet = machinesBeside(claim, context).map(figure);
  if (match.verdict === 'refuted' && said >= Math.min(...fleet) && said <= Math.max(...fleet))
    return undecided('vague', explanation, { computed, evidence });
  // "The ten S21 XP come to 2,700 TH/s".
  const times = claim.unit === 'J/TH' ? 1 : said / figure(machine);
  const least = tells(sentenceOf(claim, context), context, 'together') ? 2 : FLEET;
  if (times >= least && Number.isInteger(Number(times.toFixed(6))))
    return undecided('vague', explanation, { computed, evidence });
  const isSibling = claim.unit !== 'J/TH' && sibling?.match.verdict === 'supported';
  const slip = !isSibling && isMiscopied(claim, before, figure, context);
  if (slip) return find('refuted', 'wrong-value', explanation, { computed, evidence, settledBy: 'contract' });
  if (match.verdict !== 'supported' && isOfOthers(machine, claim, context))
    return undecided('no-source', explanation, { computed, evidence });
  const another = isOfAnother(machines, claim, context);
  if (
    (match.verdict !== 'supported' && another) ||
    (match.verdict === 'refuted' &&
      (off < (pinned ? RIVAL : VARIANT) || sibling?.match.verdict === 'supported'))
  )
    return undecided('no-source', explanation, { computed, evidence });
  const own =
    isSpecified(machine, claim, context) ||
    (claim.hedge === null && slipOf(said, Number(figure(machine).toFixed(2))) === 'scale');
  const settled =
    match.verdict === 'supported'
      ? ({ settledBy: 'registry' } as const)
      : own && match.verdict === 'refuted'
        ? ({ settledBy: 'contract' } as const)
        : {};
  return find(
    match.verdict,
    match.verdict === 'supported' && match.reason === 'exact' ? 'registry' : match.reason,
    explanation,
    // What a maker has announced of a machine that the tables know does not depend on its delivery.
    { computed, evidence, ...settled },
  );
};

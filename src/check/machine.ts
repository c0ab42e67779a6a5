import type { Claim } from '../claims/claim.ts';
import { oncePer } from '../claims/once.ts';
import type { Machine } from '../facts/fact.ts';
import { agree, agreeNumber, isKinder, type Match } from './agreement.ts';
import { type Checker, type Context, neighbours, textOf } from './context.ts';
import { amount, type Finding, find, rowEvidence, say, undecided, words } from './finding.ts';
import { slipOf } from './slip.ts';

const WORD = /[\p{Script=Latin}\p{N}+]+/gu;
const HASHRATE = /^\d+(?:\.\d+)?t$/;

const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(WORD) ?? []).map((word) => (word === 'hydro' ? 'hyd' : word));

/** The part of a model's name that a text must give: "Antminer S21 200T" → "s21". */
const modelWords = oncePer(({ model }: Machine): readonly string[] =>
  wordsOf(model).filter(
    (word) => !['antminer', 'whatsminer', 'avalon', 'sealminer'].includes(word) && !HASHRATE.test(word),
  ),
);

type Words = readonly { readonly word: string; readonly at: number }[];

/** Does a run of words stand in a text from one word on? */
function standsAt(text: Words, from: number, run: readonly string[]): boolean {
  for (let k = 0; k < run.length; k++) if (!sameModel(text[from + k]?.word ?? '', run[k]!)) return false;
  return true;
}

/** Where in a text a run of words stands last before an offset; -1 where it does not. */
function lastBefore(text: Words, run: readonly string[], end: number): number {
  for (let i = text.length - run.length; i >= 0; i--)
    if (text[i]!.at < end && standsAt(text, i, run)) return text[i]!.at;
  return -1;
}

const sameModel = (text: string, word: string): boolean =>
  text === word || (text.length === word.length + 1 && text.endsWith('s') && text.startsWith(word));

/** Where the words of a text stand, between two offsets. */
const tokensIn = (text: string, start: number, end: number): { word: string; at: number }[] =>
  [...text.slice(start, end).matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase() === 'hydro' ? 'hyd' : match[0].toLowerCase(),
    at: start + match.index,
  }));

/** Characters around a figure in which the machine it belongs to is named. */
const REACH = { back: 160, ahead: 60 };

/** Machines named right behind a figure, in its sentence: "17.5 J/TH machines such as the S21". */
function machinesBehind(claim: Claim, context: Context): readonly Machine[] {
  const text = textOf(claim, context);
  const stop = text.slice(claim.end, claim.end + REACH.ahead).search(/[.!?;](?:\s|$)/);
  const end = claim.end + (stop < 0 ? REACH.ahead : stop);
  const tokens = tokensIn(text, claim.end, end);
  const found = context.facts.machines.flatMap((machine) => {
    const run = modelWords(machine);
    const at = run.length > 0 ? tokens.findIndex((_, i) => standsAt(tokens, i, run)) : -1;
    return at >= 0 ? [{ machine, at, length: run.length }] : [];
  });
  const first = Math.min(...found.map(({ at }) => at));
  const longest = Math.max(...found.filter(({ at }) => at === first).map(({ length }) => length));
  return found.filter(({ at, length }) => at === first && length === longest).map(({ machine }) => machine);
}

/** Machines of the same series: another variant of it may be meant by "its sibling". */
const seriesOf = (machines: readonly Machine[], all: readonly Machine[]): readonly Machine[] => {
  const series = new Set(machines.map((machine) => modelWords(machine)[0]));
  return all.filter((machine) => series.has(modelWords(machine)[0]));
};

/** The machines a claim speaks of: those whose model stands nearest before its end, the longest name first. */
function machinesOf(claim: Claim, context: Context): readonly Machine[] {
  const tokens = tokensIn(textOf(claim, context), Math.max(0, claim.start - REACH.back - 40), claim.end);
  const found = context.facts.machines.flatMap((machine) => {
    const run = modelWords(machine);
    const at = run.length > 0 ? lastBefore(tokens, run, claim.end) : -1;
    return at >= 0 && claim.start - at < REACH.back ? [{ machine, at, length: run.length }] : [];
  });
  const nearest = Math.max(...found.map(({ at }) => at));
  const longest = Math.max(...found.filter(({ at }) => at === nearest).map(({ length }) => length));
  return found.filter(({ at, length }) => at === nearest && length === longest).map(({ machine }) => machine);
}

/** Does the text give the machine's own hashrate nearest to the figure, so that no other variant can be meant? */
function isPinned({ hashrateThs }: Machine, claim: Claim, context: Context): boolean {
  const off = ({ start, end }: Claim): number => Math.max(start - claim.end, claim.start - end);
  const [nearest] = neighbours(claim, context)
    .filter(({ unit, scope }) => unit === 'TH/s' && scope === 'machine')
    .toSorted((a, b) => off(a) - off(b));
  return nearest?.value === hashrateThs;
}

/** A word that names a model: "s9", "m60s". */
const MODEL = /^[a-z]{1,2}\d{1,3}[a-z+]{0,3}$/u;

/** Does another model that the tables do not know stand right before the figure? */
function isOfAnother(machines: readonly Machine[], claim: Claim, context: Context): boolean {
  const tokens = tokensIn(textOf(claim, context), Math.max(0, claim.start - REACH.back), claim.end);
  const last = tokens.findLast(({ word }) => MODEL.test(word) && !HASHRATE.test(word));
  return (
    last !== undefined &&
    !machines.some((machine) => modelWords(machine).some((w) => sameModel(last.word, w)))
  );
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
  const before = machinesOf(claim, context);
  const behind = machinesBehind(claim, context);
  const machines = [...before, ...behind];
  const factor =
    claim.unit === 'TH/s' ? 1 : claim.unit === 'PH/s' ? 1e-3 : claim.unit === 'EH/s' ? 1e-6 : null;
  const figure =
    claim.unit === 'J/TH'
      ? (m: Machine) => m.efficiency
      : factor === null
        ? null
        : (m: Machine) => m.hashrateThs * factor;
  if (machines.length === 0 || !figure) return undecided('no-source', say('no-source'));
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
  if (
    match.verdict === 'refuted' &&
    (off < (pinned ? RIVAL : VARIANT) ||
      sibling?.match.verdict === 'supported' ||
      isOfAnother(machines, claim, context))
  )
    return undecided('no-source', explanation, { computed, evidence });
  return find(
    match.verdict,
    match.verdict === 'supported' && match.reason === 'exact' ? 'registry' : match.reason,
    explanation,
    { computed, evidence },
  );
};

const COUNT = /(\d{1,3}(?:[.,' ]\d{3})+|\d{2,})/gu;

/** Machines bought times their hashrate: "22,000 S21 units, good for 4.4 EH/s". Null where it does not apply. */
export function machineSum(claim: Claim, context: Context): Finding | null {
  const machines = machinesOf(claim, context);
  const first = machines[0];
  if (!first || claim.value === null || claim.unit !== 'EH/s') return null;
  const before = textOf(claim, context).slice(Math.max(0, claim.start - 60), claim.end);
  const counts = [...before.matchAll(COUNT)]
    .map(([text]) => Number(text.replace(/[.,' ]/g, '')))
    .filter((count) => count >= 100 && count < 1e7);
  for (const count of counts)
    for (const machine of machines) {
      const total = (count * machine.hashrateThs) / 1e6;
      const right = agreeNumber(claim.value, 'EH/s', total).verdict === 'supported';
      const alone = counts.length === 1 && machines.length === 1;
      if (!right && !(alone && slipOf(claim.value, total) === 'scale')) continue;
      return find(
        right ? 'supported' : 'refuted',
        right ? 'consistent' : 'inconsistent',
        say('machine-sum', {
          count: amount(count, null, 0),
          model: words(machine.model),
          hashrate: amount(machine.hashrateThs, 'TH/s'),
          total: amount(total, 'EH/s', 2),
        }),
        {
          computed: {
            formula: 'hashrate = machines * hashrate per machine',
            inputs: { machines: count, hashrate_THs: machine.hashrateThs },
            result: Number(total.toFixed(3)),
            unit: 'EH/s',
          },
          evidence: [rowEvidence(machine, `${machine.hashrateThs} TH/s`)],
        },
      );
    }
  return null;
}

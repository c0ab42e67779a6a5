import type { Claim } from '../../claims/claim.ts';
import type { Machine } from '../../facts/fact.ts';
import { type Context, neighbours, numberOf, textOf } from '../context.ts';
import { slipOf } from '../slip.ts';
import { COOLING, MODEL, modelWords, tokensIn, VARIANTS } from './name.ts';

/** Letters between a model and its figure, with no other machine among them. */
const BESIDE = 45;
/** Off by less than this share, a figure may be printed so for the very model. */
const OWN = 0.08;

/**
 * "The S21 needs 15.7 J/TH", "the S21 Pro 13.5": two digits swapped, or what another model of the tables has, told right behind
 * the model that is named.
 */
export function isMiscopied(
  claim: Claim,
  machines: readonly Machine[],
  figureOf: (machine: Machine) => number,
  context: Context,
): boolean {
  const { value, hedge, stance, modality } = claim;
  if (
    machines.length === 0 ||
    value === null ||
    hedge !== null ||
    stance !== 'asserted' ||
    modality === 'hypothetical'
  )
    return false;
  const text = textOf(claim, context);
  const at = numberOf(claim)?.start ?? claim.start;
  const tokens = tokensIn(text, Math.max(0, at - BESIDE), at);
  const standing = (run: readonly string[]): number =>
    tokens.findLast((_, i) => run.every((word, k) => tokens[i + k]?.word === word))?.at ?? -1;
  const [run = []] = machines.map(modelWords).toSorted((a, b) => standing(b) - standing(a));
  const named = tokens.find(({ at: start }) => start === standing(run));
  if (!named || SERIES.test(text.slice(named.at, at)) || /[;.!?](?:\s|$)/.test(text.slice(named.at, at)))
    return false;
  const rest = tokens.filter((token) => token.at > named.at).slice(run.length);
  if (rest.some(({ word }) => COOLING.has(word) || VARIANTS.has(word) || MODEL.test(word))) return false;
  const far = machines.every((machine) => Math.abs(value / figureOf(machine) - 1) > OWN);
  const swapped = machines.some(
    (machine) => slipOf(value, Number(figureOf(machine).toFixed(2))) === 'swapped',
  );
  // A model is sold with more than one hashrate, and can be tuned: only digits in another order tell, beside its own efficiency.
  if (claim.unit !== 'J/TH') {
    const tuned = neighbours(claim, context).some(
      (other) =>
        other.unit === 'J/TH' &&
        other.value !== null &&
        machines.every(({ efficiency }) => Math.abs((other.value ?? 0) / efficiency - 1) > OWN),
    );
    return far && swapped && !tuned && String(value).replace('.', '').length >= 3;
  }
  const lines = new Set(machines.map(lineOf));
  const anothers = context.facts.machines.some(
    (other) =>
      lines.has(lineOf(other)) &&
      Number(other.efficiency.toFixed(1)) === value &&
      modelWords(other).join(' ') !== run.join(' '),
  );
  const digits = String(value).replace('.', '').length;
  if (!far || !(swapped || anothers)) return false;
  if (digits >= 3) return true;
  return (
    anothers &&
    claim.precision?.written === 1 &&
    !tokensIn(text, 0, text.length).some(
      ({ word }) => word.length > 1 && (VARIANTS.has(word) || SUFFIXED.test(word)) && !run.includes(word),
    )
  );
}

/** The line a model is of, with its lighter sisters: "s21e" is an S21. */
const lineOf = (machine: Machine): string => /^[a-z]+\d+/u.exec(modelWords(machine)[0] ?? '')?.[0] ?? '';

/** A variant's word with its sign: "xp+". */
const SUFFIXED = /^(?:pro|xp)\+$/u;

/** A whole line of models, which has newer ones. */
const SERIES = /seri|séri|сери|系列|famil|gener|line\b|models/iu;

import { nameOf } from '../claims/lexicon/names.ts';
import { oncePer } from '../claims/once.ts';
import type { Day, Span } from '../core/days.ts';
import type { Epoch, Known, Month } from '../facts/fact.ts';
import type { Explanation, ExplanationArgument, ExplanationId } from './explanation.ts';
import type { Computed, Evidence, Reason, Verdict, VerdictCode } from './verdict.ts';

/**
 * What a checker says about the plain proposition, before stance, modality and attribution are weighed.
 * `protocol` and `contract` findings hold for forecasts too; `registry` ones are about what somebody is known to have said or signed.
 */
export interface Finding extends Verdict {
  readonly settledBy: 'data' | 'protocol' | 'registry' | 'contract';
  /** An exact figure or day beside it says what it is about, from wherever its subject was carried over. */
  readonly confirmed?: true;
}

interface Grounds {
  readonly computed?: Computed | null;
  readonly evidence?: readonly Evidence[];
  readonly parts?: Verdict['parts'];
  readonly settledBy?: Finding['settledBy'];
}

/** Puts a finding together; what is left out of `grounds` is empty. */
export function find(
  verdict: VerdictCode,
  reason: Reason,
  explanation: Explanation,
  grounds: Grounds = {},
): Finding {
  return {
    verdict,
    reason,
    explanation,
    computed: grounds.computed ?? null,
    evidence: grounds.evidence ?? [],
    ...(grounds.parts ? { parts: grounds.parts } : {}),
    settledBy: grounds.settledBy ?? 'data',
  };
}

/** Nothing here decides it: `unverifiable`, with what is known shown as evidence. */
export const undecided = (reason: Reason, explanation: Explanation, grounds: Grounds = {}): Finding =>
  find('unverifiable', reason, explanation, grounds);

export const say = (
  id: ExplanationId,
  args: Readonly<Record<string, ExplanationArgument>> = {},
): Explanation => ({ id, args });

export const amount = (value: number, unit: string | null, digits?: number): ExplanationArgument =>
  digits === undefined ? { type: 'number', value, unit } : { type: 'number', value, unit, digits };
export const onDay = (value: Day): ExplanationArgument => ({ type: 'day', value });
export const atHeight = (value: number): ExplanationArgument => ({ type: 'height', value });
export const words = (value: string): ExplanationArgument => ({ type: 'text', value });

/** A registry id in words: `morgan-stanley` → Morgan Stanley; what has no name there is spelled from the id. */
export const titled = (id: string): ExplanationArgument =>
  words(
    nameOf(id) ??
      id.replace(
        /(^|-)(\p{L})/gu,
        (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
      ),
  );

/** A definition's id: its own name where it is somebody's, else the words each language has for it. */
export const termed = (id: string): ExplanationArgument => {
  const name = nameOf(id);
  return name === null ? { type: 'term', value: id } : words(name);
};

const spanText = ({ start, end }: Span): string => (start === end ? start : `${start}/${end}`);

/** A block header as evidence: known since its own day, to whoever holds the chain. */
export const headerEvidence = oncePer(
  (epoch: Epoch): Evidence => ({
    title: 'Bitcoin block header',
    url: null,
    asOf: epoch.day,
    knownFrom: epoch.day,
    height: epoch.height,
    value:
      epoch.difficulty < 1e10
        ? String(Math.round(epoch.difficulty))
        : `${(epoch.difficulty / 1e12).toFixed(2)} T`,
  }),
);

/** A registry row as evidence, with the figure it gives; the text under examination is named only where nothing else is. */
export function rowEvidence(row: Known, value: string | null): Evidence {
  const source = row.sources.find(({ evidence }) => evidence !== false) ?? row.sources[0];
  return {
    title: source?.title ?? 'registry',
    url: source?.url ?? null,
    asOf: spanText(row.asOf),
    knownFrom: row.knownFrom,
    height: null,
    value,
  };
}

/** A month of market and chain as evidence. */
export const monthEvidence = (month: Month, value: string): Evidence => rowEvidence(month, value);

/** May this row carry a refutation alone? Not what is from memory, weakly sourced or under examination itself. */
export const isSolid = (row: Known): boolean =>
  row.evidence !== false && row.fromMemory !== true && row.confidence !== 'low';

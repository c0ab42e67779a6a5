import type { Judged, VerdictCode } from '../../check/verdict.ts';
import { shareBand } from '../../core/proportion.ts';
import type { Label } from './corpus.ts';

/** So many of so many, with its Wilson 95 % band (0 to 1); null where there was nothing to count. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Scores {
  readonly recall: Rate;
  readonly precision: Rate;
  /** Among the claims found for a label: the very kind, the unit, the direction. */
  readonly kind: Rate;
  readonly unit: Rate;
  readonly direction: Rate;
  /** Right verdicts where data decide and the claim was found; there, abstaining is not right. */
  readonly accuracy: Rate;
  /** Verdicts given, not abstained from, where data decide and the claim was found. */
  readonly coverage: Rate;
  /** Wrong sentences (refuted or misleading by data) called refuted or misleading. */
  readonly wrongFound: Rate;
  /** Refuted where the label is not, and numbers refuted that claim nothing; of all such labels and numbers. */
  readonly falseRefutations: Rate;
  /** Claims without a label that are refuted: right or wrong, nobody has said. */
  readonly unlabelledRefutations: Rate;
}

/** What came of a label, of a claim without one, or of a number that claims nothing. */
export type Finding = { readonly id: string; readonly lang: string; readonly kind: string } & (
  | { readonly type: 'label'; readonly label: Label; readonly found: Judged | null }
  | { readonly type: 'spurious'; readonly found: Judged; readonly negative: boolean }
  | { readonly type: 'negative'; readonly quote: string; readonly found: Judged | null }
);

export const isRefuted = (found: Judged | null): boolean => found?.verdict.verdict === 'refuted';

export const isWrong = (verdict: VerdictCode | null | undefined): boolean =>
  verdict === 'refuted' || verdict === 'misleading';

/** Can the verdict be decided from the tables here? */
export const isDecidable = ({ verdict, verdictSource }: Label): boolean =>
  (verdict === 'supported' || isWrong(verdict)) && /^(data:|protocol|arithmetic)/.test(verdictSource ?? '');

const rate = (count: number, of: number): Rate => ({
  count,
  of,
  ...(of === 0 ? { share: null, low: null, high: null } : shareBand({ count, of })),
});

const rateOf = <T>(list: readonly T[], holds: (each: T) => boolean): Rate =>
  rate(list.filter(holds).length, list.length);

/** The measures over some findings; optional labels count only where something is refuted. */
export function scoresOf(findings: readonly Finding[]): Scores {
  const labels = findings.filter((f) => f.type === 'label');
  const required = labels.filter((f) => !f.label.optional);
  const found = required.flatMap(({ label, found: judged }) => (judged ? [{ label, ...judged }] : []));
  const spurious = findings.filter((f) => f.type === 'spurious');
  const decidable = found.filter(({ label }) => isDecidable(label));
  const decided = decidable.filter(({ verdict }) => verdict.verdict !== 'unverifiable');
  const innocent = findings.filter((f) =>
    f.type === 'label' ? !isWrong(f.label.verdict) : f.type === 'negative',
  );
  return {
    recall: rate(found.length, required.length),
    precision: rate(found.length, found.length + spurious.length),
    kind: rateOf(found, ({ claim, label }) => claim.kind === label.kind),
    unit: rateOf(found, ({ claim, label }) => claim.unit === label.unit),
    direction: rateOf(
      found.filter(({ label }) => label.direction != null),
      ({ claim, label }) => claim.direction === label.direction,
    ),
    accuracy: rateOf(decidable, ({ label, verdict }) => verdict.verdict === label.verdict),
    coverage: rate(decided.length, decidable.length),
    wrongFound: rateOf(
      required.filter(({ label }) => isDecidable(label) && isWrong(label.verdict)),
      ({ found: judged }) => isWrong(judged?.verdict.verdict),
    ),
    falseRefutations: rateOf(innocent, (f) => isRefuted(f.found)),
    unlabelledRefutations: rateOf(spurious, (f) => isRefuted(f.found)),
  };
}

import type { Judged, Verdict, VerdictCode } from '../check/verdict.ts';
import type { Claim } from '../claims/claim.ts';
import { claimKey } from '../claims/key.ts';
import { addDays, type Day, type Span } from '../core/days.ts';
import { areEnough, type Figures, sameFigures } from '../news/figures.ts';
import type { Archive, KeptClaim, KeptFigures, Recall, Recalled } from '../ports.ts';

/** Days between which one story is told in other words; a week later it is another. */
const APART = 3;

/** Verdicts nobody may get or lose by what another outlet wrote. */
const GRAVE: ReadonlySet<VerdictCode> = new Set<VerdictCode>(['refuted', 'misleading']);

/** What our own check has come to. */
export const ownOf = ({ verdict, decided }: Verdict): VerdictCode => decided?.own ?? verdict;

/** The code of what is said of a claim, and the numbers it is said of. */
const sayingOf = ({ claim, verdict }: Judged): string => {
  const { kind, aspect, value, low, high, unit, stance }: Claim = claim;
  return JSON.stringify([ownOf(verdict), kind, aspect, value, low, high, unit, stance]);
};

/** Does each of two articles say everything that is wrong in the other? */
function sameFaults(a: readonly Judged[], b: readonly Judged[]): boolean {
  const faults = (all: readonly Judged[]): Set<string> =>
    new Set(all.filter(({ verdict }) => GRAVE.has(ownOf(verdict))).map(sayingOf));
  const [ours, theirs] = [faults(a), faults(b)];
  return ours.size === theirs.size && ours.isSubsetOf(theirs);
}

/** The articles of the last days by their numbers, each day read once. */
export function openMemory({ figuresOf }: Pick<Archive, 'figuresOf'>) {
  const days = new Map<Day, Promise<KeptFigures[]>>();
  const told = (day: Day): Promise<KeptFigures[]> => {
    const known = days.get(day) ?? figuresOf(day);
    days.set(day, known);
    return known;
  };
  return {
    /** The article that told the same story in other words, in another language too; null when none did. */
    async twinOf(day: Day, figures: Figures, claims: readonly Judged[]): Promise<string | null> {
      if (!areEnough(figures)) return null;
      for (let away = 0; away <= APART; away++)
        for (const other of away === 0 ? [day] : [addDays(day, -away), addDays(day, away)])
          for (const each of await told(other))
            if (sameFigures(each.figures, figures) && sameFaults(each.claims, claims)) return each.article;
      return null;
    },
    async add(day: Day, kept: KeptFigures): Promise<void> {
      if (areEnough(kept.figures)) (await told(day)).push(kept);
    },
  };
}

export type Memory = ReturnType<typeof openMemory>;

/** Are both surely about what and when they seem to be about, and do their numbers leave the same open? */
const isSure = (a: Claim, b: Claim): boolean =>
  a.subject === 'stated' &&
  b.subject === 'stated' &&
  a.when?.anchor !== 'inherited' &&
  b.when?.anchor !== 'inherited' &&
  (a.readings.length === 0 || JSON.stringify(a.readings) === JSON.stringify(b.readings));

/** A claim under the verdict that a moderator has given to one that says the same; as it was where none has, or it is not sure. */
export function underDecision({ claim, verdict }: Judged, decided: KeptClaim | null | undefined): Judged {
  const standing = decided?.judged.verdict;
  if (!decided || !standing?.decided || verdict.decided || !isSure(claim, decided.judged.claim))
    return { claim, verdict };
  // Why an outlet corrected itself says nothing of another one.
  const reason = standing.decided.as === 'corrected' ? null : standing.decided.reason;
  const as = standing.verdict === verdict.verdict ? 'confirmed' : 'overridden';
  const made = { as, reason, own: verdict.verdict, from: decided.id } as const;
  return { claim, verdict: { ...verdict, verdict: standing.verdict, decided: made } };
}

/** Judged claims as they stand after all that was decided before, each with what is remembered of it. */
export async function recalled(
  recall: Recall,
  judged: readonly Judged[],
  published: Span | null,
): Promise<{ readonly judged: Judged; readonly before: Recalled | null }[]> {
  const keys = judged.map(({ claim }) => claimKey(claim, published));
  const asked = keys.filter((key) => key !== null);
  const known = asked.length === 0 ? new Map<string, Recalled>() : await recall(asked);
  return judged.map((each, i) => {
    const before = known.get(keys[i] ?? '') ?? null;
    return { judged: underDecision(each, before?.decided), before };
  });
}

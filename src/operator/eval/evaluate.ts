import type { Judged } from '../../check/verdict.ts';
import type { Reading } from '../../claims/reading.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Article } from '../../news/article.ts';
import type { Label, Labelled } from './corpus.ts';
import { match } from './match.ts';
import { type Finding, isDecidable, isRefuted, isWrong, type Scores, scoresOf } from './scores.ts';

export const CASE_TYPES = [
  'false-refutation',
  'missed',
  'spurious',
  'wrong-verdict',
  'wrong-kind',
  'wrong-direction',
] as const;

/** One thing that went wrong, with what was expected and what came. */
export interface Case {
  readonly type: (typeof CASE_TYPES)[number];
  readonly id: string;
  readonly lang: string;
  readonly quote: string;
  readonly label: Label | null;
  readonly found: Judged | null;
}

export interface Report {
  readonly texts: number;
  /** Labels that count, the optional ones left out. */
  readonly labels: number;
  readonly all: Scores;
  readonly byKind: Readonly<Record<string, Scores>>;
  readonly byLang: Readonly<Record<string, Scores>>;
  readonly cases: readonly Case[];
  /** Texts whose reading or judging failed. */
  readonly faults: readonly { readonly id: string; readonly reason: string }[];
}

function typesOf(finding: Finding): readonly Case['type'][] {
  if (finding.type === 'negative') return isRefuted(finding.found) ? ['false-refutation'] : [];
  if (finding.type === 'spurious') return ['spurious'];
  const { label, found } = finding;
  if (!found) return label.optional ? [] : ['missed'];
  const { verdict } = found.verdict;
  const unjust: readonly Case['type'][] =
    isRefuted(found) && !isWrong(label.verdict) ? ['false-refutation'] : [];
  if (label.optional) return unjust;
  return [
    ...unjust,
    ...(isDecidable(label) && verdict !== label.verdict ? (['wrong-verdict'] as const) : []),
    ...(found.claim.kind === label.kind ? [] : (['wrong-kind'] as const)),
    ...(label.direction == null || found.claim.direction === label.direction
      ? []
      : (['wrong-direction'] as const)),
  ];
}

function casesOf(finding: Finding): readonly Case[] {
  const { id, lang, found } = finding;
  const label = finding.type === 'label' ? finding.label : null;
  const quote =
    label?.quote ?? (finding.type === 'negative' ? finding.quote : finding.found?.claim.quote) ?? '';
  return typesOf(finding).map((type) => ({ type, id, lang, quote, label, found }));
}

function findingsOf(text: Labelled, judged: readonly Judged[]): readonly Finding[] {
  const { pairs, spurious, negatives } = match(text, judged);
  const where = { id: text.id, lang: text.lang };
  return [
    ...pairs.map((pair) => ({ ...where, type: 'label' as const, kind: pair.label.kind, ...pair })),
    ...spurious.map((s) => ({ ...where, type: 'spurious' as const, kind: s.found.claim.kind, ...s })),
    ...negatives.map((n) => ({ ...where, type: 'negative' as const, kind: n.found?.claim.kind ?? '', ...n })),
  ];
}

const grouped = (findings: readonly Finding[], by: (f: Finding) => string): Record<string, Scores> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(findings, by))
      .filter(([key]) => key !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, list]) => [key, scoresOf(list ?? [])]),
  );

/**
 * Reads and judges labelled texts and compares: claims by kind family, amount and overlapping quote, each used once;
 * optional labels count neither for nor against. `langs` and `kinds` narrow what is counted; `told` says whether the
 * reader is told a text's language.
 */
export function evaluate(parts: {
  readonly texts: readonly Labelled[];
  readonly read: (article: Article) => Reading;
  readonly judge: (reading: Reading, facts: Snapshot) => readonly Judged[];
  readonly facts: Snapshot;
  readonly langs?: readonly string[];
  readonly kinds?: readonly string[];
  readonly told?: boolean;
}): Report {
  const { read, judge, facts, langs, kinds, told = true } = parts;
  const texts = parts.texts.filter(({ lang }) => !langs || langs.includes(lang));
  const faults: { id: string; reason: string }[] = [];
  const judgedOf = (text: Labelled): readonly Judged[] => {
    try {
      return judge(read(told ? text.article : { ...text.article, lang: null }), facts);
    } catch (error) {
      faults.push({
        id: text.id,
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      return [];
    }
  };
  const counted = texts
    .flatMap((text) => findingsOf(text, judgedOf(text)))
    .filter(({ kind }) => !kinds || kinds.includes(kind));
  return {
    texts: texts.length,
    labels: counted.filter((f) => f.type === 'label' && !f.label.optional).length,
    all: scoresOf(counted),
    byKind: grouped(counted, (f) => f.kind),
    byLang: grouped(counted, (f) => f.lang),
    cases: counted.flatMap(casesOf),
    faults,
  };
}

import type { Judged } from '../../check/verdict.ts';
import { fields, heading, list, table } from '../../message/build.ts';
import type { Block } from '../../message/message.ts';
import type { PhraseId, Words } from '../../message/words.ts';
import type { BadLine, Label } from './corpus.ts';
import { CASE_TYPES, type Case, type Report } from './evaluate.ts';
import type { Rate, Scores } from './scores.ts';

const MEASURES: readonly (readonly [PhraseId, keyof Scores])[] = [
  ['eval-false-refutations', 'falseRefutations'],
  ['eval-unlabelled', 'unlabelledRefutations'],
  ['eval-recall', 'recall'],
  ['eval-precision', 'precision'],
  ['eval-exact-kind', 'kind'],
  ['eval-unit', 'unit'],
  ['eval-direction', 'direction'],
  ['eval-accuracy', 'accuracy'],
  ['eval-coverage', 'coverage'],
  ['eval-wrong-found', 'wrongFound'],
];

const percent = (share: number | null, words: Words): string =>
  share === null ? '–' : words.number(share * 100, '%', 1);

const count = ({ count: n, of }: Rate, words: Words): string =>
  words.say('eval-of', { count: String(n), of: String(of) });

const band = ({ low, high }: Rate, words: Words): string =>
  low === null || high === null
    ? '–'
    : words.say('eval-between', { low: percent(low, words), high: percent(high, words) });

const totals = (scores: Scores, words: Words): Block =>
  table(
    (['eval-measure', 'eval-share', 'eval-count', 'eval-band'] as const).map((id) => words.say(id)),
    MEASURES.map(([id, key]) => [
      words.say(id),
      percent(scores[key].share, words),
      count(scores[key], words),
      band(scores[key], words),
    ]),
    0,
  );

/** Short heads for the tables by language and kind, where the names of the measures would be too wide. */
const COLUMNS: readonly (readonly [string, keyof Scores])[] = [
  ['!', 'falseRefutations'],
  ['R', 'recall'],
  ['P', 'precision'],
  ['=', 'kind'],
  ['✓', 'accuracy'],
  ['∂', 'coverage'],
  ['✗', 'wrongFound'],
];

const groups = (head: string, rows: Readonly<Record<string, Scores>>, words: Words): Block =>
  table(
    [head, words.say('eval-labels'), ...COLUMNS.map(([column]) => column)],
    Object.entries(rows).map(([name, scores]) => [
      name,
      String(scores.recall.of),
      ...COLUMNS.map(([, key]) => (scores[key].of === 0 ? '–' : `${scores[key].count}/${scores[key].of}`)),
    ]),
  );

const legend = (words: Words): Block =>
  fields(
    COLUMNS.map(([column, key]) => [column, words.say(MEASURES.find(([, of]) => of === key)![0])] as const),
    2,
  );

interface Amount {
  readonly kind: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly direction?: 'up' | 'down' | null | undefined;
}

const ARROWS = { up: '↑', down: '↓' } as const;

function amountOf({ kind, value, low, high, unit, direction }: Amount): string {
  const bounds = low === null && high === null ? '' : `[${low ?? '…'}, ${high ?? '…'}]`;
  return [kind, value, bounds, unit, direction ? ARROWS[direction] : null]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

const expectedOf = (label: Label): string =>
  [amountOf(label), label.verdict ?? '–', label.verdictSource, label.asOf, label.truth && `(${label.truth})`]
    .filter(Boolean)
    .join(', ');

function gotOf({ claim, verdict }: Judged, words: Words): string {
  const when = claim.when ? `${claim.when.start}…${claim.when.end} ${claim.when.anchor}` : null;
  return [
    amountOf(claim),
    `${verdict.verdict} (${verdict.reason})`,
    when,
    claim.modality === 'fact' ? null : claim.modality,
    claim.stance === 'asserted' ? null : claim.stance,
    claim.attribution?.source,
    words.explain(verdict.explanation),
  ]
    .filter(Boolean)
    .join(', ');
}

const line = ({ id, quote, label, found }: Case, words: Words): string =>
  [
    `${id} “${quote}”`,
    label ? words.say('eval-expected', { what: expectedOf(label) }) : null,
    found ? words.say('eval-got', { what: gotOf(found, words) }) : null,
    found && found.claim.quote !== quote ? `“${found.claim.quote}”` : null,
  ]
    .filter(Boolean)
    .join(' · ');

/** The report as tables and lists: false refutations always one by one, everything else that went wrong with `misses`. */
export function formatReport(
  report: Report,
  words: Words,
  options: { readonly misses: boolean; readonly bad?: readonly BadLine[] },
): readonly Block[] {
  const listed = CASE_TYPES.filter((type) => options.misses || type === 'false-refutation').flatMap(
    (type) => {
      const cases = report.cases.filter((each) => each.type === type);
      if (cases.length === 0) return [];
      return [
        heading(words.say(`eval-case-${type}`, { count: String(cases.length) })),
        list(cases.map((each) => line(each, words))),
      ];
    },
  );
  const trouble = (head: PhraseId, lines: readonly string[]): readonly Block[] =>
    lines.length === 0 ? [] : [heading(words.say(head, { count: String(lines.length) })), list(lines, 0)];
  return [
    totals(report.all, words),
    groups(words.say('eval-lang'), report.byLang, words),
    groups(words.say('eval-kind'), report.byKind, words),
    legend(words),
    ...listed,
    ...trouble(
      'eval-faults',
      report.faults.map(({ id, reason }) => `${id}: ${reason}`),
    ),
    ...trouble(
      'eval-bad-lines',
      (options.bad ?? []).map(({ line: number, reason }) =>
        words.say('eval-bad-line', { line: String(number), reason }),
      ),
    ),
  ];
}

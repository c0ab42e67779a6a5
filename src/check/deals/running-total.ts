import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, sentenceOf } from '../context.ts';
import { type Finding, find, isSolid, rowEvidence } from '../finding.ts';
import { tells } from '../telling.ts';
import { agreeFigure, type DealFigure, dealGrounds, partyIds } from './figures.ts';

/** Days before its announcement that a text can already count a contract in. */
const EARLY_DAYS = 10;

const FIELDS = {
  USD: [['base-value', 'baseValueUsd']],
  MW: [
    ['critical-mw', 'criticalMw'],
    ['gross-mw', 'grossMw'],
  ],
} as const;

/** Contracts of one operator in the order of their announcement that the text can know of. */
function contractsOf(operator: string, context: Context): readonly Deal[] {
  const latest = context.published ? addDays(context.published.end, EARLY_DAYS) : '9999-12-31';
  return context.facts.deals
    .filter((deal) => deal.operator === operator && deal.announced.start <= latest && isSolid(deal))
    .toSorted((a, b) => (a.announced.start < b.announced.start ? -1 : 1));
}

/** All that two or more contracts on end come to, those with one side alone or with everybody. */
function totalsOf(
  deals: readonly Deal[],
  field: 'baseValueUsd' | 'criticalMw' | 'grossMw',
): { readonly sum: number; readonly last: Deal; readonly of: readonly Deal[] }[] {
  const told = deals.filter((deal) => deal[field] !== null);
  const sides = new Set(told.flatMap(({ parties }) => parties.map(({ id }) => id)));
  const rows = [
    told,
    ...[...sides].map((side) => told.filter(({ parties }) => parties.some(({ id }) => id === side))),
  ];
  return rows.flatMap((row) =>
    row.flatMap((_, first) =>
      row.slice(first + 1).map((last, i) => {
        const of = row.slice(first, first + i + 2);
        return { sum: of.reduce((sum, deal) => sum + (deal[field] ?? 0), 0), last, of };
      }),
    ),
  );
}

/** "Its contracts now come to $8.5 billion", "over 520 MW of contracted load": what several contracts of one operator come to. */
export function runningTotal(claim: Claim, context: Context): Finding | null {
  const unit = claim.unit === 'GW' ? 'MW' : claim.unit;
  if ((unit !== 'USD' && unit !== 'MW') || claim.stance !== 'asserted') return null;
  if (!tells(sentenceOf(claim, context), context, 'under-contract')) return null;
  const operators = new Set(context.facts.deals.map(({ operator }) => operator));
  const [operator, ...others] = [...partyIds(claim, context)].filter((id) => operators.has(id));
  if (!operator || others.length > 0) return null;
  const deals = contractsOf(operator, context);
  for (const [what, field] of FIELDS[unit])
    for (const { sum, last, of } of totalsOf(deals, field)) {
      const figure: DealFigure = { what, value: sum, unit };
      if (agreeFigure(claim, figure)?.verdict !== 'supported') continue;
      const evidence = of.map((deal) => rowEvidence(deal, `${what}: ${deal[field]} ${unit}`));
      return find(
        'supported',
        'consistent',
        dealGrounds(last, { ...figure, what: unit === 'USD' ? 'company-value' : 'company-mw' }).explanation,
        {
          evidence,
          settledBy: 'registry',
        },
      );
    }
  return null;
}

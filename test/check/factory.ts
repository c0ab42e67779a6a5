import { judge } from '../../src/check/judge.ts';
import type { Verdict } from '../../src/check/verdict.ts';
import type { Claim, ClaimKind, Superlative, When } from '../../src/claims/claim.ts';
import { parseSpan, type Span } from '../../src/core/days.ts';
import { readDigits } from '../../src/core/precision.ts';
import type { Facts } from '../../src/facts/fact.ts';
import { facts } from '../../src/facts/open.ts';

/** A claim with what matters in a test; the number may be given as written, so that its digits count. */
export type Given = Partial<Omit<Claim, 'when' | 'kind' | 'value'>> & {
  readonly kind: ClaimKind;
  /** "11.16" keeps its precision; scale is applied after reading. */
  readonly number?: string;
  readonly scale?: number;
  readonly value?: number;
  /** "2026-02-07", "2026-02" or "2026": explicit. */
  readonly when?: string | When;
};

export const span = (text: string): Span => {
  const parsed = parseSpan(text);
  if (!parsed) throw new Error(`no date: ${text}`);
  return parsed;
};

const grainOf = (text: string): When['grain'] =>
  text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day';

/** Builds a claim; quotes are numbered words so that claims of one text stand apart. */
export function claimOf(given: Given, at = 0): Claim {
  const { number, scale, when, ...rest } = given;
  const written = number === undefined ? null : readDigits(number, scale ?? 1);
  const bare = written === null ? null : { written: written.written, round: written.round };
  return {
    aspect: null,
    quote: `claim ${at}`,
    in: 'text',
    start: at * 20,
    end: at * 20 + 10,
    value: written?.value ?? null,
    low: null,
    high: null,
    unit: null,
    direction: null,
    from: null,
    hedge: null,
    precision: bare,
    interval: null,
    readings: [],
    superlative: null,
    height: null,
    modality: 'fact',
    stance: 'asserted',
    attribution: null,
    scope: 'network',
    parties: [],
    place: null,
    subject: 'stated',
    because: [],
    when:
      typeof when === 'string' ? { ...span(when), grain: grainOf(when), anchor: 'explicit' } : (when ?? null),
    ...rest,
  };
}

/** A text long enough for the claims' offsets: one sentence of one paragraph. */
const filler = (claims: readonly Claim[]): string => 'x'.repeat(20 * (claims.length + 1));

/** Judges claims of one sentence, published on a day, month or year; null when nobody knows. */
export function judgeAll(given: readonly Given[], published: string | null, known: Facts = facts): Verdict[] {
  const claims = given.map((one, at) => claimOf(one, at));
  const article = {
    title: null,
    text: filler(claims),
    published: published === null ? null : span(published),
    lang: 'en',
  };
  return judge({ article, lang: 'en', claims }, known).map(({ verdict }) => verdict);
}

export const judgeOne = (given: Given, published: string | null): Verdict => {
  const [verdict] = judgeAll([given], published);
  if (!verdict) throw new Error('nothing judged');
  return verdict;
};

/** One row of a table: where it comes from, what is claimed, when it was published, and what has to come out. */
export interface Row {
  readonly source: string;
  readonly claim: Given;
  readonly published: string | null;
  readonly verdict: string;
  readonly reason?: string;
}

export const largest = (window: Superlative['window'], more: Partial<Superlative> = {}): Superlative => ({
  rank: 1,
  extreme: 'max',
  window,
  series: null,
  quote: 'largest',
  ...more,
});

export const CHINA_BAN: Superlative['window'] = {
  type: 'since',
  span: { start: '2021-05-21', end: '2021-07-31' },
  event: 'china-mining-ban-2021',
  weak: false,
};

export const sinceYear = (year: string): Superlative['window'] => ({
  type: 'since',
  span: span(year),
  event: null,
  weak: false,
});

export const party = (
  id: string,
  role: Claim['parties'][number]['role'] = null,
): Claim['parties'][number] => ({
  name: id,
  id,
  role,
});

export const by = (id: string, quoted = false): Claim['attribution'] => ({ source: id, id, quoted });

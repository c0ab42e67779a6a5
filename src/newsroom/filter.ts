import { excerpt } from '../message/cut.ts';
import type { Words } from '../message/words.ts';
import type { Filter, KeptClaim, Story } from '../ports.ts';
import { answerTo, type Found, foundLine, type Texts, textsOf } from './matching.ts';
import { parseQuery, type Query } from './query.ts';

/** A filter ready to be asked; a query that no longer reads lets nothing through. */
export interface Sieve {
  readonly filter: Filter;
  readonly query: Query | 'unreadable' | null;
}

/** One condition of a filter and what the story has instead or too. */
export interface Check {
  readonly of: keyof Filter;
  readonly ok: boolean;
  readonly wanted: readonly string[];
  readonly got: readonly string[];
  /** For the query: each of its terms. */
  readonly found: readonly Found[];
}

/** Whether a story passes and why; a filter without conditions lets everything through. */
export interface Decision {
  readonly passes: boolean;
  readonly checks: readonly Check[];
}

const SHOWN = 80;

export function sieveOf(filter: Filter): Sieve {
  if (filter.query === null) return { filter, query: null };
  const parsed = parseQuery(filter.query);
  return { filter, query: 'query' in parsed ? parsed.query : 'unreadable' };
}

const once = (all: readonly string[]): string[] => [...new Set(all)];

/** German is `de`, whatever its region. */
const primary = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';

const among = (wanted: readonly string[], got: readonly string[]): boolean =>
  got.some((each) => wanted.includes(each));

/** Kinds and verdicts speak of claims: where both are given, one claim must have both. */
function claimChecks({ kinds, verdicts }: Filter, claims: readonly KeptClaim[]): Check[] {
  const isKind = ({ judged }: KeptClaim): boolean => kinds.length === 0 || kinds.includes(judged.claim.kind);
  const ofKind = claims.filter(isKind);
  const kindsGot = once(claims.map(({ judged }) => judged.claim.kind));
  const verdictsGot = once(ofKind.map(({ judged }) => judged.verdict.verdict));
  return [
    ...(kinds.length === 0
      ? []
      : [{ of: 'kinds', ok: ofKind.length > 0, wanted: kinds, got: kindsGot, found: [] } as const]),
    ...(verdicts.length === 0
      ? []
      : [
          {
            of: 'verdicts',
            ok: among(verdicts, verdictsGot),
            wanted: verdicts,
            got: verdictsGot,
            found: [],
          } as const,
        ]),
  ];
}

/** Asks a filter about a story: every condition that is given must hold. `texts` may be shared by several filters. */
export function decide({ filter, query }: Sieve, story: Story, texts: Texts = textsOf(story)): Decision {
  const { feeds, langs } = filter;
  const feedsGot = once(story.tellings.map(({ feed }) => feed));
  const checks: Check[] = [];
  if (feeds.length > 0)
    checks.push({ of: 'feeds', ok: among(feeds, feedsGot), wanted: feeds, got: feedsGot, found: [] });
  if (langs.length > 0) {
    const got = once([story.lang, ...story.tellings.flatMap(({ otherwise }) => otherwise?.lang ?? [])]);
    const ok = among(langs.map(primary), got.map(primary));
    checks.push({ of: 'langs', ok, wanted: langs, got, found: [] });
  }
  checks.push(...claimChecks(filter, story.claims));
  if (query !== null) {
    const wanted = [filter.query ?? ''];
    const answered = query === 'unreadable' ? { passes: false, found: [] } : answerTo(query, texts);
    checks.push({ of: 'query', ok: answered.passes, wanted, got: [], found: answered.found });
  }
  return { passes: checks.every(({ ok }) => ok), checks };
}

/** Why a story passes or does not, a line for each condition, those of the query with what stands around. */
export function reasonsOf({ checks }: Decision, words: Words): string[] {
  const { say } = words;
  if (checks.length === 0) return [say('filter-open')];
  const nothing = say('filter-nothing');
  return checks.flatMap(({ of, ok, wanted, got, found }) => {
    const args = { wanted: excerpt(wanted.join(', '), SHOWN), got: got.join(', ') || nothing };
    return [
      `${ok ? '✓' : '✗'} ${say(`filter-${of}`, args)}`,
      ...found.map((each) => `· ${foundLine(each, words)}`),
    ];
  });
}

/** A filter in a few words; null for one that lets everything through. */
export function filterLine({ feeds, langs, kinds, verdicts, query }: Filter, words: Words): string | null {
  const { say, verdict } = words;
  const parts = [
    ...(feeds.length > 0 ? [say('filter-of-feeds', { names: feeds.join(', ') })] : []),
    ...(langs.length > 0 ? [say('filter-of-langs', { names: langs.join(', ') })] : []),
    ...(kinds.length > 0 ? [say('filter-of-kinds', { names: kinds.join(', ') })] : []),
    ...(verdicts.length > 0 ? [say('filter-of-verdicts', { names: verdicts.map(verdict).join(', ') })] : []),
    ...(query === null ? [] : [say('filter-of-query', { query: excerpt(query, SHOWN) })]),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

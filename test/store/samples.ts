import type { Verdict } from '../../src/check/verdict.ts';
import type { Claim } from '../../src/claims/claim.ts';
import type { Message } from '../../src/message/message.ts';
import type { Feed, Item } from '../../src/news/feed.ts';
import { identityOf } from '../../src/news/identity.ts';
import type { KeptClaim, NewItem, PollOutcome, Settlement } from '../../src/ports.ts';

export const NOON = Date.UTC(2026, 1, 10, 12);

export const feed = (id: string): Feed => ({
  id,
  url: `https://${id}.example/feed`,
  outlet: `Outlet ${id}`,
  lang: 'en',
  what: 'Bitcoin mining news',
  homepage: null,
  source: 'invented for this test',
});

export const item = (n: number, changes: Partial<Item> = {}): Item => ({
  guid: `guid-${n}`,
  link: `https://a.example/story-${n}`,
  title: `Story ${n}`,
  text: `Bitcoin's mining difficulty fell by ${n} percent.`,
  published: NOON - n * 3_600_000,
  lang: null,
  ...changes,
});

export const newItem = (n: number, changes: Partial<Item> = {}, feedId = 'a'): NewItem => {
  const made = item(n, changes);
  return { item: made, identity: identityOf(made, feedId) };
};

export const success = (at = NOON): PollOutcome => ({
  at,
  validators: { etag: '"v1"', lastModified: null },
  failures: 0,
  failure: null,
  dueAt: at + 900_000,
});

export const claim = (quote: string, start: number): Claim => ({
  kind: 'difficulty-change',
  aspect: null,
  quote,
  in: 'text',
  start,
  end: start + quote.length,
  value: 11,
  low: null,
  high: null,
  unit: '%',
  direction: 'down',
  from: null,
  hedge: null,
  precision: { written: 1, round: 1 },
  interval: { low: 10.5, high: 11.5 },
  readings: [],
  superlative: null,
  when: null,
  height: null,
  modality: 'fact',
  stance: 'asserted',
  attribution: null,
  scope: 'network',
  parties: [],
  place: null,
  subject: 'stated',
  because: [],
});

export const verdict = (code: Verdict['verdict']): Verdict => ({
  verdict: code,
  reason: code === 'supported' ? 'rounded' : 'wrong-value',
  explanation: { id: 'no-checker', args: {} },
  computed: { formula: 'new ÷ old − 1', inputs: { height: 935424 }, result: -11.1553, unit: '%' },
  evidence: [],
});

export const kept = (id: string, code: Verdict['verdict'], quote = 'fell by 11 percent'): KeptClaim => ({
  id,
  judged: { claim: claim(quote, 30), verdict: verdict(code) },
});

export const told = (
  articleId: string,
  text: string,
  claims: readonly KeptClaim[],
  day = '2026-02-10',
): Settlement => ({
  state: 'told',
  article: { title: 'Story', text, published: { start: day, end: day }, lang: 'en' },
  articleId,
  lang: 'en',
  day,
  weight: claims.length,
  claims,
  at: NOON,
});

export const message = (id: string, version: number, title: string): Message => ({
  id,
  version,
  locale: 'en',
  title,
  blocks: [{ type: 'paragraph', rank: 0, spans: [{ type: 'text', text: 'NUL \0 and half a pair \ud83d' }] }],
  sources: [],
  age: null,
  private: false,
  chart: null,
  actions: [],
});

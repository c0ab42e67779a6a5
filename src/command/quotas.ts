import type { Question } from './question.ts';

/** At most so many of something within a stretch of time. */
export interface Quota {
  readonly limit: number;
  readonly windowMs: number;
}

const HOUR_MS = 3_600_000;

/** UTF-16 units from which a text is long: some ten articles, and most of a second of one processor. */
const LONG = 20_000;

/**
 * What people in chats may have within an hour, each for one person and for one chat; whoever runs the program has no limits.
 * The words that refuse are `quota-<name>-<user|chat>`.
 */
export const QUOTAS = {
  /** A link is a request to somebody else's server and a page of up to some megabytes, read on a thread of its own. */
  link: { user: { limit: 30, windowMs: HOUR_MS }, chat: { limit: 60, windowMs: HOUR_MS } },
  /** A long text keeps the processor from everybody else's questions. */
  long: { user: { limit: 20, windowMs: HOUR_MS }, chat: { limit: 60, windowMs: HOUR_MS } },
  /** Words are looked for in everything that was ever read: most of a second, in which nobody else is answered, among 200,000 stories. */
  search: { user: { limit: 60, windowMs: HOUR_MS }, chat: { limit: 240, windowMs: HOUR_MS } },
  /** A decision edits every post that carries its claim: a stolen account must not rewrite the archive. */
  decision: { user: { limit: 60, windowMs: HOUR_MS }, chat: { limit: 120, windowMs: HOUR_MS } },
  /** A dispute is read by a person: one angry member must not bury what others found. */
  dispute: { user: { limit: 20, windowMs: HOUR_MS }, chat: { limit: 120, windowMs: HOUR_MS } },
  /** A subscription or alert is a row looked at with every story; how many a chat may have at once its command says. */
  order: { user: { limit: 30, windowMs: HOUR_MS }, chat: { limit: 60, windowMs: HOUR_MS } },
} as const satisfies Readonly<Record<string, { readonly user: Quota; readonly chat: Quota }>>;

/** What one chat may have at once. */
export const CAPS = {
  /** Every story is held against each of them, and a server has fewer channels that people read. */
  subscriptions: 50,
  /** There are five things to be alerted to, in a few channels each. */
  alerts: 20,
} as const;

export type QuotaId = keyof typeof QUOTAS;

/** Which quota a question counts towards; null for those that cost next to nothing. */
export function quotaOf({ command, given }: Question): QuotaId | null {
  if (command === 'check') {
    const text = String(given.text ?? '');
    if (given.link !== undefined || /^\s*<?https?:\/\/[^\s<>]+>?\s*$/i.test(text)) return 'link';
    return text.length >= LONG ? 'long' : null;
  }
  if (command === 'news' && given.query !== undefined) return 'search';
  if (command === 'why' && given.item !== undefined && !URL.canParse(String(given.item).trim()))
    return 'search';
  // What was done wrong can always be taken back, and no oftener than it was done.
  if (command === 'review' && given.decide !== undefined && given.decide !== 'undo') return 'decision';
  if (command === 'subscribe' && given.save !== undefined) return 'order';
  return command === 'alerts' && given.on !== undefined ? 'order' : null;
}

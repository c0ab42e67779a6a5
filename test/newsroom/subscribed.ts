import type { Filter, PostPlace, Story, Subscription } from '../../src/ports.ts';
import { kept, NOON } from '../store/samples.ts';

export const OPEN: Filter = { feeds: [], langs: [], kinds: [], verdicts: [], query: null };

export const PLACE: PostPlace = { platform: 'telegram', chat: '-100', channel: '-100', topic: null };

/** A subscription to everything at once, but for what is changed. */
export const subscription = (changes: Partial<Subscription> = {}): Subscription => ({
  id: 'sub',
  place: PLACE,
  filter: OPEN,
  delivery: { type: 'at-once' },
  ping: null,
  locale: 'en',
  timeZone: 'UTC',
  paused: false,
  by: '1',
  since: 0,
  trouble: null,
  digested: null,
  ...changes,
});

/** A story of one feed with one refuted claim, but for what is changed. */
export const story = (changes: Partial<Story> = {}): Story => ({
  id: 'story',
  article: {
    title: 'Difficulty fell by 12 percent',
    text: 'Bitcoin mining difficulty fell by 12 percent at block 935,424.',
    published: { start: '2026-02-10', end: '2026-02-10' },
    lang: 'en',
  },
  lang: 'en',
  day: '2026-02-10',
  seenAt: NOON,
  weight: 1000,
  sample: false,
  tellings: [{ feed: 'a', outlet: 'Outlet a', title: 'Difficulty fell', link: 'https://a.example/1' }],
  claims: [kept('claim001', 'refuted')],
  ...changes,
});

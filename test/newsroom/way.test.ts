import { expect, it } from 'vitest';
import { loadWords } from '../../src/message/words.ts';
import { wayBlocks } from '../../src/newsroom/way.ts';
import type { ItemTrace, KeptPost } from '../../src/ports.ts';
import { message, NOON } from '../store/samples.ts';
import { PLACE, story } from './subscribed.ts';

const trace: ItemTrace = {
  item: 'item',
  feed: 'a',
  outlet: 'Outlet a',
  title: 'Story',
  link: null,
  seenAt: NOON,
  baseline: false,
  late: false,
  sample: false,
  state: 'told',
  reason: null,
  article: 'story',
  dispatchedAt: NOON,
};

const post = (more: Partial<KeptPost>): KeptPost => ({
  id: 'post',
  key: 'story:story',
  place: PLACE,
  message: message('story', 1, 'Story'),
  role: null,
  claims: [],
  state: 'refused',
  attempts: 1,
  remote: [],
  part: 0,
  triedAt: null,
  mergedInto: null,
  reason: 'not enough rights',
  permission: 'send',
  offeredAt: NOON,
  sentAt: null,
  ...more,
});

it.each([
  ['en', NOON, 'waits until posts are allowed here again (not enough rights)'],
  ['de', NOON, 'wartet, bis hier wieder Beiträge erlaubt sind (not enough rights)'],
  ['en', null, 'was refused: not enough rights'],
] as const)(
  'a post that its place refuses, in %s, waiting since %s: %s',
  async (locale, waitsSince, said) => {
    const way = { trace, story: story(), posts: [post({ waitsSince })], subscriptions: [] };
    expect(JSON.stringify(wayBlocks(way, await loadWords(locale), 'UTC'))).toContain(said);
  },
);

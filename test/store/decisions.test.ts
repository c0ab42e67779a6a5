import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewDecision } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { HOSTILE } from './hostile.ts';
import { claim, feed, kept, NOON, newItem, success, told, verdict } from './samples.ts';

const CLAIM = 'claim001';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
  await store.archive.registerFeeds([feed('a')], { sample: false });
  await store.archive.keepReading('a', success(NOON), [newItem(1)]);
  const [item] = await store.archive.pending(1);
  await store.archive.settle(item!.id, told('art1', 'Text', [kept(CLAIM, 'refuted')]));
});
afterEach(() => store.close());

const decision = (changes: Partial<NewDecision> = {}): NewDecision => ({
  claim: CLAIM,
  article: 'art1',
  type: 'override',
  by: { platform: 'telegram', user: '42', chat: '-100' },
  at: NOON,
  before: 'refuted',
  after: 'supported',
  reason: 'It was block 935,424.',
  version: 2,
  undoes: null,
  verdict: {
    ...verdict('supported'),
    decided: { as: 'overridden', reason: 'It was block 935,424.', own: 'refuted' },
  },
  ...changes,
});

describe('a decision', () => {
  it('is kept with who, when, what, before and after, and makes the verdict that stands', async () => {
    const made = await store.decisions.keep(decision());
    const { verdict: stands, ...said } = decision();
    expect(made).toEqual({ ...said, id: expect.stringMatching(/^[0-9a-f]{12}$/), carriedAt: null });
    expect(await store.decisions.history(CLAIM)).toEqual([made]);
    expect((await store.archive.claim(CLAIM))?.claim.judged.verdict).toEqual(stands);
    const found = { limit: 9, sample: false, order: 'newest' } as const;
    expect(await store.archive.stories({ ...found, verdict: 'supported' })).toHaveLength(1);
    expect(await store.archive.stories({ ...found, verdict: 'refuted' })).toHaveLength(0);
    expect(
      (await store.decisions.versions(CLAIM)).map((each) => [each.version, each.verdict.verdict]),
    ).toEqual([
      [1, 'refuted'],
      [2, 'supported'],
    ]);
  });

  it('that comes after another one of the same version is not kept, and leaves nothing behind', async () => {
    await store.decisions.keep(decision());
    expect(
      await store.decisions.keep(decision({ after: 'misleading', verdict: verdict('misleading') })),
    ).toBeNull();
    expect(await store.decisions.keep(decision({ version: 4 }))).toBeNull();
    expect(await store.decisions.history(CLAIM)).toHaveLength(1);
    expect((await store.archive.claim(CLAIM))?.claim.judged.verdict.verdict).toBe('supported');
  });

  it.each(Object.entries(HOSTILE))('keeps %s as its reason', async (_name, reason) => {
    await store.decisions.keep(decision({ reason }));
    expect((await store.decisions.history(CLAIM))[0]?.reason).toBe(reason);
  });

  it('takes along how the claim is read now', async () => {
    await store.decisions.keep(decision({ reading: { ...claim('fell by 11 percent', 30), value: 11.16 } }));
    expect((await store.archive.claim(CLAIM))?.claim.judged.claim.value).toBe(11.16);
  });

  it('waits until it is carried, and is found by when that was; the story weighs what its verdicts give', async () => {
    const first = (await store.decisions.keep(decision()))!;
    const second = (await store.decisions.keep(decision({ version: 3, type: 'undo', undoes: first.id })))!;
    expect((await store.decisions.waiting(1)).map(({ id }) => id)).toEqual([first.id]);
    await store.decisions.carried([first.id, second.id], { id: 'art1', weight: 77 }, NOON + 5);
    expect(await store.decisions.waiting(9)).toEqual([]);
    expect(
      (await store.decisions.between(NOON, NOON + 5)).map(({ id, carriedAt }) => [id, carriedAt]),
    ).toEqual([
      [first.id, NOON + 5],
      [second.id, NOON + 5],
    ]);
    expect(await store.decisions.between(NOON + 5, NOON + 9)).toEqual([]);
    const [story] = await store.archive.stories({ ids: ['art1'], limit: 1, sample: false, order: 'newest' });
    expect(story?.weight).toBe(77);
  });
});

it('articles come page by page, those of the sample never', async () => {
  await store.archive.registerFeeds([feed('s')], { sample: true });
  await store.archive.keepReading('s', success(NOON), [newItem(7, {}, 's')]);
  for (const { id } of await store.archive.pending(9))
    await store.archive.settle(id, told('sample1', 'S', []));
  await store.archive.keepReading('a', success(NOON), [newItem(2), newItem(3)]);
  let n = 1;
  for (const { id } of await store.archive.pending(9))
    await store.archive.settle(id, told(`art${++n}`, `T${n}`, []));
  expect(await store.decisions.articles(null, 2)).toEqual(['art1', 'art2']);
  expect(await store.decisions.articles('art2', 2)).toEqual(['art3']);
});

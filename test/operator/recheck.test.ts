import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/adapters/console/run.ts';
import type { Verdict, VerdictCode } from '../../src/check/verdict.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { editorWith } from '../../src/newsroom/editor.ts';
import { operator } from '../../src/operator/index.ts';
import { reread } from '../../src/operator/recheck/reread.ts';
import type { KeptClaim } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { openHouse, openTerminal, TRUE } from '../adapters/console/house.ts';
import { story } from '../newsroom/subscribed.ts';
import { claim, feed, kept, newItem, success, told, verdict } from '../store/samples.ts';

const editor = editorWith(() => knownAt(facts, '2026-11-22'));
const article = {
  title: null,
  text: TRUE,
  published: { start: '2026-02-10', end: '2026-02-10' },
  lang: 'en',
};
/** The retarget of block 935,424 as it is read and judged today. */
const [today] = editor.judge(editor.read(article));

const as = (id: string, code: VerdictCode, changes: Partial<Verdict> = {}): KeptClaim => ({
  id,
  judged: { claim: today!.claim, verdict: { ...today!.verdict, verdict: code, ...changes } },
});

let store: Store;
let house: ReturnType<typeof openHouse>;
beforeEach(async () => {
  store = await openStore(':memory:');
  house = { ...openHouse(operator), ports: async () => ({ ...store }) };
  await store.archive.registerFeeds([feed('a')], { sample: false });
});
afterEach(() => store.close());

let n = 0;
async function keep(id: string, claims: readonly KeptClaim[], text = TRUE): Promise<void> {
  await store.archive.keepReading('a', success(), [newItem(++n)]);
  const [item] = await store.archive.pending(1);
  const settlement = told(id, text, claims);
  if (settlement.state !== 'told') throw new Error('not told');
  await store.archive.settle(item!.id, { ...settlement, article: { ...article, text } });
}
async function called(...args: string[]) {
  const terminal = openTerminal('');
  return { code: await run(['recheck', ...args], house, terminal), ...terminal.said };
}
const stands = async (id: string) => (await store.archive.claim(id))?.claim.judged.verdict;

describe('recheck', () => {
  it('finds nothing where everything is as it would be said today', async () => {
    await keep('art1', [as('claim001', today!.verdict.verdict)]);
    const { code, out } = await called();
    expect(code).toBe(0);
    expect(out).toContain('No verdict changes');
    expect(out).toContain('Looked through: One story with one claim.');
  });

  it('shows what would change and changes nothing; with --apply it is kept, once', async () => {
    await keep('art1', [as('claim001', 'refuted')]);
    await keep('art2', [as('claim002', 'supported')]);
    const shown = await called();
    expect(shown.out).toContain('One verdict changes');
    expect(shown.out).toMatch(/claim001 refuted → supported: .*11\.16/);
    expect(shown.out).toContain('Nothing is changed yet');
    expect((await stands('claim001'))?.verdict).toBe('refuted');
    expect((await called('--apply', '--locale', 'de')).out).toContain('1 behalten');
    expect(await stands('claim001')).toMatchObject({ verdict: 'supported', reason: today!.verdict.reason });
    expect(await store.decisions.waiting(9)).toMatchObject([
      { claim: 'claim001', type: 'recheck', before: 'refuted', after: 'supported', version: 2 },
    ]);
    expect((await called('--apply')).out).toContain('No verdict changes');
  });

  it('stays below what a moderator has decided', async () => {
    const decided = { as: 'overridden', reason: 'Misread.', own: 'refuted' } as const;
    await keep('art1', [as('claim001', 'misleading', { decided })]);
    const { out } = await called('--apply');
    expect(out).toContain('No verdict changes');
    expect(out).toContain('One claim would change but for a moderator’s decision.');
    expect(await stands('claim001')).toMatchObject({ verdict: 'misleading', decided });
  });

  it('takes back what was decided of words that are no claim any more', async () => {
    await keep('art1', [kept('claim001', 'refuted', 'It was cold.')], 'It was cold in February.');
    await called('--apply');
    expect(await stands('claim001')).toMatchObject({
      verdict: 'unverifiable',
      explanation: { id: 'withdrawn' },
    });
    expect((await called()).out).toContain('No verdict changes');
  });

  it('answers as JSON, and goes through more stories than one step takes', async () => {
    for (let each = 0; each < 101; each++) await keep(`art${each}`, [], 'Nothing.');
    await keep('zart', [as('claim001', 'refuted')]);
    const document = JSON.parse((await called('--json')).out) as Record<string, unknown>;
    expect(document).toMatchObject({
      stories: 102,
      claims: 1,
      applied: 0,
      changes: [{ claim: 'claim001', article: 'zart', before: 'refuted', after: 'supported' }],
    });
  });
});

describe('a story read anew', () => {
  const judged = (quote: string, start: number, code: VerdictCode) => ({
    claim: claim(quote, start),
    verdict: verdict(code),
  });
  const old = (id: string, quote: string, start: number, code: VerdictCode): KeptClaim => ({
    id,
    judged: judged(quote, start, code),
  });

  it('pairs the same words first, then words that overlap, each once', () => {
    const claims = [old('a', 'fell by 11 percent', 10, 'refuted'), old('b', '11 percent', 18, 'refuted')];
    const { changes } = reread(story({ claims }), [
      judged('11 percent', 18, 'supported'),
      judged('by 11 percent', 15, 'misleading'),
    ]);
    expect(changes.map(({ claim: id, after }) => [id, after.verdict])).toEqual([
      ['a', 'misleading'],
      ['b', 'supported'],
    ]);
  });

  it('counts what is read for the first time as no change', () => {
    expect(reread(story({ claims: [] }), [judged('fell by 11 percent', 0, 'refuted')]).changes).toEqual([]);
  });
});

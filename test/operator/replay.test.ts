import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/adapters/console/run.ts';
import type { Verdict } from '../../src/check/verdict.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { editorWith } from '../../src/newsroom/editor.ts';
import { operator } from '../../src/operator/index.ts';
import type { KeptClaim } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { openHouse, openTerminal } from '../adapters/console/house.ts';
import { feed, newItem, success, told } from '../store/samples.ts';

const editor = editorWith(() => knownAt(facts, '2026-11-22'));
const TEXT =
  'Bitcoin mining difficulty fell 11.16 % at block 935,424 in February 2026, from 141.67 T to 125.86 T. Miners earn about 450 BTC a day.';
const article = {
  title: null,
  text: TEXT,
  published: { start: '2026-02-10', end: '2026-02-10' },
  lang: 'en',
};
const judged = editor.judge(editor.read(article));

let store: Store;
let house: ReturnType<typeof openHouse>;
beforeEach(async () => {
  store = await openStore(':memory:');
  house = { ...openHouse(operator), ports: async () => ({ ...store }) };
  await store.archive.registerFeeds([feed('a')], { sample: false });
  await store.archive.keepReading('a', success(), [newItem(1)]);
});
afterEach(() => store.close());

/** Keeps the article's claims, the first one's verdict changed. */
async function keep(change: (verdict: Verdict) => Verdict = (verdict) => verdict): Promise<void> {
  const claims: KeptClaim[] = judged.map((each, i) => ({
    id: `claim00${i + 1}`,
    judged: i === 0 ? { ...each, verdict: change(each.verdict) } : each,
  }));
  const [item] = await store.archive.pending(1);
  const settlement = told('art1', TEXT, claims);
  if (settlement.state !== 'told') throw new Error('not told');
  await store.archive.settle(item!.id, { ...settlement, article });
}

async function replayed(...args: string[]) {
  const terminal = openTerminal('');
  const code = await run(['replay', ...args], house, terminal);
  return { code, ...terminal.said };
}
const documentOf = async (id: string) => JSON.parse((await replayed(id, '--json')).out);

describe('replay', () => {
  it('works every claim of an article out to the same bytes', async () => {
    await keep();
    expect(judged.length).toBeGreaterThanOrEqual(3);
    for (const i of judged.keys()) {
      const { code, out } = await replayed(`claim00${i + 1}`);
      expect([code, out]).toEqual([0, expect.stringContaining('byte for byte')]);
    }
    const { figures, ...rest } = await documentOf('claim001');
    const { same, before, after } = figures ?? rest;
    expect(same).toBe(true);
    expect(before).toEqual(after);
    expect(before.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says which fact has changed since', async () => {
    await keep((verdict) => ({
      ...verdict,
      evidence: verdict.evidence.map((row, i) => (i === 0 ? { ...row, value: 'another figure' } : row)),
    }));
    const { out } = await replayed('claim001');
    expect(out).toContain('worked out otherwise today');
    expect(out).toMatch(/another figure → (?!not used)\S/);
  });

  it('says when the facts are the same and the rules are not', async () => {
    await keep((verdict) => ({ ...verdict, verdict: 'misleading', reason: 'near-miss' }));
    expect((await replayed('claim001')).out).toContain('the rules of judging have changed');
    expect((await replayed('claim002')).out).toContain('byte for byte');
  });

  it('replays our own check below what a moderator has decided', async () => {
    await keep((verdict) => ({
      ...verdict,
      verdict: 'misleading',
      decided: { as: 'overridden', reason: 'Misread.', own: verdict.verdict },
    }));
    expect((await replayed('claim001')).out).toContain('byte for byte');
  });

  it('knows no claim that was never kept', async () => {
    const { code, err } = await replayed('nosuchid');
    expect(code).toBe(2);
    expect(err).toContain('nosuchid');
  });
});

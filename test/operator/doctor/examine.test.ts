import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/adapters/console/run.ts';
import { dayOf, instantOf } from '../../../src/core/days.ts';
import { facts, knownAt } from '../../../src/facts/open.ts';
import { more as phrases } from '../../../src/message/phrases/en/more.ts';
import { loadWords } from '../../../src/message/words.ts';
import { examineAll } from '../../../src/operator/doctor/examine.ts';
import { factsProbe } from '../../../src/operator/doctor/facts.ts';
import { nodeProbe } from '../../../src/operator/doctor/node.ts';
import { operator } from '../../../src/operator/index.ts';
import type { Examination, Finding, Probe } from '../../../src/ports.ts';
import { openHouse, openTerminal } from '../../adapters/console/house.ts';

const ROOT = join(import.meta.dirname, '../../..');

const probe = (part: Probe['part'], examination: Examination): Probe => ({
  part,
  examine: async () => examination,
});
const found = (...findings: Finding[]): Examination => ({ findings });

const fine = probe('node', found({ grade: 'fine', id: 'node-version', args: { version: '24.21.0' } }));
const note = probe('config', found({ grade: 'note', id: 'config-no-token' }));
const warning = probe('store', found({ grade: 'warning', id: 'store-memory' }));
const faulty = probe('fonts', found({ grade: 'fault', id: 'fonts-blank' }));

const marks = async (probes: readonly Probe[], seconds = 5) =>
  (await examineAll(probes, seconds)).flatMap(({ part, findings }) =>
    findings.map(({ grade, id }) => [part, grade, id]),
  );

describe('all probes together', () => {
  it('come in their order, whichever ends first', async () => {
    const slow: Probe = {
      part: 'node',
      examine: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return fine.examine(new AbortController().signal);
      },
    };
    expect(await marks([slow, note])).toEqual([
      ['node', 'fine', 'node-version'],
      ['config', 'note', 'config-no-token'],
      ['clock', 'note', 'clock-unknown'],
    ]);
  });

  it('say the same thing once', async () => {
    const twice = probe(
      'discord',
      found(...Array.from({ length: 2 }, () => ({ grade: 'note', id: 'config-no-token' }) as const)),
    );
    expect(await marks([twice, note])).toEqual([
      ['discord', 'note', 'config-no-token'],
      ['config', 'note', 'config-no-token'],
      ['clock', 'note', 'clock-unknown'],
    ]);
  });

  it('outlive one that throws', async () => {
    const broken: Probe = {
      part: 'feeds',
      examine: () => {
        throw new Error('no legs');
      },
    };
    const [first, second] = await examineAll([broken, fine], 5);
    expect(first?.findings).toEqual([{ grade: 'fault', id: 'broke', args: { reason: 'no legs' } }]);
    expect(second?.findings[0]?.id).toBe('node-version');
  });

  it('outlive one that never ends, and tell it when the time is over', async () => {
    let told = false;
    const endless: Probe = {
      part: 'feeds',
      examine: (signal) => {
        signal.addEventListener('abort', () => {
          told = true;
        });
        return new Promise(() => {});
      },
    };
    expect((await marks([endless, fine], 0))[0]).toEqual(['feeds', 'fault', 'late']);
    expect(told).toBe(true);
  });

  it.each([
    { reached: [false, false], offline: true },
    { reached: [false, true], offline: false },
    { reached: [undefined, false], offline: true },
    { reached: [undefined, undefined], offline: false },
  ])('reached $reached is offline: $offline', async ({ reached, offline }) => {
    const probes = reached.map((each) =>
      probe('feeds', { findings: [], ...(each === undefined ? {} : { reached: each }) }),
    );
    expect((await marks(probes)).some(([, , id]) => id === 'offline')).toBe(offline);
  });

  it.each([
    { ahead: [null], id: 'clock-unknown', args: undefined },
    { ahead: [400], id: 'clock-fine', args: { seconds: '1' } },
    { ahead: [30_000], id: 'clock-fine', args: { seconds: '30' } },
    { ahead: [30_001], id: 'clock-off', args: { seconds: '31', direction: 'before' } },
    { ahead: [-86_400_000], id: 'clock-off', args: { seconds: '86400', direction: 'behind' } },
    { ahead: [-90_000, 2_000], id: 'clock-fine', args: { seconds: '2' } },
  ])('ahead of servers by $ahead ms: $id', async ({ ahead, id, args }) => {
    const examined = await examineAll(
      ahead.map((each) => probe('discord', { findings: [], ahead: each })),
      5,
    );
    expect(examined.at(-1)?.findings[0]).toMatchObject({ id, ...(args === undefined ? {} : { args }) });
  });
});

it.each([
  { version: '22.18.0', id: 'node-old', grade: 'fault' },
  { version: '24.21.0', id: 'node-version', grade: 'fine' },
  { version: '26.0.0', id: 'node-version', grade: 'fine' },
])('Node $version: $id', async ({ version, id, grade }) => {
  const { findings } = await nodeProbe(version).examine(new AbortController().signal);
  expect(findings).toMatchObject([{ grade, id }]);
});

it.each([
  { later: 99, id: 'facts-day', grade: 'fine' },
  { later: 101, id: 'facts-old', grade: 'warning' },
])('data $later days old: $id', async ({ later, id, grade }) => {
  const newest = facts.months.at(-1)!.asOf.end;
  const now = instantOf(newest) + later * 86_400_000;
  const snapshot = knownAt(facts, dayOf(now));
  const { findings } = await factsProbe(snapshot, await loadWords('en'), now).examine(
    new AbortController().signal,
  );
  expect(findings).toMatchObject([{ grade, id }]);
});

describe('the command', () => {
  async function call(args: readonly string[], probes: readonly Probe[]) {
    const house = openHouse(operator);
    const terminal = openTerminal();
    const ports = async () => ({ probes });
    const code = await run(args, { ...house, ports }, terminal);
    await house.close();
    return {
      code,
      out: terminal.said.out.replaceAll(/\s+/g, ' '),
      raw: terminal.said.out,
      err: terminal.said.err,
    };
  }

  it('ends with 0 when everything is in order', async () => {
    const { code, out, err } = await call(['doctor'], [fine]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Everything is in order Node • ✓ fine: Node 24.21.0.');
  });

  it('ends with 0 when there are warnings alone, and shows what helps', async () => {
    const { code, out } = await call(['doctor'], [fine, warning]);
    expect(code).toBe(0);
    expect(out).toContain('It works, with one warning');
    expect(out).toContain(
      '! warning: The store is in memory: everything is forgotten at the end. What helps: Name a file in DATABASE_URL.',
    );
  });

  it('ends with 1 when something is at fault', async () => {
    const { code, out, err } = await call(['doctor'], [fine, warning, faulty]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('One fault');
    expect(out).toContain('✗ fault: Charts are drawn without letters. What helps: Run "npm ci" again');
  });

  it('speaks German', async () => {
    const { code, out } = await call(['doctor', '--locale', 'de'], [note, warning, faulty, faulty]);
    expect(code).toBe(1);
    expect(out).toContain('2 Fehler Einstellungen • i Hinweis: Es gibt kein Token');
    expect(out).toContain(
      '✗ Fehler: Diagramme werden ohne Buchstaben gezeichnet. Was hilft: Rufen Sie „npm ci“',
    );
  });

  it('gives the findings as a document', async () => {
    const { code, raw } = await call(['doctor', '--json'], [fine, faulty]);
    expect(code).toBe(1);
    const document = JSON.parse(raw);
    expect(document).toMatchObject({ command: 'doctor', faults: 1 });
    expect(document.findings).toContainEqual({
      part: 'fonts',
      grade: 'fault',
      id: 'fonts-blank',
      sentence: phrases['doctor-found-fonts-blank'],
      remedy: phrases['doctor-remedy-fonts-blank'],
    });
  });
});

it('every sentence has a probe that can say it', () => {
  const sources = ['operator', 'adapters', 'store']
    .flatMap((room) =>
      readdirSync(join(ROOT, 'src', room), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    )
    .join('\n');
  const ids = Object.keys(phrases).flatMap((id) => /^doctor-(?:found|remedy)-(.*)$/.exec(id)?.[1] ?? []);
  expect(ids.length).toBeGreaterThan(100);
  expect([...new Set(ids)].filter((id) => !sources.includes(`'${id}'`))).toEqual([]);
});

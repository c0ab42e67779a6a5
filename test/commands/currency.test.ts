import { describe, expect, test } from 'vitest';
import breakeven from '../../commands/breakeven.ts';
import settingsCommand from '../../commands/settings.ts';
import { ask, type Outcome } from '../../src/command/ask.ts';
import type { AnyCommand, Asker, Desk, Reader } from '../../src/command/command.ts';
import { heardRate, withRate } from '../../src/command/currency.ts';
import { splitLine } from '../../src/command/line.ts';
import { optionsOf } from '../../src/command/options.ts';
import { parseLine } from '../../src/command/parse.ts';
import type { Heard } from '../../src/facts/heard.ts';
import { withHeard } from '../../src/facts/hearing.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { openStore } from '../../src/store/open.ts';
import { said } from '../facts/heard.ts';
import { desk } from './asked.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 12);
const asker: Asker = { platform: 'discord', user: 'u', chat: null, moderator: false };

const PRICES = said('mempool', 'prices', { USD: 65_000, EUR: 55_900 }, NOW - 14 * MINUTE);

async function deskWith(heard: readonly Heard[], reader: Partial<Reader> = {}): Promise<Desk> {
  const base = await desk('en');
  const known = { facts: knownAt(withHeard(facts, heard), '2026-11-22'), now: NOW };
  return { ...base, ...known, asker, reader: withRate({ ...base.reader, ...reader }, known) };
}

async function said_(line: string, command: AnyCommand, at: Desk, ports: object = {}): Promise<string> {
  const { name, rest } = splitLine(line);
  const parsed = parseLine(name, rest, optionsOf(command.options));
  const result: Outcome = await ask(command, parsed, at, async () => ({ ...ports }));
  if ('mistake' in result) return result.mistake;
  return JSON.stringify(result.answer.message);
}

describe('a currency at the rate that is known', () => {
  test('needs none by hand, and stays at the one of the time', async () => {
    const store = await openStore(':memory:');
    const ports = { settings: store.settings };
    const me = { platform: 'discord', type: 'user', id: 'u' } as const;
    const settings = settingsCommand as unknown as AnyCommand;
    expect(await said_('settings currency:eur', settings, await deskWith([]), ports)).toMatch(
      /no current one is known/,
    );
    const kept = await said_('settings currency:eur', settings, await deskWith([PRICES]), ports);
    expect(kept).toContain('EUR beside USD, at 0.86 EUR per USD (mempool.space, 14 minutes old) (chosen)');
    expect((await store.settings.of(me)).currency).toEqual({ code: 'EUR', perUsd: null });
    expect(await said_('settings', settings, await deskWith([]), ports)).toContain(
      'EUR beside USD as soon as a rate is known (chosen)',
    );
    const own = await said_('settings rate:0.9', settings, await deskWith([PRICES]), ports);
    expect(own).toContain('EUR beside USD, at 0.9 EUR per USD (chosen)');
    expect(await said_('settings currency:eur', settings, await deskWith([PRICES]), ports)).toContain(
      'at 0.9 EUR',
    );
    await store.close();
  });

  const line = 'breakeven 0.06 hashprice:40';
  const command = breakeven as unknown as AnyCommand;
  test.each([
    [
      'heard',
      null,
      [PRICES],
      /≈ .*EUR/,
      /Converted at 0\.86 EUR per USD \(mempool\.space, 14 minutes old\)\./,
    ],
    [
      'named by the reader, before the one heard',
      0.5,
      [PRICES],
      /≈ .*EUR/,
      /at 0\.5 EUR per USD, the rate named/,
    ],
    ['that nobody knows: USD alone', null, [], /^(?!.*≈)/, /^(?!.*Converted)/],
  ])('shows amounts at a rate %s', async (_what, perUsd, heard, amounts, converted) => {
    const text = await said_(line, command, await deskWith(heard, { currency: { code: 'EUR', perUsd } }));
    expect(text).toMatch(amounts);
    expect(text).toMatch(converted);
  });

  test('is not followed once it is a day old, nor where no source has it', async () => {
    const { facts: known } = await deskWith([PRICES]);
    expect(heardRate('EUR', { facts: known, now: NOW })?.perUsd).toBe(0.86);
    expect(heardRate('EUR', { facts: known, now: NOW + 24 * 60 * MINUTE })).toBeNull();
    expect(heardRate('SEK', { facts: known, now: NOW })).toBeNull();
  });
});

test('calculations take the price and fees that were heard, and say how old they are', async () => {
  const heard = [
    PRICES,
    said('kraken', 'prices', { USD: 66_000 }, NOW),
    said('node', 'fees', { from: 976_757, to: 976_900, sat: '288000000' }, NOW - 5 * MINUTE),
  ];
  const text = await said_('breakeven 0.06', breakeven as unknown as AnyCommand, await deskWith(heard));
  expect(text).toContain(
    '$65,500 (median of: mempool.space $65,000, 14 minutes old; Kraken $66,000, just now; the sources disagree, they lie 1.54 % apart)',
  );
  expect(text).toContain('0.02 BTC/block (Bitcoin Core, own node, 5 minutes old)');
});

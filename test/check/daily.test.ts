import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Given, judgeOne } from './factory.ts';

/** Daily series beside the project; it is not bundled, so the test says where it was left out. */
const DAILY = new URL('../../../shared/data/daily.csv', import.meta.url);

/** Every so many days of the series are asked; all of them take minutes on a slow machine. */
const STEP = 17;

const claimsOf = (fields: readonly string[]): readonly Given[] => {
  const [price = 0, hashrate = 0, fees = 0, issuance = 0] = fields.slice(1, 5).map(Number);
  const claims: Given[] = [];
  if (price > 0)
    claims.push({ kind: 'price-level', number: price.toFixed(0), unit: 'USD', direction: 'down' });
  if (hashrate > 10)
    claims.push({ kind: 'hashrate-level', number: hashrate.toFixed(0), unit: 'EH/s', direction: 'down' });
  if (price > 0 && hashrate > 10 && issuance > 0) {
    const hashprice = (price * (issuance + fees)) / (hashrate * 1000);
    claims.push({ kind: 'hashprice', number: hashprice.toFixed(2), unit: 'USD/PH/day' });
    claims.push({
      kind: 'revenue',
      value: price * (issuance + fees),
      unit: 'USD/day',
      aspect: 'fees-plus-subsidy',
    });
  }
  if (fees > 0 && issuance > 0) {
    const share = (100 * fees) / (fees + issuance);
    claims.push({ kind: 'fee-share', number: share.toFixed(1), unit: '%' });
    claims.push({ kind: 'revenue', value: price * fees, unit: 'USD/day', aspect: 'fees' });
  }
  return claims;
};

test('what single days saw is never refuted, though only months are bundled', () => {
  if (!existsSync(DAILY)) {
    process.stdout.write('  left out: the daily series is not beside the project\n');
    return;
  }
  const days = readFileSync(DAILY, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .filter((line) => line >= '2015')
    .filter((_, i) => i % STEP === 0);
  const refuted = days.flatMap((line) => {
    const fields = line.split(',');
    const day = fields[0] ?? '';
    return claimsOf(fields).flatMap((claim) =>
      [claim, { ...claim, when: day }]
        .filter((asked) => judgeOne(asked, day).verdict === 'refuted')
        .map((asked) => `${day} ${asked.kind}`),
    );
  });
  expect(days.length).toBeGreaterThan(200);
  expect(refuted).toEqual([]);
});

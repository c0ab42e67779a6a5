import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  breakEvenBtcPrice,
  breakEvenHashprice,
  breakEvenPowerPrice,
  marginPct,
  powerCostPerBtc,
} from '../../src/core/breakeven.ts';
import {
  leaseUsdPerMwYear,
  miningUsdPerMwYear,
  perGrossMw,
  powerUsdPerMwYear,
  shareAfterConversion,
  spreadOf,
} from '../../src/core/conversion.ts';
import { powerGap } from '../../src/core/gap.ts';
import {
  feeSharePct,
  feesAfterHalving,
  growthNeededPct,
  hashpriceUsd,
  revenueUsdPerDay,
  satPerTerahashDay,
} from '../../src/core/hashprice.ts';
import { dailyAccount, efficiencyOf, hashrateOfPower, paybackDays, powerOf } from '../../src/core/machine.ts';
import { soloOdds } from '../../src/core/solo.ts';
import { EXAHASH, GIGAWATT, PETAHASH, TERAHASH } from '../../src/core/units.ts';

const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('hashprice and revenue', () => {
  const network = { priceUsd: 66_000, hashrate: 900 * EXAHASH, subsidyBtc: 3.125, feesBtc: 0.036 };

  test('revenue does not know hashrate; doubling it halves hashprice', () => {
    expect(revenueUsdPerDay(network)).toBeCloseTo(144 * 3.161 * 66_000, 6);
    expect(hashpriceUsd(network)).toBeCloseTo((144 * 3.161 * 66_000) / 900_000, 9);
    expect(hashpriceUsd({ ...network, hashrate: 1800 * EXAHASH }) * 2).toBeCloseTo(hashpriceUsd(network), 9);
  });

  test('sat per TH and day', () => {
    expect(satPerTerahashDay({ ...network, feesBtc: 0 })).toBeCloseTo(50, 9);
  });

  test('fees: 0.036 BTC is 1.14 % of the reward, and 43.4 times too little to keep 3.125 BTC', () => {
    expect(feeSharePct(network)).toBeCloseTo(1.1389, 4);
    expect(feesAfterHalving({ subsidyBtc: 3.125, feesBtc: 0 })).toEqual({ feesBtc: 1.5625, factor: null });
    expect(feesAfterHalving(network).feesBtc).toBeCloseTo(1.5985, 10);
    expect(feesAfterHalving(network).factor).toBeCloseTo(44.4, 1);
  });

  // (2·(1+h)^4)^(1/4) − 1; 62 % is VanEck's growth of hashrate since 2020.
  test.each([
    { growth: 0, years: 4, needed: 18.92 },
    { growth: 20, years: 4, needed: 42.7 },
    { growth: 26, years: 4, needed: 49.84 },
    { growth: 62, years: 4, needed: 92.65 },
    { growth: 0, years: 1, needed: 100 },
    { growth: -50, years: 1, needed: 0 },
  ])('$growth % of hashrate growth over $years years', ({ growth, years, needed }) => {
    expect(growthNeededPct({ hashrateGrowthPct: growth, years })).toBeCloseTo(needed, 2);
  });

  test('impossible networks are refused', () => {
    expect(() => hashpriceUsd({ ...network, hashrate: 0 })).toThrow(
      'Expected hashrate to be a number above 0 in H/s, but got 0.',
    );
    expect(() => hashpriceUsd({ ...network, priceUsd: Number.POSITIVE_INFINITY })).toThrow(RangeError);
    expect(() => hashpriceUsd({ ...network, feesBtc: -1 })).toThrow(RangeError);
    expect(() => growthNeededPct({ hashrateGrowthPct: -100, years: 4 })).toThrow(RangeError);
    expect(() => growthNeededPct({ hashrateGrowthPct: 0, years: 0 })).toThrow(RangeError);
  });
});

describe('break-even', () => {
  test.each([
    { hashprice: 33.31, efficiency: 18, powerPrice: 0.0771 },
    { hashprice: 33.31, efficiency: 30, powerPrice: 0.0463 },
    { hashprice: 39.7, efficiency: 21.5, powerPrice: 0.0769 },
  ])(
    'hashprice $hashprice at $efficiency J/TH pays up to $powerPrice USD/kWh',
    ({ hashprice, efficiency, powerPrice }) => {
      expect(breakEvenPowerPrice({ hashprice, efficiency })).toBeCloseTo(powerPrice, 4);
    },
  );

  test('900 EH/s, 20 J/TH, 0.05 USD/kWh, no fees: 48,000 USD per BTC, twice that after a halving', () => {
    const network = {
      hashrate: 900 * EXAHASH,
      efficiency: 20,
      powerPrice: 0.05,
      subsidyBtc: 3.125,
      feesBtc: 0,
    };
    expect(powerCostPerBtc(network)).toBeCloseTo(48_000, 6);
    expect(powerCostPerBtc({ ...network, subsidyBtc: 1.5625 })).toBeCloseTo(96_000, 6);
    expect(powerCostPerBtc({ ...network, overheadPct: 10 })).toBeCloseTo(52_800, 6);
  });

  test('the three break-evens say one thing', () => {
    fc.assert(
      fc.property(
        amount(1, 500),
        amount(5, 100),
        amount(0.001, 1),
        amount(1000, 1e6),
        amount(0, 20),
        amount(0, 50),
        (hashprice, efficiency, powerPrice, priceUsd, poolFeePct, overheadPct) => {
          const miner = { hashprice, efficiency, powerPrice, priceUsd, poolFeePct, overheadPct };
          const atPower = { ...miner, powerPrice: breakEvenPowerPrice(miner) };
          expect(breakEvenHashprice(atPower) / hashprice).toBeCloseTo(1, 9);
          expect(marginPct(atPower)).toBeCloseTo(0, 9);
          expect(breakEvenBtcPrice(miner) / priceUsd).toBeCloseTo(breakEvenHashprice(miner) / hashprice, 9);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('a pool fee and overhead make it dearer; nonsense is refused', () => {
    const miner = { hashprice: 33.31, efficiency: 18 };
    expect(breakEvenPowerPrice({ ...miner, poolFeePct: 2 })).toBeCloseTo(0.07711 * 0.98, 4);
    expect(breakEvenPowerPrice({ ...miner, overheadPct: 10 })).toBeCloseTo(0.07711 / 1.1, 4);
    expect(() => breakEvenPowerPrice({ ...miner, efficiency: 0 })).toThrow(
      'Expected efficiency to be a number above 0 in J/TH, but got 0.',
    );
    expect(() => breakEvenHashprice({ efficiency: 18, powerPrice: -1 })).toThrow(RangeError);
    expect(() => breakEvenPowerPrice({ ...miner, poolFeePct: 100 })).toThrow(RangeError);
  });
});

describe('machines, power and a lone miner', () => {
  test('900 EH/s at 20 J/TH is 18 GW, and back', () => {
    expect(powerOf({ hashrate: 900 * EXAHASH, efficiency: 20 }) / GIGAWATT).toBeCloseTo(18, 9);
    expect(hashrateOfPower({ watts: 18 * GIGAWATT, efficiency: 20 }) / EXAHASH).toBeCloseTo(900, 6);
    expect(efficiencyOf({ hashrate: 110 * TERAHASH, watts: 3250 })).toBeCloseTo(29.545, 3);
  });

  test('a machine of 200 TH/s and 3,500 W at hashprice 40 and 0.06 USD/kWh', () => {
    const operation = { hashrate: 200 * TERAHASH, watts: 3500, hashprice: 40, powerPrice: 0.06 };
    const account = dailyAccount(operation);
    expect(account.revenueUsd).toBeCloseTo(8, 9);
    expect(account.energyKwh).toBeCloseTo(84, 9);
    expect(account.powerCostUsd).toBeCloseTo(5.04, 9);
    expect(account.profitUsd).toBeCloseTo(2.96, 9);
    expect(dailyAccount({ ...operation, uptimePct: 50 }).profitUsd).toBeCloseTo(1.48, 9);
    expect(dailyAccount({ ...operation, poolFeePct: 1 }).profitUsd).toBeCloseTo(2.88, 9);
    expect(paybackDays({ costUsd: 2960, profitUsdPerDay: account.profitUsd })).toBeCloseTo(1000, 6);
    expect(paybackDays({ costUsd: 2960, profitUsdPerDay: 0 })).toBeNull();
  });

  test('break-even power price is where the profit is nothing', () => {
    fc.assert(
      fc.property(
        amount(1, 300),
        amount(10, 1000),
        amount(100, 8000),
        amount(0, 5),
        amount(0, 30),
        (hashprice, ths, watts, poolFeePct, overheadPct) => {
          const machine = { hashrate: ths * TERAHASH, watts, hashprice, poolFeePct, overheadPct };
          const powerPrice = breakEvenPowerPrice({ ...machine, efficiency: efficiencyOf(machine) });
          expect(
            dailyAccount({ ...machine, powerPrice }).profitUsd /
              dailyAccount({ ...machine, powerPrice }).revenueUsd,
          ).toBeCloseTo(0, 9);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('1 PH/s in 900 EH/s: one block in 900,000, 17 years on average', () => {
    const odds = soloOdds({ hashrate: PETAHASH, networkHashrate: 900 * EXAHASH });
    expect(odds.oneInBlocks).toBeCloseTo(900_000, 6);
    expect(odds.expectedDays).toBeCloseTo(6250, 6);
    expect(odds.perDay).toBeCloseTo(1 / 6250, 7);
    expect(odds.perYear).toBeCloseTo(1 - Math.exp(-365 / 6250), 12);
    expect(odds.medianDays).toBeCloseTo(6250 * Math.LN2, 6);
    expect(() => soloOdds({ hashrate: 2 * EXAHASH, networkHashrate: EXAHASH })).toThrow(RangeError);
  });
});

describe('the power gap', () => {
  const morganStanley = {
    demand: 74,
    underConstruction: 10,
    grid: 15,
    bitcoin: { low: 10, high: 15 },
    options: [
      { low: 15, high: 20 },
      { low: 5, high: 8 },
      { low: 5, high: 15 },
    ],
  };

  test('74 − 10 − 15 = 49; Bitcoin sites leave 34–39 and close 20.4–30.6 %; all options −9…+14', () => {
    const gap = powerGap(morganStanley);
    expect(gap.deficit).toBe(49);
    expect(gap.remaining).toEqual({ low: 34, high: 39 });
    expect(gap.closedPct?.low).toBeCloseTo(20.408, 3);
    expect(gap.closedPct?.high).toBeCloseTo(30.612, 3);
    expect(gap.net).toEqual({ low: -9, high: 14 });
  });

  test('the vintage of November 2025: 69 − 10 − 15 = 44; without a gap no share of it is closed', () => {
    expect(powerGap({ ...morganStanley, demand: 69 }).deficit).toBe(44);
    expect(powerGap({ ...morganStanley, demand: 20 }).closedPct).toBeNull();
  });

  test('a range that runs backwards is refused', () => {
    expect(() => powerGap({ ...morganStanley, bitcoin: { low: 15, high: 10 } })).toThrow(
      'Expected the power of Bitcoin sites to go from low to high, but got 15 to 10 GW.',
    );
    expect(() => powerGap({ ...morganStanley, demand: -1 })).toThrow(RangeError);
  });
});

describe('conversion', () => {
  test.each([
    { relocate: 0, share: 23.0769, network: -18.75 },
    { relocate: 50, share: 20.6897, network: -9.375 },
    { relocate: 100, share: 18.75, network: 0 },
  ])('37.5 %, half converts, $relocate % of it moves abroad', ({ relocate, share, network }) => {
    const after = shareAfterConversion({ sharePct: 37.5, convertPct: 50, relocatePct: relocate });
    expect(after.sharePct).toBeCloseTo(share, 4);
    expect(after.networkChangePct).toBeCloseTo(network, 9);
  });

  test('conversion never raises a share, and hashrate abroad is conserved', () => {
    fc.assert(
      fc.property(amount(0.1, 99), amount(0, 100), amount(0, 100), (sharePct, convertPct, relocatePct) => {
        const after = shareAfterConversion({ sharePct, convertPct, relocatePct });
        const network = 1 + after.networkChangePct / 100;
        const moved = (sharePct * convertPct * relocatePct) / 10_000;
        expect(after.sharePct).toBeLessThanOrEqual(sharePct + 1e-9);
        expect((100 - after.sharePct) * network).toBeCloseTo(100 - sharePct + moved, 6);
      }),
    );
  });

  test('all of it gone dark leaves nothing to share', () => {
    expect(shareAfterConversion({ sharePct: 100, convertPct: 100, relocatePct: 0 })).toEqual({
      sharePct: 0,
      networkChangePct: -100,
    });
    expect(() => shareAfterConversion({ sharePct: 120, convertPct: 0, relocatePct: 0 })).toThrow(RangeError);
  });

  test('hashprice 33 at 20 J/TH earns 602,250 USD per MW and year; a lease of 7.0 bn over 245 MW and 15 years 1.905 m', () => {
    expect(miningUsdPerMwYear({ hashprice: 33, efficiency: 20 })).toBeCloseTo(602_250, 6);
    expect(powerUsdPerMwYear(0.05)).toBeCloseTo(438_000, 6);
    const lease = leaseUsdPerMwYear({ valueUsd: 7e9, megawatts: 245, years: 15 });
    expect(lease).toBeCloseTo(1_904_762, 0);
    expect(perGrossMw(lease).low).toBeCloseTo(lease / 1.45, 6);
    expect(perGrossMw(lease).high).toBeCloseTo(lease / 1.25, 6);
  });

  test('the spread of known figures', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ low: 1, median: 2, high: 3 });
    expect(spreadOf([1, 2, 3, 4])).toEqual({ low: 1, median: 2.5, high: 4 });
    expect(spreadOf([])).toBeNull();
  });
});

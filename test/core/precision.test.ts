import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  impliedRange,
  readDigits,
  significantDigits,
  tolerances,
  understates,
} from '../../src/core/precision.ts';

const percent = (digits: string) => ({ ...readDigits(digits), percentage: true });
const plain = (digits: string, scale = 1) => ({ ...readDigits(digits, scale), percentage: false });

describe('a number as written', () => {
  test.each([
    { digits: '37.5', scale: 1, value: 37.5, written: 0.1, round: 0.1, significant: 3 },
    { digits: '450', scale: 1, value: 450, written: 1, round: 10, significant: 3 },
    { digits: '50', scale: 1e9, value: 50e9, written: 1e9, round: 1e10, significant: 2 },
    { digits: '125.86', scale: 1, value: 125.86, written: 0.01, round: 0.01, significant: 5 },
    { digits: '0.0771', scale: 1, value: 0.0771, written: 1e-4, round: 1e-4, significant: 3 },
    { digits: '7.0', scale: 1e9, value: 7e9, written: 1e8, round: 1e9, significant: 2 },
    { digits: '67276.25', scale: 1, value: 67276.25, written: 0.01, round: 0.01, significant: 7 },
    { digits: '40000', scale: 1, value: 40000, written: 1, round: 10_000, significant: 5 },
    { digits: '0', scale: 1, value: 0, written: 1, round: 1, significant: 1 },
    { digits: '.5', scale: 1, value: 0.5, written: 0.1, round: 0.1, significant: 1 },
  ])('$digits × $scale', ({ digits, scale, significant, ...expected }) => {
    const read = readDigits(digits, scale);
    expect(read.value).toBeCloseTo(expected.value, 9);
    expect(read.written / expected.written).toBeCloseTo(1, 12);
    expect(read.round / expected.round).toBeCloseTo(1, 12);
    expect(significantDigits(read)).toBe(significant);
  });

  test.each(['', '.', '1,5', '1 000', '-3', 'abc', '1e5', '1.2.3'])('"%s" is not plain digits', (digits) => {
    expect(() => readDigits(digits)).toThrow(RangeError);
  });
});

describe('agreement by the verdict table', () => {
  // The retarget at 935,424 was −11.1553 %.
  test.each([
    { said: '11.16', hedge: null, agreement: 'rounded' },
    { said: '11.15', hedge: null, agreement: 'rounded' },
    { said: '11.2', hedge: null, agreement: 'rounded' },
    { said: '11', hedge: null, agreement: 'rounded' },
    { said: '11', hedge: 'about', agreement: 'approximate' },
    { said: '11.25', hedge: null, agreement: 'rounded' },
    { said: '11.26', hedge: null, agreement: 'near-miss' },
    { said: '11.6', hedge: null, agreement: 'near-miss' },
    { said: '12', hedge: null, agreement: 'near-miss' },
    { said: '12', hedge: 'about', agreement: 'near-miss' },
    { said: '10', hedge: null, agreement: 'off' },
    { said: '12.2', hedge: null, agreement: 'off' },
    { said: '11', hedge: 'over', agreement: 'exact' },
    { said: '11', hedge: 'at-least', agreement: 'exact' },
    { said: '11.16', hedge: 'over', agreement: 'rounded' },
    { said: '12', hedge: 'over', agreement: 'near-miss' },
    { said: '13', hedge: 'over', agreement: 'off' },
    { said: '12', hedge: 'nearly', agreement: 'exact' },
    { said: '11', hedge: 'nearly', agreement: 'rounded' },
    { said: '13', hedge: 'nearly', agreement: 'near-miss' },
    { said: '20', hedge: 'nearly', agreement: 'off' },
    { said: '12', hedge: 'under', agreement: 'exact' },
    { said: '11', hedge: 'under', agreement: 'rounded' },
    { said: '9', hedge: 'up-to', agreement: 'off' },
  ] as const)('$hedge $said % of 11.1553 % is $agreement', ({ said, hedge, agreement }) => {
    expect(compare({ ...percent(said), hedge, truth: 11.155311 })).toBe(agreement);
  });

  test.each([
    { said: '125.86', scale: 1, truth: 125.8646, agreement: 'rounded', why: 'difficulty at 935,424, T' },
    { said: '125.8', scale: 1, truth: 125.8646, agreement: 'rounded', why: 'truncated, four digits' },
    { said: '125', scale: 1, truth: 125.8646, agreement: 'rounded', why: 'truncated, three digits' },
    { said: '126', scale: 1, truth: 125.8646, agreement: 'rounded', why: 'rounded' },
    { said: '12', scale: 10, truth: 129, agreement: 'near-miss', why: 'two digits are not truncated' },
    { said: '127', scale: 1, truth: 125.8646, agreement: 'off', why: 'more than one unit off' },
    { said: '126.5', scale: 1, truth: 126.41, agreement: 'near-miss', why: 'within twice half a unit' },
    { said: '450', scale: 1, truth: 447, agreement: 'approximate', why: 'round magnitude, BTC/day' },
    {
      said: '450',
      scale: 1,
      truth: 442,
      agreement: 'near-miss',
      why: 'round magnitude, twice its tolerance',
    },
    { said: '450', scale: 1, truth: 400, agreement: 'off', why: 'round magnitude, too far' },
    { said: '50', scale: 1e9, truth: 46e9, agreement: 'approximate', why: 'round magnitude, USD' },
    { said: '50', scale: 1e9, truth: 34e9, agreement: 'off', why: 'round magnitude, USD' },
    { said: '450', scale: 1, truth: 450, agreement: 'exact', why: 'protocol' },
  ])('$said × $scale against $truth is $agreement ($why)', ({ said, scale, truth, agreement }) => {
    expect(compare({ ...plain(said, scale), truth })).toBe(agreement);
  });

  test('percentages are no round magnitudes: 40 % is not 42 %', () => {
    expect(compare({ ...percent('40'), truth: 42 })).toBe('off');
    expect(tolerances(percent('40'))).toEqual({ rounded: 0.5, approximate: 0.5, misleading: 1 });
    expect(tolerances(percent('11.16')).rounded).toBe(0.1);
  });

  test('uncertain evidence counts at its nearest point', () => {
    expect(compare({ ...plain('68'), truth: { low: 60, high: 70 } })).toBe('exact');
    expect(compare({ ...plain('73'), truth: { low: 60, high: 70 } })).toBe('off');
    expect(compare({ ...plain('73'), truth: { low: 60, high: null } })).toBe('exact');
    expect(compare({ ...plain('75'), hedge: 'over', truth: { low: 60, high: 80 } })).toBe('exact');
    expect(compare({ ...plain('85'), hedge: 'over', truth: { low: 60, high: 80 } })).toBe('off');
  });

  test('a number agrees with itself, and less the further the truth moves away', () => {
    const order = ['exact', 'rounded', 'approximate', 'near-miss', 'off'];
    const digits = fc
      .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
      .map(([n, d]) => (n / 10 ** d).toFixed(d));
    fc.assert(
      fc.property(
        digits,
        fc.boolean(),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (said, percentage, units) => {
          const claim = { ...readDigits(said), percentage };
          const at = (distance: number) =>
            order.indexOf(compare({ ...claim, truth: claim.value + distance * claim.written }));
          expect(at(0)).toBe(0);
          expect(at(units)).toBeLessThanOrEqual(at(units + 1));
          expect(at(0.49)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('what words allow', () => {
  test.each([
    { hedge: null, low: 10.5, high: 11.5 },
    { hedge: 'about', low: 10.5, high: 11.5 },
    { hedge: 'over', low: 11, high: null },
    { hedge: 'at-least', low: 11, high: null },
    { hedge: 'under', low: null, high: 11 },
    { hedge: 'up-to', low: null, high: 11 },
    { hedge: 'nearly', low: 9.9, high: 11 },
  ] as const)('$hedge 11 %', ({ hedge, low, high }) => {
    const range = impliedRange({ ...percent('11'), hedge });
    expect([range.low, range.high]).toEqual([low === 9.9 ? expect.closeTo(9.9, 9) : low, high]);
  });

  test('about 450 and about 50 bn reach half a unit of their last non-zero digit', () => {
    expect(impliedRange({ ...plain('450'), hedge: 'about' })).toEqual({ low: 445, high: 455 });
    expect(impliedRange({ ...plain('50', 1e9), hedge: 'about' })).toEqual({ low: 45e9, high: 55e9 });
  });

  test('a bound that holds by far understates', () => {
    expect(understates({ value: 5, hedge: 'over', truth: 11.16 })).toBe(true);
    expect(understates({ value: 11, hedge: 'over', truth: 11.16 })).toBe(false);
    expect(understates({ value: 40, hedge: 'under', truth: 11.16 })).toBe(true);
    expect(understates({ value: 12, hedge: 'nearly', truth: 11.16 })).toBe(false);
  });
});

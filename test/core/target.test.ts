import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  difficultyOf,
  MAX_N_BITS,
  MAX_TARGET,
  nBitsOf,
  nBitsOfDifficulty,
  targetOf,
  targetOfDifficulty,
} from '../../src/core/target.ts';
import { readEpochs } from '../../src/facts/epochs.ts';

describe('nBits, target, difficulty', () => {
  test.each([
    { height: 0, nBits: 0x1d00ffff, difficulty: 1 },
    { height: 32_256, nBits: 0x1d00d86a, difficulty: 1.1828995343128408 },
    { height: 689_472, nBits: 0x171398ce, difficulty: 14363025673659.965 },
    { height: 933_408, nBits: 0x1701fca1, difficulty: 141668107417558.25 },
    { height: 935_424, nBits: 0x17023c7e, difficulty: 125864590119494.27 },
  ])('header of block $height', ({ nBits, difficulty }) => {
    expect(difficultyOf(nBits)).toBe(difficulty);
    expect(nBitsOfDifficulty(difficulty)).toBe(nBits);
    expect(nBitsOf(targetOf(nBits))).toBe(nBits);
  });

  // The compact encoding's own rules, as documented for the header field of Bitcoin.
  test.each([
    { nBits: 0x01123456, target: 0x12n },
    { nBits: 0x02008000, target: 0x80n },
    { nBits: 0x03123456, target: 0x123456n },
    { nBits: 0x05009234, target: 0x92340000n },
    { nBits: 0x20123456, target: 0x123456n << 232n },
  ])('compact $nBits', ({ nBits, target }) => {
    expect(targetOf(nBits)).toBe(target);
  });

  test.each([
    { target: 0x7fn, nBits: 0x017f0000 },
    { target: 0x80n, nBits: 0x02008000 },
    { target: 0x12345678n, nBits: 0x04123456 },
    { target: MAX_TARGET, nBits: MAX_N_BITS },
  ])('target $target is cut to three bytes', ({ target, nBits }) => {
    expect(nBitsOf(target)).toBe(nBits);
  });

  test.each([0, 0x01003456, 0x04923456, 0x23000100, 0x22010000, -1, 1.5, 2 ** 32])(
    'nBits %s is no target of a header',
    (nBits) => {
      expect(() => targetOf(nBits)).toThrow(RangeError);
    },
  );

  test('a difficulty that is no number above 0 is refused with both sides named', () => {
    expect(() => targetOfDifficulty(0)).toThrow('Expected difficulty to be a number above 0, but got 0.');
    expect(() => targetOfDifficulty(Number.NaN)).toThrow(RangeError);
    expect(() => nBitsOf(0n)).toThrow(RangeError);
  });

  test('every bundled header survives nBits → difficulty → nBits', () => {
    const epochs = readEpochs();
    expect(epochs.length).toBeGreaterThanOrEqual(480);
    expect(epochs.filter((e) => nBitsOfDifficulty(e.difficulty) !== e.nBits).map((e) => e.height)).toEqual(
      [],
    );
  });

  test('nBits → target → nBits is the identity for normalised compacts', () => {
    const compact = fc
      .tuple(fc.integer({ min: 3, max: 32 }), fc.integer({ min: 0x8000, max: 0x7fffff }))
      .map(([size, word]) => size * 2 ** 24 + word);
    fc.assert(fc.property(compact, (nBits) => nBitsOf(targetOf(nBits)) === nBits));
  });

  test('compact rounding never raises a target, and loses less than one part in 2^15', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: MAX_TARGET }), (target) => {
        const rounded = targetOf(nBitsOf(target));
        return rounded <= target && (target - rounded) * 32_768n <= target;
      }),
    );
  });

  test('a higher difficulty never has a higher target', () => {
    const difficulty = fc.double({ min: 1, max: 1e16, noNaN: true });
    fc.assert(
      fc.property(
        difficulty,
        difficulty,
        (a, b) => a <= b === targetOfDifficulty(a) >= targetOfDifficulty(b) || a === b,
      ),
    );
  });
});

import { oncePerNumber } from '../claims/once.ts';

/** How a number is copied wrongly: two digits swapped, one digit another, one too many or too few, the decimal point moved. */
export type Slip = 'swapped' | 'digit' | 'extra' | 'scale';

interface Written {
  readonly digits: string;
  readonly exponent: number;
}

/** Significant digits beyond which a number is a computed one. */
const DIGITS = 9;
/** From so many digits on, two numbers that share all but one are not alike by chance. */
const TELLING = 3;

const written = oncePerNumber((value): Written => {
  const [mantissa = '', exponent = '0'] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e');
  return { digits: mantissa.replace('.', '').replace(/0+$/, ''), exponent: Number(exponent) };
});

/** Is `long` the other with one digit put in? */
const hasOneMore = (long: string, short: string): boolean =>
  long.length === short.length + 1 &&
  [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);

/**
 * The slip that turns a known number into the one that is said; null where there is none, or where the digits are fewer than
 * `telling`. Both in one unit, without sign.
 */
export function slipOf(said: number, known: number, telling = TELLING): Slip | null {
  if (!(said > 0 && known > 0) || said === known) return null;
  const [a, b] = [written(said), written(known)];
  if (a.digits === b.digits) return 'scale';
  const off = a.exponent - b.exponent;
  const width = Math.max(a.digits.length, b.digits.length);
  if (off === 0) return slipWithin(a.digits, b.digits, width, telling);
  if (width < telling || Math.abs(off) > 1) return null;
  const extra = off === 1 ? hasOneMore(a.digits, b.digits) : off === -1 && hasOneMore(b.digits, a.digits);
  return extra ? 'extra' : null;
}

/** Two digits swapped, or one another, in numbers of one size; what one of them lacks at its end is zeros. */
function slipWithin(a: string, b: string, width: number, telling: number): Slip | null {
  let [first, last, differing] = [0, 0, 0];
  for (let i = 0; i < width; i++) {
    if ((a[i] ?? '0') === (b[i] ?? '0')) continue;
    if (++differing > 2) return null;
    if (differing === 1) first = i;
    else last = i;
  }
  if (differing === 1) return width >= telling ? 'digit' : null;
  const turned = (a[first] ?? '0') === (b[last] ?? '0') && (a[last] ?? '0') === (b[first] ?? '0');
  return turned ? 'swapped' : null;
}

/** Significant digits of the longer of two numbers: how much it tells that they share all but one. */
export const slipDigits = (said: number, known: number): number =>
  Math.max(written(said).digits.length, written(known).digits.length);

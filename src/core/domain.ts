/** One input of a formula, named as a person would name it. */
interface Input {
  readonly name: string;
  readonly value: number;
  /** Canonical unit, left out for plain counts. */
  readonly unit?: string;
}

const refuse = ({ name, value, unit }: Input, expected: string): never => {
  throw new RangeError(
    `Expected ${name} to be ${expected}${unit ? ` in ${unit}` : ''}, but got ${String(value)}.`,
  );
};

/** Returns a finite number above 0; throws RangeError naming what was expected and what came. */
export const positive = (input: Input): number =>
  Number.isFinite(input.value) && input.value > 0 ? input.value : refuse(input, 'a number above 0');

/** Returns a finite number of 0 or more, else throws RangeError. */
export const nonNegative = (input: Input): number =>
  Number.isFinite(input.value) && input.value >= 0 ? input.value : refuse(input, 'a number of 0 or more');

/** Returns any finite number, else throws RangeError. */
export const finite = (input: Input): number =>
  Number.isFinite(input.value) ? input.value : refuse(input, 'a finite number');

/** Returns a finite number from `low` to `high`, both included, else throws RangeError. */
export const within = (input: Input, low: number, high: number): number =>
  input.value >= low && input.value <= high ? input.value : refuse(input, `a number from ${low} to ${high}`);

/** Returns a safe integer of `low` or more, else throws RangeError. */
export const whole = (input: Input, low = 0): number =>
  Number.isSafeInteger(input.value) && input.value >= low
    ? input.value
    : refuse(input, `a whole number of ${low} or more`);

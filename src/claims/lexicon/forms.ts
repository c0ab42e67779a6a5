/** A word in all its forms: a stem with each of some endings, apart by spaces; `-` is the stem alone. */
export const forms = (stem: string, endings: string): string[] =>
  endings.split(' ').map((ending) => (ending === '-' ? stem : stem + ending));

/** Every phrase of the first list followed by every one of the second. */
export const combined = (first: readonly string[], second: readonly string[]): string[] =>
  first.flatMap((a) => second.map((b) => `${a} ${b}`));

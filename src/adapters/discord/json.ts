/** JSON as it goes out, whatever it claims to be. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A text of 1 to `most` units, or why it is none. */
export function sized(what: string, value: unknown, most: number, least = 1): string[] {
  if (typeof value !== 'string') return [`${what} is no text`];
  if (value.length < least || (least > 0 && value.trim() === '')) return [`${what} is empty`];
  return value.length > most ? [`${what} has ${value.length} of ${most}`] : [];
}

export const ifAny = (value: unknown, check: () => string[]): string[] =>
  value === undefined || value === null ? [] : check();

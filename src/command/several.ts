import { nearest } from './nearest.ts';

/** Names as a person lists them, by commas or spaces, each once. */
export const listed = (text: string | undefined): string[] => [
  ...new Set((text ?? '').split(/[\s,;]+/).filter((each) => each !== '')),
];

/** Names out of those that are known, in any case; the first that is none comes back with the one probably meant. */
export function readSeveral<T extends string>(
  text: string | undefined,
  known: readonly T[],
): { readonly names: readonly T[] } | { readonly got: string; readonly near: string | null } {
  const names: T[] = [];
  for (const got of listed(text)) {
    const found = known.find((each) => each.toLowerCase() === got.toLowerCase());
    if (found === undefined) return { got, near: nearest(got, known) };
    names.push(found);
  }
  return { names: [...new Set(names)] };
}

import { GLUED_SIGN } from './vocabulary.ts';

/** A text with a space between currency codes and the numbers they touch, and the way back to its own offsets. */
export function apart(text: string): { readonly text: string; at(offset: number): number } {
  const cuts: number[] = [];
  const spaced = text.replace(GLUED_SIGN, (code: string, offset: number) => {
    cuts.push(offset + code.length);
    return `${code} `;
  });
  const at = (offset: number): number => {
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cuts[middle]! + middle < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
  return { text: spaced, at };
}

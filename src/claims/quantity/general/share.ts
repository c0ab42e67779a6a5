import type { Token } from '../../text/tokens.ts';
import { type Bare, NUMBER, numberAt } from './number.ts';
import type { GeneralScene } from './vocabulary.ts';

/** Of how many people are told in shares ("three in five"). */
const ROUND = new Set([3, 4, 5, 6, 8, 10, 20, 100]);
const PARTS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 128, 1000]);

/** "1/16", "2 3/4" */
export function fractionAt({ tokens }: GeneralScene, at: number): Bare | null {
  const single = barredAt(tokens, at);
  if (single) return single;
  const [whole, next] = [tokens[at], tokens[at + 1]];
  if (whole?.kind !== 'number' || !/^\d{1,3}$/.test(whole.text) || !next || next.glued) return null;
  const mixed = barredAt(tokens, at + 1);
  return mixed && { ...mixed, value: Number(whole.text) + mixed.value };
}

function barredAt(tokens: readonly Token[], at: number): Bare | null {
  const [first, slash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'number' || !/^\d+$/.test(first.text) || !slash?.glued || !second?.glued) return null;
  if (second.kind !== 'number' || !/^[/⁄∕]$/.test(slash.text) || tokens[at + 3]?.text === '/') return null;
  const [above, below] = [Number(first.text), Number(second.text)];
  return above < below && PARTS.has(below)
    ? { ...NUMBER, to: at + 3, value: above / below, share: true }
    : null;
}

/** "one in three", "two out of five" */
export function shareAt(scene: GeneralScene, at: number): Bare | null {
  const { tokens, g } = scene;
  const first = numberAt(scene, at);
  const middle =
    first && Number.isInteger(first.value) && first.value > 0 ? g.outOf.at(tokens, first.to) : null;
  if (!first || !middle) return null;
  const second = tokens[first.to + middle.length] ? numberAt(scene, first.to + middle.length) : null;
  if (!second || second.value <= first.value || !Number.isInteger(second.value) || second.scale !== 1)
    return null;
  const doubtful =
    middle.length === 1 &&
    ((first.value !== 1 && !(ROUND.has(second.value) && second.spelled === first.spelled)) ||
      /^(?:19|20)\d\d$/.test(tokens[second.to - 1]!.text) ||
      g.measures.at(tokens, second.to) !== null);
  if (doubtful || scene.dated(second.to - 1)) return null;
  return { ...NUMBER, to: second.to, value: first.value / second.value, share: true };
}

/** "dozens", "tens of millions": from one to ten of them. */
export function vagueAt({ tokens, g }: GeneralScene, at: number): Bare | null {
  const { vague } = g.words;
  const factor = (index: number): number | null => {
    const word = tokens[index]?.norm ?? '';
    return Object.hasOwn(vague, word) ? vague[word]! : null;
  };
  const first = factor(at);
  if (first === null || tokens[at - 1]?.kind === 'number') return null;
  const of = g.v.quantity.fractionOf.includes(tokens[at + 1]?.norm ?? '') ? 1 : 0;
  const second = factor(at + 1 + of) ?? 1;
  if (first === 10 && second === 1) return null;
  const low = first * second;
  return {
    ...NUMBER,
    to: second === 1 ? at + 1 : at + 2 + of,
    value: low,
    high: low * 10,
    scale: low,
    spelled: true,
  };
}

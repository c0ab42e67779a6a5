import type { Token } from '../../text/tokens.ts';
import { clean } from '../digits.ts';
import { isDash } from '../unit.ts';
import { type Bare, numberAt, withoutMetres } from './number.ts';
import { fractionAt, shareAt, vagueAt } from './share.ts';
import type { GeneralScene } from './vocabulary.ts';

/** A number as it stands; indices are tokens. */
export interface Figure {
  /** Its first token, with sign and currency. */
  readonly from: number;
  /** Its first digit or number word. */
  readonly at: number;
  /** Behind it and its scale. */
  readonly to: number;
  readonly value: number;
  /** What a vague word may go up to; null where it says a number. */
  readonly high: number | null;
  readonly scale: number;
  readonly spelled: boolean;
  /** Plain digits: no separator, scale, sign or currency. */
  readonly bare: boolean;
  /** The sign or code before it, as written. */
  readonly currency: string | null;
  readonly share: boolean;
}

/** The figure whose number starts at a token, with sign and currency before it; null where none does. */
export function figureAt(scene: GeneralScene, at: number): Figure | null {
  const start = scene.tokens[at]!;
  const point =
    start.text === '.' &&
    !start.glued &&
    scene.tokens[at + 1]?.kind === 'number' &&
    scene.tokens[at + 1]!.glued;
  const found = point
    ? pointed(scene, at)
    : (vagueAt(scene, at) ?? shareAt(scene, at) ?? fractionAt(scene, at) ?? numberAt(scene, at));
  if (!found) return null;
  const { from, negative, currency } = leadOf(scene, at);
  const value = negative ? -found.value : found.value;
  return {
    ...withoutMetres(scene, at, { ...found, value }, currency),
    at,
    from,
    currency,
    bare: found.bare && from === at,
  };
}

function pointed(scene: GeneralScene, at: number): Bare | null {
  const behind = numberAt(scene, at + 1);
  const value = Number(`0.${scene.tokens[at + 1]!.text}`);
  return behind && Number.isFinite(value)
    ? { ...behind, value: clean(value * behind.scale), bare: false }
    : null;
}

/** Sign, currency and "minus" before a number, in any order. */
function leadOf(
  { tokens, g }: GeneralScene,
  at: number,
): { from: number; negative: boolean; currency: string | null } {
  let [from, negative, currency] = [at, false, null as string | null];
  for (let n = 0; n < 3; n++) {
    const before = tokens[from - 1];
    if (!before) break;
    const sign = currency === null ? signBefore(tokens, from, g.signs.before(tokens, from)) : null;
    if (sign) [from, currency] = [sign.start, sign.value];
    else if (isMinus(tokens, from)) [from, negative] = [from - 1, true];
    else if (g.sets.minus.has(before.norm)) [from, negative] = [from - 1, true];
    else if (isDash(before) && before.glued && g.sets.minus.has(tokens[from - 2]?.norm ?? ''))
      [from, negative] = [from - 2, true];
    else break;
  }
  return { from, negative, currency };
}

function isMinus(tokens: readonly Token[], at: number): boolean {
  const [before, sign] = [tokens[at - 2], tokens[at - 1]!];
  if (!/^[-−–]$/.test(sign.text) || !tokens[at]!.glued) return false;
  return !sign.glued || (before?.kind === 'symbol' && /^[($£€¥]$/.test(before.text));
}

/** "A$" and "USD" as capitals only, and letters only where they touch their sign. */
function signBefore(
  tokens: readonly Token[],
  end: number,
  hit: { start: number; value: string } | null,
): { start: number; value: string } | null {
  if (!hit) return null;
  const written = tokens.slice(hit.start, end);
  const country = /^(?:US|HK|NZ|AU|CA|S)$/.test(written[0]!.text);
  const apart = !country && written.some((token, i) => i > 0 && !token.glued);
  const letters = written.filter((token) => token.kind === 'word');
  const fits =
    letters.every((token) => hit.value.includes(token.text)) && (!apart || hit.value.includes(' '));
  if (fits) return { start: hit.start, value: hit.value.replace(/[ =]/, '') };
  const last = tokens[end - 1]!;
  return /^[$£€¥]$/.test(last.text) ? { start: end - 1, value: last.text } : null;
}

import { clean } from '../digits.ts';
import { numeralAt } from '../numeral.ts';
import { isDash } from '../unit.ts';
import { isPlural, nounsAt } from './measure.ts';
import type { GeneralScene } from './vocabulary.ts';

/** A number with its scale, from some token up to token `to`. */
export interface Bare {
  readonly to: number;
  readonly value: number;
  readonly high: number | null;
  readonly scale: number;
  readonly spelled: boolean;
  readonly bare: boolean;
  readonly share: boolean;
}

const VULGAR: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 0.125,
  '⅜': 0.375,
  '⅝': 0.625,
  '⅞': 0.875,
  '⅕': 0.2,
};
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What is the same of most numbers. */
export const NUMBER = { high: null, scale: 1, spelled: false, bare: false, share: false };

/** Digits or number words at a token, with scale, power or half; null where none stand there. */
export function numberAt(scene: GeneralScene, at: number): Bare | null {
  const { tokens, g, decimal } = scene;
  const token = tokens[at]!;
  if (Object.hasOwn(VULGAR, token.text)) return { ...NUMBER, to: at + 1, value: VULGAR[token.text]! };
  if (g.sets.one.has(token.norm)) {
    const whole = numeralAt(tokens, at, g.v, decimal);
    const part = isDash(tokens[at + 1]) && tokens[at + 1]!.glued ? g.v.fractions.at(tokens, at + 2) : null;
    if (part)
      return { ...NUMBER, to: at + 2 + part.length, value: part.value.value, spelled: true, share: true };
    const late = hyphenedHalf(scene, at + 1);
    if (late > 0) return { ...NUMBER, to: at + 1 + late, value: 1.5, spelled: true };
    return whole && whole.to > at + 1
      ? fromNumeral(whole)
      : { ...NUMBER, to: at + 1, value: 1, spelled: true };
  }
  const parts = partsAt(scene, at);
  if (parts) return parts;
  const numeral = numeralAt(tokens, at, g.v, decimal);
  if (!numeral || numeral.kind === 'name' || numeral.kind === 'ordinal' || numeral.kind === 'vague')
    return null;
  if (g.sets.several.has(tokens[at - 1]?.norm ?? '') && numeral.spelled) return null;
  const isPart =
    numeral.kind === 'fraction' &&
    ((isDash(tokens[numeral.to]) && tokens[numeral.to]!.glued) ||
      (numeral.written.value === 50 && andHalf(scene, at, numeral.to)));
  if (isPart) return null;
  const half = tokens[numeral.to];
  if (half?.glued && Object.hasOwn(VULGAR, half.text))
    return { ...NUMBER, to: numeral.to + 1, value: numeral.written.value + VULGAR[half.text]! };
  const hyphened = numeral.spelled && numeral.scale === 1 ? hyphenedHalf(scene, numeral.to) : 0;
  if (hyphened > 0)
    return {
      ...fromNumeral(numeral),
      to: numeral.to + hyphened,
      value: numeral.written.value + 0.5,
      bare: false,
    };
  const more = numeral.scale === 1 ? scaledOn(scene, numeral.to) : null;
  if (more) {
    const value = clean(fromNumeral(numeral).value * more.factor);
    return { ...fromNumeral(numeral), to: more.to, value, scale: more.factor, bare: false, share: false };
  }
  return exponentAt(scene, numeral.to, numeral.written.value) ?? fromNumeral(numeral);
}

/** How many tokens "-and-a-half" takes at a token. */
function hyphenedHalf({ tokens, g, text }: GeneralScene, at: number): number {
  const start = tokens[at]?.start ?? text.length;
  for (const phrase of g.v.quantity.andHalf) {
    const hyphened = `-${phrase.replaceAll(' ', '-')}`;
    if (isDash(tokens[at]) && text.startsWith(hyphened, start)) return hyphened.split('-').length * 2 - 2;
  }
  return 0;
}

/** "two-thirds", "three quarters" before any word. */
function partsAt({ tokens, g }: GeneralScene, at: number): Bare | null {
  const { cardinals } = g.v.quantity;
  const word = tokens[at]!.norm;
  if (tokens[at]!.kind !== 'word' || !Object.hasOwn(cardinals, word)) return null;
  const dash = isDash(tokens[at + 1]) && tokens[at + 1]!.glued ? 1 : 0;
  const hit = g.v.fractions.at(tokens, at + 1 + dash);
  const value = hit ? cardinals[word]! * hit.value.value : 1;
  if (!hit || value >= 1 || value <= 0 || hit.value.alone) return null;
  return { ...NUMBER, to: at + 1 + dash + hit.length, value: clean(value), spelled: true, share: true };
}

/** "4 hundred million", "half a dozen", "10 lakh" */
function scaledOn({ tokens, g }: GeneralScene, start: number): { factor: number; to: number } | null {
  const { scales } = g.words;
  const skip =
    g.v.indefinite.has(tokens[start]?.norm ?? '') || (isDash(tokens[start]) && tokens[start]!.glued) ? 1 : 0;
  const word = tokens[start + skip]?.norm ?? '';
  if (!Object.hasOwn(scales, word) || tokens[start + skip]!.text !== word) return null;
  const behind = g.v.scales.at(tokens, start + skip + 1);
  const counts = behind && tokens[start + skip + 1]!.norm.length > 2;
  return {
    factor: scales[word]! * (counts ? behind.value.factor : 1),
    to: start + skip + 1 + (counts ? behind.length : 0),
  };
}

/** "a foot and a half": more than a half. */
const andHalf = ({ tokens, g }: GeneralScene, at: number, to: number): boolean =>
  tokens[to]?.norm !== g.v.quantity.fractionOf[0] &&
  [at, at - 1].some(
    (i) =>
      g.v.indefinite.has(tokens[i]?.norm ?? '') &&
      g.v.quantity.numeralAnd.includes(tokens[i - 1]?.norm ?? ''),
  );

const fromNumeral = (numeral: NonNullable<ReturnType<typeof numeralAt>>): Bare => ({
  to: numeral.to,
  value: numeral.kind === 'fraction' ? numeral.written.value / 100 : numeral.written.value,
  high: null,
  scale: numeral.scale,
  spelled: numeral.spelled,
  bare: numeral.bare,
  share: numeral.kind === 'fraction',
});

/** "1.99×10−30", "6 x 10^23", "5·10⁻³" */
function exponentAt({ tokens }: GeneralScene, to: number, value: number): Bare | null {
  const power = /^e(\d{1,3})$/i.exec(tokens[to]?.glued ? tokens[to]!.text : '');
  if (power) return { ...NUMBER, to: to + 1, value: Number(`${value}e${power[1]}`) };
  const ten = value === 10 && tokens[to]?.text === '^' && tokens[to]!.glued;
  if (!ten && (!/^[×x·*⋅]$/.test(tokens[to]?.text ?? '') || tokens[to + 1]?.text !== '10')) return null;
  let at = ten ? to : to + 2;
  if (tokens[at]?.text === '^') at++;
  const minus = /^[-−–⁻]$/.test(tokens[at]?.text ?? '') && tokens[at]!.glued;
  if (minus) at++;
  let digits = tokens[at]?.glued && tokens[at]!.kind === 'number' ? tokens[at++]!.text : '';
  for (; digits.length < 3 && tokens[at]?.glued && SUPERSCRIPTS.includes(tokens[at]!.text); at++)
    digits += SUPERSCRIPTS.indexOf(tokens[at]!.text);
  if (!/^\d{1,3}$/.test(digits)) return null;
  return { ...NUMBER, to: at, value: Number(`${ten ? 1 : value}e${minus ? '-' : ''}${digits}`) };
}

/** "37m" and "30mm" are lengths where nothing says money or people. */
export function withoutMetres<T extends Bare>(
  scene: GeneralScene,
  at: number,
  figure: T,
  currency: string | null,
): T {
  const { tokens, g } = scene;
  const letter = tokens[at + 1];
  if (
    figure.to !== at + 2 ||
    currency !== null ||
    figure.scale === 1 ||
    !letter ||
    !(letter.glued ? /^mm?$/ : /^(?:mm?|[kKbB])$/).test(letter.text)
  )
    return figure;
  const next = tokens[at + 2];
  const counted =
    letter.glued &&
    letter.text === 'm' &&
    next?.kind === 'word' &&
    !next.glued &&
    (g.measures.at(tokens, at + 2) !== null ||
      isPlural(scene, tokens[(nounsAt(scene, at + 2, 2)?.to ?? 0) - 1]));
  return counted ? figure : { ...figure, to: at + 1, value: clean(figure.value / figure.scale), scale: 1 };
}

import { isApostrophe, isDigits, type Token } from '../text/tokens.ts';
import { BESIDE, beginsBare, isBefore } from './beside.ts';
import type { Numeral } from './numeral.ts';
import type { Role, Scene } from './part.ts';

/** 第10, 第十: an ordinal by what stands before it. */
export const isNumbered = ({ tokens, v }: Scene, { from, scale }: Numeral): boolean =>
  scale === 1 && (v.quantity.ordinalPrefixes?.includes(tokens[from - 1]?.norm ?? '') ?? false);

/** Is it a whole number, however its digits are read? */
export const isInteger = (n: Numeral): boolean =>
  Number.isInteger(n.written.value) || n.alternatives.some((a) => Number.isInteger(a.value));

/** What the words before a number without a unit make of it: a height, a rank, a year, a name. */
export function roleBefore(
  scene: Scene,
  numeral: Numeral,
  prefix: { readonly left: number; readonly currency: unknown },
): Role {
  const { tokens } = scene;
  if (numeral.scale !== 1 || numeral.spelled || prefix.currency) return null;
  const token = tokens[numeral.from]!;
  if (beginsBare(tokens, numeral.from, scene.v)) return isYear(token) ? 'year' : null;
  const before = tokens[numeral.from - 1];
  if (before?.text === '_' && before.glued) return 'name';
  if (isModelName(scene, numeral.from)) return 'name';
  if (numeral.bare && before && isApostrophe(before) && isDigits(token, 2, 2))
    if (token.glued && !before.glued) return 'year';
  let at = prefix.left;
  for (let n = 0; n < 2; n++) {
    const named = isBefore(tokens, at, scene.v, BESIDE.name);
    const word = named ? scene.v.height.before(tokens, at) : null;
    const lead = word ? (tokens[word.start - 1]?.norm ?? '') : '';
    const counted = word !== null && scene.v.units.at(tokens, word.start)?.value.atom === 'block';
    const each = counted && scene.v.quantity.per.includes(lead) && !scene.v.indefinite.has(lead);
    if (word && !each && isInteger(numeral) && biggest(numeral) >= 1000) return 'height';
    const token = tokens[at - 1];
    if (!token || token.kind === 'number') break;
    const link = token.norm;
    const { unitOf, rank } = scene.v.quantity;
    if (link !== '#' && link !== '.' && link !== ':' && !unitOf.includes(link) && !rank.includes(link)) break;
    at--;
  }
  const named = numeral.bare && isBefore(tokens, numeral.from, scene.v, BESIDE.name);
  if (named && numeral.written.value <= 1000 && scene.v.rank.before(tokens, numeral.from)) return 'rank';
  if (isYear(token)) return 'year';
  return named && scene.v.naming.before(tokens, numeral.from) ? 'name' : null;
}

/** Four digits that are a year where nothing is counted. */
export const isYear = (token: Token): boolean =>
  isDigits(token, 4, 4) && /^(?:19[89]|20|21[0-5])/.test(token.text);

/** The largest value that its digits may be read as. */
export const biggest = (n: Numeral): number =>
  n.alternatives.reduce((most, { value }) => Math.max(most, value), n.written.value);

/** "CB-5", "GPT-4", "Covid-19": a word of no other meaning, joined to the number by a dash. */
function isModelName(scene: Scene, at: number): boolean {
  const { tokens, v } = scene;
  const [word, dash] = [tokens[at - 2], tokens[at - 1]];
  if (!tokens[at]!.glued || !dash?.glued || word?.kind !== 'word' || !/^[-‑]$/.test(dash.text)) return false;
  if (scene.v.hedges.before(scene.tokens, at) || v.units.at(tokens, at - 2) || v.months.has(word.norm))
    return false;
  if (v.oddsMiddle.at(tokens, at - 2)) return false;
  return !v.height.at(tokens, at - 2) && !v.openings.at(tokens, at - 2);
}

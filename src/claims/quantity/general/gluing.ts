import { isDash } from '../unit.ts';
import type { Figure } from './figure.ts';
import { measureAt } from './measure.ts';
import { type GeneralScene, YEAR } from './vocabulary.ts';

/** 4:39, 10.45pm, 5am, 2:55 p.m. */
export function isTime({ tokens, g }: GeneralScene, { at, to }: Figure): boolean {
  const [before, next] = [tokens[at - 1], tokens[to]];
  if (next?.text === ':' && next.glued && tokens[to + 1]?.glued && tokens[to + 1]!.kind === 'number')
    return true;
  if (before?.text === ':' && before.glued && tokens[at]!.glued && tokens[at - 2]?.kind === 'number')
    return true;
  return g.v.clock.at(tokens, to) !== null && /^(?:\d{1,2}(?:[.:]\d\d)?|\d{4})$/.test(tokens[at]!.text);
}

/** COVID-19, TA-35, 5G, 1990s, S&P500, 24/7, v2. */
export function isGluedName(scene: GeneralScene, figure: Figure): boolean {
  const { tokens, g } = scene;
  const { at, to, from } = figure;
  const [dash, word, next] = [tokens[from - 1], tokens[from - 2], tokens[to]];
  if (tokens[from]!.glued && dash?.glued && isDash(dash) && word?.kind === 'word') {
    if (!g.sets.joined.has(word.norm) && !g.measures.at(tokens, from - 2)) return true;
  }
  const slashed = dash?.text === '/' && dash.glued && tokens[at]!.glued && word?.kind === 'number';
  if (slashed && !measureAt(scene, to)) return true;
  if (tokens[at]!.glued && dash && /^[#_@]$/.test(dash.text) && (dash.glued || dash.text === '#'))
    return true;
  const ratio =
    isDash(next) &&
    next!.glued &&
    /^(?:of|for|and|on|to|in)$/.test(tokens[to + 1]?.norm ?? '') &&
    tokens[to + 1]!.glued;
  if (ratio && isDash(tokens[to + 2])) return true;
  if (next?.text === '/' && next.glued && tokens[to + 1]?.glued && tokens[to + 1]!.kind === 'number')
    return !measureAt(scene, to + 2);
  if (/^['’‘]$/.test(tokens[at - 1]?.text ?? '') && tokens[at]!.glued && /^\d\d$/.test(tokens[at]!.text))
    return true;
  if (!next?.glued || next.kind !== 'word' || figure.scale !== 1) return false;
  if (g.v.quantity.ordinalSuffixes.includes(next.norm) && isOrdinal(tokens[at]!.text, next.norm)) return true;
  if (/^s$/.test(next.norm)) return true;
  return !measureAt(scene, to) && !g.v.times.at(tokens, to) && !g.v.scales.at(tokens, to);
}

/** "1st", "12th"; "9st" is a weight. */
const isOrdinal = (digits: string, suffix: string): boolean =>
  suffix === 'th' || ({ st: '1', nd: '2', rd: '3' } as Record<string, string>)[suffix] === digits.at(-1);

/** "4-3-3", "2018-19", "555-0199", "7-9 p.m.": numbers joined to others that name. */
export function isChained(scene: GeneralScene, { at, to, from }: Figure): boolean {
  const { tokens, g } = scene;
  const joint = (i: number): boolean =>
    /^[-–‑/]$/.test(tokens[i]?.text ?? '') &&
    tokens[i]!.glued &&
    tokens[i + 1]?.glued === true &&
    tokens[i + 1]!.kind === 'number';
  const ahead = joint(to) && to === at + 1;
  const behind = from > 1 && joint(from - 1) && tokens[from - 2]!.kind === 'number';
  if (behind && (YEAR.test(tokens[from - 2]!.text) || scene.dated(from - 2)) && !measureAt(scene, to))
    return true;
  if (
    (ahead && behind) ||
    (ahead && joint(to + 2)) ||
    (behind && joint(from - 3) && tokens[from - 4]?.kind === 'number')
  )
    return true;
  return ahead && g.v.clock.at(tokens, to + 2) !== null && /^\d{1,2}$/.test(tokens[at]!.text);
}

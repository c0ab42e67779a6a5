import { isDash } from '../unit.ts';
import type { Figure } from './figure.ts';
import { isChained, isGluedName, isTime } from './gluing.ts';
import { isPlural, measureAt } from './measure.ts';
import { countsOne, isPointing, isTitle } from './spelling.ts';
import { CAPITAL, type GeneralScene, startsSentence, YEAR } from './vocabulary.ts';

const STREET_REACH = 5;

/** Does the number only name, date or order something (iPhone 11, 4:39, 575 Wilbraham Road, the 1990s)? */
export function isName(scene: GeneralScene, figure: Figure): boolean {
  const { tokens, g } = scene;
  const { at, to } = figure;
  const token = tokens[at]!;
  if (scene.skip(at)) return true;
  if (figure.spelled && g.sets.one.has(token.norm) && to === at + 1) return !countsOne(scene, figure);
  if (isPointing(scene, figure)) return true;
  if (figure.spelled) return (scene.dated(at) && !measureAt(scene, to)) || isTitle(scene, figure);
  if (figure.currency !== null || figure.share) return false;
  if (isTime(scene, figure)) return true;
  if (isGluedName(scene, figure) || isChained(scene, figure)) return true;
  if (/^0\d+$/.test(token.text)) return true;
  const sized = figure.bare && isSized(scene, figure);
  const measured = measureAt(scene, to, true) !== null;
  if (measured) return scene.dated(at) && !scene.dated(to) && (!YEAR.test(token.text) || isDating(scene, at));
  if (sized) return false;
  if (scene.dated(at)) return true;
  if (figure.scale !== 1) return false;
  if (figure.bare && YEAR.test(token.text)) return true;
  if (isAddress(scene, figure) || isAge(scene, figure)) return true;
  if (isCovid(scene, figure)) return true;
  if (!figure.bare) return isVersion(scene, figure);
  const scored = isDash(tokens[to]) && tokens[to]!.glued && tokens[to + 1]?.kind === 'number';
  if (g.naming.before(tokens, at) !== null && !isCounted(scene, to) && !scored) return true;
  return isNamed(scene, figure) || isRating(scene, figure);
}

/** "in 2018", "March 2018": a month or a preposition of time. */
function isDating({ tokens, g }: GeneralScene, at: number): boolean {
  const before = tokens[at - 1]?.norm ?? '';
  const { time } = g.v.lexicon;
  const prepositions = [...time.in, ...time.since, ...time.until, ...time.after, ...time.before];
  return g.v.months.has(before) || prepositions.includes(before);
}

/** "more than 2000", "1800 homes": a number in the shape of a year that is none. */
function isSized(scene: GeneralScene, { at, to }: Figure): boolean {
  const { tokens, g } = scene;
  if (!YEAR.test(tokens[at]!.text) || isDating(scene, at)) return false;
  if (isCounted(scene, to)) return true;
  const hedge = g.v.hedges.before(tokens, at);
  if (hedge?.value.position === 'pre' && hedge.value.preposition !== true && hedge.value.hedge !== 'about')
    return true;
  const next = tokens[to];
  const noun =
    next?.kind === 'word' && /^\p{Ll}/u.test(next.text) && isPlural(scene, next) && !g.stops.has(next.norm);
  const number = Number(tokens[at]!.text);
  return noun && g.sets.plurals !== null && (number < 1900 || number % 100 === 0);
}

/** A year before a word that can only be counted is a number ("2000 people"). */
function isCounted({ tokens, g }: GeneralScene, to: number): boolean {
  const next = tokens[to];
  return next?.kind === 'word' && (g.sets.plurals?.has(next.norm) ?? false);
}

/** "49 Zorro Ranch Road", "22 Ave Foch", "the 90049 ZIP code", "CA 90210". */
function isAddress({ tokens, g }: GeneralScene, { at, to, bare }: Figure): boolean {
  if (g.codes.at(tokens, to)) return true;
  if (bare && /^\d{5}$/.test(tokens[at]!.text) && /^\p{Lu}{2}$/u.test(tokens[at - 1]?.text ?? ''))
    return true;
  for (let i = to; i < Math.min(tokens.length, to + STREET_REACH); i++) {
    const token = tokens[i]!;
    if (g.sets.streets.has(token.norm) && CAPITAL.test(token.text)) return true;
    const part =
      CAPITAL.test(token.text) ||
      (isDash(token) && token.glued) ||
      /^\d+$/.test(token.text) ||
      (token.kind === 'word' && /^(?:st|nd|rd|th)$/.test(token.norm));
    if (!part) return false;
  }
  return false;
}

/** "Senard, 65, now", "Lang (20)": a person's age beside the name. */
function isAge({ tokens }: GeneralScene, { at, to, bare }: Figure): boolean {
  const [name, before, next] = [tokens[at - 2], tokens[at - 1], tokens[to]];
  if (!bare || Number(tokens[at]!.text) > 110 || !name || !CAPITAL.test(name.text)) return false;
  const commas = before?.text === ',' && (next?.text === ',' || next?.text === '.');
  return commas || (before?.text === '(' && next?.text === ')');
}

/** "iPhone 11", "Game 7", "S&P 500": small digits behind a capital that starts no sentence. */
function isNamed(scene: GeneralScene, { at, to }: Figure): boolean {
  const { tokens, g } = scene;
  const before = tokens[at - 1];
  const next = tokens[to];
  const number = Number(tokens[at]!.text);
  if (tokens[at]!.glued && before?.text === '(' && before.glued) return true;
  const capital = before?.kind === 'word' && /\p{Lu}/u.test(before.text) && !g.stops.has(before.norm);
  const opens = startsSentence(tokens, at - 1);
  const alone = !next || next.kind === 'symbol' || g.stops.has(next.norm);
  if (
    capital &&
    number < 1000 &&
    (!opens || (alone && !g.v.fillers.before(tokens, at))) &&
    !g.v.hedges.before(tokens, at) &&
    !g.about.before(tokens, at)
  ) {
    const plural =
      g.sets.plurals !== null &&
      next?.kind === 'word' &&
      !CAPITAL.test(next.text) &&
      isPlural(scene, next) &&
      !g.stops.has(next.norm) &&
      number > 1;
    return g.sets.plurals === null
      ? startsSentence(tokens, at - 2) || !next || next.kind === 'symbol' || g.stops.has(next.norm)
      : !plural || isProduct(before.text);
  }
  const model =
    /^\d{3}$/.test(tokens[at]!.text) && next?.kind === 'word' && CAPITAL.test(next.text) && !next.glued;
  return model && g.sets.plurals !== null && !isPlural(scene, next) && !isPlural(scene, tokens[to + 1]);
}

/** "COVID -19" */
function isCovid({ tokens }: GeneralScene, { at, from }: Figure): boolean {
  return (
    from === at - 1 &&
    isDash(tokens[from]) &&
    !tokens[from]!.glued &&
    /^\p{Lu}{2,}$/u.test(tokens[from - 1]?.text ?? '')
  );
}

/** "Bluetooth 5.0", "version 2.4" */
function isVersion({ tokens, g }: GeneralScene, { at, from }: Figure): boolean {
  if (from !== at || !/^\d+\.\d+$/.test(tokens[at]!.text)) return false;
  const before = tokens[at - 1];
  const capital =
    before?.kind === 'word' &&
    CAPITAL.test(before.text) &&
    !g.stops.has(before.norm) &&
    tokens[at]!.text.endsWith('.0');
  return capital || g.naming.before(tokens, at) !== null;
}

/** Capitals inside a word are a brand's ("iPhone", "XC"). */
const isProduct = (word: string): boolean => /\p{Ll}\p{Lu}/u.test(word);

/** "Ander Herrera: 4 Started the game": a mark in a list. */
function isRating({ tokens }: GeneralScene, { at, to }: Figure): boolean {
  const next = tokens[to];
  return tokens[at - 1]?.text === ':' && next?.kind === 'word' && CAPITAL.test(next.text);
}

import type { Hedge } from '../claim.ts';
import { isIdeograph, type Token } from '../text/tokens.ts';
import { BESIDE, beginsBare, isBefore } from './beside.ts';
import type { Scene } from './part.ts';
import type { Opening, Rate, UnitTerm } from './vocabulary.ts';

/** What stands before a numeral; `left` is where hedges and fillers begin. */
export interface Prefix {
  start: number;
  bare: number;
  left: number;
  currency: UnitTerm | null;
  percent: boolean;
  sign: '+' | '-' | null;
  hedge: Hedge | null;
  doubtful: boolean;
  opening: Opening | null;
  rates: readonly Rate[];
}

const NO_RATES: readonly Rate[] = [];
const MOST_BEFORE = 5;
const MOST_RATES = 2;

/** Reads sign, currency, hedges and rates before a numeral; `share` of one that is a fraction in words. */
export function prefixOf(scene: Scene, from: number, share: boolean): Prefix {
  const p: Prefix = {
    start: from,
    bare: from,
    left: from,
    currency: null,
    percent: false,
    sign: null,
    hedge: null,
    doubtful: false,
    opening: null,
    rates: NO_RATES,
  };
  if (beginsBare(scene.tokens, from, scene.v)) return p;
  takeSign(scene, p);
  if (isBefore(scene.tokens, p.start, scene.v, BESIDE.sign)) {
    takeAmount(scene, p);
    takeSign(scene, p);
  }
  p.bare = p.start;
  takeHedges(scene, p, share);
  return p;
}

/** A currency, or a word for percent. */
function takeAmount(scene: Scene, p: Prefix): void {
  const currency = currencyBefore(scene, p.start);
  const percent = scene.v.percentBefore.before(scene.tokens, p.start) ?? gluedPercent(scene.tokens, p.start);
  if (currency) {
    p.currency = currency.value;
    p.start = currency.start;
  } else if (percent) {
    p.percent = true;
    p.start = percent.start;
  }
}

/** A currency's sign or code that ends before a token ("CAD $3.5"); "a $7 billion deal" has no Australian dollars. */
function currencyBefore({ tokens, v }: Scene, end: number): { start: number; value: UnitTerm } | null {
  const found = v.prefixCurrencies.before(tokens, end);
  if (!found) return null;
  const apart = tokens.slice(found.start + 1, end).some((token) => !token.glued);
  const written = tokens[found.start]!.text;
  if (apart && !/^(?:US|\p{Lu}{3})$/u.test(written)) {
    const sign = v.prefixCurrencies.at(tokens, end - 1);
    return sign ? { start: end - 1, value: sign.value } : null;
  }
  return found.start === end - 1 && isPlainWord(written) ? null : found;
}

/** "try 5", "rub 5": a currency's code in small letters is a word. */
const isPlainWord = (text: string): boolean => /^\p{Ll}+$/u.test(text) && text !== 'usd' && text !== 'eur';

function gluedPercent(tokens: readonly Token[], at: number): { start: number } | null {
  const before = tokens[at - 1];
  const free = !before?.glued || tokens[at - 2]?.kind === 'symbol';
  return before?.text === '%' && tokens[at]?.glued && free ? { start: at - 1 } : null;
}

const SIGNS: ReadonlySet<string> = new Set(['+', '-', '−', '–']);

function takeSign(scene: Scene, p: Prefix): void {
  const sign = scene.tokens[p.start - 1];
  if (sign?.kind !== 'symbol' || p.sign || !SIGNS.has(sign.text) || !scene.tokens[p.start]?.glued) return;
  const before = scene.tokens[p.start - 2];
  if (sign.glued && before && before.kind !== 'symbol' && !isIdeograph(before)) return;
  if (sign.glued && before && /[%.]/.test(before.text)) return;
  p.sign = sign.text === '+' ? '+' : '-';
  p.start -= 1;
}

function takeHedges(scene: Scene, p: Prefix, share: boolean): void {
  let at = p.start;
  for (let n = 0; n < MOST_BEFORE && isBefore(scene.tokens, at, scene.v, BESIDE.lead); n++) {
    const opening = scene.v.openings.before(scene.tokens, at);
    const hedge = scene.v.hedges.before(scene.tokens, at);
    if (hedge && hedge.value.position === 'pre' && !(opening && opening.start < hedge.start)) {
      const apart = at !== p.start && !share;
      if (hedge.value.preposition && (apart || isGoverned(scene, hedge.start))) break;
      if (!p.hedge || p.hedge === 'about') {
        p.hedge = hedge.value.hedge;
        p.doubtful = hedge.value.preposition === true;
      }
      at = hedge.start;
      p.start = at;
      continue;
    }
    if (opening) {
      p.opening = opening.value;
      break;
    }
    const rate = scene.v.ratesBefore.before(scene.tokens, at);
    if (rate && p.rates.length < MOST_RATES && !isCounted(scene, rate.start)) {
      p.rates = [rate.value, ...p.rates];
      at = rate.start;
      p.start = at;
      continue;
    }
    const stops =
      scene.v.middles.before(scene.tokens, at) ??
      scene.v.rangeMiddle.before(scene.tokens, at) ??
      scene.v.previous.before(scene.tokens, at);
    const filler = scene.v.fillers.before(scene.tokens, at);
    if (stops || !filler) break;
    at = filler.start;
  }
  p.left = at;
}

/** "İki günde yüzde 40": counted days are no rate. */
const isCounted = ({ tokens, v }: Scene, at: number): boolean =>
  tokens[at - 1]?.kind === 'number' || Object.hasOwn(v.quantity.cardinals, tokens[at - 1]?.norm ?? '');

function isGoverned({ tokens, v }: Scene, hedgeStart: number): boolean {
  const word = tokens[hedgeStart - 1]?.norm ?? '';
  const { governing, glue } = v.quantity;
  return governing.some((g) => word === g || (glue !== null && word.endsWith(g)));
}

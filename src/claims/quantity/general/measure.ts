import type { Token } from '../../text/tokens.ts';
import { fold } from '../../text/tokens.ts';
import { isDash } from '../unit.ts';
import type { GeneralScene } from './vocabulary.ts';

/** What is counted, from token `from` up to token `to`. */
export interface Measure {
  readonly from: number;
  readonly to: number;
  /** A unit of measure or a currency; else a noun. */
  readonly known: boolean;
  readonly currency: boolean;
}

const MOST_NOUNS = 4;
/** Letters that are units only where they touch their number, or stand in capitals behind it. */
const SHORT = /^\p{L}$/u;
const WORDS_TOO = new Set(['in', 'as', 'a', 'am', 'pm', 'at', 'no', 'to', 'i']);

/** The unit of measure at a token ("km/h", "per cent", "-foot"); null where none stands there. */
export function measureAt(scene: GeneralScene, start: number, direct = false): Measure | null {
  const { tokens, g } = scene;
  const dash = isDash(tokens[start]) && tokens[start]!.glued && tokens[start + 1]?.glued ? 1 : 0;
  const at = start + dash;
  const token = tokens[at];
  if (!token || (direct && token.kind === 'number')) return null;
  const times = dash === 0 ? g.v.times.at(tokens, at) : null;
  if (times && token.kind === 'word' && tokens[at + times.length]?.kind !== 'number')
    return { from: at, to: at + times.length, known: true, currency: false };
  const hit = g.measures.at(tokens, at);
  if (!hit || !fits(scene, at, hit.length, dash === 1)) return null;
  return { from: at, to: withDenominator(scene, at + hit.length), known: true, currency: hit.value };
}

function fits({ tokens }: GeneralScene, at: number, length: number, dashed: boolean): boolean {
  const [token, next] = [tokens[at]!, tokens[at + length]];
  if (length > 1) return true;
  if (token.kind === 'symbol' && token.text !== '%' && next?.glued && next.kind === 'number') return false;
  if (token.glued && !dashed) return !(token.text === '"' && !next);
  if (WORDS_TOO.has(token.norm) && !dashed)
    return /^A$/.test(token.text) ? endsPhrase(next) : token.text === 'a' && endsPhrase(next);
  if (SHORT.test(token.text) && !dashed)
    return !/^\p{Lu}/u.test(next?.text ?? '') || token.text !== token.text.toUpperCase();
  return token.text !== '"' && token.text !== '”';
}

const endsPhrase = (next: Token | undefined): boolean => !next || /^(?:[.,;)]|and|or)$/.test(next.norm);

/** "per square foot", "/s", "a barrel", "an ounce", "-a-day". */
export function withDenominator(scene: GeneralScene, to: number): number {
  const { tokens, g } = scene;
  const dash = isDash(tokens[to]) && tokens[to]!.glued ? 1 : 0;
  const per = g.v.per.at(tokens, to + dash);
  if (!per) return to;
  const at = to + dash + per.length + (dash === 1 && isDash(tokens[to + 2]) ? 1 : 0);
  const next = tokens[at];
  if (!next || next.kind === 'number') return to;
  if (tokens[to]!.text === '/' && (!tokens[to]!.glued || next.kind === 'symbol')) return to;
  const article = g.v.indefinite.has(tokens[to + dash]!.norm);
  const counted = g.countedBy.at(tokens, at);
  if (article) return counted && !g.v.ago.at(tokens, at + counted.length) ? at + counted.length : to;
  const unit = g.measures.at(tokens, at) ?? counted;
  if (unit) return at + unit.length;
  return next.kind === 'word' && !g.stops.has(next.norm) ? at + 1 : to;
}

/** The nouns behind a number ("heart transplants", "European countries"); null where a phrase ends at once. */
export function nounsAt(scene: GeneralScene, start: number, value: number): Measure | null {
  const { tokens, g } = scene;
  let at = start;
  if (isDash(tokens[at]) && tokens[at]!.glued && tokens[at + 1]?.glued) at++;
  const first = at;
  if (g.v.quantity.fractionOf[0] === tokens[at]?.norm) {
    at++;
    while (tokens[at] && (g.stops.has(tokens[at]!.norm) || tokens[at]!.norm === 'most') && at < first + 4)
      at++;
  }
  const from = at;
  if (first > start && tokens[first]?.kind === 'word')
    return { from: first, to: withDenominator(scene, first + 1), known: false, currency: false };
  const german = g.sets.plurals === null;
  let end = at;
  for (let n = 0; n < MOST_NOUNS && tokens[end]?.kind === 'word' && !g.stops.has(tokens[end]!.norm); n++) {
    const token = tokens[end]!;
    if (g.v.months.has(token.norm) && /^\p{Lu}/u.test(token.text)) break;
    if (
      !german &&
      end > from - 1 &&
      /(?:[^pbai]ly|.{2}ing)$/.test(token.norm) &&
      !isPlural(scene, tokens[end + 1])
    )
      break;
    const currency = end > from ? g.measures.at(tokens, end) : null;
    if (currency?.value)
      return { from, to: withDenominator(scene, end + currency.length), known: true, currency: true };
    end++;
    if (german ? /^\p{Lu}/u.test(token.text) : isPlural(scene, token) && !isPlural(scene, tokens[end])) {
      return { from, to: withDenominator(scene, end), known: false, currency: false };
    }
    while (
      isDash(tokens[end]) &&
      tokens[end]!.glued &&
      tokens[end + 1]?.glued &&
      tokens[end + 1]!.kind === 'word'
    )
      end += 2;
    if (isPlural(scene, tokens[end - 1]) && !isPlural(scene, tokens[end])) break;
  }
  if (end === from || german) return null;
  const dashed = isDash(tokens[from - 1]) && tokens[from]!.glued;
  const single = dashed ? from + 1 : value === 1 ? Math.min(end, from + 2) : end === from + 1 ? end : from;
  return single > from ? { from, to: withDenominator(scene, single), known: false, currency: false } : null;
}

/** Is it a plural by its ending, or one of the others? */
export function isPlural({ g }: GeneralScene, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return (
    (g.sets.plurals?.has(token.norm) ?? false) || (/[^sui']s$/.test(token.norm) && token.norm.length > 3)
  );
}

/** A unit's form by which two are compared: small letters, percent by its sign, no plural. */
export function unitKey(text: string): string {
  const word = fold(text).replace(/[-.]/g, ' ').trim();
  if (/^(?:%|per ?cent|pct|pc|prozent)$/.test(word)) return '%';
  return word.replace(/s$/, '');
}

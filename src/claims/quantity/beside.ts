import { fold, type Token, wordsOf } from '../text/tokens.ts';
import { isDash } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a token can be beside a number, as bits: part of it before or behind it, or behind an amount of money only. */
export const BESIDE = { before: 1, behind: 2, rate: 4 } as const;

/** Marks that tell something of the number behind them: its sign, that it only names, ranks or dates. */
const LEADING: ReadonlySet<string> = new Set("+-–‑%_'‘#.:");
/** Marks that tell something of the number before them: a time of day, a list, an ordinal, a unit in brackets. */
const TRAILING: ReadonlySet<string> = new Set("'‘.:()+°");

/** For the words of a vocabulary, what each can be beside a number: none of the others is asked about there. */
export function besideOf(v: Omit<Vocabulary, 'opens' | 'beside'>): Vocabulary['beside'] {
  const { ordinalPrefixes = [], ordinalSuffixes, unitOf, rank } = v.quantity;
  const leading = new Set([...LEADING, ...[...ordinalPrefixes, ...unitOf, ...rank].map(fold)]);
  const trailing = new Set([...TRAILING, ...ordinalSuffixes.map(fold)]);
  const before = [v.prefixCurrencies, v.percentBefore, v.openings, v.hedges, v.ratesBefore, v.fillers];
  const naming = [v.height, v.rank, v.naming];
  const behind = [v.andHalf, v.behindHedges, v.scales, v.units, v.oddsAgainst, v.clock, v.heightAfter];
  const counting = [v.times, v.unitOf, v.adjectives];
  const rates = [v.per, v.rates];
  return wordsOf(v.lexicon).once((word): number => {
    const leads = leading.has(word) || [...before, ...naming].some((book) => book.ends(word));
    const trails = trailing.has(word) || [...behind, ...counting].some((book) => book.begins(word));
    const rate = rates.some((book) => book.begins(word));
    return (leads ? BESIDE.before : 0) | (trails ? BESIDE.behind : 0) | (rate ? BESIDE.rate : 0);
  });
}

type Tokens = readonly Token[];

/** Does nothing before a token belong to a number that begins there? */
export const beginsBare = (tokens: Tokens, at: number, v: Vocabulary): boolean =>
  at === 0 || (v.beside(tokens[at - 1]!) & BESIDE.before) === 0;

/** Does nothing from a token on belong to the digits, and to their currency, that end before it? */
export function endsBare(tokens: Tokens, at: number, v: Vocabulary, paid: boolean): boolean {
  const token = tokens[isDash(tokens[at]) ? at + 1 : at];
  if (token === undefined) return true;
  if (token.kind === 'word') return false;
  return (v.beside(token) & (paid ? BESIDE.behind | BESIDE.rate : BESIDE.behind)) === 0;
}

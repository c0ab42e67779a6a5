import type { PhraseBook } from '../text/phrase.ts';
import { fold, type Token, wordsOf } from '../text/tokens.ts';
import { isDash } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What a token can be beside a number, as bits: before it a sign or currency, a word that leads it in, what names it, what
 * joins it to the number before; behind it part of it, or part of an amount of money only.
 */
export const BESIDE = { sign: 1, lead: 2, name: 4, joint: 8, behind: 16, rate: 32 } as const;
const BEFORE = BESIDE.sign | BESIDE.lead | BESIDE.name;

/** Marks that tell something of the number behind them: its sign, that it only names, ranks or dates. */
const MARKS: ReadonlySet<string> = new Set("+-–‑%_'‘#.:");
/** Marks that tell something of the number before them: a time of day, a list, an ordinal, a unit in brackets. */
const TRAILING: ReadonlySet<string> = new Set("'‘.:()+°");

/** For the words of a vocabulary, what each can be beside a number: none of the others is asked about there. */
export function besideOf(v: Omit<Vocabulary, 'opens' | 'beside'>): Vocabulary['beside'] {
  const { ordinalPrefixes = [], ordinalSuffixes, unitOf, rank } = v.quantity;
  const signs = new Set([...MARKS, ...[...ordinalPrefixes, ...unitOf, ...rank].map(fold)]);
  const trailing = new Set([...TRAILING, ...ordinalSuffixes.map(fold)]);
  const amounts = [v.prefixCurrencies, v.percentBefore];
  const leads = [v.openings, v.hedges, v.ratesBefore, v.fillers];
  const names = [v.height, v.rank, v.naming];
  const joints = [v.middles, v.rangeMiddle, v.previous];
  const behind = [v.andHalf, v.behindHedges, v.scales, v.units, v.oddsAgainst, v.clock, v.heightAfter];
  const counting = [v.times, v.unitOf, v.adjectives];
  const rates = [v.per, v.rates];
  return wordsOf(v.lexicon).once((word): number => {
    const ends = (book: PhraseBook<unknown>): boolean => book.ends(word);
    const begins = (book: PhraseBook<unknown>): boolean => book.begins(word);
    return (
      (signs.has(word) || amounts.some(ends) ? BESIDE.sign : 0) |
      (leads.some(ends) ? BESIDE.lead : 0) |
      (names.some(ends) ? BESIDE.name : 0) |
      (joints.some(ends) ? BESIDE.joint : 0) |
      (trailing.has(word) || [...behind, ...counting].some(begins) ? BESIDE.behind : 0) |
      (rates.some(begins) ? BESIDE.rate : 0)
    );
  });
}

type Tokens = readonly Token[];

/** Can the token right before another be one of these to a number that begins there? */
export const isBefore = (tokens: Tokens, at: number, v: Vocabulary, bits: number): boolean =>
  at > 0 && (v.beside(tokens[at - 1]!) & bits) !== 0;

/** Does nothing before a token belong to a number that begins there? */
export const beginsBare = (tokens: Tokens, at: number, v: Vocabulary): boolean =>
  !isBefore(tokens, at, v, BEFORE);

/** Does nothing from a token on belong to the digits, and to their currency, that end before it? */
export function endsBare(tokens: Tokens, at: number, v: Vocabulary, paid: boolean): boolean {
  const token = tokens[isDash(tokens[at]) ? at + 1 : at];
  if (token === undefined) return true;
  if (token.kind === 'word') return false;
  return (v.beside(token) & (paid ? BESIDE.behind | BESIDE.rate : BESIDE.behind)) === 0;
}

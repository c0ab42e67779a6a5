import type { Claim } from '../../claims/claim.ts';
import { oncePer } from '../../claims/once.ts';
import type { Machine } from '../../facts/fact.ts';
import { type Context, numberOf, textOf } from '../context.ts';

const WORD = /[\p{Script=Latin}\p{N}+]+/gu;
export const COOLING = new Set(['hyd', 'hydro', 'air', 'immersion', 'immersions']);
export const HASHRATE = /^\d+(?:\.\d+)?t$/;

const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(WORD) ?? []).map((word) => (word === 'hydro' ? 'hyd' : word));

/** The part of a model's name that a text must give, without the maker's number for orders: "Antminer S21 200T" → "s21". */
export const modelWords = oncePer(({ model }: Machine): readonly string[] =>
  wordsOf(model.replace(/ \([^)]*\)/u, '').replace(/ [\d.]+T$/u, '')).filter(
    (word) => !['antminer', 'whatsminer', 'avalon', 'sealminer'].includes(word) && !HASHRATE.test(word),
  ),
);

/** Machines whose model's first word stands somewhere in a text, in the order of the table: only they can be named in it. */
function begunIn(text: Words, machines: readonly Machine[]): readonly Machine[] {
  const begun = new Set<string>();
  for (const { word } of text) {
    begun.add(word);
    if (word.endsWith('s')) begun.add(word.slice(0, -1));
  }
  return machines.filter((machine) => begun.has(modelWords(machine)[0] ?? ''));
}

type Words = readonly { readonly word: string; readonly at: number }[];

/** Does a run of words stand in a text from one word on? */
function standsAt(text: Words, from: number, run: readonly string[]): boolean {
  for (let k = 0; k < run.length; k++) if (!sameModel(text[from + k]?.word ?? '', run[k]!)) return false;
  return true;
}

/** Where in a text a run of words stands last before an offset; -1 where it does not. */
function lastBefore(text: Words, run: readonly string[], end: number): number {
  for (let i = text.length - run.length; i >= 0; i--) {
    const at = text[i]?.at ?? 0;
    if (at < end && standsAt(text, i, run)) return at;
  }
  return -1;
}

/** Models of which one with an "S" behind it is another. */
const WITH_S = /^m\d/u;
export const sameModel = (text: string, word: string): boolean =>
  text === word ||
  (text.length === word.length + 1 && text.endsWith('s') && text.startsWith(word) && !WITH_S.test(word));

/** Where the words of a text stand, between two offsets. */
export const tokensIn = (text: string, start: number, end: number): { word: string; at: number }[] =>
  Array.from(text.slice(start, end).matchAll(WORD), ({ 0: word, index }) => {
    const lower = word.toLowerCase();
    return { word: lower === 'hydro' ? 'hyd' : lower, at: start + index };
  });

/** Characters around a figure in which the machine it belongs to is named. */
export const REACH = { back: 160, ahead: 60 };

/** Machines named right behind a figure, in its sentence: "17.5 J/TH machines such as the S21". */
export function machinesBehind(claim: Claim, context: Context): readonly Machine[] {
  const text = textOf(claim, context);
  const stop = text.slice(claim.end, claim.end + REACH.ahead).search(/[.!?;](?:\s|$)/);
  const end = claim.end + (stop < 0 ? REACH.ahead : stop);
  const tokens = tokensIn(text, claim.end, end);
  const found = begunIn(tokens, context.facts.machines).flatMap((machine) => {
    const run = modelWords(machine);
    const at = tokens.findIndex((_, i) => standsAt(tokens, i, run));
    return at >= 0 ? [{ machine, at, length: run.length }] : [];
  });
  if (found.length === 0) return [];
  const first = Math.min(...found.map(({ at }) => at));
  const longest = Math.max(...found.filter(({ at }) => at === first).map(({ length }) => length));
  return found.filter(({ at, length }) => at === first && length === longest).map(({ machine }) => machine);
}

/** Machines of the same series: another variant of it may be meant by "its sibling". */
export const seriesOf = (machines: readonly Machine[], all: readonly Machine[]): readonly Machine[] => {
  const series = new Set(machines.map((machine) => modelWords(machine)[0]));
  return all.filter((machine) => series.has(modelWords(machine)[0]));
};

/** Words behind a model that make it another one. */
export const VARIANTS = new Set(['pro', 'xp', 'plus', 'ultra', 'immersion', '3u', '+', 's', 'exp']);

/** "S19 XP Hyd", "S23 Hyd 3U": does a word right behind the name make it a model that the name does not say? */
function isVariant(tokens: Words, at: number, length: number, { cooling }: Machine): boolean {
  const next = tokens[tokens.findIndex((token) => token.at === at) + length]?.word ?? '';
  return VARIANTS.has(next) || (COOLING.has(next) && !cooling.startsWith(next));
}

/** The machines a claim speaks of: those whose model stands nearest before its end, the longest name first; none where it is a variant of theirs. */
export function machinesOf(claim: Claim, context: Context): readonly Machine[] {
  const tokens = tokensIn(textOf(claim, context), Math.max(0, claim.start - REACH.back - 40), claim.end);
  const found = begunIn(tokens, context.facts.machines).flatMap((machine) => {
    const run = modelWords(machine);
    const at = lastBefore(tokens, run, claim.end);
    return at >= 0 && claim.start - at < REACH.back ? [{ machine, at, length: run.length }] : [];
  });
  if (found.length === 0) return [];
  const nearest = Math.max(...found.map(({ at }) => at));
  const longest = Math.max(...found.filter(({ at }) => at === nearest).map(({ length }) => length));
  const named = found.filter(({ at, length }) => at === nearest && length === longest);
  const own = named.filter(({ machine, at, length }) => !isVariant(tokens, at, length, machine));
  return own.map(({ machine }) => machine);
}

/** Where another figure or sentence ends, what stands before it is not this figure's. */
const PART_END = /\/TH(?!\p{L})|[.;](?=\s|$)|[。；]/gu;

/** All machines that the part of the sentence before a figure names: a mixed fleet lies between them. */
export function machinesBeside(claim: Claim, context: Context): readonly Machine[] {
  const text = textOf(claim, context);
  const at = numberOf(claim)?.start ?? claim.start;
  const from = Math.max(0, at - REACH.back);
  const ends = [...text.slice(from, at).matchAll(PART_END)].map(({ index }) => from + index + 1);
  const tokens = tokensIn(text, ends.at(-1) ?? from, at);
  const found = begunIn(tokens, context.facts.machines).flatMap((machine) => {
    const run = modelWords(machine);
    const place = lastBefore(tokens, run, at);
    return place >= 0 ? [{ machine, place, length: run.length }] : [];
  });
  return found
    .filter((one) => found.every((other) => other.place !== one.place || other.length <= one.length))
    .map(({ machine }) => machine);
}

/** A word that names a model: "s9", "m60s". */
export const MODEL = /^[a-z]{1,2}\d{1,3}[a-z+]{0,3}$/u;

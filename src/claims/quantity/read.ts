import type { Lexicon } from '../lexicon/lexicon.ts';
import { tokenize } from '../text.ts';
import { combine } from './combine.ts';
import { decimalMarkOf } from './digits.ts';
import { finish } from './finish.ts';
import { maskOf } from './mask.ts';
import { type Part, partAt, type Scene } from './part.ts';
import type { Quantity } from './quantity.ts';
import { factorVerbsIn } from './verbs.ts';
import { vocabularyOf } from './vocabulary.ts';

export type { Dimension, Quantity } from './quantity.ts';

/**
 * The quantities of a text in its order, in canonical units, each with its hedge, bounds and other readings. Numbers
 * that only name or date come as `name` and `year`. Pure, and linear in the length of the text.
 */
export function readQuantities(text: string, lexicon: Lexicon): Quantity[] {
  const tokens = tokenize(text);
  const v = vocabularyOf(lexicon);
  const masked = maskOf(text, tokens, lexicon);
  const numbers = tokens.filter((t, i) => t.kind === 'number' && !masked.skip(i)).map((t) => t.text);
  const decimal = decimalMarkOf(numbers, lexicon.quantity.decimal);
  const scene: Scene = { text, tokens, v, decimal };
  const parts: Part[] = [];
  for (let i = 0; i < tokens.length; ) {
    const verb = v.factorVerbs.at(tokens, i);
    if (verb) {
      i += verb.length;
      continue;
    }
    const part = masked.skip(i) ? null : partAt(scene, i, parts.at(-1));
    if (part) parts.push(masked.dated(i) && !part.unit ? { ...part, role: datedRole(part) } : part);
    i = Math.max(i + 1, part?.end ?? 0);
  }
  const quantities = combine(scene, parts).map((group) => finish(scene, group));
  return [...quantities, ...factorVerbsIn(scene)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** In a date, four digits are its year, and the rest only names a day. */
const datedRole = ({ role, numeral }: Part): 'year' | 'name' =>
  role === 'year' || (numeral.bare && numeral.written.value >= 1000) ? 'year' : 'name';

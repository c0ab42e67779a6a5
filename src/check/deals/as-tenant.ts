import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import type { Context } from '../context.ts';
import { acts, tellsWord } from '../telling.ts';

/** Words behind a name among which its verb stands. */
const VERB = 3;

/** What may follow the words that call somebody the tenant: an end, a number, a place; no other name, and no other thing. */
const FOLLOWS = /^\p{L}*\s*(?:$|[,;:]|\p{Nd}|(?:of|in|at|from|de|en|du|dans|di|da|von|bei|в|na|em)\s)/u;

/** What may stand right before them: the power, the verb itself or the place. */
const POWER = /\p{Nd}[\p{Nd}.,]*\s?(?:mw|megawatts?|megavatios|mégawatts|мвт|兆瓦)$/u;

/**
 * "Bitdeer is renting 180 MW in Tydal as a tenant": a verb that leaves it open who lets, and the name called the tenant right behind
 * it, the power or the place; nobody else is spoken of.
 */
export function isToldAsTenant(
  behind: string,
  others: readonly string[],
  places: readonly string[],
  context: Context,
): boolean {
  const clause = fold(behind.split(/[.;:。；]/u)[0] ?? '').trimEnd();
  const { telling } = lexiconOf(context.reading.lang);
  const word = (telling['as-tenant'] ?? []).find((one) => clause.includes(one));
  if (word === undefined || others.some((name) => clause.includes(fold(name)))) return false;
  const at = clause.indexOf(word);
  const between = clause.slice(0, at).replace(/[\s,)）]+$/u, '');
  const verbs = telling['lets-or-rents'] ?? [];
  if (/\p{Script=Han}/u.test(word)) return verbs.some((verb) => clause.includes(verb));
  const first = between.trimStart().split(/\s+/u);
  const stands =
    POWER.test(between) ||
    verbs.includes(first.at(-1) ?? '') ||
    places.some((place) => between.endsWith(fold(place)));
  if (!stands || !FOLLOWS.test(clause.slice(at + word.length))) return false;
  return first.slice(0, VERB).some((one) => verbs.includes(one)) && !tellsWord(between, context, 'paid-to');
}

/** Power, with or without its place, between the verb of letting and the word for whom. */
const LET = /^\s*\p{Nd}[\p{Nd}.,]*\s?(?:mw|megawatts?|兆瓦)(?:\s(?:at|in|am|bei|im|a)\s[^,;:]{1,40}?)?\s*$/iu;

/** "Fluidstack is leasing 245 MW to Hut 8": the verb of letting behind a name, and the other one as whom it is let to. */
export function isToldAsLessor(behind: string, other: string, context: Context): boolean {
  const rest = acts(behind, context, 'lets')?.split(/[.;:。；]\s?/u)[0];
  const at = rest?.indexOf(fold(other)) ?? -1;
  if (rest === undefined || at <= 0 || /^['’]s?(?!\p{L})/u.test(rest.slice(at + other.length))) return false;
  const lead = rest.slice(0, at).trimEnd();
  const words = lexiconOf(context.reading.lang).telling['paid-to'] ?? [];
  const whom = words.find(
    (word) => lead.endsWith(` ${word}`) || (/\p{Script=Han}$/u.test(word) && lead.endsWith(word)),
  );
  return (
    whom !== undefined && LET.test(lead.slice(0, -whom.length)) && !NEXT.test(lead.slice(0, -whom.length))
  );
}

/** "Next to", "close to": a place, and nobody it is let to. */
const NEXT = /(?:next|close|adjacent|near|due|according)\s*$/iu;

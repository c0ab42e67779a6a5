import { lexiconOf } from '../claims/lexicon/index.ts';
import type { Telling } from '../claims/lexicon/telling-words.ts';
import { tellsAny } from '../claims/telling.ts';
import { fold } from '../claims/text/tokens.ts';
import type { Context } from './context.ts';

/** Does a text of the article's language hold a word that tells one of these? */
export function tells(
  text: string,
  { reading }: Pick<Context, 'reading'>,
  ...tellings: readonly Telling[]
): boolean {
  return tellsAny(text, lexiconOf(reading.lang), tellings);
}

/** The same for words that stand by themselves, and not within another one. */
export function tellsWord(text: string, { reading }: Pick<Context, 'reading'>, telling: Telling): boolean {
  const words = lexiconOf(reading.lang).telling[telling] ?? [];
  const folded = fold(text);
  return words.some((word) =>
    UNSPACED.test(word)
      ? folded.includes(word)
      : ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `),
  );
}

/** The word that a text begins with, among those that tell it, and what follows; null where it begins otherwise. */
export function begins(text: string, { reading }: Pick<Context, 'reading'>, telling: Telling): string | null {
  const found = lexiconOf(reading.lang).telling[telling]?.find(
    (word) => text.startsWith(word) && (!/^\p{L}/u.test(text.slice(word.length)) || UNSPACED.test(word)),
  );
  return found === undefined ? null : text.slice(found.length);
}

/** Words of a script that sets no spaces end where they end. */
const UNSPACED = /\p{Script=Han}$/u;

/** Words that may stand between a name and its verb. */
const LEADS = 2;

/** What stands behind a name without those words. */
function pastLeads(behind: string, context: Pick<Context, 'reading'>): string {
  let rest = behind;
  for (let leads = 0; leads < LEADS; leads++)
    rest = begins(rest, context, 'renting-lead')?.trimStart() ?? rest;
  return rest;
}

/** Letters before a name in which the word for "from" stands; some languages say it by an ending. */
const FROM = 16;
const ENDING = /^['’]?\p{L}*/u;

/** Is one of the others named as the one something is taken from? Where nobody else is named, the clause alone tells. */
function takesFrom(open: string, others: readonly string[], context: Pick<Context, 'reading'>): boolean {
  const sentence = open.split(/[.;。]/)[0] ?? '';
  const named = others.filter((name) => sentence.includes(fold(name)));
  if (named.length === 0) return tells(sentence.split(/[,，]/)[0] ?? '', context, 'from');
  return named.some((name) => {
    const at = sentence.indexOf(fold(name));
    const end = at + name.length;
    const ending = ENDING.exec(sentence.slice(end))?.[0].length ?? 0;
    return tells(sentence.slice(Math.max(0, at - FROM), end + ending), context, 'from');
  });
}

/** Is what stands behind a name the verb of who rents? Where the verb alone leaves it open, only with the one of the others it is rented from. */
export function rents(
  behind: string,
  context: Pick<Context, 'reading'>,
  others: readonly string[] = [],
): boolean {
  const whole = fold(behind).trimStart();
  const rest = pastLeads(whole, context);
  const isTakenBack = (after: string): boolean =>
    begins(after.trimStart(), context, 'nothing') !== null ||
    begins(after.trimStart(), context, 'lets-out') !== null;
  const after = begins(whole, context, 'rents') ?? begins(rest, context, 'rents');
  if (after !== null) return !isTakenBack(after);
  const open = begins(rest, context, 'rents-from');
  if (open !== null) return !isTakenBack(open) && takesFrom(open, others, context);
  return rentsAtTheEnd(rest, context, others) || rentsBehindWhom(rest, context, others);
}

/** "Galaxy CoreWeave'den 526 MW kiralıyor": where "from" is an ending, the verb stands last. */
function rentsAtTheEnd(rest: string, context: Pick<Context, 'reading'>, others: readonly string[]): boolean {
  const endings = lexiconOf(context.reading.lang).telling.from.filter((word) => /^['’]/.test(word));
  if (endings.length === 0 || endings.some((ending) => rest.startsWith(ending.trimEnd()))) return false;
  const clause = rest.split(/[.;:]/)[0] ?? '';
  return (
    endsWith(clause, context, 'rents-from') &&
    others.some((name) =>
      endings.some((ending) => clause.replaceAll('’', "'").includes(`${fold(name)}${ending}`)),
    )
  );
}

/** "Galaxy向CoreWeave租用": the one it is rented from right before the verb. */
function rentsBehindWhom(
  rest: string,
  context: Pick<Context, 'reading'>,
  others: readonly string[],
): boolean {
  const whom = begins(rest, context, 'from')?.trimStart();
  const name = whom === undefined ? undefined : others.find((other) => whom.startsWith(fold(other)));
  return (
    name !== undefined && begins((whom ?? '').slice(name.length).trimStart(), context, 'rents-from') !== null
  );
}

/**
 * Does what stands behind a name begin with one of these verbs, or with its auxiliary and end with it? Gives what follows, in
 * lower case, from whom or what it is done to; null where it is another verb.
 */
export function acts(behind: string, context: Pick<Context, 'reading'>, telling: Telling): string | null {
  const whole = fold(behind).trimStart();
  const rest = pastLeads(whole, context);
  const after = begins(whole, context, telling) ?? begins(rest, context, telling);
  if (after !== null) return begins(after.trimStart(), context, 'paid-to')?.trimStart() ?? after.trimStart();
  const last = telling === 'pays' && rest !== whole;
  return last && tells(rest.split(/[.;。]/)[0] ?? '', context, 'pays-any') ? rest : null;
}

/** Does a text end with one of these words? */
export function endsWith(text: string, { reading }: Pick<Context, 'reading'>, telling: Telling): boolean {
  const folded = ` ${fold(text).trimEnd()}`;
  return (
    lexiconOf(reading.lang).telling[telling]?.some((word) =>
      folded.endsWith(UNSPACED.test(word) ? word : ` ${word}`),
    ) ?? false
  );
}

import { createRequire } from 'node:module';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Explanation, ExplanationArgument, ExplanationId } from '../check/explanation.ts';
import type { VerdictCode } from '../check/verdict.ts';
import type { Day } from '../core/days.ts';
import { formatDay, formatNumber, formatQuantity } from '../core/units.ts';
import type { phrases as en } from './phrases/en/index.ts';
import type { more as enMore } from './phrases/en/more.ts';

/** The languages people are answered in. */
export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

export type PhraseId = keyof typeof en | keyof typeof enMore;

/** Numbers choose plurals; everything that is shown is passed as a string, already formatted. */
export type PhraseArguments = Readonly<Record<string, string | number>>;

export interface Words {
  readonly locale: Locale;
  /** The phrase `id` with its arguments filled in. */
  say(id: PhraseId, args?: PhraseArguments): string;
  /** Is there such a phrase? For ids made of names (`option-power_price`). */
  has(id: string): id is PhraseId;
  /** The sentence of a verdict, its numbers and days in the reader's form. */
  explain(explanation: Explanation): string;
  /** The word for a verdict's code. */
  verdict(code: VerdictCode): string;
  /** A number in its unit; `digits` are decimals, chosen by the unit when not given. */
  number(value: number, unit: string | null, digits?: number): string;
  /** A day written out: 3 July 2021. */
  day(day: Day): string;
  /** A country by its ISO 3166-1 alpha-2 code: us → United States; the code itself where there is none. */
  country(code: string): string;
}

interface First {
  readonly phrases: Readonly<Record<keyof typeof en, string>>;
}

interface More {
  readonly more: Readonly<Record<keyof typeof enMore, string>>;
  readonly explanations: Readonly<Record<ExplanationId, string>>;
}

const load = createRequire(import.meta.url);

const BOOKS: Readonly<Record<Locale, { first: () => Promise<First>; more: () => More }>> = {
  en: { first: () => import('./phrases/en/index.ts'), more: () => load('./phrases/en/more.ts') },
  de: { first: () => import('./phrases/de/index.ts'), more: () => load('./phrases/de/more.ts') },
};

/** Parses each pattern when it is first said: a short answer needs a few of several hundred. */
function speaker(locale: Locale, patternOf: (id: string) => string | undefined) {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  return (id: string, args: PhraseArguments): string => {
    if (!bundle.hasMessage(id)) {
      const pattern = (patternOf(id) ?? '').replaceAll('\n', '\n ');
      bundle.addResource(new FluentResource(`${id} = ${pattern}`));
    }
    const value = bundle.getMessage(id)?.value;
    if (value == null) throw new Error(`No phrase ${id} in ${locale}`);
    const errors: Error[] = [];
    const said = bundle.formatPattern(value, args, errors);
    if (errors[0]) throw new Error(`Phrase ${id} in ${locale}: ${errors[0].message}`);
    return said;
  };
}

/** The words of one language; loads no other. */
export async function loadWords(locale: Locale): Promise<Words> {
  const { first, more } = BOOKS[locale];
  const { phrases }: { readonly phrases: Readonly<Record<string, string>> } = await first();
  const patternOf = (id: string): string | undefined => {
    if (Object.hasOwn(phrases, id)) return phrases[id];
    const others: Readonly<Record<string, string>> = more().more;
    return Object.hasOwn(others, id) ? others[id] : undefined;
  };
  const phrase = speaker(locale, patternOf);
  const sentence = speaker(locale, (id) => more().explanations[id as ExplanationId]);
  const number = (value: number, unit: string | null, digits?: number): string =>
    formatQuantity({ value, unit, locale, ...(digits === undefined ? {} : { digits }) });
  const day = (value: Day): string => formatDay(value, locale);
  const isPhrase = (id: string): id is PhraseId => patternOf(id) !== undefined;
  const shown = (argument: ExplanationArgument): string => {
    switch (argument.type) {
      case 'number':
        return number(argument.value, argument.unit, argument.digits);
      case 'day':
        return day(argument.value);
      case 'height':
        return formatNumber({ value: argument.value, locale });
      case 'text':
        return argument.value;
      case 'term': {
        const id = `figure-${argument.value}`;
        return isPhrase(id) ? phrase(id, {}) : argument.value.replaceAll('-', ' ');
      }
    }
  };
  return {
    locale,
    say: (id, args = {}) => phrase(id, args),
    has: isPhrase,
    explain: ({ id, args }) =>
      sentence(id, Object.fromEntries(Object.entries(args).map(([name, value]) => [name, shown(value)]))),
    verdict: (code) => phrase(`verdict-${code}`, {}),
    number,
    day,
    country: (code) =>
      /^[a-z]{2}$/i.test(code)
        ? (new Intl.DisplayNames(locale, { type: 'region' }).of(code.toUpperCase()) ?? code)
        : code,
  };
}

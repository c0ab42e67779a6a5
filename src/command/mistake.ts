import { unitWord } from '../core/units.ts';
import type { PhraseArguments, Words } from '../message/words.ts';
import { nearest } from './nearest.ts';
import type { Option } from './options.ts';

/** What a person got wrong, with what was expected and what came. */
export type Mistake =
  | { readonly type: 'value'; readonly option: Option; readonly got: string }
  | {
      readonly type: 'ambiguous';
      readonly option: Option;
      readonly got: string;
      readonly readings: readonly [number, number];
    }
  | { readonly type: 'missing'; readonly option: Option }
  | { readonly type: 'no-value'; readonly option: string }
  | { readonly type: 'twice'; readonly option: string }
  | {
      readonly type: 'option';
      readonly command: string;
      readonly got: string;
      readonly options: readonly Option[];
    }
  | {
      readonly type: 'extra';
      readonly command: string;
      readonly got: string;
      readonly options: readonly Option[];
    }
  | { readonly type: 'command'; readonly got: string; readonly commands: readonly string[] };

const SHOWN = 60;

/** What came, on one line and short enough for a sentence: at most `most` characters and an ellipsis. */
export const excerpt = (got: string, most = SHOWN): string => {
  const line = got.replaceAll(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : line;
};

/** Units that only say what is numbered: a height is "a whole number", not one "in block". */
const NUMBERED = new Set(['block', 'blocks', 'year']);

const safe = (n: number | undefined): n is number => n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER;

function boundWords({ bounds }: Option, words: Words): string | null {
  const n = (value: number): PhraseArguments => ({ n: words.number(value, null) });
  const { above, min, max, below } = bounds;
  if (safe(min) && safe(max)) {
    return words.say('bound-range', { min: words.number(min, null), max: words.number(max, null) });
  }
  const low = safe(above)
    ? words.say('bound-above', n(above))
    : safe(min)
      ? words.say('bound-min', n(min))
      : null;
  const high = safe(below)
    ? words.say('bound-below', n(below))
    : safe(max)
      ? words.say('bound-max', n(max))
      : null;
  return low !== null && high !== null ? words.say('and', { a: low, b: high }) : (low ?? high);
}

/** The unit of an option's number as it is written after it; null where there is none. */
export const unitOf = ({ unit }: Option, { locale }: Words): string | null =>
  unit === null || NUMBERED.has(unit) ? null : unitWord(unit, locale);

/** What an option expects, in words: "a number above 0 in USD/kWh". */
export function expectation(option: Option, words: Words): string {
  switch (option.type) {
    case 'number':
    case 'integer': {
      const bounds = boundWords(option, words);
      const what = words.say(option.type === 'integer' ? 'expected-integer' : 'expected-number');
      const within = bounds === null ? what : `${what} ${bounds}`;
      const unit = unitOf(option, words);
      return unit === null ? within : words.say('in-unit', { what: within, unit });
    }
    case 'text':
    case 'word':
      return option.maxLength === null
        ? words.say('expected-text')
        : words.say('expected-text-max', { max: words.number(option.maxLength, null) });
    case 'choice':
      return words.say('expected-choice', { choices: option.choices.join(', ') });
    case 'boolean':
      return words.say('expected-boolean');
    case 'day':
      return words.say('expected-day');
    case 'span':
      return words.say('expected-span');
    case 'language':
      return words.say('expected-language');
  }
}

const suggestion = (got: string, known: readonly string[], words: Words): string[] => {
  const near = nearest(got, known);
  return near === null ? [] : [words.say('did-you-mean', { nearest: near })];
};

function unknownOption(got: string, command: string, options: readonly Option[], words: Words): string {
  if (options.length === 0) return words.say('mistake-option-none', { command, got: excerpt(got) });
  const names = options.map(({ name }) => name);
  return [
    words.say('mistake-option', { command, got: excerpt(got) }),
    ...suggestion(got, names, words),
    words.say('options-are', { options: names.join(', ') }),
  ].join(' ');
}

/** The sentence a person reads: what was expected, what came, and what there is. */
export function sentence(mistake: Mistake, words: Words): string {
  switch (mistake.type) {
    case 'value': {
      const { option, got } = mistake;
      if (option.maxLength !== null && got.length > option.maxLength) {
        const expected = expectation(option, words);
        return words.say('mistake-long', {
          option: option.name,
          expected,
          count: words.number(got.length, null),
        });
      }
      return words.say('mistake-value', {
        option: option.name,
        expected: expectation(option, words),
        got: excerpt(got),
      });
    }
    case 'ambiguous': {
      const [whole, decimal] = mistake.readings;
      return words.say('mistake-ambiguous', {
        option: mistake.option.name,
        expected: expectation(mistake.option, words),
        got: excerpt(mistake.got),
        plain: String(whole),
        decimal: `${decimal.toFixed(3)}0`.replace('.', words.locale === 'de' ? ',' : '.'),
      });
    }
    case 'missing':
      return words.say('mistake-missing', {
        option: mistake.option.name,
        expected: expectation(mistake.option, words),
      });
    case 'no-value':
      return words.say('mistake-no-value', { option: mistake.option });
    case 'twice':
      return words.say('mistake-twice', { option: mistake.option });
    case 'option':
      return unknownOption(mistake.got, mistake.command, mistake.options, words);
    case 'extra': {
      if (mistake.options.length === 0) return unknownOption(mistake.got, mistake.command, [], words);
      const options = mistake.options.map(({ name }) => name).join(', ');
      return [
        words.say('mistake-extra', { command: mistake.command, got: excerpt(mistake.got) }),
        words.say('options-are', { options }),
      ].join(' ');
    }
    case 'command':
      return [
        words.say('mistake-command', { got: excerpt(mistake.got) }),
        ...suggestion(mistake.got, mistake.commands, words),
        words.say('see-help'),
      ].join(' ');
  }
}

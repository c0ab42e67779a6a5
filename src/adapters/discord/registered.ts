import { ifAny, isJson, type Json, listOf, sized, textOf } from './json.ts';
import { DISCORD_LOCALES, LIMITS } from './limits.ts';

/** Names of slash commands and options: application-commands#naming; no capitals where a script has small letters. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHAT_INPUT = 1;
const STRING = 3;
const NUMERIC = [4, 10];
const SUBCOMMANDS = [1, 2];

const { command: limits } = LIMITS;

const mapOf = (value: unknown): Json => (isJson(value) ? value : {});

function named(what: string, name: unknown, slash: boolean): string[] {
  const text = textOf(name);
  const formed = slash ? NAME.test(text) && text === text.toLowerCase() : true;
  return [
    ...sized(what, name, limits.name),
    ...(formed ? [] : [`${what} has a form no command has: ${text}`]),
  ];
}

/** What is said in several languages: each within the limit, and only in languages that Discord has. */
const translated = (what: string, map: unknown, check: (what: string, text: unknown) => string[]): string[] =>
  Object.entries(mapOf(map)).flatMap(([locale, text]) => [
    ...(DISCORD_LOCALES.includes(locale) ? [] : [`${what} in unknown language ${locale}`]),
    ...check(`${what} (${locale})`, text),
  ]);

/** Units of a text in its longest language. */
const longest = (text: unknown, map: unknown): number =>
  Math.max(textOf(text).length, ...Object.values(mapOf(map)).map((each) => textOf(each).length));

/** What counts towards a command's limit: names, descriptions and values, those of choices too. */
const weight = (part: Json): number =>
  longest(part.name, part.name_localizations) +
  longest(part.description, part.description_localizations) +
  listOf(part.choices).reduce((sum, choice) => sum + weight(choice) + String(choice.value).length, 0) +
  listOf(part.options).reduce((sum, option) => sum + weight(option), 0);

const twice = (what: string, values: readonly unknown[]): string[] =>
  values.filter((value, i) => values.indexOf(value) < i).map((value) => `${what} twice: ${value}`);

/** Names of one list in every language must differ. */
const distinct = (what: string, parts: readonly Json[]): string[] => [
  ...twice(
    what,
    parts.map(({ name }) => name),
  ),
  ...[...new Set(parts.flatMap((part) => Object.keys(mapOf(part.name_localizations))))].flatMap((locale) =>
    twice(
      `${what} (${locale})`,
      parts.map((part) => mapOf(part.name_localizations)[locale] ?? part.name),
    ),
  ),
];

function choiceErrors(option: Json): string[] {
  const choices = listOf(option.choices);
  const fits = (value: unknown): boolean =>
    option.type === STRING ? typeof value === 'string' : typeof value === 'number';
  return [
    ...(choices.length > limits.choices ? [`${option.name} has ${choices.length} choices`] : []),
    ...(choices.length > 0 && option.autocomplete === true
      ? [`${option.name} has choices and autocomplete`]
      : []),
    ...distinct(`choice of ${option.name}`, choices),
    ...choices.flatMap(({ name, name_localizations: names, value }) => [
      ...sized('choice name', name, limits.choice),
      ...translated('choice name', names, (what, text) => sized(what, text, limits.choice)),
      ...(fits(value) ? [] : [`choice ${name} has a value of another type`]),
      ...(typeof value === 'string' ? sized('choice value', value, limits.choice) : []),
    ]),
  ];
}

function boundErrors({ name, type, min_value: min, max_value: max, max_length: most }: Json): string[] {
  const numeric = NUMERIC.includes(Number(type));
  const bounds = [min, max].filter((each) => each !== undefined);
  return [
    ...(bounds.length > 0 && !numeric ? [`${name} is no number and has bounds`] : []),
    ...(bounds.some((each) => typeof each !== 'number' || Math.abs(each) > limits.number)
      ? [`${name} has a bound no option can hold`]
      : []),
    ...(typeof min === 'number' && typeof max === 'number' && min > max ? [`${name} has no room`] : []),
    ...(most !== undefined && !(type === STRING && Number(most) >= 1 && Number(most) <= limits.text)
      ? [`${name} has a length no option has: ${most}`]
      : []),
  ];
}

function optionErrors(option: Json): string[] {
  const { name, name_localizations: names, description, description_localizations: descriptions } = option;
  const completes = option.autocomplete === true;
  return [
    ...named(`option ${name}`, name, true),
    ...translated(`option ${name}`, names, (what, text) => named(what, text, true)),
    ...sized(`description of ${name}`, description, limits.description),
    ...translated(`description of ${name}`, descriptions, (what, text) =>
      sized(what, text, limits.description),
    ),
    ...(completes && ![STRING, ...NUMERIC].includes(Number(option.type))
      ? [`${name} cannot be completed`]
      : []),
    ...choiceErrors(option),
    ...boundErrors(option),
    ...optionListErrors(listOf(option.options)),
  ];
}

function optionListErrors(options: readonly Json[]): string[] {
  const plain = options.filter(({ type }) => !SUBCOMMANDS.includes(Number(type)));
  const firstFree = plain.findIndex(({ required }) => required !== true);
  const late = firstFree < 0 ? [] : plain.slice(firstFree).filter(({ required }) => required === true);
  return [
    ...(options.length > limits.options ? [`${options.length} options`] : []),
    ...distinct('option', options),
    ...late.map(({ name }) => `${name} is required after one that is not`),
    ...options.flatMap(optionErrors),
  ];
}

function commandErrors(command: Json): string[] {
  const slash = (command.type ?? CHAT_INPUT) === CHAT_INPUT;
  const { name, name_localizations: names, description, description_localizations: descriptions } = command;
  const total = weight(command);
  const errors = [
    ...named('name', name, slash),
    ...translated('name', names, (what, text) => named(what, text, slash)),
    ...(slash ? sized('description', description, limits.description) : []),
    ...(!slash && textOf(description) !== '' ? ['a menu has no description'] : []),
    ...translated('description', descriptions, (what, text) => sized(what, text, limits.description)),
    ...(!slash && listOf(command.options).length > 0 ? ['a menu has no options'] : []),
    ...optionListErrors(listOf(command.options)),
    ...(total > limits.all ? [`${total} of ${limits.all} characters`] : []),
    ...ifAny(command.contexts, () =>
      Array.isArray(command.contexts) && command.contexts.length > 0 ? [] : ['no context'],
    ),
  ];
  return errors.map((error) => `${textOf(name)}: ${error}`);
}

/** What Discord would refuse in the commands of an application, in words; none when they are fine. */
export function registrationViolations(commands: unknown): string[] {
  const all = listOf(commands);
  if (!Array.isArray(commands)) return ['commands are no list'];
  const types = [...new Set(all.map(({ type }) => Number(type ?? CHAT_INPUT)))];
  return [
    ...types.flatMap((type) => {
      const same = all.filter((each) => Number(each.type ?? CHAT_INPUT) === type);
      const most = limits.each[type] ?? 0;
      return [
        ...(same.length > most ? [`${same.length} commands of type ${type}, at most ${most}`] : []),
        ...distinct(`command of type ${type}`, same),
      ];
    }),
    ...all.flatMap(commandErrors),
  ];
}

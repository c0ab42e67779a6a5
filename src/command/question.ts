import type { Given } from './options.ts';

/** What somebody asked, whole: a command and the values they gave, as the surface got them. */
export interface Question {
  readonly command: string;
  readonly given: Readonly<Record<string, string | number | boolean>>;
}

export const questionOf = (command: string, given: Given): Question => ({
  command,
  given: Object.fromEntries(given),
});

export const givenOf = ({ given }: Question): Given => new Map(Object.entries(given));

/** The question with some values changed; null takes one away. */
export function changed(
  question: Question,
  set: Readonly<Record<string, string | number | boolean | null>>,
): Question {
  const given = Object.entries({ ...question.given, ...set }).filter(
    (entry): entry is [string, string | number | boolean] => entry[1] !== null,
  );
  return { command: question.command, given: Object.fromEntries(given) };
}

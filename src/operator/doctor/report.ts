import { heading, list } from '../../message/build.ts';
import { type Block, strong, text } from '../../message/message.ts';
import type { PhraseId, Words } from '../../message/words.ts';
import type { Finding, FindingArgument, FindingWord } from '../../ports.ts';
import type { Examined } from './examine.ts';

export interface Worded {
  readonly part: Examined['part'];
  readonly grade: Finding['grade'];
  readonly id: Finding['id'];
  readonly sentence: string;
  /** Null when nothing needs to be done, or nothing can. */
  readonly remedy: string | null;
}

const word = (argument: FindingWord, words: Words): string | number =>
  typeof argument === 'object' ? words.say(argument.phrase) : argument;

const several = (argument: FindingArgument): argument is readonly FindingWord[] => Array.isArray(argument);

const worded = (argument: FindingArgument, words: Words): string | number =>
  several(argument) ? argument.map((each) => word(each, words)).join(', ') : word(argument, words);

/** Every finding in the reader's language, part by part. */
export const wordedFindings = (examined: readonly Examined[], words: Words): readonly Worded[] =>
  examined.flatMap(({ part, findings }) =>
    findings.map(({ grade, id, args = {} }) => {
      const said = Object.fromEntries(
        Object.entries(args).map(([name, argument]) => [name, worded(argument, words)]),
      );
      const remedy: string = `doctor-remedy-${id}`;
      const sentence = words.say(`doctor-found-${id}`, said);
      return { part, grade, id, sentence, remedy: words.has(remedy) ? words.say(remedy, said) : null };
    }),
  );

export const countOf = (findings: readonly Worded[], grade: Finding['grade']): number =>
  findings.filter((finding) => finding.grade === grade).length;

/** The worst of it in one line. */
export function titleOf(findings: readonly Worded[], words: Words): string {
  const faults = countOf(findings, 'fault');
  const warnings = countOf(findings, 'warning');
  if (faults > 0) return words.say('doctor-title-faults', { faults });
  return warnings > 0 ? words.say('doctor-title-warnings', { warnings }) : words.say('doctor-title-fine');
}

const item = ({ grade, sentence, remedy }: Worded, words: Words) => [
  strong(words.say(`doctor-${grade}`)),
  text(`: ${sentence}${remedy === null ? '' : ` ${words.say('doctor-remedy', { remedy })}`}`),
];

/** A heading for each part, under it what was found with mark, word and remedy. */
export function blocksOf(findings: readonly Worded[], words: Words): readonly Block[] {
  const parts = [...new Set(findings.map(({ part }) => part))];
  return parts.flatMap((part) => {
    const name: PhraseId = `doctor-part-${part}`;
    const ofPart = findings.filter((finding) => finding.part === part);
    return [heading(words.say(name)), list(ofPart.map((finding) => item(finding, words)))];
  });
}

import type { PhraseId } from '../message/words.ts';

type Named<Prefix extends string, Id = PhraseId> = Id extends `${Prefix}${infer Name}` ? Name : never;

/** What is looked at; its words are the phrase `doctor-part-<part>`. */
export type Part = Named<'doctor-part-'>;

/** What can be found; its sentence is the phrase `doctor-found-<id>`. */
export type FindingId = Named<'doctor-found-'>;

/** A finding that something can be done about: that is the phrase `doctor-remedy-<id>`. */
export type RemediableId = FindingId & Named<'doctor-remedy-'>;

/** What stands in a finding's sentence: plain, a phrase in the reader's language, or several of them. */
export type FindingArgument = FindingWord | readonly FindingWord[];
export type FindingWord = string | number | { readonly phrase: PhraseId };

/** One thing found. A warning still works, a fault does not; neither comes without its remedy. Never holds a secret. */
export type Finding = { readonly args?: Readonly<Record<string, FindingArgument>> } & (
  | { readonly grade: 'fine' | 'note'; readonly id: FindingId }
  | { readonly grade: 'warning' | 'fault'; readonly id: RemediableId }
);

export interface Examination {
  readonly findings: readonly Finding[];
  /** By how many ms our clock goes before that of the server that was asked; null when none told its time. */
  readonly ahead?: number | null;
  /** Did anything outside this machine answer? Not given where nothing was asked. */
  readonly reached?: boolean;
}

/** Looks at one part of the program and its surroundings, changing nothing. Keeps to the signal. */
export interface Probe {
  readonly part: Part;
  examine(signal: AbortSignal): Promise<Examination>;
}

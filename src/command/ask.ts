import type { Answer, AnyCommand, Catalogue, Desk } from './command.ts';
import { sentence } from './mistake.ts';
import { readValues } from './options.ts';
import { type Parsed, resolveName } from './parse.ts';

/** A command's answer, or the sentence that says what was wrong with the question. */
export type Outcome = { readonly answer: Answer } | { readonly mistake: string };

/** Gives a command the ports it names. */
export type PortSource = (names: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;

/** Loads the command a word names, or says which one was probably meant. */
export async function find(
  catalogue: Catalogue,
  name: string,
  desk: Desk,
): Promise<{ readonly command: AnyCommand } | { readonly mistake: string }> {
  const resolved = resolveName(name, Object.keys(catalogue));
  if ('mistake' in resolved) return { mistake: sentence(resolved.mistake, desk.words) };
  return { command: (await catalogue[resolved.name]!()).default };
}

/** Runs a command with what a surface has parsed for it. Throws only for faults of ours. */
export async function ask(
  command: AnyCommand,
  parsed: Parsed,
  desk: Desk,
  ports: PortSource,
): Promise<Outcome> {
  if ('mistake' in parsed) return { mistake: sentence(parsed.mistake, desk.words) };
  const read = readValues(command, parsed.given, desk.reader.locale);
  if ('mistake' in read) return { mistake: sentence(read.mistake, desk.words) };
  const answer = await command.run(read.values, desk, await ports(command.ports ?? []));
  return answer.mistake ? { mistake: answer.message.title } : { answer };
}

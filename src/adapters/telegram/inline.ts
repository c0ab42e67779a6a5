import type { InlineQueryResultArticle } from 'grammy/types';
import type { AnyCommand, Asker, Desk, Reader } from '../../command/command.ts';
import { splitLine } from '../../command/line.ts';
import { sentence } from '../../command/mistake.ts';
import { optionsOf } from '../../command/options.ts';
import { parseLine, resolveName } from '../../command/parse.ts';
import { type Question, questionOf } from '../../command/question.ts';
import { type Answerer, isQuick } from '../chat/answerer.ts';
import type { ChatHouse } from '../chat/house.ts';
import { answered, type Found, mistaken } from './articles.ts';
import { LIMITS } from './limits.ts';

/** What `answerInlineQuery` takes beside the query's id. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResultArticle[];
  /** Seconds. */
  readonly cache_time: number;
  readonly is_personal: true;
}

/** Who asks, and what answers. */
interface Inquiry {
  readonly house: Pick<ChatHouse, 'catalogue' | 'desk'>;
  readonly answerer: Pick<Answerer, 'answer'>;
  readonly reader: Reader;
  readonly asker: Asker;
  readonly desk: Desk;
}

const ANSWER_SECONDS = 60;
const MISTAKE_SECONDS = 5;
/** Letters typed before summaries are searched too. */
const LEAST = 3;

const isLink = (value: unknown): boolean => /^\s*https?:\/\/\S+\s*$/i.test(String(value));

/** Why a question cannot be answered between two letters typed; null when it can. */
function obstacle(command: AnyCommand, { given }: Question, { words }: Desk): string | null {
  if (isQuick(command)) return null;
  const checks = command.name === 'check';
  if (checks && (given.link !== undefined || isLink(given.text))) return words.say('telegram-inline-link');
  if (checks && given.text !== undefined) return null;
  return words.say('telegram-inline-elsewhere', { command: command.name.replaceAll('-', '_') });
}

/** What a line of a command comes to. */
async function found(command: AnyCommand, rest: string, inquiry: Inquiry): Promise<Found> {
  const { desk, answerer, reader, asker } = inquiry;
  const read = parseLine(command.name, rest, optionsOf(command.options));
  if ('mistake' in read) return mistaken(sentence(read.mistake, desk.words), desk);
  const question = questionOf(command.name, read.given);
  const hindered = obstacle(command, question, desk);
  if (hindered !== null) return mistaken(hindered, desk);
  const reply = await answerer.answer(question, reader, asker);
  if ('mistake' in reply) return mistaken(reply.mistake, desk);
  return answered(question, reply.message, reply.desk);
}

const summary = ({ name }: AnyCommand, { words }: Desk): string => {
  const id = `${name}-summary`;
  return words.has(id) ? words.say(id) : '';
};

/** A command to try: the title is what to type, and picking it answers just that. */
async function suggestion(command: AnyCommand, inquiry: Inquiry): Promise<Found[]> {
  const { article: example, mistake } = await found(command, splitLine(command.example).rest, inquiry);
  const about = { title: command.example, description: summary(command, inquiry.desk) };
  return mistake ? [] : [{ article: { ...example, ...about }, mistake }];
}

const isOpen = (command: AnyCommand): boolean => command.audience === undefined && isQuick(command);

/** Commands that can be asked inline and whose name or summary has what was typed, in the order of `help`. */
async function suggestions(typed: string, inquiry: Inquiry): Promise<Found[]> {
  const wanted = typed.replace(/^\//, '').toLowerCase().replaceAll('_', '-');
  const { catalogue } = inquiry.house;
  const loaded = await Promise.all(Object.values(catalogue).map(async (load) => (await load()).default));
  const open = loaded.filter(isOpen);
  const named = open.filter(({ name }) => name.includes(wanted));
  const meant = open.filter((each) => summary(each, inquiry.desk).toLowerCase().includes(wanted));
  const tried = [...new Set([...named, ...(wanted.length < LEAST ? [] : meant)])];
  return (await Promise.all(tried.map((command) => suggestion(command, inquiry)))).flat();
}

/** Words with a number among them may be a sentence to check. */
const isSentence = (query: string): boolean => /\d/.test(query) && query.trim().split(/\s+/).length > 3;

/** What is to be said of a sentence that names no command. */
async function sentenceOf(query: string, inquiry: Inquiry): Promise<Found[]> {
  const check = await inquiry.house.catalogue.check?.();
  return check ? [await found(check.default, `-- ${query}`, inquiry)] : [];
}

/** Everything there is to pick for a query, the likeliest first. */
async function all(query: string, inquiry: Inquiry): Promise<Found[]> {
  const { house, desk } = inquiry;
  if (isLink(query)) return [mistaken(desk.words.say('telegram-inline-link'), desk)];
  const { name, rest } = splitLine(query);
  const resolved = resolveName(name, Object.keys(house.catalogue));
  if ('name' in resolved) {
    const { default: command } = await house.catalogue[resolved.name]!();
    const first = await found(command, rest, inquiry);
    if (rest.trim() === '') return [first, ...(await suggestions(name, inquiry))];
    const told = first.mistake && isSentence(query) ? await sentenceOf(query, inquiry) : [];
    if (told.length > 0) return told;
    return first.mistake && isOpen(command) ? [first, ...(await suggestion(command, inquiry))] : [first];
  }
  const others = rest.trim() === '' ? await suggestions(name, inquiry) : [];
  if (others.length > 0) return others;
  const check = isSentence(query) ? await house.catalogue.check?.() : undefined;
  return [
    check
      ? await found(check.default, query, inquiry)
      : mistaken(sentence(resolved.mistake, desk.words), desk),
  ];
}

/**
 * Results for what somebody types after the bot's name: the answer of a whole line, commands that a piece of it may
 * mean, or one that says what was expected. Asks nothing of network or store but the desk's facts.
 */
export async function inlineResults(
  query: string,
  { house, answerer }: { readonly house: Inquiry['house']; readonly answerer: Inquiry['answerer'] },
  reader: Reader,
  asker: Asker,
): Promise<InlineAnswer> {
  const desk = await house.desk(reader, asker);
  const results = await all(query.trim(), { house, answerer, reader, asker, desk });
  const distinct = new Map<string, InlineQueryResultArticle>();
  for (const { article: each } of results) if (!distinct.has(each.id)) distinct.set(each.id, each);
  return {
    results: [...distinct.values()].slice(0, LIMITS.results),
    cache_time: results[0]?.mistake ? MISTAKE_SECONDS : ANSWER_SECONDS,
    is_personal: true,
  };
}

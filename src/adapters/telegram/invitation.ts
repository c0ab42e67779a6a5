import type { Question } from '../../command/question.ts';
import { changes } from '../chat/answerer.ts';
import type { Asked } from './asked.ts';
import { commandOf } from './known.ts';
import type { Line } from './line.ts';

/** What a link to the private chat stands for: a question of one person, and the group they asked in. */
export interface Invitation {
  readonly question: Question;
  readonly group: number | null;
  /** It may change something, so that only its sender can ask it: the values were not kept. */
  readonly again: boolean;
}

/** Kept among the questions under a name that no command has, so that no button can ask it. */
const NAME = 'invitation';

/** What a link carries: the id of a kept invitation, and nothing that says whose. */
const PAYLOAD = /^q(?<id>[A-Za-z0-9_-]{12})$/;

const urlOf = ({ me }: Line, payload: string): string => `https://t.me/${me.username}?start=${payload}`;

/** Where anybody opens the private chat with the bot, which then greets. */
export const entrance = (line: Line): string => urlOf(line, 'hello');

/** Where whoever asks opens the private chat with the bot, which then answers them, and nobody else, `question`. */
export async function invite(line: Line, { user, group }: Asked, question: Question): Promise<string> {
  const command = await commandOf(line, question.command);
  const again = command === null || changes(command);
  const kept = again ? { command: question.command, given: {} } : question;
  const given = { user, again, asked: JSON.stringify(kept), ...(group === null ? {} : { group }) };
  return urlOf(line, `q${await line.house.questions.keep({ command: NAME, given }, line.house.now())}`);
}

/** The invitation that a link brings to the person it was made for; null for anything else. */
export async function invited(line: Line, asked: Asked, payload: string): Promise<Invitation | null> {
  const id = asked.group === null ? PAYLOAD.exec(payload)?.groups?.id : undefined;
  const kept = id === undefined ? null : await line.house.questions.find(id);
  if (kept?.command !== NAME || kept.given.user !== asked.user) return null;
  const question = JSON.parse(String(kept.given.asked)) as Question;
  const command = await commandOf(line, question.command);
  const group = typeof kept.given.group === 'number' ? kept.given.group : null;
  return { question, group, again: kept.given.again !== false || command === null || changes(command) };
}

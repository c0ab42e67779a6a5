import type { AnyCommand, Asker } from '../../command/command.ts';
import type { Question } from '../../command/question.ts';
import { isQuick, type Reply } from '../chat/answerer.ts';
import { asksStanding, entitled } from '../chat/entitled.ts';
import { type Manner, mannerOf } from '../chat/reader.ts';
import { type Asked, placeOf, postPlaceOf, privately } from './asked.ts';
import { deliver, isHidden } from './deliver.ts';
import { moderates } from './groups.ts';
import { commandOf } from './known.ts';
import type { Line, Posted } from './line.ts';
import { picture } from './picture.ts';
import { send, showTyping } from './post.ts';
import { isSayable, regret } from './regret.ts';
import { lackingIn } from './rights.ts';
import { openWaiting, type Waiting } from './waiting.ts';

/** What somebody wants to know, and how an answer comes about. */
export interface Request {
  readonly asked: Asked;
  readonly question: Question;
  /** The answer given before to the same message, which was edited since. */
  readonly over: Posted | null;
  /** Lets others in the same chat be answered while this goes on. */
  readonly leave: () => void;
}

/** In whose name the question is asked; Telegram is only asked about rights where they count. */
export async function askerOf(line: Line, asked: Asked, command: AnyCommand | null): Promise<Asker> {
  const { platform, user, chat } = placeOf(asked);
  const moderator = command !== null && asksStanding(command) && (await moderates(line, asked));
  const lacks = moderator && command?.about !== undefined ? await lackingIn(line, asked) : undefined;
  const place = postPlaceOf(asked);
  const { username, called, replied } = asked;
  return {
    platform,
    user,
    chat,
    moderator,
    administrator: moderator,
    place,
    ...(username === undefined ? {} : { username }),
    ...(called === undefined ? {} : { called }),
    ...(replied === undefined ? {} : { replied: { user: String(replied.user), name: replied.name } }),
    ...(lacks === undefined ? {} : { lacks }),
  };
}

/** The manner people are answered in on Telegram: a chart comes when it is asked for. */
export const mannerFor = (line: Line, asked: Asked): Promise<Manner> => mannerOf(line.house, placeOf(asked));

/** Is it done within the grace? Otherwise it goes on. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), ms);
  const done = await Promise.race([work.then(() => true as const), late]);
  clearTimeout(timer);
  return done;
}

/** Waits for a slow answer; where it takes long, a message of ours says so, and gives way to the answer. */
async function patiently(
  line: Line,
  { asked, leave }: Request,
  manner: Manner,
  asker: Asker,
  work: Promise<Reply>,
  waiting: Waiting,
): Promise<Posted | null> {
  const target = isHidden(asked, manner, null) ? privately(asked) : asked.target;
  showTyping(line, target, 'typing');
  if (await within(line.graceMs, work)) return null;
  leave();
  const { words } = await line.house.desk(manner.reader, asker);
  try {
    return await waiting.show(words, (body) => send(line, target, body));
  } catch (error) {
    line.house.log.debug('telegram-progress', { cause: String(error) });
    return null;
  }
}

/**
 * Answers a question, and gives the message that does; null when Telegram takes none. What fails on the way is said in
 * its place.
 */
export async function respond(line: Line, request: Request): Promise<Posted | null> {
  const shown: Shown = { posted: request.over };
  try {
    return await answer(line, request, shown);
  } catch (error) {
    if (!isSayable(line, error)) throw error;
    return regret(line, request.asked, shown.posted, error);
  }
}

/** The message of ours that stands where the answer will. */
interface Shown {
  posted: Posted | null;
}

async function answer(line: Line, request: Request, shown: Shown): Promise<Posted | null> {
  const { asked, question, over, leave } = request;
  const [manner, command] = await Promise.all([mannerFor(line, asked), commandOf(line, question.command)]);
  if (command?.discreet && asked.group !== null && !asked.person)
    return tell(line, asked, over, ({ words }) => words.say('telegram-discreet', { command: command.name }));
  const asker = await askerOf(line, asked, command);
  const waiting = command && !isQuick(command) && !over ? openWaiting(line) : null;
  const work = line.answerer.answer(question, manner.reader, asker, waiting?.progress);
  if (waiting) shown.posted = await patiently(line, request, manner, asker, work, waiting);
  const reply = await work;
  await waiting?.settled();
  const posted = await deliver(line, asked, question, manner, reply, shown.posted);
  if (posted && manner.charts === 'always' && 'message' in reply && reply.message.chart) {
    leave();
    await picture(line, asked, posted, question, reply, manner);
  }
  return posted;
}

/** Says something that is no command's answer: a hint, or what was wrong with the question `about` a command. */
export async function tell(
  line: Line,
  asked: Asked,
  over: Posted | null,
  say: (reply: Reply['desk']) => string,
  about: AnyCommand | null = null,
): Promise<Posted | null> {
  const manner = await mannerFor(line, asked);
  // A moderator's mistake is nobody else's to read.
  const command = about?.audience === 'moderators' ? about : null;
  const person = await askerOf(line, asked, command);
  const asker = command === null ? person : await entitled(line.house, command, person);
  const desk = await line.house.desk(manner.reader, asker);
  const nothing: Question = { command: command?.name ?? 'help', given: {} };
  return deliver(line, asked, nothing, manner, { mistake: say(desk), desk }, over);
}

import type { Message } from 'grammy/types';
import type { AnyCommand } from '../../command/command.ts';
import { sentence } from '../../command/mistake.ts';
import { type Option, optionsOf } from '../../command/options.ts';
import { parseLine, resolveName } from '../../command/parse.ts';
import { type Question, questionOf } from '../../command/question.ts';
import type { Words } from '../../message/words.ts';
import { type Addressed, addressed, hyphened } from './addressed.ts';
import { type Asked, askedBy } from './asked.ts';
import { type Checkable, checkOf, isWordless, repliedCheck, textOf } from './check.ts';
import { takeReason } from './disputes.ts';
import { followGroup, isMove } from './groups.ts';
import { commandOf } from './known.ts';
import { keyOf, type Line, type Posted } from './line.ts';
import { answerLinks, mayLink } from './overheard.ts';
import { patience, waitOf } from './pace.ts';
import { isSayable, regret } from './regret.ts';
import { respond, tell } from './respond.ts';
import { start } from './start.ts';

/** ms an edited question still gets its answer edited. */
const EDITABLE_MS = 10 * 60_000;

/** A message on its way to an answer. */
interface Incoming {
  readonly line: Line;
  readonly message: Message;
  readonly asked: Asked;
  /** The answer it got before it was edited. */
  readonly over: Posted | null;
  readonly leave: () => void;
}

const optionsKnown = new WeakMap<AnyCommand, readonly Option[]>();

function optionsFor(command: AnyCommand): readonly Option[] {
  const known = optionsKnown.get(command) ?? optionsOf(command.options);
  optionsKnown.set(command, known);
  return known;
}

const say = (
  { line, asked, over }: Incoming,
  phrase: (words: Words) => string,
  about: AnyCommand | null = null,
): Promise<Posted | null> => tell(line, asked, over, ({ words }) => phrase(words), about);

const hint = (incoming: Incoming, missing: Extract<Checkable, { missing: string }>['missing']) =>
  say(incoming, (words) => words.say(missing === 'picture' ? 'telegram-no-text' : 'telegram-check-how'));

const ask = ({ line, asked, over, leave }: Incoming, question: Question): Promise<Posted | null> =>
  respond(line, { asked, question, over, leave });

/** Does `check` lack something of its own to check? */
const needsText = ({ command, given }: Question): boolean =>
  command === 'check' && !('text' in given || 'link' in given || 'title' in given);

async function onCommand(incoming: Incoming, { name, rest, byName }: Addressed): Promise<Posted | null> {
  const { line, message, asked } = incoming;
  if (name.toLowerCase() === 'start') return start(line, asked, rest.trim(), incoming.leave);
  const resolved = resolveName(name, Object.keys(line.house.catalogue));
  if ('mistake' in resolved) {
    if (asked.group !== null && !byName) return null;
    return say(incoming, (words) => sentence(resolved.mistake, words));
  }
  const command = (await commandOf(line, resolved.name))!;
  const options = optionsFor(command);
  const verbatim = options[0]?.type === 'text';
  const parsed = parseLine(command.name, verbatim ? rest : hyphened(rest), options);
  if ('mistake' in parsed) return say(incoming, (words) => sentence(parsed.mistake, words), command);
  const question = questionOf(command.name, parsed.given);
  if (!needsText(question)) return ask(incoming, question);
  const checkable = repliedCheck(message, question.given, line.me.id);
  return 'missing' in checkable ? hint(incoming, checkable.missing) : ask(incoming, checkable.question);
}

/** Anything that is no command, in a private chat: its text is checked. */
async function onText(incoming: Incoming): Promise<Posted | null> {
  const { line, message } = incoming;
  const { media_group_id: album } = message;
  const checkable = checkOf(message);
  const told = album !== undefined && line.memory.albums.has(album);
  if (album !== undefined) line.memory.albums.set(album, true);
  if ('question' in checkable) return ask(incoming, checkable.question);
  return told || !isWordless(message) ? null : hint(incoming, checkable.missing);
}

type Answering = (over: Posted | null, leave: () => void) => Promise<Posted | null>;

/** Is anything to be said to this message at all? Then how. */
function answering(incoming: Pick<Incoming, 'line' | 'message' | 'asked'>): Answering | null {
  const { line, message, asked } = incoming;
  const text = textOf(message);
  const command = text === undefined ? null : addressed(text, line.me.username);
  if (command === 'foreign') return null;
  if (command) {
    const known = 'name' in resolveName(command.name, [...Object.keys(line.house.catalogue), 'start']);
    const meant = known || command.byName || asked.group === null;
    return meant ? (over, leave) => onCommand({ ...incoming, over, leave }, command) : null;
  }
  const reason = text === undefined ? null : takeReason(line, message, asked, text);
  if (reason) return reason;
  return asked.group === null && (text !== undefined || isWordless(message))
    ? (over, leave) => onText({ ...incoming, over, leave })
    : null;
}

/** Work for a message: done beside others of its chat where it has a lane of its own. */
export interface Work {
  readonly beside?: true;
  readonly task: (leave: () => void) => Promise<void>;
}

/** Lets whoever asks too much wait, or says nothing. */
function slowed(line: Line, asked: Asked, wait: number): Work | null {
  const task = patience(line, asked, wait);
  return task ? { beside: true, task } : null;
}

/** Looks at links that nobody asked about, while the chat goes on. */
const overhearing = (line: Line, message: Message, asked: Asked): Work => ({
  beside: true,
  task: () => answerLinks(line, message, asked),
});

/** What is to be done about a message, where it asks for anything and its chat may ask any more. */
export function messageWork(line: Line, message: Message): Work | null {
  if (message.via_bot?.id === line.me.id) return null;
  if (isMove(message)) return { task: () => followGroup(line, message) };
  const asked = askedBy(message);
  const reply = asked && answering({ line, message, asked });
  if (!reply) return asked && mayLink(message, asked) ? overhearing(line, message, asked) : null;
  const wait = waitOf(line, asked, 'cooldown');
  if (wait > 0) return slowed(line, asked, wait);
  const at = line.house.now();
  const text = textOf(message);
  const key = keyOf(message.chat.id, message.message_id);
  if (text !== undefined) line.memory.admitted.set(key, { text, at });
  return {
    async task(leave) {
      const posted = await spoken(line, asked, reply, null, leave);
      if (posted && text !== undefined) line.memory.answers.set(key, { text, posted, at });
    },
  };
}

/** Gives a reply; what fails on the way is said in its place. */
async function spoken(
  line: Line,
  asked: Asked,
  reply: Answering,
  over: Posted | null,
  leave: () => void,
): Promise<Posted | null> {
  try {
    return await reply(over, leave);
  } catch (error) {
    if (!isSayable(line, error)) throw error;
    return regret(line, asked, over, error);
  }
}

/** The same for a question that was edited within a few minutes: its answer is edited. */
export function editedWork(line: Line, message: Message): Work | null {
  const key = keyOf(message.chat.id, message.message_id);
  const known = line.memory.admitted.get(key);
  const text = textOf(message);
  const asked = askedBy(message);
  if (!known || !asked || text === undefined || text === known.text) return null;
  if (line.house.now() - known.at > EDITABLE_MS) return null;
  const reply = answering({ line, message, asked });
  if (!reply) return null;
  const wait = waitOf(line, asked, 'cooldown');
  if (wait > 0) return slowed(line, asked, wait);
  line.memory.admitted.set(key, { text, at: known.at });
  return {
    async task(leave) {
      const before = line.memory.answers.get(key);
      if (!before) return;
      const posted = await spoken(line, asked, reply, before.posted, leave);
      if (posted) line.memory.answers.set(key, { text, posted, at: before.at });
    },
  };
}

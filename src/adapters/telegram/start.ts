import { type Asked, privately } from './asked.ts';
import { written } from './deliver.ts';
import { belongs } from './groups.ts';
import type { Line, Posted } from './line.ts';
import { send } from './post.ts';
import { askerOf, mannerFor, respond } from './respond.ts';

/** What a link to the private chat carries: the id of a kept question, and the group it was asked in. */
const PAYLOAD = /^q(?<id>[A-Za-z0-9_-]{12})(?<group>-\d{1,16})?$/;

/** Greets; in the private chat a link may bring a question with it, which is then answered. */
export async function start(
  line: Line,
  asked: Asked,
  payload: string,
  leave: () => void,
): Promise<Posted | null> {
  const groups = asked.group === null ? PAYLOAD.exec(payload)?.groups : undefined;
  const question = groups ? await line.house.questions.find(groups.id!) : null;
  if (question && groups) {
    const group = groups.group === undefined ? null : Number(groups.group);
    const member = group !== null && (await belongs(line, group, asked.user));
    const whence = member ? { ...asked, group, target: privately(asked) } : asked;
    return respond(line, { asked: whence, question, over: null, leave });
  }
  return greet(line, asked);
}

/** Commands shown to somebody new, as Telegram lets them be tapped. */
const SHOWN = ['breakeven', 'gw-deficit', 'difficulty', 'check', 'settings', 'help'];

/** Says what the bot does and how to ask it. */
export async function greet(line: Line, asked: Asked): Promise<Posted> {
  const { reader } = await mannerFor(line, asked);
  const { words } = await line.house.desk(reader, await askerOf(line, asked, null));
  const commands = SHOWN.filter((name) => name in line.house.catalogue).map((name) => {
    const summary = `${name}-summary`;
    const about = words.has(summary) ? ` – ${words.say(summary)}` : '';
    return `/${name.replaceAll('-', '_')}${written(about)}`;
  });
  const hello = words.say(asked.group === null ? 'telegram-hello' : 'telegram-hello-group');
  return send(line, asked.target, {
    html: `${written(hello)}\n\n${commands.join('\n')}`,
    keyboard: null,
  });
}

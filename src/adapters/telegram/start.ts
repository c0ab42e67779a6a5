import { type Asked, privately } from './asked.ts';
import { written } from './deliver.ts';
import { belongs } from './groups.ts';
import { invited } from './invitation.ts';
import { commandOf } from './known.ts';
import type { Line, Posted } from './line.ts';
import { send } from './post.ts';
import { askerOf, mannerFor, respond, tell } from './respond.ts';

/** Greets; in the private chat a link may bring a question of the same person with it, which is then answered. */
export async function start(
  line: Line,
  asked: Asked,
  payload: string,
  leave: () => void,
): Promise<Posted | null> {
  const invitation = await invited(line, asked, payload);
  if (!invitation) return greet(line, asked);
  const { question, group, again } = invitation;
  if (again) {
    const command = question.command.replaceAll('-', '_');
    const known = await commandOf(line, question.command);
    const where = group !== null && known?.audience === 'moderators' ? 'there' : 'here';
    return tell(line, asked, null, ({ words }) => words.say(`telegram-again-${where}`, { command }));
  }
  const member = group !== null && (await belongs(line, group, asked.user));
  const whence = member ? { ...asked, group, target: privately(asked) } : asked;
  return respond(line, { asked: whence, question, over: null, leave });
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

import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { AnyCommand, Catalogue } from '../../command/command.ts';
import { plain } from '../../message/plain.ts';
import type { Words } from '../../message/words.ts';
import { LIMITS } from './limits.ts';

/** The commands Telegram offers in chats of one scope to people of one language. */
export interface Menu {
  readonly scope: BotCommandScope;
  /** Two letters; null for everybody whose language has no menu of its own. */
  readonly language: string | null;
  readonly commands: readonly BotCommand[];
}

/** Where a menu is shown; Telegram takes the narrowest that there is. */
const SCOPES = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'] as const;

/** A name as Telegram allows it: no hyphens. */
const nameOf = ({ name }: AnyCommand): string => name.replaceAll('-', '_');

function described({ name }: AnyCommand, words: Words): string {
  const id = `${name}-summary`;
  const summary = words.has(id) ? plain(words.say(id)) : name;
  if (summary.length <= LIMITS.commandDescription) return summary;
  const cut = summary.slice(0, LIMITS.commandDescription - 1);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))}…`;
}

/**
 * The command menus for `setMyCommands`, for every language and scope: the first language is everybody's who has no
 * other. What moderators alone may ask is in their menu alone.
 */
export async function menus(catalogue: Catalogue, words: readonly Words[]): Promise<readonly Menu[]> {
  const loaded = await Promise.all(Object.values(catalogue).map(async (load) => (await load()).default));
  return words.flatMap((spoken, i) =>
    SCOPES.map((type) => ({
      scope: { type },
      language: i === 0 ? null : spoken.locale,
      commands: loaded
        .filter(({ audience }) => audience !== 'moderators' || type === 'all_chat_administrators')
        .filter((command) => LIMITS.commandName.test(nameOf(command)))
        .slice(0, LIMITS.commands)
        .map((command) => ({ command: nameOf(command), description: described(command, spoken) })),
    })),
  );
}

/** Does Telegram show these commands already, in this order? */
export const sameMenus = (there: readonly BotCommand[], ours: readonly BotCommand[]): boolean =>
  there.length === ours.length &&
  ours.every(
    ({ command, description }, i) => there[i]?.command === command && there[i]?.description === description,
  );

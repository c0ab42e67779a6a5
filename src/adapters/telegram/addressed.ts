/** A command as it stands at the beginning of a message. */
export interface Addressed {
  /** As typed, without the slash. */
  readonly name: string;
  /** What follows it, verbatim. */
  readonly rest: string;
  /** By this bot's own name, as `/help@ThisBot`. */
  readonly byName: boolean;
}

/** Telegram's own entity for `/gw-deficit` ends at the hyphen: the text itself is read. */
const COMMAND = /^\s*\/(?<name>[a-z0-9][a-z0-9_-]*)(?:@(?<bot>[a-z0-9_]+))?(?:\s(?<rest>[\s\S]*))?$/i;

/** The command in a message's text; `foreign` when another bot is meant, null when there is none. */
export function addressed(text: string, username: string): Addressed | 'foreign' | null {
  const groups = COMMAND.exec(text)?.groups;
  if (!groups) return null;
  const { name = '', bot, rest = '' } = groups;
  if (bot !== undefined && bot.toLowerCase() !== username.toLowerCase()) return 'foreign';
  return { name, rest, byName: bot !== undefined };
}

/** Phones write two hyphens as a dash: `—efficiency 18` is `--efficiency 18`. */
export const hyphened = (rest: string): string => rest.replaceAll(/(^|\s)[—–](?=[a-z])/gi, '$1--');

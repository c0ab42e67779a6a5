import { LOCALES, loadWords } from '../../message/words.ts';
import type { Line } from './line.ts';
import { type Menu, menus, sameMenus } from './menus.ts';

/** The program's own language first: its menu is everybody's whose language has none. */
const languages = (line: Line) => [
  line.house.locale,
  ...LOCALES.filter((locale) => locale !== line.house.locale),
];

async function show(
  line: Line,
  { scope, language, commands }: Menu,
  signal: Parameters<Line['api']['getMyCommands']>[1],
): Promise<void> {
  const where = { scope, ...(language === null ? {} : { language_code: language as 'en' }) };
  const there = await line.api.getMyCommands(where, signal);
  if (!sameMenus(there, commands)) await line.api.setMyCommands(commands, where, signal);
}

/**
 * Puts the command menus in place for every language and scope, as far as they differ. Never rejects: without menus the
 * bot answers all the same, and the log says why there are none.
 */
export async function registerMenus(line: Line, stopping: AbortSignal): Promise<void> {
  try {
    const words = await Promise.all(languages(line).map(loadWords));
    const signal = stopping as Parameters<Line['api']['getMyCommands']>[1];
    for (const menu of await menus(line.house.catalogue, words)) await show(line, menu, signal);
    line.house.log.debug('telegram-menus');
  } catch (error) {
    if (!stopping.aborted) line.house.log.warn('telegram-menus-failed', { cause: String(error) });
  }
}

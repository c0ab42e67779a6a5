import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { violations } from '../../../src/adapters/telegram/limits.ts';
import { type Menu, menus, sameMenus } from '../../../src/adapters/telegram/menus.ts';
import type { AnyCommand, Catalogue } from '../../../src/command/command.ts';
import { resolveName } from '../../../src/command/parse.ts';
import { loadWords, type Words } from '../../../src/message/words.ts';
import { strayed } from './spec.ts';

let words: readonly Words[];
beforeAll(async () => {
  words = await Promise.all([loadWords('en'), loadWords('de')]);
});

const call = ({ scope, language, commands: listed }: Menu) => ({
  commands: listed.map((each) => ({ ...each })),
  scope: { ...scope },
  ...(language === null ? {} : { language_code: language }),
});

const find = (all: readonly Menu[], type: Menu['scope']['type'], language: string | null): Menu =>
  all.find((menu) => menu.scope.type === type && menu.language === language)!;

const named = ({ commands: listed }: Menu): string[] => listed.map(({ command }) => command);

/** Catalogues with one command more, which is a copy of `help` but for what is given. */
const withOne = (name: string, more: Partial<AnyCommand> = {}): Catalogue => ({
  ...commands,
  [name]: async () => ({ default: { ...(await commands.help!()).default, name, ...more } }),
});

describe('the command menus', () => {
  it('are one for each scope and language, each within the limits', async () => {
    const all = await menus(commands, words);
    expect(all.map(({ scope, language }) => [scope.type, language])).toEqual([
      ['default', null],
      ['all_private_chats', null],
      ['all_group_chats', null],
      ['all_chat_administrators', null],
      ['default', 'de'],
      ['all_private_chats', 'de'],
      ['all_group_chats', 'de'],
      ['all_chat_administrators', 'de'],
    ]);
    for (const menu of all) {
      expect(violations('setMyCommands', call(menu))).toEqual([]);
      expect(strayed('setMyCommands', call(menu))).toEqual([]);
    }
  });

  it('have every command of the catalogue in its order, by a name that leads back to it', async () => {
    const all = await menus(commands, words);
    const names = named(find(all, 'all_chat_administrators', null));
    expect(names.map((name) => resolveName(name, Object.keys(commands)))).toEqual(
      Object.keys(commands).map((name) => ({ name })),
    );
    expect(names).toContain('gw_deficit');
  });

  it('say in each language what a command does', async () => {
    const all = await menus(commands, words);
    const [english, german] = [null, 'de'].map((language) => find(all, 'default', language).commands);
    expect(english!.find(({ command }) => command === 'solo')?.description).toBe(
      words[0]!.say('solo-summary'),
    );
    expect(german!.find(({ command }) => command === 'solo')?.description).toBe(
      words[1]!.say('solo-summary'),
    );
    for (const [i, { command, description }] of english!.entries()) {
      expect(german![i]!.description, command).not.toBe(description);
    }
  });

  it('show moderators’ commands to administrators alone', async () => {
    const all = await menus(withOne('warden', { audience: 'moderators' }), words);
    for (const menu of all) {
      expect(named(menu).includes('warden')).toBe(menu.scope.type === 'all_chat_administrators');
    }
  });

  it('cut a long summary after a word, and leave out names that Telegram does not allow', async () => {
    const long = {
      ...words[0]!,
      has: (id: string): id is 'solo-summary' => words[0]!.has(id),
      say: (): string => 'In many words. '.repeat(40),
    };
    const [menu] = await menus(withOne(`x${'y'.repeat(32)}`), [long]);
    expect(named(menu!)).not.toContain(`x${'y'.repeat(32)}`);
    expect(violations('setMyCommands', call(menu!))).toEqual([]);
    expect(menu!.commands[0]!.description).toMatch(/words\.…$|many…$|In…$/);
  });

  it('are known again', async () => {
    const [menu] = await menus(commands, words);
    const there = menu!.commands.map((each) => ({ ...each }));
    expect(sameMenus(there, menu!.commands)).toBe(true);
    expect(sameMenus(there.slice(1), menu!.commands)).toBe(false);
    expect(sameMenus(there.toReversed(), menu!.commands)).toBe(false);
    expect(sameMenus(there.with(0, { ...there[0]!, description: 'x' }), menu!.commands)).toBe(false);
    expect(sameMenus([], [])).toBe(true);
  });
});

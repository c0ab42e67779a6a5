import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answerer } from '../../../src/adapters/chat/answerer.ts';
import type { AnyCommand, Asker, Reader } from '../../../src/command/command.ts';
import { message } from '../../../src/message/build.ts';
import { openChatHouse } from './house.ts';

const reader: Reader = { locale: 'en', timeZone: 'UTC', units: 'petahash', currency: null };
const asker: Asker = { platform: 'discord', user: '1', chat: '7', moderator: true };
const question = { command: 'counted', given: {} };

/** Says how often it was asked, through these ports. */
function counting(ports: readonly string[]): AnyCommand {
  let asked = 0;
  return {
    name: 'counted',
    options: z.strictObject({}),
    example: 'counted',
    ports,
    run: (_, { words }) => ({
      message: message({ id: 'counted', words, title: String(++asked), blocks: [] }),
    }),
  };
}

describe('what is tapped again', () => {
  let open: ReturnType<typeof openChatHouse>;
  let command: AnyCommand;
  beforeEach(() => {
    open = openChatHouse({ more: { counted: async () => ({ default: command }) } });
  });
  afterEach(async () => {
    await open.close();
    expect(open.faults).toEqual([]);
  });

  test.each([
    [['settings'], false, 3, 'is done again where it may change something'],
    [['settings', 'archive'], false, 3, 'is done again where it may change something beside reading'],
    [['archive'], false, 1, 'is remembered where it only reads'],
    [['archive'], true, 3, 'is read anew under a post, which follows corrections'],
    [['pages', 'progress'], true, 1, 'is remembered under a post where a page would be read again'],
  ] as const)('%j, under a post: %s, comes to %i: it %s', async (ports, posted, expected, _) => {
    command = counting(ports);
    const { answer, recall } = answerer(open.house);
    await answer(question, reader, asker);
    await recall(question, reader, asker, posted);
    expect(await recall(question, reader, asker, posted)).toMatchObject({
      message: { title: String(expected) },
    });
  });
});

import { z } from 'zod';
import type { AnyCommand } from '../../../src/command/command.ts';
import { message } from '../../../src/message/build.ts';

/** A command that answers when it is told to. */
export function slowCommand() {
  const begun = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const command: AnyCommand = {
    name: 'slow',
    options: z.strictObject({}),
    example: 'slow',
    ports: ['pages'],
    async run(_, { words }) {
      begun.resolve();
      await ended.promise;
      return { message: message({ id: 'slow', words, title: 'Slow answer', blocks: [] }) };
    },
  };
  return {
    command,
    load: async () => ({ default: command }),
    /** Resolves when it has been asked. */
    asked: begun.promise,
    finish: ended.resolve,
  };
}

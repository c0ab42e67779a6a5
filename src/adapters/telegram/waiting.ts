import { setImmediate } from 'node:timers/promises';
import type { Words } from '../../message/words.ts';
import type { Progress, Step } from '../../ports.ts';
import { stepSentence } from '../chat/step.ts';
import { sentence } from './deliver.ts';
import type { Line, Posted } from './line.ts';
import { type Body, edit } from './post.ts';

/** ms between two edits of the message that waits: a group takes about twenty a minute. */
const EVERY_MS = 3_000;

/** ms such an edit is tried for: the answer waits behind it. */
const EDIT_MS = 5_000;

/** A slow answer on its way, and the message that says how far it is. */
export interface Waiting {
  readonly progress: Progress;
  /** Posts the message that says how far the work is from now on. */
  show(words: Words, post: (body: Body) => Promise<Posted>): Promise<Posted>;
  /** Resolves when no edit of that message is under way. */
  settled(): Promise<void>;
}

/** A slow answer on `line` that nobody has been told of yet. */
export function openWaiting(line: Line): Waiting {
  let step: Step | null = null;
  let shown: { readonly posted: Posted; readonly words: Words } | null = null;
  let last = 0;
  let editing = Promise.resolve();
  const told = (words: Words): string => (step ? stepSentence(step, words) : words.say('chat-working'));
  const update = ({ posted, words }: NonNullable<typeof shown>): void => {
    const body = sentence(told(words));
    editing = editing
      .then(() => edit(line, posted, body, AbortSignal.timeout(EDIT_MS)))
      .catch((error: unknown) => line.house.log.debug('telegram-progress', { cause: String(error) }));
  };
  return {
    progress: {
      async at(next) {
        step = next;
        const now = line.house.now();
        if (shown && now - last >= EVERY_MS) {
          last = now;
          update(shown);
        }
        await setImmediate();
      },
    },
    async show(words, post) {
      const said = told(words);
      const posted = await post(sentence(said));
      last = line.house.now();
      shown = { posted, words };
      if (told(words) !== said) update(shown);
      return posted;
    },
    settled: () => editing,
  };
}

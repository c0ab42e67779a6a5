import { setImmediate } from 'node:timers/promises';
import type { Words } from '../../message/words.ts';
import type { Progress } from '../../ports.ts';
import { stepSentence } from '../chat/step.ts';
import type { Line } from './line.ts';
import { sentenceBody } from './sentence.ts';
import type { Turn } from './turn.ts';

/** More often nobody could read it, and each edit counts against the answer's rate limit. */
const EVERY_MS = 1_500;

/** Tells in the message that waits what is being done, and not more often than it can be read. */
export function openProgress({ house }: Line, turn: Turn, words: Words): Progress {
  let last = house.now();
  return {
    async at(step) {
      const now = house.now();
      if (step.doing === 'page' || now - last >= EVERY_MS) {
        last = now;
        turn.tell(sentenceBody(stepSentence(step, words)));
      }
      await setImmediate();
    },
  };
}

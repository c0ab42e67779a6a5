import { setImmediate } from 'node:timers/promises';
import type { Words } from '../../message/words.ts';
import type { Progress, Step } from '../../ports.ts';
import type { Line } from './line.ts';
import { sentenceBody } from './sentence.ts';
import type { Turn } from './turn.ts';

/** More often nobody could read it, and each edit counts against the answer's rate limit. */
const EVERY_MS = 1_500;

function sentenceOf(step: Step, words: Words): string {
  switch (step.doing) {
    case 'page': {
      const host = URL.canParse(step.url) ? new URL(step.url).hostname : step.url;
      return words.say('chat-progress-page', { host });
    }
    case 'reading':
      return words.say('chat-progress-reading', { letters: words.number(step.letters, null) });
    case 'judging':
      return words.say('chat-progress-judging', { claims: step.claims });
  }
}

/** Tells in the message that waits what is being done, and not more often than it can be read. */
export function openProgress({ house }: Line, turn: Turn, words: Words): Progress {
  let last = house.now();
  return {
    async at(step) {
      const now = house.now();
      if (step.doing === 'page' || now - last >= EVERY_MS) {
        last = now;
        turn.tell(sentenceBody(sentenceOf(step, words)));
      }
      await setImmediate();
    },
  };
}

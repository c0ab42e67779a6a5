import type { Words } from '../../message/words.ts';
import type { Step } from '../../ports.ts';

/** What long work is at, in a sentence for whoever waits. */
export function stepSentence(step: Step, words: Words): string {
  switch (step.doing) {
    case 'page':
      return words.say('chat-progress-page', { host: URL.parse(step.url)?.hostname ?? step.url });
    case 'reading':
      return words.say('chat-progress-reading', { letters: words.number(step.letters, null) });
    case 'judging':
      return words.say('chat-progress-judging', { claims: step.claims });
  }
}

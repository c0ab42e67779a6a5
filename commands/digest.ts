import { z } from 'zod';
import { command } from '../src/command/command.ts';
import { day } from '../src/command/options.ts';
import { dayOf } from '../src/core/days.ts';
import { digest } from '../src/newsroom/digest.ts';
import { selectStories } from '../src/newsroom/selection.ts';
import { noteOn } from '../src/newsroom/trouble.ts';
import type { Archive } from '../src/ports.ts';

export default command({
  name: 'digest',
  options: z.strictObject({ date: day().optional() }),
  example: 'digest',
  ports: ['archive'],
  async run({ date }, { words, facts, now }, { archive }: { readonly archive: Archive }) {
    const selection = await selectStories(archive, now, date);
    const states = await archive.feeds();
    const note =
      states.length === 0
        ? words.say('news-nothing-yet')
        : date === undefined
          ? noteOn(states, selection.sample, words)
          : null;
    return { message: digest({ selection, day: date ?? dayOf(now), facts, words, note }) };
  },
});

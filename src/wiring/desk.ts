import type { Asker, Desk, Reader } from '../command/command.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Locale, Words } from '../message/words.ts';

/** Gives desks: today's facts, worded for one reader. Words are loaded once a language, facts looked up once a day. */
export function openDesks(): (reader: Reader, asker: Asker | null) => Promise<Desk> {
  const loaded = Promise.all([
    import('../facts/open.ts'),
    import('../message/words.ts'),
    import('../core/days.ts'),
  ]);
  const spoken = new Map<Locale, Promise<Words>>();
  let today: Snapshot | null = null;
  return async (reader, asker) => {
    const [{ facts, knownAt }, { loadWords }, { dayOf }] = await loaded;
    const now = Date.now();
    const day = dayOf(now);
    if (today?.at !== day) today = knownAt(facts, day);
    const words = spoken.get(reader.locale) ?? loadWords(reader.locale);
    spoken.set(reader.locale, words);
    return { reader, asker, words: await words, facts: today, now };
  };
}

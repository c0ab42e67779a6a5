import type { Asker, Desk, Reader } from '../command/command.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Locale, Words } from '../message/words.ts';
import type { Clock, Heard } from '../ports.ts';

export interface Desks {
  /** Today's facts, worded for one reader. */
  readonly desk: (reader: Reader, asker: Asker | null) => Promise<Desk>;
  /** Takes what running sources say into the facts from now on. */
  learn(heard: readonly Heard[]): void;
}

/** The reader with the rate of the currency they follow, where they follow one. */
const rated = async (reader: Reader, facts: Snapshot, now: number): Promise<Reader> =>
  reader.currency === null
    ? reader
    : (await import('../command/currency.ts')).withRate(reader, { facts, now });

/** Gives desks: words are loaded once a language, facts looked up once a day and after each round of asking. */
export function openDesks(clock: Clock = { now: Date.now }): Desks {
  const loaded = Promise.all([
    import('../facts/open.ts'),
    import('../message/words.ts'),
    import('../core/days.ts'),
  ]);
  const spoken = new Map<Locale, Promise<Words>>();
  let heard: readonly Heard[] = [];
  let today: Snapshot | null = null;

  async function factsOn(now: number): Promise<Snapshot> {
    const [{ facts, knownAt }, , { dayOf }] = await loaded;
    const day = dayOf(now);
    if (today?.at === day) return today;
    const known = heard.length === 0 ? facts : (await import('../facts/hearing.ts')).withHeard(facts, heard);
    today = knownAt(known, day);
    return today;
  }

  return {
    async desk(reader, asker) {
      const [, { loadWords }] = await loaded;
      const now = clock.now();
      const words = spoken.get(reader.locale) ?? loadWords(reader.locale);
      spoken.set(reader.locale, words);
      const facts = await factsOn(now);
      return { reader: await rated(reader, facts, now), asker, words: await words, facts, now };
    },
    learn(answers) {
      heard = answers;
      today = null;
    },
  };
}

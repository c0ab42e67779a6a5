import type { Words } from '../message/words.ts';
import type { Failure, FeedState } from '../ports.ts';

/** Outlets named for one reason. */
const NAMED = 4;

/** A failure's reason in the reader's language. */
export function reasonOf({ code, reason }: Failure, words: Words): string {
  const id = `failure-${code}`;
  return words.has(id) ? words.say(id) : reason;
}

function outletsOf(states: readonly FeedState[], words: Words): string {
  const names = [...new Set(states.map(({ feed }) => feed.outlet))];
  const outlets = names.slice(0, NAMED).join(', ');
  if (names.length <= NAMED) return outlets;
  return words.say('failure-outlets-more', { outlets, count: names.length - NAMED });
}

/** Why which feeds could not be read, the commonest reason first: "no answer in time (A, B and 3 more)". */
export function troubleOf(states: readonly FeedState[], words: Words): string {
  const failing = states.filter((state) => state.failure !== null);
  const groups = Map.groupBy(failing, ({ failure }) => failure?.code);
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => {
      const failure = group[0]?.failure;
      return failure
        ? [words.say('failure-group', { reason: reasonOf(failure, words), outlets: outletsOf(group, words) })]
        : [];
    })
    .join('; ');
}

/** Which feeds brought too much at once, and what to do about it; null where none did. */
function heldNote(states: readonly FeedState[], words: Words): string | null {
  const holding = states.filter(({ held }) => held > 0);
  const [first] = holding;
  if (first === undefined) return null;
  const count = holding.reduce((sum, { held }) => sum + held, 0);
  return words.say('feeds-held', { count, outlets: outletsOf(holding, words), feed: first.feed.id });
}

const together = (...notes: readonly (string | null)[]): string | null =>
  notes.filter((note) => note !== null).join(' ') || null;

/** A word on how the feeds are doing: why the sample is shown, what is missing, what is held; null when all is well. */
export function noteOn(states: readonly FeedState[], sample: boolean, words: Words): string | null {
  const feeds = states.filter((state) => !state.sample);
  const failing = feeds.filter((state) => state.failure !== null);
  const [count, failed] = [feeds.length, failing.length];
  const reasons = troubleOf(feeds, words);
  const held = heldNote(feeds, words);
  if (!sample)
    return together(
      failed === 0
        ? null
        : words.say('feeds-some-failed', { failed: String(failed), count: String(count), reasons }),
      held,
    );
  const asked = feeds.filter((state) => state.checkedAt !== null);
  const some = words.say('feeds-some-failed', { failed: String(failed), count: String(count), reasons });
  const silent = words.say(asked.length === 0 ? 'sample-waiting' : 'sample-silent');
  const why =
    count === 0
      ? words.say('sample-no-feeds')
      : failed === count
        ? words.say('sample-unreached', { count, reasons })
        : failed === 0
          ? silent
          : `${silent} ${some}`;
  return together(why, words.say('sample-shown'), held);
}

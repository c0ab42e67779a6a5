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

/** A word on how the feeds are doing: why the sample is shown, or what is missing; null when all is well. */
export function noteOn(states: readonly FeedState[], sample: boolean, words: Words): string | null {
  const feeds = states.filter((state) => !state.sample);
  const failing = feeds.filter((state) => state.failure !== null);
  const [count, failed] = [feeds.length, failing.length];
  const reasons = troubleOf(feeds, words);
  if (!sample)
    return failed === 0
      ? null
      : words.say('feeds-some-failed', { failed: String(failed), count: String(count), reasons });
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
  return `${why} ${words.say('sample-shown')}`;
}

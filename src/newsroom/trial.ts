import { heading, list, paragraph } from '../message/build.ts';
import type { Block } from '../message/message.ts';
import type { PhraseId, Words } from '../message/words.ts';
import type { Archive, Filter, Naming, PostPlace, Subscription } from '../ports.ts';
import { leadOf, nextDigest, placeKey } from './due.ts';
import { type Decision, decide, reasonsOf, sieveOf } from './filter.ts';
import { textsOf } from './matching.ts';
import { placeLine } from './naming.ts';
import { clockTime, localTime, type Order } from './order.ts';
import { findStories } from './selection.ts';
import { titleOf } from './telling.ts';

/** Stories a filter is tried on, and reasons given for each that does not pass. */
const TRIED = 10;
const REASONS = 2;

/** Why a story does not pass, in short; all conditions that hold are left out. */
function shortly(decision: Decision, words: Words): string {
  const failed = decision.checks.filter(({ ok }) => !ok);
  if (failed.length === 0) return '';
  return ` – ${reasonsOf({ ...decision, checks: failed }, words)
    .slice(0, REASONS)
    .join(' ')}`;
}

/** What a filter does to the newest stories; `inFull` with every condition and where each word stood. */
export async function trial(
  filter: Filter,
  archive: Archive,
  words: Words,
  inFull: boolean,
): Promise<Block[]> {
  const { stories } = await findStories(archive, { limit: TRIED, order: 'newest' });
  const sieve = sieveOf(filter);
  const tried = stories.map((story) => {
    const decision = decide(sieve, story, textsOf(story));
    return { decision, line: `${decision.passes ? '✓' : '✗'} ${titleOf(story, words)}` };
  });
  const passed = words.number(tried.filter(({ decision }) => decision.passes).length, null);
  const blocks = [paragraph(words.say('subscribe-trial', { count: stories.length, passed }))];
  if (tried.length === 0) return blocks;
  if (!inFull)
    return [
      ...blocks,
      list(
        tried.map(({ line, decision }) => line + shortly(decision, words)),
        1,
      ),
    ];
  return [
    ...blocks,
    ...tried.flatMap(({ line, decision }) => [heading(line, 1), list(reasonsOf(decision, words), 1)]),
  ];
}

/** The place it comes to, as a line of what is ordered. */
export const placeField = (place: PostPlace, words: Words, naming: Naming): readonly [PhraseId, string] => [
  'subscriptions-where',
  placeLine(place, words, naming),
];

/** Would both bring the same to the same place? */
export const sameOrder = (a: Order, b: Order): boolean =>
  placeKey(a.place) === placeKey(b.place) &&
  JSON.stringify([a.filter, a.delivery, a.ping, a.locale, a.timeZone]) ===
    JSON.stringify([b.filter, b.delivery, b.ping, b.locale, b.timeZone]);

/** When the first digest comes, or that it joins the one this place has; nothing for what comes at once. */
export function timing(order: Order, here: readonly Subscription[], now: number, words: Words): Block[] {
  const { delivery, timeZone } = order;
  if (delivery.type === 'at-once') return [];
  const lead = leadOf(here);
  if (lead !== null && (lead.delivery.minute !== delivery.minute || lead.timeZone !== timeZone)) {
    const args = { time: clockTime(lead.delivery.minute), zone: lead.timeZone };
    return [paragraph(words.say('subscribe-joins', args))];
  }
  const weekday = delivery.every === 'day' ? null : delivery.weekday;
  const first = nextDigest({ timeZone, minute: delivery.minute, weekday }, now);
  const [day, time] = localTime(first, timeZone, words);
  return [paragraph(`${words.say('subscribe-next')}: ${words.say('subscribe-next-value', { day, time })}`)];
}

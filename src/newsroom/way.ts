import { fields, heading, list, paragraph } from '../message/build.ts';
import { tally } from '../message/card.ts';
import { excerpt } from '../message/cut.ts';
import type { Block } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { ItemTrace, KeptPost, Mute, Naming, Retelling, Story, Subscription } from '../ports.ts';
import { STALE_MS } from './dispatch.ts';
import { elsewhereBlocks } from './dossier.ts';
import { decide, filterLine, reasonsOf, sieveOf } from './filter.ts';
import { nameOf } from './moderator.ts';
import { placeLine } from './naming.ts';
import { deliveryLine, localTime } from './order.ts';

/** Letters of a reason that is shown. */
const REASON = 200;

/** All that is known of what happened to an item. */
export interface Way {
  readonly trace: ItemTrace;
  /** The story it told, or that was told before. */
  readonly story: Story | null;
  /** Where else its claims were told. */
  readonly elsewhere?: readonly Retelling[];
  /** The story's posts, of the chat that asks. */
  readonly posts: readonly KeptPost[];
  /** Mutes by which it is not told here, or, at the console, anywhere. */
  readonly mutes?: readonly Mute[];
  /** The chat's subscriptions. */
  readonly subscriptions: readonly Subscription[];
  /** What people call places, as far as it is known. */
  readonly naming?: Naming;
}

function stateLine({ state, reason }: ItemTrace, { say, has }: Words): string {
  const id = `why-state-${state}`;
  const said = has(id) ? say(id) : say('why-state-other', { state });
  return reason === null || has(id) ? said : `${said} (${excerpt(reason, REASON)})`;
}

function postLine(
  { state, reason, place, message, waitsSince = null }: KeptPost,
  words: Words,
  naming?: Naming,
): string {
  const waits = state === 'refused' && waitsSince !== null;
  const said = words.say(waits ? 'why-post-shut' : `why-post-${state}`, {
    reason: excerpt(reason ?? '', REASON),
  });
  return `${placeLine(place, words, naming)}: ${said} – ${excerpt(message.title, REASON)}`;
}

/** What one subscription makes of the story, with every condition. */
function filtered(each: Subscription, { trace }: Way, story: Story, words: Words): Block[] {
  const { say } = words;
  const decision = decide(sieveOf(each.filter), story);
  const late = each.since > trace.seenAt;
  const outcome = !decision.passes
    ? []
    : [say(late ? 'why-before' : each.delivery.type === 'digest' ? 'why-digest' : 'why-at-once')];
  const what = filterLine(each.filter, words) ?? say('subscribe-everything');
  const paused = each.paused ? ` (${say('subscriptions-paused')})` : '';
  return [
    heading(`${decision.passes ? '✓' : '✗'} ${each.id}: ${what}, ${deliveryLine(each, words)}${paused}`, 1),
    list([...reasonsOf(decision, words), ...outcome], 1),
  ];
}

/** Why it is posted nowhere, where that does not depend on who subscribed to what; null when it does. */
function stop({ trace, story }: Way, { say }: Words): string | null {
  if (story === null) return null;
  if (trace.sample) return say('why-sample');
  if (trace.late) return say('why-late');
  if (trace.baseline) return say('why-baseline');
  return trace.dispatchedAt === null ? say('why-waiting') : null;
}

/** By whom, where and why its source is muted, in a sentence. */
function mutedLine({ chat, by, reason }: Mute, words: Words, naming?: Naming): string {
  const { say } = words;
  const where = say(chat === null ? 'mute-everywhere' : 'mute-here');
  const args = { where, who: nameOf(by, words, naming) };
  return reason === null ? say('mute-why', args) : say('mute-why-reason', { ...args, reason });
}

/** An item's way from its feed to the chat, step by step, or to where it stopped. */
export function wayBlocks(way: Way, words: Words, timeZone: string): Block[] {
  const { trace, story, posts, subscriptions, mutes = [] } = way;
  const { say } = words;
  const at = (instant: number): { day: string; time: string } => {
    const [day, time] = localTime(instant, timeZone, words);
    return { day, time };
  };
  const judged = story?.claims.map((kept) => kept.judged) ?? [];
  const stopped = stop(way, words);
  const dispatched = trace.dispatchedAt === null ? null : at(trace.dispatchedAt);
  const since = Math.max(trace.seenAt, story?.seenAt ?? 0);
  const isStale = trace.dispatchedAt !== null && trace.dispatchedAt - since > STALE_MS;
  return [
    fields([
      [
        say('why-read'),
        say('why-read-value', { outlet: trace.outlet, feed: trace.feed, ...at(trace.seenAt) }),
      ],
      [say('why-gate'), stateLine(trace, words)],
      [say('why-judged'), story && (judged.length === 0 ? say('why-silent') : tally(judged, words))],
      [say('why-dispatched'), stopped ?? (dispatched && say('subscribe-next-value', dispatched))],
    ]),
    ...mutes.map((mute) => paragraph(mutedLine(mute, words, way.naming))),
    ...(story === null || stopped !== null
      ? []
      : posts.length === 0
        ? [paragraph(say(isStale ? 'why-stale' : 'why-unposted'))]
        : [
            paragraph(`${say('why-posted')}:`),
            list(
              posts.map((post) => postLine(post, words, way.naming)),
              0,
            ),
          ]),
    ...elsewhereBlocks(way.elsewhere ?? [], words),
    ...(story === null ? [] : subscriptions.flatMap((each) => filtered(each, way, story, words))),
  ];
}

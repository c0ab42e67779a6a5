import { type Inline, strong, text } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { ChatId, FeedState, Mute, MutedSource, PostPlace, Story, Tiding } from '../ports.ts';

const DAY_MS = 24 * 3_600_000;

/** For how long a source may be muted, by the word for it. */
export const MUTED_MS = { day: DAY_MS, week: 7 * DAY_MS, ever: null } as const;

/** Mutes that ended before this are of no weight any more: no digest reaches further back. */
export const REMEMBERED_MS = 40 * DAY_MS;

/** What an item comes from. */
export interface Source {
  readonly feed: string;
  readonly outlet: string;
}

const endOf = ({ until, liftedAt }: Mute): number => Math.min(until ?? Infinity, liftedAt ?? Infinity);

const covers = (mute: Mute, instant: number): boolean => mute.since <= instant && instant < endOf(mute);

const folded = (name: string): string => name.trim().toLowerCase();

const concerns = (mute: Mute, { feed, outlet }: Source, chat: ChatId): boolean =>
  (mute.of === 'feed' ? mute.name === feed : folded(mute.name) === folded(outlet)) &&
  (mute.chat === null || (mute.chat.platform === chat.platform && mute.chat.id === chat.id));

/**
 * The mute by which a chat is not told what a source brought at `seenAt`, or null: one in force when it came, whenever that
 * ends, so that unmuting is no flood; or one in force `now`, unless the chat has been told before (`told`).
 */
export const mutedBy = (
  mutes: readonly Mute[],
  source: Source,
  chat: ChatId,
  { seenAt, now, told = false }: { readonly seenAt: number; readonly now: number; readonly told?: boolean },
): Mute | null =>
  mutes.find(
    (mute) => concerns(mute, source, chat) && (covers(mute, seenAt) || (!told && covers(mute, now))),
  ) ?? null;

/**
 * Whether a place is told what a tiding of a story brought, as far as mutes go. `told` up to this instant (ms) it has been
 * told already.
 */
export const hushed =
  (mutes: readonly Mute[], { tellings }: Story, now: number, told = Number.NEGATIVE_INFINITY) =>
  ({ feed, seenAt, at }: Tiding, { platform, chat }: PostPlace): boolean => {
    if (mutes.length === 0) return true;
    const outlet = tellings.find((telling) => telling.feed === feed)?.outlet ?? '';
    const known = at !== null && at <= told;
    return mutedBy(mutes, { feed, outlet }, { platform, id: chat }, { seenAt, now, told: known }) === null;
  };

/** The source that somebody means by a feed's id or an outlet's name; null when we read no such. */
export function sourceNamed(typed: string, states: readonly FeedState[]): MutedSource | null {
  const wanted = folded(typed);
  const byId = states.find(({ feed, sample }) => !sample && folded(feed.id) === wanted);
  if (byId) return { of: 'feed', name: byId.feed.id };
  const byOutlet = states.find(({ feed, sample }) => !sample && folded(feed.outlet) === wanted);
  return byOutlet ? { of: 'outlet', name: byOutlet.feed.outlet } : null;
}

/** Where, until when, by whom and why a source is muted, on one line. */
export function muteLine(mute: Mute, who: string, words: Words): Inline[] {
  const { say } = words;
  const where = say(mute.chat === null ? 'mute-everywhere' : 'mute-here');
  const why = mute.reason === null ? '' : `; ${say('card-reason', { reason: mute.reason })}`;
  const until: Inline[] =
    mute.until === null
      ? [text(say('mute-for-ever'))]
      : [text(`${say('mute-until')} `), { type: 'time', instant: mute.until, style: 'date-time' }];
  return [strong(mute.name), text(` – ${where}, `), ...until, text(`; ${who}${why}`)];
}

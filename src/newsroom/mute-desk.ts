import { list, message, paragraph } from '../message/build.ts';
import type { Action } from '../message/message.ts';
import type { Archive, Mute, MuteBook } from '../ports.ts';
import { type Moderator, nameOf, only, type Said, toQueue } from './moderator.ts';
import { MUTED_MS, muteLine, sourceNamed } from './muting.ts';

/** Outlets named to somebody who meant one that we do not read, and mutes with a button of their own. */
const NAMED = 12;
const LIFTABLE = 10;

/** Reasons to be had by a tap. */
const REASONS = ['mute-reason-wrong', 'mute-reason-topic', 'mute-reason-adverts'] as const;

/** What somebody asked to be muted. */
export interface Muting {
  readonly source: string;
  readonly until: keyof typeof MUTED_MS | null;
  readonly where: 'here' | 'everywhere' | null;
  readonly reason: string | null;
}

interface Books {
  readonly archive: Pick<Archive, 'feeds'>;
  readonly mutes: MuteBook;
}

const lineOf = (mute: Mute, { words, naming }: Moderator) =>
  muteLine(mute, nameOf(mute.by, words, naming), words);

/** Asks for how long, then why: what is still open of a muting. */
function asking(asked: Muting, name: string, where: 'here' | 'everywhere', moderator: Moderator): Said {
  const { words, decides, chat } = moderator;
  const { say } = words;
  const set = { mute: asked.source, where, until: asked.until, reason: asked.reason };
  const other = where === 'here' ? 'everywhere' : 'here';
  const spans: Action[] = [
    only(say('mute-day'), { ...set, until: 'day' }),
    only(say('mute-week'), { ...set, until: 'week' }),
    only(say('mute-ever'), { ...set, until: 'ever' }),
    ...(decides && chat !== null ? [only(say(`mute-rather-${other}`), { ...set, where: other })] : []),
  ];
  const reasons = [
    ...REASONS.map((id) => only(say(id), { ...set, reason: say(id) })),
    only(say('mute-reason-none'), { ...set, reason: '–' }),
  ];
  const isOpen = asked.until === null;
  return {
    message: message({
      id: 'review-mute',
      words,
      title: say(where === 'here' ? 'mute-ask-here' : 'mute-ask-everywhere', { name }),
      blocks: [paragraph(say(isOpen ? 'mute-ask-until' : 'mute-ask-reason', { source: asked.source }))],
      private: true,
      actions: [...(isOpen ? spans : reasons), toQueue(words)],
    }),
  };
}

function outcome(id: string, mute: Mute, moderator: Moderator): Said {
  const { words } = moderator;
  const { say } = words;
  const isLifted = mute.liftedAt !== null;
  const again = { mute: mute.name, where: mute.chat === null ? 'everywhere' : 'here' };
  return {
    message: message({
      id: 'review-mute',
      words,
      title: say(`mute-${id === 'muted' ? 'done' : id === 'lifted' ? 'lifted' : 'already'}`, {
        name: mute.name,
      }),
      blocks: [
        list([lineOf(mute, moderator)], 0),
        paragraph(say(isLifted ? 'mute-no-flood' : 'mute-still-read'), 1),
      ],
      private: true,
      actions: [
        isLifted ? only(say('mute-again'), again) : only(say('mute-lift'), { unmute: mute.id }),
        only(say('mute-list'), { show: 'mutes' }),
        toQueue(words),
      ],
    }),
  };
}

/** Mutes a source, or asks what has to be known for that. */
export async function mute(asked: Muting, moderator: Moderator, { archive, mutes }: Books): Promise<Said> {
  const { words, chat, decides, by, now } = moderator;
  const states = await archive.feeds();
  const source = sourceNamed(asked.source, states);
  if (source === null) {
    const known = [...new Set(states.flatMap(({ feed, sample }) => (sample ? [] : [feed.outlet])))];
    const names = known.slice(0, NAMED).join(', ') || '–';
    return { mistake: words.say('mute-unknown', { got: asked.source, names }) };
  }
  const where = chat === null ? 'everywhere' : (asked.where ?? 'here');
  if (where === 'everywhere' && !decides) return { mistake: words.say('mute-not-everywhere') };
  const { until, reason } = asked;
  if (until === null || reason === null) return asking(asked, source.name, where, moderator);
  const ms = MUTED_MS[until];
  const came = await mutes.add({
    ...source,
    chat: where === 'here' ? chat : null,
    by,
    reason: reason === '–' ? null : reason,
    since: now,
    until: ms === null ? null : now + ms,
  });
  return outcome(came.added ? 'muted' : 'already', came.mute, moderator);
}

/** Lifts a mute of this chat, or of all places where the moderator may. */
export async function unmute(id: string, moderator: Moderator, { mutes }: Books): Promise<Said> {
  const { words, chat, decides, by, now } = moderator;
  const lifted = await mutes.lift(id, chat, decides, by, now);
  return lifted === null
    ? { mistake: words.say('mute-none', { got: id }) }
    : outcome('lifted', lifted, moderator);
}

/** Everything that is muted here. */
export async function mutedList(moderator: Moderator, { mutes }: Books): Promise<Said> {
  const { words, chat, decides, now } = moderator;
  const all = await mutes.standing(chat, now);
  const liftable = all.filter((each) => each.chat !== null || decides).slice(0, LIFTABLE);
  return {
    message: message({
      id: 'review-mutes',
      words,
      title: words.say('mute-title', { count: all.length }),
      blocks: [
        ...(all.length === 0
          ? []
          : [
              list(
                all.map((each) => lineOf(each, moderator)),
                0,
              ),
            ]),
        paragraph(words.say('mute-how'), 1),
      ],
      private: true,
      actions: [
        ...liftable.map((each) =>
          only(words.say('mute-lift-named', { name: each.name }), { unmute: each.id }),
        ),
        toQueue(words),
      ],
    }),
  };
}

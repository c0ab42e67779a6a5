import { heading, list, message, paragraph } from '../message/build.ts';
import { type Action, type Block, type Inline, quote, text } from '../message/message.ts';
import type {
  Archive,
  DisputeBook,
  HeldItems,
  KeptDispute,
  MuteBook,
  Outbox,
  Taking,
  TakingBook,
  Undecided,
  WaitingBook,
} from '../ports.ts';
import { disputeLine } from './disputed.ts';
import { heldLine } from './holding.ts';
import { lineFrom, type Moderator, only, type Said } from './moderator.ts';
import { heldActions, takenNote } from './taking.ts';

/** Disputes, undecided claims and feeds shown at once. */
const SHOWN = 20;
const CLAIMS = 5;
const FEEDS = 5;
/** Disputes that get a button of their own, those that can be taken by one, and disputed claims that can be opened. */
const CLOSABLE = 9;
const TAKEN = 4;
const OPENED = 4;
/** Feeds whose held items can be let go by a tap: one list holds 25 of all these. */
const LET_GO = 2;
/** Claims are looked for in the last week, letters of one, and posts in trouble counted up to this. */
const WEEK_MS = 7 * 24 * 3_600_000;
const LENGTH = 200;
const TROUBLED = 100;

/** What the list of what waits is made from. */
export type QueueBooks = {
  readonly disputes: DisputeBook;
  readonly archive: Archive;
  readonly takings: TakingBook;
  readonly waiting: WaitingBook;
  readonly mutes: MuteBook;
  readonly outbox: Pick<Outbox, 'troubled' | 'resolve' | 'post'>;
};

type Taken = ReadonlyMap<string, Taking>;

const titled = (title: string, lines: readonly (readonly Inline[])[]): Block[] =>
  lines.length === 0 ? [] : [heading(title), list(lines, 0)];

const claimLine = ({ quote: said, verdict, outlet, seenAt }: Undecided, { words }: Moderator): Inline[] => [
  quote(lineFrom(said, LENGTH)),
  text(` – ${[words.verdict(verdict), ...(outlet === null ? [] : [outlet])].join('; ')}, `),
  { type: 'time', instant: seenAt, style: 'relative' },
];

function actionsOf(
  open: readonly KeptDispute[],
  undecided: readonly Undecided[],
  held: readonly HeldItems[],
  taken: Taken,
  troubled: number,
  moderator: Moderator,
): Action[] {
  const { say, number } = moderator.words;
  const claims = [...open.flatMap(({ claim }) => claim ?? []), ...undecided.map(({ claim }) => claim)];
  const free = open.slice(0, TAKEN).map(({ id }, i) => ({ subject: `dispute-${id}`, n: i + 1 }));
  return [
    ...open
      .slice(0, CLOSABLE)
      .map(({ id }, i) => only(say('review-close', { n: number(i + 1, null) }), { close: id })),
    ...[...new Set(claims)]
      .slice(0, OPENED)
      .map((claim) => only(say('review-claim-open', { id: claim }), { claim })),
    ...free
      .filter(({ subject }) => !taken.has(subject))
      .map(({ subject, n }) => only(say('moderation-take', { n: number(n, null) }), { take: subject })),
    ...held.slice(0, LET_GO).flatMap(({ feed, count }) => heldActions(feed.id, count, moderator)),
    ...(troubled > 0 ? [only(say('posts-open'), { show: 'posts' })] : []),
    only(say('mute-list'), { show: 'mutes' }),
    only(say('log-open'), { show: 'log' }),
  ];
}

/** What waits for moderators: disputes (of one person, where named), grave claims nobody has decided on, held items, posts in trouble. */
export async function queue(user: string | null, moderator: Moderator, books: QueueBooks): Promise<Said> {
  const { words, chat, decides, now } = moderator;
  const { say, number } = words;
  const { disputes, waiting, archive, outbox, mutes, takings } = books;
  const place = chat?.id ?? null;
  const open = await disputes.list({ chat: place, limit: SHOWN, ...(user === null ? {} : { user }) });
  const count = user === null ? await disputes.count(place) : open.length;
  const all = user === null;
  const undecided = all && decides ? await waiting.undecided(chat, now - WEEK_MS, CLAIMS) : [];
  const held = all && decides ? (await archive.held()).slice(0, FEEDS) : [];
  const troubled = all ? (await outbox.troubled(place, TROUBLED)).length : 0;
  const muted = all ? (await mutes.standing(chat, now)).length : 0;
  const taken = await takings.of(
    [
      ...open.map(({ id }) => `dispute-${id}`),
      ...undecided.map(({ claim }) => `claim-${claim}`),
      ...held.map(({ feed }) => `held-${feed.id}`),
    ],
    now,
  );
  const noted = (line: readonly Inline[], subject: string): Inline[] => [
    ...line,
    ...takenNote(taken.get(subject), moderator),
  ];
  const args = { count, total: number(count, null), shown: number(open.length, null) };
  return {
    message: message({
      id: 'review',
      words,
      title: say(open.length < count ? 'review-title-part' : 'review-title', args),
      blocks: [
        ...(open.length === 0
          ? []
          : [
              list(
                open.map((each) => noted(disputeLine(each, moderator), `dispute-${each.id}`)),
                0,
              ),
            ]),
        ...titled(
          say('moderation-undecided'),
          undecided.map((each) => noted(claimLine(each, moderator), `claim-${each.claim}`)),
        ),
        ...titled(
          say('held-title'),
          held.map((each) => noted(heldLine(each, moderator), `held-${each.feed.id}`)),
        ),
        ...(troubled === 0 ? [] : [paragraph(say('moderation-troubled', { count: troubled }), 1)]),
        ...(muted === 0 ? [] : [paragraph(say('moderation-muted', { count: muted }), 1)]),
      ],
      private: true,
      actions: actionsOf(open, undecided, held, taken, troubled, moderator),
    }),
  };
}

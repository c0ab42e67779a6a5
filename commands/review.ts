import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, command, type Desk } from '../src/command/command.ts';
import { choice, text as sentence, whole, word } from '../src/command/options.ts';
import { closeDispute } from '../src/newsroom/disputed.ts';
import { letHeldGo } from '../src/newsroom/holding.ts';
import { typedClaimId } from '../src/newsroom/ids.ts';
import { ASKED_WITH, type Moderator, peopleIn, type Said } from '../src/newsroom/moderator.ts';
import { mute, mutedList, unmute } from '../src/newsroom/mute-desk.ts';
import { type PostDeskBooks, settlePost, troubledList } from '../src/newsroom/post-desk.ts';
import { type QueueBooks, queue } from '../src/newsroom/queue.ts';
import { release, take } from '../src/newsroom/taking.ts';
import { PAGE, trail } from '../src/newsroom/trail.ts';
import { CHOICES, reviewClaim } from '../src/newsroom/verdict-desk.ts';
import type { Naming, Ports } from '../src/ports.ts';

/** Characters of a moderator's reason. */
const REASON = 300;

const VIEWS = ['queue', 'log', 'mutes', 'posts'] as const;

const options = z.strictObject({
  user: word(64).optional(),
  close: word(64).optional(),
  reopen: word(64).optional(),
  claim: word(64).optional(),
  decide: choice(CHOICES).optional(),
  version: whole(null, { min: 1 }).optional(),
  take: word(120).optional(),
  release: word(120).optional(),
  held: word(100).optional(),
  how: choice(['tell', 'drop', 'hold']).optional(),
  mute: word(100).optional(),
  unmute: word(64).optional(),
  post: word(40).optional(),
  settle: choice(['arrived', 'again', 'lost']).optional(),
  until: choice(['day', 'week', 'ever']).optional(),
  where: choice(['here', 'everywhere']).optional(),
  show: choice(VIEWS).optional(),
  page: whole(null, { min: 1, max: 10_000 }).optional(),
  reason: sentence(REASON).optional(),
});
type Values = z.output<typeof options>;

/** The id in what a person typed for somebody: `42`, `<@42>`, `<@!42>`. */
const userId = (typed: string): string => /^<@!?(\d+)>$/.exec(typed)?.[1] ?? typed;

/** Everybody's moderators decide for all places where nobody has said whose do. */
type Books = QueueBooks & PostDeskBooks & Pick<Ports, 'decisions'> & Partial<Pick<Ports, 'editorial'>>;

/** Whoever asks; the console belongs to whoever runs the program, who decides for every place. */
function moderatorOf({ asker, words, now }: Desk, { editorial }: Books): Moderator {
  const chat = asker?.chat == null ? null : { platform: asker.platform, id: asker.chat };
  return {
    by: {
      platform: asker?.platform ?? ('console' as const),
      user: asker?.user ?? null,
      chat: asker?.chat ?? null,
    },
    chat,
    decides: asker === null || (chat !== null && (editorial?.(chat) ?? true)),
    now,
    words,
  };
}

/** Disputes and acts whose chats are named where all chats are seen. */
const NAMED = 200;

/** What people call the chat moderated, or at the console those that disputes and acts are of, and who disputed or did what. */
async function namingFor(
  { asker, now }: Desk,
  { claim, page = 1 }: Values,
  { disputes, acts, mutes, decisions, places }: Books,
): Promise<Naming | undefined> {
  if (!places) return undefined;
  const chat = asker?.chat == null ? null : { platform: asker.platform, id: asker.chat };
  const disputed = await disputes.list({ chat: chat?.id ?? null, limit: NAMED });
  const done = await acts.page(chat, (page - 1) * PAGE, NAMED);
  const all = [
    ...disputed,
    ...[...done.acts, ...(await mutes.standing(chat, now))].map(({ by }) => by),
    ...(claim === undefined ? [] : (await decisions.history(typedClaimId(claim))).map(({ by }) => by)),
  ];
  const chats = (asker === null ? all : [asker]).flatMap(({ platform, chat: id }) =>
    platform === 'console' || id === null ? [] : [{ platform, type: 'chat' as const, id }],
  );
  return places.names([...chats, ...peopleIn(asker === null ? all : [asker, ...all])]);
}

/** What somebody wrote, without the quotes they may have put around it; null when that is nothing. */
const unquoted = (text: string | undefined): string | null =>
  text
    ?.trim()
    .replace(/^["“„«](.*)["”“»]$/su, '$1')
    .trim() || null;

/** The reason runs to the end of a typed line: an option behind it would be lost. */
const misplacedIn = (reason: string | undefined): string | null =>
  new RegExp(`\\b(?:${ASKED_WITH.join('|')}):\\S`).exec(reason ?? '')?.[0] ?? null;

/** People type what they want to see where a person's id may stand. */
const viewOf = ({ show, user }: Values): (typeof VIEWS)[number] =>
  show ?? VIEWS.find((view) => view === user?.toLowerCase()) ?? 'queue';

function answer(values: Values, moderator: Moderator, books: Books): Promise<Said> {
  const { user, close, reopen, claim, held, how, version } = values;
  const reason = unquoted(values.reason);
  if (claim !== undefined)
    return reviewClaim(
      { claim, decide: values.decide ?? null, reason, version: version ?? null },
      moderator,
      books,
    );
  if (close !== undefined) return closeDispute(close, 'close', moderator, books.disputes);
  if (reopen !== undefined) return closeDispute(reopen, 'reopen', moderator, books.disputes);
  if (values.take !== undefined) return take(values.take, moderator, books);
  if (values.release !== undefined) return release(values.release, moderator, books);
  if (held !== undefined && how !== undefined)
    return letHeldGo({ feed: held, how, seen: version ?? null }, moderator, books.archive);
  if (values.mute !== undefined) {
    const { mute: source, until = null, where = null } = values;
    return mute({ source, until, where, reason }, moderator, books);
  }
  const { post, settle } = values;
  if (post !== undefined && settle !== undefined) return settlePost(post, settle, moderator, books);
  if (values.unmute !== undefined) return unmute(values.unmute, moderator, books);
  const view = viewOf(values);
  if (view === 'log') return trail(values.page ?? 1, moderator, books.acts);
  if (view === 'mutes') return mutedList(moderator, books);
  if (view === 'posts') return troubledList(moderator, books);
  return queue(user === undefined || view === user ? null : userId(user), moderator, books);
}

export default command({
  name: 'review',
  options,
  example: 'review',
  ports: [
    'disputes',
    'archive',
    'decisions',
    'editorial',
    'takings',
    'mutes',
    'acts',
    'waiting',
    'outbox',
    'places',
  ],
  audience: 'moderators',
  discreet: true,
  async run(values, desk, books: Books): Promise<Answer> {
    const { asker, words } = desk;
    const { claim, user, decide, reason, held, how } = values;
    const misplaced = misplacedIn(reason) ?? (claim && user);
    if (misplaced) return mistaken(desk, words.say('review-reason-last', { got: misplaced }));
    if (asker?.chat === null) return mistaken(desk, words.say('review-no-chat'));
    if (decide !== undefined && claim === undefined) return mistaken(desk, words.say('review-claim-missing'));
    if ((values.post === undefined) !== (values.settle === undefined))
      return mistaken(desk, words.say('posts-settle-how'));
    if (held !== undefined && how === undefined) return mistaken(desk, words.say('moderation-held-how'));
    const naming = await namingFor(desk, values, books);
    const moderator = { ...moderatorOf(desk, books), ...(naming && { naming }) };
    const said = await answer(values, moderator, books);
    return 'mistake' in said ? mistaken(desk, said.mistake) : said;
  },
});

import type { KeptPost } from '../../ports.ts';
import { type Answer, type Call, fieldsIn, idOf, isSuccess } from './call.ts';
import { type Json, listOf } from './json.ts';
import { markOf } from './posted.ts';

/** Our clock and Discord's may differ by so much. */
const SLACK_MS = 60_000;
/** Messages to a page, and pages looked through. */
const PAGE = 100;
const PAGES = 10;
/** Discord's epoch: reference#snowflakes. */
const EPOCH = 1_420_070_400_000n;

/** The smallest id that something of that instant (ms since 1970) can have. */
export const snowflakeAt = (at: number): string => {
  const ms = BigInt(Math.trunc(at)) - EPOCH;
  return String((ms > 0n ? ms : 0n) << 22n);
};

/** Where a message stands, nowhere, or the answer that kept us from seeing. */
export type Standing = { readonly remote: string | null } | { readonly unseen: Answer };

const isOurs = (message: Json, me: string, mark: number): boolean =>
  idOf(message.author) === me && listOf(message.components).some(({ id }) => id === mark);

/** Looks for the next message of a post among what was written in a channel since it was first tried. */
export async function findMessage(
  call: Call,
  post: KeptPost,
  { channel, me }: { readonly channel: string; readonly me: string },
): Promise<Standing> {
  const mark = markOf(post, post.remote.length);
  let after = snowflakeAt((post.triedAt ?? post.offeredAt) - SLACK_MS);
  for (let page = 0; page < PAGES; page++) {
    const answer = await call('GET', `/channels/${channel}/messages?limit=${PAGE}&after=${after}`);
    if (!isSuccess(answer)) return { unseen: answer };
    const messages = listOf(answer.json);
    const found = messages.find((each) => isOurs(each, me, mark));
    if (found) return { remote: idOf(found) };
    if (messages.length < PAGE) return { remote: null };
    after = messages.map(idOf).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
  }
  return { unseen: { status: 0, json: null, restMs: 0, tooMuch: null } };
}

/** Looks for the thread of a post among those of a forum that are open. */
export async function findThread(
  call: Call,
  post: KeptPost,
  { channel, me }: { readonly channel: string; readonly me: string },
): Promise<Standing> {
  const answer = await call('GET', `/guilds/${post.place.chat}/threads/active`);
  if (!isSuccess(answer)) return { unseen: answer };
  const since = BigInt(snowflakeAt((post.triedAt ?? post.offeredAt) - SLACK_MS));
  const threads = listOf(fieldsIn(answer.json).threads).filter(
    (each) => each.parent_id === channel && each.owner_id === me && BigInt(idOf(each)) >= since,
  );
  for (const thread of threads) {
    // The first message of a forum's thread has the thread's id.
    const id = idOf(thread);
    const first = await call('GET', `/channels/${id}/messages/${id}`);
    if (!isSuccess(first)) return { unseen: first };
    if (isOurs(fieldsIn(first.json), me, markOf(post, 0))) return { remote: `${id}/${id}` };
  }
  return { remote: null };
}

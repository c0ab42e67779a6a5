import type { Carrier, KeptPost, Sent } from '../../ports.ts';
import type { PostingHouse } from '../chat/worded.ts';
import {
  type Answer,
  failedBy,
  fieldsIn,
  hasCode,
  idOf,
  isSuccess,
  openCalls,
  reasonOf,
  Unanswered,
} from './call.ts';
import { openTags, reopened } from './forums.ts';
import { lackingIn, selfOf } from './lacking.ts';
import { nonceOf, openBodies, type PostBody } from './posted.ts';
import { label } from './rows.ts';
import { findMessage, findThread, type Standing } from './standing.ts';

/** ms for which Discord surely knows a nonce again: it promises "a few minutes". */
export const NONCE_MS = 120_000;
/** Letters of a thread's name: resources/channel#start-thread-in-forum-or-media-channel. */
const THREAD_NAME = 100;
/** Forums remembered; another is found out anew. */
const FORUMS = 5_000;

/** Nobody lets us see whether a message stands. */
class Unreadable extends Error {}

/** Nothing can be written or changed in a thread that is closed or gone. */
const isClosed = (answer: Answer): boolean =>
  (['archived', 'locked', 'unknownChannel'] as const).some((code) => hasCode(answer, code));

/** Takes posts to Discord at `api` (without a version); every call is made once, and the outbox decides about the next. */
export function discordCarrier(
  house: PostingHouse,
  connection: { readonly token: string; readonly api: string },
): Carrier {
  const call = openCalls(connection);
  const me = selfOf(connection.token);
  const bodyOf = openBodies(house);
  const forums = new Set<string>();
  const tagsFor = openTags(call, house.now);

  /** Channel and message of a remote id: what stands in a forum stands in a thread of its own. */
  const addressOf = ({ place }: KeptPost, remote: string): readonly [string, string] => {
    const [channel = '', message] = remote.split('/');
    return message === undefined ? [place.channel, channel] : [channel, message];
  };

  /** What kept a post out, with the permission it lacks. */
  async function refused(post: KeptPost, answer: Answer, files: boolean): Promise<Sent> {
    const failure = failedBy(answer);
    if (failure.state !== 'refused') return failure;
    if (hasCode(answer, 'missingAccess')) return { ...failure, permission: 'view' };
    if (hasCode(answer, 'archived') || hasCode(answer, 'locked'))
      return { ...failure, permission: 'manage-threads' };
    if (!hasCode(answer, 'missingPermissions')) return failure;
    const { chat: guild, channel } = post.place;
    const permission = await lackingIn(call, { guild, channel, me, files });
    return { ...failure, permission, ...(permission === null ? { shut: true } : {}) };
  }

  /** The channel that the next message of a post goes into: that of its others, or of what it replies to. */
  const homeOf = (post: KeptPost): string => {
    const near = post.remote[0] ?? post.replyTo ?? null;
    return near === null ? post.place.channel : addressOf(post, near)[0];
  };

  /** How a post says what it replies to; a message that is gone by then is no hindrance. */
  const referenceOf = (post: KeptPost, part: number) => {
    if (part > 0 || typeof post.replyTo !== 'string') return {};
    const [channel_id, message_id] = addressOf(post, post.replyTo);
    return { message_reference: { channel_id, message_id, fail_if_not_exists: false } };
  };

  const taken = (post: KeptPost, id: string, { restMs }: Answer, of: number): Sent => {
    const remote = [...post.remote, id];
    return {
      state: 'sent',
      remote,
      more: remote.length < of,
      ...(restMs > 0 ? { restMs } : {}),
    };
  };

  /** Opens a thread in a forum with the first message of a post in it. */
  async function openThread(post: KeptPost, { body, files, of }: PostBody): Promise<Sent> {
    const { channel } = post.place;
    const name = label(post.message.title, THREAD_NAME);
    const tags = await tagsFor(channel, post);
    const thread = { name, message: body, ...(tags.length > 0 ? { applied_tags: tags } : {}) };
    const answer = await call('POST', `/channels/${channel}/threads`, thread, files);
    if (!isSuccess(answer)) return refused(post, answer, files.length > 0);
    const id = idOf(answer.json);
    return taken(post, `${id}/${idOf(fieldsIn(answer.json).message) || id}`, answer, of);
  }

  /** Does something in a thread, which is opened again where it has been archived meanwhile. */
  async function within(thread: string, ask: () => Promise<Answer>): Promise<Answer> {
    const answer = await ask();
    return hasCode(answer, 'archived') && (await reopened(call, thread)) ? ask() : answer;
  }

  const remember = (forum: string): void => {
    if (forums.size >= FORUMS) forums.clear();
    forums.add(forum);
  };

  /** Writes the next message of a post; `known`: one that may stand already is looked for before a thread is opened. */
  async function put(post: KeptPost, known: boolean): Promise<Sent> {
    const part = post.remote.length;
    const laid = await bodyOf(post, part);
    if (part >= laid.of) return { state: 'sent', remote: post.remote };
    const channel = homeOf(post);
    if (part === 0 && forums.has(channel)) return known ? settled(post) : openThread(post, laid);
    const body = {
      ...laid.body,
      ...referenceOf(post, part),
      nonce: nonceOf(post, part),
      enforce_nonce: true,
    };
    const answer = await within(channel, () =>
      call('POST', `/channels/${channel}/messages`, body, laid.files),
    );
    if (isSuccess(answer)) {
      const id = idOf(answer.json);
      return taken(post, channel === post.place.channel ? id : `${channel}/${id}`, answer, laid.of);
    }
    // What a closed or deleted thread refuses says nothing of the forum it is in.
    if (channel !== post.place.channel && isClosed(answer))
      return part > 0 ? failedBy(answer) : put({ ...post, replyTo: null }, known);
    if (part > 0 || !hasCode(answer, 'notText')) return refused(post, answer, laid.files.length > 0);
    remember(channel);
    return known ? settled(post) : openThread(post, laid);
  }

  /** Reads at its place whether a message stands there; only what does not is written. */
  async function settled(post: KeptPost): Promise<Sent> {
    const { channel: home } = post.place;
    const channel = homeOf(post);
    const find = post.remote.length === 0 && forums.has(channel) ? findThread : findMessage;
    const standing: Standing = await find(call, post, { channel, me });
    if ('unseen' in standing) {
      const failure = failedBy(standing.unseen);
      if (failure.state === 'refused') throw new Unreadable(reasonOf(standing.unseen));
      return failure;
    }
    const laid = await bodyOf(post, post.remote.length);
    const { remote } = standing;
    if (remote !== null) {
      const id = channel === home || remote.includes('/') ? remote : `${channel}/${remote}`;
      return taken(post, id, { status: 200, json: null, restMs: 0, tooMuch: null }, laid.of);
    }
    if (find === findThread) return openThread(post, laid);
    return put({ ...post, triedAt: house.now() }, false);
  }

  async function change(post: KeptPost): Promise<Sent> {
    const { remote, part } = post;
    const { body, files, of } = await bodyOf(post, part);
    const there = remote[part];
    if (there === undefined || part >= of) return { state: 'sent', remote };
    const [channel, message] = addressOf(post, there);
    const quiet = { ...body, allowed_mentions: { parse: [] } };
    const answer = await within(channel, () =>
      call('PATCH', `/channels/${channel}/messages/${message}`, quiet, files),
    );
    // What is deleted, or stands in a closed thread, says nothing of the place.
    if (isClosed(answer)) return failedBy(answer);
    if (!isSuccess(answer)) return refused(post, answer, files.length > 0);
    const rest = answer.restMs > 0 ? { restMs: answer.restMs } : {};
    if (part + 1 < of) return { state: 'sent', remote, more: true, ...rest };
    for (const surplus of remote.slice(of)) {
      const [where, which] = addressOf(post, surplus);
      const gone = await call('DELETE', `/channels/${where}/messages/${which}`);
      if (!isSuccess(gone) && !hasCode(gone, 'unknownMessage')) return refused(post, gone, false);
    }
    return { state: 'sent', remote: remote.slice(0, of), ...rest };
  }

  const carrying = async (work: () => Promise<Sent>): Promise<Sent> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Unanswered) {
        return error.left
          ? { state: 'uncertain', reason: error.message }
          : { state: 'later', ms: 0, scope: 'platform', reason: error.message };
      }
      if (error instanceof Unreadable) throw error;
      house.fault(error);
      return { state: 'refused', reason: String(error), permission: null };
    }
  };

  return {
    platform: 'discord',
    send: (post) => carrying(() => put(post, false)),
    edit: (post) => carrying(() => change(post)),
    async recover(post) {
      const known = post.triedAt !== null && house.now() - post.triedAt < NONCE_MS;
      try {
        const sent = await carrying(() => (known ? put(post, true) : settled(post)));
        // Looking again does no harm.
        return sent.state === 'uncertain'
          ? { state: 'later', ms: 0, scope: 'place', reason: sent.reason }
          : sent;
      } catch (error) {
        return { state: 'uncertain', reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

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

/** Takes posts to Discord at `api` (without a version); every call is made once, and the outbox decides about the next. */
export function discordCarrier(
  house: PostingHouse,
  connection: { readonly token: string; readonly api: string },
): Carrier {
  const call = openCalls(connection);
  const me = selfOf(connection.token);
  const bodyOf = openBodies(house);
  const forums = new Set<string>();

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
      return { ...failure, permission: 'threads' };
    if (!hasCode(answer, 'missingPermissions')) return failure;
    const { chat: guild, channel } = post.place;
    return { ...failure, permission: await lackingIn(call, { guild, channel, me, files }) };
  }

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
    const answer = await call('POST', `/channels/${channel}/threads`, { name, message: body }, files);
    if (!isSuccess(answer)) return refused(post, answer, files.length > 0);
    const thread = idOf(answer.json);
    const message = idOf(fieldsIn(answer.json).message) || thread;
    return taken(post, `${thread}/${message}`, answer, of);
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
    const [first] = post.remote;
    const [channel] = first === undefined ? [post.place.channel] : addressOf(post, first);
    if (part === 0 && forums.has(channel)) return known ? settled(post) : openThread(post, laid);
    const body = { ...laid.body, nonce: nonceOf(post, part), enforce_nonce: true };
    const answer = await call('POST', `/channels/${channel}/messages`, body, laid.files);
    if (isSuccess(answer)) {
      const id = idOf(answer.json);
      return taken(post, channel === post.place.channel ? id : `${channel}/${id}`, answer, laid.of);
    }
    if (part > 0 || !hasCode(answer, 'notText')) return refused(post, answer, laid.files.length > 0);
    remember(channel);
    return known ? settled(post) : openThread(post, laid);
  }

  /** Reads at its place whether a message stands there; only what does not is written. */
  async function settled(post: KeptPost): Promise<Sent> {
    const [first] = post.remote;
    const { channel: home } = post.place;
    const [channel] = first === undefined ? [home] : addressOf(post, first);
    const find = first === undefined && forums.has(channel) ? findThread : findMessage;
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
    const answer = await call('PATCH', `/channels/${channel}/messages/${message}`, quiet, files);
    // Somebody has deleted it: there is nothing to be put right.
    if (!isSuccess(answer) && !hasCode(answer, 'unknownMessage'))
      return refused(post, answer, files.length > 0);
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

import { DefaultUserAgent, type RawFile } from 'discord.js';
import type { Sent } from '../../ports.ts';
import { isJson, type Json, textOf } from './json.ts';
import { multipart } from './multipart.ts';

/** Discord's answer to a call. */
export interface Answer {
  readonly status: number;
  readonly json: unknown;
  /** ms for which the route takes nothing more; 0 when it does. */
  readonly restMs: number;
  /** ms to wait, and whether the whole bot has to; null unless it was too much. */
  readonly tooMuch: { readonly ms: number; readonly all: boolean } | null;
}

/** A call that no answer came to. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  /** It may have got through. */
  readonly left: boolean;

  constructor(reason: string, left: boolean) {
    super(reason);
    this.left = left;
  }
}

export type Call = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
  files?: readonly RawFile[],
) => Promise<Answer>;

/** ms until an answer is no longer waited for; well within an outbox's lease. */
const CALL_MS = 15_000;

/** Codes of connections that were never made (Node's system errors and undici's). */
const UNSENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS\w*|CERT_\w+|DEPTH_ZERO\w*|SELF_SIGNED\w*|UNABLE_TO\w*)$/;

function unanswered(error: unknown): Unanswered {
  let reason = String(error);
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    reason = code || cause.message;
    if (UNSENT.test(code)) return new Unanswered(reason, false);
  }
  return new Unanswered(reason, true);
}

const secondsIn = (value: unknown): number => {
  const seconds = Number(value);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
};

function answerOf(response: Response, said: string): Answer {
  let json: unknown = null;
  try {
    json = said === '' ? null : JSON.parse(said);
  } catch {
    // Not from Discord itself but from what stands before it.
  }
  const { headers, status } = response;
  const told = secondsIn(isJson(json) ? json.retry_after : 0) || secondsIn(headers.get('retry-after'));
  const all =
    headers.get('x-ratelimit-global') === 'true' ||
    headers.get('x-ratelimit-scope') === 'global' ||
    !isJson(json) ||
    json.global === true;
  const spent = headers.get('x-ratelimit-remaining') === '0';
  return {
    status,
    json,
    restMs: spent ? Math.ceil(secondsIn(headers.get('x-ratelimit-reset-after')) * 1000) : 0,
    tooMuch: status === 429 ? { ms: Math.ceil(told * 1000), all } : null,
  };
}

/** Calls Discord's REST at `api` (without a version), each call once. Rejects with `Unanswered`. */
export function openCalls({ token, api }: { readonly token: string; readonly api: string }): Call {
  const root = `${api.replace(/\/+$/, '')}/v10`;
  return async (method, path, body, files = []) => {
    const given =
      body === undefined
        ? {}
        : files.length > 0
          ? await multipart(body, files)
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    try {
      const response = await fetch(root + path, {
        method,
        ...('body' in given ? { body: given.body } : {}),
        headers: {
          ...('headers' in given ? given.headers : {}),
          authorization: `Bot ${token}`,
          'user-agent': DefaultUserAgent,
        },
        redirect: 'manual',
        signal: AbortSignal.timeout(CALL_MS),
      });
      return answerOf(response, await response.text());
    } catch (error) {
      throw unanswered(error);
    }
  };
}

const codeOf = ({ json }: Answer): number => (isJson(json) ? Number(json.code ?? 0) : 0);

/** Discord's JSON error codes that matter here: topics/opcodes-and-status-codes#json. */
export const CODES = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  missingAccess: 50_001,
  notText: 50_008,
  missingPermissions: 50_013,
  archived: 50_083,
  locked: 160_005,
} as const;

export const hasCode = (answer: Answer, code: keyof typeof CODES): boolean => codeOf(answer) === CODES[code];

/** Write limits of a channel and edits of old messages, which come without a time to wait. */
const TRY_LATER = new Set([20_016, 20_028, 20_029, 30_046]);

/** What Discord says of a refusal, with its code and the first thing it finds wrong. */
export function reasonOf(answer: Answer): string {
  const { status, json } = answer;
  if (!isJson(json)) return `status ${status}`;
  const wrong = /"message":"([^"]+)"/.exec(JSON.stringify(json.errors ?? null))?.[1];
  const said = textOf(json.message);
  return `${said}${wrong === undefined ? '' : ` ${wrong}`} (${codeOf(answer) || status})`;
}

/** A token that Discord refuses may be another after a while; and what stands before Discord may let us through again. */
const TOKEN_MS = 60_000;

/** What an answer other than success means; `permission` is named by whoever can find out. */
export function failedBy(answer: Answer): Sent {
  const reason = reasonOf(answer);
  if (answer.tooMuch) {
    return {
      state: 'later',
      ms: answer.tooMuch.ms,
      scope: answer.tooMuch.all ? 'platform' : 'place',
      reason,
    };
  }
  if (TRY_LATER.has(codeOf(answer))) return { state: 'later', ms: 0, scope: 'place', reason };
  const shutOut = answer.status === 401 || (answer.status === 403 && !isJson(answer.json));
  if (shutOut) return { state: 'later', ms: TOKEN_MS, scope: 'platform', reason };
  if (answer.status >= 500) return { state: 'uncertain', reason };
  return { state: 'refused', reason, permission: null };
}

export const isSuccess = ({ status }: Answer): boolean => status >= 200 && status < 300;
export const idOf = (value: unknown): string => (isJson(value) ? textOf(value.id) : '');
export const fieldsIn = (value: unknown): Json => (isJson(value) ? value : {});

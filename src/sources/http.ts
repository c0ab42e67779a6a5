import { Agent } from 'undici';
import type { Validators } from '../ports.ts';
import { unpack } from './body.ts';
import { type Ending, exchange } from './exchange.ts';
import { SourceError } from './failure.ts';
import { type Allowed, type GuardOptions, guardedConnector, screenUrl } from './guard.ts';
import { header, headersFor, type Request, statusFailure } from './headers.ts';

export { userAgent } from './headers.ts';

export interface Limits {
  /** Bytes of a body, packed and unpacked. */
  readonly bytes: number;
  readonly redirects: number;
  /** ms for connecting, for the headers of one hop, between two pieces of a body, and for all of it. */
  readonly connect: number;
  readonly headers: number;
  readonly idle: number;
  readonly total: number;
}

const LIMITS: Limits = {
  bytes: 5 * 1024 * 1024,
  redirects: 5,
  connect: 5_000,
  headers: 8_000,
  idle: 6_000,
  total: 10_000,
};

const MAX_HEADER_BYTES = 256 * 1024;

export interface HttpOptions extends Partial<Pick<GuardOptions, 'lookup' | 'dial'>> {
  /** `host:port` pairs that may be asked besides public addresses. */
  readonly allow?: readonly string[];
  /** Who asks: name and version with an address where its operator can be reached. */
  readonly userAgent: string;
  readonly limits?: Partial<Limits>;
}

export interface Reply {
  readonly status: 'ok';
  /** Where the body came from, after redirects. */
  readonly url: string;
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly validators: Validators;
}

export interface Unchanged {
  readonly status: 'unchanged';
  readonly validators: Validators;
}

/** A reader of the public web; every way out of the process to a news source goes through one. */
export interface Http {
  get(url: string, ask?: Request): Promise<Reply | Unchanged>;
  close(): Promise<void>;
}

function nextHop(from: URL, location: string | null, allow: Allowed): URL {
  if (location === null) throw new SourceError('redirect', 'the server redirects, but does not say where to');
  const target = URL.parse(location, from.href);
  if (!target) throw new SourceError('redirect', 'the server redirects to something that is no address');
  if (from.protocol === 'https:' && target.protocol === 'http:') {
    throw new SourceError('redirect', 'the server redirects from https to plain http');
  }
  try {
    return screenUrl(target.href, allow);
  } catch (error) {
    throw new SourceError(
      'redirect',
      `the server redirects to a forbidden address: ${(error as Error).message}`,
    );
  }
}

/** What undici and the sockets throw, as a failure in words. */
function asFailure(error: unknown, limits: Limits): SourceError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof SourceError) return cause;
    const { name, code } = cause as Error & { code?: string };
    const late = /Timeout|^AbortError$/.test(name) || /TIMEOUT|ETIMEDOUT|ABORTED/.test(code ?? '');
    if (late) return new SourceError('slow', `no answer within ${limits.total / 1000} s`);
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      return new SourceError('no-host', `the name has no address (${code})`);
    if (code === 'ECONNREFUSED')
      return new SourceError('refused', `nothing accepts connections there (${code})`);
    if (/CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO/.test(code ?? '')) {
      return new SourceError('certificate', `the server's certificate is not valid (${code})`);
    }
    if (code !== undefined) return new SourceError('unreachable', `the connection broke (${code})`);
  }
  return new SourceError('unreachable', 'the connection broke');
}

/** Opens a guarded reader; `get` throws `SourceError` and nothing else. Close it when done. */
export function openHttp(options: HttpOptions): Http {
  const limits = { ...LIMITS, ...options.limits };
  const allow = new Set((options.allow ?? []).map((pair) => pair.trim().toLowerCase()));
  const { lookup, dial } = options;
  const dispatcher = new Agent({
    connect: guardedConnector({
      allow,
      connectTimeout: limits.connect,
      ...(lookup && { lookup }),
      ...(dial && { dial }),
    }),
    headersTimeout: limits.headers,
    bodyTimeout: limits.idle,
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAliveTimeout: 1_000,
    connections: 8,
  });

  const hop = async (url: URL, ask: Request, ending: Ending): Promise<Reply | Unchanged | URL> => {
    const asked = {
      ...(ask.post ? { method: 'POST', body: ask.post.json } : { method: 'GET' }),
      headers: headersFor(ask, options.userAgent),
    } as const;
    const { status, headers, body } = await exchange(dispatcher, url, asked, limits.bytes, ending);
    const validators = {
      etag: header(headers, 'etag'),
      lastModified: header(headers, 'last-modified'),
    };
    if (status === 200) {
      const packed = header(headers, 'content-encoding') ?? '';
      return {
        status: 'ok',
        url: url.href,
        body: await unpack(body, packed, limits.bytes),
        contentType: header(headers, 'content-type'),
        validators,
      };
    }
    if (status === 304) {
      const kept = ask.validators ?? { etag: null, lastModified: null };
      return {
        status: 'unchanged',
        validators: validators.etag || validators.lastModified ? validators : kept,
      };
    }
    if (ask.post && status >= 300 && status < 400)
      throw new SourceError('redirect', 'the server redirects a question that must not go elsewhere');
    if ([301, 302, 303, 307, 308].includes(status)) return nextHop(url, header(headers, 'location'), allow);
    throw statusFailure(status, headers);
  };

  const follow = async (text: string, ask: Request, ending: Ending): Promise<Reply | Unchanged> => {
    let url = screenUrl(text, allow);
    for (let hops = 0; hops <= limits.redirects; hops++) {
      const answer = await hop(url, ask, ending);
      if (!(answer instanceof URL)) return answer;
      url = answer;
    }
    throw new SourceError('redirect', `more than ${limits.redirects} redirects`);
  };

  return {
    get: (text, ask = {}) =>
      new Promise((resolve, reject) => {
        const ending: Ending = { cause: null, breakOff: null };
        const end = (reason: string): void => {
          ending.cause = new SourceError('slow', reason);
          ending.breakOff?.(ending.cause);
          reject(ending.cause);
        };
        const given = (): void => end('no answer in the time given');
        if (ask.signal?.aborted) return given();
        const timer = setTimeout(() => end(`no answer within ${limits.total / 1000} s`), limits.total);
        ask.signal?.addEventListener('abort', given);
        const done = (): void => {
          clearTimeout(timer);
          ask.signal?.removeEventListener('abort', given);
        };
        follow(text, ask, ending).then(
          (reply) => {
            done();
            resolve(reply);
          },
          (error: unknown) => {
            done();
            reject(asFailure(error, limits));
          },
        );
      }),
    close: () => dispatcher.destroy(),
  };
}

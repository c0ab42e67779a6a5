import type { Validators } from '../ports.ts';
import { SourceError } from './failure.ts';

export interface Request {
  readonly accept?: string;
  readonly validators?: Validators;
  readonly signal?: AbortSignal;
}

const MAX_RETRY_AFTER = 86_400;

/** The one User-Agent we use everywhere: honest, with an address to write to when the operator gave one. */
export const userAgent = (version: string, contact: string | null): string =>
  `Hashwatt/${version}${contact === null ? '' : ` (+${contact.replace(/[^\x21-\x7e]/g, '')})`}`;

/** Seconds to wait by a Retry-After header, as seconds or as a date; between 0 and a day, undefined if unreadable. */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(MAX_RETRY_AFTER, Math.max(0, Math.ceil(seconds)));
}

/** Of an answer, as undici gives them: lower-case names. */
export type Headers = Record<string, string | string[] | undefined>;

/** One header, the first if repeated; null when absent or longer than any honest one. */
export const header = (headers: Headers, name: string): string | null => {
  const value = headers[name];
  const one = Array.isArray(value) ? value[0] : value;
  return one === undefined || one.length > 2048 ? null : one;
};

const sendable = (value: string | null | undefined): value is string =>
  typeof value === 'string' && /^[\x20-\x7e]{1,1024}$/.test(value);

/** The headers we ask with. */
export function headersFor({ accept, validators }: Request, agent: string): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': agent,
    accept: accept ?? '*/*',
    'accept-encoding': 'gzip, br, deflate',
  };
  if (sendable(validators?.etag)) headers['if-none-match'] = validators.etag;
  if (sendable(validators?.lastModified)) headers['if-modified-since'] = validators.lastModified;
  return headers;
}

/** An answer that is neither the document nor a way to it, in words. */
export const statusFailure = (status: number, headers: Headers): SourceError => {
  const words: Record<number, string> = {
    401: 'the server wants a login',
    403: 'the server refuses us; its operator may block automatic readers',
    404: 'nothing is at this address',
    410: 'this address was given up by its owner',
    429: 'the server asks us to come less often',
  };
  const what =
    words[status] ?? (status >= 500 ? 'the server has a fault' : 'the server gave an unusual answer');
  return new SourceError(
    'status',
    `${what} (HTTP ${status})`,
    retryAfterSeconds(header(headers, 'retry-after'), Date.now()),
  );
};

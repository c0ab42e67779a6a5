import type { Validators } from '../ports.ts';
import { type FailureCode, SourceError } from './failure.ts';

export interface Request {
  readonly accept?: string;
  /** JSON to be posted, with what says who we are; such a question follows no redirect. */
  readonly post?: { readonly json: string; readonly authorization: string | null };
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
export function headersFor({ accept, validators, post }: Request, agent: string): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': agent,
    accept: accept ?? '*/*',
    'accept-encoding': 'gzip, br, deflate',
  };
  if (post) headers['content-type'] = 'application/json';
  if (post?.authorization) headers.authorization = post.authorization;
  if (sendable(validators?.etag)) headers['if-none-match'] = validators.etag;
  if (sendable(validators?.lastModified)) headers['if-modified-since'] = validators.lastModified;
  return headers;
}

const REFUSALS: Readonly<Record<number, FailureCode>> = {
  401: 'login',
  403: 'forbidden',
  404: 'absent',
  407: 'login',
  410: 'gone',
  429: 'too-often',
  451: 'forbidden',
};

/** Guards against automatic readers, by what their answers carry; each lets browsers through and not us. */
const GUARDS: readonly { readonly name: string; readonly header: string; readonly value: RegExp }[] = [
  { name: 'Cloudflare', header: 'cf-mitigated', value: /./ },
  { name: 'Cloudflare', header: 'server', value: /^cloudflare/i },
  { name: 'DDoS-Guard', header: 'server', value: /^ddos-guard/i },
  { name: 'Sucuri', header: 'server', value: /^sucuri/i },
  { name: 'Akamai', header: 'server', value: /^akamaighost/i },
  { name: 'Imperva', header: 'x-iinfo', value: /./ },
];

const guardOf = (headers: Headers): string | undefined =>
  GUARDS.find((guard) => guard.value.test(header(headers, guard.header) ?? ''))?.name;

/** An answer that is neither the document nor a way to it, in words. */
export const statusFailure = (status: number, headers: Headers): SourceError => {
  const wait = retryAfterSeconds(header(headers, 'retry-after'), Date.now());
  const guard = status === 403 || headers['cf-mitigated'] ? guardOf(headers) : undefined;
  if (guard !== undefined) return new SourceError('blocked', `${guard} answered with HTTP ${status}`, wait);
  const code = REFUSALS[status] ?? (status >= 500 ? 'server-fault' : 'status');
  return new SourceError(code, `the server answered with HTTP ${status}`, wait);
};

import type { z } from 'zod';
import type { HeardValues, InformantId, What } from '../../ports.ts';
import { SourceError } from '../failure.ts';
import type { Http } from '../http.ts';

/** One question to a running source: through which client, until when, at what time (ms since 1970). */
export interface Asking {
  readonly http: Http;
  readonly signal: AbortSignal;
  readonly now: number;
}

/** An answer without who gave it. */
export type Told = {
  [W in What]: {
    readonly what: W;
    readonly subject: string;
    readonly value: HeardValues[W];
    readonly asOf: number;
  };
}[What];

/** How one thing is asked for: yields answers as they come, throws a SourceError. Only retargets are asked for by height. */
export type Question = (asking: Asking, heights: readonly number[]) => AsyncIterable<Told>;

/** A running source, and the questions it knows. */
export interface Informant {
  readonly id: InformantId;
  readonly host: string;
  readonly asks: Readonly<Partial<Record<What, Question>>>;
}

export const unexpected = (why: string): SourceError => new SourceError('unexpected', why);

/** A base address without what a path would be put behind twice. */
export const baseOf = (address: string): string =>
  address
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');

export const hostOf = (address: string): string => new URL(address).host;

const MAX_SHOWN = 60;

/** What an outside text says, short and on one line. */
export const shown = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_SHOWN);

/** A failure with what the operator can do about an address that the guard does not let through. */
function explained(error: unknown, url: string): unknown {
  if (!(error instanceof SourceError) || error.code !== 'address') return error;
  const { hostname, port, protocol } = new URL(url);
  const pair = `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
  return new SourceError('address', `${error.reason}; FETCH_ALLOW=${pair} lets it through`);
}

/** The longest honest answer is a tenth of this. */
const MAX_BYTES = 256 * 1024;

type Post = { readonly json: string; readonly authorization: string | null };

/** The text of an answer. Throws a SourceError. */
export async function askText({ http, signal }: Asking, url: string, post?: Post): Promise<string> {
  const reply = await http
    .get(url, { accept: 'application/json, text/plain', signal, ...(post && { post }) })
    .catch((error: unknown) => {
      throw explained(error, url);
    });
  if (reply.status !== 'ok') throw unexpected('the answer has no body');
  if (reply.body.byteLength > MAX_BYTES)
    throw new SourceError('too-large', `more than ${MAX_BYTES / 1024} KiB came as an answer`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(reply.body);
  } catch {
    throw unexpected('the answer is no UTF-8 text');
  }
}

/** Checks an answer; what does not fit is named. Throws a SourceError. */
export function fitting<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw unexpected(
    path === '' ? 'the answer is not as expected' : `the answer's ${shown(path)} is not as expected`,
  );
}

/** JSON of a shape. Throws a SourceError, where something else came too. */
export async function askJson<S extends z.ZodType>(
  asking: Asking,
  url: string,
  schema: S,
  post?: Post,
): Promise<z.output<S>> {
  const text = await askText(asking, url, post);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unexpected(`the answer is no JSON but "${shown(text)}"`);
  }
  return fitting(schema, value);
}

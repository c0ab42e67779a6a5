import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { SourceError } from '../failure.ts';
import { type Asking, askJson, baseOf, fitting, shown, unexpected } from './ask.ts';

/** Where a node's RPC is, and how to say who we are. */
export interface RpcAddress {
  /** With user and password in it, or without where a cookie file is named. */
  readonly url: string;
  /** The node's `.cookie`, read anew each time: the node writes another at each start. */
  readonly cookieFile?: string;
}

export interface Rpc {
  readonly host: string;
  /** Results of some calls in their order. Throws a SourceError: one that failed fails all. */
  calls<S extends z.ZodType>(
    asking: Asking,
    calls: readonly (readonly [method: string, ...params: readonly unknown[]])[],
    schema: S,
  ): Promise<readonly z.output<S>[]>;
}

const reply = z.object({
  id: z.int(),
  result: z.unknown().optional(),
  error: z.object({ code: z.number(), message: z.string() }).nullish(),
});

const basic = (login: string): string => `Basic ${Buffer.from(login, 'utf8').toString('base64')}`;

function cookieOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new SourceError('no-file', `the node's cookie cannot be read (${error.code ?? 'unknown'})`);
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const refused = (error: unknown): unknown =>
  error instanceof SourceError && (error.code === 'login' || error.code === 'forbidden')
    ? new SourceError(error.code, `the node does not let us in: ${error.reason}`)
    : error;

/** Bitcoin Core's JSON-RPC at an address; the login never stands in an address asked, nor in a failure. */
export function openRpc({ url, cookieFile }: RpcAddress): Rpc {
  const { username, password } = new URL(url);
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  const base = `${baseOf(bare.href)}/`;
  const authorization = async (): Promise<string | null> => {
    if (cookieFile !== undefined) return basic((await cookieOf(cookieFile)).trim());
    return username === '' && password === '' ? null : basic(`${decoded(username)}:${decoded(password)}`);
  };
  return {
    host: bare.host,
    async calls(asking, calls, schema) {
      const questions = calls.map(([method, ...params], id) => ({ jsonrpc: '2.0', id, method, params }));
      const post = { json: JSON.stringify(questions), authorization: await authorization() };
      const replies = await askJson(asking, base, z.array(reply), post).catch((error: unknown) => {
        throw refused(error);
      });
      return questions.map(({ id, method }) => {
        const own = replies.find((each) => each.id === id);
        if (!own) throw unexpected(`the node did not answer ${method}`);
        if (own.error) throw unexpected(`the node refuses ${method}: ${shown(own.error.message)}`);
        return fitting(schema, own.result);
      });
    },
  };
}

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file that was sent along with a message. */
export interface Upload {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Front {
  readonly url: string;
  readonly uploads: readonly Upload[];
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => Buffer.concat(await request.toArray());

/** The message's JSON and its files out of a multipart body. */
async function unpacked(path: string, type: string, body: Buffer) {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const uploads: Upload[] = [];
  for (const [key, value] of form) {
    if (key === 'payload_json' || typeof value === 'string') continue;
    uploads.push({ path, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { json: Buffer.from(String(form.get('payload_json'))), uploads };
}

/**
 * Stands before the twin and adds what it lacks: messages with files, whose
 * files are kept here while the twin gets the rest. Everything else goes through as it is.
 */
export async function openFront(target: string): Promise<Front> {
  const uploads: Upload[] = [];
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const body = await bodyOf(request);
    const type = request.headers['content-type'] ?? '';
    const packed = type.startsWith('multipart/') ? await unpacked(url, type, body) : null;
    if (packed) uploads.push(...packed.uploads);
    const sent = packed?.json ?? body;
    const answer = await fetch(new URL(url, target), {
      method,
      headers: {
        'content-type': packed ? 'application/json' : type,
        ...(request.headers.authorization ? { authorization: request.headers.authorization } : {}),
      },
      ...(method === 'GET' || sent.length === 0 ? {} : { body: new Uint8Array(sent) }),
    });
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => /^(?:content-type|x-ratelimit|retry-after)/.test(name)),
    );
    response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    uploads,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

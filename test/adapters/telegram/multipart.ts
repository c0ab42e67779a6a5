import type { IncomingMessage } from 'node:http';

export type Fields = Record<string, unknown>;

/** What a call brings: its fields, and files by the field they are named in. */
export interface Received {
  readonly payload: Fields;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

const fieldOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** Parts of a multipart body by RFC 7578; fields of the Bot API that are no plain words are JSON. */
function parts(body: Buffer, boundary: string): Received {
  const payload: Fields = {};
  const files: { name: string; bytes: Buffer }[] = [];
  const raw = body.toString('latin1');
  for (const part of raw.split(`--${boundary}`).slice(1, -1)) {
    const [head = '', ...rest] = part.replace(/^\r\n/, '').split('\r\n\r\n');
    const content = Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/, ''), 'latin1');
    const name = /name="?([^";\r\n]+)"?/.exec(head)?.[1] ?? '';
    const file = /filename="?([^";\r\n]+)"?/.exec(head)?.[1];
    if (file === undefined) {
      const text = content.toString('utf8');
      payload[name] = ['text', 'caption', 'parse_mode', 'photo'].includes(name) ? text : fieldOf(text);
    } else files.push({ name: file, bytes: content });
  }
  return { payload, files };
}

/** Reads a call's body: JSON or multipart. */
export async function readCall(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1];
  if (boundary !== undefined) return parts(body, boundary);
  const text = body.toString('utf8');
  return { payload: text === '' ? {} : (JSON.parse(text) as Fields), files: [] };
}

import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { PhraseArguments, PhraseId } from '../../message/words.ts';

/** Why a file or standard input gave no text, as a phrase. */
export interface Unreadable {
  readonly unreadable: PhraseId;
  readonly args: PhraseArguments;
}

/** Bytes of one document, and of one line of JSON; more is refused unread. */
export const BYTES = 4_000_000;

/** Everything a stream gives, or null when it is more than `limit` bytes. */
async function bytesOf(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** UTF-8, or UTF-16 by its byte order mark; null for anything else. */
export function decodeText(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function textOf(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
): Promise<{ readonly text: string } | Unreadable> {
  const bytes = await bytesOf(stream, BYTES);
  if (bytes === null) return { unreadable: 'input-large', args: { name, limit: BYTES / 1e6 } };
  const text = decodeText(bytes);
  return text === null ? { unreadable: 'input-binary', args: { name } } : { text };
}

/** The text of standard input. */
export const readInput = (stream: AsyncIterable<Uint8Array | string>) => textOf(stream, '-');

const REASONS: Readonly<Record<string, PhraseId>> = {
  ENOENT: 'input-missing',
  ENOTDIR: 'input-missing',
  EACCES: 'input-denied',
  EPERM: 'input-denied',
};

/** Is there a file of this name? */
export const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** A file as a stream, once it is sure that there is one that may be read. */
export async function openFile(path: string): Promise<{ readonly stream: Readable } | Unreadable> {
  try {
    const handle = await open(path);
    if (!(await handle.stat()).isDirectory()) return { stream: handle.createReadStream() };
    await handle.close();
    return { unreadable: 'input-directory', args: { name: path } };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { unreadable: REASONS[code] ?? 'input-failed', args: { name: path, code } };
  }
}

/** The text of a file: UTF-8, or UTF-16 with a byte order mark. */
export async function readFile(path: string): Promise<{ readonly text: string } | Unreadable> {
  const opened = await openFile(path);
  return 'unreadable' in opened ? opened : textOf(opened.stream, path);
}

/** One line of a stream: its bytes, or null in place of a line of more than `limit` bytes. */
export async function* lineBytes(
  stream: AsyncIterable<Uint8Array | string>,
  limit = BYTES,
): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = [];
  let size = 0;
  const add = (bytes: Buffer): void => {
    size += bytes.length;
    if (size > limit) parts = [];
    else parts.push(bytes);
  };
  const take = (): Buffer | null => {
    const line = size > limit ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      add(bytes.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(bytes.subarray(start));
  }
  if (size > 0) yield take();
}

import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { SourceError } from './failure.ts';

const MAX_CODINGS = 2;

export const tooLarge = (cap: number): SourceError =>
  new SourceError('too-large', `more than ${Math.round(cap / 1024)} KiB; reading stopped`);

/** Chunks up to `cap` bytes in all, then a failure. */
async function* capped(chunks: AsyncIterable<Uint8Array>, cap: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > cap) throw tooLarge(cap);
    yield chunk;
  }
}

/** Chunks through a decoder; what goes wrong on either side is thrown to the one who reads. */
async function* through(chunks: AsyncIterable<Uint8Array>, decoder: Transform): AsyncGenerator<Uint8Array> {
  pipeline(Readable.from(chunks, { objectMode: false }), decoder, () => {});
  yield* decoder as AsyncIterable<Uint8Array>;
}

/** Some servers send bare deflate data, others a zlib wrapper whose first byte is x8 by RFC 1950. */
async function* inflated(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  const whole = async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => source };
  };
  yield* through(whole(), ((first.value[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw());
}

function decoded(chunks: AsyncIterable<Uint8Array>, coding: string): AsyncIterable<Uint8Array> {
  if (coding === 'gzip' || coding === 'x-gzip') return through(chunks, createGunzip());
  if (coding === 'br') return through(chunks, createBrotliDecompress());
  if (coding === 'deflate') return inflated(chunks);
  throw new SourceError('garbled', `the answer is packed as ${coding.slice(0, 40)}, which was not asked for`);
}

/**
 * A body's bytes after its content codings are undone; what it unpacks to may not exceed `cap` bytes. Throws a
 * `SourceError` (`too-large`, `garbled`).
 */
export async function unpack(
  body: readonly Uint8Array[],
  contentEncoding: string,
  cap: number,
): Promise<Uint8Array> {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim());
  const real = codings.filter((coding) => coding !== '' && coding !== 'identity');
  if (real.length === 0) return Buffer.concat(body);
  if (real.length > MAX_CODINGS)
    throw new SourceError('garbled', `the answer is packed ${real.length} times over`);
  let chunks: AsyncIterable<Uint8Array> = Readable.from(body, { objectMode: true });
  for (const coding of real.reverse()) chunks = capped(decoded(chunks, coding), cap);
  const parts: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) parts.push(chunk);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code === 'string' && /^(?:Z_|ERR_.*BROTLI|ERR__ERROR_FORMAT|ERR_PADDING)/.test(code)) {
      throw new SourceError('garbled', `the answer says it is packed as ${real.join(', ')}, but it is not`);
    }
    throw error;
  }
  return Buffer.concat(parts);
}
